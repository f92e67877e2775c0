import { words } from '../../text/words.ts';
import { spelling } from '../lexicon/spelling.ts';

/** The folded words of a name, spellings of one name made the same: `Kim Jong-un` = `kim jong un`. */
export function nameWords(name: string): readonly string[] {
  return words(name.slice(0, LONGEST_NAME)).map(({ form }) => spelling(form));
}

/** Whether the shorter words stand among the longer in order, a single letter for any word that begins with it. */
export function fitsInto(shorter: readonly string[], longer: readonly string[]): boolean {
  let next = 0;
  for (const word of longer) {
    const wanted = shorter[next];
    if (wanted === word || (wanted?.length === 1 && word.startsWith(wanted))) next++;
  }
  return next === shorter.length;
}

/** The shorter names, of two words or more, that a name's words give when some are left out. */
export function shorterNames(parts: readonly string[]): readonly string[] {
  const count = parts.length;
  if (count < 3) return [];
  if (count > MOST_WORDS) {
    // Of very long names only beginnings and ends.
    return Array.from({ length: MOST_WORDS }, (_, n) => n + 2).flatMap((n) => [
      parts.slice(0, n).join(' '),
      parts.slice(-n).join(' '),
    ]);
  }
  const names: string[] = [];
  for (let chosen = 1; chosen < (1 << count) - 1; chosen++) {
    const kept = parts.filter((_, at) => (chosen >> at) & 1);
    if (kept.length > 1) names.push(kept.join(' '));
  }
  return names;
}

/** Whether a name is one that a body writes in capitals: `KPK`, `WHO`. */
export const isAcronym = (name: string): boolean => /^\p{Lu}{2,8}$/u.test(name);

const LONGEST_NAME = 200;
const MOST_WORDS = 6;
