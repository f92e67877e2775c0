import { STOP_WORDS } from '../../text/stopwords.ts';
import type { Phrases } from '../cast/paragraphs.ts';
import { PERSON_NOUNS, SOMEBODYS } from '../lexicon/titles.ts';
import type { Unit } from '../reading/units.ts';
import type { Cue } from './cues.ts';
import { phraseAfter } from './phrase-after.ts';

/**
 * Behind a comma any small word before a name attributes, and any with -nya: `"…," lugas Sari`, `"…," demikian Sari`, `"…," kesalnya`. Indonesian has
 * no end of such words.
 */
export function unknownVerb(phrases: Phrases, at: number, end: number): Cue | undefined {
  const { units, runAt, grammar } = phrases;
  const unit = units[at];
  if (at >= end || unit === undefined || !mayAttribute(unit, grammar)) return undefined;
  const next = units[at + 1];
  const isLast = at + 1 >= end || next?.kind !== 'word' || grammar.cuts.has(next.lower);
  if (unit.lower.endsWith('nya') && isLast) return { kind: 'clitic', at, span: unit };
  const run = runAt[at + 1];
  if (run === undefined || run.last === run.first) return undefined;
  const speaker = phraseAfter(phrases, at + 1, end);
  return speaker?.kind === 'name' ? { kind: 'verb-first', at, span: unit, speaker } : undefined;
}

/** No word of grammar, nor somebody else: `temannya`. */
function mayAttribute({ kind, text, lower }: Unit, grammar: Phrases['grammar']): boolean {
  if (grammar.lang !== 'id' || kind !== 'word' || !/^\p{Ll}{3,}$/u.test(text)) return false;
  if (lower === 'demikian') return true;
  const root = lower.endsWith('nya') ? lower.slice(0, -3) : '';
  return !(
    grammar.cuts.has(lower) ||
    grammar.cases.has(lower) ||
    grammar.conjunctions.has(lower) ||
    STOP_WORDS.id.has(lower) ||
    PERSON_NOUNS.has(root) ||
    SOMEBODYS.has(root)
  );
}
