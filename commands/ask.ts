import { type Context, command } from '../src/chat/command/command.ts';
import { quoteQuestion } from '../src/chat/command/quote-question.ts';
import { isSmallTalk } from '../src/chat/command/small-talk.ts';
import { bold, line, type Reply } from '../src/chat/reply/reply.ts';
import { coverageText, outletsText } from '../src/chat/views/coverage.ts';
import { greeting } from '../src/chat/views/greeting.ts';
import {
  numbered,
  passageBlock,
  pinButtons,
  searchButton,
  sources,
  sourcesButton,
} from '../src/chat/views/layout.ts';
import { onlyNote, requireOutlet } from '../src/chat/views/outlets.ts';
import { findQuotes, quotePage } from '../src/chat/views/quote-page.ts';
import { citedButtons, whyPassages } from '../src/chat/views/why-buttons.ts';
import type { Answer } from '../src/library/answers/passages.ts';

export const ask = command({
  name: 'ask',
  names: { id: 'tanya' },
  about: {
    en: 'Answers a question with passages from the articles',
    id: 'Menjawab pertanyaan dengan petikan dari artikel',
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
    if (isSmallTalk(question)) return greeting(context);
    const quoted = quotations(question, context);
    if (quoted) return quoted;
    const { found, only, source } = await context.library.ask(question);
    if (found.length === 0) {
      requireOutlet(source, context);
      return nothing(question, only, context);
    }
    const shown = numbered(found, context);
    const passages = shown.map((one) => one.found.passageId);
    const whys = whyPassages(passages, question, context.say.passages.why);
    return {
      blocks: shown.map((one) => passageBlock(one, context)),
      sources: sources(shown, context),
      buttons: [
        ...citedButtons(shown, whys, context),
        ...(await pinButtons(
          shown.map(({ found }) => found.citation),
          context,
        )),
      ],
      outcome: 'answered',
    };
  },
});

/** What somebody said, if the question asks for that and somebody of that name is quoted on it. */
function quotations(question: string, context: Context): Reply | undefined {
  const asked = quoteQuestion(question);
  if (asked === undefined) return undefined;
  const reply = quotePage(findQuotes(asked, 1, context), asked, 1, context);
  return reply && { ...reply, buttons: [...(reply.buttons ?? []), searchButton(question, context)] };
}

function nothing(question: string, only: Answer['only'], context: Context): Reply {
  const { library, say } = context;
  const coverage = library.coverage();
  const about = [coverageText(coverage, context), outletsText(coverage, context)];
  return {
    blocks: [
      line(bold(say.ask.nothing)),
      ...onlyNote(only, context),
      line(about.join(' ').trim()),
      line(say.ask.advice),
    ],
    buttons: [searchButton(question, context), sourcesButton(context)],
    outcome: 'nothing',
  };
}
