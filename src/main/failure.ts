import { ConfigError } from '../config.ts';
import { Stopped } from './signals.ts';

/** Something that whoever runs the program can put right; the message says what. */
export class UsageError extends Error {}

/** Says on standard error why the program ends, and gives its exit code. Only a debugger is shown a stack. */
export function failWith(error: unknown): number {
  if (error instanceof Stopped) return error.exitCode;
  const { message, stack } = error instanceof Error ? error : new Error(String(error));
  const known = error instanceof ConfigError || error instanceof UsageError;
  const isDebugging = /^(?:debug|trace)$/.test(process.env.LOG_LEVEL ?? '');
  const fault = isDebugging ? stack : `${message} (LOG_LEVEL=debug shows where)`;
  process.stderr.write(known ? `${message}\n` : `kutip: ${fault}\n`);
  return known ? USAGE : FAULT;
}

export const USAGE = 2;
export const FAULT = 3;
