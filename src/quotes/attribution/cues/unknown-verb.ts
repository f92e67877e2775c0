import { STOP_WORDS } from '../../../text/stopwords.ts';
import type { Phrases } from '../../cast/paragraphs.ts';
import { THUS } from '../../lexicon/cues-indonesian.ts';
import { ONE_PERSON } from '../../lexicon/determiners.ts';
import { PERSON_NOUNS, SOMEBODYS } from '../../lexicon/titles.ts';
import type { Unit } from '../../reading/units.ts';
import { phraseAfter } from '../phrases/phrase-after.ts';
import { isDescription, reference } from '../phrases/references.ts';
import type { Cue } from './cues.ts';

/**
 * Behind a comma any small word before a name attributes, and any with -nya: `"…," lugas Sari`, `"…," demikian Sari`, `"…," kesalnya`. Indonesian has
 * no end of such words, and English many.
 */
export function unknownVerb(phrases: Phrases, at: number, end: number): Cue | undefined {
  const { units, runAt, grammar } = phrases;
  const unit = units[at];
  if (grammar.lang === 'en') return englishVerb(phrases, at, end);
  // `"…," demikian respons Sari`
  const isLead = THUS.has(unit?.lower ?? '') && !THUS.has(units[at + 1]?.lower ?? '');
  if (isLead && runAt[at + 1] === undefined && at + 1 < end) return unknownVerb(phrases, at + 1, end);
  if (at >= end || unit === undefined || !mayAttribute(unit, grammar)) return undefined;
  const next = units[at + 1];
  const isLast = at + 1 >= end || next?.kind !== 'word' || grammar.cuts.has(next.lower);
  if (unit.lower.endsWith('nya') && isLast) return { kind: 'clitic', at, span: unit };
  const run = runAt[at + 1];
  // `"…," lirih seorang warga`
  const isSomebody = ONE_PERSON.has(next?.lower ?? '') && !VERB.test(unit.lower);
  if (!isSomebody && (run === undefined || run.last === run.first)) return undefined;
  const speaker = phraseAfter(phrases, at + 1, end);
  if (isSomebody) {
    const isAlone =
      (speaker?.kind === 'description' || speaker?.kind === 'body') &&
      (isDescription(units[speaker.last - 1] as Unit) || runAt[speaker.last - 1] !== undefined) &&
      !isGoingOn(units[speaker.last], grammar);
    return isAlone && !unit.lower.endsWith('an')
      ? { kind: 'verb-first', at, span: unit, speaker }
      : undefined;
  }
  return speaker?.kind === 'name' ? { kind: 'verb-first', at, span: unit, speaker } : undefined;
}

/** `tangis seorang warga pecah`: the words are the subject of a verb. */
const isGoingOn = (next: Unit | undefined, { cases, cuts }: Phrases['grammar']): boolean =>
  next?.kind === 'word' && !cases.has(next.lower) && !cuts.has(next.lower);

// What is done to marked words, or with them: `"Muara," dinyanyikan seorang warga`.
const VERB = /^(?:di|ter|ber|me)\p{L}{3}/u;

/** `"…," remembers Sari Dewi`, `"…," Sari Dewi found.`: behind whole sentences, with nothing more than a name and a verb. */
function englishVerb(phrases: Phrases, at: number, end: number): Cue | undefined {
  const { units, runAt, grammar } = phrases;
  if (at >= end || !areWholeSentences(units, at - 1)) return undefined;
  const subject = runAt[at];
  if (subject === undefined) {
    const span = units[at];
    if (span?.kind !== 'word' || !mayBeVerb(span, grammar) || runAt[at + 1] === undefined) return undefined;
    const speaker = phraseAfter(phrases, at + 1, end);
    return speaker?.kind === 'name' ? { kind: 'verb-first', at, span, speaker } : undefined;
  }
  const verb = subject.to;
  const span = units[verb];
  const next = units[verb + 1];
  const isLast = verb + 1 >= end || next?.kind !== 'word' || grammar.cuts.has(next.lower);
  if (verb >= end || span?.kind !== 'word' || subject.last === subject.first || !isLast) return undefined;
  if (!mayBeVerb(span, grammar) && !grammar.cueOf(span.lower).includes('calling')) return undefined;
  const speaker = reference('name', units, subject.first, subject.last);
  return { kind: 'subject-first', at: verb, span, speaker };
}

/** The marked words open their sentence. */
const areWholeSentences = (units: readonly Unit[], marked: number): boolean =>
  units[marked]?.kind === 'marked' &&
  (marked === 0 || units[marked - 1]?.kind === 'marked' || /^[.?!:]$/.test(units[marked - 1]?.text ?? ''));

/** A small word in the present or the past: `remembers`, `remembered`. */
const mayBeVerb = ({ text, lower }: Unit, grammar: Phrases['grammar']): boolean =>
  /^\p{Ll}{2,}(?:[^s\P{Ll}]s|ed)$/u.test(text) &&
  !grammar.cuts.has(lower) &&
  !STOP_WORDS.en.has(lower) &&
  !OF_WORKS.has(lower) &&
  !NO_VERBS.has(lower);

// What looks like a verb, and what nobody does with words.
const NO_VERBS: ReadonlySet<string> = new Set(
  'plus versus perhaps besides others always sometimes needs indeed died resigned retired'.split(' '),
);

// What films and books do: `"…," stars Sari Dewi`.
const OF_WORKS: ReadonlySet<string> = new Set(
  'stars features follows opens includes contains directed based starred featured produced reviews costars'.split(
    ' ',
  ),
);

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
