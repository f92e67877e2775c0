#!/usr/bin/env node
import { CommanderError } from 'commander';
import pkg from '../package.json' with { type: 'json' };
import { commandLine, OWN_COMMANDS } from './cli/program.ts';
import { commandsOf } from './cli/register.ts';
import { failWith, USAGE } from './main/failure.ts';
import { endWithReader } from './main/outputs.ts';

// What a command needs is loaded for it alone.
const isOwn = OWN_COMMANDS.has(process.argv[2] ?? '');
const program = commandLine(isOwn ? [] : (await import('../commands/index.ts')).commands, pkg.version, {
  answer: (...asked) => exitWith(import('./cli/answer.ts').then(({ answer }) => answer(...asked))),
  check: (flags) => exitWith(import('./cli/check-corpus.ts').then(({ check }) => check(flags))),
  retrieve: (options) => exitWith(import('./cli/retrieve.ts').then(({ retrieve }) => retrieve(options))),
  extract: (file) => exitWith(import('./cli/extract.ts').then(({ extract }) => extract(file))),
  register: (platform, options) => exitWith(commandsOf(platform).then(({ register }) => register(options))),
  invite: (platform) => exitWith(commandsOf(platform).then(({ invite }) => invite())),
  backup: (...asked) => exitWith(import('./cli/state.ts').then(({ backup }) => backup(...asked))),
  room: (...asked) => exitWith(import('./cli/state.ts').then(({ room }) => room(...asked))),
  forget: (...asked) => exitWith(import('./cli/state.ts').then(({ forget }) => forget(...asked))),
});

endWithReader();
try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : USAGE;
  else process.exitCode = failWith(error);
}

async function exitWith(code: Promise<number>): Promise<void> {
  process.exitCode = await code;
}
