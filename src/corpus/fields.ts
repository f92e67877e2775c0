import type { Lang } from '../types.ts';
import type { Draft } from './draft.ts';
import { storedText } from './stored-text.ts';

/** What front matter or a JSON line states beside the text, and the names of fields that do not hold what they should. */
export interface Fields {
  readonly stated: Omit<Draft, 'text' | 'origin'>;
  readonly wrong: readonly string[];
}

/** Reads the known fields under any of their names. Empty ones count as absent, unknown ones are passed over. */
export function readFields(record: Readonly<Record<string, unknown>>): Fields {
  const wrong: string[] = [];
  const stated: Record<string, string> = {};
  for (const [field, names] of Object.entries(NAMES)) {
    const name = names.find((candidate) => !isEmpty(record[candidate]));
    if (name === undefined) continue;
    const value = READERS[field as keyof typeof NAMES](record[name]);
    if (value === undefined) wrong.push(name);
    else stated[field] = value;
  }
  return { stated, wrong };
}

/** A web address that a reader can open, in its normal form. */
export function webAddress(printed: unknown): string | undefined {
  const url = typeof printed === 'string' ? URL.parse(printed.trim()) : null;
  return url !== null && /^https?:$/.test(url.protocol) && url.href.length <= LONGEST_ADDRESS
    ? url.href
    : undefined;
}

const isEmpty = (value: unknown): boolean =>
  value === undefined || value === null || (typeof value === 'string' && value.trim() === '');

/** One line of printed text, without what is not printed; several names are joined. */
function oneLine(value: unknown): string | undefined {
  const parts = Array.isArray(value) ? value : [value];
  if (!parts.every((part) => typeof part === 'string' || typeof part === 'number')) return undefined;
  const line = storedText(parts.join(', ')).replace(/\s+/g, ' ');
  return line === '' || line.length > LONGEST_LINE ? undefined : line;
}

function language(value: unknown): Lang | undefined {
  const code = typeof value === 'string' ? value.trim().toLowerCase().slice(0, 2) : '';
  // "in" is the older code of Indonesian.
  if (code === 'id' || code === 'in') return 'id';
  return code === 'en' ? 'en' : undefined;
}

// In UTF-16 units. No headline is as long: what is longer is a text in the wrong field.
const LONGEST_LINE = 500;
const LONGEST_ADDRESS = 2000;

const NAMES = {
  title: ['title'],
  source: ['source', 'outlet'],
  url: ['url'],
  byline: ['byline', 'author'],
  published: ['published', 'date'],
  lang: ['lang'],
} as const satisfies Record<string, readonly string[]>;

const READERS = {
  title: oneLine,
  source: oneLine,
  url: webAddress,
  byline: oneLine,
  published: oneLine,
  lang: language,
} as const satisfies Record<keyof typeof NAMES, (value: unknown) => string | undefined>;
