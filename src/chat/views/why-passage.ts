import type { ExplainedTerm, Explanation } from '../../library/answers/passages.ts';
import type { Context } from '../command/command.ts';
import { type Block, type Inline, line } from '../reply/reply.ts';

/** Why a passage came up for a question: how each word matched, and what its score is made up of. */
export function passageReasons(explanation: Explanation, { say }: Pick<Context, 'say'>): readonly Block[] {
  const { question, terms, filters, features, score, confidence } = explanation;
  const rarest = [...terms].sort((a, b) => b.rarity - a.rarity);
  return [
    line(say.why.question(question)),
    { type: 'list', items: rarest.map((term) => termLine(term, say)) },
    ...(filters.length > 0 ? [line(say.why.filters(filters.join(', ')))] : []),
    ...(features.length > 0 ? [line(say.why.features)] : []),
    { type: 'list', items: featureLines(features, say) },
    line(say.why.score(score, confidence)),
  ];
}

function termLine(
  { word, stem, matched, alias, corrected }: ExplainedTerm,
  say: Context['say'],
): readonly Inline[] {
  const how = [
    ...(corrected === undefined ? [] : [say.why.corrected(corrected)]),
    ...(alias === undefined ? [] : [say.why.alias(alias)]),
    ...(stem === (corrected ?? word).toLowerCase() ? [] : [say.why.stem(stem)]),
  ];
  const met = meeting(word, [...new Set(matched)], say);
  return [how.length > 0 ? `${met} (${how.join('; ')})` : met];
}

function meeting(word: string, printed: readonly string[], say: Context['say']): string {
  if (printed.length === 0) return say.why.missing(word);
  if (printed.every((one) => one.toLowerCase() === word.toLowerCase())) return say.why.same(word);
  return say.why.met(word, printed.map((one) => `“${one}”`).join(', '));
}

/** What added to the score or took from it, the most first. */
function featureLines(
  features: Explanation['features'],
  say: Context['say'],
): readonly (readonly Inline[])[] {
  return features
    .map(({ name, value, weight }) => ({ name: say.why.featureNames[name] ?? name, points: value * weight }))
    .filter(({ points }) => Math.abs(points) >= 0.05)
    .sort((a, b) => Math.abs(b.points) - Math.abs(a.points))
    .map(({ name, points }) => [say.why.feature(name, points)]);
}
