import { TelegramError } from '../../adapters/telegram/errors.ts';
import { commandLists } from '../../adapters/telegram/register.ts';
import { accountOf, setLists } from '../../adapters/telegram/registration.ts';
import { commands } from '../../commands/index.ts';
import type { TelegramConfig } from '../config/telegram.ts';
import { readEnvironment, readSetting } from '../main/environment.ts';
import { explained, UsageError } from '../main/failure.ts';
import type { RegisterOptions } from './flags.ts';
import { print } from './print.ts';

export async function register({ guild, dryRun }: RegisterOptions): Promise<number> {
  if (guild !== undefined) throw new UsageError('--guild is for Discord; Telegram has no servers');
  const { lang, telegram } = readSetting(readEnvironment());
  const lists = commandLists(commands, lang);
  if (dryRun) return print(JSON.stringify(lists, undefined, 2));
  await explained(setLists(required(telegram), commands, lang), TelegramError);
  return print(`${commands.length} commands are registered with Telegram, in ${lists.length} lists.`);
}

export async function invite(): Promise<number> {
  const { telegram } = readSetting(readEnvironment());
  const { username } = await explained(accountOf(required(telegram)), TelegramError);
  return print(`https://t.me/${username}?startgroup=start`);
}

function required(telegram: TelegramConfig | undefined): TelegramConfig {
  if (telegram) return telegram;
  throw new UsageError('TELEGRAM_TOKEN is not set; docs/telegram.md says where to find it');
}
