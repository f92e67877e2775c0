/** Something that runs until it is closed. */
export interface Adapter {
  /** Resolves when it has ended, and rejects where it cannot go on. */
  readonly closed: Promise<void>;
  close(): unknown;
}
