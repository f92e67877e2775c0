import { command } from '../src/chat/command/command.ts';
import { greeting } from '../src/chat/views/greeting.ts';

export const start = command({
  name: 'start',
  names: { id: 'mulai' },
  about: { en: 'Who I am, in short', id: 'Perkenalan singkat' },
  args: {},
  run: (_args, context) => greeting(context),
});
