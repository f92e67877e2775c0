import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quotationsOf } from '../../src/quotes/extract.ts';
import { groupQuotations } from '../../src/quotes/group.ts';
import * as english from '../../src/quotes/lexicon/cues-english.ts';
import * as cues from '../../src/quotes/lexicon/cues-indonesian.ts';
import * as names from '../../src/quotes/lexicon/names.ts';
import * as titles from '../../src/quotes/lexicon/titles.ts';
import type { Lang, Quotation, Span } from '../../src/types.ts';
import { HOSTILE_SHAPES } from '../support/hostile-shapes.ts';
import { cpuTimeOf } from '../text/growth.ts';

const lang = () => fc.constantFrom<Lang>('id', 'en');

/** Text in which sentences, names, cues, marks and line ends stand in any order. */
const newsLike = () =>
  fc
    .array(
      fc.oneof(
        { weight: 3, arbitrary: fc.constantFrom(...SENTENCES) },
        { weight: 6, arbitrary: fc.constantFrom(...pieces()) },
        { weight: 1, arbitrary: fc.string({ unit: 'grapheme' }) },
      ),
      { maxLength: 40 },
    )
    .map((parts) => parts.join(' '));

/** Words that the rules know, each in small letters, with a capital or in capitals, in any order. */
const knownWords = () => {
  const word = fc
    .tuple(
      fc.oneof(...KNOWN.map((words) => fc.constantFrom(...words))),
      fc.constantFrom(small, capital, large),
    )
    .map(([known, written]) => written(known));
  const piece = fc.oneof(
    { weight: 4, arbitrary: word },
    { weight: 1, arbitrary: fc.constantFrom(...pieces()) },
  );
  return fc.array(piece, { maxLength: 30 }).map((parts) => parts.join(' '));
};

const small = (word: string): string => word;
const capital = (word: string): string => `${word.charAt(0).toUpperCase()}${word.slice(1)}`;
const large = (word: string): string => word.toUpperCase();

/** Marks, letters and halves of surrogate pairs without any order at all. */
const anyText = () =>
  fc.oneof(
    fc.string({ unit: 'binary' }),
    fc
      .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 200 })
      .map((units) => String.fromCharCode(...units)),
    fc
      .array(fc.constantFrom(...'"“”„«»‟\'‘’,.?!()—-: \n\u00a0'), { maxLength: 200 })
      .map((of) => of.join('')),
    fc.array(fc.constantFrom('\n', '\r\n', ' ', '\u2028'), { maxLength: 200 }).map((of) => of.join('')),
  );

/** A text with furniture somewhere in it, sorted and disjoint; never half a character. */
const withFurniture = (texts: fc.Arbitrary<string>) =>
  texts.chain((text) =>
    fc.uniqueArray(fc.integer({ min: 0, max: text.length }), { maxLength: 8 }).map((cuts) => ({
      text,
      furniture: pairs([...new Set(cuts.map((cut) => startOfCharacter(text, cut)))].sort((a, b) => a - b)),
    })),
  );

const startOfCharacter = (text: string, at: number): number =>
  (text.codePointAt(at - 1) ?? 0) > 0xffff ? at - 1 : at;

describe('quotations of any text', () => {
  it('stand inside the text, sorted, apart from one another and outside of furniture', () => {
    fc.assert(
      fc.property(withFurniture(fc.oneof(newsLike(), anyText())), lang(), ({ text, furniture }, of) => {
        let end = 0;
        for (const { span } of quotationsOf({ text, lang: of, furniture })) {
          expect(span.start).toBeGreaterThanOrEqual(end);
          expect(span.end).toBeGreaterThan(span.start);
          expect(furniture.find((cut) => cut.start < span.end && span.start < cut.end)).toBeUndefined();
          end = span.end;
        }
        expect(end).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 400 },
    );
  });

  it('lie in their sentence, and name words of the text that speak and attribute', () => {
    fc.assert(
      fc.property(withFurniture(newsLike()), lang(), ({ text, furniture }, of) => {
        for (const one of quotationsOf({ text, lang: of, furniture })) {
          expect(isInside(one.span, one.sentence)).toBe(true);
          expect(isInside(one.sentence, { start: 0, end: text.length })).toBe(true);
          for (const words of [one.mention, one.cue]) {
            if (words === undefined) continue;
            expect(words.start).toBeGreaterThanOrEqual(0);
            expect(words.end).toBeLessThanOrEqual(text.length);
            expect(text.slice(words.start, words.end).trim()).not.toBe('');
          }
        }
      }),
      { numRuns: 400 },
    );
  });

  it('are read whatever place the words take that the rules know', () => {
    fc.assert(
      fc.property(knownWords(), lang(), (text, of) => {
        for (const { span } of quotationsOf({ text, lang: of, furniture: [] }))
          expect(span.end).toBeGreaterThan(span.start);
      }),
      { numRuns: 4000 },
    );
  });

  it('hold a letter or a digit each', () => {
    fc.assert(
      fc.property(fc.oneof(newsLike(), anyText()), lang(), (text, of) => {
        for (const { span } of quotationsOf({ text, lang: of, furniture: [] }))
          expect(text.slice(span.start, span.end)).toMatch(/[\p{L}\p{N}]/u);
      }),
      { numRuns: 400 },
    );
  });

  it('have a speaker exactly where they have a way and a confidence', () => {
    fc.assert(
      fc.property(newsLike(), lang(), (text, of) => {
        for (const { speaker, path, confidence } of quotationsOf({ text, lang: of, furniture: [] })) {
          expect(path !== undefined).toBe(speaker !== undefined);
          expect(confidence > 0).toBe(speaker !== undefined);
          expect(confidence).toBeLessThanOrEqual(1);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('are read in texts whose words are those of the language of the program', () => {
    for (const word of Object.getOwnPropertyNames(Object.prototype)) {
      const capital = `${word.charAt(0).toUpperCase()}${word.slice(1)}`;
      const text = `${capital} Santika, ketua ${word}, mengatakan, "Air naik." "Kami pulang," kata ${word} itu.`;
      const [first] = quotationsOf({ text, lang: 'id', furniture: [] });
      expect(first && text.slice(first.span.start, first.span.end)).toBe('Air naik.');
    }
  });

  it('are read behind a word of more parts than a call takes arguments', () => {
    const text = `${'A-'.repeat(200_000)}A berkata, "Air naik."`;
    const [first] = quotationsOf({ text, lang: 'id', furniture: [] });
    expect(first && text.slice(first.span.start, first.span.end)).toBe('Air naik.');
  });

  it('do not depend on what was read before', () => {
    const word = fc.string({ unit: fc.constantFrom(...'bdgkmnrt', ...'aeiou'), minLength: 5, maxLength: 9 });
    fc.assert(
      fc.property(newsLike(), newsLike(), word, lang(), lang(), (one, other, name, of, ofOther) => {
        const capital = `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
        const text = `${capital} mengatakan, "Air naik sejak subuh." ${one}`;
        const read = (written: string, as: Lang): readonly Quotation[] =>
          quotationsOf({ text: written, lang: as, furniture: [] });
        const alone = read(text, of);
        read(`${other} ${name} itu penuh. Presiden ${capital} Santika (${capital}).`, ofOther);
        expect(read(text, of)).toEqual(alone);
      }),
      { numRuns: 100 },
    );
  });
});

describe('time in the length of the text', () => {
  it.each(HOSTILE_SHAPES)('grows in step with it: %s', (_, repeated) => {
    for (const of of ['id', 'en'] as const) {
      const text = (length: number) => repeated.repeat(Math.ceil(length / repeated.length));
      expect(growth((length) => quotationsOf({ text: text(length), lang: of, furniture: [] }))).toBeLessThan(
        MOST,
      );
    }
  });

  it('grows in step with the number of people of one name', () => {
    const people = (length: number) =>
      Array.from({ length: length / 20 }, (_, i) => `kata Budi ${nameOf(i)} Ani.`).join(' ');
    expect(
      growth((length) => quotationsOf({ text: people(length), lang: 'id', furniture: [] }), 30_000),
    ).toBeLessThan(MOST);
  });

  it('grows in step with the number of people whose words are grouped', () => {
    const report = (length: number) => ({
      id: 'a',
      lang: 'id' as const,
      quotations: Array.from({ length: length / 20 }, (_, i) => ({
        ...{ kind: 'direct' as const, text: 'Air naik sejak subuh di kota lama' },
        ...{ speaker: i % 2 ? nameOf(i) : `${nameOf(i)} ${nameOf(i + 1)}`, path: 'name' as const },
      })),
    });
    expect(growth((length) => groupQuotations([report(length)], []), 40_000)).toBeLessThan(MOST);
  });

  it('grows in step with marked words that nobody says in one sentence', () => {
    const read = (length: number) =>
      quotationsOf({ text: '"air naik" '.repeat(length / 11), lang: 'id', furniture: [] });
    expect(growth(read, 60_000)).toBeLessThan(MOST);
  });

  it('grows in step with a word of offices that have capitals inside', () => {
    const read = (length: number) =>
      quotationsOf({ text: 'KeTua'.repeat(length / 5), lang: 'id', furniture: [] });
    expect(growth(read, 60_000)).toBeLessThan(MOST);
  });

  it('grows in step with one sentence of half a million characters', () => {
    const sentence = 'Warga Randu mengatakan "air naik" dan Budi Ani, ketua panitia (BA), menolak: ';
    const read = (length: number) =>
      quotationsOf({ text: sentence.repeat(length / sentence.length), lang: 'id', furniture: [] });
    expect(growth(read, 125_000)).toBeLessThan(MOST);
  });

  it('grows in step with the number of pieces of furniture', () => {
    const read = (length: number) => {
      const text = 'Baca juga. "Air naik," kata Budi. '.repeat(length / 34);
      const furniture = Array.from({ length: Math.floor(text.length / 34) }, (_, i) => ({
        start: i * 34,
        end: i * 34 + 10,
      }));
      return quotationsOf({ text, lang: 'id', furniture });
    };
    expect(growth(read)).toBeLessThan(MOST);
  });
});

/** How many times as long a text of four times the length takes: the least of a few attempts at each, since machines are busy. */
function growth(read: (length: number) => unknown, length = LENGTH): number {
  read(LENGTH / 4);
  let [half, whole] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (let i = 0; i < 10 && !(whole / half < MOST); i++) {
    half = Math.min(
      half,
      Math.max(
        cpuTimeOf(() => read(length)),
        SHORTEST,
      ),
    );
    whole = Math.min(
      whole,
      cpuTimeOf(() => read(4 * length)),
    );
  }
  return whole / half;
}

// In step: four times. Three times for each doubling leaves room for the collector; with the square it would be sixteen times.
const MOST = 9;
const LENGTH = 10_000;
// Milliseconds: below, the clock and the collector decide.
const SHORTEST = 4;

const nameOf = (i: number): string =>
  `A${i.toString(26).replace(/\d/g, (digit) => 'qrstuvwxyz'.charAt(Number(digit)))}`;

const isInside = (inner: Span, outer: Span): boolean => inner.start >= outer.start && inner.end <= outer.end;

function pairs(cuts: readonly number[]): Span[] {
  return cuts.flatMap((start, i) => {
    const end = cuts[i + 1];
    return i % 2 === 0 && end !== undefined ? [{ start, end }] : [];
  });
}

/** Kinds of words that the rules know, each as often as any other. */
const KNOWN: readonly (readonly string[])[] = [cues, english, names, titles].flatMap((lexicon) =>
  Object.values(lexicon).flatMap((words) => (words instanceof Set && words.size > 0 ? [[...words]] : [])),
);

function pieces(): readonly string[] {
  return [
    ...['"', '“', '”', "'", '’', ',"', '."', '?"', ',', '.', ':', '(', ')', '—', '\n', '\n\n', 'Baca juga:'],
    ...[
      'kata',
      'ujarnya',
      'mengatakan',
      'menyebut',
      'menurut',
      'disampaikan',
      'oleh',
      'bahwa',
      'itu',
      'dia',
      'ia',
    ],
    ...['said', 'she', 'he', 'according', 'to', 'calling', 'told', 'that', 'the', 'her', 'statement'],
    ...[
      'Melati Anjani',
      'Wira',
      'Santika',
      'Menteri',
      'presiden',
      'Jepang',
      'Dr.',
      'KPK',
      '(42)',
      "Qur'an",
      'mereka',
    ],
    ...[
      'air naik',
      'we need boats',
      'dikutip',
      'dan',
      'yang',
      '"Air naik sampai lutut,"',
      '"we need boats,"',
      '13',
    ],
  ];
}

const SENTENCES: readonly string[] = [
  '"Air naik sampai lutut," kata Melati Anjani.',
  '"Mereka bilang \'jangan pulang dulu\', lalu pergi," kata Ketua Panitia, Wira Santika.',
  'Ia menambahkan, "Kami butuh perahu."',
  'Menurut Menteri Wira Santika, tanggul itu "tidak akan jebol"',
  'Melati Anjani mengatakan bahwa warga butuh perahu dan tenda.',
  '“We need boats,” said Clara Fenwick.',
  'She called the lock "a danger to every boat"',
  'The children need boats, according to the Harbour Post.',
];
