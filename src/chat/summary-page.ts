import type { SummarySentence } from '../library.ts';
import type { Context } from './command.ts';
import { credit, numbered, sources } from './layout.ts';
import { quoteBlock } from './quote.ts';
import type { Block, Reply } from './reply.ts';

export function summaryBlocks(
  sentences: readonly SummarySentence[],
  telling: Pick<Context, 'library' | 'lang' | 'say'>,
): { readonly blocks: readonly Block[]; readonly sources: NonNullable<Reply['sources']> } {
  const shown = numbered(sentences, telling);
  return {
    blocks: shown.map(({ found, article, n }) =>
      quoteBlock(telling.library, found.citation, {
        credit: [...credit(article, telling), ' ', { type: 'cite', n }],
      }),
    ),
    sources: sources(shown, telling),
  };
}

export async function uncovered({ topic }: { readonly topic: string }, { say }: Context): Promise<Reply> {
  return { blocks: [{ type: 'text', content: [say.search.nothing(topic)] }], outcome: 'nothing' };
}
