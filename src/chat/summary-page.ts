import type { SummaryRequest, SummarySentence } from '../library.ts';
import type { Article } from '../types.ts';
import type { Context } from './command.ts';
import { credit, numbered, type Shown, searchButton, sources, sourcesButton } from './layout.ts';
import { quoteBlock } from './quote.ts';
import type { Inline, QuoteBlock, Reply } from './reply.ts';
import { shorten } from './shorten.ts';

type Telling = Pick<Context, 'library' | 'lang' | 'say'>;

/** The sentences of a summary, each with who prints it, and the articles behind them. */
export function summaryBlocks(
  sentences: readonly SummarySentence[],
  telling: Telling,
): { readonly blocks: readonly QuoteBlock[]; readonly sources: NonNullable<Reply['sources']> } {
  const shown = numbered(sentences, telling);
  return { blocks: shown.map((one) => sentenceBlock(one, telling)), sources: sources(shown, telling) };
}

/** What is said of a topic that the corpus does not cover: with those that it does. */
export async function uncovered(request: SummaryRequest, context: Context): Promise<Reply> {
  const { library, say } = context;
  const { nearest } = await library.summarise(request);
  const topic = shorten(request.topic);
  return {
    blocks: [
      { type: 'text', content: [{ type: 'bold', text: say.summary.nothing(topic) }] },
      { type: 'text', content: [nearest.length > 0 ? say.summary.nearest : say.summary.advice] },
    ],
    buttons: [
      ...nearest.map((near) => ({
        label: shorten(near),
        action: { command: 'summary', args: { topic: near } },
      })),
      searchButton(request.topic, context, { apart: true }),
      sourcesButton(context),
    ],
    outcome: 'nothing',
  };
}

function sentenceBlock({ found, article, n }: Shown<SummarySentence>, telling: Telling): QuoteBlock {
  const { citation, quotation } = found;
  return quoteBlock(telling.library, citation, {
    ...(quotation && {
      mark: quotation.span,
      said: {
        ...{ span: quotation.span, kind: quotation.kind },
        ...(quotation.speaker !== undefined && { speaker: quotation.speaker }),
        ...(quotation.saidOn && { saidOn: quotation.saidOn }),
      },
    }),
    credit: [...speakerOf(found, telling), ...printersOf(found, article, telling), ' ', { type: 'cite', n }],
  });
}

function speakerOf({ quotation }: SummarySentence, { say }: Telling): readonly Inline[] {
  if (quotation === undefined) return [];
  return [say.summary.saidBy(quotation.speaker ?? say.quotes.unclear), ' · '];
}

function printersOf(
  { outlets, origins }: SummarySentence,
  article: Article,
  telling: Telling,
): readonly Inline[] {
  const others = outlets.length - 1;
  return [
    ...credit(article, telling),
    ...(others > 0 ? [` · ${telling.say.summary.alsoIn(others, origins)}`] : []),
  ];
}
