import type { Span } from '../../types.ts';
import type { NameRun } from '../cast/names.ts';
import type { Phrases } from '../cast/paragraphs.ts';
import { PERSON_NOUNS, TITLES } from '../lexicon/titles.ts';
import { type Cue, isPunctuation, LONGEST_SOURCE } from './cues.ts';
import { clauseBehind, FEWEST } from './told-clauses.ts';

/**
 * The words of a sentence without marks that retell what a cue attributes: behind `mengatakan bahwa` and `said that` up to the end of the
 * sentence, or all that stands before `, kata Sari`. Undefined where the verb tells of something else than words.
 */
export function retold(paragraph: Phrases, sentence: Span, { at, kind, speaker }: Cue): Span | undefined {
  const { units } = paragraph;
  if (kind === 'subject-first') {
    const clause = clauseBehind(paragraph, sentence, at);
    return clause && spanBetween(units, clause.start, clause.end, clause.fewest);
  }
  if (kind === 'verb-first' && isPunctuation(units[at - 1], ','))
    return spanBetween(units, sentence.start, at - 1, FEWEST);
  if (kind !== 'preposition' && kind !== 'clitic') return undefined;
  if (at !== sentence.start)
    return isPunctuation(units[at - 1], ',') ? spanBetween(units, sentence.start, at - 1, FEWEST) : undefined;
  const comma = commaBehind(units, at, sentence.end);
  if (comma === undefined) return undefined;
  const second = commaBehind(units, comma, sentence.end);
  const isBetween = speaker !== undefined && speaker.first > comma && speaker.last === second;
  const isApposed = second !== undefined && (isBetween || isApposition(paragraph, at + 1, comma, second));
  return spanBetween(units, (isApposed ? second : comma) + 1, sentence.end, FEWEST);
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
function isApposition({ units, runAt }: Phrases, from: number, comma: number, second: number): boolean {
  if (OPENS_CLAUSE.has(units[second + 1]?.lower)) return false;
  const isNamed = hasName(runAt[comma - 1]);
  const run = runAt[comma + 1];
  if (!isNamed && run?.to === second && hasName(run))
    return units.slice(from, comma).some(({ lower }) => isPerson(lower));
  const noun = comma + (DETERMINERS.has(units[comma + 1]?.lower) ? 2 : 1);
  return isNamed && second > noun + 1 && isPerson(units[noun]?.lower ?? '');
}

const hasName = (run: NameRun | undefined): boolean => run !== undefined && run.first < run.last;

const isPerson = (noun: string): boolean => TITLES.has(noun) || PERSON_NOUNS.has(noun);

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
