import { buttonProblems } from './keyboard-rules.ts';
import { isLink } from './text-rules.ts';
import { API, broken, list, type Violation } from './violation.ts';
import { isRecord, type Params } from './wire.ts';

interface Size {
  readonly characters: number;
  /** With items of lists and rows of tables. */
  readonly blocks: number;
  /** Of blocks and of formatting, in each other. */
  readonly levels: number;
}

/** Of a rich message, whose limits are at https://core.telegram.org/bots/api#rich-message-formatting-options */
export function richProblems(message: unknown): readonly Violation[] {
  if (!isRecord(message)) return [];
  const forms = ['blocks', 'html', 'markdown'].filter((form) => message[form] !== undefined);
  const blocks = list(message.blocks);
  const every = blocks.flatMap(inside);
  const marked = String(message.html ?? message.markdown ?? '').replace(/<[^>]*>/g, '');
  const { characters, levels, blocks: count } = joined(blocks.map(sizeOf));
  const columns = every.flatMap(({ cells }) => list(cells)).map((row) => list(row).length);
  return [
    ...broken(forms.length !== 1, 'exactly one of blocks, html and markdown', `${API}#inputrichmessage`),
    ...broken(characters + [...marked].length === 0, 'message text is empty', `${API}#sendrichmessage`),
    ...broken(
      characters + [...marked].length > 32_768,
      'a rich message has at most 32768 characters',
      LIMITS,
    ),
    ...broken(count > 500, 'a rich message has at most 500 blocks', LIMITS),
    ...broken(levels > 16, 'a rich message has at most 16 levels', LIMITS),
    ...broken(list(message.media).length > 50, 'a rich message has at most 50 media', LIMITS),
    ...broken(Math.max(0, ...columns) > 20, 'a table has at most 20 columns', LIMITS),
    ...every.flatMap(partProblems),
  ];
}

function partProblems(part: Params): readonly Violation[] {
  const { type, size, buttons, button, url, unix_time } = part;
  return [
    ...broken(type === 'thinking', 'thinking is for drafts only', `${API}#inputrichblockthinking`),
    ...broken(
      type === 'heading' && !(Number(size) >= 1 && Number(size) <= 6),
      'the size of a heading is 1-6',
      `${API}#inputrichblocksectionheading`,
    ),
    ...broken(
      type === 'buttons' && !(list(buttons).length >= 1 && list(buttons).length <= 8),
      '1-8 buttons in a row',
      `${API}#inputrichblockbuttons`,
    ),
    ...broken(type === 'url' && !isLink(url), 'a link has no address', `${API}#richtexturl`),
    ...broken(
      type === 'date_time' && unix_time === undefined,
      'a date has no time',
      `${API}#richtextdatetime`,
    ),
    ...[...list(buttons), button].filter(isRecord).flatMap(buttonProblems),
  ];
}

/** A part of the message and all that is in it, formatting too. */
function inside(part: unknown): readonly Params[] {
  if (Array.isArray(part)) return part.flatMap(inside);
  if (!isRecord(part)) return [];
  return [part, ...HOLDERS.flatMap((name) => inside(part[name]))];
}

function sizeOf(part: unknown): Size {
  if (typeof part === 'string') return { characters: [...part].length, blocks: 0, levels: 0 };
  if (Array.isArray(part)) return joined(part.map(sizeOf));
  if (!isRecord(part)) return EMPTY;
  const held = joined(HOLDERS.map((name) => sizeOf(part[name])));
  const expression = typeof part.expression === 'string' ? [...part.expression].length : 0;
  return {
    characters: held.characters + expression,
    blocks: held.blocks + list(part.cells).length + (isBlock(part) ? 1 : 0),
    levels: held.levels + 1,
  };
}

function joined(sizes: readonly Size[]): Size {
  return {
    characters: sizes.reduce((sum, { characters }) => sum + characters, 0),
    blocks: sizes.reduce((sum, { blocks }) => sum + blocks, 0),
    levels: Math.max(0, ...sizes.map(({ levels }) => levels)),
  };
}

/** Formatting has a type of its own; items of lists have blocks and perhaps a type of their label. */
const isBlock = (part: Params): boolean => BLOCKS.has(String(part.type)) || Array.isArray(part.blocks);

const EMPTY: Size = { characters: 0, blocks: 0, levels: 0 };
const HOLDERS = ['text', 'credit', 'blocks', 'items', 'cells', 'summary', 'caption', 'buttons', 'button'];
const BLOCKS = new Set([
  ...['paragraph', 'heading', 'pre', 'footer', 'divider', 'list', 'blockquote', 'expandable_blockquote'],
  ...['pullquote', 'collage', 'slideshow', 'table', 'details', 'map', 'buttons', 'animation', 'audio'],
  ...['document', 'photo', 'video', 'voice_note', 'thinking'],
]);
const LIMITS = `${API}#rich-message-formatting-options`;
