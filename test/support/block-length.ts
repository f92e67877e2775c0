import { type Block, plainText } from '../../src/chat/reply/reply.ts';

/** What a block takes up as plain text: each line with its line break, a citation as `(n)`. */
export function blockLength(block: Block): number {
  if (block.type === 'list') return block.items.reduce((sum, item) => sum + plainText(item).length + 1, 0);
  const credit = block.type === 'quote' ? block.credit : undefined;
  return plainText(block.content).length + 1 + (credit ? plainText(credit).length + 1 : 0);
}
