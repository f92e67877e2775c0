import type { NameRun } from '../cast/names.ts';
import type { Phrases } from '../cast/paragraphs.ts';
import { isPlace } from '../lexicon/places.ts';
import type { Unit } from '../reading/units.ts';

/**
 * The agency or outlet that relayed the words of a sentence: `seperti dilansir Kantor Berita Kita`, `menurut kantor berita Kita`, `according to the
 * Morning Post`. Read only where somebody else is the speaker.
 */
export function relayIn({ units, runAt, grammar }: Phrases, start: number, end: number): string | undefined {
  for (let i = start; i < end; i++) {
    const unit = units[i];
    if (unit === undefined || unit.kind !== 'word') continue;
    const isRelay = RELAYS.has(unit.lower) || (AGENCY_CUES.has(unit.lower) && isAgency(units, i));
    if (!isRelay) continue;
    for (let at = i + 1; at < Math.min(end, i + 9); at++) {
      const run = runAt[at];
      if (run !== undefined) return outletName(units.slice(run.from, endOfName(units, run)));
      if (units[at]?.kind !== 'word' || grammar.pronouns.has(units[at]?.lower ?? '')) break;
    }
  }
  return undefined;
}

/** Undefined for a country's press as a whole: `media Rusia`, `Russian television`. */
function outletName(words: readonly Unit[]): string | undefined {
  if (words.every(({ lower }) => isPlace(lower))) return undefined;
  return words
    .map(({ text }) => text)
    .join(' ')
    .replace(/ \. ?/g, '.');
}

/** Without the day behind it: `melansir Kantor Berita 13 September`. */
function endOfName(units: Phrases['units'], { from, to }: NameRun): number {
  for (let at = from; at < to; at++) if (/^\d/.test(units[at]?.text ?? '')) return at;
  return to;
}

function isAgency(units: Phrases['units'], cue: number): boolean {
  if (!AGENCY_WORD.test(units[cue + 1]?.lower ?? '')) return false;
  const next = units
    .slice(cue + 1, cue + 5)
    .map(({ lower }) => lower)
    .join(' ');
  return /^(?:kantor berita|keterangan (?:resmi )?dari|laporan|media|stasiun|televisi|harian|koran|surat kabar|to (?:the )?\S*)/.test(
    next,
  );
}

const AGENCY_CUES: ReadonlySet<string> = new Set(['menurut', 'kata', 'according']);

// With which the phrases of `isAgency` begin.
const AGENCY_WORD = /^(?:kantor|keterangan|laporan|media|stasiun|televisi|harian|koran|surat|to)/;

const RELAYS: ReadonlySet<string> = new Set(
  'dikutip dilansir melansir dilaporkan diberitakan mengutip via citing'.split(' '),
);
