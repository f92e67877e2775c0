import { type ManyNumbers, manyNumbers } from '../turns/numbers.ts';

/** Lists of numbers, one after the other: list `i` ends at `ends[i]`. */
export interface NumberLists {
  readonly numbers: Uint32Array;
  readonly ends: Uint32Array;
}

/** Numbers that are added one by one. */
export interface NumbersBuilder extends Pick<ManyNumbers, 'push' | 'length'> {
  /** All in one array. Yields after each piece. */
  done(): Generator<void, Uint32Array>;
}

export function createNumbers(): NumbersBuilder {
  const numbers = manyNumbers();
  return Object.assign(numbers, { done: () => joined(numbers) });
}

function* joined(numbers: ManyNumbers): Generator<void, Uint32Array> {
  const all = new Uint32Array(numbers.length);
  let next = 0;
  for (const chunk of numbers.chunks()) {
    all.set(chunk, next);
    next += chunk.length;
    yield;
  }
  return all;
}

export interface ListsBuilder {
  /** Its numbers are 0 to 2^32 - 1. */
  add(list: Iterable<number>): void;
  done(): Generator<void, NumberLists>;
}

/** Lists that are added one by one. */
export function createLists(): ListsBuilder {
  const [numbers, ends] = [createNumbers(), createNumbers()];
  return {
    add(list) {
      for (const number of list) numbers.push(number);
      ends.push(numbers.length);
    },
    *done() {
      return { numbers: yield* numbers.done(), ends: yield* ends.done() };
    },
  };
}

/** The numbers `0` to `owners.length - 1` in lists by owner, in rising order; owner 0 stands for none. */
export function byOwner(owners: Uint32Array, count: number): NumberLists {
  const ends = new Uint32Array(count);
  for (const owner of owners) if (owner > 0) ends[owner - 1] = (ends[owner - 1] as number) + 1;
  for (let at = 1; at < count; at++) ends[at] = (ends[at] as number) + (ends[at - 1] as number);
  const numbers = new Uint32Array(ends[count - 1] ?? 0);
  const next = Uint32Array.from(ends, (_, at) => (at === 0 ? 0 : (ends[at - 1] as number)));
  for (let number = 0; number < owners.length; number++) {
    const owner = owners[number] as number;
    if (owner === 0) continue;
    const place = next[owner - 1] as number;
    numbers[place] = number;
    next[owner - 1] = place + 1;
  }
  return { numbers, ends };
}

/** One list; empty where there is none. */
export const listOf = ({ numbers, ends }: NumberLists, at: number): Uint32Array =>
  numbers.subarray(startOf(ends, at), ends[at] ?? 0);

export const startOf = (ends: Uint32Array, at: number): number => (at === 0 ? 0 : (ends[at - 1] ?? 0));
