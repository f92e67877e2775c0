import { formOf } from './tokens.ts';

/**
 * How much the most similar of the tokens is like a word, by Dice's coefficient over pairs of letters: 0 to 1, and 0 below
 * 0.4. Only words with the same first letter are compared: names that are spelled in two ways begin alike.
 */
export function mostSimilar(word: string, tokens: Uint32Array, form: (id: number) => string): number {
  if (word.length < 4) return 0;
  let best = 0;
  for (const token of tokens) {
    const other = form(formOf(token));
    if (other.charCodeAt(0) !== word.charCodeAt(0)) continue;
    if (other.length >= 4 && Math.abs(other.length - word.length) <= 4)
      best = Math.max(best, dice(word, other));
  }
  return best > 0.4 ? best : 0;
}

function dice(a: string, b: string): number {
  let common = 0;
  for (let i = 0; i + 1 < a.length; i++) if (b.includes(a.slice(i, i + 2))) common++;
  return (2 * common) / (a.length + b.length - 2);
}
