import { setTimeout } from 'node:timers/promises';
import { command } from '../../src/chat/command/command.ts';
import type { Bot } from '../../src/chat/port.ts';
import { botFor } from './bot.ts';

/** A bot whose `/wait` answers after so many milliseconds. */
export function waitingBot(milliseconds: number): Bot {
  const wait = command({
    ...{ name: 'wait', names: { id: 'tunggu' }, about: { en: 'W', id: 'W' }, args: {} },
    run: () => setTimeout(milliseconds, { blocks: [{ type: 'text' as const, content: ['Done'] }] }),
  });
  return botFor({ commands: [wait] }).bot;
}
