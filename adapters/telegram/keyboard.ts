import type { InlineKeyboardButton, InlineKeyboardMarkup } from 'grammy/types';
import { payloadOf } from '../../src/chat/action.ts';
import { cleanLine } from '../../src/chat/reply/clean.ts';
import type { Links } from '../../src/chat/reply/links.ts';
import type { Action, Button } from '../../src/chat/reply/reply.ts';
import { shorten } from '../../src/chat/reply/shorten.ts';
import { startParameter } from './deep-link.ts';

/**
 * Buttons that carry the payloads of their actions, and below them those that open `links`; undefined if there are none. What is
 * for the presser alone opens a conversation with `bot`, by its name.
 */
export function keyboardOf(
  buttons: readonly Button[] = [],
  links: Links = new Map(),
  bot?: string,
): InlineKeyboardMarkup | undefined {
  const once = [...Map.groupBy(buttons, ({ action }) => payloadOf(action))].slice(0, MOST);
  const pressed = groups(once).map((group) =>
    group.map(([callback_data, [button]]) => {
      const text = labelOf(button?.label ?? '');
      const url = button?.aside && bot !== undefined ? conversation(bot, button.action) : undefined;
      return url === undefined ? { text, callback_data } : { text, url };
    }),
  );
  const opened = [...links].slice(0, MOST - once.length).map(([n, url]) => {
    const { host } = new URL(url);
    return { text: labelOf(links.size > 1 ? `(${n}) ${host}` : host), url };
  });
  const rows = [...pressed, opened].flatMap(rowsOf);
  return rows.length > 0 ? { inline_keyboard: rows } : undefined;
}

/** Undefined if a link cannot hold the action. */
function conversation(bot: string, { command, args }: Action): string | undefined {
  const start = startParameter({ command, input: Object.values(args).join(' ') });
  return start === undefined ? undefined : `https://t.me/${bot}?start=${start}`;
}

/** A payload with the buttons that carry it, of which the first is shown. */
type Pressed = readonly [payload: string, buttons: readonly Button[]];

/** Several buttons of one command, such as those to other pages, get rows of their own; single ones share rows. */
function groups(buttons: readonly Pressed[]): readonly (readonly Pressed[])[] {
  const found: Pressed[][] = [];
  for (const run of runs(buttons)) {
    const last = found.at(-1);
    const isShared = last !== undefined && runs(last).length === last.length;
    if (run.length === 1 && isShared) last.push(...run);
    else found.push([...run]);
  }
  return found;
}

function runs(buttons: readonly Pressed[]): readonly (readonly Pressed[])[] {
  const found: Pressed[][] = [];
  for (const button of buttons) {
    const run = found.at(-1);
    if (run && commandOf(run[0]) === commandOf(button)) run.push(button);
    else found.push([button]);
  }
  return found;
}

function commandOf(pressed: Pressed | undefined): string | undefined {
  return pressed?.[1][0]?.action.command;
}

/** Puts short labels side by side, as many as fit the width of a phone. */
function rowsOf(buttons: readonly InlineKeyboardButton[]): InlineKeyboardButton[][] {
  const rows: InlineKeyboardButton[][] = [];
  let left = 0;
  for (const button of buttons) {
    const row = rows.at(-1);
    const width = button.text.length + PADDING;
    if (row && row.length < MOST_IN_ROW && width <= left) row.push(button);
    else rows.push([button]);
    left = (row === rows.at(-1) ? left : WIDEST) - width;
  }
  return rows;
}

function labelOf(text: string): string {
  return shorten(cleanLine(text), LONGEST_LABEL) || '…';
}

// Telegram's servers take no more buttons in a keyboard, and no more in a row.
const MOST = 100;
const MOST_IN_ROW = 8;

// In UTF-16 units of a label, and what the frame of a button takes.
const WIDEST = 40;
const PADDING = 3;

// More is not read on a telephone.
const LONGEST_LABEL = 60;
