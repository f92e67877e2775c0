import type { Links } from '../../src/chat/reply/links.ts';
import type { Inline } from '../../src/chat/reply/reply.ts';
import type { Part } from '../../src/chat/reply/split.ts';
import { markdownLine, markdownLines } from './pieces.ts';

/** A part of a reply as Markdown for one text display; empty if there is nothing to see. */
export function markdownOf(part: Part, links: Links): string {
  switch (part.type) {
    case 'text':
      return trimmed(markdownLines(part.content, links)).join('\n');
    case 'quote':
      return [
        ...trimmed(markdownLines(withCuts(part.content, part.cut), links)).map((line) => `> ${line}`),
        ...(part.credit ? smallPrint(part.credit, links) : []),
      ].join('\n');
    case 'list':
      return part.items
        .map((item) => trimmed(markdownLines(item, links)).join('\n  '))
        .flatMap((item) => (item === '' ? [] : [`- ${item}`]))
        .join('\n');
    default:
      return part satisfies never;
  }
}

/** A line of small, grey print; none if there is nothing to see. */
export function smallPrint(content: readonly Inline[], links: Links): readonly string[] {
  const line = markdownLine(content, links);
  return line === '' ? [] : [`-# ${line}`];
}

export function headerOf(content: readonly Inline[], links: Links): string {
  const line = markdownLine(content, links);
  return line === '' ? '' : `### ${line}`;
}

/** Words that are cut off say so. The marks are ours, and stand apart from what is quoted. */
function withCuts(content: readonly Inline[], cut: Part['cut']): readonly Inline[] {
  return [...(cut?.before ? ['… '] : []), ...content, ...(cut?.after ? ['…'] : [])];
}

/** Without empty lines at the beginning and the end, and without space at the end of any. */
function trimmed(lines: readonly string[]): readonly string[] {
  const ends = lines.map((line) => line.trimEnd());
  const isFull = (line: string) => line !== '';
  return ends.slice(Math.max(0, ends.findIndex(isFull)), ends.findLastIndex(isFull) + 1);
}
