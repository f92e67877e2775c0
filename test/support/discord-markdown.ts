/**
 * What a Discord client makes of Markdown, as far as it matters here: the text that is seen, and everything that is more than text.
 * By https://support.discord.com/hc/en-us/articles/210298617 and https://discord.com/developers/docs/reference#message-formatting;
 * where these are silent, as clients were seen to behave: a backslash counts before any character that is no letter, digit or space;
 * in the label of a link it does not count; bold and italic text may begin with a header or a list.
 */
export interface Seen {
  readonly text: string;
  /** `bold:…`, `link:https://…`, `mention:<@1>` and the like, in order. */
  readonly active: readonly string[];
}

interface Rule {
  readonly name: string;
  readonly match: RegExp;
  readonly inner?: number;
  /** What is said of it, in place of its text. */
  readonly says?: number;
  /** What inside is not read again. */
  readonly asIs?: true;
}

export function readMarkdown(source: string): Seen {
  const active: string[] = [];
  return { text: read(source, active, true), active };
}

function read(source: string, active: string[], startsLine: boolean): string {
  let text = '';
  for (let at = 0; at < source.length; ) {
    const plain = matchAt(PLAIN, source, at);
    if (plain) {
      text += plain[1] ?? plain[0];
      at += plain[0].length;
      continue;
    }
    const start = source.lastIndexOf('\n', at - 1) + 1;
    const atLineStart = /^ *$/.test(source.slice(start, at)) && (startsLine || start > 0);
    const found = firstRule(atLineStart ? [...LINES, ...RULES] : RULES, source, at);
    if (!found) {
      text += source[at];
      at += 1;
      continue;
    }
    const { rule, match } = found;
    const inside = rule.inner === undefined ? match[0] : (match[rule.inner] ?? '');
    const brk = LINES.includes(rule) && match[0].endsWith('\n') ? '\n' : '';
    active.push(`${rule.name}:${match[rule.says ?? rule.inner ?? 0]}`);
    if (rule.name === 'quote') text += read(match[0].trimEnd().replace(/^ *> /gm, ''), active, true);
    else if (rule.asIs) text += inside;
    else text += read(inside, active, atLineStart && !LINES.includes(rule));
    text += brk;
    at += match[0].length;
  }
  return text;
}

function firstRule(rules: readonly Rule[], source: string, at: number) {
  for (const rule of rules) {
    const match = matchAt(rule.match, source, at);
    if (match) return { rule, match };
  }
  return undefined;
}

function matchAt(pattern: RegExp, source: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(source);
}

// A character after its backslash; characters with which no rule begins.
const PLAIN = /\\([^A-Za-z0-9\s])|[^\\*_~|`<>[\]@:#\-\ndhsDHS\d]+/suy;

const LINES: readonly Rule[] = [
  { name: 'small', match: /-# +(?!-#)([^\n]+)\n?/suy, inner: 1 },
  { name: 'header', match: /#{1,3}\s+(?!#)([^\n]*)\n?/suy, inner: 1 },
  { name: 'long quote', match: />>> (.*)/suy, inner: 1 },
  { name: 'quote', match: /> [^\n]*(?:\n *> [^\n]*)*\n?/suy },
  { name: 'item', match: /(?:[*-]|\d+\.) +([^\n]+(?:\n [^\n]*)*)\n?/suy, inner: 1 },
];

const RULES: readonly Rule[] = [
  { name: 'code block', asIs: true, match: /```.*?[^\n].*?```/suy },
  { name: 'bold', match: /\*\*((?:\\.|[^\\])+?)\*\*(?!\*)/suy, inner: 1 },
  { name: 'underline', match: /__((?:\\.|[^\\])+?)__(?!_)/suy, inner: 1 },
  { name: 'italic', match: /\*(?!\s)((?:\\.|\*\*|[^*\\])+?)(?<!\s) {0,2}\*(?!\*)/suy, inner: 1 },
  { name: 'italic', match: /_((?:\\.|__|[^_\\])+?)_(?![a-zA-Z0-9_])/suy, inner: 1 },
  { name: 'struck', asIs: true, match: /~~.+?~~(?!_)/suy },
  { name: 'spoiler', asIs: true, match: /\|\|.+?\|\|/suy },
  { name: 'code', asIs: true, match: /(`+)(.+?)(?<!`)\1(?!`)/suy, inner: 2 },
  { name: 'time', asIs: true, match: /<t:-?\d+(?::[tTdDfFRsS])?>/suy },
  { name: 'emoji', asIs: true, match: /<a?:\w+:\d+>/suy },
  { name: 'emoji', asIs: true, match: /:[\w+-]+:/suy },
  { name: 'mention', asIs: true, match: /<(?:@[!&]?|#)\d+>/suy },
  { name: 'mention', asIs: true, match: /@everyone|@here/suy },
  { name: 'command', asIs: true, match: /<\/[\w -]+:\d+>/suy },
  { name: 'navigation', asIs: true, match: /<id:\w+>/suy },
  { name: 'address', asIs: true, match: /<([^: >]+:\/?[^ >]+)>/suy, inner: 1, says: 1 },
  { name: 'found link', asIs: true, match: /(?:https?|steam|discord):\/\/[^\s<]+[^<.,:;"'\]\s]/isuy },
  { name: 'invitation', asIs: true, match: /discord(?:app)?\.(?:gg|com)\/\w+/isuy },
  {
    name: 'link',
    asIs: true,
    match:
      /\[((?:\[[^\]]*\]|[^[\]])*[^[]*?)\]\(\s*<?((?:\([^)]*\)|[^\s\\]|\\[^\n])*?)>?(?:\s+['"].*?['"])?\s*\)/suy,
    inner: 1,
    says: 2,
  },
];
