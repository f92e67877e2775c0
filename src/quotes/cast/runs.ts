import { STOP_WORDS } from '../../text/stopwords.ts';
import type { Lang, Span } from '../../types.ts';
import { VERBS } from '../lexicon/cues-indonesian.ts';
import { CALENDAR, type Grammar, grammarOf, NEVER_BEGIN_NAMES, NEVER_NAMES } from '../lexicon/grammar.ts';
import { BEGINNING } from '../lexicon/names.ts';
import { isPlaceOrBody } from '../lexicon/places.ts';
import { PERSON_NOUNS, TITLES } from '../lexicon/titles.ts';
import { isCapitals } from '../reading/characters.ts';
import { fitted, isLineBreak, type Paragraph, type Unit } from '../reading/units.ts';
import { isMonthAsName } from './month-names.ts';
import { isNamePart } from './name-in-run.ts';
import { isHeadlineVerb, type NameRun, readRun, rename } from './names.ts';
import type { ReadParagraph } from './paragraphs.ts';
import { isThing } from './things.ts';

/**
 * The runs of capital words of a paragraph, and for each unit the run that it belongs to. A capital that only begins a sentence is none: `isCommon`
 * tells the words that the language, or the article elsewhere, writes small.
 */
export function readRuns(
  { units, sentences }: Paragraph,
  grammar: Grammar,
  isCommon: (word: string) => boolean,
): ReadParagraph {
  const runs: NameRun[] = [];
  for (let s = 0; s < sentences.length; s++) {
    const sentence = sentences[s] as Span;
    for (let i = sentence.start; i < sentence.end; i++) {
      const unit = units[i];
      if (unit === undefined || unit.kind !== 'word' || !isNamePart(unit)) continue;
      const isMonth = CALENDAR.has(unit.lower);
      if (isMonth && !isMonthAsName(units, i, grammar)) continue;
      if (NEVER_NAMES.has(unit.lower) || NEVER_BEGIN_NAMES.has(unit.lower)) continue;
      if (grammar.lang === 'en' && isArticle(units, i)) continue;
      if (grammar.lang === 'en' && ADDRESSED.has(unit.lower) && units[i + 1]?.isCapital !== true) continue;
      if (grammar.lang === 'id' && (isInflected(unit.lower) || isDoubled(unit) || isHeadlineVerb(units, i)))
        continue;
      // `]] In a reply`
      const isFirstWord =
        i > sentence.start &&
        i < sentence.start + 3 &&
        units.slice(sentence.start, i).every(({ kind }) => kind === 'punctuation');
      const opens = isFirstWord || i === sentence.start || isLineBreak(units, i - 1) || isImageText(units, i);
      const isFirst = !isMonth && (opens || units[i - 1]?.text === ':');
      if (isFirst && isSmall(unit, grammar, isCommon)) continue;
      const run = readRun(units, i, Math.min(sentence.end, i + LONGEST_RUN), grammar.lang);
      if (run === undefined) continue;
      const isThingHere = grammar.lang === 'id' ? isThing(units, run) : isLetters(units, run);
      if (isArticled(units, run) || isThingHere) rename(units, run, run.to, run.to);
      run.opens = opens || isBehindDateline(units, sentence.start, i);
      runs.push(run);
      i = run.to - 1;
    }
  }
  if (runs.length === 0) return { units, sentences, runs: NO_RUNS, runAt: NO_RUNS, grammar };
  return { units, sentences, runs: fitted(runs), runAt: runsByUnit(runs, units.length), grammar };
}

/** `MUARA – A Randu sailor`: behind a dash or another mark, and no initial. */
const isArticle = (units: Paragraph['units'], at: number): boolean =>
  /^An?$/.test(units[at]?.text ?? '') && units[at + 1]?.isCapital === true && units[at - 1]?.kind !== 'word';

/** `![Sari`: what is told of an image. */
const isImageText = (units: Paragraph['units'], at: number): boolean =>
  units[at - 1]?.text === '[' && units[at - 2]?.text === '!';

/** `Mekar, WARTA - Sari`: behind the dash that ends a dateline. */
const isBehindDateline = (units: Paragraph['units'], start: number, at: number): boolean =>
  DASHES.has(units[at - 1]?.text) && at - start <= LONGEST_DATELINE && units[start]?.isCapital === true;

const DASHES: ReadonlySet<string | undefined> = new Set(['-', '–', '—', '--', '---']);
const LONGEST_DATELINE = 9;

function runsByUnit(runs: readonly NameRun[], length: number): readonly (NameRun | undefined)[] {
  const runAt: (NameRun | undefined)[] = new Array(length).fill(undefined);
  for (let at = 0; at < runs.length; at++) {
    const run = runs[at] as NameRun;
    for (let unit = run.from; unit < run.to; unit++) runAt[unit] = run;
  }
  return runAt;
}

const NO_RUNS: readonly never[] = [];

/** `the Morning Post`, `the Dewis`: what an article stands before is no person unless a title stands there too. */
const isArticled = (units: Paragraph['units'], run: NameRun): boolean =>
  run.first === run.from && BEFORE_THINGS.has(units[run.from - 1]?.lower);

const BEFORE_THINGS: ReadonlySet<string | undefined> = new Set(['the', 'an']);

/** In English, initials alone (`Former MKR`), or one word behind those of an outlet (`MKR Sport`). */
function isLetters(units: Paragraph['units'], { from, first, last }: NameRun): boolean {
  if (last - first !== 1) return false;
  if ((units[first] as Unit).text.length === 1) return true;
  if (areInitials(units[first] as Unit) && first > from) return true;
  const head = units[from] as Unit;
  return first === from + 1 && head.text.length > 2 && !TITLES.has(head.lower) && isCapitals(head.text);
}

const areInitials = ({ text }: Unit): boolean =>
  text.length > 1 && text.length <= LONGEST_INITIALS && isCapitals(text);
const LONGEST_INITIALS = 4;

/** A word that has its capital only from the beginning of the sentence. */
function isSmall(
  { text, lower: word }: Unit,
  grammar: Grammar,
  isCommon: (word: string) => boolean,
): boolean {
  // `As` is no country.
  if (grammar.lang === 'en' && STOP_WORDS.en.has(word) && !isCapitals(text)) return true;
  if (TITLES.has(word) || isPlaceOrBody(word)) return false;
  if (PERSON_NOUNS.has(word)) return true;
  return SMALL[grammar.lang].has(word) || grammar.cueOf(word).length > 0 || isCommon(word);
}

/** `Sepertinya`, `Mulanya`, `Ditambahkan`, `Melanjutkan`: no name that long is made so. */
const isInflected = (word: string): boolean =>
  word.length > 6 &&
  (word.endsWith('nya') || (INFLECTED.has(word.slice(0, 2)) && word.endsWith('kan')) || VERBS.has(word));

// `I Made Wira` is a name.
const ADDRESSED: ReadonlySet<string> = new Set(
  "i i'm i'd i've i'll you you're we we're me my your our".split(' '),
);

/** `Tiba-tiba`, `Berkali-kali`; but `Pulau-Pulau Mekar`. */
function isDoubled({ text, lower }: Unit): boolean {
  const hyphen = text.indexOf('-');
  const again = text.slice(hyphen + 1);
  return again.length > 2 && lower.slice(0, Math.max(0, hyphen)).endsWith(again) && lower !== 'undang-undang';
}

const INFLECTED: ReadonlySet<string> = new Set(['di', 'me']);

/** Words of the closed classes, and others that begin sentences and no names. */
const smallWords = (lang: Lang): ReadonlySet<string> => {
  const { pronouns, fillers, cuts, cases, conjunctions, determiners } = grammarOf(lang);
  return new Set(
    [pronouns, fillers, cuts, cases, conjunctions, determiners, STOP_WORDS[lang], BEGINNING].flatMap((of) => [
      ...of,
    ]),
  );
};

const SMALL: Readonly<Record<Lang, ReadonlySet<string>>> = { id: smallWords('id'), en: smallWords('en') };

const LONGEST_RUN = 24;
