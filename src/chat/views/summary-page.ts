import { formatDate } from '../../i18n/dates.ts';
import type { SummarySentence } from '../../library/answers/summary.ts';
import type { Context } from '../command/command.ts';
import { quoteBlock } from '../reply/quote.ts';
import { type Button, bold, type Inline, type QuoteBlock, type Reply, type Said } from '../reply/reply.ts';
import { shorten } from '../reply/shorten.ts';
import { credit, numbered, type Shown, sources } from './layout.ts';
import { whyPassages } from './why-buttons.ts';

type Telling = Pick<Context, 'library' | 'lang' | 'say'>;

/** The sentences of a summary as quotations, each with its credit, and the articles behind them, numbered in the order of showing. */
export function summaryBlocks(
  sentences: readonly SummarySentence[],
  context: Telling,
): {
  readonly blocks: readonly QuoteBlock[];
  readonly sources: NonNullable<Reply['sources']>;
  readonly shown: readonly Shown<SummarySentence>[];
} {
  const shown = numbered(sentences, context);
  return {
    blocks: shown.map((one) => sentenceBlock(one, context)),
    sources: sources(shown, context),
    shown,
  };
}

/** A button for each sentence that tells why it is there. */
export function whySentences(
  sentences: readonly SummarySentence[],
  topic: string,
  { library, say }: Telling,
): readonly Button[] {
  const passages = sentences.map(({ citation }) => library.passageAt(citation));
  return whyPassages(passages, topic, say.summary.why);
}

/** Marks what is said in a sentence as speech, and puts the speaker first in the credit. */
function sentenceBlock({ found, article, n }: Shown<SummarySentence>, telling: Telling): QuoteBlock {
  const { citation, quotation } = found;
  const said = saidIn(found, telling);
  return quoteBlock(telling.library, citation, {
    ...(quotation && said && { confidence: quotation.confidence, said }),
    credit: [
      ...(said?.speaker === undefined ? [] : [bold(shorten(said.speaker)), ' · ']),
      ...credit(article, telling),
      ...event(found, article.published?.value, telling),
      ...alsoIn(found, article.source, telling),
      ' ',
      { type: 'cite', n },
    ],
  });
}

function saidIn({ citation, quotation }: SummarySentence, { library }: Telling): Said | undefined {
  if (quotation === undefined) return undefined;
  const { span, kind, saidOn } = quotation;
  const known = library.quotes.at({ articleId: citation.articleId, span })?.utterance.speaker;
  const speaker = known?.name ?? quotation.speaker;
  return {
    span,
    kind,
    ...(speaker !== undefined && { speaker }),
    ...(saidOn && { saidOn: { value: saidOn.value, basis: saidOn.basis, words: saidOn.words } }),
  };
}

/** When it happened or was said, where the article states that and it is not the day of the report. */
function event(
  { day, dated, quotation }: SummarySentence,
  published: string | undefined,
  { lang, say }: Telling,
): readonly Inline[] {
  const isSaid = quotation?.saidOn?.basis === 'stated';
  if (day === undefined || day === published || !/^\d{4}-\d\d-\d\d$/.test(day)) return [];
  const date = formatDate(day, lang);
  if (isSaid) return [` · ${say.date.said(say.date.on(date))}`];
  return dated === undefined ? [] : [` · ${say.summary.event(date)}`];
}

/** How many other outlets print the same. All copies of one text, the sentence's own outlet included, count as one independent report. */
function alsoIn(
  { outlets, origins }: SummarySentence,
  own: string | undefined,
  { say }: Telling,
): readonly Inline[] {
  const others = outlets.filter((outlet) => outlet !== own).length;
  return others > 0 ? [` · ${say.summary.alsoIn(others, Math.min(others, origins - 1))}`] : [];
}
