/**
 * Text that can only be printed: line breaks as `\n`, without control characters, without marks that reorder what is read,
 * without letters that nobody sees. Everything visible stays as it is, what was a code included.
 */
export function clean(text: string): string {
  return text.toWellFormed().replace(LINE_BREAKS, '\n').replaceAll('\t', ' ').replace(UNSEEN, '');
}

/** The same on one line, without space around it. */
export function cleanLine(text: string): string {
  return clean(text).replaceAll('\n', ' ').trim();
}

const LINE_BREAKS = /\r\n?|[\v\f\u0085\u2028\u2029]/g;

// C0 and C1 with DEL; direction marks, overrides and isolates; soft hyphen, zero width space, word joiner and the like; tags.
// The joiners U+200C and U+200D stay: emoji and some scripts are written with them.
const UNSEEN =
  /(?!\n)[\p{Cc}\p{Bidi_Control}\u00AD\u180E\u200B\u2060-\u2064\u206A-\u206F\uFEFF\uFFF9-\uFFFB\u{E0000}-\u{E007F}]/gu;
