import { describe, expect, it } from 'vitest';
import { libraryOf, markdown } from './folder.ts';

const wire =
  'Warga dari tiga desa di tepi teluk berkumpul sejak subuh untuk menyambut kapal perintis yang membawa beras, obat, buku, dan guru baru.';

const library = await libraryOf({
  'a.md': markdown(
    { title: 'Kapal tiba', source: 'Kabar Laut', date: '2025-03-12' },
    `${wire}\n\nBaca juga: Sepuluh kapal tua\n\nNakhoda 😀 tersenyum.`,
  ),
  'b.md': markdown({ title: 'Kapal tiba', source: 'Kabar Darat', date: '2025-04' }, wire),
  'c.md': markdown(
    { title: 'The mill', source: 'Kabar Laut', date: '2023' },
    'It had rained all day. The mill was opened by Ann Wood.',
  ),
  'd.txt': 'Pasar ramai lagi, kata pedagang, pada 13 September.',
});

const [first] = (await library.search('kapal', { offset: 0, limit: 1 })).found;
const article = library.article(first?.citation.articleId ?? '');

describe('a library', () => {
  it('says what it covers, reprints counted with their outlets', () => {
    expect(library.coverage()).toEqual({
      ...{ articles: 3, passages: 4, from: '2023', to: '2025-04' },
      languages: [
        { lang: 'id', articles: 2 },
        { lang: 'en', articles: 1 },
      ],
      sources: [
        { source: 'Kabar Laut', articles: 2, from: '2023', to: '2025-03-12' },
        { source: 'Kabar Darat', articles: 1, from: '2025-04', to: '2025-04' },
        { articles: 1 },
      ],
    });
  });

  it('cuts the words of a citation out of the article', () => {
    const articleId = article?.id ?? '';
    const cut = (start: number, end: number) => library.slice({ articleId, span: { start, end } });
    expect(cut(0, 5)).toBe('Warga');
    expect(cut(0, 10_000)).toBe(article?.text);
    expect(cut(5, 5)).toBe('');
    expect(library.slice({ articleId: 'gone', span: { start: 0, end: 5 } })).toBe('');
  });

  it('knows an article by its id', () => {
    expect(article).toMatchObject({
      title: 'Kapal tiba',
      source: 'Kabar Laut',
      reprints: [{ source: 'Kabar Darat' }],
    });
    expect(library.article('gone')).toBeUndefined();
    expect(library.article('__proto__')).toBeUndefined();
  });

  it('cuts an article into pages without its furniture', () => {
    if (article === undefined) throw new Error('no article');
    const pages = (size: number) =>
      library.pages(article, size).map(({ start, end }) => article.text.slice(start, end));
    expect(pages(500)).toEqual([wire, 'Nakhoda 😀 tersenyum.']);
    expect(pages(80).join(' ')).toBe(`${wire} Nakhoda 😀 tersenyum.`);
  });

  it('marks the sentence that answers, inside the passage', async () => {
    const { found } = await library.ask('who opened the mill?');
    const marked = found.map(({ citation, mark }) =>
      library.slice({ ...citation, span: mark ?? citation.span }),
    );
    expect(marked).toEqual(['The mill was opened by Ann Wood.']);
  });

  it('reads a question of names in the language of most articles', async () => {
    expect((await library.ask('Ann Wood mill')).found).toHaveLength(1);
    expect((await library.search('guru desa', { offset: 0, limit: 5 })).total).toBe(1);
  });
});
