import type { Phrases } from '../../cast/paragraphs.ts';
import { type Reference, reference } from '../phrases/references.ts';

/**
 * `Sebelum Wira sempat menjawab, Sari pun melontarkan candaan, "…"`: who is named right behind the comma that ends the clause of a verb, of time or reason,
 * with which an Indonesian sentence begins; before a comma or a colon and the marked words.
 */
export function subjectBehindClause(
  { units, runAt, grammar }: Phrases,
  verb: number,
  marked: number,
  start: number,
): Reference | undefined {
  if (grammar.lang !== 'id' || !BESIDE_MAIN.has(units[start]?.lower ?? '')) return undefined;
  if (!/^[,:]$/.test(units[marked - 1]?.text ?? '')) return undefined;
  let comma = verb + 1;
  while (comma < marked - 1 && units[comma]?.text !== ',') comma++;
  const run = comma < marked - 1 ? runAt[comma + 1] : undefined;
  const isDoing = run !== undefined && run.last > run.first && units[run.to]?.kind === 'word';
  return isDoing && run.to < marked - 1 ? reference('name', units, run.first, run.last) : undefined;
}

const BESIDE_MAIN: ReadonlySet<string> = new Set(
  'sebelum setelah sesudah ketika saat kala usai sementara meski meskipun walau walaupun karena'.split(' '),
);
