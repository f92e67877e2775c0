import type { Span } from '../../types.ts';
import type { Person } from '../cast/cast.ts';
import { isFiller } from '../cast/fillers.ts';
import type { ReadParagraph } from '../cast/paragraphs.ts';
import { DEMONSTRATIVES } from '../lexicon/determiners.ts';
import type { Grammar } from '../lexicon/grammar.ts';
import { isRoleWord } from '../lexicon/titles.ts';
import { NAMED } from './phrases/name-later.ts';
import { headOf } from './phrases/references.ts';
import { IN_CASES } from './voices.ts';

/** `Sari tak lupa membagikan potret mereka. "…," tulisnya`: whose words stand below the picture. */
export function whoPosts({ units, runAt, grammar }: ReadParagraph, { start, end }: Span): Person | undefined {
  for (let at = start; at < Math.min(end, start + LONGEST_ANNOUNCEMENT); at++) {
    const run = runAt[at];
    if (run === undefined || !isSubjectAfter(units[run.from - 1], grammar)) continue;
    for (let verb = run.to; verb <= run.to + MOST_BEFORE_VERB; verb++) {
      const { kind, lower } = units[verb] ?? NO_WORD;
      if (kind !== 'word' || lower === 'yang') break;
      const isPosted = lower === 'membagikan' && POSTED.has(units[verb + 1]?.lower);
      if (isPosted || POSTING.has(lower)) return run.person;
    }
    at = run.to - 1;
  }
  return undefined;
}

const NO_WORD = { kind: undefined, lower: '' };
const POSTING: ReadonlySet<string> = new Set(['mengunggah', 'memposting']);
const POSTED: ReadonlySet<string | undefined> = new Set(
  'foto potret gambar video postingan unggahan tangkapan momen'.split(' '),
);
const LONGEST_ANNOUNCEMENT = 12;
// `tak lupa`, `pun kemudian`
const MOST_BEFORE_VERB = 3;

/**
 * `Kasus serupa juga dialami Sari, warga Randu`, `Hal senada dikisahkan Sari`: who has the same to tell; `Kasus yang sama menimpa Sari`, `Hal itu dialami Sari`:
 * whom it has befallen.
 */
export function alsoTold(phrases: ReadParagraph, { start, end }: Span): Person | undefined {
  const { units, runAt } = phrases;
  const which = units[start + 1]?.lower === 'yang' ? start + 2 : start + 1;
  const isSame = /^(?:serupa|senada|sama)$/.test(units[which]?.lower ?? '');
  if (!isSame && !DEMONSTRATIVES.has(units[which]?.lower ?? '')) return undefined;
  for (let at = which + 1; at < Math.min(end, start + LONGEST_ANNOUNCEMENT); at++) {
    const run = runAt[at];
    if (run === undefined) continue;
    const described = NAMED.has(units[run.from - 1]?.lower ?? '') ? run.from - 1 : run.from;
    const verb = headOf(phrases, described, start) - 1;
    const isAgent = units[verb]?.lower === 'oleh';
    const { lower } = units[isAgent ? verb - 1 : verb] ?? NO_WORD;
    return BEFALLING.has(lower) || (isSame && (isAgent || /^di\p{L}{3,}$/u.test(lower)))
      ? run.person
      : undefined;
  }
  return undefined;
}

const BEFALLING: ReadonlySet<string> = new Set(['dialami', 'dirasakan', 'dikeluhkan', 'menimpa']);

/** `Penjual lain, Sari, juga rugi`: one of the same trade, whose name is new and who does something; not one in whose case others speak. */
export function anotherOf(
  { units, runAt }: ReadParagraph,
  paragraph: number,
  { start }: Span,
): Person | undefined {
  let at = start;
  while (at < start + LONGEST_TRADE && units[at]?.kind === 'word' && !OTHER.has(units[at]?.lower ?? '')) at++;
  const trade = units.slice(start, at).map(({ lower }) => lower);
  const isTrade =
    (trade.some(isRoleWord) || DOER.test(trade[0] ?? '')) && !trade.some((word) => IN_CASES.has(word));
  if (!isTrade || !OTHER.has(units[at]?.lower ?? '')) return undefined;
  const run = units[at + 1]?.text === ',' ? runAt[at + 2] : runAt[at + 1];
  const firstAt = run?.person?.firstAt;
  if (run === undefined || firstAt?.paragraph !== paragraph || firstAt.first !== run.first) return undefined;
  const verb = units[units[run.to]?.text === ',' ? run.to + 1 : run.to];
  return verb?.kind === 'word' && !NO_DEED.test(verb.lower) ? run.person : undefined;
}

const DOER = /^pe\p{L}{4,}/u;
// A passive, another name or a clause.
const NO_DEED = /^(?:(?:di|ter)\p{L}{3,}|dan|yang)$/u;
const OTHER: ReadonlySet<string> = new Set(['lain', 'lainnya']);
const LONGEST_TRADE = 5;

/** Whether a subject can begin behind a unit: a comma, a title, a conjunction. */
export function isSubjectAfter(
  before: ReadParagraph['units'][number] | undefined,
  grammar: Grammar,
): boolean {
  if (before === undefined || before.kind !== 'word') return true;
  return isRoleWord(before.lower) || grammar.conjunctions.has(before.lower) || isFiller(before, grammar);
}
