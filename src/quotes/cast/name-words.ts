import type { Unit } from '../reading/units.ts';

/** The words of a name, units `from` to `to`, under which its forms are compared: hyphens apart, no points, no diacritics. */
export function nameWords(units: readonly Unit[], from = 0, to = units.length): string[] {
  const only = to - from === 1 ? (units[from] as Unit).lower : '';
  if (isPlain(only)) return [only];
  const words: string[] = [];
  for (let at = from; at < to; at++) {
    const { kind, lower } = units[at] as Unit;
    if (kind !== 'word') continue;
    if (isPlain(lower)) words.push(lower);
    else for (const part of folded(lower)) words.push(part);
  }
  return words;
}

/** Whether a word is letters from a to z alone. */
function isPlain(word: string): boolean {
  for (let at = 0; at < word.length; at++) {
    const unit = word.charCodeAt(at);
    if (unit < 0x61 || unit > 0x7a) return false;
  }
  return word !== '';
}

const folded = (word: string): string[] =>
  word
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/'s$|[.'’]/g, '')
    .split('-')
    .filter((part) => part !== '');
