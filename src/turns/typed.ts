/** `array`, or a zero-filled copy at least `length` long; growth is capped at `most`. */
export function grow<T extends Int32Array | Uint32Array | Uint8Array>(
  array: T,
  length: number,
  most = Number.POSITIVE_INFINITY,
): T {
  if (length <= array.length) return array;
  const longer = new (array.constructor as new (length: number) => T)(
    Math.max(length, Math.min(most, Math.max(array.length * 2, 256))),
  );
  longer.set(array);
  return longer;
}
