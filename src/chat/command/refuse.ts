import { type ErrorKey, UserError } from '../../errors.ts';
import type { Catalog } from '../../i18n/index.ts';

/** Ends the command with something that the reader can put right, said in the reader's language. */
export function refuse<K extends ErrorKey>(key: K, ...params: Parameters<Catalog['errors'][K]>): never {
  throw new UserError(key, ...params);
}
