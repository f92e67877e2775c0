import { formOf } from './tokens.ts';

/** For each word of a question, how much the most similar of the tokens is like it: 0 to 1, and 0 below 0.4. */
export type Likeness = (tokens: Uint32Array) => Float64Array;

/**
 * Compares by Dice's coefficient over pairs of letters, and only words with the same first letter: names that are spelled in two
 * ways begin alike. `forms` is one more than the highest number of a form.
 */
export function likenessOf(words: readonly string[], form: (id: number) => string, forms: number): Likeness {
  const compared = words.flatMap((word, i) => (word.length >= SHORTEST ? [{ word, i }] : []));
  // Most words of most passages are like none: each form is compared once.
  const unlike = new Uint8Array(forms);
  const alike = new Map<number, Float64Array>();

  function compare(id: number): Float64Array | undefined {
    const other = form(id);
    const likeness = new Float64Array(words.length);
    for (const { word, i } of compared) likeness[i] = alikeness(word, other);
    if (likeness.some((value) => value > 0)) alike.set(id, likeness);
    else unlike[id] = 1;
    return alike.get(id);
  }

  return (tokens) => {
    const best = new Float64Array(words.length);
    if (compared.length === 0) return best;
    for (let at = 0; at < tokens.length; at++) {
      const id = formOf(tokens[at] as number);
      if (unlike[id] === 1) continue;
      const likeness = alike.get(id) ?? compare(id);
      if (likeness === undefined) continue;
      for (let i = 0; i < best.length; i++) best[i] = Math.max(best[i] as number, likeness[i] as number);
    }
    return best;
  };
}

function alikeness(word: string, other: string): number {
  if (other.length < SHORTEST || other.charCodeAt(0) !== word.charCodeAt(0)) return 0;
  if (Math.abs(other.length - word.length) > 4) return 0;
  const likeness = dice(word, other);
  return likeness > 0.4 ? likeness : 0;
}

function dice(a: string, b: string): number {
  let common = 0;
  for (let i = 0; i + 1 < a.length; i++) if (b.includes(a.slice(i, i + 2))) common++;
  return (2 * common) / (a.length + b.length - 2);
}

const SHORTEST = 4;
