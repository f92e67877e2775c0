import type { Phrases } from '../../cast/paragraphs.ts';
import { THUS } from '../../lexicon/cues-indonesian.ts';
import { PLATFORMS, SITES, WRITTEN, WRITTEN_NOUNS } from '../../lexicon/written.ts';
import type { Unit } from '../../reading/units.ts';
import { phraseAfter } from '../phrases/phrase-after.ts';
import type { Reference } from '../phrases/references.ts';
import type { Cue } from './cues.ts';

/**
 * Where Indonesian words stand that nobody is named with: `"…," begitu tertulis di situs Muara`, `"…," bunyi arahan dalam laman Muara`, `"…," tulis dalam akun
 * resmi Polres Muara`. An account that tells nothing of its owner is rather that of who speaks: `tulis di akun Instagram`.
 */
export function writtenIn(phrases: Phrases, at: number, end: number): Cue | undefined {
  const { units, grammar } = phrases;
  if (grammar.lang !== 'id') return undefined;
  const verb = THUS.has(units[at]?.lower ?? '') ? at + 1 : at;
  const span = units[verb];
  if (verb >= end || span === undefined || !WRITTEN.has(span.lower)) return undefined;
  const link = WRITTEN_NOUNS.has(units[verb + 1]?.lower ?? '') ? verb + 2 : verb + 1;
  if (!IN.has(units[link]?.lower ?? '') || !SITES.has(units[link + 1]?.lower ?? '')) return undefined;
  const speaker = phraseAfter(phrases, link + 1, end);
  return speaker !== undefined && tellsOwner(units, speaker)
    ? { kind: 'verb-first', at: verb, span, speaker }
    : undefined;
}

function tellsOwner(units: readonly Unit[], { kind, first, last }: Reference): boolean {
  if (kind === 'name') return true;
  const words = units.slice(first + 1, last);
  return (
    words.some(({ lower, isCapital }) => (isCapital || ADDRESS.test(lower)) && !PLATFORMS.has(lower)) &&
    !words.some(({ lower }) => lower.endsWith('nya'))
  );
}

// `saridewi.com`, `@saridewi`
const ADDRESS = /[.@_\d]/;
const IN: ReadonlySet<string> = new Set(['di', 'dalam', 'pada', 'lewat', 'melalui']);
