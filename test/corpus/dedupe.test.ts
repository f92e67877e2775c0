import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeArticle } from '../../src/corpus/article.ts';
import { mergeDuplicates } from '../../src/corpus/dedupe.ts';
import type { Article } from '../../src/types.ts';

interface Stated {
  readonly source?: string;
  readonly published?: string;
  readonly title?: string;
}

function article(file: string, text: string, stated: Stated = {}): Article {
  const { article: made } = makeArticle({ text, origin: 'metadata', ...stated }, file);
  if (made === undefined) throw new Error('no article');
  return made;
}

const wire = [
  'Nelayan di pulau kecil itu menanam kembali bakau yang ditebang orang tua mereka puluhan tahun lalu.',
  '"Dulu kami menjual kayunya, sekarang kami menjual udangnya," kata ketua kelompok Umar Daeng di tepi tambak.',
  'Pemerintah desa memberi bibit dan upah harian kepada warga yang ikut menanam setiap hari Jumat pagi.',
  'Sekolah dasar setempat membuat kebun pembibitan, dan murid menamai setiap bibit dengan nama kakek mereka.',
  'Peneliti dari kota datang setiap tiga bulan untuk menghitung burung yang kembali bersarang di sana.',
  'Menurut catatan desa, sudah ada lima jenis burung yang bertelur lagi sejak penanaman pertama.',
].join('\n');

const others = (articles: readonly Article[]) =>
  articles.map(({ file, reprints }) => [file, reprints.map((reprint) => reprint.file)]);

describe('mergeDuplicates', () => {
  it('makes one article of the same text in several outlets, the earliest with all others as reprints', async () => {
    const merged = await mergeDuplicates([
      article('b.txt', `JAKARTA - ${wire}\nBaca juga: Bakau`, {
        source: 'Kabar Laut',
        published: '2023-09-14',
      }),
      article('c.txt', wire, { title: 'Bakau kembali' }),
      article('a.txt', `Ambon (ANTARA) - ${wire}\nCopyright © ANTARA 2023`, { published: '2023-09-13' }),
    ]);
    expect(others(merged)).toEqual([['a.txt', ['b.txt', 'c.txt']]]);
    expect(merged[0]?.reprints).toMatchObject([
      { source: 'Kabar Laut', published: { value: '2023-09-14' }, file: 'b.txt' },
      { title: 'Bakau kembali', file: 'c.txt' },
    ]);
  });

  it.each(['a', 'b', 'c'])('keeps the earliest of equals: %s', async (earliest) => {
    const printed = ['c', 'a', 'b'].map((file) =>
      article(file, wire, { source: file, published: file === earliest ? '2023-09-13' : '2023-09-14' }),
    );
    const rest = ['a', 'b', 'c'].filter((file) => file !== earliest);
    expect(others(await mergeDuplicates(printed))).toEqual([[earliest, rest]]);
  });

  it('compares only what is the articles’ own', async () => {
    const links = (about: string) =>
      Array.from({ length: 12 }, (_, at) => `Baca juga: Kabar ${at} tentang ${about} di pulau`).join('\n');
    const merged = await mergeDuplicates([
      article('a', `${wire}\n${links('udang')}`, { source: 'A' }),
      article('b', `${wire}\n${links('hujan')}`, { source: 'B' }),
    ]);
    expect(merged).toHaveLength(1);
  });

  it('leaves turns to others', async () => {
    const many = Array.from({ length: 4000 }, (_, at) =>
      article(`${at}`, `${wire} ${at}`, { source: `${at}` }),
    );
    let turned = false;
    setImmediate(() => {
      turned = true;
    });
    await mergeDuplicates(many);
    expect(turned).toBe(true);
  });

  it.each([
    ['shortened', wire.split('\n').slice(0, -1).join('\n'), 'b'],
    ['mended', wire.replace('kota datang', 'kota besar datang'), 'a'],
  ])('keeps the longer where one was %s', async (_, text, longer) => {
    const merged = await mergeDuplicates([article('a', text), article('b', wire)]);
    expect(others(merged)).toEqual([[longer, [longer === 'a' ? 'b' : 'a']]]);
  });

  it('keeps texts apart that differ in a number', async () => {
    const other = wire.replace('lima jenis', '12 jenis');
    const another = wire.replace('lima jenis', '13 jenis');
    expect(others(await mergeDuplicates([article('a', other), article('b', another)]))).toEqual([
      ['a', []],
      ['b', []],
    ]);
  });

  it('keeps texts apart that share only their beginning, and short texts of the same words', async () => {
    const half = `${wire.split('\n').slice(0, 2).join('\n')}\n${'Kali ini ceritanya lain sama sekali, tentang kapal besi dan hujan. '.repeat(9)}`;
    const short = [
      article('c', 'Harga emas tetap hari ini.', { source: 'A' }),
      article('d', 'Harga emas tetap hari ini.', { source: 'B' }),
    ];
    expect(others(await mergeDuplicates([article('a', wire), article('b', half), ...short]))).toHaveLength(4);
  });

  it('compares with the article that stays, never through a third', async () => {
    const lines = wire.split('\n');
    const chain = [lines, lines.slice(0, 5), lines.slice(0, 4), lines.slice(0, 3)].map((part, at) =>
      article(`${at}`, part.join('\n')),
    );
    expect(others(await mergeDuplicates(chain))).toEqual([
      ['0', ['1', '2']],
      ['3', []],
    ]);
  });

  it('gives every article once, the same in any order', async () => {
    const words = fc.constantFrom('kapal', 'hujan', 'pasar', 'lagu', 'kereta', 'garam', 'bukit', 'siang');
    const body = fc.array(words, { minLength: 25, maxLength: 60 }).map((list) => list.join(' '));
    const corpus = fc
      .array(fc.record({ body, end: fc.constantFrom('', ' laut', ' 7', ' 8') }), { maxLength: 6 })
      .chain((made) =>
        fc.shuffledSubarray(
          [...made, ...made].map(({ body: text, end }, at) =>
            article(`${at}.txt`, `${text}${at % 3 === 0 ? end : ''}`),
          ),
          { minLength: made.length * 2, maxLength: made.length * 2 },
        ),
      );
    await fc.assert(
      fc.asyncProperty(corpus, async (articles) => {
        const merged = await mergeDuplicates(articles);
        const all = merged.flatMap(({ file, reprints }) => [
          file,
          ...reprints.map((reprint) => reprint.file),
        ]);
        expect(all.sort()).toEqual(articles.map(({ file }) => file).sort());
        const sorted = await mergeDuplicates(
          [...articles].sort((one, other) => (one.file < other.file ? -1 : 1)),
        );
        const byFile = (list: readonly Article[]) => Object.fromEntries(others(list));
        expect(byFile(merged)).toEqual(byFile(sorted));
      }),
      { numRuns: 50 },
    );
  });
});
