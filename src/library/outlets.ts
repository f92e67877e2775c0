import { foldName } from '../i18n/spelling.ts';
import type { Article } from '../types.ts';

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

/**
 * Whether one who prints an article, reprints included, is of the outlets and of the time that are looked at. Absent where all
 * are.
 */
export function printedTest(
  isFrom: OutletTest | undefined,
  isInTime?: (published: string | undefined) => boolean,
): ((article: Article) => boolean) | undefined {
  if (isFrom === undefined && isInTime === undefined) return undefined;
  return (article) =>
    [article, ...article.reprints].some(
      ({ source, published }) => (isFrom?.(source) ?? true) && (isInTime?.(published?.value) ?? true),
    );
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
