import { foldWord } from '../text/normalise.ts';

/** Whether an outlet is looked at. */
export type OutletTest = (source: string | undefined) => boolean;

/** Those whose name has what was asked for in it; where nothing was, those chosen, by their names. Absent where it is all. */
export function outletTest(
  asked: string | undefined,
  chosen: readonly string[] | undefined,
): OutletTest | undefined {
  if (asked !== undefined) return (source) => source !== undefined && plain(source).includes(plain(asked));
  if (chosen === undefined) return undefined;
  const names = new Set(chosen.map(plain));
  return (source) => source !== undefined && names.has(plain(source));
}

const plain = (text: string): string => text.split(/\s+/).map(foldWord).join(' ');
