import { foldWord } from '../text/normalise.ts';
import type { Lang, Span } from '../types.ts';
import { ENGLISH } from './lexicon/english.ts';
import { INDONESIAN } from './lexicon/indonesian.ts';
import type { SentenceWords } from './lexicon/words.ts';
import { betweenMarks } from './marks.ts';
import { eachPrinted, type IsName } from './names.ts';

/** Whether a sentence can be read alone: it can, it leaves open whom it means, or it is not a sentence. */
export type Standing = 'alone' | 'dangling' | 'broken';

interface Read {
  readonly text: string;
  readonly lang: Lang;
  readonly isName: IsName;
}

/** How a sentence of an article stands by itself, by its words; who speaks in it is another question. */
export function standingOf({ text, lang, isName }: Read, span: Span): Standing {
  const marked = betweenMarks(text, span);
  if (marked === undefined || isBroken(text.slice(span.start, span.end))) return 'broken';
  const words = WORDS[lang];
  const reader = { before: '', first: true, named: false, dangles: false, waits: false };
  const opening: string[] = [];
  eachPrinted(text, span, (printed, isFirst, at) => {
    const form = foldWord(printed);
    if (opening.length < LONGEST_OPENER) opening.push(form);
    if (marked.some(({ start, end }) => start <= at && at < end)) {
      // What begins with words between marks begins as they do.
      if (reader.first && isPointing(words, form, '')) reader.dangles = true;
    } else {
      if (!reader.named && refers(words, form, reader.before, reader.first)) {
        if (words.forward.has(form) && !reader.first) reader.waits = true;
        else reader.dangles = true;
      }
      reader.named ||= isName(printed, isFirst);
    }
    reader.first = false;
    reader.before = form;
  });
  if (reader.dangles || (reader.waits && !reader.named)) return 'dangling';
  const begins = words.openers.some((opener) => opener.every((word, i) => opening[i] === word));
  return begins && !isQuoted(text, span) ? 'dangling' : 'alone';
}

/** Whether a line is the caption of a photograph: it ends by telling where that comes from. */
export function isCaption(text: string, line: Span, lang: Lang): boolean {
  const end = text.slice(Math.max(line.start, line.end - CREDIT), line.end);
  const begins = /^\s*[([]?(\p{L}+)\s*[:/]/u.exec(text.slice(line.start, line.start + CREDIT))?.[1];
  const { captions } = WORDS[lang];
  return (
    (begins !== undefined && captions.has(foldWord(begins))) ||
    [...end.matchAll(/(\p{L}+)\s*[:/]/gu)].some(([, word = '']) => captions.has(foldWord(word)))
  );
}

function refers(words: SentenceWords, form: string, before: string, first: boolean): boolean {
  if (words.pronouns.has(form)) return first || !words.onlyFirst.has(form);
  if (words.demonstratives.has(form)) return !words.deictic.has(before);
  const { suffix, ownWords } = words;
  return (
    suffix !== undefined && form.length > suffix.length + 2 && form.endsWith(suffix) && !ownWords.has(form)
  );
}

function isPointing(words: SentenceWords, form: string, before: string): boolean {
  return words.pronouns.has(form) || (words.demonstratives.has(form) && !words.deictic.has(before));
}

function isBroken(sentence: string): boolean {
  if (!/[.!]["”»’')\]]*$/.test(sentence) || /^["“„«‘'([]*\p{Ll}/u.test(sentence)) return true;
  if (NO_PROSE.test(sentence)) return true;
  const words = sentence.match(/\p{L}[\p{L}’'-]*/gu) ?? [];
  if (words.length < FEWEST) return true;
  const shouted = words.filter((word) => /^\p{Lu}{3,}$/u.test(word)).length;
  return shouted / words.length > 0.5;
}

const isQuoted = (text: string, { start }: Span): boolean => /["“”„«]/.test(text.charAt(start));

const WORDS: Readonly<Record<Lang, SentenceWords>> = { id: INDONESIAN, en: ENGLISH };

const LONGEST_OPENER = 5;

// What says less is an exclamation, or what is left of a list.
const FEWEST = 5;

// In UTF-16 units.
const CREDIT = 60;

// Addresses, tables and lists; sentences that run into each other, and commas behind words that got lost.
const NO_PROSE =
  /^[^\p{L}\p{N}"'“‘„«(]|[.!?],["“”]?\p{L}|\p{Ll}[.!?]\p{Lu}\p{Ll}|\s,|,,|https?:|www\.|\||^\s*\d+[.)]\s|\.\.\.\s*$|[\p{Co}\uFFFD]|(?![\t\r\n])\p{Cc}/u;
