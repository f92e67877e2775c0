import { isFullName } from '../../cast/names.ts';
import type { Phrases } from '../../cast/paragraphs.ts';
import type { Unit } from '../../reading/units.ts';
import { closing, JOINTS } from './office-chain.ts';
import { type Reference, reference } from './references.ts';

/** Words right before the name of somebody who has been described. */
export const NAMED: ReadonlySet<string> = new Set(['bernama', 'berinisial', 'named']);

/** `ekonom dari Lembaga Randu for Trade (LRT), Sari Dewi`: the full name between commas behind a body. */
export function nameBehindBody(phrases: Phrases, from: number, limit: number): Reference | undefined {
  const { units, runAt } = phrases;
  let at = runAt[from]?.to ?? limit;
  for (let next = at; next < limit; next = at) {
    const { text, lower } = units[at] as Unit;
    const run = runAt[at + 1];
    if (text === ',')
      return run !== undefined && isFullName(run) ? reference('name', units, run.first, run.last) : undefined;
    if (text === '(') at = (closing(units, at, limit) ?? limit) + 1;
    else if (JOINTS.has(lower) && run !== undefined) at = run.to;
    else return undefined;
  }
  return undefined;
}

/** `seorang pedagang di sekitar lokasi bernama Sari`. */
export function calledLater({ units, runAt }: Phrases, from: number, limit: number): Reference | undefined {
  for (let at = from; at < Math.min(limit, from + LONGEST_PLACE) && units[at]?.kind === 'word'; at++) {
    const run = NAMED.has((units[at] as Unit).lower) ? runAt[at + 1] : undefined;
    if (run !== undefined && run.last > run.first) return reference('name', units, run.first, run.last);
  }
  return undefined;
}

const LONGEST_PLACE = 10;
