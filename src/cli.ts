#!/usr/bin/env node
import { CommanderError } from 'commander';
import { commands } from '../commands/index.ts';
import pkg from '../package.json' with { type: 'json' };
import { answer } from './cli/answer.ts';
import { check } from './cli/check-corpus.ts';
import { extract } from './cli/extract.ts';
import { commandLine } from './cli/program.ts';
import { commandsOf } from './cli/register.ts';
import { retrieve } from './cli/retrieve.ts';
import { failWith, USAGE } from './main/failure.ts';
import { endWithReader } from './main/outputs.ts';

const program = commandLine(commands, pkg.version, {
  answer: (command, input, flags) => exitWith(answer(command, input, flags)),
  check: (flags) => exitWith(check(flags)),
  retrieve: (options) => exitWith(retrieve(options)),
  extract: (file) => exitWith(extract(file)),
  register: (platform, options) => exitWith(commandsOf(platform).then(({ register }) => register(options))),
  invite: (platform) => exitWith(commandsOf(platform).then(({ invite }) => invite())),
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
