import { addDays } from '../../text/calendar.ts';
import { MONTHS } from '../../text/date-names.ts';
import { readDate } from '../../text/dates.ts';
import { type Period, RELATIVE, relativeDays } from '../../text/relative-days.ts';
import { words } from '../../text/words.ts';
import type { QuoteRequest } from '../answers/utterances.ts';

/** Free text taken apart: who, about what, from which outlet, when. */
export type UnderstoodRequest = Pick<QuoteRequest, 'speaker' | 'about' | 'source' | 'from' | 'to'>;

/**
 * Takes outlet, time and topic out of what was typed for a speaker: `source:antara`, `sejak 2024`, `sampai 5 Mei 2024`, `minggu lalu`,
 * `tentang …`. What remains is a name that may still go on with a topic. Options that are given on their own come first.
 */
export function understand({ speaker, about, source, from, to, today }: QuoteRequest): UnderstoodRequest {
  // Marks that are not seen come with what is pasted.
  let rest = speaker
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .replace(/\s+/g, ' ')
    .slice(0, LONGEST);
  const cut = (hit: RegExpExecArray): void => {
    rest = `${rest.slice(0, hit.index)} ${rest.slice(hit.index + hit[0].length)}`;
  };
  const take = (pattern: RegExp): RegExpExecArray | undefined => {
    const hit = pattern.exec(rest);
    if (hit !== null) cut(hit);
    return hit ?? undefined;
  };
  // A date that no calendar has stays in the text, where it is looked for and said to be missing, instead of being passed over.
  const takePeriod = (pattern: RegExp): Period | undefined => {
    const hit = pattern.exec(rest);
    const read = hit === null ? undefined : periodOf(hit[1] ?? hit[2] ?? '', today);
    if (hit !== null && read !== undefined) cut(hit);
    return read;
  };
  const named = take(SOURCE) ?? SOURCE.exec(about ?? '');
  const typed = {
    source: named?.[1] ?? named?.[2],
    from: takePeriod(FROM)?.from,
    to: takePeriod(TO)?.to ?? dayBefore(takePeriod(BEFORE)?.from),
  };
  const isOpen = typed.from === undefined && typed.to === undefined;
  const during = isOpen ? (takePeriod(DURING) ?? takePeriod(LAST)) : undefined;
  const topic = take(TOPIC)?.[1];
  const read = {
    about: given(about?.replace(SOURCE, ' ')) ?? given(topic),
    source: given(source) ?? typed.source,
    from: dateGiven(from) ?? typed.from ?? during?.from,
    to: dateGiven(to) ?? typed.to ?? during?.to,
  };
  return {
    speaker: rest.trim(),
    ...(read.about !== undefined && { about: read.about }),
    ...(read.source !== undefined && { source: read.source }),
    ...(read.from !== undefined && { from: read.from }),
    ...(read.to !== undefined && { to: read.to }),
  };
}

/** What of a text stands behind its first words, as `words` counts them. */
export function behind(text: string, used: number): string {
  const last = words(text)[used - 1];
  return last === undefined
    ? text.trim()
    : text
        .slice(last.end)
        .replace(/^[\s,:;.?!)"'”’]+/u, '')
        .trim();
}

/** A request whose name is followed by `rest`: by a topic, or a year alone. */
export function withRest<R extends Omit<UnderstoodRequest, 'speaker'>>(request: R, rest: string): R {
  const { about, from, to } = request;
  if (rest === '') return request;
  if (IS_YEAR.test(rest) && from === undefined && to === undefined)
    return { ...request, from: rest, to: rest };
  return { ...request, about: about === undefined ? rest : `${rest} ${about}` };
}

function given(text: string | undefined): string | undefined {
  const trimmed = text?.trim();
  return trimmed === '' ? undefined : trimmed;
}

function dateGiven(text: string | undefined): string | undefined {
  return text === undefined ? undefined : readDate(text);
}

function periodOf(words: string, today: string | undefined): Period | undefined {
  const date = readDate(words);
  if (date !== undefined) return { from: date, to: date };
  return today === undefined ? undefined : relativeDays(words, today);
}

/** The last day before a date of any precision. */
const dayBefore = (date: string | undefined): string | undefined =>
  date === undefined ? undefined : addDays(`${date}-01-01`.slice(0, 10), -1);

const LONGEST = 1000;

const PRECISE =
  '\\d{4}-\\d\\d(?:-\\d\\d)?|\\d{1,2}[/.-]\\d{1,2}[/.-]\\d{4}|(?:\\d{1,2} )?' +
  `(?:${Object.keys(MONTHS).join('|')})\\.? \\d{4}`;
const YEAR = '(?:1[89]|2[01])\\d\\d';
const IS_YEAR = new RegExp(`^${YEAR}$`);
const UNIT = '(?:tahun |bulan |tanggal )?';
const after = (words: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\d])(?:${words}):? ?${UNIT}(${PRECISE}|${YEAR}|${RELATIVE})(?![\\p{L}\\d])`, 'iu');

const SOURCE = /(?<![\p{L}\d])(?:source|sumber):\s*(?:["“]([^"“”]+)["”]|([^\s"“”]+))/iu;
const FROM = after('sejak|mulai|dari|setelah|since|after|from');
const TO = after('sampai dengan|sampai|hingga|until|till|to|s/d');
const BEFORE = after('sebelum|before');
const DURING = after('pada|selama|in|during');
// At the end, without a word before it. A year alone may be part of a topic: `pemilu 2024`.
const LAST = new RegExp(
  `(?<=[\\p{L}\\d"”]\\s+)(?:${UNIT}(${PRECISE}|${RELATIVE})|tahun (${YEAR}))\\s*$`,
  'iu',
);
// With nothing behind it the word is no topic: `jokowi tentang`.
const TOPIC =
  /(?<=[\p{L}\d"”]\s+)(?:(?:tentang|soal|mengenai|terkait|perihal|about|regarding|concerning|on)\s+(.+)|(?:tentang|mengenai|about)\s*)$/iu;
