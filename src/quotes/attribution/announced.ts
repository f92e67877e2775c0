import type { Span } from '../../types.ts';
import type { Person } from '../cast/cast.ts';
import { isFiller } from '../cast/fillers.ts';
import type { ReadParagraph } from '../cast/paragraphs.ts';
import type { Grammar } from '../lexicon/grammar.ts';
import { isRoleWord } from '../lexicon/titles.ts';

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

/** `Kasus serupa juga dialami Sari, warga Randu`, `Hal yang sama menimpa Sari`: who has the same to tell. */
export function alsoTold({ units, runAt }: ReadParagraph, { start, end }: Span): Person | undefined {
  const same = units[start + 1]?.lower === 'yang' ? start + 2 : start + 1;
  if (!/^(?:serupa|senada|sama)$/.test(units[same]?.lower ?? '')) return undefined;
  for (let at = same + 1; at < Math.min(end, start + LONGEST_ANNOUNCEMENT); at++) {
    const run = runAt[at];
    if (run === undefined) continue;
    const before = units[run.from - 1]?.lower ?? '';
    return /^(?:di\p{L}{3,}|oleh|menimpa|mengenai)$/u.test(before) ? run.person : undefined;
  }
  return undefined;
}

/** `Pedagang lain, Sari, juga rugi`: another of those who have been speaking. */
export function isAnotherOf({ units, runAt }: ReadParagraph, start: number, person: Person): boolean {
  const noun = units[start]?.lower ?? '';
  if (!/^lain(?:nya)?$/.test(units[start + 1]?.lower ?? '')) return false;
  if (!isRoleWord(noun) && !/^pe\p{L}{4,}/u.test(noun)) return false;
  return runAt[units[start + 2]?.text === ',' ? start + 3 : start + 2]?.person === person;
}

/** Whether a subject can begin behind a unit: a comma, a title, a conjunction. */
export function isSubjectAfter(
  before: ReadParagraph['units'][number] | undefined,
  grammar: Grammar,
): boolean {
  if (before === undefined || before.kind !== 'word') return true;
  return isRoleWord(before.lower) || grammar.conjunctions.has(before.lower) || isFiller(before, grammar);
}
