/** A web address in its full form; undefined if a text is not an address that a reader should be sent to. */
export function webAddress(text: string): string | undefined {
  const parsed = URL.parse(text);
  if (parsed === null || !/^https?:$/.test(parsed.protocol)) return undefined;
  // A name before the host makes one address look like another.
  return parsed.username === '' && parsed.password === '' ? parsed.href : undefined;
}
