import { webAddress } from '../../src/chat/reply/address.ts';

/**
 * A piece of one line as Markdown that shows just this text, wherever in a line it comes to stand. Discord shows a backslash
 * before a character that is no letter, digit or space as that character alone, and reads nothing else into it.
 */
export function escapeMarkdown(text: string): string {
  return text.replace(ACTIVE, '\\$&');
}

/** What an address must be to be made a link: the address as Markdown and buttons can carry it; undefined if it is none. */
export function linkable(url: string): string | undefined {
  const written = webAddress(url)?.replace(/[()|`\\]/g, percent);
  return written !== undefined && written.length <= LONGEST_URL ? written : undefined;
}

function percent(char: string): string {
  return `%${char.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
}

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
