import { words } from '../text/words.ts';
import type { Span } from '../types.ts';
import { readBefore, readBehind, withoutAttribution } from './attribution.ts';
import { marked } from './marks.ts';
import type { IsName } from './naming.ts';

/** Words that somebody is said to have said. */
export interface Asked {
  /** Without marks and attribution. */
  readonly text: string;
  /** The speaker as the text has it. */
  readonly named?: string;
  /** All of the text, of which what was read as an attribution is left out. */
  readonly whole?: string;
}

/**
 * What a pasted text quotes, likeliest reading first: the longest stretch between marks, the text without its attribution, all of
 * it. One or two words between marks, and between single marks less than half of the words, are read as a part of what is quoted.
 * At most 4,000 characters are read.
 */
export function readAsked(pasted: string, isName: IsName): readonly Asked[] {
  const text = pasted.slice(0, MOST);
  const spans = marked(text);
  const longest = spans.toSorted((one, other) => other.end - other.start - (one.end - one.start))[0];
  const { rest, named } = withoutAttribution(text.trim(), isName);
  const isPart = trimmed(rest) !== trimmed(text);
  const part = { text: rest, ...(isPart && { whole: trimmed(text) }), ...(named ? { named } : {}) };
  const whole = [part, { text }];
  const asked: Asked[] = [];
  if (longest) {
    const at = spans.indexOf(longest);
    const behind = text.slice(longest.end + 1, (spans[at + 1]?.start ?? text.length + 1) - 1);
    const before = text.slice(spans[at - 1]?.end ?? 0, Math.max(0, longest.start - 1));
    const speaker = readBehind(behind, isName)?.named ?? readBefore(before, isName)?.named;
    asked.push({ text: text.slice(longest.start, longest.end), ...(speaker ? { named: speaker } : {}) });
  }
  const order = longest && isEmphasis(text, longest) ? [...whole, ...asked] : [...asked, ...whole];
  return distinct(order.map((each) => ({ ...each, text: trimmed(each.text) })));
}

function isEmphasis(text: string, { start, end }: Span): boolean {
  const between = words(text, start, end).length;
  return between < 3 || (/['‘’‚‛‹›]/u.test(text.charAt(start - 1)) && between < words(text).length / 2);
}

function distinct(all: readonly Asked[]): Asked[] {
  return all.filter(
    (one, at) => words(one.text).length > 0 && all.findIndex(({ text }) => text === one.text) === at,
  );
}

const trimmed = (text: string): string =>
  text
    .replace(/^[\s"“”„«»'‘’,:–—-]+/u, '')
    .replace(/[\s"“”„«»'‘’,:–—-]{1,50}$/u, '')
    .trim();

const MOST = 4000;
