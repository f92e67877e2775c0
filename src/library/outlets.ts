import { foldWord } from '../text/normalise.ts';

/** Whether an outlet is looked at. */
export type OutletTest = (source: string | undefined) => boolean;

/** Those whose name has what was asked for in it; where nothing was, those chosen, by their names. Absent where it is all. */
export function outletTest(
  asked: string | undefined,
  chosen: readonly string[] | undefined,
): OutletTest | undefined {
  if (asked !== undefined) return eachOnce((name) => name.includes(plain(asked)));
  if (chosen === undefined) return undefined;
  const names = new Set(chosen.map(plain));
  return eachOnce((name) => names.has(name));
}

/** Outlets are few, and articles many. */
function eachOnce(fits: (name: string) => boolean): OutletTest {
  const known = new Map<string, boolean>();
  return (source) => {
    if (source === undefined) return false;
    const met = known.get(source) ?? fits(plain(source));
    known.set(source, met);
    return met;
  };
}

const plain = (text: string): string => text.split(/\s+/).map(foldWord).join(' ');
