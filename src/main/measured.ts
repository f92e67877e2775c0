import { findCommand } from '../chat/command/names.ts';
import type { Bot, Call, Press } from '../chat/port.ts';
import type { Metrics } from './metrics.ts';

/** A bot that counts what it answers, and for how long it works on it. What people type is in no label. */
export function measured(bot: Bot, metrics: Pick<Metrics, 'command' | 'inline'>): Bot {
  const nameOf = (call: Call | Press) =>
    'payload' in call ? 'button' : (findCommand(bot.commands, call.command)?.name ?? 'unknown');
  return {
    ...bot,
    async handle(call) {
      const since = performance.now();
      const reply = await bot.handle(call);
      const { outcome = 'done' } = reply;
      metrics.command(
        { command: nameOf(call), platform: platformOf(call.room.id), outcome },
        secondsSince(since),
      );
      return reply;
    },
    async inline(query) {
      const since = performance.now();
      const page = await bot.inline(query);
      metrics.inline(secondsSince(since));
      return page;
    },
  };
}

/** The part of a room's id before the colon, if that is a platform. */
function platformOf(room: string): string {
  const [prefix = ''] = room.split(':', 1);
  return PLATFORMS.includes(prefix) ? prefix : 'other';
}

const secondsSince = (since: number): number => (performance.now() - since) / 1000;

const PLATFORMS: readonly string[] = ['discord', 'telegram', 'console'];
