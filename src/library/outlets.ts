import { foldName } from '../i18n/spelling.ts';

/** Whether an outlet is looked at. */
export type OutletTest = (source: string | undefined) => boolean;

/** Those whose name has the letters asked for in it; where nothing was, those chosen, by their names. Absent where it is all. */
export function outletTest(
  asked: string | undefined,
  chosen: readonly string[] | undefined,
): OutletTest | undefined {
  if (asked !== undefined) {
    const wanted = foldName(asked);
    return eachOnce((name) => wanted !== '' && name.includes(wanted));
  }
  if (chosen === undefined) return undefined;
  const names = new Set(chosen.map(foldName));
  return eachOnce((name) => names.has(name));
}

/** Outlets are few, and articles many. */
function eachOnce(fits: (name: string) => boolean): OutletTest {
  const known = new Map<string, boolean>();
  return (source) => {
    if (source === undefined) return false;
    const met = known.get(source) ?? fits(foldName(source));
    known.set(source, met);
    return met;
  };
}
