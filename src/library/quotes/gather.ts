import type { KnownSpeaker } from '../../quotes/speakers/registry.ts';
import { mapInTurns } from '../../turns/in-turns.ts';
import { createLists, createNumbers, type NumberLists } from '../number-lists.ts';
import type { Quotations } from './quotations.ts';
import { compareWhen, type Dated, type Printed, placed } from './when.ts';

/** Utterances by number. */
export interface SavedUtterances {
  /** The rows of each, the longest between marks first, what is retold last. */
  readonly members: NumberLists;
  /** The number of its speaker, plus one; 0 where it is unclear who speaks. */
  readonly speakers: Uint32Array;
  /** When each was said, as a number among `dates`. */
  readonly when: Uint32Array;
  /** ISO 8601 of any precision. */
  readonly dates: readonly string[];
  /** The utterances of each speaker, newest first. */
  readonly bySpeaker: NumberLists;
}

/** Utterances before their speakers have numbers. */
export interface Gathered extends Pick<SavedUtterances, 'members' | 'when' | 'dates'> {
  readonly speakers: readonly (KnownSpeaker | undefined)[];
  readonly isMarked: readonly boolean[];
  readonly order: (one: number, other: number) => number;
}

/** Makes utterances of rows that have the same group. Yields now and then. */
export function* gather(
  quotations: Quotations,
  groups: Int32Array,
  speakers: readonly (KnownSpeaker | undefined)[],
): Generator<void, Gathered> {
  const rows: number[][] = [];
  for (let row = 0; row < groups.length; row++) {
    const group = groups[row] as number;
    const others = rows[group];
    if (others === undefined) rows[group] = [row];
    else others.push(row);
    if (row % 256 === 0) yield;
  }
  const [members, when] = [createLists(), createNumbers()];
  const dates = new Map<string, number>();
  const dated: Dated[] = [];
  const of: (KnownSpeaker | undefined)[] = [];
  for (const each of rows) {
    const printed = each.map((row) => ({ row, ...quotations.printed(row) })).sort(longestFirst);
    members.add(printed.map(({ row }) => row));
    const one = placed(printed);
    if (!dates.has(one.when)) dates.set(one.when, dates.size);
    when.push(dates.get(one.when) as number);
    dated.push(one);
    of.push(speakers[printed[0]?.row as number]);
    yield;
  }
  return {
    members: yield* members.done(),
    when: yield* when.done(),
    dates: [...dates.keys()],
    speakers: of,
    isMarked: yield* mapInTurns(dated, ({ isMarked }) => isMarked),
    order: (one, other) => compareWhen(dated[one] as Dated, dated[other] as Dated),
  };
}

function longestFirst({ quotation: one, article: a }: Printed, other: Printed): number {
  const { quotation, article } = other;
  const retold = ({ kind }: Printed['quotation']): number => (kind === 'indirect' ? 1 : 0);
  const length = ({ span }: Printed['quotation']): number => span.end - span.start;
  return (
    retold(one) - retold(quotation) ||
    length(quotation) - length(one) ||
    (a.id < article.id ? -1 : a.id > article.id ? 1 : one.span.start - quotation.span.start)
  );
}
