/** A text on a button, in a list of choices or in a sentence of ours: its beginning, at most 100 UTF-16 units. */
export function shorten(text: string): string {
  if (text.length <= LONGEST) return text;
  return `${text.slice(0, LONGEST - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}

// https://discord.com/developers/docs/interactions/application-commands#autocomplete
const LONGEST = 100;
