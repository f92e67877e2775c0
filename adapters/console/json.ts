import type { ShownPassage } from '../../src/chat/reply/quote.ts';
import type { Reply } from '../../src/chat/reply/reply.ts';

/** A reply for programs: the tree itself and, beside it, the passages that it shows. One JSON object, without a line break at the end. */
export function renderJson(reply: Reply, passages: readonly ShownPassage[]): string {
  return JSON.stringify({ ...reply, passages }, undefined, 2).replace(UNSAFE, escaped);
}

/** Escapes a character as JSON does, so that it reads back the same. */
function escaped(char: string): string {
  return `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

// What JSON lets through and a terminal obeys: DEL, the controls of C1, ends of lines, and marks that reorder what is read.
const UNSAFE = /[\u007F-\u009F\u2028\u2029\p{Bidi_Control}]/gu;
