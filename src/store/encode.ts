import { type Change, StoreError } from './store.ts';

export interface EncodedChange {
  readonly key: string;
  /** Absent if the key is deleted. */
  readonly json?: string;
}

/** What a driver writes for a change. Throws if JSON cannot say the value, or if `checkKey` refuses the key. */
export function encode({ key, value }: Change): EncodedChange {
  checkKey(key);
  if (value === undefined) return { key };
  const json: string | undefined = JSON.stringify(value);
  if (json === undefined) throw new Error(`store: the value of ${JSON.stringify(key)} is not JSON`);
  return { key, json };
}

/** Throws if a key, or the prefix of one, is ill-formed or longer than every driver can keep. */
export function checkKey(key: string): void {
  if (!key.isWellFormed())
    throw new Error(`store: the key ${JSON.stringify(key)} is not well-formed Unicode`);
  if (Buffer.byteLength(key) > MOST_BYTES)
    throw new Error(`store: the key ${JSON.stringify(key.slice(0, 40))}… has more than ${MOST_BYTES} bytes`);
}

/** The value of a key as it was written. Throws a `StoreError` if somebody else has written it. */
export function decode(key: string, json: string): unknown {
  try {
    return JSON.parse(json);
  } catch (cause) {
    throw new StoreError(
      `the value of ${JSON.stringify(key)} is no JSON: it was changed by another program. Put a backup in its place, or delete this entry`,
      { cause },
    );
  }
}

// PostgreSQL keeps no longer ones in an index, 2,704 bytes, of which U+0000 takes two: https://www.postgresql.org/docs/current/btree.html
const MOST_BYTES = 1000;
