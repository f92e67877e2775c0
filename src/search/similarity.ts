import { formOf } from './tokens.ts';

/**
 * For each word, how much the most similar of the tokens is like it, by Dice's coefficient over pairs of letters: 0 to 1, and 0
 * below 0.4. Only words with the same first letter are compared: names that are spelled in two ways begin alike.
 */
export function mostSimilar(
  words: readonly string[],
  tokens: Uint32Array,
  form: (id: number) => string,
): number[] {
  const best = words.map(() => 0);
  const compared = words.flatMap((word, i) => (word.length >= SHORTEST ? [{ word, i }] : []));
  if (compared.length === 0) return best;
  for (const token of tokens) {
    const other = form(formOf(token));
    if (other.length < SHORTEST) continue;
    for (const { word, i } of compared) {
      if (other.charCodeAt(0) !== word.charCodeAt(0) || Math.abs(other.length - word.length) > 4) continue;
      best[i] = Math.max(best[i] as number, dice(word, other));
    }
  }
  return best.map((likeness) => (likeness > 0.4 ? likeness : 0));
}

function dice(a: string, b: string): number {
  let common = 0;
  for (let i = 0; i + 1 < a.length; i++) if (b.includes(a.slice(i, i + 2))) common++;
  return (2 * common) / (a.length + b.length - 2);
}

const SHORTEST = 4;
