import { webAddress } from '../../src/chat/address.ts';

/** An address as Telegram takes it for a link or a button; absent where it would drop the one and refuse the other. */
export function linkAddress(text: string): string | undefined {
  const address = webAddress(text);
  if (address === undefined || address.length > LONGEST) return undefined;
  return /[.\]]/.test(new URL(address).hostname) ? address : undefined;
}

/** What is seen of a link: of an address that is written out, the host, by which it is known. */
export function linkText({ text, url }: { readonly text: string; readonly url: string }): string {
  const address = text === url ? linkAddress(url) : undefined;
  return address === undefined ? text : new URL(address).host;
}

// Neither this nor that a host has a dot, or is an IPv6 address, is documented: https://github.com/tdlib/td, `check_link_impl`.
const LONGEST = 2048;
