import { clean } from '../../src/chat/reply/clean.ts';
import type { Links } from '../../src/chat/reply/links.ts';
import type { Inline } from '../../src/chat/reply/reply.ts';
import { escapeMarkdown, linkable } from './escape.ts';

interface Run {
  readonly text: string;
  readonly look: 'plain' | 'bold' | 'italic' | 'code' | 'link';
  readonly url?: string;
}

/** Pieces as lines of Markdown. No style crosses the end of a line, so that each line can be quoted or made small on its own. */
export function markdownLines(content: readonly Inline[], links: Links): readonly string[] {
  const lines: Run[][] = [[]];
  for (const run of merged(content.map((piece) => runOf(piece, links)))) {
    const [first = '', ...rest] = run.text.split('\n');
    lines.at(-1)?.push({ ...run, text: first });
    lines.push(...rest.map((text) => [{ ...run, text }]));
  }
  // A colon at the end of a line, unlike one at the end of a piece, cannot go on as an address.
  return lines.map((line) => joined(line.map(written)).replace(/\\:$/, ':'));
}

/** The same on one line. */
export function markdownLine(content: readonly Inline[], links: Links): string {
  return markdownLines(content, links).join(' ').trim();
}

function runOf(piece: Inline, links: Links): Run {
  if (typeof piece === 'string') return { text: clean(piece), look: 'plain' };
  switch (piece.type) {
    case 'bold':
    case 'mark':
      return { text: clean(piece.text), look: 'bold' };
    case 'italic':
    case 'code':
      return { text: clean(piece.text), look: piece.type };
    case 'date':
      return { text: clean(piece.text), look: 'plain' };
    case 'link':
      return linkRun(clean(piece.text), linkable(piece.url));
    case 'cite':
      return linkRun(`(${piece.n})`, links.get(piece.n));
    default:
      return piece satisfies never;
  }
}

function linkRun(text: string, url: string | undefined): Run {
  return url === undefined ? { text, look: 'plain' } : { text, look: 'link', url };
}

/** Neighbours of one look are one run: `**a****b**` would be read otherwise. */
function merged(runs: readonly Run[]): readonly Run[] {
  const all: Run[] = [];
  for (const run of runs) {
    const last = all.at(-1);
    if (last?.look === run.look && run.look !== 'link')
      all.splice(-1, 1, { ...last, text: last.text + run.text });
    else all.push(run);
  }
  return all;
}

function written({ text, look, url = '' }: Run): string {
  switch (look) {
    case 'plain':
      return escapeMarkdown(text);
    case 'bold':
      return styled(text, '**');
    case 'italic':
      return styled(text, '*');
    case 'code':
      return /`|^\s*$/.test(text) ? escapeMarkdown(text) : `\`${text}\``;
    case 'link':
      return text.trim() === '' ? text : linked(text, url);
    default:
      return look satisfies never;
  }
}

/** Markdown begins no style before a space and ends none after one. */
function styled(text: string, mark: string): string {
  const words = text.trim();
  if (words === '') return text;
  const start = text.indexOf(words);
  const end = text.slice(start + words.length);
  return `${text.slice(0, start)}${mark}${escapeMarkdown(words)}${mark}${end}`;
}

/**
 * Discord makes no link of a label that holds an address, an emoji or an escape: an address is shown by its host, any other
 * text stands before its address.
 */
function linked(text: string, url: string): string {
  const isAddress = linkable(text) === url;
  const label = isAddress ? new URL(url).host : text;
  if (LABEL.test(label) && !INVITE.test(label)) return `[${label}](<${url}>)`;
  return isAddress ? `<${url}>` : `${escapeMarkdown(text)} <${url}>`;
}

/** Asterisks of two styles that touch would be read as one mark. */
function joined(pieces: readonly string[]): string {
  return pieces.reduce(
    (line, piece) => line + (/[^\\]\*$/.test(line) && piece.startsWith('*') ? APART : '') + piece,
    '',
  );
}

const LABEL = /^[\p{L}\p{N}(][\p{L}\p{N} .,()’“”&–-]*$/u;
const INVITE = /discord/i;

// Zero width space.
const APART = '\u200B';
