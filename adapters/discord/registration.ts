import { DiscordAPIError, type REST, Routes } from 'discord.js';
import type { Command } from '../../src/chat/command/command.ts';
import { DiscordError, WRONG_TOKEN } from './refusal.ts';
import { hashOf, registrationOf } from './register.ts';
import { type RestRoot, restClient } from './wire.ts';

/** The part of a store needed to remember what was registered last. */
export interface RegistrationStore {
  get(key: string): Promise<unknown>;
  write(changes: readonly { readonly key: string; readonly value?: unknown }[]): Promise<void>;
}

/** Sets the global commands of an application, where they are not what was set last. Tells whether it did. */
export async function keepRegistered(
  rest: REST,
  application: string,
  commands: readonly Command[],
  store: RegistrationStore,
): Promise<boolean> {
  const bodies = registrationOf(commands);
  const current = { application, hash: hashOf(bodies) };
  if (isSame(await store.get(KEY), current)) return false;
  await rest.put(Routes.applicationCommands(application), { body: bodies });
  await store.write([{ key: KEY, value: current }]);
  return true;
}

export interface Account extends RestRoot {
  readonly token: string;
}

/** All commands as they are set: for everybody or, without where they may be used, for one server. */
export function commandBodies(commands: readonly Command[], guild?: string): readonly object[] {
  const bodies = registrationOf(commands);
  return guild === undefined ? bodies : bodies.map(({ contexts: _, integration_types: __, ...body }) => body);
}

/** Sets the commands for everybody or for one server, whatever was set before. Rejects with a `DiscordError` if that is refused. */
export async function setCommands(
  account: Account,
  commands: readonly Command[],
  guild?: string,
): Promise<void> {
  const rest = accountClient(account);
  const application = await applicationOf(account, rest);
  const route =
    guild === undefined
      ? Routes.applicationCommands(application)
      : Routes.applicationGuildCommands(application, guild);
  await rest.put(route, { body: commandBodies(commands, guild) }).catch((error) => refuse(error, guild));
}

/** The application that a token belongs to. Rejects with a `DiscordError` if Discord does not know the token. */
export async function applicationOf(account: Account, rest = accountClient(account)): Promise<string> {
  const found: unknown = await rest.get(Routes.currentApplication()).catch((error) => refuse(error));
  if (typeof found === 'object' && found !== null && 'id' in found && typeof found.id === 'string')
    return found.id;
  throw new Error('Discord does not say which application the token belongs to');
}

function accountClient({ token, ...root }: Account): REST {
  return restClient(root, { retries: 2, timeout: 15_000 }).setToken(token);
}

function refuse(error: unknown, guild?: string): never {
  if (!(error instanceof DiscordAPIError))
    throw new Error(`Discord cannot be reached: ${reasonOf(error)}`, { cause: error });
  if (error.status === 401) throw new DiscordError(WRONG_TOKEN);
  if (guild !== undefined && (error.status === 403 || error.status === 404))
    throw new DiscordError(
      `Discord lets the bot set no commands in the server ${guild} (${error.message}): invite it there by the link of “kutip invite discord”`,
    );
  throw new Error(`Discord does not take the commands: ${error.message}`, { cause: error });
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function isSame(kept: unknown, { application, hash }: { application: string; hash: string }): boolean {
  if (typeof kept !== 'object' || kept === null) return false;
  return 'application' in kept && kept.application === application && 'hash' in kept && kept.hash === hash;
}

const KEY = 'registration/discord';
