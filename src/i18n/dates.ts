import type { DateEvidence, Lang, SaidOn } from '../types.ts';
import { catalog } from './index.ts';

/** The ISO 8601 date of a moment in milliseconds since 1970, by the clock of Greenwich: a bot does not know where its readers are. */
export function dayOf(milliseconds: number): string {
  return new Date(milliseconds).toISOString().slice(0, 10);
}

/** An ISO 8601 date of any precision (`2023-09-13`, `2023-09`, `2023`, `--09-13`) as people write it. */
export function formatDate(value: string, lang: Lang): string {
  const [, year, month, day] = value.match(/^(\d{4}|-)(?:-(\d\d)(?:-(\d\d))?)?$/) ?? [];
  if (year === undefined || month === undefined) return value;
  const parts = { year: year !== '-', day: day !== undefined };
  const written = write(
    Date.UTC(parts.year ? Number(year) : LEAP_YEAR, Number(month) - 1, Number(day ?? 1)),
    parts,
    lang,
  );
  return parts.year ? written : catalog(lang).date.yearUnknown(written);
}

/** A date with what the reader must know to trust it: how precise it is, and where it was read if nobody stated it outright. */
export function formatEvidence(evidence: DateEvidence | undefined, lang: Lang): string {
  const say = catalog(lang).date;
  if (evidence === undefined) return say.unknown;
  const date = formatDate(evidence.value, lang);
  switch (evidence.origin) {
    case 'front-matter':
    case 'metadata':
    case 'dateline':
      return date;
    case 'address':
      return say.fromAddress(date);
    case 'copyright':
      return say.fromCopyright(date);
    case 'text':
      return evidence.words === date ? say.fromText(date) : say.fromWords(date, evidence.words);
    default:
      return evidence.origin satisfies never;
  }
}

/** When words were said, as precisely as it is known: with the words that say so, or that only the date of the report is known. */
export function formatSaidOn(saidOn: SaidOn | undefined, lang: Lang): string {
  const say = catalog(lang).date;
  if (saidOn === undefined) return say.saidUnknown;
  const { value, basis, words } = saidOn;
  const date = formatDate(value, lang);
  const when = /-\d\d-\d\d$/.test(value) ? say.on(date) : say.in(date);
  switch (basis) {
    case 'stated':
      return [date, value, ''].includes(words.trim()) ? say.said(when) : say.saidBy(when, words);
    case 'reported':
      return say.reported(when);
    default:
      return basis satisfies never;
  }
}

/** Two ISO 8601 dates as a range; undefined if neither is known. */
export function formatRange(
  from: string | undefined,
  to: string | undefined,
  lang: Lang,
): string | undefined {
  const first = from ?? to;
  if (first === undefined) return undefined;
  return catalog(lang).date.range(formatDate(first, lang), formatDate(to ?? first, lang));
}

function write(time: number, parts: { readonly year: boolean; readonly day: boolean }, lang: Lang): string {
  return formatOf(parts, lang).format(time);
}

/** Each format is made once, since that takes longer than formatting a date. */
function formatOf({ year, day }: Parameters<typeof write>[1], lang: Lang): Intl.DateTimeFormat {
  const key = `${lang} ${year} ${day}`;
  const known = FORMATS.get(key);
  if (known) return known;
  const format = new Intl.DateTimeFormat(LOCALES[lang], {
    timeZone: 'UTC',
    month: 'long',
    ...(year && { year: 'numeric' }),
    ...(day && { day: 'numeric' }),
  });
  FORMATS.set(key, format);
  return format;
}

const FORMATS = new Map<string, Intl.DateTimeFormat>();

// 29 February must survive when the year is unknown.
const LEAP_YEAR = 2000;

const LOCALES: Readonly<Record<Lang, string>> = { id: 'id-ID', en: 'en-GB' };
