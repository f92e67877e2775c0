import { endsInFullName } from '../../cast/names.ts';
import type { Phrases } from '../../cast/paragraphs.ts';
import { SOURCE_NOUNS } from '../../lexicon/documents.ts';
import type { Unit } from '../../reading/units.ts';
import { type Reference, reference } from '../phrases/references.ts';

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

/** `a report by the Muara Institute`: whose words a document is, whose noun ends before unit `end`. */
export function writtenBy({ units, runAt }: Phrases, end: number, limit: number): Reference | undefined {
  if (!SOURCE_NOUNS.has(units[end - 1]?.lower ?? '') || !/^(?:by|from)$/.test(units[end]?.lower ?? ''))
    return undefined;
  for (let at = end + 1; at < Math.min(limit, end + LONGEST_NAME); at++) {
    const run = runAt[at];
    if (run !== undefined)
      return endsInFullName(run)
        ? reference('name', units, run.first, run.last)
        : reference('body', units, run.from, run.to);
    if (units[at]?.kind !== 'word') return undefined;
  }
  return undefined;
}

const LONGEST_NAME = 7;
