import { FEW } from './in-turns.ts';
import { partedMap } from './parted-map.ts';

/** Maps each text to its index. Yields after every few. */
export function* numbered(texts: readonly string[]): Generator<void, Map<string, number>> {
  const numbers = partedMap<string, number>();
  for (let number = 0; number < texts.length; number++) {
    numbers.set(texts[number] as string, number);
    if (number % FEW === 0) yield;
  }
  return numbers;
}
