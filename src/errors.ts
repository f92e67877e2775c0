import type { Catalog } from './i18n/index.ts';

export type ErrorKey = keyof Catalog['errors'];

/** Something that the reader can put right: said in the reader's language, with what to do next. Never logged as a failure. */
export class UserError<K extends ErrorKey = ErrorKey> extends Error {
  readonly key: K;
  readonly params: Parameters<Catalog['errors'][K]>;

  constructor(key: K, ...params: Parameters<Catalog['errors'][K]>) {
    super(key);
    this.name = 'UserError';
    this.key = key;
    this.params = params;
  }
}

/** The sentence that a `UserError` stands for. */
export function explain(error: UserError, catalog: Catalog): string {
  // The constructor has paired key and parameters; the union over all keys cannot express it.
  const say = catalog.errors[error.key] as (...params: readonly unknown[]) => string;
  return say(...error.params);
}
