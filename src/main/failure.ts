import { ConfigError } from '../config.ts';
import { Stopped } from './signals.ts';

/** Something that whoever runs the program can put right; the message says what. */
export class UsageError extends Error {}

/** Where the work fails with an error of a class, that is a `UsageError` with its message. */
export function explained<T>(work: Promise<T>, known: new (message: string) => Error): Promise<T> {
  return work.catch((error) => {
    throw error instanceof known ? new UsageError(error.message, { cause: error }) : error;
  });
}

/** The reason to log for an error that is not an internal one. */
export function reasonOf(error: unknown): string {
  if (error instanceof ConfigError) return error.problems.join('; ');
  return error instanceof Error ? error.message : String(error);
}

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
