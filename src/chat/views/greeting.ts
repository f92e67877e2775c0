import type { Context } from '../command/command.ts';
import { line, type Reply } from '../reply/reply.ts';
import { coverageText } from './coverage.ts';
import { sourcesButton } from './layout.ts';

/** Who the bot is, what its corpus covers, and what it can be asked. */
export function greeting(context: Context): Reply {
  const { library, say } = context;
  return {
    title: say.help.greeting,
    blocks: [line(say.help.promise), line(coverageText(library.coverage(), context)), line(say.help.how)],
    buttons: [sourcesButton(context)],
  };
}
