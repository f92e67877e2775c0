import type { Lang } from '../types.ts';
import { STOP_WORDS } from './stopwords.ts';
import { eachWord } from './words.ts';

/**
 * The language of a text, by which language's closed-class words it uses more often; `fallback` where they do not tell.
 * Reads at most the first 4,000 UTF-16 units.
 */
export function detectLanguage(text: string, fallback: Lang = 'id'): Lang {
  let indonesian = 0;
  let english = 0;
  eachWord(text, 0, Math.min(text.length, 4000), (start, end) => {
    const word = text.slice(start, end).toLowerCase();
    if (STOP_WORDS.id.has(word)) indonesian++;
    if (STOP_WORDS.en.has(word)) english++;
  });
  if (indonesian === english) return fallback;
  return indonesian > english ? 'id' : 'en';
}
