import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sentences } from '../../src/text/sentences.ts';
import { expectLinear, textOf } from './growth.ts';

const cut = (text: string) => sentences(text).map(({ start, end }) => text.slice(start, end));

describe('sentences', () => {
  it('end with a full stop, a question or exclamation mark, or an ellipsis, and keep it', () => {
    expect(cut('Kapal tiba. Siapa nakhodanya? Tidak ada! Hanya kabut… Lalu sepi... Benarkah?!')).toEqual([
      'Kapal tiba.',
      'Siapa nakhodanya?',
      'Tidak ada!',
      'Hanya kabut…',
      'Lalu sepi...',
      'Benarkah?!',
    ]);
  });

  it.each([
    'Dr. Ratna Wulan tiba bersama H. Umar dan Prof. Dewi.',
    'Mr. Wood met Lt. Harris and Sen. Cole in St. Ives.',
    'Kantornya di Jl. Kenanga No. 5 dekat pasar.',
    'PT. Laut Jaya dan CV. Ombak menyewa kapal.',
    'Penyair W.S. Rendra membaca sajak.',
    'F. W. de Klerk dan John F. Kennedy disebut juga.',
    'The U.S. Senate and the U.N. Council agreed.',
    'Rapat pada 2 Feb. 2020 dan 13 Sept. 2023 itu panjang.',
  ])('do not end behind an abbreviation or initials: %s', (text) => {
    expect(cut(text)).toEqual([text]);
  });

  it('tell a short word before its number from the same word at an end', () => {
    expect(
      cut('Lihat hal. 12 dan no. 5. Ia teliti dalam segala hal. Kapal tiba. She said no. He left.'),
    ).toEqual([
      'Lihat hal. 12 dan no. 5.',
      'Ia teliti dalam segala hal.',
      'Kapal tiba.',
      'She said no.',
      'He left.',
    ]);
  });

  it('end where lines have been joined by commas', () => {
    expect(
      cut(
        'Kapal tiba.,Besok pulang.","Kami siap.",,Rumah No.,Jalan Co.,Ltd dan a.,b tidak, M.Si.,Ph.D.,dr juga.',
      ),
    ).toEqual([
      'Kapal tiba.',
      'Besok pulang."',
      '"Kami siap."',
      'Rumah No.,Jalan Co.,Ltd dan a.,b tidak, M.Si.,Ph.D.,dr juga.',
    ]);
  });

  it('do not end inside a number', () => {
    expect(cut('Harganya Rp 1.000 per kg. Naik 2.5 persen.')).toEqual([
      'Harganya Rp 1.000 per kg.',
      'Naik 2.5 persen.',
    ]);
  });

  it('keep their closing quotation marks and brackets', () => {
    expect(cut('"Kami pulang." Semua diam. “Baik.” “Ya!” (Ia tertawa.) Selesai.')).toEqual([
      '"Kami pulang."',
      'Semua diam.',
      '“Baik.”',
      '“Ya!”',
      '(Ia tertawa.)',
      'Selesai.',
    ]);
  });

  it('go on behind a quotation that goes on in lower case', () => {
    expect(cut('"Ayo!" kata Ratna. "Apa lagi?" tanya Umar.')).toEqual([
      '"Ayo!" kata Ratna.',
      '"Apa lagi?" tanya Umar.',
    ]);
  });

  it('end with a line, unless the next one goes on in lower case', () => {
    expect(cut('Judul tanpa titik\nKapal itu tiba pagi\nini di pelabuhan\n\nWarga bersorak')).toEqual([
      'Judul tanpa titik',
      'Kapal itu tiba pagi\nini di pelabuhan',
      'Warga bersorak',
    ]);
  });

  it('count from the beginning of the text where only a part of it is asked for, and stop with it', () => {
    const text = 'Satu. Dua tiga. Empat.';
    expect(sentences(text, { start: 6, end: 14 })).toEqual([{ start: 6, end: 14 }]);
    expect(sentences(text, { start: 5, end: 6 })).toEqual([]);
  });

  it('hold everything but white space, in order and apart', () => {
    fc.assert(
      fc.property(newsText, fc.nat(), fc.nat(), (text, one, other) => {
        const [start = 0, end = 0] = [one % (text.length + 1), other % (text.length + 1)].sort(
          (a, b) => a - b,
        );
        let last = start;
        for (const sentence of sentences(text, { start, end })) {
          expect(text.slice(last, sentence.start).trim()).toBe('');
          const words = text.slice(sentence.start, sentence.end);
          expect(words).not.toBe('');
          expect(words.trim()).toBe(words);
          last = sentence.end;
        }
        expect(last).toBeLessThanOrEqual(end);
        expect(text.slice(last, end).trim()).toBe('');
      }),
      { numRuns: 300 },
    );
  });

  it.each(['.', '."', '.,', '.,A', '.,Aa', 'A. ', '"', '\n ', ' ', 'Dr. ', 'kata ', '…'])(
    'are found in a megabyte of %j in linear time',
    (repeated) => {
      expectLinear((text) => sentences(text), repeated);
      sentences(textOf(repeated, 1 << 20));
    },
  );

  it('are found in the parts of a long line as fast as in the whole', () => {
    const byParts = (text: string) => {
      for (let start = 0; start < text.length; start += 1000) sentences(text, { start, end: start + 900 });
    };
    expectLinear(byParts, '.', 1 << 20);
  });
});

const newsText = fc
  .array(
    fc.constantFrom(
      'Kapal',
      'tiba',
      ' ',
      '  ',
      '. ',
      '.',
      '?',
      '!" ',
      '“',
      '”',
      '\n',
      '\n\n',
      '\u00a0',
      '\u3000',
      '😀',
      'Dr',
      '5',
      '…',
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(''));
