/** A search as the reader wrote it, taken apart. */
export interface SearchQuery {
  /** The words to rank by, phrases included. */
  readonly words: string;
  readonly phrases: readonly string[];
  readonly without: readonly string[];
  /** Part of an outlet's name. */
  readonly source?: string;
  /** ISO 8601 dates, as precise as given. */
  readonly after?: string;
  readonly before?: string;
  /** Filters whose date cannot be read. */
  readonly unread?: readonly string[];
}

/**
 * Reads `"exact phrase"`, `-without`, `source:`, `after:` and `before:` (in Indonesian `sumber:`, `setelah:`, `sebelum:`).
 * Never throws: what is not well formed is searched for as words.
 */
export function parseSearch(text: string): SearchQuery {
  const words: string[] = [];
  const phrases: string[] = [];
  const without: string[] = [];
  const unread: string[] = [];
  const filters: { source?: string; after?: string; before?: string } = {};
  for (const [whole, minus, key, quoted, bare] of text.normalize('NFKC').matchAll(PART)) {
    const value = quoted ?? bare ?? '';
    const filter = key === undefined ? undefined : FILTERS[key.toLowerCase()];
    const date = filter === undefined || filter === 'source' ? value : parseDate(value);
    if (filter !== undefined && minus === '' && date) filters[filter] = date;
    else if (minus === '-') without.push(value);
    else if (quoted !== undefined && key === undefined) phrases.push(value);
    else words.push(whole);
    if (filter !== undefined && minus === '' && !date) unread.push(whole);
  }
  return {
    words: [...words, ...phrases].join(' '),
    phrases,
    without,
    ...(unread.length > 0 && { unread }),
    ...filters,
  };
}

/** A question without the outlets that it names (`source:antara`), and the last of them. What else stands there is left as it is. */
export function parseQuestion(text: string): SearchQuery {
  let source: string | undefined;
  const words = text.replace(SOURCE, (_, quoted: string | undefined, bare: string | undefined) => {
    source = quoted ?? bare;
    return ' ';
  });
  return {
    words: source === undefined ? text : words,
    phrases: [],
    without: [],
    ...(source && { source }),
  };
}

/** The filters of a query as they were understood, so written that they are understood again. */
export function describeFilters(query: SearchQuery): string[] {
  const written = (value: string) => (/[\s:]/.test(value) ? `"${value}"` : value);
  return [
    ...query.phrases.map((phrase) => `"${phrase}"`),
    ...query.without.map((word) => `-${written(word)}`),
    ...(['source', 'after', 'before'] as const).flatMap((name) =>
      query[name] ? [`${name}:${written(query[name])}`] : [],
    ),
  ];
}

function parseDate(text: string): string | undefined {
  const iso = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/.exec(text);
  const dayFirst = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text);
  const [year, month, day] = iso ? iso.slice(1) : dayFirst ? [dayFirst[3], dayFirst[2], dayFirst[1]] : [];
  if (year === undefined) return undefined;
  if (month !== undefined && (Number(month) < 1 || Number(month) > 12)) return undefined;
  if (day !== undefined && !isDay(Number(year), Number(month), Number(day))) return undefined;
  return [year, month?.padStart(2, '0'), day?.padStart(2, '0')]
    .filter((part) => part !== undefined)
    .join('-');
}

function isDay(year: number, month: number, day: number): boolean {
  return day >= 1 && new Date(Date.UTC(year, month - 1, day)).getUTCMonth() === month - 1;
}

const FILTERS: Readonly<Record<string, 'source' | 'after' | 'before'>> = {
  source: 'source',
  sumber: 'source',
  after: 'after',
  setelah: 'after',
  sejak: 'after',
  before: 'before',
  sebelum: 'before',
};

// An optional minus, an optional key, and a quoted or a bare value. A mark that is not closed quotes nothing.
const PART =
  /(-?)(?:(source|sumber|after|setelah|sejak|before|sebelum):)?(?:["“”]([^"“”]+)["“”]|([^\s"“”]+))/giu;

// At the start of a word; what else could be a filter is a word of a question.
const SOURCE = /(?<!\S)(?:source|sumber):(?:["“”]([^"“”]+)["“”]|([^\s"“”]+))/giu;
