import type { AttributionPath, Span } from '../../types.ts';
import type { Person } from '../cast/cast.ts';

/** Who says marked words, and how that was found. */
export interface Speaker {
  readonly name: string;
  readonly person?: Person;
  readonly path: AttributionPath;
  readonly mention?: Span;
  /** What the person is called there, where that is no part of the name. */
  readonly nickname?: string;
}
