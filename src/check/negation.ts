import { commonWords } from '../text/common-words.ts';
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

/**
 * Whether two folded word sequences say the contrary of each other: a negation stands in one before a word that both have, or
 * alone with a few words (`it is not true that`) where the other has nothing. Any negation stands for any other.
 */
export function differInNegation(one: readonly string[], other: readonly string[]): boolean {
  const [left, right] = [one, other].map((forms) =>
    forms.map((form) => (NEGATIONS.has(form) ? NEGATED : form)),
  ) as [string[], string[]];
  let [i, j] = [0, 0];
  return [...commonWords(left, right), [left.length, right.length] as const].some(([nextLeft, nextRight]) => {
    const gaps = [left.slice(i, nextLeft), right.slice(j, nextRight)] as const;
    [i, j] = [nextLeft + 1, nextRight + 1];
    return turnsRound(...gaps) || turnsRound(gaps[1], gaps[0]);
  });
}

/** Whether words that one has where the other has others, or none, negate what follows. */
function turnsRound(words: readonly string[], others: readonly string[]): boolean {
  const isNegated = [...words, ...others].filter((word) => word === NEGATED).length % 2 === 1;
  if (!isNegated || words.some((word) => LIMITING.has(word))) return false;
  const isAlone = others.length === 0 && words.length <= LONGEST;
  return isAlone || words.at(-1) === NEGATED;
}

const NEGATED = '';
/** `tidak hanya`, `not only`: these deny nothing. */
const LIMITING: ReadonlySet<string> = new Set('hanya cuma sekadar saja only just merely'.split(' '));
// In words.
const LONGEST = 5;
