import type { Comparison } from './library/answers/checks.ts';
import type { Utterance, Wording } from './library/answers/utterances.ts';
import { bestFit } from './quotes/lookup/fit.ts';
import type { AskedWords, QuotationIndex } from './quotes/lookup/quotation-index.ts';
import { differences } from './text/diff.ts';
import { words } from './text/words.ts';
import type { Span } from './types.ts';

/**
 * The utterance that a topic or a fragment of a quotation fits best: by the share of the words, rare ones counting more, that it
 * or its speaker's name has, then by how well it keeps their order; of two alike, the one that more outlets have in several
 * wordings. Undefined if no utterance has half of the words by weight. Where an article prints but a fragment, what lies
 * outside of it is no difference.
 */
export function compare(asked: string, index: QuotationIndex<Utterance>): Comparison | undefined {
  const [best, ...others] = fitting(asked, index);
  if (!best) return undefined;
  const alsoFitting = others.filter(({ score }) => score >= best.score * ALSO_FITS);
  return comparison(
    [best, ...alsoFitting].map(({ utterance }) => utterance),
    index,
  );
}

/** The first of some utterances compared, and a few of the others. Undefined where there is none. */
export function comparison(
  [utterance, ...others]: readonly Utterance[],
  index: QuotationIndex<Utterance>,
): Comparison | undefined {
  if (!utterance) return undefined;
  const differences = wordingDifferences(utterance.wordings, index);
  return { utterance, differences, others: others.slice(0, OTHERS) };
}

interface Fitting {
  readonly utterance: Utterance;
  readonly score: number;
}

function fitting(text: string, index: QuotationIndex<Utterance>): Fitting[] {
  const forms = words(text.slice(0, LONGEST)).map(({ form }) => form);
  const asked = index.understand(forms);
  if (!asked.weights.includes(1)) return [];
  const best = new Map<string, Fitting>();
  for (const entry of index.alike(asked, CANDIDATES)) {
    const share = shareOf(forms, asked, entry, index);
    if (share < ENOUGH) continue;
    const { utterance } = index.of(entry);
    const inOrder = bestFit(asked, index.words(entry), index.weight, 0)?.similarity ?? 0;
    const score = 0.7 * share + 0.3 * inOrder + breadth(utterance);
    if (score > (best.get(utterance.id)?.score ?? 0)) best.set(utterance.id, { utterance, score });
  }
  return [...best.values()].sort((one, other) => other.score - one.score);
}

/** The part of the words, by weight and rarity, that the entry or its speaker's name has; 0 where only the name has any. */
function shareOf(
  forms: readonly string[],
  asked: AskedWords,
  entry: number,
  index: QuotationIndex<Utterance>,
): number {
  const stems = new Set(index.stems(entry));
  const name = new Set(words(index.speakerName(entry) ?? '').map(({ form }) => form));
  let [all, met, said] = [0, 0, false];
  for (const [place, form] of forms.entries()) {
    const stem = asked.stems[place] as number;
    const weight = (asked.weights[place] as number) * index.rarity(stem);
    all += weight;
    if (stems.has(stem)) said ||= asked.weights[place] === 1;
    if (stems.has(stem) || name.has(form)) met += weight;
  }
  return said ? met / all : 0;
}

/** 0 for what one outlet has, up to 0.2 for what many have in wordings of their own. */
function breadth({ wordings, reports }: Utterance): number {
  return 0.2 * (1 - 1 / Math.max(1, Math.min(wordings.length, reports)));
}

function wordingDifferences(
  wordings: readonly Wording[],
  index: QuotationIndex<Utterance>,
): readonly (readonly Span[])[] {
  const compared = wordings.map(({ articleId, quotation }) => ({
    text: index.articleOf(articleId).text,
    span: quotation.span,
    fragment: quotation.kind === 'partial',
  }));
  const [first, ...others] = compared;
  if (!first) return [];
  const lacked: Span[] = [];
  const added = others.map((other) => {
    const { onlyFirst, onlySecond } = differences(first, other);
    lacked.push(...(other.fragment ? inner(onlyFirst, first) : onlyFirst));
    return onlySecond;
  });
  return [merged(lacked), ...added];
}

/** Without what begins or ends the text: there a fragment says nothing of the wording. */
function inner(spans: readonly Span[], { text, span }: { text: string; span: Span }): readonly Span[] {
  const all = words(text, span.start, span.end);
  return spans.filter(({ start, end }) => start !== all[0]?.start && end !== all.at(-1)?.end);
}

/** Sorted and disjoint. */
function merged(spans: readonly Span[]): Span[] {
  const whole: Span[] = [];
  for (const span of spans.toSorted((one, other) => one.start - other.start)) {
    const last = whole.at(-1);
    if (last && span.start <= last.end)
      whole.splice(-1, 1, { start: last.start, end: Math.max(last.end, span.end) });
    else whole.push(span);
  }
  return whole;
}

const CANDIDATES = 200;
const LONGEST = 4000;
const ENOUGH = 0.5;
const ALSO_FITS = 0.75;
const OTHERS = 5;
