import { Api } from 'grammy';
import type { UserFromGetMe } from 'grammy/types';
import type { Command } from '../../src/chat/command/command.ts';
import type { Lang } from '../../src/types.ts';
import type { Account } from './connection.ts';
import { reasonOf, refusal } from './errors.ts';
import { commandLists, hashOf } from './register.ts';

/** The part of a store needed to remember what was registered last. */
export interface RegistrationStore {
  get(key: string): Promise<unknown>;
  write(changes: readonly { readonly key: string; readonly value?: unknown }[]): Promise<void>;
}

/** The account of a bot, as a program that does one thing asks for it. Rejects with a `TelegramError` if Telegram refuses it. */
export async function accountOf(account: Account): Promise<UserFromGetMe> {
  return once(account, (api) => api.getMe());
}

/** Sets the lists of commands, whatever was set before. Rejects with a `TelegramError` if Telegram refuses it. */
export async function setLists(account: Account, commands: readonly Command[], lang: Lang): Promise<void> {
  await once(account, (api) => setCommands(api, commands, lang));
}

async function setCommands(
  api: Pick<Api, 'setMyCommands'>,
  commands: readonly Command[],
  lang: Lang,
): Promise<void> {
  for (const { commands: list, ...where } of commandLists(commands, lang))
    await api.setMyCommands(list, where);
}

/** Sets them where they are not what was set last for this bot. Tells whether it did. */
export async function keepRegistered(
  api: Pick<Api, 'setMyCommands'>,
  bot: number,
  commands: readonly Command[],
  lang: Lang,
  store: RegistrationStore,
): Promise<boolean> {
  const current = `${bot} ${hashOf(commandLists(commands, lang))}`;
  if ((await store.get(KEY)) === current) return false;
  await setCommands(api, commands, lang);
  await store.write([{ key: KEY, value: current }]);
  return true;
}

async function once<T>({ token, apiRoot }: Account, request: (api: Api) => Promise<T>): Promise<T> {
  const api = new Api(token, { timeoutSeconds: 15, ...(apiRoot !== undefined && { apiRoot }) });
  try {
    return await request(api);
  } catch (error) {
    throw refusal(error) ?? new Error(`Telegram does not do it: ${reasonOf(error)}`, { cause: error });
  }
}

const KEY = 'registration/telegram';
