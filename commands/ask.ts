import { type Context, command } from '../src/chat/command.ts';
import { coverageText, outletsText } from '../src/chat/coverage.ts';
import { numbered, openButtons, passageBlock, sources } from '../src/chat/layout.ts';
import type { Reply } from '../src/chat/reply.ts';

export const ask = command({
  name: 'ask',
  names: { id: 'tanya' },
  about: {
    en: 'Answers a question with passages from the articles',
    id: 'Menjawab pertanyaan dengan kutipan dari artikel',
  },
  example: { en: 'what did the governor promise the fishermen?', id: 'apa janji gubernur kepada nelayan?' },
  args: {
    question: {
      kind: 'text',
      names: { id: 'pertanyaan' },
      about: { en: 'What you want to know', id: 'Apa yang ingin diketahui' },
      required: true,
    },
  },
  async run({ question }, context): Promise<Reply> {
    const { found } = await context.library.ask(question);
    if (found.length === 0) return nothing(question, context);
    const shown = numbered(found, context);
    return {
      blocks: shown.map((one) => passageBlock(one, context)),
      sources: sources(shown, context),
      buttons: [
        ...openButtons(shown, context),
        ...shown.map((one, i) => ({
          label: context.say.passages.why(i + 1, shown.length),
          action: { command: 'why', args: { passage: one.found.passageId, question } },
        })),
      ],
      outcome: 'answered',
    };
  },
});

function nothing(question: string, context: Context): Reply {
  const { library, say } = context;
  const coverage = library.coverage();
  const about = [coverageText(coverage, context), outletsText(coverage, context)];
  return {
    blocks: [
      { type: 'text', content: [{ type: 'bold', text: say.ask.nothing }] },
      { type: 'text', content: [about.join(' ').trim()] },
      { type: 'text', content: [say.ask.advice] },
    ],
    buttons: [
      { label: say.ask.search, action: { command: 'search', args: { words: question } } },
      { label: say.ask.sources, action: { command: 'sources', args: {} } },
    ],
    outcome: 'nothing',
  };
}
