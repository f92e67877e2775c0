import type { Reason } from './problem.ts';

/**
 * The text of a file's bytes, or why they are none: UTF-8, UTF-16 after a byte order mark, and for HTML whatever encoding
 * its first 1,024 bytes declare. Never replaces what it cannot read.
 */
export function decode(bytes: Uint8Array, html = false): string | Reason {
  if (bytes.length === 0) return { code: 'empty' };
  const encoding = marked(bytes) ?? (html ? declared(bytes) : undefined) ?? 'utf-8';
  if (!encoding.startsWith('utf-16') && bytes.includes(0)) return { code: 'binary' };
  const text = read(bytes, encoding);
  if (text === undefined) return { code: 'encoding' };
  if (text.includes('\0')) return { code: 'binary' };
  return text.trim() === '' ? { code: 'empty' } : text;
}

function marked(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return undefined;
}

function declared(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 1024));
  const encoding = head
    .match(/<meta[^>]{0,200}?charset\s{0,9}=\s{0,9}["']?([\w-]{1,40})/i)?.[1]
    ?.toLowerCase();
  // https://html.spec.whatwg.org/multipage/parsing.html: a declaration that can be read as bytes is not UTF-16.
  return encoding?.startsWith('utf-16') ? 'utf-8' : encoding;
}

function read(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    // RangeError: no such encoding. TypeError: the bytes are not of it.
    return undefined;
  }
}
