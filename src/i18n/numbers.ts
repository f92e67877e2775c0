import type { Lang } from '../types.ts';

/** A whole number as readers of a language write it. */
export function formatNumber(n: number, lang: Lang): string {
  return FORMATS[lang].format(n);
}

const FORMATS: Readonly<Record<Lang, Intl.NumberFormat>> = {
  id: new Intl.NumberFormat('id'),
  en: new Intl.NumberFormat('en'),
};
