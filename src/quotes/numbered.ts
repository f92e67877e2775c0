/** The number of each word: its place. Yields after each few thousand. */
export function* numbered(words: readonly string[]): Generator<void, Map<string, number>> {
  const numbers = new Map<string, number>();
  for (let number = 0; number < words.length; number++) {
    numbers.set(words[number] as string, number);
    if (number % 4096 === 0) yield;
  }
  return numbers;
}
