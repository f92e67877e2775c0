import type { Change } from './store.ts';

export interface EncodedChange {
  readonly key: string;
  /** Absent where the key is deleted. */
  readonly json?: string;
}

/** What a driver writes for a change. Throws where JSON cannot say the value, or a store could not tell the key from another. */
export function encode({ key, value }: Change): EncodedChange {
  if (!key.isWellFormed())
    throw new Error(`store: the key ${JSON.stringify(key)} is not well-formed Unicode`);
  if (value === undefined) return { key };
  const json: string | undefined = JSON.stringify(value);
  if (json === undefined) throw new Error(`store: the value of ${JSON.stringify(key)} is not JSON`);
  return { key, json };
}
