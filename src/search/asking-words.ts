import { isStopWord } from '../text/stopwords.ts';
import { forms } from '../text/words.ts';
import type { Lang } from '../types.ts';
import type { PrintedWord } from './aliases.ts';

/**
 * The words of a question, by position, that only say what kind of thing is asked for: `nama` in `siapa nama …`, `letak` in
 * `di mana letak …`, `terjadi` in `kapan … terjadi`. What answers seldom has them. None if nothing is asked.
 */
export function askingWords(words: readonly PrintedWord[], lang: Lang): ReadonlySet<number> {
  const asked = words.findIndex(({ form }) => QUESTION_WORDS.has(form));
  const behind = words.findIndex(
    ({ form }, at) => at > asked && !ASKING_NOUNS.has(form) && !isStopWord(form, lang),
  );
  const found = words.flatMap(({ form }, at) => {
    const begins = at > asked && (behind < 0 || at < behind) && ASKING_NOUNS.has(form);
    return begins || ASKING_VERBS.has(form) ? [at] : [];
  });
  return new Set(asked < 0 ? [] : found);
}

/** Whether a question asks for nothing but what something is: `apa itu …`, `apa yang dimaksud dengan …`, `what is a …`. */
export function asksMeaning(forms: readonly string[], lang: Lang): boolean {
  const said = forms.join(' ');
  if (MEANING.test(said)) return true;
  const [, name, named = name] = BARE.exec(said) ?? [];
  return named !== undefined && !named.split(' ').some((form) => isStopWord(form, lang));
}

/** Whether a folded word asks, in either language: `siapa`, `where`. */
export const isQuestionWord = (form: string): boolean => QUESTION_WORDS.has(form);

/** Whether a text is put as a question: with its mark, or with a word that asks at its beginning and others behind it. */
export function isQuestion(text: string): boolean {
  if (text.trimEnd().endsWith('?')) return true;
  const [first = '', second = '', third] = forms(text);
  return isQuestionWord(first) ? second !== '' : PLACES.has(`${first} ${second}`) && third !== undefined;
}

const list = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

const QUESTION_WORDS = list(`
  apa apakah siapa siapakah kapan kapankah bilamana mana manakah dimana dimanakah kemana kemanakah darimana darimanakah
  berapa berapakah seberapa bagaimana bagaimanakah mengapa mengapakah kenapa
  what who whom whose which when where why how
`);

const PLACES: ReadonlySet<string> = new Set(['di mana', 'ke mana', 'dari mana']);

// Right behind the question word.
const ASKING_NOUNS = list(`
  nama judul jumlah banyak banyaknya letak lokasi tempat tanggal tahun bulan hari asal pengertian definisi arti makna maksud
  dimaksud dimaksudkan disebut kepanjangan singkatan usia umur nomor jenis bentuk besar besarnya saja sajakah
  name names called title number meaning definition kind type kinds types
`);

// Anywhere in a question.
const ASKING_VERBS = list(`
  artinya maknanya maksudnya terletak berada berlokasi berasal bernama dimaksud dimaksudkan terjadi terjadinya berlangsung berlangsungnya diadakan
  diadakannya dilaksanakan diselenggarakan
  located situated called named mean means happen happened
`);

const MEANING =
  /^(?:apa|apakah) itu \S+(?: \S+){0,3}$|\b(?:apa|apakah) yang (?:di)?maksud(?:kan)?\b|^(?:apa|apakah) (?:arti|makna|definisi|pengertian)(?: dari| kata)? \S+(?: \S+)?$|\b(?:artinya|maknanya) ?(?:apa)?$|^(?:pengertian|definisi)\b|^what does (?!the\b|he\b|she\b)\S+(?: \S+){0,2} mean$|\b(?:meaning|definition) of\b/;

// One thing, and nothing that is asked about it; `apa hasilnya` asks about what was said before.
const BARE =
  /^(?:(?:apa|apakah|what (?:is|are|was|were)) (?!\S+nya$)(\S+)|what (?:is|was) an? (\S+(?: \S+)?))$/;
