/** The array itself, or a longer copy with room for `length` elements; what is added is 0. */
export function grow<T extends Int32Array | Uint32Array | Uint8Array>(array: T, length: number): T {
  if (length <= array.length) return array;
  const longer = new (array.constructor as new (length: number) => T)(
    Math.max(length, array.length * 2, 256),
  );
  longer.set(array);
  return longer;
}
