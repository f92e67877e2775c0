/**
 * A `Map` for very many texts or numbers. A plain one stands still while it grows, for 50 ms and more where it has a hundred thousand entries; this one is
 * made of parts that grow one by one. Iterates part by part: numbers that came in rising order, below four million, in that order, texts in none.
 */
export function partedMap<K extends string | number, V>(): Map<K, V> {
  return new PartedMap();
}

// A class, as those who use maps know no other interface.
class PartedMap<K extends string | number, V> extends Map<K, V> {
  private readonly parts: (Map<K, V> | undefined)[] = [];

  override get(key: K): V | undefined {
    return this.parts[partOf(key)]?.get(key);
  }

  override has(key: K): boolean {
    return this.parts[partOf(key)]?.has(key) ?? false;
  }

  override set(key: K, value: V): this {
    const part = partOf(key);
    // Without holes, which would be looked for in slower ways.
    while (this.parts.length <= part) this.parts.push(undefined);
    this.parts[part] ??= new Map();
    this.parts[part].set(key, value);
    return this;
  }

  override delete(key: K): boolean {
    return this.parts[partOf(key)]?.delete(key) ?? false;
  }

  override clear(): void {
    this.parts.length = 0;
  }

  override get size(): number {
    return this.parts.reduce((sum, part) => sum + (part?.size ?? 0), 0);
  }

  override entries(): MapIterator<[K, V]> {
    return this.parts.values().flatMap((part) => part?.entries() ?? []);
  }

  override keys(): MapIterator<K> {
    return this.parts.values().flatMap((part) => part?.keys() ?? []);
  }

  override values(): MapIterator<V> {
    return this.parts.values().flatMap((part) => part?.values() ?? []);
  }

  override [Symbol.iterator](): MapIterator<[K, V]> {
    return this.entries();
  }

  override forEach(visit: (value: V, key: K, map: Map<K, V>) => void): void {
    for (const [key, value] of this) visit(value, key, this);
  }
}

/** Neighbouring numbers share a part, so that one is full before the next is begun; texts are spread by the last of their letters. */
function partOf(key: string | number): number {
  if (typeof key === 'number') return (key >>> 12) & 1023;
  let hash = key.length;
  for (let at = Math.max(0, key.length - LETTERS); at < key.length; at++)
    hash = Math.imul(hash, 31) + key.charCodeAt(at);
  return (hash ^ (hash >>> 6)) & 63;
}

// Addresses and names of files begin and end alike.
const LETTERS = 12;
