import { type Context, command } from '../src/chat/command.ts';
import { numbered, openButtons, searchButton } from '../src/chat/layout.ts';
import type { Button, Reply } from '../src/chat/reply.ts';
import { shorten } from '../src/chat/shorten.ts';
import { summaryBlocks, uncovered } from '../src/chat/summary-page.ts';
import type { SummaryRequest } from '../src/library.ts';

export const summary = command({
  name: 'summary',
  names: { id: 'ringkas' },
  about: {
    en: 'Sums a topic up in sentences of several articles',
    id: 'Meringkas sebuah topik dengan kalimat dari beberapa artikel',
  },
  example: { en: 'carbon market length:5', id: 'kereta cepat panjang:5' },
  args: {
    length: {
      kind: 'number',
      names: { id: 'panjang' },
      about: { en: 'How many sentences at most, 1 to 12', id: 'Jumlah kalimat paling banyak, 1 sampai 12' },
      max: 12,
      named: true,
    },
    source: {
      kind: 'text',
      names: { id: 'sumber' },
      about: { en: 'Only from this outlet', id: 'Hanya dari media ini' },
      named: true,
    },
    from: {
      kind: 'date',
      names: { id: 'dari' },
      about: { en: 'Not earlier than this', id: 'Tidak lebih awal dari ini' },
      named: true,
    },
    to: {
      kind: 'date',
      names: { id: 'sampai' },
      about: { en: 'Not later than this', id: 'Tidak lebih lambat dari ini' },
      named: true,
    },
    order: {
      kind: 'choice',
      names: { id: 'urutan' },
      about: { en: 'In which order the sentences stand', id: 'Urutan kalimatnya' },
      choices: [
        { value: 'events', label: { en: 'in order of events', id: 'urutan peristiwa' } },
        { value: 'newest', label: { en: 'newest first', id: 'terbaru dulu' } },
        { value: 'relevance', label: { en: 'best match first', id: 'paling cocok dulu' } },
      ],
      named: true,
    },
    topic: {
      kind: 'text',
      names: { id: 'topik' },
      about: { en: 'What the summary is about', id: 'Topik ringkasannya' },
      required: true,
    },
  },
  async run({ topic, length = LENGTH, source, from, to, order = 'events' }, context): Promise<Reply> {
    const request = {
      ...{ topic, length, order, lang: context.lang },
      ...(source !== undefined && { source }),
      ...(from !== undefined && { from }),
      ...(to !== undefined && { to }),
    };
    const { sentences } = await context.library.summarise(request);
    if (sentences.length === 0) return uncovered(request, context);
    return {
      title: context.say.summary.title(shorten(topic)),
      ...summaryBlocks(sentences, context),
      buttons: [
        ...lengths(request, sentences.length, context),
        ...openButtons(numbered(sentences, context), context),
        searchButton(topic, context, { apart: true }),
      ],
      outcome: 'answered',
    };
  },
});

type Asked = SummaryRequest & Required<Pick<SummaryRequest, 'length'>>;

/** The same summary with two sentences less, or more where there are any. */
function lengths(request: Asked, found: number, { say }: Context): readonly Button[] {
  const { topic, length, source, from, to, order } = request;
  const again = (label: string, next: number): Button => ({
    label,
    action: {
      command: 'summary',
      args: {
        ...{ topic, length: next },
        ...(source !== undefined && { source }),
        ...(from !== undefined && { from }),
        ...(to !== undefined && { to }),
        ...(order !== undefined && { order }),
      },
    },
  });
  return [
    ...(found > STEP ? [again(say.pins.shorter, found - STEP)] : []),
    ...(found === length && length < LONGEST
      ? [again(say.pins.longer, Math.min(LONGEST, length + STEP))]
      : []),
  ];
}

// Sentences: between the five and the eight of a summary that is read.
const LENGTH = 6;
const LONGEST = 12;
const STEP = 2;
