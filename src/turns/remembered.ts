import { partedMap } from './parted-map.ts';

/** The same function of a text, which does its work once for each: for texts that come again and again. */
export function remembered<T>(read: (text: string) => T): (text: string) => T {
  const known = partedMap<string, T>();
  return (text) => {
    const met = known.get(text);
    if (met !== undefined) return met;
    const value = read(text);
    known.set(text, value);
    return value;
  };
}
