import { type Cast, type Mention, nameWords, type Person, readCast } from './cast.ts';
import type { Grammar } from './lexicon/grammar.ts';
import { TITLES } from './lexicon/titles.ts';
import { type NameRun, spanOf, titleStart, titleWords } from './names.ts';
import type { ReadParagraph } from './paragraphs.ts';
import { roleOf } from './roles.ts';
import { readRuns } from './runs.ts';
import { shortenRuns } from './shorten.ts';
import type { Paragraph } from './units.ts';

/** Finds the names of all paragraphs and who bears them. */
export function introduce(
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
