/** The number under which a reader can have an internal error looked up in the log: the time, as six digits and letters. */
export function incidentId(clock: () => number): string {
  return clock().toString(36).slice(-6);
}
