import type { REST } from 'discord.js';
import { backoff } from '../../src/chat/async/backoff.ts';
import { pause } from '../../src/chat/async/pause.ts';
import type { Command } from '../../src/chat/command/command.ts';
import { type Account, applicationOf, keepRegistered, type RegistrationStore } from './registration.ts';
import { isRefusal, withoutRequest } from './wire.ts';

export interface RegistrarOptions {
  readonly account: Account;
  readonly rest: REST;
  readonly commands: readonly Command[];
  readonly store: RegistrationStore;
  readonly log: {
    info(fields: object, message: string): void;
    error(fields: object, message: string): void;
  };
  readonly clock: () => number;
  readonly random: () => number;
  readonly signal: AbortSignal;
}

/**
 * Keeps the commands of an application registered; Discord is asked for its id where it is not known. Tries until it is done, or
 * refused: then again when it is asked again. Never rejects.
 */
export function registrar(options: RegistrarOptions): (id: string | undefined) => Promise<void> {
  const { clock, random, signal } = options;
  let done: string | undefined;
  let isBusy = false;

  return async (id) => {
    if (isBusy || (id !== undefined && id === done)) return;
    isBusy = true;
    const patience = backoff(clock, random);
    let outcome = await attempt(options, id);
    while (outcome === 'again' && !signal.aborted) {
      await pause(patience.next(), signal);
      outcome = await attempt(options, id);
    }
    done = outcome === 'done' ? id : undefined;
    isBusy = false;
  };
}

async function attempt(
  options: RegistrarOptions,
  known: string | undefined,
): Promise<'done' | 'refused' | 'again'> {
  const { account, rest, commands, store, log } = options;
  try {
    const id = known ?? (await applicationOf(account, rest));
    if (await keepRegistered(rest, id, commands, store))
      log.info({ commands: commands.length }, 'the commands are registered with Discord');
    return 'done';
  } catch (error) {
    log.error(withoutRequest(error), 'the commands could not be registered with Discord');
    return isRefusal(error) ? 'refused' : 'again';
  }
}
