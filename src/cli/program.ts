import { Argument, Command, InvalidArgumentError, Option } from 'commander';
import type { Command as BotCommand } from '../chat/command/command.ts';
import type { Flags, Platform, RegisterOptions } from './flags.ts';
import { addStateCommands, type StateActions } from './program-state.ts';
import type { RetrieveOptions } from './retrieve.ts';

/** What the command line can be asked for. */
export interface Actions extends StateActions {
  answer(command: string, input: string, flags: Flags): Promise<void>;
  check(flags: Flags): Promise<void>;
  retrieve(options: RetrieveOptions): Promise<void>;
  extract(file: string): Promise<void>;
  register(platform: Platform, options: RegisterOptions): Promise<void>;
  invite(platform: Platform): Promise<void>;
}

/** The commands that the bot does not have. */
export const OWN_COMMANDS: ReadonlySet<string> = new Set(
  'check-corpus retrieve extract register invite backup room forget'.split(' '),
);

/** The command line over the commands of the bot. Its parsing throws a `CommanderError` once help, or what is wrong, is printed. */
export function commandLine(commands: readonly BotCommand[], version: string, actions: Actions): Command {
  const kutip = withFlags(new Command('kutip'))
    .description('Answers from news articles in their own words, each cited to the exact passage.')
    .usage('[options] <command> [words...]')
    // No short form: `-V…` may be a word to search without.
    .version(version, '--version')
    .helpCommand(false)
    .showHelpAfterError('kutip --help lists the commands; to ask a question, use kutip ask.')
    .addHelpText('after', HELP)
    .exitOverride();
  for (const command of commands) addCommand(kutip, command, actions);
  withFlags(kutip.command('check-corpus [dir]'))
    .description(
      'Lists every problem of a corpus, and checks that every passage is copied exactly from its article',
    )
    .action((dir: string | undefined, _, self: Command) => {
      const flags: Flags = self.optsWithGlobals();
      return actions.check(dir === undefined ? flags : { ...flags, corpus: dir });
    });
  kutip
    .command('retrieve')
    .description('Ranks given passages for given queries, for measuring: JSON Lines in, JSON Lines out')
    .requiredOption('--passages <file>', 'lines {id, article_id, title, text}; each is one passage')
    .requiredOption('--queries <file>', 'lines {id, text}')
    .option('--top <n>', 'hits for each query', wholeNumber, 10)
    .action(actions.retrieve);
  kutip
    .command('extract [file]')
    .description('Extracts the quotations of given articles, for measuring: JSON Lines in, JSON Lines out')
    .addHelpText(
      'after',
      '\nLines {id, lang?, text, date?, outlet?, title?} of a file, or of standard input; out come {id, quotes: [{start, end, text, kind,\nspeaker?, confidence, via?, cluster, saidOn?}]}, with UTF-16 offsets into the text. Without a speaker it is unclear who speaks.',
    )
    .action((file: string | undefined) => actions.extract(file ?? '-'));
  addPlatformCommands(kutip, actions);
  addStateCommands(kutip, actions);
  return kutip;
}

function addPlatformCommands(kutip: Command, actions: Actions): void {
  const platform = new Argument('<platform>', 'where').choices(['discord', 'telegram']);
  kutip
    .command('register')
    .description('Registers the commands with a chat platform, for everybody or for one server of Discord')
    .addArgument(platform)
    .addOption(new Option('--guild <id>', 'only in this server, where they show at once').argParser(guildId))
    .option('--dry-run', 'print the commands as JSON, and register nothing')
    .addHelpText('after', REGISTER_HELP)
    .action(actions.register);
  kutip
    .command('invite')
    .description('Prints the link for inviting the bot, with the permissions it needs')
    .addArgument(platform)
    .addHelpText(
      'after',
      '\nNeeds DISCORD_TOKEN or TELEGRAM_TOKEN. Whoever opens the link has to be allowed to manage the server or group.',
    )
    .action(actions.invite);
}

function withFlags(command: Command): Command {
  return command
    .option('--corpus <dir>', 'the folder of the articles, or one file (KUTIP_CORPUS)')
    .addOption(new Option('--lang <lang>', 'the language to answer in (KUTIP_LANG)').choices(['id', 'en']))
    .option('--json', 'print the reply and its passages as JSON');
}

function addCommand(
  kutip: Command,
  { name, names, about, args, example }: BotCommand,
  actions: Actions,
): void {
  const command = withFlags(kutip.command(name))
    // The slash, so that what a reply says can be typed as it stands.
    .aliases([names.id, `/${name}`, `/${names.id}`])
    .description(about.en)
    .showHelpAfterError(`For more: kutip ${name} --help`)
    .allowUnknownOption()
    .action(() => {
      refuseOptions(command);
      if (name === 'help') showOwnHelp(kutip, command.args[0]);
      return actions.answer(name, command.args.join(' '), command.optsWithGlobals());
    });
  for (const [arg, { kind, about, named }] of Object.entries(args)) {
    if (named) command.addHelpText('after', `\nAnywhere in the words, ${arg}:… – ${about.en}`);
    else command.argument(kind === 'text' ? `[${arg}...]` : `[${arg}]`, about.en);
  }
  if (example) command.addHelpText('after', `\nExample: kutip ${name} ${quoted(example.en)}`);
}

/** `-without` belongs to the words of a search. What begins with two dashes was meant for us, unless it stands behind `--`. */
function refuseOptions(command: Command): void {
  const wrong = command.args.find((word) => word.startsWith('--'));
  if (wrong !== undefined && !process.argv.includes('--'))
    command.error(`error: unknown option '${wrong}' (put words that begin with two dashes after --)`);
}

/** The bot does not know the commands that are of this program alone. */
function showOwnHelp(kutip: Command, asked: string | undefined): void {
  const own = kutip.commands.filter((command) => command.aliases().length === 0);
  own.find((command) => command.name() === asked)?.help();
}

// What a shell would take for its own.
const quoted = (line: string): string => (/["?*]/.test(line) ? `'${line}'` : line);

function wholeNumber(text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1 || value > 1000)
    throw new InvalidArgumentError('Write a number from 1 to 1000.');
  return value;
}

// https://discord.com/developers/docs/reference#snowflakes
function guildId(text: string): string {
  if (/^\d{15,20}$/.test(text)) return text;
  throw new InvalidArgumentError(
    'Write the number of a server: with developer mode on, “Copy Server ID” in its menu.',
  );
}

const REGISTER_HELP = `
npm start registers them by itself when they have changed. Needs DISCORD_TOKEN or TELEGRAM_TOKEN, except
with --dry-run. In a Discord server, commands show twice if they are registered for everybody too.`;

const HELP = `
Examples:
  kutip ask 'siapa yang meresmikan jembatan?'
  kutip search '"perjuangan suci"' -putin sumber:warta
  kutip check-corpus ./my-articles

Exit codes: 0 answered, 1 not in the corpus (check-corpus: problems found), 2 usage or configuration, 3 an internal error.
Without a command line: npm start runs the bot on Discord and Telegram or, without DISCORD_TOKEN and TELEGRAM_TOKEN, opens a chat in the terminal.`;
