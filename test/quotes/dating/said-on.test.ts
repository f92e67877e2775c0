import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createDating } from '../../../src/quotes/dating/said-on.ts';
import type { Article, DateEvidence, Lang, SaidOn } from '../../../src/types.ts';
import { expectLinear } from '../../text/growth.ts';

const thursday = { value: '2023-09-14', origin: 'metadata', words: '2023-09-14' } as const;

type Stated = Omit<Partial<Article>, 'published'> & { readonly published?: DateEvidence | undefined };

/** When the words between `[` and `]` were said; the brackets are taken out, `{` and `}` stand around the cue. */
function saidOn(marked: string, more: Stated = {}): SaidOn | undefined {
  const text = marked.replace(/[[\]{}]/g, '');
  const offset = (mark: string): number =>
    marked.slice(0, marked.indexOf(mark)).replace(/[[\]{}]/g, '').length;
  const span = { start: offset('['), end: offset(']') };
  const sentence = {
    start: Math.max(0, ...['. ', '\n'].map((edge) => text.lastIndexOf(edge, span.start) + edge.length)),
    end: Math.min(
      ...['.\n', '. '].map((edge) => text.indexOf(edge, span.end)).filter((at) => at > 0),
      text.length,
    ),
  };
  const cue = marked.includes('{') ? { cue: { start: offset('{'), end: offset('}') } } : {};
  const lang: Lang = more.lang ?? 'id';
  const { published, ...stated } = { published: thursday as DateEvidence, ...more };
  const article = { text, lang, furniture: [], ...stated, ...(published && { published }) };
  return createDating(article)({ span, sentence, ...cue });
}

describe('the clause of attribution', () => {
  it.each([
    ['"[Dermaga ini harus jadi]," {kata} Ratna di Muara, Rabu (13/9/2023).', '2023-09-13'],
    ['"[Dermaga ini harus jadi]," {kata} Ratna saat ditemui di Muara, Rabu (13/9).', '2023-09-13'],
    ['Pada Selasa, Ratna {mengatakan} dermaga itu "[harus jadi]".', '2023-09-12'],
    ['Ratna {mengatakan} pada Selasa (12/9/2023), "[Dermaga ini harus jadi]."', '2023-09-12'],
    ['"[Dermaga ini harus jadi]," {kata} Ratna kemarin.', '2023-09-13'],
    ['"[Dermaga ini harus jadi]," {kata} Ratna pukul 10.00 kemarin.', '2023-09-13'],
    [
      '"[Dermaga ini harus jadi]," {kata} Ratna dalam rapat yang digelar pada Senin (11/9/2023).',
      '2023-09-11',
    ],
    ['"[Dermaga ini harus jadi]," {kata} Ratna pada Agustus 2023.', '2023-08'],
  ])('%s', (text, value) => {
    expect(saidOn(text)).toMatchObject({ value, basis: 'stated' });
  });

  it('is read in English', () => {
    const text = '"[The pier must be ready]," Ann Wood {said} on Tuesday.';
    expect(saidOn(text, { lang: 'en' })).toMatchObject({ value: '2023-09-12', words: 'Tuesday' });
  });

  it('gives the words that say so, and where they stand', () => {
    const text = '"[Dermaga ini harus jadi]," {kata} Ratna, Rabu (13/9/2023).';
    const plain = text.replace(/[[\]{}]/g, '');
    const found = saidOn(text);
    expect(found?.words).toBe('Rabu (13/9/2023)');
    expect(plain.slice(found?.span?.start, found?.span?.end)).toBe('Rabu (13/9/2023)');
  });
});

describe('a look back', () => {
  it('does not date old words by the day of the news', () => {
    const told = 'Rabu (13/9/2023) dermaga itu genap dua puluh tahun.\n';
    const then = '"Lautlah jalan kita," kata Ratna pada 4 Mei 2003, di hari pembukaan.\n';
    expect(saidOn(`${told}"[Mari kita jaga bersama]," {kata} Ratna.`)).toMatchObject({ basis: 'stated' });
    expect(saidOn(`${told}${then}"[Mari kita jaga bersama]," {kata} Ratna.`)).toMatchObject({
      value: '2023-09-14',
      basis: 'reported',
    });
  });
});

describe('dates of something else', () => {
  it.each([
    ['its own words', '"[Kami mulai pada 2 Mei 2023]," {kata} Ratna.'],
    ['a plan', '"[Kami siap]," {kata} Ratna, yang akan bertemu nelayan pada 20 September 2023.'],
    ['a day to come', '"[Kami siap]," {kata} Ratna, Rabu (20/9/2023).'],
    ['a birth', 'Ratna, lahir pada 5 Mei 1962, {mengatakan} "[kami siap]".'],
    [
      'a birth behind places',
      'Menurut Ratna, nelayan kelahiran Muara, Pesisir Utara, 5 Mei 1962, "[kami siap]".',
    ],
    ['a birth in English', 'Ratna, who was born in Muara, North Coast, 5 May 1962, {said} "[kami siap]".'],
    ['a death', 'Sebelum Damar meninggal dunia di Muara, Rabu (6/9/2023), Ratna {mengatakan} "[kami siap]".'],
    ['an old event', 'Di dermaga rusak gempa 5 Mei 2019 Ratna {mengatakan} "[kami siap]".'],
    ['an old event beside it', 'Damar disebut hilang pada 5 Mei 2019. "[Kami siap]," {kata} Ratna.'],
    ['an office', 'Ratna, yang dilantik pada 5 Mei 2020, {mengatakan} "[kami siap]".'],
    ['what is retold', 'Ratna {mengatakan} kapal itu tiba pada 5 Mei 2023 dengan "[muatan penuh]".'],
    ['words quoted beside it', '"[Kami siap]," {kata} Ratna. "Rapat itu pada 5 Mei 2023," tambahnya.'],
    [
      'a sentence that tells of no speech',
      '"[Kami siap]," {kata} Ratna. Kapal karam pada 5 Mei 2023 di muara.',
    ],
  ])('%s', (_, text) => {
    // Behind the lead, so that only clause and paragraph could date it.
    const lead = 'Dermaga Muara sepi.\n\nNelayan menunggu.\n\nHujan turun.\n\n';
    expect(saidOn(lead + text)).toMatchObject({ value: '2023-09-14', basis: 'reported' });
  });

  it('stand in link lines', () => {
    const text = '"[Kami siap]," {kata} Ratna.\nBaca juga: Ratna mengatakan dermaga siap, Rabu (6/9/2023)';
    const start = text.replace(/[[\]{}]/g, '').indexOf('Baca');
    expect(saidOn(text, { furniture: [{ start, end: start + 66 }] })).toMatchObject({ basis: 'reported' });
  });

  it('stand in a line of their own', () => {
    const text = 'Rabu, 13 September 2023 10:15 WIB\n"[Kami siap]," {kata} Ratna.';
    expect(saidOn(text)).toMatchObject({ basis: 'reported' });
  });
});

describe('an old date', () => {
  it.each([
    ['"[Laut jalan kita]," {kata} Ratna pada 4 Mei 2003.'],
    ['Pada 4 Mei 2003, Ratna {mengatakan}, "[Laut jalan kita]."'],
    ['Ratna pada 4 Mei 2003 {mengatakan}, "[Laut jalan kita]."'],
  ])('stands where the sentence dates the speech by it: %s', (text) => {
    expect(saidOn(text)).toMatchObject({ value: '2003-05-04', basis: 'stated' });
  });

  it('is older than any article where nothing tells when that was published', () => {
    const told = (year: number) =>
      saidOn(`Di dermaga rusak gempa 5 Mei ${year} Ratna {mengatakan} "[kami siap]".`, {
        published: undefined,
      });
    expect([told(1936), told(2016)?.value]).toEqual([undefined, '2016-05-05']);
  });
});

describe('a weekday that is not that of the date', () => {
  const lead = 'Ratna bertemu nelayan Muara pada Rabu (13/9/2023).\n\nHujan turun.\n\n';

  it.each(['Kamis (19/8/2023)', 'Jumat (13/9)', 'Senin, 12 September 2023'])(
    'leaves the day of the words open: %s',
    (misprint) => {
      const text = `${lead}"[Kami siap]," {kata} Ratna, ${misprint}.`;
      expect(saidOn(text)).toMatchObject({ value: '2023-09-14', basis: 'reported' });
      if (misprint.includes('2023')) expect(saidOn(text, { published: undefined })).toBeUndefined();
    },
  );
});

describe('without a date of its own', () => {
  it('has that of a sentence of the paragraph that tells of speaking', () => {
    const text = `${'Nelayan menunggu kabar.\n'.repeat(40)}Hal itu disampaikan Ratna, Selasa (12/9/2023). "[Kami siap]," {katanya}.`;
    expect(saidOn(text)).toMatchObject({ value: '2023-09-12', basis: 'stated' });
  });

  it('has that of the event in the lead', () => {
    const text =
      'Ratna bertemu nelayan Muara pada Rabu (13/9/2023).\n\nHujan turun.\n\n"[Kami siap]," {kata} Ratna.';
    expect(saidOn(text)).toMatchObject({ value: '2023-09-13', basis: 'stated' });
  });

  it('has not that of what a lead remembers', () => {
    const text = 'Ratna mengenang rapat pada Rabu (14/6/2023).\n\n"[Kami siap]," {kata} Ratna.';
    expect(saidOn(text)).toMatchObject({ value: '2023-09-14', basis: 'reported' });
  });

  it('has that of the article, as reported', () => {
    expect(saidOn('"[Kami siap]," {kata} Ratna.')).toEqual({
      value: '2023-09-14',
      basis: 'reported',
      words: '2023-09-14',
    });
  });

  it('has none where the article has none', () => {
    const text = '[Kami siap]';
    const dating = createDating({ text, lang: 'id', furniture: [] });
    expect(dating({ span: { start: 0, end: 4 }, sentence: { start: 0, end: 4 } })).toBeUndefined();
  });

  it.each([
    ['--09-14', '14 Oktober 2023', '--09-14', 'reported'],
    ['--09-14', '15 September', '--09-14', 'reported'],
    ['--09-14', '13 September 2023', '2023-09-13', 'stated'],
    ['--01-02', '30 Desember 2022', '2022-12-30', 'stated'],
    ['--12-30', '2 Januari', '--12-30', 'reported'],
    ['--09-14', 'Mei 2023', '2023-05', 'stated'],
  ])('of an article of %s is not said later, on %s', (value, day, said, basis) => {
    const published = { value, origin: 'text', words: value } as const;
    const text = `"[Kami siap]," {kata} Ratna pada ${day}.`;
    expect(saidOn(text, { published })).toMatchObject({ value: said, basis });
  });

  it('does not name a day of an unknown week', () => {
    const published = { value: '2023', origin: 'copyright', words: '© 2023' } as const;
    const text = 'Ratna pada Rabu {mengatakan} dermaga itu "[harus jadi]".';
    expect(saidOn(text, { published })).toMatchObject({ value: '2023', basis: 'reported' });
  });
});

it('never throws, and points to the words it names', () => {
  const parts = fc.constantFrom(
    '"',
    '“',
    '”',
    '\n',
    'Rabu (13/9/2023)',
    ' kemarin ',
    ' kata ',
    '.',
    ' yang ',
    'kapal ',
  );
  fc.assert(
    fc.property(fc.array(parts, { maxLength: 40 }), fc.nat(200), fc.nat(60), (pieces, start, length) => {
      const text = pieces.join('');
      const span = { start, end: start + length };
      const found = createDating({ text, lang: 'id', furniture: [] })({ span, sentence: span });
      if (found?.span) expect(text.slice(found.span.start, found.span.end)).toBe(found.words);
    }),
  );
});

it.each([
  ['"Siap," kata Ratna, Rabu (13/9/2023). '],
  ['"'],
  ['lahir di Muara, 5 Mei 1962, '],
  ['Rabu kemarin, '],
  ['\n'],
])('takes time in proportion to the length: %j', (repeated) => {
  expectLinear((text) => {
    const dating = createDating({ text, lang: 'id', furniture: [] });
    for (let start = 0; start < text.length; start += 40)
      dating({ span: { start, end: start + 5 }, sentence: { start, end: start + 38 } });
  }, repeated);
});
