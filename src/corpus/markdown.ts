import type { Parsed } from './draft.ts';
import { readFields } from './fields.ts';
import { readYaml } from './yaml.ts';

/** An article in Markdown with YAML front matter. Its text is stored as it reads, without the marks of Markdown. */
export function parseMarkdown(printed: string): Parsed {
  const { matter, body } = parts(printed.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n'));
  const record = readMatter(matter ?? '');
  if (typeof record === 'string') return { reasons: [{ code: 'front-matter', error: record }] };
  const { stated, wrong } = readFields(record);
  return {
    draft: { text: withoutMarks(body), origin: 'front-matter', ...stated },
    reasons: wrong.map((field) => ({ code: 'field', field })),
  };
}

function parts(text: string): { readonly matter?: string; readonly body: string } {
  if (!text.startsWith('---\n')) return { body: text };
  const end = /\n(?:---|\.\.\.)[ \t]*(?:\n|$)/g;
  end.lastIndex = 3;
  const close = end.exec(text);
  return close === null
    ? { body: text }
    : { matter: text.slice(4, close.index + 1), body: text.slice(close.index + close[0].length) };
}

function readMatter(matter: string): ReturnType<typeof readYaml> {
  return matter.length > LONGEST_MATTER ? `longer than ${LONGEST_MATTER} characters` : readYaml(matter);
}

function withoutMarks(body: string): string {
  if (!MARKED.test(body)) return body;
  return MARKS.reduce((text, [pattern, plain]) => text.replace(pattern, plain), body);
}

// The parser takes time quadratic in the number of keys and anchors.
const LONGEST_MATTER = 20_000;

const MARKED = /[*_[\]#>\\<]/;

// Every repetition is bounded or cannot cross its own end mark, so that each pattern reads a text once.
const MARKS: readonly (readonly [RegExp, string])[] = [
  [/<!--[^<>]{0,5000}-->/g, ''],
  [/^#{1,6}[ \t]+/gm, ''],
  [/^>[ \t]?/gm, ''],
  [/!\[[^\]\n]{0,300}\]\([^()\n]{0,2000}\)/g, ''],
  [/(?<!\\)\[([^[\]\n]{1,300})\]\([^()\n]{1,2000}\)/g, '$1'],
  [/(?<![\w\\*])\*\*(?=[^\s*])([^*\n]{0,2000}?[^\s*\\])\*\*(?![\w*])/g, '$1'],
  [/(?<![\w\\*])\*(?=[^\s*])([^*\n]{0,2000}?[^\s*\\])\*(?![\w*])/g, '$1'],
  [/(?<![\w\\_])__(?=[^\s_])([^_\n]{0,2000}?[^\s_\\])__(?![\w_])/g, '$1'],
  [/(?<![\w\\_])_(?=[^\s_])([^_\n]{0,2000}?[^\s_\\])_(?![\w_])/g, '$1'],
  [/\\$/gm, ''],
  [/\\([!-/:-@[-`{-~])/g, '$1'],
];
