import type { Word } from '../text/words.ts';

/** Words that negate a sentence, folded. */
export const NEGATIONS: ReadonlySet<string> = new Set(
  `tidak tidaklah tak takkan tiada bukan bukanlah bukannya jangan janganlah belum tanpa mustahil enggak nggak ngga gak ga ndak
  not no never nor neither nobody nothing none without hardly cannot cant wont dont doesnt didnt isnt arent wasnt werent hasnt
  havent hadnt shouldnt wouldnt couldnt mustnt`.split(/\s+/),
);

/**
 * The first negation in front of word `from` in the same clause, by its place: what follows it says the contrary without it.
 * Undefined if there is none.
 */
export function negationBefore(text: string, all: readonly Word[], from: number): number | undefined {
  let found: number | undefined;
  for (let place = from - 1; place >= 0; place--) {
    const [word, next] = [all[place] as Word, all[place + 1] as Word];
    if (/[.,;:!?…–—()"“”\n]/u.test(text.slice(word.end, next.start))) break;
    if (NEGATIONS.has(word.form)) found = place;
  }
  return found;
}
