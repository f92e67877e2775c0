import { foldWord } from '../text/normalise.ts';
import { stem } from '../text/stem.ts';
import { isStopWord } from '../text/stopwords.ts';
import { eachWord } from '../text/words.ts';
import type { Lang } from '../types.ts';
import type { Alias, AliasTable, PrintedWord } from './aliases.ts';
import { type AnswerType, questionPhrase } from './answer-type.ts';
import { askingWords, asksMeaning, isQuestionWord } from './asking-words.ts';

/** A word that a question is about. */
export interface QuestionWord {
  readonly printed: string;
  readonly form: string;
  /** A passage in a language is met by the stem of the word in that language. */
  readonly stems: Readonly<Record<Lang, string>>;
  /** Position among all words of the question, stop words included. */
  readonly position: number;
  /** The word only says what kind of thing is asked for. */
  readonly asks: boolean;
  /** The word that it is read as, where no passage holds it as it was written. */
  readonly corrected?: string;
}

/** Other names of what the words `first` to `last` of a question (indices into `words`) call by one of its names. */
export interface QuestionAlias {
  readonly first: number;
  readonly last: number;
  readonly alternatives: readonly Alias[];
}

export interface Question {
  readonly words: readonly QuestionWord[];
  readonly aliases: readonly QuestionAlias[];
  readonly type: AnswerType | undefined;
  /** It asks what something is, and nothing else. */
  readonly meaning: boolean;
  /** The stop words that ask for nothing, in order, each as often as it stands there. */
  readonly small: readonly { readonly form: string; readonly position: number }[];
}

/** What a question asks for. Never throws; a question of stop words only has no words. */
export function analyseQuestion(text: string, lang: Lang, names: AliasTable): Question {
  const all = printedWords(text.normalize('NFKC'));
  const forms = all.map((word) => word.form);
  const phrase = questionPhrase(forms);
  const asking = askingWords(all, lang);
  const asks = (at: number) =>
    phrase !== undefined && at >= phrase.start && at < phrase.start + phrase.length;
  const words = all.flatMap(({ printed, form }, position) => {
    if (forms.indexOf(form) < position) return [];
    if (asks(position) || (isStopWord(form, lang) && !names.begins(printed))) return [];
    return [{ printed, form, position, asks: asking.has(position), stems: stemsOf(form) }];
  });
  const small = all.flatMap(({ form }, position) =>
    isStopWord(form, lang) && !asks(position) && !isQuestionWord(form) ? [{ form, position }] : [],
  );
  return {
    ...{ words, small, aliases: aliasesIn(all, words, names) },
    ...{ type: phrase?.type, meaning: phrase === undefined && asksMeaning(forms, lang) },
  };
}

/** Names are found among all words, small and repeated ones too, and stand for the words that are asked about. */
function aliasesIn(
  all: readonly PrintedWord[],
  words: readonly QuestionWord[],
  names: AliasTable,
): QuestionAlias[] {
  return names.find(all).flatMap(({ first, last, alternatives }) => {
    const from = words.findIndex(({ position }) => position >= first);
    const to = words.findLastIndex(({ position }) => position <= last);
    return from >= 0 && from <= to ? [{ first: from, last: to, alternatives }] : [];
  });
}

/** The stem of a form in each language. */
export function stemsOf(form: string): QuestionWord['stems'] {
  return { id: stem(form, 'id'), en: stem(form, 'en') };
}

function printedWords(text: string): PrintedWord[] {
  const found: PrintedWord[] = [];
  eachWord(text, 0, text.length, (start, end) => {
    const printed = text.slice(start, end);
    const form = foldWord(printed);
    if (form !== '' && found.length < MOST_WORDS) found.push({ printed, form });
  });
  return found;
}

// Longer questions are cut: what was pasted is not a question any more.
const MOST_WORDS = 64;
