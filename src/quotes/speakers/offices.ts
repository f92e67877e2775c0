import { words } from '../../text/words.ts';
import type { Entity, Role } from '../../types.ts';
import { roleOf } from '../cast/roles.ts';

/** Who held which office when, by the entity file. */
export interface Offices {
  /** Those who held the office that the folded words name, at a date if one is given, the latest first. */
  holders(forms: readonly string[], day?: string): readonly Entity[];
}

/** Offices under their titles in both languages; a place in a title may be written under any of its names. Yields after each entity. */
export function* createOffices(entities: readonly Entity[]): Generator<void, Offices> {
  const held = new Map<string, { entity: Entity; role: Role }[]>();
  const places: (readonly string[])[] = [];
  for (const entity of entities) {
    if (entity.kind === 'place') places.push(placeNames(entity));
    yield;
  }
  for (const entity of entities) {
    for (const role of entity.roles)
      for (const title of new Set(titlesOf(role, places))) {
        const known = held.get(title);
        if (known === undefined) held.set(title, [{ entity, role }]);
        else known.push({ entity, role });
      }
    yield;
  }
  return {
    holders(forms, day) {
      const all = held.get(keyOf(forms)) ?? [];
      const fitting = day === undefined ? all : all.filter(({ role }) => isHeld(role, day));
      return [...new Set(fitting.toSorted(latestFirst).map(({ entity }) => entity))];
    },
  };
}

function titlesOf({ title }: Role, places: readonly (readonly string[])[]): string[] {
  const written = [title.id, title.en].flatMap((printed) => {
    const folded = words(printed)
      .map(({ form }) => form)
      .join(' ');
    const renamed = places.flatMap((names) => {
      const name = names.find((one) => ` ${folded} `.includes(` ${one} `));
      return name === undefined
        ? []
        : names.map((other) => ` ${folded} `.replace(` ${name} `, ` ${other} `).trim());
    });
    return [folded, ...renamed];
  });
  return written.map((one) => keyOf(one.split(' ')));
}

/** Longest first, so that a name is not taken for the longer one that it begins. */
function placeNames({ name, aliases }: Entity): readonly string[] {
  return [name, ...aliases]
    .map((one) =>
      words(one)
        .map(({ form }) => form)
        .join(' '),
    )
    .filter((one) => one !== '')
    .sort((a, b) => b.length - a.length);
}

/** Dates of any precision: a year is within an office that began or ended in it. */
function isHeld({ from, to }: Role, day: string): boolean {
  const reaches = (one: string, other: string): boolean => {
    const length = Math.min(one.length, other.length);
    return one.slice(0, length) <= other.slice(0, length);
  };
  return (from === undefined || reaches(from, day)) && (to === undefined || reaches(day, to));
}

function latestFirst({ role: one }: { role: Role }, { role: other }: { role: Role }): number {
  const [a, b] = [one.to ?? '9999', other.to ?? '9999'];
  if (a !== b) return a < b ? 1 : -1;
  return (one.from ?? '') < (other.from ?? '') ? 1 : -1;
}

/** The same whatever the order of the words: `Leader of North Korea` is the `North Korean leader`. */
const keyOf = (forms: readonly string[]): string => [...roleOf(forms)].sort().join(' ');
