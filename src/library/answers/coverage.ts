import type { Lang } from '../../types.ts';

/** What the corpus holds. Dates are ISO 8601 of any precision; absent if no article is dated. */
export interface Coverage {
  readonly articles: number;
  readonly passages: number;
  readonly from?: string;
  readonly to?: string;
  readonly languages: readonly { readonly lang: Lang; readonly articles: number }[];
  /** Most articles first; `source` absent for those whose outlet is unknown. */
  readonly sources: readonly SourceCoverage[];
  /** The outlets that are looked at where nobody names another, if these are not all. */
  readonly only?: readonly string[];
}

export interface SourceCoverage {
  readonly source?: string;
  readonly articles: number;
  readonly from?: string;
  readonly to?: string;
}
