import { checkKey, decode, encode } from './encode.ts';
import type { Change, Entry, Store } from './store.ts';

/** A store that lasts as long as the process. */
export function memoryStore(): Store {
  const entries = new Map<string, string>();
  let open = true;

  function opened(): Map<string, string> {
    if (!open) throw new Error('store: closed');
    return entries;
  }

  function get(key: string): unknown {
    checkKey(key);
    const json = opened().get(key);
    return json === undefined ? undefined : decode(key, json);
  }

  function apply(changes: readonly Change[]): void {
    const target = opened();
    for (const { key, json } of changes.map(encode)) {
      if (json === undefined) target.delete(key);
      else target.set(key, json);
    }
  }

  return {
    get: async (key) => get(key),
    list: async (prefix) => listed(opened(), prefix),
    write: async (changes) => apply(changes),
    close: async () => {
      open = false;
    },
  };
}

function listed(entries: ReadonlyMap<string, string>, prefix: string): readonly Entry[] {
  checkKey(prefix);
  return [...entries]
    .filter(([key]) => key.startsWith(prefix))
    .sort(([a], [b]) => Buffer.compare(Buffer.from(a), Buffer.from(b)))
    .map(([key, json]) => ({ key, value: decode(key, json) }));
}
