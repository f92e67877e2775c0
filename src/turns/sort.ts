/** Sorts a copy, stable, with a yield after each few thousand comparisons. */
export function* sortInTurns<T>(
  values: readonly T[],
  compare: (one: T, other: T) => number,
): Generator<void, T[]> {
  let runs: T[][] = [];
  for (let at = 0; at < values.length; at += RUN) {
    runs.push(values.slice(at, at + RUN).sort(compare));
    yield;
  }
  while (runs.length > 1) {
    const merged: T[][] = [];
    for (let at = 0; at < runs.length; at += 2)
      merged.push(yield* merge(runs[at] as T[], runs[at + 1] ?? [], compare));
    runs = merged;
  }
  return runs[0] ?? [];
}

function* merge<T>(
  first: readonly T[],
  second: readonly T[],
  compare: (one: T, other: T) => number,
): Generator<void, T[]> {
  // What comes nearly in order is mostly in order already.
  if (second.length === 0 || compare(first.at(-1) as T, second[0] as T) <= 0) return first.concat(second);
  const merged: T[] = [];
  let [a, b] = [0, 0];
  while (a < first.length || b < second.length) {
    const takesFirst =
      b >= second.length || (a < first.length && compare(first[a] as T, second[b] as T) <= 0);
    merged.push((takesFirst ? first[a++] : second[b++]) as T);
    if (merged.length % RUN === 0) yield;
  }
  return merged;
}

const RUN = 4096;
