/** Who printed one wording of an utterance. */
export interface Printing {
  /** Absent where the outlet is unknown; `articleId` then tells articles apart. */
  readonly outlet?: string;
  readonly articleId: string;
  /** The agency or outlet that relayed the words. */
  readonly via?: string;
  /** The same for the same words. */
  readonly plain: number;
}

/**
 * How many report on their own. An outlet counts once; two are one where both have the same words from the same agency, or one
 * is the agency from which the other has them.
 */
export function originsOf(printings: readonly Printing[]): number {
  const parent = new Map<string, string>();
  const root = (key: string): string => {
    let at = key;
    for (let next = parent.get(at); next !== undefined && next !== at; next = parent.get(at)) at = next;
    return at;
  };
  const outlets = new Set<string>();
  const agencies = new Map<string, string>();
  for (const { outlet, articleId, via, plain } of printings) {
    const key = outlet === undefined ? `article ${articleId}` : folded(outlet);
    outlets.add(key);
    for (const agency of new Set([via === undefined ? key : folded(via), key])) {
      const copy = `${agency}\n${plain}`;
      const other = agencies.get(copy);
      if (other === undefined) agencies.set(copy, key);
      else if (root(other) !== root(key)) parent.set(root(key), root(other));
    }
  }
  return new Set([...outlets].map(root)).size;
}

const folded = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
