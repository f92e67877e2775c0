import { readdirSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { completer } from '../../adapters/console/register.ts';
import { registrationOf } from '../../adapters/discord/register.ts';
import { render as renderDiscord } from '../../adapters/discord/render.ts';
import { keyboardOf } from '../../adapters/telegram/keyboard.ts';
import { commandLists } from '../../adapters/telegram/register.ts';
import { render as renderTelegram } from '../../adapters/telegram/render.ts';
import { richMessage } from '../../adapters/telegram/rich.ts';
import { commands } from '../../commands/index.ts';
import type { Command } from '../../src/chat/command/command.ts';
import { commandName } from '../../src/chat/command/names.ts';
import type { Bot, Caller } from '../../src/chat/port.ts';
import type { Reply } from '../../src/chat/reply/reply.ts';
import type { Library } from '../../src/library.ts';
import { memoryStore } from '../../src/store/memory.ts';
import type { Store } from '../../src/store/store.ts';
import type { Lang } from '../../src/types.ts';
import { belongs, patient, spokenLibrary } from '../commands/spoken.ts';
import { wall } from '../support/boards.ts';
import { botFor, moderator } from '../support/bot.ts';
import { commandViolations } from '../support/discord-command-rules.ts';
import { messageViolations } from '../support/discord-rules.ts';
import { expectAnswered } from '../support/shown.ts';
import { telegramRules } from '../support/telegram-rules.ts';

interface Fixture {
  /** What is written behind the name of the command. */
  readonly typed: string;
  /** The same as values, under the names of the arguments. */
  readonly values: Readonly<Record<string, unknown>>;
}

interface Platform {
  /** How arguments arrive. */
  readonly arrives: keyof Fixture;
  /** Expects that the platform takes a reply. */
  shows(reply: Reply, library: Library): void;
  /** The names under which a command is offered to readers of a language; expects that the platform takes them. */
  offers(command: Command, lang: Lang): readonly string[];
}

let rules: Awaited<ReturnType<typeof telegramRules>>;
beforeAll(async () => {
  rules = await telegramRules();
});

const platforms: Readonly<Record<string, Platform>> = {
  console: {
    arrives: 'typed',
    shows: expectAnswered,
    offers: (command, lang) =>
      completer(commands)(`/${commandName(command, lang)}`)[0].map((name) => name.slice(1)),
  },
  discord: {
    arrives: 'values',
    shows(reply) {
      for (const message of renderDiscord(reply)) expect(messageViolations(message)).toEqual([]);
    },
    offers(command, lang) {
      const registration = registrationOf([command]);
      expect(commandViolations(registration)).toEqual([]);
      return registration.map((one) => (lang === 'id' && one.name_localizations?.id) || one.name);
    },
  },
  telegram: {
    arrives: 'typed',
    shows(reply) {
      for (const message of renderTelegram(reply)) expect(rules.message(message)).toEqual([]);
      const rich_message = richMessage(reply);
      const reply_markup = keyboardOf(reply.buttons);
      if (rich_message) expect(rules.richMessage({ rich_message, reply_markup })).toEqual([]);
    },
    offers(command, lang) {
      const lists = commandLists([command], lang);
      for (const list of lists) expect(rules.request('setMyCommands', list)).toEqual([]);
      const own = lists.filter(({ language_code }) => language_code === lang);
      return [...new Set(own.flatMap((list) => list.commands.map((one) => one.command)))];
    },
  },
};

/** One call of each command, with an answer. */
const fixtures: Readonly<Record<string, Fixture>> = {
  quote: { typed: 'sari', values: { speaker: 'sari' } },
  ask: { typed: 'dermaga milik nelayan', values: { question: 'dermaga milik nelayan' } },
  search: { typed: 'dermaga baru', values: { words: 'dermaga baru' } },
  summary: { typed: 'length:2 dermaga nelayan', values: { topic: 'dermaga nelayan', length: 2 } },
  compare: { typed: 'dermaga ini milik', values: { words: 'dermaga ini milik' } },
  check: { typed: '"Dermaga ini milik kami"', values: { text: '"Dermaga ini milik kami"' } },
  speakers: { typed: '1', values: { page: 1 } },
  article: { typed: 'dermaga001 1', values: { id: 'dermaga001', page: 1 } },
  context: { typed: 'dermaga001.67-100', values: { at: 'dermaga001.67-100' } },
  sources: { typed: '', values: {} },
  why: { typed: 'dermaga001-0 dermaga baru', values: { passage: 'dermaga001-0', question: 'dermaga baru' } },
  pin: { typed: 'dermaga baru', values: { topic: 'dermaga baru' } },
  pins: { typed: '1', values: { page: 1 } },
  unpin: { typed: '1', values: { n: 1 } },
  draft: { typed: '@draft longer', values: { id: '@draft', step: 'longer' } },
  settings: { typed: 'quiet:yes', values: { quiet: true } },
  language: { typed: 'id', values: { language: 'id' } },
  help: { typed: 'search', values: { command: 'search' } },
  start: { typed: '', values: {} },
};

const library = spokenLibrary({
  compare: () => ({ utterance: belongs, differences: [[], [], [], []], others: [patient] }),
  check: () => ({ verdict: 'exact', utterance: belongs, wording: belongs.wordings[0] ?? never() }),
});

function never(): never {
  throw new Error('an utterance has a wording');
}

/** What a command says to a fixture that arrives in one of the two ways. */
async function answer(command: Command, lang: Lang, arrives: keyof Fixture): Promise<Reply> {
  const store = memoryStore();
  const { bot, incidents } = botFor({ library, store });
  const spot = { board: wall().board, place: 'here', whispers: true };
  const caller = { ...moderator, spot, lang };
  const draft = await prepare(command, bot, store, caller);
  const written = JSON.stringify(fixtures[command.name]?.[arrives] ?? 'no fixture');
  const input = JSON.parse(written.replace('@draft', draft));
  const reply = await bot.handle({ ...caller, command: commandName(command, lang), input });
  expect(incidents).toEqual([]);
  return reply;
}

/** What a command is about that has to be there before: a pin, or a preview, whose id it gives. */
async function prepare({ name }: Command, bot: Bot, store: Store, caller: Caller): Promise<string> {
  if (!['pins', 'unpin', 'draft'].includes(name)) return '';
  await bot.handle({ ...caller, command: 'pin', input: 'dermaga baru' });
  const [kept] = await store.list('draft/');
  const id = kept?.key.split('/').at(-1) ?? '';
  if (name !== 'draft') await bot.handle({ ...caller, command: 'draft', input: { id, step: 'pin' } });
  return id;
}

describe('everything', () => {
  it('is here: every adapter, and a fixture for every command', () => {
    const folders = readdirSync(new URL('../../adapters', import.meta.url));
    expect(Object.keys(platforms)).toEqual(folders.toSorted());
    expect(Object.keys(fixtures)).toEqual(commands.map(({ name }) => name));
  });
});

describe.each(Object.entries(platforms))('on %s', (_, { arrives, shows, offers }) => {
  it.each(commands)('/$name is answered, and the answer can be shown', async (command) => {
    for (const lang of ['id', 'en'] as const) {
      const reply = await answer(command, lang, arrives);
      expect(['answered', undefined]).toContain(reply.outcome);
      shows(reply, library);
    }
  });

  it.each(commands)('/$name is offered in both languages', (command) => {
    for (const lang of ['id', 'en'] as const)
      expect(offers(command, lang)).toContain(commandName(command, lang));
  });
});

describe.each(commands)('/$name', (command) => {
  it('says the same however its arguments arrive', async () => {
    expect(await answer(command, 'id', 'typed')).toEqual(await answer(command, 'id', 'values'));
  });
});
