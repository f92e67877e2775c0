import type { Lang } from '../../types.ts';
import { inTime } from '../async/pause.ts';
import type { Actor, Caller } from '../port.ts';
import type { Command } from './command.ts';
import { commandName } from './names.ts';
import { refuse } from './refuse.ts';

/** Refuses if the caller may not run the command, or if the bot lacks a right that it needs. */
export async function checkAccess(command: Command, caller: Caller, lang: Lang): Promise<void> {
  const name = commandName(command, lang);
  if (command.needs === 'pin' && caller.spot === undefined) refuse('noBoard');
  if (command.moderators && !(await caller.actor.moderator())) refuse('moderatorsOnly', name);
  const lacking = command.needs === undefined ? [] : ((await caller.lacks?.(command.needs)) ?? []);
  if (lacking.length > 0) refuse('botLacks', lacking);
}

/** For extra buttons that moderators are shown: false if the answer does not come in time. */
export async function isModerator(actor: Actor): Promise<boolean> {
  return inTime(
    actor.moderator().catch(() => false),
    PATIENCE,
    false,
  );
}

// Milliseconds that an answer waits for who may press one more button.
const PATIENCE = 1000;
