import type { Lang } from '../types.ts';

/** Writes numbers as readers of a language do, with one digit behind the comma at most. */
interface NumberFormat {
  format(n: number): string;
}

export const english = formatOf('en');
export const indonesian = formatOf('id');

/** Made when the first number is written: the tables of numbers take 30 ms, and most commands of a terminal write none. */
function formatOf(lang: Lang): NumberFormat {
  let made: Intl.NumberFormat | undefined;
  return {
    format(n) {
      made ??= new Intl.NumberFormat(lang, { maximumFractionDigits: 1 });
      return made.format(n);
    },
  };
}

/** A number as readers of a language write it. */
export function formatNumber(n: number, lang: Lang): string {
  return { id: indonesian, en: english }[lang].format(n);
}

/** How many there are of something, in English: `1 article`, `2 articles`. Indonesian has one form for both. */
export function count(n: number, one: string, many: string): string {
  return `${english.format(n)} ${n === 1 ? one : many}`;
}
