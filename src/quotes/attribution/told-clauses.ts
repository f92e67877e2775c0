import type { Span } from '../../types.ts';
import type { Phrases } from '../cast/paragraphs.ts';
import { wordSet } from '../lexicon/words.ts';
import { isClause } from './clauses.ts';
import { isPunctuation } from './cues.ts';
import { isUnsaid } from './unsaid.ts';

/** Units, of which there must be so many. */
export interface Clause extends Span {
  readonly fewest: number;
}

/** What the verb at unit `verb` has its subject say, in units: behind `mengatakan bahwa` up to the end of the sentence. */
export function clauseBehind(phrases: Phrases, sentence: Span, verb: number): Clause | undefined {
  const { units, grammar } = phrases;
  const { lower } = units[verb] as { lower: string };
  if (!REPORTING.has(lower)) return undefined;
  const start = skipLinks(units, verb + 1);
  const end = endOfClause(units, start, sentence.end);
  if (grammar.lang === 'id') {
    if (isUnsaid(units, sentence, verb)) return undefined;
    if (start === verb + 1 && isOfThing(units, lower, start, end)) return undefined;
  }
  // `said Sari Dewi`: a name alone is no clause.
  const fewest = grammar.lang === 'en' && mayBeName(units, verb + 1, start) ? FEWEST + 2 : FEWEST;
  return { start, end, fewest };
}

/** `said Sari Dewi was`: unless `that` stands before it. */
const mayBeName = (units: Phrases['units'], from: number, to: number): boolean =>
  units[to]?.isCapital === true && !units.slice(from, to).some(({ lower }) => LINKS.has(lower));

/** `menyampaikan permohonan maaf`, `mengatakan hal itu setelah rapat`: no clause that tells what has been said. */
const isOfThing = (units: Phrases['units'], verb: string, start: number, end: number): boolean =>
  TOPICS.has(units[start]?.lower ?? '') ||
  (OF_THINGS.has(verb) && ACTS.has(units[start]?.lower ?? '')) ||
  ((OF_THINGS.has(verb) || POINTING.has(units[start]?.lower ?? '')) &&
    !OPENING.has(units[start]?.lower ?? '') &&
    !isClause(units, start, end));

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

export const FEWEST = 4;

const LINKS: ReadonlySet<string> = new Set(['bahwa', 'that', 'jika']);
const POINTING = wordSet('hal itu ini demikian begitu tersebut');

/** What begins a clause for sure. */
const OPENING = wordSet('agar supaya kalau bila bahwasanya adanya');

/** What begins the naming of a topic. */
const TOPICS = wordSet('soal tentang terkait mengenai perihal ihwal seputar pentingnya perlunya');

/** What begins the naming of an act of speech, or a question. */
const ACTS = wordSet(
  'permohonan apresiasi rasa terima selamat belasungkawa duka dukacita siapa bagaimana apakah kronologi',
);

/** Verbs of which the object may be a thing. */
const OF_THINGS = wordSet(
  `menyatakan menegaskan menjelaskan mengungkapkan mengungkap menyampaikan menulis menuliskan memperingatkan mengingatkan menekankan mengakui memastikan
  menerangkan memaparkan membeberkan mengumumkan melaporkan bercerita menceritakan membantah mengemukakan merinci`,
);

/** Verbs whose clause is what was said. */
const REPORTING = wordSet(
  `mengatakan menyatakan menegaskan menambahkan menyebut menyebutkan menuturkan menjelaskan mengungkapkan mengungkap menyampaikan menulis
  menuliskan menilai memperingatkan mengingatkan menekankan mengaku mengakui mengklaim memastikan menerangkan memaparkan membeberkan
  berkata berujar berpendapat berharap berjanji bilang mengumumkan melaporkan menuding menduga meyakini memperkirakan berpandangan
  bercerita menceritakan membantah menyimpulkan mengemukakan merinci menandaskan`,
  `said says added noted stated argued warned insisted explained announced acknowledged admitted claimed confirmed denied suggested
  asserted declared promised predicted stressed emphasised emphasized reiterated testified vowed believes`,
);
