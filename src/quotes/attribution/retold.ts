import type { Span } from '../../types.ts';
import type { Phrases } from '../cast/paragraphs.ts';
import { wordSet } from '../lexicon/words.ts';
import type { Cue } from './cues.ts';
import { isPunctuation } from './cues.ts';

/**
 * The words of a sentence without marks that retell what a cue attributes: behind `mengatakan bahwa` and `said that` up to the end of the
 * sentence, or all that stands before `, kata Sari`. Undefined where the verb tells of something else than words.
 */
export function retold({ units }: Phrases, sentence: Span, { at, kind }: Cue): Span | undefined {
  if (kind === 'subject-first') {
    if (!REPORTING.has(units[at]?.lower ?? '')) return undefined;
    const from = skipLinks(units, at + 1);
    if (units[from]?.isCapital && !isLinked(units, at + 1, from))
      return spanBetween(units, from, endOfClause(units, from, sentence.end), FEWEST + 2);
    return spanBetween(units, from, endOfClause(units, from, sentence.end), FEWEST);
  }
  if (kind === 'verb-first' && isPunctuation(units[at - 1], ','))
    return spanBetween(units, sentence.start, at - 1, FEWEST);
  if (kind !== 'preposition' && kind !== 'clitic') return undefined;
  if (at !== sentence.start)
    return isPunctuation(units[at - 1], ',') ? spanBetween(units, sentence.start, at - 1, FEWEST) : undefined;
  for (let i = at + 1; i < Math.min(sentence.end, at + 25); i++)
    if (isPunctuation(units[i], ',')) return spanBetween(units, i + 1, sentence.end, FEWEST);
  return undefined;
}

/** Before the next verb of saying that shares the subject: `… dan menegaskan`. */
function endOfClause(units: Phrases['units'], from: number, end: number): number {
  for (let i = from + FEWEST; i < end - 1; i++)
    if (/^(?:dan|serta|and)$/.test(units[i]?.lower ?? '') && REPORTING.has(units[i + 1]?.lower ?? ''))
      return i;
  return end;
}

function skipLinks(units: Phrases['units'], from: number): number {
  let at = from;
  while (isPunctuation(units[at], ',') || LINKS.has(units[at]?.lower ?? '')) at++;
  return at;
}

const isLinked = (units: Phrases['units'], from: number, to: number): boolean =>
  units.slice(from, to).some(({ lower }) => LINKS.has(lower));

function spanBetween(units: Phrases['units'], from: number, to: number, fewest: number): Span | undefined {
  let end = to;
  while (end > from && units[end - 1]?.kind === 'punctuation' && /^[.,;:]$/.test(units[end - 1]?.text ?? ''))
    end--;
  const [first, last] = [units[from], units[end - 1]];
  if (first === undefined || last === undefined || end - from < fewest) return undefined;
  return { start: first.start, end: last.end };
}

const FEWEST = 4;

const LINKS: ReadonlySet<string> = new Set(['bahwa', 'that', 'jika']);

/** Verbs whose clause is what was said. */
const REPORTING = wordSet(
  `mengatakan menyatakan menegaskan menambahkan menyebut menyebutkan menuturkan menjelaskan mengungkapkan mengungkap menyampaikan menulis
  menuliskan menilai memperingatkan mengingatkan menekankan mengaku mengakui mengklaim memastikan menerangkan memaparkan membeberkan
  berkata berujar berpendapat berharap berjanji bilang mengumumkan melaporkan menuding menduga meyakini memperkirakan berpandangan
  bercerita menceritakan membantah menyimpulkan mengemukakan merinci menandaskan`,
  `said says added noted stated argued warned insisted explained announced acknowledged admitted claimed confirmed denied suggested
  asserted declared promised predicted stressed emphasised emphasized reiterated testified vowed believes`,
);
