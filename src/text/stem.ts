import { stemmer as porter } from 'stemmer';
import type { Lang } from '../types.ts';
import { stemIndonesian } from './stem-indonesian.ts';

/** The stem of a folded word (see `foldWord`): Porter's algorithm for English, affix stripping for Indonesian. */
export function stem(form: string, lang: Lang): string {
  if (!LETTERS.test(form)) return form;
  return lang === 'en' ? porter(form) : stemIndonesian(form);
}

const LETTERS = /^[a-z]{4,40}$/;
