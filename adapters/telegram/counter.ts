/** The part of a store that the counter needs. */
export interface CounterStore {
  get(key: string): Promise<unknown>;
  write(changes: readonly { readonly key: string; readonly value?: unknown }[]): Promise<void>;
}

export interface Counter {
  /** One more; gives how many there are now. */
  add(): Promise<number>;
}

/** Counts under a key of the store, starting from the stored number. */
export function storedCounter(store: CounterStore, key: string): Counter {
  let last = Promise.resolve(0);

  async function next(before: Promise<number>): Promise<number> {
    await before.catch(() => {});
    const kept = await store.get(key);
    const count = (typeof kept === 'number' ? kept : 0) + 1;
    await store.write([{ key, value: count }]);
    return count;
  }

  return {
    add() {
      last = next(last);
      return last;
    },
  };
}
