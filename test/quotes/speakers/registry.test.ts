import { describe, expect, it } from 'vitest';
import { formsOf, speakerSearch } from '../../../src/quotes/speakers/find.ts';
import { createSpeakers, type KnownSpeaker } from '../../../src/quotes/speakers/registry.ts';
import type { SpeakerName } from '../../../src/quotes/speakers/tally.ts';
import { indexNames, wordIndexOf } from '../../../src/quotes/speakers/word-index.ts';
import type { Entity } from '../../../src/types.ts';
import { cpuTimeOf } from '../../text/growth.ts';
import { finish } from '../utterances/cluster-finish.ts';

const office = (id: string, en: string, from: string, to?: string) => ({
  title: { id, en },
  from,
  ...(to && { to }),
});

const ENTITIES: readonly Entity[] = [
  {
    kind: 'person',
    name: 'Lasmi Teja',
    aliases: ['Teja'],
    roles: [office('Presiden Seroja', 'President of Seroja', '2020-05')],
  },
  {
    kind: 'person',
    name: 'Baso Rante',
    aliases: [],
    roles: [office('Presiden Seroja', 'President of Seroja', '2010', '2020-04')],
  },
  { kind: 'place', name: 'Seroja', aliases: ['Srj'], roles: [] },
];

const registry = (names: readonly (string | SpeakerName)[]) =>
  finish(
    createSpeakers(
      names.map((name) => (typeof name === 'string' ? { name, quotations: 1 } : name)),
      ENTITIES,
    ),
  );

const areOne = (names: readonly string[], [one, other]: readonly [string, string]): boolean => {
  const known = registry(names);
  return known.of(one).key === known.of(other).key;
};

const nicknamed = (name: string, nickname: string, articles: number): SpeakerName => ({
  ...{ name, quotations: articles, nicknames: new Map([[nickname, articles]]) },
});

describe('a nickname', () => {
  const [ratna, basda] = ['Ratna Darma Wulan', 'Basda'];
  const who = (names: readonly (string | SpeakerName)[]) => registry(names).of(basda).name;

  it.each<[string, readonly (string | SpeakerName)[]]>([
    ['is its bearer wherever it stands alone', [nicknamed(ratna, basda, 3), basda]],
    [
      'is added up over the names of its bearer',
      [nicknamed(ratna, basda, 2), nicknamed('Ratna Wulan', basda, 1), basda],
    ],
    [
      'may be somebody else\u2019s by mistake',
      [nicknamed(ratna, basda, 8), nicknamed('Lindu Saka', basda, 2), basda],
    ],
  ])('%s', (_, names) => {
    expect(who(names)).toBe(ratna);
    expect(registry(names).all.map(({ name }) => name)).not.toContain(basda);
  });

  it.each<[string, readonly (string | SpeakerName)[]]>([
    ['few articles say it', [nicknamed(ratna, basda, 2), basda]],
    ['several are called so', [nicknamed(ratna, basda, 6), nicknamed('Lindu Saka', basda, 3), basda]],
    ['it is part of another name', [nicknamed(ratna, basda, 9), basda, 'Basda Kelana']],
    [
      'its bearer is called by the name of another',
      [nicknamed('Umbu', basda, 9), nicknamed(ratna, 'Umbu', 9), basda],
    ],
  ])('stays somebody by itself where %s', (_, names) => {
    expect(who(names)).toBe(basda);
  });
});

describe('one speaker', () => {
  it.each([
    ['Ra Tan-Wulu', 'Ra Tan Wulu'],
    ['Muhammad Rawit', 'Mohamad Rawit'],
    ['Dmitri Telukov', 'Dmitry Telukov'],
    ['Sergey Lautin', 'Sergei Lautin'],
    ["Ma'rup Pesisir", 'Marup Pesisir'],
    ['José Muara', 'Jose Muara'],
    ['Soebagio Hulu', 'Subagio Hulu'],
    ['Teja', 'Lasmi Teja'],
    ['Rawit Pesisir', 'Muhammad Rawit Pesisir'],
    ['Ratna Darma', 'Ratna Darma Wulan'],
    ['Ratna Wulan', 'Ratna Darma Wulan'],
    ['R. Santawi', 'Rukmi Santawi'],
    ['Rukmi J. Santawi', 'Rukmi Santawi'],
    ['M. Rawit', 'Muhammad Rawit'],
  ])('%s is %s', (one, other) => {
    expect(areOne([one, other], [one, other])).toBe(true);
  });
});

describe('a body', () => {
  const body = (name: string): SpeakerName => ({ name, organisation: true, quotations: 1 });

  it('is one with its initials', () => {
    const known = registry([body('Dewan Nelayan Randu dan Muara'), body('DNRM')]);
    expect(known.of('DNRM')).toMatchObject({ name: 'Dewan Nelayan Randu dan Muara', lone: false });
    expect(known.all.filter(({ name }) => name === 'DNRM')).toEqual([]);
  });

  it('is not where two have the same initials, nor a person', () => {
    const two = registry([body('Dewan Nelayan Randu'), body('Dinas Nelayan Randu'), body('DNR')]);
    expect(two.of('DNR').name).toBe('DNR');
    expect(registry(['Dewi Nur Rante', body('DNR')]).of('DNR').name).toBe('DNR');
  });
});

describe('two speakers', () => {
  it.each([
    ['a last name alone', ['Wulan', 'Ratna Wulan'], ['Wulan', 'Ratna Wulan']],
    ['the same last name', ['Sri Wulan', 'Ratna Wulan'], ['Sri Wulan', 'Ratna Wulan']],
    [
      'part of two names',
      ['Ratna Wulan', 'Ratna Darma Wulan', 'Ratna Sari Wulan'],
      ['Ratna Wulan', 'Ratna Darma Wulan'],
    ],
    ['a wife and her husband', ['Darma Wulan', 'Ratna Darma Wulan'], ['Darma Wulan', 'Ratna Darma Wulan']],
    ['initials of two', ['R. Santawi', 'Rukmi Santawi', 'Raka Santawi'], ['R. Santawi', 'Rukmi Santawi']],
  ] as const)('%s', (_, names, pair) => {
    expect(areOne(names, pair)).toBe(false);
  });

  it('a body and a part of it', () => {
    const body = (name: string): SpeakerName => ({ name, organisation: true, quotations: 1 });
    const known = registry([body('Dinas Laut'), body('Dinas Laut Muara')]);
    expect(known.of('Dinas Laut').key).not.toBe(known.of('Dinas Laut Muara').key);
  });
});

describe('within an article', () => {
  const known = registry(['Wulan', 'Ratna Wulan', 'Sri Wulan', 'Lasmi Teja', 'Nur Teja']);

  it('a last name is the one person who is named in full', () => {
    expect(known.of('Wulan', ['Wulan', 'Sri Wulan']).name).toBe('Sri Wulan');
    expect(known.of('Wulan', ['Ratna Wulan', 'Sri Wulan']).lone).toBe(true);
  });

  it('a name of the entity file is not, where somebody else bears it', () => {
    expect(known.of('Teja', ['Nur Teja']).name).toBe('Nur Teja');
    expect(known.of('Teja', ['Lasmi Teja', 'Nur Teja']).name).toBe('Lasmi Teja');
  });

  it('an office is its holder of the day', () => {
    expect(known.of('Presiden Seroja', [], '2023-09-13').name).toBe('Lasmi Teja');
    expect(known.of('Seroja President', [], '2023-09-13').name).toBe('Lasmi Teja');
    expect(known.of('presiden Srj', [], '2015').name).toBe('Baso Rante');
    expect(known.of('Presiden Seroja', []).name).toBe('Presiden Seroja');
  });
});

function searchOf(
  speakers: readonly (KnownSpeaker & { readonly utterances: number })[],
  entities: readonly Entity[],
) {
  const ranked = speakers.toSorted((a, b) => b.utterances - a.utterances);
  const at = (number: number) => ranked[number] as (typeof ranked)[number];
  const forms = (number: number) => formsOf(at(number));
  return finish(
    speakerSearch(
      {
        index: wordIndexOf(finish(indexNames(ranked.length, forms)), forms),
        ...{ at, isLone: (number) => at(number).lone },
        holder(entity) {
          const number = ranked.findIndex((speaker) => speaker.entity === entity);
          return number < 0 ? undefined : number;
        },
      },
      entities,
    ),
  );
}

describe('find', () => {
  const counts: Readonly<Record<string, number>> = {
    ...{ 'Ra Tan Wulu': 9, 'Ra Yo Wulu': 3, 'Sri Rahayu': 5, Ra: 1, 'Baso Rante': 2, 'Lasmi Teja': 4 },
  };
  const known = registry(Object.keys(counts));
  const counted = known.all.map((speaker) => ({ ...speaker, utterances: counts[speaker.name] ?? 0 }));
  const find = searchOf(counted, ENTITIES);
  const names = (typed: string, day?: string) => find(typed, day).found.map(({ name }) => name);

  it.each([
    ['ra', ['Ra Tan Wulu', 'Ra Yo Wulu', 'Ra'], 1],
    ['wul', ['Ra Tan Wulu', 'Ra Yo Wulu'], 1],
    ['ra yo', ['Ra Yo Wulu'], 2],
    ['ra tan-wulu kapal sejak 2024', ['Ra Tan Wulu'], 3],
    ['bu rahayu', ['Sri Rahayu'], 2],
    ['presiden seroja', ['Lasmi Teja', 'Baso Rante'], 2],
    ['president of srj ships', ['Lasmi Teja', 'Baso Rante'], 3],
    ['teja', ['Lasmi Teja'], 1],
    ['ketua dewan laut sri rahayu kapal', ['Sri Rahayu'], 5],
    ['presiden seroja lasmi teja', ['Lasmi Teja'], 4],
    ['presiden seroja sri rahayu', ['Lasmi Teja', 'Baso Rante'], 2],
    ['"ra"', ['Ra'], 1],
    ['“Ra” kapal', ['Ra'], 1],
    ['"rahayu" kapal', ['Sri Rahayu'], 1],
    ['"ra yo" kapal', ['Ra Yo Wulu'], 2],
    ['', [], 0],
    ['kapal', [], 0],
  ] as const)('%s', (typed, expected, used) => {
    expect(names(typed)).toEqual(expected);
    expect(find(typed).used).toBe(used);
  });

  it('takes one wrong letter, and says so', () => {
    expect(find('rahyau').found[0]?.name).toBe('Sri Rahayu');
    expect(find('rahyau').isAlike).toBe(true);
    expect(find('rahayu').isAlike).toBe(false);
    expect(find('sri rahyau kapal')).toMatchObject({
      found: [{ name: 'Sri Rahayu' }],
      used: 2,
      isAlike: true,
    });
    expect(find('rahayu sru kapal')).toMatchObject({ used: 1, isAlike: false });
    expect(find('sri kapal')).toMatchObject({ found: [{ name: 'Sri Rahayu' }], used: 1, isAlike: false });
  });

  it('gives the holder of an office at a date', () => {
    expect(names('presiden seroja', '2012')).toEqual(['Baso Rante']);
  });

  it('suggests among 50,000 names while one types', () => {
    const many = Array.from({ length: 50_000 }, (_, i) => ({
      ...{
        key: `${i}`,
        name: `${SYLLABLES[i % 40]}${SYLLABLES[(i >> 3) % 40]} ${SYLLABLES[(i >> 6) % 40]}${i}`,
        names: [],
      },
      ...{ lone: false, utterances: i % 90 },
    }));
    const search = searchOf(many, []);
    search('ba');
    const typed = ['b', 'ba', 'baba', 'tubi kapal', 'xyzzy', 'bbaba', 'k', 'ka', 'kaba', 'kaba ti'];
    // Ten of them.
    expect(cpuTimeOf(() => typed.map((one) => search(one)))).toBeLessThan(500);
  });
});

const SYLLABLES = [...'bcdfghkl'].flatMap((letter) => [...'aeiou'].map((vowel) => letter + vowel));
