/**
 * A key as PostgreSQL can keep it, which knows no U+0000: that and U+0001 become two characters. Order and prefixes stay what they
 * are, and `fromPostgres` gives the key back.
 */
export function toPostgres(key: string): string {
  return key.replaceAll(/[\0\x01]/g, (char) => (char === '\0' ? '\x01\x01' : '\x01\x02'));
}

export function fromPostgres(kept: string): string {
  return kept.replaceAll(/\x01[\x01\x02]/g, (pair) => (pair === '\x01\x01' ? '\0' : '\x01'));
}
