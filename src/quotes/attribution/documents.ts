import {
  BEFORE_DOCUMENTS,
  BEHIND_DOCUMENTS,
  BODIES_BEHIND,
  CAPITAL_FORMS,
  DOCUMENTS_FIRST,
  DOCUMENTS_LAST,
  PROVISIONS,
  SMALL_FIRST,
  SMALL_LAST,
} from '../lexicon/documents.ts';

/**
 * Whether words that an article gives as a speaker are those of a document, a law or a part of one: `Pasal 4`, `laporan itu`, `the statement of
 * the party`. The noun stands first in Indonesian, last in English.
 */
export function isDocument(name: string): boolean {
  const words = name.split(/[\s-]/);
  let from = 0;
  while (from < words.length - 1 && BEFORE_DOCUMENTS.has((words[from] as string).toLowerCase())) from++;
  const first = words[from] ?? '';
  const next = words[from + 1] ?? '';
  if (BODIES_BEHIND.has(next.toLowerCase())) return false;
  if (CAPITAL_FORMS.has(first) || (NUMBER.test(next) && PROVISIONS.has(first.toLowerCase()))) return true;
  const behind = words.findIndex((word, at) => at > from && BEHIND_DOCUMENTS.has(word));
  const last = words.at(behind < 0 ? -1 : behind - 1) ?? '';
  return isAmong(first, DOCUMENTS_FIRST, SMALL_FIRST) || isAmong(last, DOCUMENTS_LAST, SMALL_LAST);
}

function isAmong(word: string, always: ReadonlySet<string>, small: ReadonlySet<string>): boolean {
  const lower = word.toLowerCase();
  return always.has(lower) || (word === lower && small.has(lower));
}

const NUMBER = /^(?:\d+\p{L}?|[IVX]+)$/u;
