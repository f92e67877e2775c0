import { command } from '../src/chat/command/command.ts';
import type { Reply } from '../src/chat/reply/reply.ts';
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
      blocks: [
        { type: 'text', content: [say.help.promise] },
        { type: 'text', content: [coverageText(library.coverage(), context)] },
        { type: 'text', content: [say.help.how] },
      ],
      buttons: [{ label: say.ask.sources, action: { command: 'sources', args: {} } }],
    };
  },
});
