import { describe, expect, it } from 'vitest';
import { type Mention, readCast } from '../../../src/quotes/cast/cast.ts';
import { nameWords } from '../../../src/quotes/cast/name-words.ts';
import { tokenise } from '../../../src/quotes/reading/tokens.ts';

const wordsOf = (name: string): string[] => nameWords(tokenise(name, 0, name.length));

const mention = (printed: string, role: readonly string[] = []): Mention => ({
  paragraph: 0,
  start: 0,
  first: 0,
  last: 1,
  words: wordsOf(printed),
  printed,
  role: () => new Set(role),
});

/** Whom each of the names means. */
const namesOf = (...printed: readonly string[]): string[] =>
  readCast(printed.map((name) => mention(name))).of.map(({ name }) => name);

describe('the persons of an article', () => {
  it('are called by their fullest form, wherever it stands', () => {
    expect(namesOf('Wira', 'Wira Adi Santika', 'Santika', 'Wira Santika')).toEqual(
      new Array(4).fill('Wira Adi Santika'),
    );
  });

  it('are two where the words stand in another order', () => {
    expect(namesOf('Wira Santika', 'Santika Wira')).toEqual(['Wira Santika', 'Santika Wira']);
  });

  it('share a word, which means whoever of them was named last', () => {
    expect(namesOf('Lasmi Teja', 'Teja', 'Baso Teja', 'Teja', 'Lasmi', 'Teja')).toEqual([
      'Lasmi Teja',
      'Lasmi Teja',
      'Baso Teja',
      'Baso Teja',
      'Lasmi Teja',
      'Lasmi Teja',
    ]);
  });

  it('are the same under other hyphens, points, accents and capitals', () => {
    expect(new Set(namesOf('Wira Jong-un', 'Wira Jong Un', 'WIRA JONG UN', 'Jong-un')).size).toBe(1);
    expect(new Set(namesOf('Zoé K. Randu', 'Zoe K Randu')).size).toBe(1);
  });

  it('are found under another name that the article gives', () => {
    const [name, alias] = [mention('Melati Anjani'), mention('Melan')];
    const { of } = readCast([name, alias, mention('Melan')], [[name, alias]]);
    expect(of.map((person) => person.name)).toEqual(new Array(3).fill('Melati Anjani'));
  });

  it('bear the roles of all their mentions, and are found by each of their words', () => {
    const { bearers, persons } = readCast([
      mention('Melati Anjani', ['ketua', 'panitia']),
      mention('Wira Santika', ['ketua']),
      mention('Melati', ['penyanyi']),
    ]);
    expect(bearers.get('ketua')?.map(({ name }) => name)).toEqual(['Melati Anjani', 'Wira Santika']);
    expect(bearers.get('penyanyi')?.map(({ name }) => name)).toEqual(['Melati Anjani']);
    expect(persons.map(({ mentions }) => mentions)).toEqual([2, 1]);
  });
});

describe('the words of a name', () => {
  it.each([
    ["Melati's", ['melati']],
    ['Jong-un', ['jong', 'un']],
    ['K.H', ['kh']],
    ['Ñandú', ['nandu']],
  ])('of %s are %s', (name, expected) => {
    expect(wordsOf(name)).toEqual(expected);
  });
});
