import { CommanderError } from 'commander';
import { describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.ts';
import { type Actions, commandLine, OWN_COMMANDS } from '../../src/cli/program.ts';

interface Understood {
  readonly asked: readonly unknown[];
  readonly printed: string;
  /** The exit code that parsing asks for; absent where it went on to an action. */
  readonly code?: number;
}

/** What the command line makes of words, without doing it. */
async function understand(...words: readonly string[]): Promise<Understood> {
  const asked: unknown[] = [];
  let printed = '';
  const write = (text: string): void => {
    printed += text;
  };
  const record =
    (name: keyof Actions) =>
    async (...args: readonly unknown[]): Promise<void> => {
      asked.push(name, ...args);
    };
  const actions = {
    answer: record('answer'),
    check: record('check'),
    retrieve: record('retrieve'),
    extract: record('extract'),
    register: record('register'),
    invite: record('invite'),
    backup: record('backup'),
    room: record('room'),
    forget: record('forget'),
  };
  const program = commandLine(commands, '1.2.3', actions);
  for (const command of [program, ...program.commands])
    command.configureOutput({ writeOut: write, writeErr: write });
  try {
    await program.parseAsync(words, { from: 'user' });
    return { asked, printed };
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    return { asked, printed, code: error.exitCode };
  }
}

it('has its own commands without those of the bot', () => {
  const nothing = {} as Actions;
  expect(commandLine([], '1.2.3', nothing).commands.map((command) => command.name())).toEqual([
    ...OWN_COMMANDS,
  ]);
});

const line = (text: string): readonly string[] => text.split(' ');

describe('the words of a command', () => {
  it.each([
    ['ask kapan jembatan dibuka', 'ask', 'kapan jembatan dibuka', {}],
    ['tanya kapan', 'ask', 'kapan', {}],
    ['/ask kapan', 'ask', 'kapan', {}],
    ['/tanya kapan', 'ask', 'kapan', {}],
    ['ask', 'ask', '', {}],
    ['search kim -putin', 'search', 'kim -putin', {}],
    ['search -putin kim', 'search', '-putin kim', {}],
    [
      'search kim -hari -corpus -json -lang -Vostochny',
      'search',
      'kim -hari -corpus -json -lang -Vostochny',
      {},
    ],
    ['search kim page:2 -putin', 'search', 'kim page:2 -putin', {}],
    ['article abc 2', 'article', 'abc 2', {}],
    ['mengapa abc.0 kapan dibuka', 'why', 'abc.0 kapan dibuka', {}],
    ['sources', 'sources', '', {}],
    ['language en', 'language', 'en', {}],
    ['help search', 'help', 'search', {}],
    ['--json ask kapan', 'ask', 'kapan', { json: true }],
    ['ask --json kapan', 'ask', 'kapan', { json: true }],
    ['ask kapan --json dibuka', 'ask', 'kapan dibuka', { json: true }],
    ['--lang en --corpus /a ask kapan', 'ask', 'kapan', { lang: 'en', corpus: '/a' }],
    ['ask kapan --lang=en --corpus=/a', 'ask', 'kapan', { lang: 'en', corpus: '/a' }],
    ['search -putin --lang id --corpus /a kim', 'search', '-putin kim', { lang: 'id', corpus: '/a' }],
  ])('%s', async (typed, command, input, flags) => {
    expect((await understand(...line(typed))).asked).toEqual(['answer', command, input, flags]);
  });

  it.each([
    ['check-corpus', {}],
    ['check-corpus /a', { corpus: '/a' }],
    ['check-corpus --corpus /b', { corpus: '/b' }],
    ['check-corpus /a --json --lang en', { corpus: '/a', json: true, lang: 'en' }],
  ])('%s', async (typed, flags) => {
    expect((await understand(...line(typed))).asked).toEqual(['check', flags]);
  });

  it('retrieve takes two files and a number', async () => {
    const { asked } = await understand(...line('retrieve --passages p --queries q --top 5'));
    expect(asked.slice(0, 2)).toEqual(['retrieve', { passages: 'p', queries: 'q', top: 5 }]);
    const { asked: usual } = await understand(...line('retrieve --passages p --queries q'));
    expect(usual[1]).toMatchObject({ top: 10 });
  });
});

describe('a chat platform', () => {
  it.each([
    ['register discord', ['register', 'discord', {}]],
    ['register discord --dry-run', ['register', 'discord', { dryRun: true }]],
    ['register --guild 902000000000000001 discord', ['register', 'discord', { guild: '902000000000000001' }]],
    ['invite discord', ['invite', 'discord']],
  ])('%s', async (typed, understood) => {
    const { asked } = await understand(...line(typed));
    expect(asked.slice(0, understood.length)).toEqual(understood);
  });
});

describe('the state', () => {
  it.each([
    ['backup /a/b.sqlite', ['backup', '/a/b.sqlite', {}]],
    ['backup b.sqlite --force', ['backup', 'b.sqlite', { force: true }]],
    ['room telegram:-1001234567890', ['room', 'telegram:-1001234567890', {}]],
    ['room discord:902000000000000001 --json', ['room', 'discord:902000000000000001', { json: true }]],
    ['forget telegram:77', ['forget', 'telegram:77', {}]],
    ['forget console --yes --lang id', ['forget', 'console', { yes: true, lang: 'id' }]],
  ])('%s', async (typed, understood) => {
    expect((await understand(...line(typed))).asked).toEqual(understood);
  });
});

describe('what cannot be understood', () => {
  it.each([
    ['serch kim', /unknown command 'serch'\n\(Did you mean search\?\)/],
    ['tanyaa kim', /Did you mean tanya\?/],
    ['xyz', /unknown command 'xyz'\nkutip --help lists the commands; to ask a question, use kutip ask/],
    ['ask --jsn kapan', /unknown option '--jsn'.*after --\)\nFor more: kutip ask --help/],
    ['ask kapan --corups /a', /unknown option '--corups'/],
    ['--jsn ask kapan', /unknown option '--jsn'\n\(Did you mean --json\?\)/],
    ['ask --lang fr kapan', /'fr' is invalid. Allowed choices are id, en/],
    ['ask kapan --corpus', /--corpus <dir>' argument missing/],
    ['sources 1 2', /too many arguments for 'sources'/],
    ['language id en', /too many arguments/],
    ['check-corpus a b', /too many arguments/],
    ['check-corpus --nosuch', /unknown option '--nosuch'/],
    ['retrieve', /required option '--passages <file>' not specified/],
    ['retrieve --passages p', /required option '--queries <file>' not specified/],
    ['retrieve --passages p --queries q --top 0', /from 1 to 1000/],
    ['retrieve --passages p --queries q --top x', /from 1 to 1000/],
    ['register', /missing required argument 'platform'/],
    ['register irc', /'irc' is invalid.*Allowed choices are discord/],
    ['register discord --guild teluk', /Write the number of a server/],
    ['register discord --dryrun', /Did you mean --dry-run\?/],
    ['invite', /missing required argument 'platform'/],
    ['backup', /missing required argument 'file'/],
    ['room', /missing required argument 'id'/],
    ['room 12345', /'12345' is invalid.*Write discord: and the number/],
    ['room telegram:-1/2', /is invalid/],
    ['room discord:-1', /is invalid/],
    ['forget telegram:', /is invalid/],
    ['forget telegram:1 --jes', /unknown option '--jes'/],
  ])('%s', async (typed, message) => {
    const { asked, printed, code } = await understand(...line(typed));
    expect(asked).toEqual([]);
    expect(printed).toMatch(message);
    expect(code).not.toBe(0);
  });

  it('is shown the usage where nothing is said', async () => {
    const { printed, code } = await understand();
    expect(printed).toMatch(/^Usage: kutip \[options\] <command>/);
    expect(code).not.toBe(0);
  });
});

describe('help', () => {
  const own = ['check-corpus', 'retrieve', 'register', 'invite', 'backup', 'room', 'forget'];
  const names = [...commands.map(({ name }) => name), ...own];

  it('lists every command', async () => {
    const { printed, code } = await understand('--help');
    for (const name of names) expect(printed).toMatch(new RegExp(`^  ${name}\\b`, 'm'));
    expect(printed).toContain('Exit codes: 0 answered, 1 not in the corpus');
    expect(code).toBe(0);
  });

  it.each(names)('explains %s', async (name) => {
    const { printed, code } = await understand(name, '--help');
    expect(printed).toMatch(new RegExp(`^Usage: kutip ${name}\\b`));
    expect(code).toBe(0);
  });

  it.each(own)('knows %s by the command too', async (name) => {
    expect((await understand('help', name)).printed).toMatch(new RegExp(`^Usage: kutip ${name}`));
  });

  it('tells the version', async () => {
    expect(await understand('--version')).toMatchObject({ printed: '1.2.3\n', code: 0 });
  });
});
