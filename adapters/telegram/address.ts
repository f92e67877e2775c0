import { webAddress } from '../../src/chat/reply/address.ts';

/** An address that Telegram accepts for a link or a button; undefined if it would drop the link and refuse the button. */
export function linkAddress(text: string): string | undefined {
  const address = webAddress(text);
  if (address === undefined || address.length > LONGEST) return undefined;
  return /[.\]]/.test(new URL(address).hostname) ? address : undefined;
}

/** The visible text of a link; only the host if the text is the address itself. */
export function linkText({ text, url }: { readonly text: string; readonly url: string }): string {
  const address = text === url ? linkAddress(url) : undefined;
  return address === undefined ? text : new URL(address).host;
}

// Neither this nor that a host has a dot, or is an IPv6 address, is documented: https://github.com/tdlib/td, `check_link_impl`.
const LONGEST = 2048;
