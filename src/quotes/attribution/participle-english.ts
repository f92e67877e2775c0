import type { Phrases } from '../cast/paragraphs.ts';
import { BODY_NOUNS, type Reference, reference } from './references.ts';
import { firstSubject } from './shared-subject.ts';

/**
 * Who says what stands behind an English participle: the subject of the sentence, not the name nearest to the participle. `He did not criticise Dewi, saying
 * "…"`, `Muara Press released a statement saying "…"`.
 */
export function participleSubject(phrases: Phrases, verb: number, start: number): Reference | undefined {
  const { units, grammar } = phrases;
  if (grammar.lang !== 'en' || !PARTICIPLES.has(units[verb]?.lower ?? '')) return undefined;
  if (units[verb - 1]?.text === ',')
    return firstSubject(phrases, behindSubordinate(phrases, start, verb), verb);
  return BODY_NOUNS.has(units[verb - 1]?.lower ?? '') ? issuer(phrases, verb - 1, start) : undefined;
}

/** `After Wira left, Sari Dewi …`: where the main clause begins. */
function behindSubordinate({ units }: Phrases, start: number, verb: number): number {
  if (!SUBORDINATORS.has(units[start]?.lower ?? '')) return start;
  const comma = units.slice(start, verb - 1).findIndex(({ text }) => text === ',');
  return comma < 0 ? start : start + comma + 1;
}

/** Right before the verb that issues the document at a unit. */
function issuer({ units, runAt, grammar }: Phrases, document: number, start: number): Reference | undefined {
  for (let at = document - 1; at >= Math.max(start + 1, document - LONGEST_OBJECT); at--) {
    const { kind, lower } = units[at] as Phrases['units'][number];
    if (kind !== 'word') return undefined;
    if (!ISSUING.has(lower)) continue;
    let last = at - 1;
    while (last > start && grammar.fillers.has(units[last]?.lower ?? '')) last--;
    const run = runAt[last];
    if (run === undefined)
      return grammar.pronouns.has(units[last]?.lower ?? '')
        ? reference('pronoun', units, last, last + 1)
        : undefined;
    return run.last > run.first
      ? reference('name', units, run.first, run.last)
      : reference('body', units, run.from, run.to);
  }
  return undefined;
}

const PARTICIPLES: ReadonlySet<string> = new Set(
  'saying telling writing adding noting stating arguing warning insisting explaining claiming calling describing asking declaring suggesting'.split(
    ' ',
  ),
);
const SUBORDINATORS: ReadonlySet<string> = new Set(
  'after when while as if although though because since before once in on at during despite following'.split(
    ' ',
  ),
);
const ISSUING: ReadonlySet<string> = new Set(
  'released issued sent published posted put shared read gave made'.split(' '),
);
const LONGEST_OBJECT = 6;
