import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { payloadOf } from '../../src/chat/action.ts';
import type { Bot, Caller } from '../../src/chat/port.ts';
import type { Button, Reply } from '../../src/chat/reply/reply.ts';
import { catalog } from '../../src/i18n/index.ts';
import { completer, QUIT } from './register.ts';
import { render } from './render.ts';

export interface ConsoleOptions {
  readonly bot: Bot;
  readonly input: Readable;
  readonly output: Writable & { readonly columns?: number };
  /** A person at the terminal: greet, prompt and wrap lines at its width. Otherwise only answer each line. */
  readonly isTTY: boolean;
  readonly color: boolean;
  /** The locale of the system (`id_ID.UTF-8`). */
  readonly lang?: string;
}

export interface Console {
  /** Resolves when the conversation has ended, by its input, by the reader or by `close`. */
  readonly closed: Promise<void>;
  close(): void;
}

/** A conversation by lines: `/` begins a command, a number presses a button of the last list, anything else is a question. */
export function openConsole({ bot, input, output, isTTY, color, lang }: ConsoleOptions): Console {
  const abort = new AbortController();
  const caller: Caller = { ...consoleCaller(lang), signal: abort.signal };
  const lines = createInterface({
    input,
    ...(isTTY && { output, completer: completer(bot.commands) }),
    terminal: isTTY,
    prompt: 'kutip> ',
    crlfDelay: Number.POSITIVE_INFINITY,
  });
  let buttons: readonly Button[] = [];
  let ended = false;

  function close(): void {
    abort.abort();
    lines.close();
  }

  async function converse(): Promise<void> {
    // Taken before the greeting: lines that arrive while nobody iterates are lost.
    const typed = lines[Symbol.asyncIterator]();
    if (isTTY) await greet();
    for (let next = await typed.next(); !next.done; next = await typed.next()) {
      const line = next.value.trim();
      if (isQuit(line)) return close();
      if (line !== '') show(await answer(line));
      prompt();
    }
    if (isTTY) output.write('\n');
    close();
  }

  async function greet(): Promise<void> {
    show(await bot.handle({ ...caller, command: 'start', input: '' }));
    output.write(`${catalog(await bot.language(caller)).console.hint}\n\n`);
    prompt();
  }

  function prompt(): void {
    if (isTTY && !ended) lines.prompt();
  }

  async function answer(line: string): Promise<Reply> {
    if (/^\d{1,2}$/.test(line) && buttons.length > 0)
      return bot.handle({ ...caller, payload: payloadAt(line) });
    const [, command = 'ask', input = line] = line.match(/^\/(\S*)\s*(.*)$/) ?? [];
    return bot.handle({ ...caller, command, input });
  }

  function payloadAt(number: string): string {
    const pressed = buttons[Number(number) - 1];
    return pressed ? payloadOf(pressed.action) : '';
  }

  function show(reply: Reply): void {
    if (abort.signal.aborted) return;
    // The numbers shown before can still be read above a reply that has none.
    if (reply.buttons?.length) buttons = reply.buttons;
    output.write(`${render(reply, { color, ...(isTTY && { width: widthOf(output.columns) }) })}\n\n`);
  }

  lines.on('close', () => {
    ended = true;
  });
  lines.on('SIGINT', close);
  // A reader that has seen enough (`| head`) closes the pipe.
  output.on('error', close);
  return { closed: converse(), close };
}

/** Whoever sits at the terminal: one room of their own, in which they may do everything. */
export function consoleCaller(lang?: string): Caller {
  const actor = { id: 'console', moderator: async () => true };
  return { actor, room: { id: 'console' }, ...(lang !== undefined && { lang }) };
}

function isQuit(line: string): boolean {
  return QUIT.some((name) => line.toLowerCase() === `/${name}`);
}

function widthOf(columns: number | undefined): number {
  return Math.min(columns || 80, WIDEST);
}

// Longer lines are hard to read.
const WIDEST = 100;
