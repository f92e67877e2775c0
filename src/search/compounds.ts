import type { Question } from './question.ts';

/** What the words `first` to `last` of a question are when a compound is written together or apart. */
export interface Compound {
  readonly forms: readonly string[];
  readonly first: number;
  readonly last: number;
}

/** `ibukota` for `ibu kota`, and the other way round, as far as the words are known. */
export function compoundsOf({ words }: Question, isKnown: (form: string) => boolean): Compound[] {
  return words.flatMap((word, i) => {
    const next = words[i + 1];
    const joined = next?.position === word.position + 1 ? word.form + next.form : '';
    return [
      ...(joined !== '' && isKnown(joined) ? [{ forms: [joined], first: i, last: i + 1 }] : []),
      ...parts(word.form, isKnown).map((forms) => ({ forms, first: i, last: i })),
    ];
  });
}

/** The ways in which a word is two known words of three letters or more. */
function parts(form: string, isKnown: (form: string) => boolean): string[][] {
  const found: string[][] = [];
  if (form.length > 24 || !/^[a-z]{6,}$/.test(form)) return found;
  for (let cut = 3; cut <= form.length - 3; cut++) {
    const forms = [form.slice(0, cut), form.slice(cut)];
    if (forms.every(isKnown)) found.push(forms);
  }
  return found;
}
