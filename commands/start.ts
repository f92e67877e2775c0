import { command } from '../src/chat/command/command.ts';
import { line, type Reply } from '../src/chat/reply/reply.ts';
import { coverageText } from '../src/chat/views/coverage.ts';

export const start = command({
  name: 'start',
  names: { id: 'mulai' },
  about: { en: 'Who I am, in short', id: 'Perkenalan singkat' },
  args: {},
  run(_args, context): Reply {
    const { library, say } = context;
    return {
      title: say.help.greeting,
      blocks: [line(say.help.promise), line(coverageText(library.coverage(), context)), line(say.help.how)],
      buttons: [{ label: say.ask.sources, action: { command: 'sources', args: {} } }],
    };
  },
});
