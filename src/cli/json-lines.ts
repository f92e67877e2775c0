import { once } from 'node:events';
import { createReadStream } from 'node:fs';
import { z } from 'zod';
import { UsageError } from '../main/failure.ts';

/**
 * The lines of a file of JSON Lines, or of standard input for `-`, one after the other; empty ones are passed over. What is wrong with a
 * line goes to `refuse` as a `UsageError` that names it; one that does not throw it has the line passed over. Throws one, too, where the file
 * cannot be read.
 */
export async function* readJsonLines<T>(
  path: string,
  shape: z.ZodType<T>,
  refuse: (problem: UsageError) => void = (problem) => {
    throw problem;
  },
): AsyncGenerator<T> {
  const name = path === '-' ? 'standard input' : path;
  const input = path === '-' ? process.stdin : createReadStream(path);
  let number = 0;
  try {
    if (path !== '-') await once(input, 'open');
    for await (const line of linesOf(input.setEncoding('utf8'))) {
      number++;
      const json = number === 1 ? line.replace(/^\ufeff/, '') : line;
      if (json.trim() === '') continue;
      const { data, error } = shape.safeParse(parseJson(json));
      if (error === undefined) yield data;
      else refuse(new UsageError(`${name}, line ${number}: ${whatOf(error)}`));
    }
  } catch (error) {
    if (!isOfSystem(error)) throw error;
    throw new UsageError(`${name} cannot be read: ${error.message}`, { cause: error });
  }
}

/** Cut at line feeds alone: JSON may have the line and paragraph separators of Unicode inside its strings. */
async function* linesOf(chunks: AsyncIterable<string>): AsyncGenerator<string> {
  let begun: string[] = [];
  for await (const chunk of chunks) {
    const [first = '', ...lines] = chunk.split('\n');
    begun.push(first);
    for (const line of lines) {
      yield begun.join('');
      begun = [line];
    }
  }
  yield begun.join('');
}

/** An id that is printed as it came, whether it was a string or a number. */
export const ID = z.union([z.string(), z.number()]).transform(String);

const isOfSystem = (error: unknown): error is NodeJS.ErrnoException =>
  error instanceof Error && 'syscall' in error;

function whatOf({ issues: [problem] }: z.ZodError): string {
  return problem?.path.length ? `${problem.path.join('.')}: ${problem.message}` : 'not a JSON object';
}

function parseJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
