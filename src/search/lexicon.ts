import { foldWord } from '../text/normalise.ts';
import { stem } from '../text/stem.ts';
import { isStopWord } from '../text/stopwords.ts';
import { partedMap } from '../turns/parted-map.ts';
import type { Pause } from '../turns/pause.ts';
import { grow } from '../turns/typed.ts';
import type { Lang } from '../types.ts';

/** In place of a stem: the word is a stop word of the language. */
export const STOP = 0;

/**
 * The words of a corpus as numbers, counted from 1. A *form* is a folded word; each form has a *stem* in each language.
 * A number stays valid as long as the lexicon.
 */
export interface Lexicon {
  /** The number of the form of a printed word; 0 where nothing is left after folding. */
  intern(printed: string): number;
  /** The number of a form; 0 where it is unknown. */
  find(form: string): number;
  form(id: number): string;
  /** The stem of a form in a language, or `STOP`. */
  stemOf(form: number, lang: Lang): number;
  /** The number of a stem; 0 where it is unknown. */
  findStem(stem: string): number;
  internStem(stem: string): number;
  stem(id: number): string;
  /** One more than the highest number of a form, … */
  readonly forms: number;
  /** … and of a stem. */
  readonly stems: number;
  save(): SavedLexicon;
}

/** Forms and stems in the order of their numbers; the stems of form `i` stand at `i` of the arrays, plus one (0: not asked for yet). */
export interface SavedLexicon {
  readonly forms: readonly string[];
  readonly stems: readonly string[];
  readonly stemOf: Readonly<Record<Lang, Int32Array>>;
}

export function createLexicon(): Lexicon {
  return lexiconOf(numbered(), numbered(), { id: new Int32Array(0), en: new Int32Array(0) });
}

/** The lexicon that was saved, built in short turns. */
export async function loadLexicon(saved: SavedLexicon, pause: Pause): Promise<Lexicon> {
  const [forms, stems] = [numbered(), numbered()];
  for (const [texts, of] of [
    [forms, saved.forms],
    [stems, saved.stems],
  ] as const)
    for (const text of of) {
      texts.append(text);
      const turn = pause();
      if (turn !== undefined) await turn;
    }
  return lexiconOf(forms, stems, { ...saved.stemOf });
}

function lexiconOf(forms: Numbered, stems: Numbered, stemOfForm: Record<Lang, Int32Array>): Lexicon {
  const printedForms = partedMap<string, number>();

  function stemOf(form: number, lang: Lang): number {
    const known = stemOfForm[lang][form];
    if (known) return known - 1;
    const text = forms.text(form);
    const id = isStopWord(text, lang) ? STOP : stems.intern(stem(text, lang));
    stemOfForm[lang] = grow(stemOfForm[lang], form + 1);
    stemOfForm[lang][form] = id + 1;
    return id;
  }

  return {
    intern(printed) {
      const known = printedForms.get(printed);
      if (known !== undefined) return known;
      const form = foldWord(printed);
      const id = form === '' ? 0 : forms.intern(form);
      // What is longer is noise that would fill the cache.
      if (printed.length <= 32) printedForms.set(printed, id);
      return id;
    },
    find: forms.find,
    form: forms.text,
    stemOf,
    findStem: stems.find,
    internStem: stems.intern,
    stem: stems.text,
    get forms() {
      return forms.size();
    },
    get stems() {
      return stems.size();
    },
    save: () => ({ forms: forms.texts(), stems: stems.texts(), stemOf: stemOfForm }),
  };
}

/** Texts with the numbers 1, 2, 3 … in the order in which they came. */
function numbered() {
  const texts = [''];
  const ids = partedMap<string, number>();
  function append(text: string): number {
    ids.set(text, texts.length);
    return texts.push(text) - 1;
  }
  return {
    append,
    intern: (text: string): number => ids.get(text) ?? append(text),
    find: (text: string): number => ids.get(text) ?? 0,
    text: (id: number): string => texts[id] as string,
    size: (): number => texts.length,
    texts: (): readonly string[] => texts.slice(1),
  };
}

type Numbered = ReturnType<typeof numbered>;
