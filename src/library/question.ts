import { parseQuestion } from '../search/query.ts';
import { detectLanguage } from '../text/language.ts';
import type { Lang } from '../types.ts';
import type { Answer } from './answers/passages.ts';
import type { Shelf } from './create.ts';
import { acceptance, onlyOf } from './search.ts';

export interface ReadQuestion {
  /** Without the outlet that it names. */
  readonly words: string;
  readonly lang: Lang;
  /** Which passages may answer; all where absent. */
  readonly accept?: (entry: number) => boolean;
  readonly looked: Pick<Answer, 'only' | 'source'>;
}

/** A question, and where its answer is looked for: in the outlet that it names, else in those of the shelf. */
export function readQuestion(shelf: Shelf, text: string, usual: Lang): ReadQuestion {
  const query = parseQuestion(text);
  const isNarrowed = query.source !== undefined || shelf.only !== undefined;
  return {
    words: query.words,
    lang: detectLanguage(query.words, usual),
    ...(isNarrowed && { accept: acceptance(shelf, query) }),
    looked: onlyOf(shelf, query),
  };
}
