import type { Lang } from '../types.ts';

const DIGITS = { maximumFractionDigits: 1 };

/** Numbers as readers of English write them, with one digit behind the point at most. */
export const english = new Intl.NumberFormat('en', DIGITS);

/** Numbers as readers of Indonesian write them, with one digit behind the comma at most. */
export const indonesian = new Intl.NumberFormat('id', DIGITS);

/** A number as readers of a language write it. */
export function formatNumber(n: number, lang: Lang): string {
  return { id: indonesian, en: english }[lang].format(n);
}

/** How many there are of something, in English: `1 article`, `2 articles`. Indonesian has one form for both. */
export function count(n: number, one: string, many: string): string {
  return `${english.format(n)} ${n === 1 ? one : many}`;
}
