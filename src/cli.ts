#!/usr/bin/env node
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { consoleCaller } from '../adapters/console/index.ts';
import { renderJson } from '../adapters/console/json.ts';
import { render } from '../adapters/console/render.ts';
import { commands } from '../commands/index.ts';
import type { Command as BotCommand } from './chat/command.ts';
import { shownPassages } from './chat/quote.ts';
import type { Outcome } from './chat/reply.ts';
import { checkCorpus } from './cli/check-corpus.ts';
import { InputError, retrieveLines } from './cli/retrieve.ts';
import { type Config, ConfigError, readConfig } from './config.ts';
import { catalog } from './i18n/index.ts';
import { createLog } from './log.ts';
import { type Environment, readEnvironment } from './main/environment.ts';
import { openBot } from './main/open-bot.ts';
import { progressLine } from './main/progress.ts';
import type { Lang } from './types.ts';

interface Flags {
  readonly corpus?: string;
  readonly lang?: Lang;
  readonly json?: boolean;
}

function program(): Command {
  const kutip = withFlags(new Command('kutip'))
    .description('Answers from news articles in their own words, each cited to the exact passage.')
    .addHelpText('after', HELP)
    .exitOverride();
  for (const command of commands) addCommand(kutip, command);
  withFlags(kutip.command('check-corpus [dir]'))
    .description('lists every problem of a corpus and checks that every passage is a slice of its article')
    .action(async (dir: string | undefined, _, self: Command) => check(dir, self.optsWithGlobals()));
  kutip
    .command('retrieve')
    .description('ranks given passages for given queries, for measuring: JSON Lines in, JSON Lines out')
    .requiredOption('--passages <file>', 'lines {id, article_id, title, text}; each is one passage')
    .requiredOption('--queries <file>', 'lines {id, text}')
    .option('--top <n>', 'hits for each query', wholeNumber, 10)
    .action(retrieve);
  return kutip;
}

function withFlags(command: Command): Command {
  return command
    .option('--corpus <dir>', 'the folder of the articles, or one file (KUTIP_CORPUS)')
    .addOption(new Option('--lang <lang>', 'the language to answer in (KUTIP_LANG)').choices(['id', 'en']))
    .option('--json', 'print the reply and its passages as JSON');
}

function addCommand(kutip: Command, { name, names, about }: BotCommand): void {
  withFlags(kutip.command(`${name} [words...]`))
    .alias(names.id)
    .description(about.en)
    // `-without` belongs to the words of a search.
    .allowUnknownOption()
    .action(async (words: string[], _, self: Command) =>
      reply(name, words.join(' '), self.optsWithGlobals()),
    );
}

async function reply(command: string, input: string, flags: Flags): Promise<void> {
  const env = readEnvironment();
  const config = configFor(flags, env);
  const log = createLog({ level: config.logLevel, pretty: process.stderr.isTTY === true });
  const progress = progressLine(process.stderr, catalog(config.lang));
  const { bot, library, close } = await openBot(config, log, {
    onProgress: progress.show,
    ...(flags.lang && { speak: flags.lang }),
  });
  progress.clear();
  const caller = consoleCaller(flags.lang ?? env.LANG);
  const given = await bot.handle({ ...caller, command, input });
  const color = process.stdout.isTTY === true && (env.NO_COLOR ?? '') === '';
  const text = flags.json
    ? renderJson(given, shownPassages(given, library))
    : render(given, {
        color,
        ...(process.stdout.isTTY && { width: Math.min(process.stdout.columns || 80, 100) }),
      });
  process.stdout.write(`${text}\n`);
  await close();
  process.exitCode = given.outcome === undefined ? 0 : EXIT[given.outcome];
}

async function check(dir: string | undefined, flags: Flags): Promise<void> {
  const config = configFor(dir === undefined ? flags : { ...flags, corpus: dir }, readEnvironment());
  const say = catalog(config.lang);
  const progress = progressLine(process.stderr, say);
  const found = await checkCorpus(config.corpus, say, progress.show);
  progress.clear();
  const { articles, passages, problems } = found;
  const lines = [
    ...problems,
    ...(problems.length > 0 ? [say.corpusCheck.problems(problems.length)] : []),
    ...(articles > 0 ? [say.corpusCheck.fine(articles, passages)] : []),
  ];
  process.stdout.write(flags.json ? `${JSON.stringify(found, undefined, 2)}\n` : `${lines.join('\n')}\n`);
  process.exitCode = problems.length > 0 ? 1 : 0;
}

async function retrieve(options: { passages: string; queries: string; top: number }): Promise<void> {
  const progress = progressLine(process.stderr, catalog('en'));
  await retrieveLines(options, process.stdout, progress.show).finally(progress.clear);
}

function configFor(flags: Flags, env: Environment): Config {
  const config = readConfig(env);
  return { ...config, corpus: flags.corpus ?? config.corpus, lang: flags.lang ?? config.lang };
}

function wholeNumber(text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1 || value > 1000)
    throw new InvalidArgumentError('Write a number from 1 to 1000.');
  return value;
}

const HELP = `
Exit codes: 0 answered, 1 not in the corpus (check-corpus: problems found), 2 usage or configuration, 3 a fault of ours.
Without a command line: npm start opens a chat in the terminal.`;

const EXIT: Readonly<Record<Outcome, number>> = { answered: 0, nothing: 1, refused: 2, failed: 3 };

// A reader that has seen enough (\`| head\`) is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

try {
  await program().parseAsync();
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : 2;
  else if (error instanceof ConfigError || error instanceof InputError) {
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 2;
  } else {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 3;
  }
}
