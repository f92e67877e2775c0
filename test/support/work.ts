/** How much was done between two turns of the event loop, at the most. */
export interface Work {
  /** Things that were looked at, put into collections or moved; a map that grows moves all that it holds. */
  readonly most: number;
  readonly turns: number;
}

/**
 * Counts what the built-in collections are asked for while something is done. What is counted does not depend on the machine or on who else is busy;
 * loops by index are not seen.
 */
export async function workOf(something: () => Promise<unknown>): Promise<Work> {
  let [done, most, turns] = [0, 0, 0];
  const restore = watchCollections((count) => {
    done += count;
  });
  let running = true;
  const look = (): void => {
    most = Math.max(most, done);
    done = 0;
    turns++;
    if (running) setImmediate(look);
  };
  setImmediate(look);
  try {
    await something();
  } finally {
    running = false;
    restore();
  }
  return { most: Math.max(most, done), turns };
}

type Method = (this: never, ...given: never[]) => unknown;

/** Has every use counted, until what it returns is called. */
function watchCollections(count: (things: number) => void): () => void {
  const originals: (() => void)[] = [];
  function watch(on: object, name: PropertyKey, cost: (self: never, first: never) => number): void {
    const original = Reflect.get(on, name) as Method;
    originals.push(() => Object.defineProperty(on, name, { ...described, value: original }));
    const described = Object.getOwnPropertyDescriptor(on, name);
    const watched = function (this: never, ...given: never[]): unknown {
      count(cost(this, given[0] as never));
      return original.apply(this, given);
    };
    Object.defineProperty(on, name, { ...described, value: watched });
  }
  for (const name of WALKED) watch(Array.prototype, name, ({ length }: ArrayLike<unknown>) => length);
  const added = ({ size }: Map<unknown, unknown>): number => ((size & (size - 1)) === 0 ? size + 1 : 1);
  watch(Map.prototype, 'set', added);
  watch(Map.prototype, 'get', () => 1);
  watch(Set.prototype, 'add', added as never);
  watch(Map, 'groupBy', (_, { length }: ArrayLike<unknown>) => length);
  watch(Object.getPrototypeOf(Uint32Array.prototype), 'set', (_, { length }: ArrayLike<number>) =>
    Math.ceil(length / NUMBERS),
  );
  return () => {
    for (const put of originals.reverse()) put();
  };
}

const WALKED = ['map', 'filter', 'flatMap', 'forEach', 'sort', 'toSorted', 'reduce', 'every', 'slice'];
// What is copied in the time in which one thing is looked up.
const NUMBERS = 32;
