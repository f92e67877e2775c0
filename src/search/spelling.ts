import type { Lexicon } from './lexicon.ts';

/**
 * The known word that is one insertion, deletion, substitution or swap of letters (`a` to `z`) away from an unknown one, the most
 * frequent where there are several, of equals the first by alphabet; undefined if there is none. What may be meant is looked up, so
 * that it takes no longer in a large lexicon.
 */
export function nearestWord(
  form: string,
  lexicon: Lexicon,
  frequencyOf: (form: string) => number,
): string | undefined {
  let nearest: string | undefined;
  let most = 0;
  for (const other of oneEditAway(form)) {
    if (lexicon.find(other) === 0) continue;
    const frequency = frequencyOf(other);
    const isFirst = frequency === most && nearest !== undefined && other < nearest;
    if (frequency > most || isFirst) [nearest, most] = [other, frequency];
  }
  return nearest;
}

/** As in P. Norvig, “How to Write a Spelling Corrector”, https://norvig.com/spell-correct.html */
function* oneEditAway(form: string): Generator<string> {
  for (let at = 0; at <= form.length; at++) {
    const [before, after] = [form.slice(0, at), form.slice(at)];
    if (after !== '') yield before + after.slice(1);
    if (after.length > 1) yield before + after.charAt(1) + after.charAt(0) + after.slice(2);
    for (const letter of LETTERS) {
      yield before + letter + after;
      if (after !== '' && letter !== after.charAt(0)) yield before + letter + after.slice(1);
    }
  }
}

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
