/**
 * Text that Discord can only print: line breaks as `\n`, without control characters, without marks that reorder what is read,
 * without letters that nobody sees. Everything visible stays as it is.
 */
export function clean(text: string): string {
  return text.toWellFormed().replace(LINE_BREAKS, '\n').replaceAll('\t', ' ').replace(UNSEEN, '');
}

/** The same on one line, without space around it. */
export function cleanLine(text: string): string {
  return clean(text).replaceAll('\n', ' ').trim();
}

/**
 * A piece of one line as Markdown that shows just this text, wherever in a line it comes to stand. Discord shows a backslash
 * before a character that is no letter, digit or space as that character alone, and reads nothing else into it.
 */
export function escapeMarkdown(text: string): string {
  return text.replace(ACTIVE, '\\$&');
}

/** What an address must be to be made a link: the address as Markdown and buttons can carry it; absent where it is none. */
export function linkable(url: string): string | undefined {
  const parsed = URL.parse(url);
  if (parsed === null || !/^https?:$/.test(parsed.protocol)) return undefined;
  // A name before the host makes one address look like another.
  if (parsed.username !== '' || parsed.password !== '') return undefined;
  const written = parsed.href.replace(/[()|`\\]/g, percent);
  return written.length <= LONGEST_URL ? written : undefined;
}

function percent(char: string): string {
  return `%${char.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
}

const LINE_BREAKS = /\r\n?|[\v\f\u0085\u2028\u2029]/g;

// C0 and C1 with DEL; direction marks, overrides and isolates; soft hyphen, zero width space, word joiner and the like; tags.
// The joiners U+200C and U+200D stay: emoji and some scripts are written with them.
const UNSEEN =
  /(?!\n)[\p{Cc}\p{Bidi_Control}\u00AD\u180E\u200B\u2060-\u2064\u206A-\u206F\uFEFF\uFFF9-\uFFFB\u{E0000}-\u{E007F}]/gu;

// https://support.discord.com/hc/en-us/articles/210298617 (Markdown Text 101), and
// https://discord.com/developers/docs/reference#message-formatting (mentions, emoji, timestamps, navigation).
const RULES: readonly RegExp[] = [
  // Escapes; bold, italic, underline, strikethrough, spoiler, code.
  /[\\*_~|`]/,
  // Mentions of people, roles, channels and commands, custom emoji, timestamps, navigation, bare links: all begin with "<".
  /[<>]/,
  /[[\]]/,
  /@/,
  // Emoji by name; the scheme of an address, without which it is no link.
  /:(?=[\w+/-]|$)/,
  // Invitations are found without a scheme too.
  /(?<=discord(?:app)?)\./,
  // Headers, small print, lists. A piece may begin a line, and bold text is read as if it did.
  /(?<=^\s*)[-+#]/,
  /(?<=^\s*\d*)[.)]/,
];

const ACTIVE = new RegExp(RULES.map(({ source }) => source).join('|'), 'gi');

// https://discord.com/developers/docs/components/reference#button
const LONGEST_URL = 512;
