import { grow } from './typed.ts';

/** Numbers from 0 to 2^32 - 1 that are added one by one. They lie in chunks: a single array would be copied whenever it is full, in one long turn. */
export interface ManyNumbers {
  push(number: number): void;
  readonly length: number;
  /** Those between two places: a view, or a copy where they do not lie in one chunk. */
  between(from: number, to: number): Uint32Array;
  /** All, one chunk after the other. Views: valid until the next number comes. */
  chunks(): readonly Uint32Array[];
}

/** Begins with the numbers of `begun`, which itself is not changed. */
export function manyNumbers(begun: readonly Uint32Array[] = []): ManyNumbers {
  const chunks = begun.flatMap(chunksOf);
  let length = chunks.reduce((sum, chunk) => sum + chunk.length, 0);
  if (chunks.slice(0, -1).some((chunk) => chunk.length < CHUNK)) throw new RangeError('numbers: a gap');
  return {
    push(number) {
      const at = length % CHUNK;
      if (length === chunks.length * CHUNK) chunks.push(NONE);
      let last = chunks.at(-1) as Uint32Array;
      if (at === last.length) {
        last = grow(last, at + 1, CHUNK);
        chunks[chunks.length - 1] = last;
      }
      last[at] = number;
      length++;
    },
    get length() {
      return length;
    },
    between(from, to) {
      const chunk = Math.floor(from / CHUNK);
      const start = chunk * CHUNK;
      if (to <= start + CHUNK) return chunks[chunk]?.subarray(from - start, to - start) ?? NONE;
      return copied(chunks, from, to);
    },
    chunks: () => chunks.map((chunk, n) => chunk.subarray(0, Math.min(CHUNK, length - n * CHUNK))),
  };
}

/** An array in chunks, not copied. */
function chunksOf(array: Uint32Array): Uint32Array[] {
  return Array.from({ length: Math.ceil(array.length / CHUNK) }, (_, n) =>
    array.subarray(n * CHUNK, (n + 1) * CHUNK),
  );
}

function copied(chunks: readonly Uint32Array[], from: number, to: number): Uint32Array {
  const copy = new Uint32Array(to - from);
  for (let at = from; at < to; ) {
    const start = at % CHUNK;
    const part = chunks[Math.floor(at / CHUNK)]?.subarray(start, start + to - at) ?? NONE;
    copy.set(part, at - from);
    at += part.length;
  }
  return copy;
}

const NONE = new Uint32Array();
// A quarter of a megabyte.
const CHUNK = 1 << 16;
