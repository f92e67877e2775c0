import type { Collection, Member } from '../search/collection.ts';
import { confidence } from '../search/confidence.ts';
import type { AskedWords } from '../search/features.ts';
import type { Lexicon } from '../search/lexicon.ts';
import { parseSearch, type SearchQuery } from '../search/query.ts';
import { stemsOf } from '../search/question.ts';
import type { Ranked } from '../search/rank.ts';
import { formOf, SENTENCE_END } from '../search/tokens.ts';
import { detectLanguage } from '../text/language.ts';
import { isStopWord } from '../text/stopwords.ts';
import { words } from '../text/words.ts';
import type { Article, Lang } from '../types.ts';
import type { SearchPage } from './answers/passages.ts';
import type { Shelf } from './create.ts';
import { outletTest, printedTest } from './outlets.ts';

/** Ranked passages for search words, phrases and filters; for filters alone, the newest articles by their first passage. */
export function search(
  shelf: Shelf,
  text: string,
  usual: Lang,
  { offset, limit }: { readonly offset: number; readonly limit: number },
): SearchPage {
  const query = parseSearch(text);
  const read = { ...(query.unread && { unread: query.unread }), ...onlyOf(shelf, query) };
  const { asked, ranking, isCut } = rankSearch(shelf, query, usual);
  const corrections = asked.question.words.flatMap(({ printed, corrected }) =>
    corrected === undefined || ranking.length === 0 ? [] : [{ typed: printed, read: corrected }],
  );
  const found = ranking
    .slice(offset, offset + limit)
    .map((ranked, i) => shelf.found(ranked, confidence(asked, ranking, offset + i)));
  return {
    ...read,
    found,
    total: ranking.length,
    ...(corrections.length > 0 && { corrections }),
    ...(isCut && { isCut }),
  };
}

/** The passages that a search finds, best first; with `isCut` there are more. */
export function rankSearch(
  shelf: Shelf,
  query: SearchQuery,
  usual: Lang,
): { readonly asked: AskedWords; readonly ranking: readonly Ranked[]; readonly isCut: boolean } {
  const { engine } = shelf;
  const asked = engine.understand(query.words, detectLanguage(query.words, usual));
  const accept = acceptance(shelf, query);
  if (asked.question.words.length === 0) {
    const entries = query.words.trim() === '' ? newest(shelf, accept) : [];
    const ranking = [...engine.look(asked, entries)];
    ranking.sort((a, b) => entries.indexOf(a.entry) - entries.indexOf(b.entry));
    return { asked, ...firstOf(ranking) };
  }
  const narrowed = isNarrowed(query) || shelf.only !== undefined;
  const ranking = engine.find(asked, { limit: MOST_FOUND + 1, ...(narrowed && { accept }) });
  const isWeak = ({ features }: Ranked) => features.coverage < LEAST_COVERAGE && features.title === 0;
  const { isCut, ranking: first } = firstOf(ranking);
  return { asked, isCut, ranking: first.filter((ranked) => !isWeak(ranked)) };
}

const firstOf = (ranking: readonly Ranked[]) => ({
  ranking: ranking.slice(0, MOST_FOUND),
  isCut: ranking.length > MOST_FOUND,
});

function isNarrowed({ phrases, without, source, after, before }: SearchQuery): boolean {
  return phrases.length + without.length > 0 || [source, after, before].some((one) => one !== undefined);
}

/** The outlet that a query names, else those of the shelf. */
export function onlyOf(
  { only }: Shelf,
  { source }: Pick<SearchQuery, 'source'>,
): Pick<SearchPage, 'only' | 'source'> {
  if (source !== undefined) return { source };
  return only === undefined ? {} : { only };
}

/** Which passages a query admits: those of the outlets of the shelf where it names none. */
export function acceptance(shelf: Shelf, query: SearchQuery): (entry: number) => boolean {
  const { collection } = shelf.engine;
  const { lexicon } = collection;
  const wanted = query.phrases.map((phrase) => words(phrase).map(({ form }) => lexicon.find(form)));
  const unwanted = query.without.map((phrase) => words(phrase).map(({ form }) => form));
  const isPrinted = printedTest(outletTest(query.source, shelf.only), timeTest(query)) ?? (() => true);
  const isLookedAt = articleTest(collection, shelf.articles, isPrinted);
  return (entry) => {
    if (!isLookedAt(entry)) return false;
    if (wanted.length + unwanted.length === 0) return true;
    const tokens = collection.tokens(entry);
    return (
      wanted.every((forms) => holds(tokens, forms, formOf)) &&
      !unwanted.some((forms) => holdsUnwanted(tokens, forms, lexicon, collection.memberOf(entry).lang))
    );
  };
}

/** Whether the article of a passage is one that is wanted. Each article is looked at once. */
export function articleTest(
  collection: Collection,
  articles: Shelf['articles'],
  isWanted: (article: Article) => boolean,
): (entry: number) => boolean {
  const known = new Map<Member, boolean>();
  const look = (member: Member): boolean => {
    const article = articles.get(member.id)?.article;
    const is = article !== undefined && isWanted(article);
    known.set(member, is);
    return is;
  };
  return (entry) => {
    const member = collection.memberOf(entry);
    return known.get(member) ?? look(member);
  };
}

/** A single word in any of its forms, a phrase as it is written. */
function holdsUnwanted(tokens: Uint32Array, forms: readonly string[], lexicon: Lexicon, lang: Lang): boolean {
  const [only = '', ...others] = forms;
  if (only === '') return false;
  if (others.length > 0 || isStopWord(only, lang)) return holds(tokens, forms.map(lexicon.find), formOf);
  const stem = lexicon.findStem(stemsOf(only)[lang]);
  return holds(tokens, [stem], (token) => lexicon.stemOf(formOf(token), lang));
}

/** Whether the tokens hold a sequence of numbers, 0 being one that nothing has; a phrase may run over the end of a sentence. */
function holds(
  tokens: Uint32Array,
  sequence: readonly number[],
  numberOf: (token: number) => number,
): boolean {
  if (sequence.includes(0)) return false;
  const spoken = Array.from(
    tokens.filter((token) => token !== SENTENCE_END),
    numberOf,
  );
  return spoken.some((_, at) => sequence.every((number, i) => spoken[at + i] === number));
}

/** Whether a date can lie in the time asked for; one without a year can not. Absent where any can. */
function timeTest({ after, before }: SearchQuery): ((published: string | undefined) => boolean) | undefined {
  if (after === undefined && before === undefined) return undefined;
  return (published) => {
    if (published === undefined || !/^\d/.test(published)) return false;
    // ISO dates of any precision compare as text once the shorter one is filled up.
    if (after !== undefined && `${published}-99-99`.slice(0, 10) < after) return false;
    return before === undefined || published < before;
  };
}

/** The first passages of the newest articles; of one day in the order of the corpus, however often it was indexed. */
function newest({ engine, articles }: Shelf, accept: (entry: number) => boolean): number[] {
  const firsts = [...articles.values()].flatMap(({ article: { id, published } }) => {
    const member = engine.collection.member(id);
    const isFound = member !== undefined && member.count > 0 && accept(member.first);
    return isFound ? [{ entry: member.first, date: published?.value ?? '' }] : [];
  });
  return firsts
    .sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0))
    .slice(0, MOST_FOUND + 1)
    .map(({ entry }) => entry);
}

const MOST_FOUND = 200;
const LEAST_COVERAGE = 0.34;
