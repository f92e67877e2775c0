import type { Cast, Person } from '../cast/cast.ts';

/** The one person of the article after whom an account is called: `akun @saridwrandu` is Sari Dewi's. */
export function ownerOfAccount(words: string, { byWord }: Cast): Person | undefined {
  const handle =
    /@[\w.]+/
      .exec(words)?.[0]
      .toLowerCase()
      .replace(/[^a-z]/g, '') ?? '';
  const owners: Person[] = [];
  for (let end = SHORTEST_FIRST_NAME; end < Math.min(handle.length, LONGEST_FIRST_NAME); end++)
    for (const person of byWord.get(handle.slice(0, end)) ?? [])
      if (person.words[0]?.length === end && person.words[1]?.charAt(0) === handle.charAt(end))
        owners.push(person);
  return owners.length === 1 ? owners[0] : undefined;
}

const SHORTEST_FIRST_NAME = 4;
const LONGEST_FIRST_NAME = 16;
