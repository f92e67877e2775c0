import { rankAnswers } from '../answer.ts';
import { confidence } from '../search/confidence.ts';
import type { AskedWords } from '../search/features.ts';
import { describeFilters, parseSearch } from '../search/query.ts';
import { FEATURE_NAMES, type Ranked, WEIGHTS } from '../search/rank.ts';
import { SENTENCE_END } from '../search/tokens.ts';
import { foldWord } from '../text/normalise.ts';
import { words } from '../text/words.ts';
import type { Citation, Lang } from '../types.ts';
import type { ExplainedTerm, Explanation } from './answers/passages.ts';
import { entryOf, type Shelf } from './create.ts';
import { readQuestion } from './question.ts';
import { rankSearch } from './search.ts';

/** Why a passage comes up for a question; undefined where there is no such passage. */
export function explain(
  shelf: Shelf,
  passageId: string,
  question: string,
  usual: Lang,
): Explanation | undefined {
  const entry = entryOf(shelf.engine, passageId);
  if (entry === undefined) return undefined;
  const query = parseSearch(question);
  const filters = describeFilters(query);
  // An outlet may be named in a question too.
  const isQuestion = filters.length === (query.source === undefined ? 0 : 1);
  const { asked, ranking } = !isQuestion
    ? rankSearch(shelf, query, usual)
    : rankQuestion(shelf, question, usual);
  const met = ranking.find((one) => one.entry === entry);
  const all = met === undefined ? [...ranking, ...shelf.engine.look(asked, [entry])] : ranking;
  const place = met === undefined ? all.length - 1 : all.indexOf(met);
  const ranked = all[place] as Ranked;
  const { citation } = shelf.found(ranked, 0);
  return {
    question,
    citation,
    terms: asked.question.words.map((_, i) => term(shelf, asked, ranked, citation, i)),
    filters,
    features: FEATURE_NAMES.map((name) => ({ name, value: ranked.features[name], weight: WEIGHTS[name] })),
    score: ranked.score,
    confidence: confidence(asked, all, place),
  };
}

/** As a question is ranked to be answered. */
function rankQuestion(shelf: Shelf, text: string, usual: Lang) {
  const { words, lang, accept } = readQuestion(shelf, text, usual);
  return rankAnswers(shelf.engine, words, lang, accept);
}

function term(
  shelf: Shelf,
  { question, rarity }: AskedWords,
  ranked: Ranked,
  citation: Citation,
  i: number,
): ExplainedTerm {
  const word = question.words[i] as AskedWords['question']['words'][number];
  const { lang } = shelf.engine.collection.memberOf(ranked.entry);
  const matched = [...new Set(printed(shelf, ranked, citation, i))];
  const alias = question.aliases
    .filter(({ first, last }) => i >= first && i <= last)
    .flatMap(({ alternatives }) => alternatives)
    .find(({ forms }) => matched.some((met) => foldWord(met) === forms[0] && foldWord(met) !== word.form));
  return {
    word: word.printed,
    stem: word.stems[lang],
    matched,
    rarity: rarity[i] as number,
    ...(alias !== undefined && { alias: alias.name }),
    ...(word.corrected !== undefined && { corrected: word.corrected }),
  };
}

/** The words of the passage that met a word of the question, as printed. */
function printed(
  shelf: Shelf,
  { occurrences, entry }: Ranked,
  { articleId, span }: Citation,
  i: number,
): string[] {
  const text = shelf.articles.get(articleId)?.article.text ?? '';
  const inText = words(text, span.start, span.end).values();
  // The words of the text are the tokens without the ends of sentences.
  const wordAt = Array.from(shelf.engine.collection.tokens(entry), (token) =>
    token === SENTENCE_END ? undefined : inText.next().value,
  );
  return occurrences.words.flatMap((word, j) => {
    const met = word === i ? wordAt[occurrences.places[j] as number] : undefined;
    return met === undefined ? [] : [text.slice(met.start, met.end)];
  });
}
