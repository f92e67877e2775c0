import { endsInFullName } from '../../cast/names.ts';
import type { Phrases } from '../../cast/paragraphs.ts';
import { SOURCE_NOUNS } from '../../lexicon/documents.ts';
import type { Unit } from '../../reading/units.ts';
import { type Reference, reference } from '../phrases/references.ts';
import { behindLinked } from './bodies.ts';

/** `a shopper, who only wanted to be known as Sari`: the name that the words behind somebody give at last. */
export function knownAs({ units, runAt }: Phrases, from: number, limit: number): Reference | undefined {
  const who = units[from]?.text === ',' ? from + 1 : from;
  let isNaming = false;
  let isRelative = false;
  for (let at = who; at < Math.min(limit, who + LONGEST_CLAUSE); at++) {
    const { kind, lower } = units[at] as Unit;
    if (kind !== 'word') return undefined;
    isRelative ||= lower === 'who';
    isNaming ||= NAMING.has(lower);
    const run = isRelative && isNaming && BEFORE_NAME.has(units[at - 1]?.lower ?? '') ? runAt[at] : undefined;
    if (run !== undefined && run.last > run.first) return reference('name', units, run.first, run.last);
  }
  return undefined;
}

const NAMING: ReadonlySet<string> = new Set(['known', 'name', 'identified', 'named', 'surnamed']);
const BEFORE_NAME: ReadonlySet<string> = new Set(['as', 'was', 'is', 'named', 'surnamed']);
const LONGEST_CLAUSE = 16;

/** `a report by the Muara Institute`, `by the river firm Randu Inc`: whose words a document is, whose noun ends before unit `end`. */
export function writtenBy(phrases: Phrases, end: number, limit: number): Reference | undefined {
  const { units, runAt, grammar } = phrases;
  if (!SOURCE_NOUNS.has(units[end - 1]?.lower ?? '') || !/^(?:by|from)$/.test(units[end]?.lower ?? ''))
    return undefined;
  let found: Reference | undefined;
  for (let at = end + 1; at < Math.min(limit, end + LONGEST_NAME) && units[at]?.kind === 'word'; at++) {
    const run = runAt[at];
    if (run === undefined && !(units[at] as Unit).isCapital && !grammar.cuts.has((units[at] as Unit).lower))
      continue;
    if (run === undefined) break;
    // `Muara-based Institute`
    const from =
      run.to - run.from > 1 && /-based$/.test((units[run.from] as Unit).text) ? run.from + 1 : run.from;
    const to = behindLinked(phrases, run.to);
    found = endsInFullName(run)
      ? reference('name', units, run.first, run.last)
      : reference('body', units, from, to);
    at = to - 1;
  }
  return found;
}

const LONGEST_NAME = 9;
