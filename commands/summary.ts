import { type Context, command } from '../src/chat/command/command.ts';
import { given } from '../src/chat/command/given.ts';
import { limitArgs } from '../src/chat/command/limit-args.ts';
import { type Action, type Button, line, type Reply } from '../src/chat/reply/reply.ts';
import { shorten } from '../src/chat/reply/shorten.ts';
import { searchButton } from '../src/chat/views/layout.ts';
import { narrowing } from '../src/chat/views/quote-page.ts';
import { summaryBlocks, whySentences } from '../src/chat/views/summary-page.ts';
import { limitsOf, uncovered } from '../src/chat/views/uncovered.ts';
import { citedButtons } from '../src/chat/views/why-buttons.ts';
import type { SummaryRequest, SummarySentence } from '../src/library/answers/summary.ts';
import { LONGEST_SUMMARY, USUAL_SUMMARY } from '../src/types.ts';

export const summary = command({
  name: 'summary',
  names: { id: 'ringkas' },
  about: {
    en: 'Sums up a topic in sentences from several articles, each cited',
    id: 'Meringkas sebuah topik dengan kalimat dari beberapa artikel',
  },
  example: { en: 'harbour bridge from:2023', id: 'jembatan pelabuhan sejak:2023' },
  args: {
    length: {
      kind: 'number',
      names: { id: 'panjang' },
      about: {
        en: `How many sentences, 1 to ${LONGEST_SUMMARY}; ${USUAL_SUMMARY} by default`,
        id: `Jumlah kalimat, 1 sampai ${LONGEST_SUMMARY}; kalau kosong, ${USUAL_SUMMARY}`,
      },
      named: true,
      min: 1,
      max: LONGEST_SUMMARY,
    },
    ...limitArgs,
    order: {
      kind: 'choice',
      names: { id: 'urutan' },
      about: { en: 'The order of the sentences', id: 'Urutan kalimatnya' },
      named: true,
      choices: [
        { value: 'events', label: { en: 'events', id: 'kejadian' } },
        { value: 'relevance', label: { en: 'relevance', id: 'kecocokan' } },
        { value: 'newest', label: { en: 'newest', id: 'terbaru' } },
      ],
    },
    topic: {
      kind: 'text',
      names: { id: 'topik' },
      about: { en: 'What to sum up, in a few words', id: 'Topik yang diringkas, dalam beberapa kata' },
      required: true,
    },
  },
  async run({ length, source, from, to, order, topic }, context): Promise<Reply> {
    const asked: SummaryRequest = {
      topic,
      lang: context.lang,
      ...given({ length, source, from, to, order }),
    };
    const { sentences, ...rest } = await context.library.summarise(asked);
    if (sentences.length === 0) return uncovered(asked, rest, context);
    const { blocks, sources, shown } = summaryBlocks(sentences, context);
    return {
      title: context.say.summary.title(shorten(topic)),
      blocks: [line(heading(asked, sentences, context)), ...blocks],
      sources,
      buttons: [
        ...lengthButtons(asked, sentences.length, context),
        ...citedButtons(shown, whySentences(sentences, topic, context), context),
        searchButton(topic, context),
      ],
      outcome: 'answered',
    };
  },
});

/** How the topic was narrowed, and what the summary is made of. */
function heading(asked: SummaryRequest, sentences: readonly SummarySentence[], context: Context): string {
  const { library, say } = context;
  const ids = new Set(sentences.map(({ citation }) => citation.articleId));
  const outlets = new Set([...ids].flatMap((id) => library.article(id)?.source ?? []));
  const narrowed = narrowing(limitsOf(asked), context);
  const made = say.summary.made(sentences.length, ids.size, outlets.size);
  return narrowed === '' ? made : `${say.quotes.narrowed(narrowed)} ${made}`;
}

function lengthButtons(asked: SummaryRequest, shown: number, { say }: Context): readonly Button[] {
  const { length = USUAL_SUMMARY } = asked;
  const again = (to: number): Action => ({ command: 'summary', args: { ...argsOf(asked), length: to } });
  return [
    ...(shown === length && length < LONGEST_SUMMARY
      ? [{ label: say.summary.longer, action: again(Math.min(LONGEST_SUMMARY, length + STEP)) }]
      : []),
    ...(shown > STEP ? [{ label: say.summary.shorter, action: again(Math.max(STEP, shown - STEP)) }] : []),
  ];
}

const argsOf = ({ topic, source, from, to, order }: SummaryRequest): Action['args'] => ({
  topic,
  ...given({ source, from, to, order }),
});

const STEP = 3;
