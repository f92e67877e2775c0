import type { Span } from '../types.ts';
import type { Phrases } from './references.ts';

/** A paragraph ready to be attributed. */
export interface ReadParagraph extends Phrases {
  /** Half-open ranges of unit numbers. */
  readonly sentences: readonly Span[];
}
