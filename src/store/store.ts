/** One key to be written; without a value the key is deleted. */
export interface Change {
  readonly key: string;
  /** Any JSON value. */
  readonly value?: unknown;
}

export interface Entry {
  readonly key: string;
  readonly value: unknown;
}

/**
 * Keeps JSON values under readable keys (`room/<room>`). A key is any well-formed Unicode text of at most 1,000 bytes of UTF-8;
 * whatever is asked for another rejects.
 */
export interface Store {
  /** `undefined` where there is no such key. */
  get(key: string): Promise<unknown>;
  /** Every entry whose key begins with `prefix`, in the order of their code points. */
  list(prefix: string): Promise<readonly Entry[]>;
  /** Makes all of the changes or, if it rejects, none. Of two for one key the later wins. */
  write(changes: readonly Change[]): Promise<void>;
  /** May be called twice; whatever else is called afterwards rejects. */
  close(): Promise<void>;
}

/** Something about the state that whoever runs Kutip can put right: the message says what, and never a password. */
export class StoreError extends Error {}
