import { type FoundDate, findDates } from '../text/dates.ts';
import type { Span } from '../types.ts';
import { isOutlet, outletName } from './outlets.ts';

/** What stands before an article's first sentence: `Moskow (ANTARA) - `, `Bisnis.com, JAKARTA - `, `LONDON, Sept 13 (Reuters) - `. */
export interface Dateline {
  /** Up to the first sentence; empty if the words that belong to the dateline cannot be told from it. */
  readonly span: Span;
  readonly source?: string;
  readonly date?: FoundDate;
}

/**
 * Reads the dateline at `start`; undefined if the text begins with its first sentence. `stated` is the outlet that the input
 * names elsewhere: a dateline may name one that nobody else has heard of.
 */
export function readDateline(text: string, start: number, stated?: string): Dateline | undefined {
  const window =
    text
      .slice(start, start + LONGEST)
      .replace(LONE_DASH, ' ')
      .split('\n', 1)[0] ?? '';
  const skipped = /^[\s,.;:|–—-]{0,10}/.exec(window)?.[0].length ?? 0;
  const reported = REPORTER.exec(window.slice(skipped))?.[0].length ?? 0;
  const from = skipped + reported;
  const head = window.slice(from);
  const found = dashed(head, stated) ?? undashed(head);
  if (found === undefined) return from > 0 ? { span: { start, end: start + from } } : undefined;
  const { length, date, source } = found;
  return {
    span: { start, end: start + (length > 0 ? from + length : skipped) },
    ...(source !== undefined && { source: outletName(source) }),
    ...(date !== undefined && { date: moved(date, start + from) }),
  };
}

interface Head {
  readonly length: number;
  readonly source?: string | undefined;
  readonly date?: FoundDate | undefined;
}

/** Everything before a dash, if all of it is place, outlet or date. */
function dashed(head: string, stated: string | undefined): Head | undefined {
  for (const dash of head.matchAll(DASH)) {
    const before = head.slice(0, dash.index);
    const found = parts(before, stated);
    if (found === undefined || (found.source === undefined && dash[0] === '-')) continue;
    const length = dash.index + dash[0].length;
    const place = found.source === undefined ? 0 : (PLACE_AND_STOP.exec(head.slice(length))?.[0].length ?? 0);
    return { ...found, length: length + place };
  }
  return undefined;
}

/** `Liputan6.com, Jakarta Kabar …`: only where we know how long the name of the place is. */
function undashed(head: string): Head | undefined {
  const [, source, after = ''] = /^([\w.-]{4,30}), ?(.*)$/u.exec(head) ?? [];
  if (source === undefined || !isOutlet(source)) return undefined;
  const place = PLACES.find(
    (name) => after.startsWith(`${name} `) && /^["“]?\p{Lu}/u.test(after.slice(name.length + 1)),
  );
  return { source, length: place === undefined ? 0 : head.length - after.length + place.length + 1 };
}

function parts(before: string, stated: string | undefined): Omit<Head, 'length'> | undefined {
  const words = before.split(/[(),/]/).map((part) => part.trim());
  const named = words.filter((part) => part !== '');
  const isSource = (part: string) => isOutlet(part) || part.toLowerCase() === stated?.toLowerCase();
  const source = named.find(isSource);
  // Months and days stand in English order in the datelines of agencies, whatever the language of the text.
  const dates = [...findDates(before, 'en'), ...findDates(before, 'id')];
  const date = dates.find((found) => found.value !== undefined);
  const known = (part: string): boolean =>
    isSource(part) ||
    CAPITALS.test(part) ||
    PLACES_IN_SMALL_LETTERS.has(part.toLowerCase()) ||
    (source !== undefined && NAME.test(part)) ||
    (date?.words.includes(part) ?? false);
  if (named.length === 0 || named.length > 5 || !named.every(known)) return undefined;
  return named.some((part) => NOT_PLACES.test(part)) ? undefined : { source, date };
}

const moved = (date: FoundDate, by: number): FoundDate => ({
  ...date,
  span: { start: date.span.start + by, end: date.span.end + by },
});

const LONGEST = 140;

const DASH = /\s{0,3}(?:[-–—]{1,3}|\|)(?:\s{1,3}[-–—]{1,3}){0,2}\s{0,3}/g;

// A dash that scraping has put on a line of its own.
const LONE_DASH = /\n(?=[-–—]{1,3}\n)|(?<=\n[-–—]{1,3})\n/g;

const REPORTER =
  /^Laporan (?:Wartawan|Reporter|Jurnalis|Kontributor)[^\n]{3,90}?[\s,](?=(?:[A-Z][A-Z0-9-]{1,30}\.){1,2}[A-Z]{2,4}\b)/;

// Fewer than five capitals are more often an organisation than a place.
const CAPITALS = /^\p{Lu}[\p{Lu}.'’ -]{4,30}$/u;
const NAME = /^\p{Lu}[\p{L}.'’-]{1,20}(?: [\p{L}.'’-]{1,20}){0,3}$/u;

// KONTAN.CO.ID - JAKARTA. The place behind the dash.
const PLACE_AND_STOP = /^\p{Lu}[\p{Lu} ]{2,25}\.\s(?=["“]?\p{Lu})/u;

// Capitals before a dash that open a headline.
const NOT_PLACES =
  /^(?:BREAKING|BREAKING NEWS|UPDATE|OPINI|OPINION|FOTO|VIDEO|POLRI|TERKINI|POPULER|HOAKS|EKSKLUSIF|EXCLUSIVE|INFOGRAFIS)$/;

const PLACES: readonly string[] =
  'Banda Aceh|Bandung|Batam|Beijing|Bekasi|Bogor|Denpasar|Depok|Jakarta|London|Makassar|Malang|Manado|Medan|Moscow|Moskow|New York|Padang|Palembang|Palu|Paris|Pekanbaru|Pontianak|Semarang|Seoul|Singapore|Singapura|Solo|Surabaya|Tangerang|Tokyo|Washington|Yogyakarta'.split(
    '|',
  );

const PLACES_IN_SMALL_LETTERS: ReadonlySet<string> = new Set(PLACES.map((name) => name.toLowerCase()));
