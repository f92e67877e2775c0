import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ClusterMember, cluster } from '../../../src/quotes/utterances/cluster.ts';
import { originsOf } from '../../../src/quotes/utterances/origins.ts';
import { rarityOf } from '../../../src/quotes/utterances/similar.ts';
import { createVocabulary } from '../../../src/quotes/utterances/terms.ts';
import type { Lang, QuotationKind } from '../../../src/types.ts';
import { finish } from './cluster-finish.ts';

interface Said {
  readonly words: string;
  readonly by?: string;
  readonly on?: string;
  readonly kind?: QuotationKind;
  readonly lang?: Lang;
}

/** Which group each belongs to, among other quotations, so that ordinary words are ordinary. */
function groups(said: readonly Said[]): number[] {
  const vocabulary = createVocabulary();
  const members = [...said, ...BESIDE.map((words) => ({ words, by: 'lain' }) as Said)].map(
    ({
      words,
      by,
      on,
      kind = 'direct',
      lang = 'id',
    }): ClusterMember & { text: ReturnType<typeof vocabulary.read> } => ({
      text: vocabulary.read(words, lang),
      ...{ kind, lang },
      ...(by !== undefined && { speakerKey: by }),
      ...(on !== undefined && { date: on }),
    }),
  );
  const rarity = finish(
    rarityOf(
      members.map(({ text }) => text),
      vocabulary,
    ),
  );
  return [...finish(cluster(members, vocabulary, rarity))].slice(0, said.length);
}

const areOne = (...said: Said[]): boolean => new Set(groups(said)).size === 1;

const ratna = (words: string, more: Partial<Said> = {}): Said => ({
  words,
  by: 'ratna',
  on: '2023-09-13',
  ...more,
});

describe('is the same utterance', () => {
  it.each([
    ['the same words', 'Dermaga ini milik para nelayan,', 'Dermaga ini milik para nelayan'],
    ['words without content aside', 'Saya senang melihat dermaga', 'Saya sangat senang melihat dermaga ini'],
    ['synonyms', 'Mercusuar itu prioritas paling utama', 'Mercusuar itu prioritas nomor satu'],
    [
      'another translation',
      'Kami selalu menjaga setiap mercusuar milik warga pesisir Muara',
      'Kami senantiasa menjaga semua mercusuar milik warga pesisir',
    ],
  ])('%s', (_, one, other) => {
    expect(areOne(ratna(one), ratna(other))).toBe(true);
  });

  it('a fragment of it', () => {
    const whole = ratna('Mercusuar lama akan menjadi museum terapung bagi anak-anak pesisir tahun depan');
    expect(areOne(whole, ratna('museum terapung', { kind: 'partial' }))).toBe(true);
  });

  it('with its day known in part', () => {
    const words = 'Dermaga ini milik para nelayan';
    expect(areOne(ratna(words), ratna(words, { on: '2023' }), ratna(words, { on: '--09-13' }))).toBe(true);
  });
});

describe('is another utterance', () => {
  it.each([
    [
      'of ordinary words',
      'kerja sama',
      'Kita bekerja bersama warga, sama seperti dulu, dan kerja itu berat',
      'partial',
    ],
    ['of another sentence', 'waktu khusus', 'Mercusuar lama akan menjadi museum terapung', 'partial'],
    ['denied', 'Kami akan menjual mercusuar lama', 'Kami tidak akan menjual mercusuar lama', 'direct'],
    ['of other numbers', 'Ada 12 mercusuar yang rusak parah', 'Ada 14 mercusuar yang rusak parah', 'direct'],
    [
      'of the opposite',
      'Harga kerapu akan naik bulan depan',
      'Harga kerapu akan turun bulan depan',
      'direct',
    ],
    [
      'of words far apart',
      'museum kerapu',
      'Museum itu dibuka walikota kemarin sore bersama nelayan muara dan petani hulu, lalu kerapu dilepas',
      'partial',
    ],
  ])('%s', (_, one, other, kind) => {
    expect(areOne(ratna(one, { kind: kind as QuotationKind }), ratna(other))).toBe(false);
  });

  it('by another speaker', () => {
    const words = 'Dermaga ini milik para nelayan Muara';
    expect(areOne(ratna(words), ratna(words, { by: 'seno' }))).toBe(false);
  });

  it.each([['2023-09-16'], ['2024'], ['2023-10'], ['--10-13']])('on %s', (on) => {
    const words = 'Dermaga ini milik para nelayan Muara';
    expect(areOne(ratna(words), ratna(words, { on }))).toBe(false);
  });

  it('though a fragment fits two', () => {
    const one = ratna('Mercusuar lama menjadi museum terapung, kata warga pesisir Muara kepada pelaut asing');
    const other = ratna('Anggaran museum terapung habis untuk membayar utang bengkel kapal kabupaten');
    const [first, second, part] = groups([one, other, ratna('museum terapung', { kind: 'partial' })]);
    expect(first).not.toBe(second);
    expect([first, second]).toContain(part);
  });

  it('of a speaker who is not known, unless six words are the same', () => {
    const nobody = (words: string): Said => ({ words, on: '2023-09-13' });
    const long = 'Dermaga ini milik para nelayan Muara';
    expect(areOne(nobody(long), nobody(long))).toBe(true);
    expect(areOne(nobody('Dermaga milik nelayan'), nobody('Dermaga milik nelayan'))).toBe(false);
    expect(areOne(nobody(long), nobody(`${long} Jati`))).toBe(false);
  });
});

it('keeps short words apart, however often they are said, and joins long ones each time', () => {
  const long = ratna('Dermaga ini milik para nelayan Muara');
  const short = ratna('Ayo');
  expect(new Set(groups([short, short, long, short, long, short, long])).size).toBe(5);
  expect(areOne(long, long, long, long)).toBe(true);
  const [whole, , ...parts] = groups([
    ratna('Mercusuar lama akan menjadi museum terapung bagi anak-anak pesisir tahun depan'),
    ratna('Anggaran bengkel kapal kabupaten habis untuk membayar utang'),
    ratna('Mercusuar akan menjadi museum terapung bagi anak-anak pesisir'),
    ratna('Mercusuar akan menjadi museum terapung bagi anak-anak pesisir'),
  ]);
  expect(parts).toEqual([whole, whole]);
});

it('never joins two speakers, nor days more than two apart', () => {
  const said = fc.record({
    words: fc
      .array(fc.constantFrom('mercusuar', 'museum', 'kerapu', 'dermaga', 'tidak', '12'), {
        minLength: 1,
        maxLength: 6,
      })
      .map((all) => all.join(' ')),
    by: fc.constantFrom('ratna', 'seno'),
    on: fc.integer({ min: 1, max: 9 }).map((day) => `2023-09-0${day}`),
    kind: fc.constantFrom<QuotationKind>('direct', 'partial', 'indirect'),
  });
  fc.assert(
    fc.property(fc.array(said, { maxLength: 14 }), (all) => {
      const found = groups(all);
      for (const [a, one] of all.entries())
        for (const [b, other] of all.entries()) {
          if (found[a] !== found[b]) continue;
          expect(one.by).toBe(other.by);
          expect(Math.abs(Number(one.on.slice(-1)) - Number(other.on.slice(-1)))).toBeLessThanOrEqual(2);
        }
    }),
  );
});

describe('origins', () => {
  const print = (outlet: string, plain: number, via?: string) => ({
    outlet,
    articleId: outlet,
    plain,
    ...(via && { via }),
  });

  it('count an outlet once', () => {
    expect(originsOf([print('Kabar Teluk', 1), print('Kabar Teluk', 2), print('Harian Muara', 1)])).toBe(2);
  });

  it('count copies of one agency once', () => {
    expect(originsOf([print('Kabar Teluk', 1, 'Kantor Laut'), print('Harian Muara', 1, 'Kantor Laut')])).toBe(
      1,
    );
    expect(originsOf([print('Kantor Laut', 1), print('Harian Muara', 1, 'kantor laut')])).toBe(1);
    expect(originsOf([print('Kabar Teluk', 1, 'Kantor Laut'), print('Harian Muara', 2, 'Kantor Laut')])).toBe(
      2,
    );
  });
});

const BESIDE = Array.from({ length: 120 }, (_, i) =>
  [
    `Kita bekerja bersama warga nomor ${i}`,
    `Kerja sama itu berat bagi desa ${i}`,
    `Banyak waktu untuk desa ${i}`,
  ].at(i % 3),
) as readonly string[];
