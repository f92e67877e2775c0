import type { Span } from '../../../types.ts';
import { behindFillers } from '../../cast/fillers.ts';
import type { Phrases } from '../../cast/paragraphs.ts';
import { DEMONSTRATIVES } from '../../lexicon/determiners.ts';
import type { Grammar } from '../../lexicon/grammar.ts';
import { AUXILIARIES } from '../../lexicon/predicates.ts';
import { ACTS, HOPED_FOR, LINKED, OF_THINGS, REPORTING, TOPICS } from '../../lexicon/retelling.ts';
import { wordSet } from '../../lexicon/words.ts';
import { type Cue, isPunctuation } from '../cues/cues.ts';
import type { Reference } from '../phrases/references.ts';
import { beginningOf, isLink } from './clause-begin.ts';
import { isClause, isPredicate } from './clauses.ts';
import { isUnsaid } from './unsaid.ts';

/** Units, of which there must be so many. */
export interface Clause extends Span {
  readonly fewest: number;
}

/** What the verb at unit `verb` has its subject say, in units: behind `mengatakan bahwa` up to the end of the sentence. */
export function clauseBehind(
  phrases: Phrases,
  sentence: Span,
  { at: verb, speaker }: Cue,
): Clause | undefined {
  const { units, grammar } = phrases;
  const { lower } = units[verb] as { lower: string };
  const { start, isLinked } = beginningOf(phrases, verb, sentence.end);
  const isClear = isLinked || (grammar.lang === 'id' && beginsPredicate(units, start));
  const isTelling =
    REPORTING.has(lower) || (isClear && LINKED.has(lower)) || isGoingOn(phrases, verb, sentence.end);
  if (!isTelling) return undefined;
  const end = endOfClause(phrases, start, sentence.end);
  if (grammar.lang === 'id') {
    if (isUnsaid(units, sentence, verb) || isOfAnother(phrases, verb, speaker)) return undefined;
    if (!isLinked && grammar.cueOf(lower).includes('calling') && isNamedSoon(units, start)) return undefined;
    // `mencontohkan, pasar di Muara`: also behind a comma.
    if ((!isLinked || lower === 'mencontohkan') && isOfThing(units, lower, start, end)) return undefined;
  }
  return { start, end, fewest: fewestOf(units, start, grammar.lang) };
}

/** `mengonfirmasi telah menerima surat`; not `menyoroti masih mahalnya beras`, which is a thing. */
const beginsPredicate = (units: Phrases['units'], at: number): boolean =>
  AUXILIARIES.has(units[at]?.lower ?? '') && units[at + 1]?.lower.endsWith('nya') === false;

/** `Sari melanjutkan Muara akan maju`: a name right behind the verb has a predicate of its own. */
function isGoingOn({ units, runAt }: Phrases, verb: number, end: number): boolean {
  const run = units[verb]?.lower === 'melanjutkan' ? runAt[verb + 1] : undefined;
  const next = run !== undefined && run.to < end ? units[run.to] : undefined;
  return next !== undefined && (AUXILIARIES.has(next.lower) || next.lower === 'seharusnya');
}

/** Behind `bahwa` few words are enough; `said Sari Dewi was` may be a name alone. */
function fewestOf(units: Phrases['units'], start: number, lang: Grammar['lang']): number {
  const isThat = isLink(units[start - 1]?.lower, lang);
  if (lang === 'id') return isThat ? FEWEST - 1 : FEWEST;
  return units[start]?.isCapital && !isThat ? FEWEST + 2 : FEWEST;
}

/** `gosip yang menyebut`, `pengikut Sari yang mengaku`: a relative clause, but of somebody with a name right before it. */
function isOfAnother(phrases: Phrases, verb: number, speaker: Reference | undefined): boolean {
  const { units } = phrases;
  const relative = behindFillers(phrases, verb) - 1;
  if (units[relative]?.lower !== 'yang') return false;
  const last = isPunctuation(units[relative - 1], ',') ? relative - 1 : relative;
  return speaker?.kind !== 'name' || speaker.last !== last;
}

/** `menyebut warga itu "tukang demo"`: how somebody calls them. */
const isNamedSoon = (units: Phrases['units'], start: number): boolean =>
  units.slice(start, start + MOST_NAMED).some(({ kind }) => kind === 'marked');

const MOST_NAMED = 5;

/** `menyampaikan permohonan maaf`, `mengatakan hal itu setelah rapat`: no clause that tells what has been said. */
const isOfThing = (units: Phrases['units'], verb: string, start: number, end: number): boolean =>
  TOPICS.has(units[start]?.lower ?? '') ||
  isPointedOnly(units, start) ||
  isBareReason(units, start, end) ||
  (verb === 'memastikan' && isMadeSure(units, start, end)) ||
  (verb === 'berharap' && isThingHopedFor(units, start, end)) ||
  (OF_THINGS.has(verb) && ACTS.has(units[start]?.lower ?? '')) ||
  ((OF_THINGS.has(verb) || POINTING.has(units[start]?.lower ?? '')) &&
    !OPENING.has(units[start]?.lower ?? '') &&
    !isClause(units, start, end));

/** `berharap belas kasih dari warga`; not `berharap kepada warga agar pindah`. */
const isThingHopedFor = (units: Phrases['units'], start: number, end: number): boolean =>
  HOPED_FOR.has(units[start]?.lower ?? '') &&
  !units.slice(start, end).some(({ lower }) => lower === 'agar' || lower === 'supaya') &&
  !isClause(units, start, end);

/** `mengatakan hal itu menanggapi banjir`, `membenarkan hal tersebut dan merinci biaya`: what has been told before. */
function isPointedOnly(units: Phrases['units'], start: number): boolean {
  if (units[start]?.lower !== 'hal' || !DEMONSTRATIVES.has(units[start + 1]?.lower ?? '')) return false;
  const next = units[start + 2]?.lower ?? '';
  return (
    /^(?:menanggapi|merespons|menyikapi)$/.test(next) ||
    (/^(?:dan|serta|sambil|seraya)$/.test(next) && isReporting(units, start + 3))
  );
}

/** `mengungkapkan alasan warga tidak pindah`, which tells no reason; `alasan warga pindah adalah banjir` does. */
function isBareReason(units: Phrases['units'], start: number, end: number): boolean {
  if (units[start]?.lower !== 'alasan' || DEMONSTRATIVES.has(units[start + 1]?.lower ?? '')) return false;
  return !units.slice(start, end).some(({ lower }) => REASONS.has(lower));
}

const REASONS = wordSet(
  'karena sebab lantaran akibat adalah ialah yakni yaitu merupakan agar supaya bukan untuk',
);

/** `memastikan jalan aman agar warga tenang`, but not `memastikan akan membangun jalan agar …`. */
function isMadeSure(units: Phrases['units'], start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const { lower } = units[at] as { lower: string };
    if (lower === 'agar' || lower === 'supaya') return true;
    if (AUXILIARIES.has(lower)) return false;
  }
  return false;
}

/** Before the next verb of saying that shares the subject, `… dan menegaskan`, or has another: `…, namun Sari mengatakan`. */
function endOfClause({ units, grammar }: Phrases, from: number, end: number): number {
  for (let i = from + FEWEST; i < end - 1; i++) {
    const { lower } = units[i] as { lower: string };
    if (/^(?:dan|serta|seraya|and)$/.test(lower) && REPORTING.has(units[i + 1]?.lower ?? '')) return i;
    if (grammar.lang === 'id' && CONTRASTING.has(lower) && isAnothers(units, i + 1, end)) return i;
  }
  return end;
}

/** `namun para ahli mengatakan`: soon behind the unit before `from`, in the same clause. */
function isAnothers(units: Phrases['units'], from: number, end: number): boolean {
  for (let at = from; at < Math.min(end, from + LONGEST_SUBJECT); at++) {
    const unit = units[at] as Phrases['units'][number];
    if (REPORTING.has(unit.lower)) return true;
    const isOtherVerb = isPredicate(unit) && !AUXILIARIES.has(unit.lower);
    if (unit.kind !== 'word' || isOtherVerb || /^(?:juga|yang|untuk|buat|dengan)$/.test(unit.lower))
      return false;
  }
  return false;
}

const CONTRASTING = wordSet('namun tetapi tapi sementara sedangkan');
const LONGEST_SUBJECT = 8;

/** Whether a verb whose clause is what was said stands at a unit. */
export const isReporting = (units: Phrases['units'], at: number): boolean =>
  REPORTING.has(units[at]?.lower ?? '');

export const FEWEST = 4;

const POINTING = wordSet('hal itu ini demikian begitu tersebut');

/** What begins a clause for sure. */
const OPENING = wordSet('agar supaya kalau bila bahwasanya adanya');
