import type { Phrases } from '../cast/paragraphs.ts';
import { type Reference, reference } from './references.ts';

/** `setuju dengan Sari Dewi yang menyebut`: she, whatever governs her. */
export function relativeHead({ units, runAt, grammar }: Phrases, verb: number): Reference | undefined {
  let at = verb - 1;
  while (grammar.fillers.has(units[at]?.lower ?? '')) at--;
  const run = units[at]?.lower === 'yang' ? runAt[at - 1] : undefined;
  if (run === undefined || run.last <= run.first || run.last < run.to) return undefined;
  return reference('name', units, run.first, run.last);
}

/** In a relative clause that a comma closes before the verb: `Sari, yang juga ketua Partai Kita, mengatakan`. */
export function isRelative({ units }: Phrases, at: number, verb: number, start: number): boolean {
  let isClosed = false;
  for (let i = at; i < verb && !isClosed; i++) isClosed = units[i]?.text === ',';
  if (!isClosed) return false;
  for (let i = at - 1; i >= Math.max(start, at - 14); i--) {
    if (units[i]?.text === ',')
      return /^(?:yang|who|whose|which|selaku|sebagai)$/.test(units[i + 1]?.lower ?? '');
  }
  return false;
}

/** `Sari Dewi yang hadir dalam rapat itu`: a name with a relative clause. */
export const isBeforeRelative = ({ units, grammar }: Phrases, { kind, last }: Reference): boolean =>
  grammar.lang === 'id' && kind === 'name' && units[last]?.lower === 'yang';
