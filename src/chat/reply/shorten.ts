/** Shortens a text for a button, a list of choices or one of our sentences to at most `longest` UTF-16 units. */
export function shorten(text: string, longest = LONGEST): string {
  if (text.length <= longest) return text;
  return `${text.slice(0, longest - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}

// https://discord.com/developers/docs/interactions/application-commands#autocomplete
const LONGEST = 100;
