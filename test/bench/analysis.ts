import { stem } from '../../src/text/stem.ts';
import { isStopWord } from '../../src/text/stopwords.ts';
import { words } from '../../src/text/words.ts';

/** Stems without stop words, for engines that have no Indonesian of their own. */
export function terms(text: string): string[] {
  return words(text)
    .filter(({ form }) => !isStopWord(form, 'id'))
    .map(({ form }) => cachedStem(form));
}

function cachedStem(form: string): string {
  let found = STEMS.get(form);
  if (found === undefined) {
    found = stem(form, 'id');
    STEMS.set(form, found);
  }
  return found;
}

const STEMS = new Map<string, string>();
