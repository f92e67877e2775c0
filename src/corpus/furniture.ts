import type { Span } from '../types.ts';
import { readDateLine } from './date-line.ts';
import { readDateline } from './dateline.ts';
import { isHeadline, isScrap, type LineKind, lineKind, linkLabel } from './labels.ts';
import { inlineLinks, titleEnd } from './links.ts';
import { joinSpans } from './spans.ts';
import type { TextLine } from './text-lines.ts';

/** The lines of an article, divided into what frames it and what it says. */
export interface Layout {
  /** Sorted and disjoint; neighbours with only white space between them are one. */
  readonly furniture: readonly Span[];
  /** Credits and appeals before and after the article's own text. */
  readonly head: readonly TextLine[];
  readonly foot: readonly TextLine[];
  /** The headline that the text itself begins with. */
  readonly headline?: string;
  /** Offset at which the article's own text begins. */
  readonly start: number;
}

/**
 * Tells an article's own text from link lines, credits, share buttons, advertisements and its own headline. What cannot be
 * told with certainty stays text. `title` is what the input states, in case the text repeats it.
 */
export function findFurniture(text: string, lines: readonly TextLine[], title: string | undefined): Layout {
  const kinds = withTitles(
    lines,
    lines.map((line) => kindIn(text, line)),
  );
  const foot = footStart(lines, kinds);
  const { first, headline } = readHead(text, lines.slice(0, foot), kinds, title);
  const spans: Span[] = lines.slice(0, first);
  for (let at = first; at < foot; at++)
    for (const span of insideSpans(text, lines[at] as TextLine, kinds[at])) spans.push(span);
  for (let at = foot; at < lines.length; at++) spans.push(lines[at] as TextLine);
  const last = lines[foot - 1];
  const signature = last === undefined || foot <= first ? undefined : signatureOf(last);
  return {
    furniture: joinSpans(text, signature === undefined ? spans : [...spans, signature]),
    head: lines.slice(0, first),
    foot: lines.slice(foot),
    ...(headline !== undefined && { headline }),
    start: lines[first]?.start ?? text.length,
  };
}

/**
 * Climbs from the last line over credits and links. Scraps under a signature are tags, under a link they are titles; lists
 * and tables that end an article look the same, so anything else stays text.
 */
function footStart(lines: readonly TextLine[], kinds: readonly LineKind[]): number {
  let foot = kinds.length;
  for (let at = kinds.length - 1; at > 0; at--) {
    const kind = kinds[at];
    if (kind === 'text' || foot - at > MOST_SCRAPS) break;
    if (kind === 'scrap' || (kind === 'noise' && at + 1 < foot)) continue;
    const scraps = lines.slice(at + 1, foot);
    if (scraps.length > 0 && !isFootAbove(lines[at] as TextLine, kind, scraps, foot < kinds.length)) break;
    foot = at;
  }
  return foot;
}

function isFootAbove(
  line: TextLine,
  kind: LineKind | undefined,
  scraps: readonly TextLine[],
  hasFoot: boolean,
): boolean {
  if (kind === 'signature') return true;
  if (kind === 'credit') return SIGNED.test(line.text);
  return (
    kind === 'link' &&
    (hasFoot || BARE_LABEL.test(line.text)) &&
    scraps.every((scrap) => isHeadline(scrap.text))
  );
}

interface Head {
  readonly first: number;
  readonly headline?: string;
}

/** Goes down over share lines, credits, a date line and the headline to the first line of text. */
function readHead(
  text: string,
  lines: readonly TextLine[],
  kinds: readonly LineKind[],
  title: string | undefined,
): Head {
  let headline: string | undefined;
  for (const [first, line] of lines.slice(0, LONGEST_HEAD).entries()) {
    if (PASSED.has(kinds[first]) || readDateLine(text, line) !== undefined) continue;
    const isTitle = headline === undefined && isHeadlineBefore(text, line, lines[first + 1], title);
    if (!isTitle) return { first, ...(headline !== undefined && { headline }) };
    headline = line.text;
  }
  // Nothing but furniture: then we have misunderstood it.
  return { first: 0 };
}

/** The title again, or a headline apart from what follows it: by a blank line, a date line or a dateline. */
function isHeadlineBefore(
  text: string,
  line: TextLine,
  next: TextLine | undefined,
  title: string | undefined,
): boolean {
  if (next === undefined) return false;
  if (sameWords(line.text, title)) return true;
  if (!isScrap(line.text)) return false;
  const dateline = readDateline(text, next.start);
  // Nothing of an article's own text stands above its dateline, so that two words are a headline there.
  if (dateline?.source !== undefined || dateline?.date !== undefined) return /\S\s+\S/.test(line.text);
  return isHeadline(line.text) && (line.apart || readDateLine(text, next) !== undefined);
}

/** A line that only begins with a link, and then goes on with the article, is text. */
function kindIn(text: string, line: TextLine): LineKind {
  const kind = lineKind(line.text);
  return kind === 'link' && leadingLink(text, line)?.end !== line.end ? 'text' : kind;
}

/** The lines under `Baca juga:` are links as long as they look like titles, and so are bullets under `Baca Juga`. */
function withTitles(lines: readonly TextLine[], kinds: readonly LineKind[]): readonly LineKind[] {
  let titles = 0;
  let bullets = false;
  return kinds.map((kind, at) => {
    const line = (lines[at] as TextLine).text;
    const isTitle = kind === 'scrap' && ((titles > 0 && isHeadline(line)) || (bullets && BULLET.test(line)));
    if (!isTitle) titles = kind === 'link' && BARE_LABEL.test(line) ? MOST_TITLES : 0;
    else titles--;
    bullets = (isTitle && bullets) || (kind === 'link' && linkLabel(line) === line.length);
    return isTitle ? 'link' : kind;
  });
}

function insideSpans(text: string, line: TextLine, kind: LineKind | undefined): readonly Span[] {
  if (kind === 'noise' || kind === 'link') return [line];
  // Lines of the other kinds begin with no label.
  if (kind !== 'text') return inlineLinks(text, line);
  const link = leadingLink(text, line);
  if (link === undefined) return inlineLinks(text, line);
  return [link, ...inlineLinks(text, { start: link.end, end: line.end })];
}

function leadingLink(text: string, line: TextLine): Span | undefined {
  const label = linkLabel(line.text);
  if (label === undefined || label === line.text.length) return label === undefined ? undefined : line;
  const end =
    titleEnd(text, line.start + label, line.end) ?? (line.text.length <= SHORT_LINK ? line.end : undefined);
  return end === undefined ? undefined : { start: line.start, end };
}

/** Initials and stars behind the last sentence: `… katanya. (Tri/P-2)`. */
function signatureOf(line: TextLine): Span | undefined {
  const hit = SIGNATURE.exec(line.text.slice(-60));
  if (hit === null) return undefined;
  const length = hit[1]?.length ?? 0;
  return { start: line.end - length, end: line.end };
}

function sameWords(line: string, title: string | undefined): boolean {
  return title !== undefined && line.length <= 400 && folded(line) === folded(title);
}

const folded = (words: string): string =>
  words
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const PASSED: ReadonlySet<LineKind | undefined> = new Set(['link', 'noise', 'credit'] as const);

const MOST_SCRAPS = 12;
const MOST_TITLES = 4;
const LONGEST_HEAD = 8;
const SHORT_LINK = 120;

const SIGNED = /^\(?(?:editor|penulis|pewarta|penerjemah|reporter|redaktur|copyright|©)/i;

// A label with a colon and no title: the titles follow on lines of their own.
const BARE_LABEL = /^[^:]{4,40}:$/;

const BULLET = /^[-–•*]\s/;

const SIGNATURE = /[.!?"”]\s{0,2}(\((?:\*{1,3}|[A-Za-z]{2,4}(?:[/-][A-Za-z0-9]{1,4}){0,8}|[A-Z]-\d{1,2})\))$/;
