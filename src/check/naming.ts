import { type NameRun, readRun } from '../quotes/cast/names.ts';
import * as english from '../quotes/lexicon/cues-english.ts';
import * as indonesian from '../quotes/lexicon/cues-indonesian.ts';
import { isPlaceOrBody } from '../quotes/lexicon/places.ts';
import { TITLES } from '../quotes/lexicon/titles.ts';
import { type Token, tokenise } from '../quotes/reading/tokens.ts';
import { isUnnamed } from '../quotes/speakers/unnamed.ts';
import { isMonth, isWeekday } from '../text/date-names.ts';
import { isStopWord } from '../text/stopwords.ts';
import { words } from '../text/words.ts';

/** Whether words in small letters are somebody's name. */
export type IsName = (typed: string) => boolean;

/** The name nearest to the end of words that a verb of saying follows: `Di Muara, Sari Dewi`, `Hari ini Sari Dewi`. */
export function nameBefore(phrase: string, isName: IsName): string | undefined {
  for (const part of phrase.split(/[,;]/).reverse()) {
    const names = namesIn(part);
    const named = names.findLast((name) => !isNobody(name)) ?? smallName(beforeCut(part), isName);
    if (named !== undefined) return named;
  }
  return undefined;
}

/**
 * The name in the words of an attribution, up to where it happened; undefined where there is none. Offices, places and bodies are
 * nobody's name, whether alone or together; nor are words in small letters, unless somebody is known to be called so.
 */
export function nameIn(phrase: string, isName: IsName): string | undefined {
  return namesIn(phrase).find((name) => !isNobody(name)) ?? smallName(beforeCut(phrase), isName);
}

/** What stands in capitals, in order, without the offices before it. */
function namesIn(phrase: string): readonly string[] {
  const subject = beforeCut(phrase);
  const tokens = tokenise(subject, 0, subject.length);
  const names: string[] = [];
  for (let at = 0; at < tokens.length; ) {
    const run = readRun(tokens, at, tokens.length);
    const name = run ? nameInRun(subject, tokens, run) : '';
    if (name !== '') names.push(name);
    at = run?.to ?? at + 1;
  }
  return names;
}

/** `Tirta Samudra` is a name throughout, though the second word is that of a place: no office goes before it. */
function nameInRun(text: string, tokens: readonly Token[], { from, to, first, last }: NameRun): string {
  const run = tokens.slice(from, to);
  const isPlain =
    run.length > 1 && run.every(({ lower }, at) => !(at > 0 ? TITLES.has(lower) : isOffice(lower)));
  const name = isPlain ? run : tokens.slice(first, last);
  return text.slice(name[0]?.start ?? 0, name.at(-1)?.end ?? 0);
}

/** Whether the words only stand for somebody: `dia`, `presiden itu`, `the mayor`. */
export function isStandIn(phrase: string): boolean {
  const forms = words(beforeCut(phrase)).map(({ form }) => form);
  return (
    forms.length > 0 &&
    forms.every((form) => STANDS_IN.has(form) || isOffice(form) || isUnnamed(capital(form)))
  );
}

function smallName(subject: string, isName: IsName): string | undefined {
  const small = words(subject).filter(({ form }) => !isOffice(form) && !PRONOUNS.has(form));
  const [first, last] = [small[0], small.at(-1)];
  if (!first || !last || small.length > LONGEST || isNobody(first.form)) return undefined;
  const name = subject.slice(first.start, last.end);
  return name === name.toLowerCase() && isName(name) ? name : undefined;
}

/** What stands for nobody by name: `Saya`, `Warga`, `Senin`, `Fakta`. */
function isNobody(name: string): boolean {
  const form = name.toLowerCase();
  if (isWeekday(form) || isMonth(form) || form.split(' ').every((word) => LABELS.has(word))) return true;
  return isStopWord(form, 'id') || isStopWord(form, 'en') || isUnnamed(capital(name));
}

function beforeCut(phrase: string): string {
  const words = [...phrase.matchAll(/[^\s,]+/g)];
  return phrase.slice(0, words.find(([word]) => CUTS.has(word) || /^\d/.test(word))?.index);
}

const isOffice = (form: string): boolean => TITLES.has(form) || isPlaceOrBody(form);
const capital = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

const CUTS: ReadonlySet<string> = new Set([...indonesian.CUTS, ...english.CUTS]);
const PRONOUNS: ReadonlySet<string> = new Set([...indonesian.PRONOUNS, ...english.PRONOUNS]);
const STANDS_IN: ReadonlySet<string> = new Set([
  ...PRONOUNS,
  ...'mereka they itu tersebut ini the a seorang pihak'.split(' '),
]);
/** Before a colon, a message is labelled so. */
const LABELS: ReadonlySet<string> = new Set(
  `cek fakta penting klaim narasi hoaks hoax viral info catatan kabar berita foto video judul isi heboh waspada terbaru update breaking news fact check claim
   note headline watch`.split(/\s+/),
);
// In words.
const LONGEST = 5;
