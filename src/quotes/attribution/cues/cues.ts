import type { Span } from '../../../types.ts';
import { isFullName } from '../../cast/names.ts';
import type { Phrases } from '../../cast/paragraphs.ts';
import { NOT_AFTER, NOT_BEFORE, TELLINGS, THUS } from '../../lexicon/cues-indonesian.ts';
import { ARTICLES } from '../../lexicon/determiners-english.ts';
import type { CueKind } from '../../lexicon/grammar.ts';
import { ownerEnding } from '../../reading/characters.ts';
import type { Unit } from '../../reading/units.ts';
import { issuer } from '../english/participles.ts';
import { somebodyBehind } from '../english/subject.ts';
import { phraseAfter } from '../phrases/phrase-after.ts';
import { isEnglishOwner, type Reference, reference } from '../phrases/references.ts';

/** A word that attributes, and the words that say to whom. */
export interface Cue {
  readonly kind: CueKind;
  /** Unit number of the word. */
  readonly at: number;
  readonly span: Span;
  /** Undefined for a cue whose speaker is the one in focus: `katanya`. */
  readonly speaker?: Reference;
}

/** `Menurut jaksa, Wira menerima uang`: at the first comma, where the name behind it begins what is said. */
function sourceEnd({ units, runAt, grammar }: Phrases, from: number, end: number): number {
  for (let at = from; at < Math.min(end, from + LONGEST_SOURCE); at++) {
    if (!isPunctuation(units[at], ',')) continue;
    const behind = units[runAt[at + 1]?.to ?? end];
    return behind?.kind === 'word' && !grammar.cases.has(behind.lower) ? at : end;
  }
  return end;
}

/** In units: the farthest that a comma stands behind `menurut` and its source. */
export const LONGEST_SOURCE = 25;

/** A cue at unit `i` whose speaker stands behind it or is in focus; `isRepeated` if another cue stands right before it. */
export function followingCue(phrases: Phrases, i: number, end: number, isRepeated = false): Cue | undefined {
  const { units, grammar } = phrases;
  const unit = units[i] as Unit;
  if (unit.kind !== 'word') return undefined;
  const kinds = grammar.cueOf(unit.lower);
  if (kinds.length === 0) return undefined;
  const after = units[i + 1];
  if (kinds.includes('clitic')) return { kind: 'clitic', at: i, span: unit };
  if (kinds.includes('preposition')) {
    const from = unit.lower === 'according' ? i + 2 : i + 1;
    // `according to him`
    if (
      grammar.lang === 'en' &&
      /^(?:him|her)$/.test(units[from]?.lower ?? '') &&
      units[from + 1]?.kind !== 'word'
    )
      return { kind: 'preposition', at: i, span: unit, speaker: reference('pronoun', units, from, from + 1) };
    const limit = unit.isCapital ? sourceEnd(phrases, from, end) : end;
    const told = skipSpeech(units, from, grammar);
    const speaker = phraseAfter(phrases, told, limit) ?? anySource(phrases, from, limit);
    // `berdasarkan pengakuan Sari`; `berdasarkan keterangan Sari` others go on, as police and courts do.
    if (unit.lower === 'berdasarkan' && !(OWN_ACCOUNTS.has(after?.lower ?? '') && speaker?.kind === 'name'))
      return undefined;
    return speaker && { kind: 'preposition', at: i, span: unit, speaker };
  }
  if (kinds.includes('passive')) {
    const from = after?.lower === 'oleh' ? i + 2 : i + 1;
    const speaker = phraseAfter(phrases, from, end);
    return speaker && { kind: 'passive', at: i, span: unit, speaker };
  }
  if (grammar.lang === 'id' && kinds.includes('noun') && isBehindWords(units, i)) {
    const from = skipSpeech(units, i, grammar);
    const speaker = grammar.cuts.has(units[from]?.lower ?? '') ? undefined : phraseAfter(phrases, from, end);
    return speaker && { kind: 'verb-first', at: i, span: unit, speaker };
  }
  if (!kinds.includes('verb-first')) return undefined;
  // `Protes Sari`: a noun, unless it is one of the plainest verbs: `Kata Sari`.
  if (
    unit.isCapital &&
    !/^(?:kata|ujar|tutur|ucap|jelas|said|says|added|noted|explained|remarked|recalled)$/.test(unit.lower)
  )
    return undefined;
  if (grammar.lang === 'id' && isOtherWord(units, i)) return undefined;
  // `said that the town was`: what is said follows.
  if (grammar.lang === 'en' && after?.lower === 'that') return undefined;
  if (isOthers(units, i + 1))
    return { kind: 'verb-first', at: i, span: unit, speaker: reference('group', units, i + 1, i + 3) };
  const other = grammar.lang === 'en' ? somebodyBehind(phrases, i + 1) : undefined;
  if (other !== undefined) return { kind: 'verb-first', at: i, span: unit, speaker: other };
  const named = phraseAfter(phrases, i + 1, end);
  const speaker = (named && grammar.lang === 'en' && ownedName(phrases, named)) || named;
  if (speaker !== undefined && grammar.lang === 'en' && isInWhatIsSaid(phrases, speaker)) return undefined;
  if (speaker !== undefined) return { kind: 'verb-first', at: i, span: unit, speaker };
  if (grammar.lang !== 'id' || unit.isCapital) return undefined;
  // `"…," ujar.` and `"…," kata usai rapat`: the speaker has been left out.
  if (i + 1 >= end || after?.kind !== 'word' || after.isCapital || hasNoSpeaker(after, grammar))
    return { kind: 'clitic', at: i, span: unit };
  // `"…," ujar ungkap Sari`; `"…," canda kru itu`: somebody says it, and nobody in particular is understood.
  const somebody = reference('group', units, i + 1, i + 2);
  const again = isRepeated ? undefined : followingCue(phrases, i + 1, end, true);
  return again ?? { kind: 'verb-first', at: i, span: unit, speaker: somebody };
}

const OWN_ACCOUNTS: ReadonlySet<string> = new Set(['pengakuan', 'penuturan', 'cerita']);

/** `according to the notes of the Harbour Bill`: an article and words of any kind, up to the end of the phrase. */
function anySource({ units, grammar }: Phrases, from: number, end: number): Reference | undefined {
  if (grammar.lang !== 'en' || !ARTICLES.has(units[from]?.lower ?? '')) return undefined;
  let to = from + 1;
  while (
    to < Math.min(end, from + LONGEST_SOURCE) &&
    units[to]?.kind === 'word' &&
    !grammar.cuts.has((units[to] as Unit).lower)
  )
    to++;
  return to > from + 1 ? reference('body', units, from, to) : undefined;
}

/** `said the Courier's Sari Dewi`: the full name behind the owner. */
function ownedName({ units, runAt }: Phrases, { kind, first }: Reference): Reference | undefined {
  const owner = kind === 'name' ? runAt[first] : undefined;
  const run = owner !== undefined && isEnglishOwner(units, owner) ? runAt[owner.to] : undefined;
  return run !== undefined && isFullName(run) ? reference('name', units, run.first, run.last) : undefined;
}

/** `said Sari is`, `said Sari's house`, `say the law is`: the words begin what somebody else says. */
function isInWhatIsSaid({ units, runAt }: Phrases, { kind, first, last }: Reference): boolean {
  const run = kind === 'name' ? runAt[first] : undefined;
  const end = Math.max(run?.to ?? last, last);
  return (
    (run !== undefined && isEnglishOwner(units, run)) ||
    AUXILIARIES.has(units[end]?.lower ?? '') ||
    units.slice(first, last).some(({ lower }) => AUXILIARIES.has(lower))
  );
}

const AUXILIARIES: ReadonlySet<string> = new Set(
  'is are was were has have had will would can could should may might must does did'.split(' '),
);

/** `sahut yang lain`. */
const isOthers = (units: readonly Unit[], at: number): boolean =>
  units[at]?.lower === 'yang' && /^lain(?:nya)?$/.test(units[at + 1]?.lower ?? '');

/** What goes on without a speaker: `kata saat rapat`, or `kata nya`, written apart. */
const hasNoSpeaker = ({ lower }: Unit, { cuts }: Phrases['grammar']): boolean =>
  cuts.has(lower) || lower === 'nya';

/** Whose statement it is: `pernyataan Sari`, `Sari's statement`, `his remarks`. */
export function ownerOf(phrases: Phrases, noun: number, start: number, end: number): Reference | undefined {
  const { units, grammar, runAt } = phrases;
  if (grammar.lang === 'id') {
    if ((units[noun] as Unit).lower.endsWith('nya')) return undefined;
    const owner = phraseAfter(phrases, noun + 1, end);
    return owner?.kind === 'name' || owner?.kind === 'pronoun' ? owner : undefined;
  }
  const link = units[noun + 1]?.lower ?? '';
  if (link === 'of' || link === 'from') {
    const owner = phraseAfter(phrases, noun + 2, end);
    // `the statement from Sari: "…"`
    const next = owner && units[runAt[owner.first]?.to ?? owner.last];
    const isWhose = link === 'of' || next?.text === ':' || next?.kind === 'marked' || next?.lower === 'that';
    if (isWhose && (owner?.kind === 'name' || owner?.kind === 'description')) return owner;
  }
  const before = units[noun - 1];
  if (before === undefined || noun - 1 < start) return undefined;
  const giver = issuer(phrases, noun, start);
  if (giver !== undefined) return giver;
  if (/^(?:his|her)$/.test(before.lower))
    return { kind: 'pronoun', first: noun - 1, last: noun, span: before };
  for (let i = noun - 1; i >= Math.max(start, noun - 4); i--) {
    const run = runAt[i];
    if (run !== undefined && run.last > run.first && ownerEnding((units[run.last - 1] as Unit).text) > 0)
      return {
        kind: 'name',
        first: run.first,
        last: run.last,
        span: { start: (units[run.first] as Unit).start, end: (units[run.last - 1] as Unit).end },
      };
  }
  return undefined;
}

/** `menurut keterangan Sari`, `menurut penuturan Sari`: behind the noun. */
function skipSpeech(units: readonly Unit[], from: number, grammar: Phrases['grammar']): number {
  const unit = units[from];
  if (unit === undefined || grammar.lang !== 'id') return from;
  if (!grammar.cueOf(unit.lower).includes('noun') && !TELLINGS.has(unit.lower)) return from;
  // `menurut cerita rakyat Muara`: a people's tale is nobody's.
  if (units[from + 1]?.lower === 'rakyat') return from;
  return /^(?:dari|resmi|tertulis)$/.test(units[from + 1]?.lower ?? '') ? from + 2 : from + 1;
}

/** `"…," demikian keterangan Sari`, `"…," begitu pernyataan Muara`, `"…," bunyi keterangan Sari`, `"…," keterangan Sari`. */
function isBehindWords(units: readonly Unit[], noun: number): boolean {
  const before = units[noun - 1];
  return (
    before?.kind === 'marked' ||
    THUS.has(before?.lower ?? '') ||
    /^(?:bunyi|tulis)$/.test(before?.lower ?? '')
  );
}

function isOtherWord(units: readonly Unit[], i: number): boolean {
  const after = units[i + 1];
  // `ujar Sandi`
  const isName = after?.isCapital === true && units[i]?.isCapital === false;
  // `lalu, tekan 'Berikutnya'`
  if (units[i]?.lower === 'tekan' && after?.kind !== 'word') return true;
  return NOT_BEFORE.has(units[i - 1]?.lower ?? '') || (!isName && NOT_AFTER.has(after?.lower ?? ''));
}

export const isPunctuation = (unit: Unit | undefined, mark: string): boolean =>
  unit?.kind === 'punctuation' && unit.text === mark;
