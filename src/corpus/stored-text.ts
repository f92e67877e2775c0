import { withoutGarbled } from '../text/garbled.ts';

/**
 * The text under which an article is stored and into which all offsets count: `\n` ends its lines, no other control
 * character but `\t` is left, nor any invisible one that only steers the direction or the breaking of what is printed, and
 * punctuation that was decoded wrongly is what was printed.
 */
export function storedText(printed: string): string {
  return withoutGarbled(printed).toWellFormed().replace(LINE_ENDS, '\n').replace(INVISIBLE, '').trim();
}

const LINE_ENDS = /\r\n|[\r\f\v\u0085\u2028\u2029]/g;

// Controls, soft hyphen, zero-width space, direction marks and overrides, word joiner, byte order mark.
const INVISIBLE =
  /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g;
