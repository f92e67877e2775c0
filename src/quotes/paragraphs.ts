import type { Phrases } from './references.ts';
import type { Paragraph } from './units.ts';

/** A paragraph ready to be attributed. */
export interface ReadParagraph extends Paragraph {
  readonly phrases: Phrases;
}
