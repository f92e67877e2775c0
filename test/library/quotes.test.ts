import { describe, expect, it } from 'vitest';
import { createQuotes } from '../../src/library/quotes/create.ts';
import { group } from '../../src/library/quotes/groups.ts';
import { createQuotations } from '../../src/library/quotes/quotations.ts';
import { shelfOf } from '../../src/library/quotes/shelf.ts';
import type { Article, Entity, Quotation, SaidOn } from '../../src/types.ts';
import { finish } from '../quotes/utterances/cluster-finish.ts';
import { inventedArticle } from '../support/articles.ts';

type Said = Partial<Quotation> & { readonly on?: string };

/** An article of one paragraph with each of the words as a quotation in a sentence of its own. */
function quoted(
  id: string,
  published: string,
  said: Readonly<Record<string, Said>>,
  more: Partial<Article> = {},
) {
  const text = Object.entries(said)
    .map(([words, { speaker }]) => `"${words}," kata ${speaker} di dermaga.`)
    .join(' ');
  const quotations = Object.entries(said).map(([words, { on, ...quotation }]): Quotation => {
    const start = text.indexOf(words);
    const saidOn: SaidOn | undefined =
      on === undefined ? undefined : { value: on, basis: 'stated', words: on };
    return {
      ...{ kind: 'direct', confidence: 0.9, ...quotation },
      span: { start, end: start + words.length },
      sentence: { start: start - 1, end: text.indexOf('.', start) + 1 },
      ...(saidOn && { saidOn }),
    };
  });
  const date = { value: published, origin: 'metadata', words: published } as const;
  return { article: inventedArticle({ id, title: id, text }, { published: date, ...more }), quotations };
}

const ALL = [
  quoted(
    'teluk00001',
    '2023-09-14',
    {
      'Mercusuar lama akan menjadi museum terapung': { speaker: 'Ratna Wulan', on: '2023-09-13' },
      'Harga kerapu terlalu murah bagi nelayan': { speaker: 'Ratna Wulan' },
      'Kapal kami bocor sejak kemarin sore': { speaker: 'Seno Wulan' },
      'Hujan membuat semua orang menunggu': {},
    },
    { source: 'Kabar Teluk', reprints: [{ title: '', source: 'Warta Seroja', file: 'w.md' }] },
  ),
  quoted(
    'muara00001',
    '--09-13',
    {
      'Mercusuar lama akan menjadi museum': { speaker: 'Ratna Wulan', on: '--09-13' },
      'Kerapu akan dilepas ke laut': { speaker: 'Ratna Wulan', kind: 'indirect' },
    },
    { source: 'Harian Muara' },
  ),
  quoted(
    'muara00002',
    '2024-05-02',
    {
      'Sekolah perahu dibuka bulan ini': { speaker: 'Ratna Wulan', on: '2024-05-01' },
      'guru pelaut': { speaker: 'Ratna Wulan', on: '2024-05-01', kind: 'partial' },
    },
    { source: 'Harian Muara' },
  ),
];

const stored = createQuotations();
for (const { article, quotations } of ALL) stored.add(article, quotations);
const quotations = finish(stored.done());
const quotes = createQuotes(finish(shelfOf(quotations, finish(group(quotations, [])), [])));
const page = (speaker: string, more: object = {}) => quotes.by({ speaker, offset: 0, limit: 10, ...more });
const shown = (speaker: string, more: object = {}) =>
  page(speaker, more).utterances.map(({ wordings }) => {
    const [{ articleId, quotation } = { articleId: '', quotation: undefined }] = wordings;
    const text = ALL.find(({ article }) => article.id === articleId)?.article.text ?? '';
    return text.slice(quotation?.span.start, quotation?.span.end).split(' ')[0];
  });

it('counts outlets without a name each', () => {
  const words = { 'Laut sedang tenang hari ini': { speaker: 'Baso Darma' } };
  const reprints = ['Warta Seroja', undefined].map((source, n) => ({
    ...{ title: '', file: `${n}.md` },
    ...(source && { source }),
  }));
  const built = createQuotations();
  for (const { article, quotations } of [
    quoted('satu000001', '2024-01-02', words, { source: 'Kabar Teluk', reprints }),
    quoted('dua0000001', '2024-01-02', words),
    quoted('tiga000001', '2024-01-02', words),
  ])
    built.add(article, quotations);
  const found = finish(built.done());
  const shelf = finish(shelfOf(found, finish(group(found, [])), []));
  const [utterance] = createQuotes(shelf).by({ speaker: 'baso', offset: 0, limit: 1 }).utterances;
  expect(utterance).toMatchObject({ outlets: ['Kabar Teluk', 'Warta Seroja'], reports: 5, origins: 3 });
});

it('finds somebody by a nickname, before somebody else who is known by no other name', () => {
  const built = createQuotations();
  for (const { article, quotations } of [
    quoted('satu000001', '2024-01-02', {
      'Laut sedang tenang hari ini': { speaker: 'Baso Darma Setia', nickname: 'Basda' },
    }),
    quoted('dua0000001', '2024-01-03', { 'Dermaga penuh sejak pagi': { speaker: 'Basda' } }),
  ])
    built.add(article, quotations);
  const found = finish(built.done());
  const nicknamed = createQuotes(finish(shelfOf(found, finish(group(found, [])), [])));
  const { speaker, others } = nicknamed.by({ speaker: 'basda', offset: 0, limit: 1 });
  expect({ speaker: speaker?.name, others: others.map(({ name }) => name) }).toEqual({
    speaker: 'Baso Darma Setia',
    others: ['Basda'],
  });
});

describe('latest', () => {
  it('gives what was said last by somebody who is known, newest first, in pages', () => {
    const { utterances, total } = quotes.latest({ offset: 0, limit: 100 });
    const published = (id = '') => ALL.find(({ article }) => article.id === id)?.article.published?.value;
    const days = utterances.map(({ saidOn, wordings }) => saidOn?.value ?? published(wordings[0]?.articleId));
    expect(total).toBe(utterances.length);
    expect(days).toEqual(days.toSorted().reverse());
    expect(utterances.every(({ speaker }) => speaker !== undefined)).toBe(true);
    expect(quotes.latest({ offset: 1, limit: 2 }).utterances).toEqual(utterances.slice(1, 3));
  });
});

describe('by', () => {
  it('gives the newest first, on one day what is whole first', () => {
    expect(shown('ratna')).toEqual(['Sekolah', 'guru', 'Harga', 'Mercusuar']);
  });

  it('shows one utterance once, with its wordings, outlets and best date', () => {
    const [utterance] = page('ratna museum').utterances;
    expect(utterance).toMatchObject({
      outlets: ['Kabar Teluk', 'Warta Seroja', 'Harian Muara'],
      ...{ reports: 3, origins: 2, saidOn: { value: '2023-09-13' }, speaker: { name: 'Ratna Wulan' } },
    });
    expect(utterance?.wordings.map(({ articleId }) => articleId)).toEqual(['teluk00001', 'muara00001']);
  });

  it.each([
    ['ratna wulan mercusuar', ['Mercusuar']],
    ['ratna tentang museum', ['Mercusuar']],
    ['ratna tentang ', ['Sekolah', 'guru', 'Harga', 'Mercusuar']],
    ['ratna sejak 2024', ['Sekolah', 'guru']],
    ['ratna sampai 2023', ['Harga', 'Mercusuar']],
    ['ratna before 1 Januari 2024', ['Harga', 'Mercusuar']],
    ['ratna sebelum 2024', ['Harga', 'Mercusuar']],
    ['ratna sebelum bulan 2024-01', ['Harga', 'Mercusuar']],
    ['ratna source:"warta seroja"', ['Harga', 'Mercusuar']],
    ['ratna sumber:muara sejak 2024', ['Sekolah', 'guru']],
    ['ratna mei 2024', ['Sekolah', 'guru']],
    ['ratna tahun 2023', ['Harga', 'Mercusuar']],
    ['ratna 2023', ['Harga', 'Mercusuar']],
    ['ratna museum 2023', ['Mercusuar']],
    ['ratna minggu ini', ['Sekolah', 'guru']],
    ['ratna tentang sekolah kemarin', []],
    ['ratna last year', ['Harga', 'Mercusuar']],
    ['ratna  minggu   ini', ['Sekolah', 'guru']],
    ['ratna sejak bulan lalu', ['Sekolah', 'guru']],
    ['ratna\u200b', ['Sekolah', 'guru', 'Harga', 'Mercusuar']],
    ['ratna kereta api', []],
    ['seno wulan', ['Kapal']],
    ['nobody', []],
  ])('%s', (typed, expected) => {
    expect(shown(typed, { today: '2024-05-03' })).toEqual(expected);
  });

  it('looks for a date that no calendar has as words, and does not pass over it', () => {
    const { understood, total } = page('ratna sejak 31/31/2024');
    expect(understood).toEqual({ about: 'sejak 31/31/2024' });
    expect(total).toBe(0);
  });

  it('understands options as it does free text', () => {
    expect(shown('ratna', { about: 'museum' })).toEqual(['Mercusuar']);
    expect(shown('ratna', { from: '2024' })).toEqual(['Sekolah', 'guru']);
    expect(page('ratna museum sejak 2023 source:kabar').understood).toEqual({
      ...{ about: 'museum', from: '2023', source: 'kabar' },
    });
  });

  it('leaves out what is retold unless it is asked for', () => {
    expect(shown('ratna kerapu')).toEqual(['Harga']);
    expect([...shown('ratna kerapu', { indirect: true })].sort()).toEqual(['Harga', 'Kerapu']);
  });

  it('pages', () => {
    const { total, utterances } = page('ratna', { offset: 1, limit: 2 });
    expect([total, utterances.length]).toEqual([4, 2]);
    expect(utterances.map(({ id }) => id)).toEqual(
      page('ratna')
        .utterances.slice(1, 3)
        .map(({ id }) => id),
    );
  });

  it('names the others whom the name fits', () => {
    expect(page('ratna wulan wulan').others).not.toContainEqual(page('ratna').speaker);
    expect(page('wulan')).toMatchObject({
      speaker: { name: 'Ratna Wulan' },
      others: [{ name: 'Seno Wulan' }],
    });
  });

  it('names those whose name was taken for a topic that nothing is about', () => {
    const { speaker, others, total } = page('seno wulan ratna');
    expect({ speaker: speaker?.name, others: others.map(({ name }) => name), total }).toEqual({
      ...{ speaker: 'Seno Wulan', others: ['Ratna Wulan'], total: 0 },
    });
  });

  it('answers for nobody who is only written alike, but names them', () => {
    expect(page('ratan')).toMatchObject({ others: [{ name: 'Ratna Wulan' }], total: 0 });
  });
});

it('counts speakers by utterances with marks', () => {
  expect(quotes.speakers({ offset: 0, limit: 9 })).toMatchObject({
    speakers: [
      { name: 'Ratna Wulan', utterances: 4 },
      { name: 'Seno Wulan', utterances: 1 },
    ],
    total: 2,
  });
  expect(quotes.suggest('', 1)).toMatchObject([{ name: 'Ratna Wulan' }]);
  expect(quotes.suggest('se', 5)).toMatchObject([{ name: 'Seno Wulan' }]);
});

describe('speakers that are documents or laws, or that nobody names', () => {
  const documents = [
    ...[
      'Pasal 4',
      'pasal itu',
      'laporan itu',
      'sebuah pernyataan resmi',
      'UU Pesisir',
      'Undang-Undang Pesisir',
      'Surat Edaran',
    ],
    ...['Article 4', 'Title IX', 'the statement of the harbour', 'harbour report', 'a post'],
  ];
  const unnamed = [
    ...[
      'sumber itu',
      'Sumber',
      'seorang warga',
      'Beberapa nelayan',
      'juru bicara Muara',
      'Juru Bicara Muara',
      'Akun Ratna',
    ],
    ...['manajemen', 'pihak perusahaan', 'Polisi', 'senior Muara', 'the company', 'a spokesman for Harbour'],
  ];
  const others = [
    ...['pemerintah Muara', 'pihak Dinas Laut', 'de Wood', '@ratna', 'iRatna', 'Ratu', 'A Seno', 'Wulan'],
    ...['Uu Ratna', 'Novel Seno', 'Pasal Darma', 'Seno Pernyataan', 'surat kabar Muara'],
    ...['Bill Wood', 'Harbour Post', 'Statement Wood', 'Laporan Niaga'],
  ];
  const known = { kind: 'organisation', name: 'Laporan Niaga', aliases: [], roles: [] } as const;
  const built = createQuotations();
  for (const [at, speaker] of [...documents, ...unnamed, ...others].entries()) {
    const words = `Dermaga nomor ${at} rusak sejak lama`;
    const { article, quotations: own } = quoted(`pasar${10_000 + at}`, '2024-05-02', {
      [words]: { speaker, path: documents.includes(speaker) ? 'organisation' : 'name' },
    });
    built.add(article, own);
  }
  const found = finish(built.done());
  const law = createQuotes(finish(shelfOf(found, finish(group(found, [known])), [known])));

  it('are not listed among people and bodies', () => {
    const { speakers, total } = law.speakers({ offset: 0, limit: 99 });
    expect(speakers.map(({ name }) => name).toSorted()).toEqual(others.toSorted());
    expect(total).toBe(others.length);
    expect(law.speakers({ offset: 2, limit: 3 }).speakers).toEqual(speakers.slice(2, 5));
    expect(law.suggest('', 99)).toEqual(speakers);
  });

  it('are quoted where they are asked for', () => {
    expect(law.by({ speaker: 'laporan itu', offset: 0, limit: 9 })).toMatchObject({
      speaker: { name: 'laporan itu' },
      total: 1,
    });
    expect(law.by({ speaker: 'sumber itu', offset: 0, limit: 9 })).toMatchObject({
      speaker: { name: 'sumber itu' },
      total: 1,
    });
    expect(law.by({ speaker: 'polisi kehutanan', offset: 0, limit: 9 }).speaker).toBeUndefined();
    expect(law.by({ speaker: 'polisi', offset: 0, limit: 9 }).speaker?.name).toBe('Polisi');
    expect(law.suggest('pasal', 9).map(({ name }) => name)).toContain('Pasal 4');
  });
});

it('puts what has no year behind what has one, by the day, and what has no date last', () => {
  const built = createQuotations();
  const days = ['', '--05-18', '2019-09-13', '--08-29', '2020'];
  const said = ['Kapal tiba', 'Pasar ramai', 'Ikan mahal', 'Hujan reda', 'Dermaga penuh'];
  for (const [n, day] of days.entries()) {
    const { article, quotations: own } = quoted(`artikel00${n}`, day || '--01-01', {
      [`${said[n]}`]: { speaker: 'Ratna Wulan' },
    });
    const { published: _, ...undated } = article;
    built.add(day === '' ? undated : article, own);
  }
  const found = finish(built.done());
  const dated = createQuotes(finish(shelfOf(found, finish(group(found, [])), [])));
  const { utterances } = dated.by({ speaker: 'ratna', offset: 0, limit: 9 });
  expect(utterances.map(({ wordings: [first] }) => days[Number(first?.articleId.at(-1))])).toEqual([
    ...['2020', '2019-09-13', '--08-29', '--05-18', ''],
  ]);
});

it('takes the headline and other names of a thing for its topic', () => {
  const strait: Entity = { kind: 'place', name: 'Selat Batu', aliases: ['Selbat'], roles: [] };
  const built = createQuotations();
  for (const { article, quotations: own } of [
    quoted(
      'satu000001',
      '2024-01-02',
      { 'Kami akan kembali besok pagi': { speaker: 'Ratna Wulan' } },
      { title: 'Kapal karam' },
    ),
    quoted(
      'dua0000001',
      '2024-01-03',
      { 'Selat Batu ditutup untuk umum': { speaker: 'Ratna Wulan' } },
      { title: 'Badai' },
    ),
    quoted(
      'tiga000001',
      '2024-01-04',
      { 'Harga ikan turun lagi': { speaker: 'Ratna Wulan' } },
      { title: 'Pasar' },
    ),
  ])
    built.add(article, own);
  const found = finish(built.done());
  const known = createQuotes(finish(shelfOf(found, finish(group(found, [strait])), [strait])));
  const about = (topic: string) =>
    known
      .by({ speaker: 'ratna', about: topic, offset: 0, limit: 9 })
      .utterances.map(({ wordings: [first] }) => first?.articleId);
  expect(about('kapal')).toEqual(['satu000001']);
  expect(about('selbat')).toEqual(['dua0000001']);
  expect(about('selbat kapal')).toEqual(['dua0000001']);
});

it('finds a wording and its utterance by the place', () => {
  const { utterances } = page('ratna');
  for (const utterance of utterances)
    for (const wording of utterance.wordings)
      expect(quotes.at({ articleId: wording.articleId, span: wording.quotation.span })).toEqual({
        utterance,
        wording,
      });
  const nowhere = (articleId: string, start: number) => ({ articleId, span: { start, end: start + 9 } });
  for (const place of [nowhere('', 0), nowhere('teluk00001', 999), nowhere('teluk00001', -1)])
    expect(quotes.at(place)).toBeUndefined();
});

it('finds what is retold by its place, too', () => {
  const retold = page('ratna', { indirect: true }).utterances.flatMap(({ wordings }) =>
    wordings.filter(({ quotation }) => quotation.kind === 'indirect'),
  );
  expect(retold.length).toBeGreaterThan(0);
  for (const wording of retold)
    expect(quotes.at({ articleId: wording.articleId, span: wording.quotation.span })?.wording).toEqual(
      wording,
    );
});

it('lets other work have its turn', () => {
  expect([...group(quotations, [])].length).toBeGreaterThan(20);
});
