import { stemmer as porter } from 'stemmer';
import type { Lang } from '../types.ts';
import { IRREGULAR } from './irregular-english.ts';
import { stemIndonesian } from './stem-indonesian.ts';

/** The stem of a folded word (see `foldWord`): Porter's algorithm for English, behind its irregular forms, affix stripping for Indonesian. */
export function stem(form: string, lang: Lang): string {
  const basic = (lang === 'en' ? IRREGULAR.get(form) : undefined) ?? form;
  if (!LETTERS.test(basic)) return basic;
  return lang === 'en' ? porter(basic) : stemIndonesian(basic);
}

const LETTERS = /^[a-z]{4,40}$/;
