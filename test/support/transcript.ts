import { PassThrough, Writable } from 'node:stream';
import { openConsole } from '../../adapters/console/index.ts';
import type { Bot } from '../../src/chat/port.ts';

export interface Exchange {
  readonly typed: string;
  /** A line that is `…` alone stands for any lines. */
  readonly answer: string;
}

/** What is said in the `console` blocks of a page: a line behind `> ` is typed, what follows is the answer. */
export function exchanges(page: string): readonly Exchange[] {
  const blocks = [...page.matchAll(/^```console\n(.*?)^```$/gms)].map(([, block = '']) => block);
  return blocks.flatMap((block) =>
    block
      .split(/^> /m)
      .slice(1)
      .map((part) => {
        const [typed = '', ...lines] = part.split('\n');
        return { typed, answer: lines.join('\n').trim() };
      }),
  );
}

/** The answers of one conversation from a pipe, one for each line. */
export async function replay(bot: Bot, lang: string, typed: readonly string[]): Promise<readonly string[]> {
  let shown = '';
  const starts: number[] = [];
  const input = new PassThrough();
  const output = new Writable({
    decodeStrings: false,
    write(chunk, _encoding, done) {
      shown += chunk;
      done();
    },
  });
  // A call begins only when all that was answered before it is written.
  const heard: Bot = {
    ...bot,
    handle(call) {
      starts.push(shown.length);
      return bot.handle(call);
    },
  };
  const { closed } = openConsole({ bot: heard, input, output, isTTY: false, color: false, lang });
  input.end(typed.join('\n'));
  await closed;
  return starts.map((start, i) => shown.slice(start, starts[i + 1]).trim());
}
