import type { Span } from '../../../types.ts';
import type { NameRun } from '../../cast/names.ts';
import type { Phrases } from '../../cast/paragraphs.ts';
import { isRoleWord } from '../../lexicon/titles.ts';
import { type Cue, isPunctuation, LONGEST_SOURCE } from '../cues/cues.ts';
import { aroundTag, isBeside, isOpening, tagEnd } from './around-tags.ts';
import { beginningOf } from './clause-begin.ts';
import { isClause } from './clauses.ts';
import { unjoined } from './joined-sentences.ts';
import { statedBefore } from './stated-before.ts';
import { clauseBehind, FEWEST, isReporting } from './told-clauses.ts';

/**
 * The words of a sentence without marks that retell what a cue attributes: behind `mengatakan bahwa` and `said that` up to the end of the
 * sentence, or all that stands before `, kata Sari`. Undefined where the verb tells of something else than words.
 */
export function retold(paragraph: Phrases, whole: Span, cue: Cue): Span | undefined {
  const { units } = paragraph;
  const sentence = paragraph.grammar.lang === 'en' ? whole : unjoined(units, whole, cue.at);
  if (cue.kind === 'subject-first') {
    const clause = clauseBehind(paragraph, sentence, cue);
    const behind = clause && spanBetween(units, clause.start, clause.end, clause.fewest);
    const before = behind === undefined ? statedBefore(paragraph, sentence, cue) : undefined;
    return behind ?? (before && spanBetween(units, before.start, before.end, FEWEST));
  }
  const words =
    paragraph.grammar.lang === 'en'
      ? besideEnglish(paragraph, sentence, cue)
      : besideTag(paragraph, sentence, cue);
  return words && spanBetween(units, words.start, words.end, FEWEST);
}

/** What an Indonesian cue attributes that has no subject before it, in units. */
function besideTag(paragraph: Phrases, sentence: Span, cue: Cue): Span | undefined {
  const { units } = paragraph;
  const word = units[cue.at]?.lower ?? '';
  if (word === 'bagi' && !isOpinion(paragraph, sentence, cue)) return undefined;
  // Behind a capital a sentence begins whose stop has been lost.
  const opens = isOpening(units, sentence.start, cue.at) || units[cue.at]?.isCapital === true;
  if (cue.kind === 'passive' && cue.at !== sentence.start) return undefined;
  if (!opens) return aroundTag(paragraph, sentence, cue);
  const isTold = !UNTOLD.has(word) && !isThings(paragraph, sentence, cue);
  const words = isTold ? sourceFirst(paragraph, sentence, cue) : undefined;
  const isAside = words !== undefined && cue.kind === 'verb-first' && isBeside(units, words.start);
  return isAside && !isClause(units, words.start, words.end) ? undefined : words;
}

/** `Bagi Sari, …`; `Bagi warga yang ingin ikut, …` and `Kabar bagi Sari, …` are for them. */
const isOpinion = ({ units }: Phrases, { start }: Span, { at, speaker }: Cue): boolean =>
  (speaker?.kind === 'name' || speaker?.kind === 'pronoun') &&
  (isOpening(units, start, at) || isPunctuation(units[at - 1], ','));

/** `Klaimnya tembus 25 km, lebih jauh dari yang lain`: a noun, where no comma and no circumstance stands behind it. */
function isThings({ units }: Phrases, { end }: Span, { at, kind }: Cue): boolean {
  if (kind !== 'clitic' || /^(?:menurut|di|kata)/.test(units[at]?.lower ?? '')) return false;
  return at + 1 < end && units[at + 1]?.kind === 'word' && !isBeside(units, at + 1);
}

/** All that stands before `, said Sari`, or behind `According to Sari,`. */
function besideEnglish(paragraph: Phrases, sentence: Span, cue: Cue): Span | undefined {
  if (cue.at === sentence.start)
    return cue.kind === 'preposition' ? sourceFirst(paragraph, sentence, cue) : undefined;
  return isPunctuation(paragraph.units[cue.at - 1], ',')
    ? { start: sentence.start, end: cue.at - 1 }
    : undefined;
}

// `Disebut Sari, …`: she is called, or calls something, so.
const UNTOLD: ReadonlySet<string> = new Set(['disebut', 'ditulis', 'dilontarkan', 'diucapkan', 'diutarakan']);

/** What stands behind a source that opens a sentence: `Menurut Sari Dewi, warga Mekar, harga …`. */
function sourceFirst(paragraph: Phrases, { end }: Span, cue: Cue): Span | undefined {
  const { units, grammar } = paragraph;
  const { at, speaker } = cue;
  const comma = commaBehind(units, at, end);
  const behind = tagEnd(paragraph, cue);
  // `Menurut Sari mengatakan bahwa sungai naik`: said twice.
  if (grammar.lang === 'id' && isReporting(units, behind))
    return { start: beginningOf(paragraph, behind, end).start, end };
  if (grammar.lang === 'id' && behind < end && isUnclosed(paragraph, cue, behind, comma ?? end))
    return { start: behind, end };
  // Two commas: a name has been lost between them.
  if (comma === undefined || isPunctuation(units[comma + 1], ',')) return undefined;
  const second = commaBehind(units, comma, end);
  const isBetween = speaker !== undefined && speaker.first > comma && speaker.last === second;
  const isApposed = second !== undefined && (isBetween || tellsOfSource(paragraph, at + 1, comma, second));
  return { start: (isApposed ? second : comma) + 1, end };
}

/** `Menurut Sari harga naik`, `Menurutnya ketika sungai naik, …`: what is said follows without a comma. */
function isUnclosed(
  { units, grammar }: Phrases,
  { at, kind, speaker }: Cue,
  from: number,
  comma: number,
): boolean {
  const next = units[from];
  if (next?.kind !== 'word' || /^(?:yang|dan|juga|pula)$/.test(next.lower)) return false;
  // Not `Ceritanya terhenti`.
  if (kind === 'clitic') return /^(?:menurut|di)/.test(units[at]?.lower ?? '');
  if (speaker?.kind === 'pronoun') return isClause(units, from, comma) || !grammar.cuts.has(next.lower);
  return !next.isCapital && !grammar.cuts.has(next.lower) && isClause(units, from, comma);
}

function commaBehind(units: Phrases['units'], at: number, end: number): number | undefined {
  for (let i = at + 1; i < Math.min(end, at + LONGEST_SOURCE); i++)
    if (isPunctuation(units[i], ',')) return i;
  return undefined;
}

/**
 * Whether what stands between two commas still tells of the source: the name behind the office (`Menurut Kepala Dinas Mekar, Sari Dewi, harga …`), or
 * what somebody is (`Menurut Sari Dewi, warga Mekar, harga …`).
 */
function tellsOfSource({ units, runAt }: Phrases, from: number, comma: number, second: number): boolean {
  if (OPENS_CLAUSE.has(units[second + 1]?.lower)) return false;
  const isNamed = hasName(runAt[comma - 1]);
  const run = runAt[comma + 1];
  if (!isNamed && run?.to === second && hasName(run))
    return units.slice(from, comma).some(({ lower }) => isRoleWord(lower));
  const noun = comma + (DETERMINERS.has(units[comma + 1]?.lower) ? 2 : 1);
  return isNamed && second > noun + 1 && isRoleWord(units[noun]?.lower ?? '');
}

const hasName = (run: NameRun | undefined): boolean => run !== undefined && run.first < run.last;

const DETERMINERS: ReadonlySet<string | undefined> = new Set(['seorang', 'a', 'an', 'the']);
// `Menurut Sari, warga Mekar, yang …, akan pindah`: they are told of.
const OPENS_CLAUSE: ReadonlySet<string | undefined> = new Set(
  'yang termasuk seperti dan atau who which and or including'.split(' '),
);

function spanBetween(units: Phrases['units'], from: number, to: number, fewest: number): Span | undefined {
  let end = to;
  while (end > from && units[end - 1]?.kind === 'punctuation' && /^[.,;:]$/.test(units[end - 1]?.text ?? ''))
    end--;
  const [first, last] = [units[from], units[end - 1]];
  if (first === undefined || last === undefined || end - from < fewest) return undefined;
  return { start: first.start, end: last.end };
}
