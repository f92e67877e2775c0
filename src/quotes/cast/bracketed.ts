import { TITLES } from '../lexicon/titles.ts';
import type { Unit } from '../reading/units.ts';
import type { Mention } from './cast.ts';
import { type NameRun, rename } from './names.ts';
import type { Phrases } from './paragraphs.ts';

/** Initials in brackets behind a name, `Sari Dewi (SD)`, are a name from there on. */
export function nameInitials(paragraphs: readonly Phrases[]): void {
  const initials = new Set<string>();
  for (const { units, runs } of paragraphs) {
    for (const { words, to } of runs) {
      if (words.length < 2 || units[to]?.text !== '(' || units[to + 2]?.text !== ')') continue;
      const between = units[to + 1] as Unit;
      if (between.lower === words.map((word) => word.charAt(0)).join('')) initials.add(between.text);
    }
  }
  if (initials.size === 0) return;
  for (const { units, runs } of paragraphs)
    for (const run of runs)
      if (run.to - run.from === 1 && initials.has((units[run.from] as Unit).text))
        rename(units, run, run.from, run.to);
}

/** `Penata Kebun Utama (Panatama) Sari Dewi`: what is given in brackets between an office and a name is an office from there on, and no part of the name. */
export function dropShortOffices(paragraphs: readonly Phrases[]): void {
  const shorts = new Set<string>();
  for (const { units, runs } of paragraphs)
    for (let at = 0; at + 2 < runs.length; at++) {
      const [office, short, holder] = runs.slice(at, at + 3) as [NameRun, NameRun, NameRun];
      const isBetween =
        units[office.to]?.text === '(' &&
        units[short.to]?.text === ')' &&
        short.from === office.to + 1 &&
        short.to === short.from + 1 &&
        holder.from === short.to + 1;
      const isOffice = office.words.length === 0 && TITLES.has((units[office.from] as Unit).lower);
      if (isBetween && isOffice && holder.words.length > 1) shorts.add((units[short.from] as Unit).text);
    }
  if (shorts.size === 0) return;
  for (const { units, runs } of paragraphs)
    for (const run of runs)
      if (run.words.length > 1 && shorts.has((units[run.first] as Unit).text))
        rename(units, run, run.first + 1, run.last);
}

/** Other names that the article gives: `Sari Dewi (Saridew)`, `Sari Dewi alias Saridew`. */
export function aliasesAmong(
  mentions: readonly Mention[],
  paragraphs: readonly Phrases[],
): [Mention, Mention][] {
  const found: [Mention, Mention][] = [];
  for (let n = 0; n + 1 < mentions.length; n++) {
    const mention = mentions[n] as Mention;
    const other = mentions[n + 1] as Mention;
    if (other.paragraph !== mention.paragraph || other.first !== mention.last + 1) continue;
    const { units } = paragraphs[mention.paragraph] as Phrases;
    const between = units[mention.last];
    const isBracketed =
      between?.text === '(' &&
      units[other.last]?.text === ')' &&
      mention.words.length > 1 &&
      !isShortForm((units[other.first] as Unit).text) &&
      !isPlayedBy(mention, other);
    if (isBracketed || OTHERWISE.has(between?.lower ?? '')) found.push([mention, other]);
  }
  return found;
}

/** `Melati Randu Anjani (Sari Dewi Lantika)`: two long names without a word in common are those of a part and of who plays it. */
const isPlayedBy = ({ words }: Mention, other: Mention): boolean =>
  words.length > 2 && other.words.length > 2 && !other.words.some((word) => words.includes(word));

/** Of a body: `Pusat Budaya Wira Santika (PB-WS)`. */
const isShortForm = (word: string): boolean => word.includes('-') && word.toUpperCase() === word;

const OTHERWISE: ReadonlySet<string> = new Set(['atau', 'alias', 'aka']);
