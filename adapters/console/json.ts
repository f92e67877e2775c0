import type { ShownPassage } from '../../src/chat/quote.ts';
import type { Reply } from '../../src/chat/reply.ts';

/** A reply for programs: the tree itself and, beside it, the passages that it shows. One JSON object, without a line break at the end. */
export function renderJson(reply: Reply, passages: readonly ShownPassage[]): string {
  return JSON.stringify({ ...reply, passages }, undefined, 2);
}
