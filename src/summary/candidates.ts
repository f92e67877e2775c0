import { foldWord } from '../text/normalise.ts';
import { words } from '../text/words.ts';
import type { Article, Quotation, Span } from '../types.ts';
import { betweenMarks } from './marks.ts';
import { namesIn } from './names.ts';
import { isCaption, type Standing, standingOf } from './standing.ts';
import { type Unit, unitsOf } from './units.ts';

/** A sentence that a summary may take, with the one before where it does not stand alone. */
export interface Candidate {
  readonly article: Article;
  readonly span: Span;
  /** How many sentences of the article stand before it. */
  readonly place: number;
  /** What is quoted in it, retold words included. */
  readonly quotations: readonly Quotation[];
}

/** An article as a summary reads it. */
export interface ReadArticle {
  readonly article: Article;
  /** Every sentence, taken or not. */
  readonly sentences: readonly Candidate[];
  readonly candidates: readonly Candidate[];
}

/**
 * The sentences of an article that can be read alone: whole, of 30 to 350 UTF-16 units, not its headline or a caption, with whoever
 * is meant or speaks named in it. One that needs what stands before is taken together with the sentence or two from the last that can
 * be read alone.
 */
export function readArticle(article: Article, quotations: readonly Quotation[]): ReadArticle {
  const { text, lang } = article;
  const units = unitsOf(article);
  const isName = namesIn(text, units);
  const captions = captionsIn(article, units);
  const sentences = units.map(({ span }, place) => toCandidate(article, span, place, quotations));
  const standings = sentences.map(({ span }, i): Standing => {
    if (captions.has((units[i] as Unit).paragraph) || isTitle(article, span)) return 'broken';
    return standingOf({ text, lang, isName }, span);
  });
  const candidates = sentences.flatMap((sentence, i) => {
    if (standings[i] === 'broken') return [];
    if (standings[i] === 'alone' && areSpeakersNamed(sentence)) return [sentence];
    const from = standings.findLastIndex((standing, at) => at < i && standing !== 'dangling');
    const isNear =
      i - from === 1 || (i - from <= MOST_CARRIED && units[from]?.paragraph === units[i]?.paragraph);
    const first = isNear && standings[from] === 'alone' ? sentences[from] : undefined;
    const carried = first && joined(first, sentence, quotations);
    return carried && areSpeakersNamed(carried) ? [carried] : [];
  });
  return { article, sentences, candidates: candidates.filter(({ span }) => isOfLength(span)) };
}

function toCandidate(
  article: Article,
  span: Span,
  place: number,
  quotations: readonly Quotation[],
): Candidate {
  return { article, span, place, quotations: quotationsWithin(span, quotations) };
}

/** What of an article's quotations lies, at least in part, between two offsets. */
export function quotationsWithin(
  { start, end }: Span,
  quotations: readonly Quotation[],
): readonly Quotation[] {
  return quotations.filter((one) => one.span.start < end && start < one.span.end);
}

/** A sentence with those from `first` on, where no furniture stands between them. */
function joined(
  { article, span: { start }, place }: Candidate,
  { span: { end } }: Candidate,
  quotations: readonly Quotation[],
): Candidate | undefined {
  const isWhole = !article.furniture.some((span) => span.start < end && start < span.end);
  return isWhole ? toCandidate(article, { start, end }, place, quotations) : undefined;
}

/** Whether the reporter's words in it name everybody whose words it quotes, and it quotes them to their end. */
function areSpeakersNamed({ article: { text }, span, quotations }: Candidate): boolean {
  const marked = betweenMarks(text, span) ?? [];
  const said = quotations.filter(({ kind }) => kind !== 'indirect');
  if (said.length === 0) return true;
  const told = words(text, span.start, span.end).filter(
    ({ start }) => !marked.some((one) => one.start <= start && start < one.end),
  );
  const forms = new Set(told.map(({ form }) => form));
  // Where `Ela` is Melati Anjani, she is named by either.
  const isTold = (name: string): boolean => name.split(/[\s-]+/).some((word) => forms.has(foldWord(word)));
  const named = new Set(
    said
      .filter(({ speaker = '', nickname = '' }) => isTold(speaker) || isTold(nickname))
      .map(({ speaker }) => speaker),
  );
  return said.every((one) => {
    if (one.span.start < span.start || one.span.end > span.end) return false;
    // Where nobody is known to speak, the reporter's words say whose or what these are, if they stand before them.
    return one.speaker === undefined
      ? told.some(({ start }) => start < one.span.start)
      : named.has(one.speaker);
  });
}

function captionsIn({ text, lang }: Article, units: readonly Unit[]): ReadonlySet<number> {
  const paragraphs = Map.groupBy(units, ({ paragraph }) => paragraph);
  const captions = [...paragraphs].filter(([, of]) => {
    const [first, last] = [of[0] as Unit, of.at(-1) as Unit];
    return isCaption(text, { start: first.span.start, end: last.span.end }, lang);
  });
  return new Set(captions.map(([paragraph]) => paragraph));
}

/** Whether a sentence is the headline over again; that of an article without one is its first sentence. */
function isTitle({ text, title, titleDerived }: Article, { start, end }: Span): boolean {
  if (titleDerived || end - start > title.length + 5) return false;
  return plain(title).includes(plain(text.slice(start, end)));
}

const plain = (text: string): string =>
  words(text)
    .map(({ form }) => form)
    .join(' ');

const isOfLength = ({ start, end }: Span): boolean => end - start >= SHORTEST && end - start <= LONGEST;

// In UTF-16 units.
const SHORTEST = 30;
const LONGEST = 350;

// Sentences behind the one that can be read alone, in its paragraph; of the next one only the first.
const MOST_CARRIED = 2;
