/**
 * The form under which a printed word is compared: NFKC, lower case, without diacritics and apostrophes
 * (`Jum'at` = `jumat`), an English possessive cut off (`Russia's` = `russia`), thousands unpunctuated (`10.000` = `10000`)
 * and decimals with a point (`1,5` = `1.5`, `1.234,5` = `1234.5`).
 */
export function foldWord(printed: string): string {
  const first = printed.charCodeAt(0);
  if (first >= 48 && first <= 57) return foldNumber(printed);
  if (PLAIN.test(printed)) return printed.toLowerCase();
  return printed
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFD')
    .replace(/['’ʼ`]s$/u, '')
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

function foldNumber(printed: string): string {
  const plain = printed.toLowerCase();
  const [, grouped, , decimals] = GROUPED.exec(plain) ?? [];
  if (grouped !== undefined) return grouped.replace(/[.,]/g, '') + (decimals ? `.${decimals}` : '');
  return plain.replace(/,/g, '.').replace(/[^\p{L}\p{N}.]+/gu, '');
}

// Thousands with one mark between them, and decimals behind the other: `1.234,5` in Indonesian, `1,234.5` in English.
const GROUPED = /^(\d{1,3}(?:([.,])\d{3})(?:\2\d{3})*)(?:(?!\2)[.,](\d+))?$/;
const PLAIN = /^[A-Za-z0-9]+$/;
