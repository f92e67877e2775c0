import { CAPITAL, DIGIT, isLetterOrDigit, kindAt, SPACE } from './characters.ts';

/** Whether what begins at an offset may be a sentence. */
export function beginsSentence(text: string, at: number): boolean {
  const kind = kindAt(text, at);
  return kind === CAPITAL || kind === DIGIT;
}

/** Whether a sentence ends right before an offset, white space aside, behind another one. */
export function endsSentence(text: string, start: number, end: number): boolean {
  let at = end;
  while (at > start && kindAt(text, at - 1) === SPACE) at--;
  return at > start && STOPS.has(text.charCodeAt(at - 1));
}

/** Whether the next line that is not empty begins with one of some marks, and words behind it. */
export function opensNextLine(text: string, end: number, isOpening: (unit: number) => boolean): boolean {
  let at = end;
  let isNext = false;
  while (at < text.length && kindAt(text, at) === SPACE) {
    isNext ||= text.charCodeAt(at) === NEWLINE;
    at++;
  }
  return isNext && isOpening(text.charCodeAt(at)) && isLetterOrDigit(text, at + 1);
}

// . ? ! …
const STOPS: ReadonlySet<number> = new Set([0x2e, 0x3f, 0x21, 0x2026]);
const NEWLINE = 0x0a;
