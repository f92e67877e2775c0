import type { Article, Quotation, Span } from '../types.ts';
import { type Attributed, attribute, type ReadParagraph } from './attribute.ts';
import { type Cast, type Mention, nameWords, type Person, readCast } from './cast.ts';
import { judge } from './judge.ts';
import { type Grammar, grammarOf } from './lexicon/grammar.ts';
import { TITLES } from './lexicon/titles.ts';
import { endsOpen, findMarked } from './marks.ts';
import { type NameRun, spanOf, titleStart, titleWords } from './names.ts';
import { roleOf } from './roles.ts';
import { readRuns } from './runs.ts';
import { shortenRuns } from './shorten.ts';
import { type Paragraph, readParagraph } from './units.ts';

/** What extraction needs to know of an article. */
export type Source = Pick<Article, 'text' | 'lang' | 'furniture'>;

/**
 * Every quotation of an article, in the order of the text, none overlapping another: who is quoted, with the words that say so. Furniture
 * is left out. Never throws; linear in the length of the text.
 */
export function quotationsOf({ text, lang, furniture }: Source): readonly Quotation[] {
  const grammar = grammarOf(lang);
  const paragraphs = readParagraphs(text, bodyLines(text, furniture), grammar);
  const { cast, read } = introduce(text, paragraphs, grammar);
  return judge(text, read, attribute(text, read, cast, grammar), grammar);
}

/** The lines of a text outside its furniture. */
function bodyLines(text: string, furniture: readonly Span[]): Span[] {
  const lines: Span[] = [];
  let next = 0;
  for (let start = 0; start < text.length; ) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 ? text.length : newline;
    let at = start;
    while ((furniture[next]?.start ?? text.length) < end) {
      const cut = furniture[next] as Span;
      if (cut.start > at) lines.push({ start: at, end: cut.start });
      at = Math.max(at, Math.min(cut.end, end));
      if (cut.end > end) break;
      next++;
    }
    if (at < end) lines.push({ start: at, end });
    start = end + 1;
  }
  return lines.map((line) => trimmed(text, line)).filter(({ start, end }) => end > start);
}

function readParagraphs(text: string, lines: readonly Span[], grammar: Grammar): Paragraph[] {
  const isCue = (offset: number): boolean => {
    let at = offset;
    while (at < offset + 4 && BEFORE_CUE.has(text.charAt(at))) at++;
    const word = /^\p{L}+/u.exec(text.slice(at, at + 30))?.[0];
    return (
      word !== undefined &&
      !/^\p{Lu}/u.test(word) &&
      (grammar.lang === 'id'
        ? /^(?:verb-first|clitic)$/.test(grammar.cueOf(word)[0] ?? '')
        : grammar.isSaying(word))
    );
  };
  let isOpen = false;
  return lines.map((line) => {
    const opensNext = endsOpen(text, line);
    const span = opensNext ? trimmed(text, { start: line.start, end: line.end - 1 }) : line;
    const marked = findMarked(text, span, isCue, isOpen);
    isOpen = opensNext;
    return readParagraph(text, span, marked, grammar.isSaying);
  });
}

/** Finds the names of all paragraphs and who bears them. */
function introduce(
  text: string,
  paragraphs: readonly Paragraph[],
  grammar: Grammar,
): { readonly cast: Cast; readonly read: readonly ReadParagraph[] } {
  const isCommon = commonWords(paragraphs);
  const read = paragraphs.map((paragraph) => ({
    ...paragraph,
    phrases: { units: paragraph.units, runAt: readRuns(paragraph, grammar, isCommon), grammar },
    personAt: new Map<number, Person>(),
  }));
  shortenRuns(read, grammar);
  nameInitials(read);
  const mentions = read.flatMap((paragraph, p) =>
    isHeadline(paragraph) ? [] : mentionsIn(text, paragraph, p),
  );
  const { of, ...cast } = readCast(mentions, aliasesAmong(mentions, read));
  mentions.forEach(({ paragraph, first, isTitled }, n) => {
    const person = of[n] as Person;
    if (isTitled) person.isTitled = true;
    read[paragraph]?.personAt.set(first, person);
  });
  return { cast, read };
}

/** Words that the article writes in small letters somewhere. */
function commonWords(paragraphs: readonly Paragraph[]): (word: string) => boolean {
  const small = new Set<string>();
  for (const { units } of paragraphs)
    for (const unit of units) if (unit.kind === 'word' && !unit.isCapital) small.add(unit.lower);
  return (word) => small.has(word);
}

/** A line most of whose words are capital: its names run into one another. */
function isHeadline({ units, phrases: { grammar } }: ReadParagraph): boolean {
  const isMarked = units.some(({ kind }) => kind === 'marked');
  if (
    isMarked &&
    (units[0]?.kind === 'marked' ||
      units.some((unit) => unit.kind === 'word' && grammar.cueOf(unit.text).length > 0))
  )
    return false;
  const long = units.filter((unit) => unit.kind === 'word' && unit.text.length > 3);
  return (
    long.length >= 4 &&
    units.length < 40 &&
    long.filter((unit) => unit.isCapital).length >= long.length * 0.75
  );
}

function mentionsIn(
  text: string,
  paragraph: ReadParagraph,
  p: number,
): (Mention & { readonly isTitled: boolean })[] {
  const { units, phrases } = paragraph;
  return units.flatMap((_, i) => {
    const run = phrases.runAt[i];
    if (run === undefined || run.first !== i || run.last <= run.first) return [];
    const words = nameWords(units.slice(run.first, run.last));
    if (words.length === 0) return [];
    const { start, end } = spanOf(units, run.first, run.last);
    const before = [
      ...units.slice(titleStart(units, run.from, 0), run.from).map((unit) => unit.lower),
      ...titleWords(units, run),
    ];
    return [
      {
        paragraph: p,
        first: run.first,
        last: run.last,
        words,
        printed: text
          .slice(start, end)
          .replace(/['’]s?$/, '')
          .replace(/\s+/g, ' '),
        role: roleOf([...before, ...apposition(paragraph, run.last)]),
        isTitled: before.some((word) => TITLES.has(word)),
      },
    ];
  });
}

/** Initials in brackets behind a name, `Sari Dewi (SD)`, are a name from there on. */
function nameInitials(paragraphs: readonly ReadParagraph[]): void {
  const initials = new Set<string>();
  const each = (visit: (run: NameRun, paragraph: ReadParagraph) => void) => {
    for (const paragraph of paragraphs)
      paragraph.phrases.runAt.forEach((run, i) => {
        if (run?.from === i) visit(run, paragraph);
      });
  };
  each((run, { units }) => {
    const name = nameWords(units.slice(run.first, run.last));
    const between = units[run.to + 1];
    if (
      name.length < 2 ||
      units[run.to]?.text !== '(' ||
      units[run.to + 2]?.text !== ')' ||
      between === undefined
    )
      return;
    if (between.lower === name.map((word) => word.charAt(0)).join('')) initials.add(between.text);
  });
  if (initials.size === 0) return;
  each((run, { units, phrases }) => {
    if (run.to - run.from === 1 && initials.has((units[run.from] as { text: string }).text))
      (phrases.runAt as (NameRun | undefined)[])[run.from] = { ...run, first: run.from, last: run.to };
  });
}

/** Other names that the article gives: `Sari Dewi (Saridew)`, `Sari Dewi alias Saridew`. */
function aliasesAmong(
  mentions: readonly Mention[],
  paragraphs: readonly ReadParagraph[],
): [Mention, Mention][] {
  return mentions.flatMap((mention, n): [Mention, Mention][] => {
    const other = mentions[n + 1];
    const units = paragraphs[mention.paragraph]?.units;
    if (
      other === undefined ||
      units === undefined ||
      other.paragraph !== mention.paragraph ||
      other.first !== mention.last + 1
    )
      return [];
    const between = units[mention.last];
    const isBracketed = between?.text === '(' && units[other.last]?.text === ')' && mention.words.length > 1;
    return isBracketed || /^(?:atau|alias|aka)$/.test(between?.lower ?? '') ? [[mention, other]] : [];
  });
}

/** The description between commas behind a name: `Sari Dewi, ketua panitia, …`. */
function apposition({ units }: Paragraph, from: number): string[] {
  if (units[from]?.text !== ',') return [];
  const words: string[] = [];
  for (let i = from + 1; i < Math.min(units.length, from + 12); i++) {
    const unit = units[i];
    if (unit?.kind !== 'word') return unit?.text === ',' || unit?.text === '.' ? words : [];
    words.push(unit.lower);
  }
  return [];
}

const BEFORE_CUE: ReadonlySet<string> = new Set([' ', '\u00a0', '\n', '"', '”', "'", '’', ',']);

function trimmed(text: string, { start, end }: Span): Span {
  let [from, to] = [start, end];
  while (from < to && /\s/.test(text.charAt(from))) from++;
  while (to > from && /\s/.test(text.charAt(to - 1))) to--;
  return { start: from, end: to };
}

export type { Attributed };
