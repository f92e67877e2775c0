import { clean, cleanLine } from '../../src/chat/reply/clean.ts';
import type { Block, Inline, Reply } from '../../src/chat/reply/reply.ts';
import { wrap } from './wrap.ts';

export interface Look {
  /** Without it, the output is plain text and line breaks. */
  readonly color: boolean;
  /** Columns; without it no line is broken, and quoted words come out exactly as they stand in the article. */
  readonly width?: number;
}

type Style = 'plain' | 'bold' | 'italic' | 'dim' | 'underline' | 'mark';

interface Run {
  readonly text: string;
  readonly style: Style;
}

/** What stands before the first line of a paragraph, and before the others. */
interface Margin {
  readonly first: string;
  readonly rest: string;
  /** Before a line that contains marked words; by default as before the others. */
  readonly marked?: string;
}

/** A reply as lines of text, without a line break at the end. Total: every reply has a rendering. */
export function render(reply: Reply, look: Look): string {
  const parts = [
    ...(reply.title ? [paragraph([{ text: cleanLine(reply.title), style: 'bold' }], NONE, look)] : []),
    ...reply.blocks.map((block) => renderBlock(block, look)),
    ...(reply.sources ? [renderSources(reply.sources, look)] : []),
    ...(reply.buttons?.length ? [renderButtons(reply.buttons, look)] : []),
  ];
  return parts.filter((part) => part !== '').join('\n\n');
}

function renderBlock(block: Block, look: Look): string {
  switch (block.type) {
    case 'text':
      return paragraph(runs(block.content), NONE, look);
    case 'quote':
      return [
        paragraph(runs(block.content), look.width ? RAIL : NONE, look),
        ...(block.marks?.length ? [paragraph(markedRuns(block.content), MARKED, look)] : []),
        ...(block.credit ? [paragraph(dimmed(runs(block.credit)), look.width ? CREDIT : DASH, look)] : []),
      ].join('\n');
    case 'list':
      return block.items.map((item) => paragraph(runs(item), ITEM, look)).join('\n');
    default:
      return block satisfies never;
  }
}

function renderSources({ heading, items }: NonNullable<Reply['sources']>, look: Look): string {
  const lines = items.map(({ n, content }) => paragraph(runs(content), numbered(`(${n}) `), look));
  return [paragraph([{ text: cleanLine(heading), style: 'bold' }], NONE, look), ...lines].join('\n');
}

function renderButtons(buttons: NonNullable<Reply['buttons']>, look: Look): string {
  return buttons
    .map(({ label }, i) =>
      paragraph([{ text: cleanLine(label), style: 'plain' }], numbered(`[${i + 1}] `), look),
    )
    .join('\n');
}

function paragraph(content: readonly Run[], { first, rest, marked }: Margin, look: Look): string {
  const text = content.map((run) => run.text).join('');
  const width = look.width ? Math.max(look.width - first.length, NARROWEST) : Number.POSITIVE_INFINITY;
  return wrap(text, width)
    .map(({ start, end }, i) => {
      const line = cut(content, start, end);
      const isMarked =
        marked !== undefined && line.some(({ text, style }) => style === 'mark' && text !== '');
      const margin = isMarked ? marked : i === 0 ? first : rest;
      return [{ text: margin, style: 'dim' as const }, ...line].map((run) => paint(run, look)).join('');
    })
    .join('\n');
}

/** The runs that lie between two offsets of their joined text. */
function cut(content: readonly Run[], start: number, end: number): readonly Run[] {
  let offset = 0;
  return content.map((run) => {
    const text = run.text.slice(Math.max(0, start - offset), Math.max(0, end - offset));
    offset += run.text.length;
    return { ...run, text };
  });
}

function runs(content: readonly Inline[]): readonly Run[] {
  return content.map((piece): Run => {
    if (typeof piece === 'string') return { text: clean(piece), style: 'plain' };
    switch (piece.type) {
      case 'bold':
      case 'italic':
      case 'mark':
        return { text: clean(piece.text), style: piece.type };
      case 'code':
        return { text: clean(piece.text), style: 'bold' };
      case 'link':
        return { text: clean(linkText(piece)), style: 'underline' };
      case 'date':
        return { text: clean(piece.text), style: 'plain' };
      case 'cite':
        return { text: `(${piece.n})`, style: 'dim' };
      default:
        return piece satisfies never;
    }
  });
}

/** Several marks show words that differ: they are repeated below, for readers who see no colours. */
function markedRuns(content: readonly Inline[]): readonly Run[] {
  const marked = content.flatMap((piece) =>
    typeof piece === 'object' && piece.type === 'mark' ? [cleanLine(piece.text)] : [],
  );
  return [{ text: marked.join(' · '), style: 'plain' }];
}

// Where a link leads is always written out.
function linkText({ text, url }: Extract<Inline, { type: 'link' }>): string {
  return text === url ? url : `${text} <${url}>`;
}

function dimmed(content: readonly Run[]): readonly Run[] {
  return content.map((run) => (run.style === 'plain' ? { ...run, style: 'dim' } : run));
}

function numbered(first: string): Margin {
  return { first, rest: ' '.repeat(first.length) };
}

function paint({ text, style }: Run, { color }: Look): string {
  const [on, off] = CODES[style];
  return color && text !== '' && on !== off ? `\x1b[${on}m${text}\x1b[${off}m` : text;
}

const NONE: Margin = { first: '', rest: '' };
const RAIL: Margin = { first: '│ ', rest: '│ ', marked: '┃ ' };
const CREDIT: Margin = { first: '  — ', rest: '    ' };
const DASH: Margin = { first: '— ', rest: '  ' };
const MARKED: Margin = { first: '^ ', rest: '  ' };
const ITEM: Margin = { first: '- ', rest: '  ' };

const NARROWEST = 20;

// https://www.ecma-international.org/publications-and-standards/standards/ecma-48/ section 8.3.117
const CODES: Readonly<Record<Style, readonly [number, number]>> = {
  plain: [0, 0],
  bold: [1, 22],
  dim: [2, 22],
  italic: [3, 23],
  underline: [4, 24],
  mark: [1, 22],
};
