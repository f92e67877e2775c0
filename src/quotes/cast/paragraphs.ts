import type { Span } from '../../types.ts';
import type { Grammar } from '../lexicon/grammar.ts';
import type { Unit } from '../reading/units.ts';
import type { NameRun } from './names.ts';

/** A paragraph's units with the runs of capitals in them, in order: `runAt[i]` is the run that unit `i` belongs to. */
export interface Phrases {
  readonly units: readonly Unit[];
  readonly runs: readonly NameRun[];
  readonly runAt: readonly (NameRun | undefined)[];
  readonly grammar: Grammar;
}

/** A paragraph ready to be attributed. */
export interface ReadParagraph extends Phrases {
  /** Half-open ranges of unit numbers. */
  readonly sentences: readonly Span[];
}
