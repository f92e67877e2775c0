import type { Collection } from './collection.ts';

/** The stem in most passages that is one insertion, deletion, substitution or swap of letters away; undefined where none is. */
export function nearestStem(stem: string, { lexicon, frequency }: Collection): string | undefined {
  let nearest: string | undefined;
  let most = 0;
  for (let id = 1; id < lexicon.stems; id++) {
    const other = lexicon.stem(id);
    if (Math.abs(other.length - stem.length) > 1 || frequency(id) <= most || !isOneEdit(stem, other))
      continue;
    nearest = other;
    most = frequency(id);
  }
  return nearest;
}

function isOneEdit(a: string, b: string): boolean {
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  const restA = a.slice(start);
  const restB = b.slice(start);
  if (restA.length > restB.length) return restA.slice(1) === restB;
  if (restB.length > restA.length) return restB.slice(1) === restA;
  if (restA.slice(1) === restB.slice(1)) return restA !== restB;
  return restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2);
}
