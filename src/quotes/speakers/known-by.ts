import type { Person } from './people.ts';

/**
 * Who is known by a nickname wherever it stands alone: three articles or more say whose it is, nearly all of them the same person's,
 * and hardly anybody else is called by it with more behind it (`Budi` is no nickname where a `Budi Santoso` is quoted). `merged` leads from
 * folded names to people. Yields after each person.
 */
export function* knownBy(
  merged: ReadonlyMap<string, Person>,
): Generator<void, (of: Person) => Person | undefined> {
  const people = new Set(merged.values());
  const claims = yield* claimsOf(people);
  const namesakes = yield* namesakesOf(claims, people);
  const owners = new Map<string, Person>();
  for (const [nickname, owner] of claims) {
    yield;
    const alone = merged.get(nickname);
    // Whose own name is a nickname of somebody else has none.
    if (alone === undefined || alone.entity || claims.has(owner.folded)) continue;
    if ((namesakes.get(nickname) ?? 0) <= FEW * quotationsOf(alone)) owners.set(nickname, owner);
  }
  return ({ folded }) => owners.get(folded);
}

/** By folded nickname: who has it by what the articles say. */
function* claimsOf(people: Iterable<Person>): Generator<void, Map<string, Person>> {
  const claims = new Map<string, Map<Person, number>>();
  for (const person of people) {
    yield;
    for (const [nickname, articles] of person.nicknames) {
      const claimed = claims.get(nickname) ?? new Map<Person, number>();
      claims.set(nickname, claimed.set(person, articles));
    }
  }
  const settled = new Map<string, Person>();
  for (const [nickname, claimed] of claims) {
    const [owner, articles] = [...claimed].reduce((most, next) => (next[1] > most[1] ? next : most));
    const all = [...claimed.values()].reduce((sum, count) => sum + count, 0);
    if (articles >= LEAST_ARTICLES && articles >= NEARLY_ALL * all) settled.set(nickname, owner);
    yield;
  }
  return settled;
}

/** How many quotations others have whose names begin with a nickname. */
function* namesakesOf(
  claims: ReadonlyMap<string, Person>,
  people: Iterable<Person>,
): Generator<void, ReadonlyMap<string, number>> {
  const found = new Map<string, number>();
  for (const person of people) {
    yield;
    const longest = Math.min(person.words.length - 1, MOST_WORDS);
    for (let count = 1; count <= longest; count++) {
      const begun = person.words.slice(0, count).join(' ');
      const owner = claims.get(begun);
      if (owner !== undefined && owner !== person)
        found.set(begun, (found.get(begun) ?? 0) + quotationsOf(person));
    }
  }
  return found;
}

const quotationsOf = ({ printed }: Person): number =>
  printed.reduce((sum, { quotations }) => sum + quotations, 0);

const LEAST_ARTICLES = 3;
const NEARLY_ALL = 0.8;
const FEW = 0.1;
// Of a nickname.
const MOST_WORDS = 3;
