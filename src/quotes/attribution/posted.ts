import type { Span } from '../../types.ts';
import type { ReadParagraph } from '../cast/paragraphs.ts';
import { ACCOUNTS, POST_NOUNS } from '../lexicon/written.ts';
import type { Voice } from './focus.ts';

/** An account, and in which paragraph an article has named it. */
export interface Poster {
  readonly voice: Voice;
  readonly paragraph: number;
}

/** The account that an Indonesian sentence names in marks: `Akun Facebook “Sari Randu” membagikan video`; the last of several. */
export function posterIn(
  { units, grammar }: ReadParagraph,
  { start, end }: Span,
  text: string,
): Voice | undefined {
  if (grammar.lang !== 'id') return undefined;
  for (let at = end - 1; at > start; at--) {
    const unit = units[at];
    if (unit?.kind !== 'marked' || unit.end - unit.start > LONGEST_NAME) continue;
    const noun = [at - 1, at - 2, at - 3].find((i) => i >= start && ACCOUNTS.has(units[i]?.lower ?? ''));
    const first = noun === undefined ? undefined : units[noun];
    if (first !== undefined) return { name: text.slice(first.start, unit.end) };
  }
  return undefined;
}

/**
 * Whether marked words are those of a post that the words before them announce without telling whose it is, in the same line or the one before:
 * `Berikut narasi lengkapnya: “…”`.
 */
export function isPosted(
  { paragraph, unit }: { readonly paragraph: number; readonly unit: number },
  paragraphs: readonly ReadParagraph[],
): boolean {
  const here = paragraphs[paragraph] as ReadParagraph;
  const before = unit === 0 ? paragraphs[paragraph - 1] : here;
  if (before === undefined || here.grammar.lang !== 'id') return false;
  const { units } = before;
  let start = unit === 0 ? units.length : unit;
  for (let steps = 0; start > 0 && steps < LONGEST_LEAD; steps++) {
    start--;
    if (units[start]?.lower !== 'berikut') continue;
    const isNoun = POST_NOUNS.has((units[start + 1]?.lower ?? '').replace(/nya$/, ''));
    return isNoun || POST_NOUNS.has((units[start + 2]?.lower ?? '').replace(/nya$/, ''));
  }
  return false;
}

// In characters, and in units.
const LONGEST_NAME = 60;
const LONGEST_LEAD = 8;
