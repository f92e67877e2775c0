import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Checked, check } from '../src/check.ts';
import type { Utterance } from '../src/library/answers/utterances.ts';
import { createQuotationIndex } from '../src/quotes/lookup/quotation-index.ts';
import { words } from '../src/text/words.ts';
import type { Span } from '../src/types.ts';
import { spoken } from './support/utterances.ts';

const { utterances, articleOf } = spoken([
  {
    by: 'Sari Melati',
    printed: [
      'Panen raya tahun ini melampaui seluruh harapan petani di lembah',
      { words: 'panen raya melampaui harapan', kind: 'partial' },
    ],
  },
  {
    by: 'Budi Laksana',
    printed: ['Jembatan gantung itu tidak akan kami tutup, dan warga boleh melintas setiap pagi.'],
  },
  { by: 'Ratna Ayu Wulan', printed: ['Tidak benar bahwa bendungan baru akan menenggelamkan sawah warga'] },
  { by: 'Ratna Ayu Lestari', printed: ['Kami menanam seribu pohon trembesi di sepanjang jalan desa'] },
  { printed: ['Perahu kami kandas dua kali sebelum fajar menyingsing'] },
  { by: 'Joko', printed: ['Gerobak bakso sudah ada di sini semenjak gempa'] },
  { by: 'Tono', printed: ['Saya tidak tahu apa yang akan terjadi dengan kami di sini'] },
  {
    by: 'Wati',
    printed: [
      'Pasar ikan pindah ke dermaga lama bulan depan',
      { words: 'Layang-layang raksasa', kind: 'partial' },
    ],
  },
  { by: 'Yusuf', printed: [{ words: 'lampu jalan di kampung hulu segera menyala lagi', kind: 'indirect' }] },
  { by: 'Dewi', printed: ['Kerja sama antarpetani membuat harga cabai tetap murah'] },
  {
    by: 'Nila Sekar',
    printed: [
      {
        words: 'Mercusuar tua itu kami cat putih setiap lima tahun',
        behind: 'Penjaga menara, Tirta Samudra, ikut mengecat. Kuas itu milik budi.',
        found: { confidence: 0.85, path: 'pronoun' },
      },
    ],
  },
  {
    by: 'Dinas Mercusuar',
    printed: [
      {
        words: 'Lampu suar diperiksa dua kali setiap malam',
        found: { confidence: 0.99, path: 'organisation' },
      },
    ],
  },
  {
    by: 'Gita Permata',
    printed: [{ words: 'Rakit bambu hanyut sampai ke muara', found: { confidence: 0.85, path: 'pronoun' } }],
  },
  {
    by: 'Banyu',
    printed: ['Kami tidak bisa memastikan ombak itu setinggi apa, dalam semusim berapa kali karang tersapu'],
  },
  { by: 'Raka', printed: ['Kami meminta nelayan (terutama Danau Hulu) melaut sebelum fajar'] },
  { by: 'Kirana', printed: ['Sumur itu dangkal, keruh, tetapi kami masih ada di sini karena airnya'] },
  { by: 'Ombak', printed: ['Sampan itu tidak bocor sama sekali kalau semua papan sudah rapat'] },
]);
const RUNNING =
  'Kabut turun. Pemilik penginapan menutup pintu belakang sejak Senin, dan tidak ada tamu yang menginap.';
const checked: Checked = {
  index: createQuotationIndex(utterances, (id) =>
    id === 'running' ? { text: RUNNING, lang: 'id' } : articleOf(id),
  ),
  findPassages: () => [{ articleId: 'running', span: { start: 0, end: RUNNING.length } }],
};

const verdictOf = (text: string) => check(text, checked).verdict;
const speakerOf = (text: string) => {
  const found = check(text, checked);
  return 'utterance' in found ? found.utterance.speaker?.name : undefined;
};

describe('words that are a quotation', () => {
  it.each([
    'Panen raya tahun ini melampaui seluruh harapan petani di lembah',
    '"Panen raya tahun ini melampaui seluruh harapan petani di lembah," kata Sari.',
    '“PANEN RAYA tahun ini melampaui seluruh harapan petani di lembah”',
    '«Panen raya tahun ini — melampaui seluruh harapan petani di lembah»',
    '„Panen raya tahun ini melampaui seluruh harapan petani di lembah“',
    "'Panen raya tahun ini melampaui seluruh harapan petani di lembah', ujar Sari Melati",
    'Sari: "Panen raya tahun ini melampaui seluruh harapan petani di lembah"',
    'Sari Melati: Panen raya tahun ini melampaui seluruh harapan petani di lembah!',
    'Menurut Sari, "panen raya tahun ini melampaui seluruh harapan petani di lembah"',
    'Menurut Sari, panen raya tahun ini melampaui seluruh harapan petani di lembah',
    'Kepala Dinas Pertanian Sari Melati mengatakan, "Panen raya tahun ini melampaui seluruh harapan petani di lembah."',
    'Sari mengatakan bahwa panen raya tahun ini melampaui seluruh harapan petani di lembah',
    'Panen raya tahun ini melampaui seluruh harapan petani di lembah, kata Sari kepada wartawan.',
    '"Panen raya tahun ini melampaui seluruh harapan petani di lembah," Sari Melati said on Monday.',
    '"Panen raya tahun ini melampaui seluruh harapan petani di lembah" – Sari Melati',
    '"Panen raya tahun ini melampaui seluruh harapan petani di lembah," ujarnya.',
    'kata sari "panen raya tahun ini melampaui seluruh harapan petani di lembah',
    '"Benarkah?" tanya Joko. "Panen raya tahun ini melampaui seluruh harapan petani di lembah," kata Sari. "Ya, benar."',
  ])('%s', (text) => {
    expect([verdictOf(text), speakerOf(text)]).toEqual(['exact', 'Sari Melati']);
  });

  it.each([
    ['part of a longer one', 'warga boleh melintas setiap pagi', 'Budi Laksana'],
    ['with its negation', 'jembatan gantung itu tidak akan kami tutup', 'Budi Laksana'],
    ['two words, one of them rare', 'pohon trembesi', 'Ratna Ayu Lestari'],
    ['two words that are all of it', '"layang layang raksasa"', 'Wati'],
    ['written together', 'Kerjasama antar-petani membuat harga cabai tetap murah', 'Dewi'],
  ])('%s', (_, text, speaker) => {
    expect([verdictOf(text), speakerOf(text)]).toEqual(['exact', speaker]);
  });

  it('holds the wording that has them', () => {
    const found = check('"panen raya melampaui harapan"', checked);
    expect(found).toMatchObject({ verdict: 'exact', wording: utterances[0]?.wordings[1] });
  });

  it('of an unclear speaker are by nobody else', () => {
    expect(verdictOf('"Perahu kami kandas dua kali sebelum fajar menyingsing," kata Sari')).toBe('exact');
  });
});

describe('words by somebody else', () => {
  it.each([
    '"Panen raya tahun ini melampaui seluruh harapan petani di lembah," kata Budi Laksana',
    'Budi: Panen raya tahun ini melampaui seluruh harapan petani di lembah',
    'panen raya tahun ini melampaui seluruh harapan petani di lembah, kata budi',
  ])('%s', (text) => {
    expect([verdictOf(text), speakerOf(text)]).toEqual(['other-speaker', 'Sari Melati']);
  });

  it('a shared part of a name is not one person', () => {
    const text = '"Kami menanam seribu pohon trembesi di sepanjang jalan desa," kata Ratna Ayu';
    expect(verdictOf(`${text} Wulan`)).toBe('other-speaker');
    expect(verdictOf(text)).toBe('exact');
    expect(verdictOf(text.replace('Ratna Ayu', 'R. Ayu Lestari'))).toBe('exact');
  });

  it('an office names nobody, and an alias names its bearer', () => {
    const text = '"Panen raya tahun ini melampaui seluruh harapan petani di lembah," kata';
    expect(verdictOf(`${text} Presiden`)).toBe('exact');
    expect(verdictOf(`${text} Mbak Lembah`)).toBe('other-speaker');
    const resolve = () => [{ key: 'sari melati', name: 'Sari Melati' }];
    expect(check(`${text} Mbak Lembah`, { ...checked, resolve }).verdict).toBe('exact');
  });

  it('with other words', () => {
    const found = check(
      '"Panen raya tahun ini melampaui semua harapan petani di lembah," kata Budi',
      checked,
    );
    expect(found.verdict).toBe('near-other-speaker');
  });
});

describe('words that may be by somebody else', () => {
  const tower = '"Mercusuar tua itu kami cat putih setiap lima tahun," kata';

  it('where the article names the one whom the text names, too', () => {
    const doubt = { named: 'Tirta Samudra', alsoNamed: 'Tirta Samudra' };
    expect(check(`${tower} Tirta Samudra`, checked)).toMatchObject({ verdict: 'unsure-speaker', ...doubt });
    const like = `${tower} Tirta Samudra`.replace('putih', 'biru');
    expect(check(like, checked)).toMatchObject({ verdict: 'near-unsure-speaker', ...doubt });
  });

  it('shows only those words of the name that the article has in capitals', () => {
    expect(check(`${tower} Wibawa Samudra`, checked)).toMatchObject({ alsoNamed: 'Samudra' });
    const unnamed = check(`${tower} Budi Laksana`, checked);
    expect(unnamed).toMatchObject({ verdict: 'unsure-speaker', named: 'Budi Laksana' });
    expect(unnamed).not.toHaveProperty('alsoNamed');
    expect(check(`${tower} Sekar Arum`, checked)).not.toHaveProperty('alsoNamed');
  });

  it('but not where a name beside the words leaves no doubt', () => {
    const text = '"Kami menanam seribu pohon trembesi di sepanjang jalan desa," kata Budi Laksana';
    expect(verdictOf(text)).toBe('other-speaker');
  });

  it.each([
    ['a body', '"Lampu suar diperiksa dua kali setiap malam," kata Budi Laksana'],
    ['found in a way that is sometimes wrong', '"Rakit bambu hanyut sampai ke muara," kata Budi Laksana'],
  ])('of %s', (_, text) => {
    const found = check(text, checked);
    expect(found).toMatchObject({ verdict: 'unsure-speaker', named: 'Budi Laksana' });
    expect(found).not.toHaveProperty('alsoNamed');
  });
});

describe('who is no name', () => {
  const harvest = 'panen raya tahun ini melampaui seluruh harapan petani di lembah';

  it.each([
    `"${harvest}," kata Gubernur Jawa Barat`,
    `"${harvest}," kata Menko Perekonomian`,
    `"${harvest}," ujar Kapolda Metro Jaya kepada Budi`,
    `"${harvest}," the Governor of Central Java said`,
    `Menurut saya, ${harvest}`,
    `Menurut Saya, ${harvest}`,
    `Warga mengatakan, "${harvest}"`,
    `warga itu mengatakan bahwa ${harvest}`,
    `${harvest}, kata ibu guru itu`,
    `Hari ini Sari Melati mengatakan: "${harvest}"`,
    `Di Lembah, Sari Melati mengatakan: "${harvest}"`,
    `Ketika Budi datang, Sari Melati mengatakan: "${harvest}"`,
    `Last week, Sari Melati said: "${harvest}"`,
    `Fakta: "${harvest}"`,
    `CEK FAKTA: ${harvest}`,
  ])('%s', (text) => {
    expect([verdictOf(text), speakerOf(text)]).toEqual(['exact', 'Sari Melati']);
  });

  it.each([
    ['Bupati Bogor Budi Laksana', 'Budi Laksana'],
    ['Budi Laksana, Kepala Dinas Perikanan', 'Budi Laksana'],
    ['Pak Budi kepada Warta Lembah', 'Budi'],
  ])('of %s, %s is the name', (phrase, named) => {
    expect(check(`"${harvest}," kata ${phrase}.`, checked)).toMatchObject({ named });
    expect(check(`${harvest}, kata ${phrase}.`, checked)).toMatchObject({ named });
  });

  it.each(['', 'B'])('a sentence that goes on behind a verb of saying has no speaker (%s)', (first) => {
    const text = `${first || 'b'}isa memastikan ombak itu setinggi apa, dalam semusim berapa kali karang tersapu`;
    const found = check(text, checked);
    if (found.verdict !== 'near') throw new Error(found.verdict);
    expect(cut(articleOf(found.wording.articleId).text, found.missing)).toEqual(['tidak']);
    expect(found.isNegated).toBe(true);
  });

  it('small letters are a name only where somebody is known by it', () => {
    const isName = (typed: string) => typed === 'budi';
    const by = (name: string) => check(`"${harvest}," kata ${name}`, { ...checked, isName });
    expect(by('budi')).toMatchObject({ verdict: 'other-speaker', named: 'budi' });
    expect(by('siapa saja')).toMatchObject({ verdict: 'exact' });
    expect(by('rumput')).toMatchObject({ verdict: 'exact' });
    expect(by('Rumput')).toMatchObject({ verdict: 'other-speaker', named: 'Rumput' });
  });

  it('words of the quotation itself are no attribution', () => {
    const text = 'Kami meminta nelayan (terutama Danau Hulu)';
    expect(verdictOf(text)).toBe('exact');
    const found = check(text.replace('meminta', 'memaksa'), checked);
    if (found.verdict !== 'near') throw new Error(found.verdict);
    expect(cut(found.asked, found.added)).toEqual(['memaksa']);
  });

  it('the attribution may be the last of several clauses', () => {
    const text = 'dalam semusim berapa kali karang tersapu, kata Banyu';
    expect(verdictOf(`Kami tidak bisa memastikan ombak itu setinggi apa, ${text}`)).toBe('exact');
  });
});

describe('a negation', () => {
  it.each([
    [true, 'Pasar ikan tidak pindah ke dermaga lama bulan depan'],
    [true, 'Pasar ikan belum pindah ke terminal lama bulan depan'],
    [true, 'Jembatan gantung itu akan kami tutup'],
    [true, 'bendungan baru akan menenggelamkan sawah warga'],
    [false, 'Pasar ikan pindah ke terminal lama bulan depan'],
    [false, 'Jembatan gantung itu takkan akan kami tutup'],
    [false, 'Pasar ikan tidak hanya pindah ke dermaga lama bulan depan'],
    [false, 'Sampan itu aman sama sekali kalau semua papan sudah rapat'],
  ])('turns the sense around: %s, %s', (isNegated, text) => {
    const found = check(text, checked);
    if (found.verdict === 'exact') expect(isNegated).toBe(false);
    else expect(found).toMatchObject({ verdict: 'near', isNegated });
  });
});

describe('words that are nearly a quotation', () => {
  it.each([
    ['a word replaced', 'Pasar ikan pindah ke terminal lama bulan depan', ['dermaga'], ['terminal']],
    ['the last word replaced', 'Pasar ikan pindah ke dermaga lama bulan ini', ['depan'], ['ini']],
    ['a negation added', 'Pasar ikan tidak pindah ke dermaga lama bulan depan', [], ['tidak']],
    [
      'words replaced, nearly all others being small ones',
      'Sumur itu bagus, tetapi kami masih ada di sini karena airnya',
      ['dangkal, keruh'],
      ['bagus'],
    ],
    ['a small word left out', 'Pasar ikan pindah dermaga lama bulan depan', ['ke'], []],
    ['beside inner marks', "Pasar ikan tidak pindah ke 'dermaga lama bulan' depan", [], ['tidak']],
    ['a negation left out', 'Jembatan gantung itu akan kami tutup', ['tidak'], []],
    ['a negation cut off', 'bendungan baru akan menenggelamkan sawah warga', ['Tidak benar bahwa'], []],
    [
      'with marks and a speaker',
      '"Pasar ikan pindah ke terminal lama," kata Wati',
      ['dermaga'],
      ['terminal'],
    ],
  ])('%s', (_, text, missing, added) => {
    const found = check(text, checked);
    if (found.verdict !== 'near') throw new Error(found.verdict);
    const article = articleOf(found.wording.articleId).text;
    expect([cut(article, found.missing), cut(found.asked, found.added)]).toEqual([missing, added]);
  });
});

describe('words that are no quotation', () => {
  it('stand in running text', () => {
    const found = check('"pemilik penginapan menutup pintu belakang," kata Sari', checked);
    if (found.verdict !== 'unquoted') throw new Error(found.verdict);
    const { start, end } = found.citation.span;
    expect(RUNNING.slice(start, end)).toBe('Pemilik penginapan menutup pintu belakang');
  });

  it.each([
    ['unrelated', 'Harga tiket kereta ke gunung naik mulai besok'],
    ['words of closed classes only', 'saya dan kami akan ada di sini'],
    ['a turn of closed classes in a quotation', 'sudah ada di sini'],
    ['small words of a quotation', 'Sumur itu hilang, tetapi mereka tidak ada di sana karena airnya'],
    ['three words of a quotation', 'kandas fajar menyingsing hujan'],
    ['common words of one quotation', 'Saya akan tahu apa yang ada di sini dengan mereka'],
    ['only retold', 'lampu jalan di kampung hulu segera menyala lagi'],
    ['running text without its negation', 'ada tamu yang menginap'],
    ['the same words in another order', 'lembah petani harapan melampaui panen'],
    ['one common word', 'kami'],
    ['nothing', ''],
    ['only marks', '“” "" \' «»'],
  ])('absent: %s', (_, text) => {
    expect(check(text, checked)).toEqual({ verdict: 'absent' });
  });
});

describe('of any text', () => {
  const clauses = utterances.flatMap(({ wordings }: Utterance) =>
    wordings.filter(({ quotation }) => quotation.kind === 'direct').map((wording) => wording),
  );

  it('a slice of a quotation from its start on is exact', () => {
    fc.assert(
      fc.property(fc.constantFrom(...clauses), fc.nat(), ({ articleId, quotation }, length) => {
        const { text } = articleOf(articleId);
        const all = words(text, quotation.span.start, quotation.span.end);
        const end = all[5 + (length % (all.length - 5))]?.end;
        expect(verdictOf(`"${text.slice(quotation.span.start, end)}"`)).toBe('exact');
      }),
    );
  });

  it('a quotation is never exact with a word more or less', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...clauses),
        fc.nat(),
        fc.boolean(),
        ({ articleId, quotation }, at, more) => {
          const { text } = articleOf(articleId);
          const all = words(text, quotation.span.start, quotation.span.end).map(({ form }) => form);
          all.splice(1 + (at % (all.length - 2)), more ? 0 : 1, ...(more ? ['jangan'] : []));
          expect(verdictOf(all.join(' '))).not.toBe('exact');
        },
      ),
    );
  });

  it('there is a verdict, and its spans lie inside', () => {
    const pieces = fc.constantFrom(
      '"',
      '“',
      '”',
      "'",
      '«',
      ': ',
      ', kata ',
      'Sari',
      ' panen raya ',
      'tidak ',
      '\n',
      '.',
      '(',
    );
    const hostile = fc.array(fc.oneof(pieces, fc.string({ unit: 'binary', maxLength: 8 })), {
      maxLength: 40,
    });
    fc.assert(
      fc.property(hostile, (some) => {
        const found = check(some.join(''), checked);
        if (found.verdict !== 'near' && found.verdict !== 'near-other-speaker') return;
        for (const { start, end } of found.added)
          expect(0 <= start && start < end && end <= found.asked.length).toBe(true);
      }),
    );
  });
});

const cut = (text: string, spans: readonly Span[]) => spans.map(({ start, end }) => text.slice(start, end));
