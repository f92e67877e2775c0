import { createHash } from 'node:crypto';

/** The hex digest of a text as UTF-8. */
export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** Ten characters of `[a-z0-9]` that the same outlet and text have on every machine. */
export function articleId(source: string | undefined, text: string): string {
  const digest = BigInt(`0x${sha256(`${source ?? ''}\0${text}`).slice(0, 24)}`);
  return (digest % 36n ** 10n).toString(36).padStart(10, '0');
}
