import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { payloadOf } from '../../src/chat/action.ts';
import { shownPassages } from '../../src/chat/quote.ts';
import { plainText, type Reply } from '../../src/chat/reply.ts';
import type { Library, Utterance } from '../../src/library.ts';
import { inventedArticle } from '../support/articles.ts';
import { botFor, reader } from '../support/bot.ts';
import { expectAnswered } from '../support/shown.ts';
import {
  ann,
  belongs,
  copy,
  missed,
  quay,
  retelling,
  sari,
  spoken,
  spokenLibrary,
  wording,
} from './spoken.ts';

const quotes = (reply: Reply) => reply.blocks.filter((block) => block.type === 'quote');
const words = (reply: Reply) => quotes(reply).map(({ content }) => plainText(content));
const credits = (reply: Reply) => quotes(reply).map(({ credit = [] }) => plainText(credit));
const texts = (reply: Reply) =>
  reply.blocks.map((block) => (block.type === 'text' ? plainText(block.content) : '')).join('\n');
const labels = (reply: Reply) => (reply.buttons ?? []).map(({ label }) => label);

function conversation(lang: 'id' | 'en' = 'en', library: Library = spokenLibrary()) {
  const { bot, incidents } = botFor({ library });
  const say = (command: string, input: string | Readonly<Record<string, unknown>> = '') =>
    bot.handle({ ...reader, lang, command, input });
  const press = (reply: Reply, label: string) => {
    const button = reply.buttons?.find((one) => one.label === label);
    if (!button) throw new Error(`no button ${label} among ${labels(reply)}`);
    return bot.handle({ ...reader, lang, payload: payloadOf(button.action) });
  };
  return { say, press, incidents, bot };
}

describe('/quote', () => {
  it('shows each utterance once: who, when, its words, who printed them and when', async () => {
    const reply = await conversation().say('quote', 'sari');
    expect(reply).toMatchObject({ title: 'Sari Dewi: 2 quotations', outcome: 'answered' });
    expect(words(reply)).toEqual([
      'Dermaga ini milik para nelayan, dan kami akan menjaganya',
      'Dermaga ini punya para nelayan, dan kami akan merawatnya',
      'Ia menyebut pembangunan itu "kerja paling sabar" di kotanya.',
    ]);
    expect(credits(reply)[0]).toBe('Kabar Teluk, published 14 September 2023 (1)');
    expect(texts(reply)).toContain('Sari Dewi · said on 13 September 2023 (“pada Rabu”)');
    expect(reply.sources?.items.map(({ articleId }) => articleId)).toEqual([quay.id, copy.id, retelling.id]);
  });

  it('says who else has the words, who a part of them, and how many reported on their own', async () => {
    const reply = await conversation().say('quote', 'sari');
    expect(texts(reply)).toContain(
      '3 outlets, 2 independent; the others carry the same text. ' +
        'Also in Warta Seroja, published 13 September 2023 (2). ' +
        'In part also in Harian Muara, published 14 September 2023 (3).',
    );
    expect(texts(reply)).toContain('Other wordings:');
  });

  it('says the same in Indonesian', async () => {
    const reply = await conversation('id').say('kutip', 'sari tidak_langsung:ya');
    expect(reply.title).toBe('Sari Dewi: 3 ucapan');
    expect(texts(reply)).toContain('Sari Dewi · diucapkan pada 13 September 2023 (“pada Rabu”)');
    expect(texts(reply)).toContain(
      '3 media, 2 di antaranya meliput sendiri; selebihnya memuat teks yang sama.',
    );
    expect(texts(reply)).toContain('Sari Dewi (di sini: Sari) · diberitakan pada 14 September 2023');
    expect(texts(reply)).toContain('Disampaikan ulang oleh wartawan, bukan kata demi kata:');
    expect(credits(reply)[2]).toBe(
      'Kabar Teluk, terbit 14 September 2023 · melalui Kantor Berita Seroja (1)',
    );
  });

  it('shows a fragment in its sentence, marked', async () => {
    const fragment = quotes(await conversation().say('quote', 'sari')).at(-1);
    expect(fragment?.content).toEqual([
      'Ia menyebut pembangunan itu "',
      { type: 'mark', text: 'kerja paling sabar' },
      '" di kotanya.',
    ]);
  });

  it('shows what is retold only when asked, says so, and puts it between no quotation marks', async () => {
    const { say } = conversation();
    expect(words(await say('quote', 'sari')).join()).not.toContain('pelabuhan lama');
    const reply = await say('quote', { speaker: 'sari', indirect: true });
    const at = reply.blocks.findIndex(
      (block) => block.type === 'quote' && plainText(block.content).includes('pelabuhan lama'),
    );
    const label = reply.blocks[at - 1];
    expect(label?.type === 'text' && plainText(label.content)).toBe(
      'Retold by the reporter, not word for word:',
    );
    expect(words(reply).at(-1)).not.toMatch(/["“”]/);
  });

  it('says what is not known: when it was said, when it was printed, who speaks', async () => {
    const unknown = await conversation().say('quote', 'ann');
    expect(texts(unknown)).toContain('Ann Wood · date of the words not known');
    expect(credits(unknown)).toEqual(['The Harbour Post, publication date unknown (1)']);
    const { speaker: _, ...unclear } = missed;
    const by = spokenLibrary({
      by: () => ({
        ...{ speaker: { ...ann, utterances: 1 }, others: [], understood: {} },
        ...{ utterances: [unclear], total: 1 },
      }),
    });
    const reply = await conversation('en', by).say('quote', 'ann');
    expect(texts(reply)).toContain('speaker unclear · ');
    expect(shownPassages(reply, by)[0]).toMatchObject({ speaker: null, saidOn: null });
  });

  it('never guesses a speaker from what an article says where the core is not sure', async () => {
    const crowd = spoken.find(({ speaker }) => speaker === undefined) as Utterance;
    const found = { speaker: { ...sari, utterances: 1 }, others: [], understood: {} };
    const library = spokenLibrary({ by: () => ({ ...found, utterances: [crowd], total: 1 }) });
    const reply = await conversation('id', library).say('kutip', 'sari');
    expect(texts(reply)).toContain('pembicara tidak jelas');
    expect(texts(reply)).not.toContain('Sari');
  });

  it('gives programs the words with their speaker, kind and date', async () => {
    const library = spokenLibrary();
    const reply = await conversation('en', library).say('quote', 'sari');
    const [first, , fragment] = shownPassages(reply, library);
    const { span } = belongs.wordings[0]?.quotation ?? {};
    expect(first).toEqual({
      ...{ article: quay.id, source: 'Kabar Teluk', date: '2023-09-14', ...span },
      text: 'Dermaga ini milik para nelayan, dan kami akan menjaganya',
      ...{ speaker: 'Sari Dewi', kind: 'direct', confidence: 0.9 },
      saidOn: { value: '2023-09-13', basis: 'stated', words: 'pada Rabu' },
    });
    expect(fragment).toMatchObject({ kind: 'partial', text: 'kerja paling sabar' });
  });

  it('narrows by topic, outlet and dates, and says how it read them', async () => {
    const { say } = conversation();
    const reply = await say('quote', 'sari from:14/9/2023 source:"Kabar Teluk" about:"paling sabar"');
    expect(texts(reply)).toContain(
      'Looked for: about “paling sabar”, in Kabar Teluk, since 14 September 2023.',
    );
    expect(words(reply)).toHaveLength(1);
    expect(texts(await say('quote', 'sari nelayan'))).toContain('Looked for: about “nelayan”.');
    expect(texts(await say('quote', 'sari from:soon'))).toContain('2023-09-13');
  });

  it('offers all of a speaker where nothing fits the topic', async () => {
    const { say, press } = conversation();
    const reply = await say('quote', 'sari peluit');
    expect(reply.outcome).toBe('nothing');
    expect(texts(reply)).toBe('Sari Dewi is quoted in the corpus, but not about “peluit”.');
    expect((await press(reply, 'All quotations (2)')).title).toBe('Sari Dewi: 2 quotations');
  });

  it('offers what is retold where nothing is quoted', async () => {
    const library = spokenLibrary({}, { utterances: spoken.slice(2, 3) });
    const { say, press } = conversation('en', library);
    const reply = await say('quote', 'sari');
    expect(texts(reply)).toContain('no words of Sari Dewi between quotation marks');
    expect((await press(reply, 'Show what is retold, too')).outcome).toBe('answered');
  });

  it('offers names that are written alike, and the list of all', async () => {
    const { say, press } = conversation();
    const reply = await say('quote', 'anna');
    expect(reply.outcome).toBe('nothing');
    expect(texts(reply)).toContain('Nobody called “anna” is quoted');
    expect(labels(reply)).toEqual(['Ann Wood (1)', 'Who is quoted']);
    expect((await press(reply, 'Ann Wood (1)')).title).toBe('Ann Wood: 1 quotation');
    expect((await press(reply, 'Who is quoted')).title).toBe('2 speakers quoted');
  });

  it('offers the others whom a name fits', async () => {
    const other = { ...missed, id: 'x', speaker: { key: 'ratna dewi', name: 'Ratna Dewi' } };
    const { say, press } = conversation('id', spokenLibrary({}, { utterances: [...spoken, other] }));
    const reply = await say('kutip', 'dewi');
    expect(reply.title).toBe('Sari Dewi: 2 ucapan');
    expect((await press(reply, 'Ratna Dewi (1)')).title).toBe('Ratna Dewi: 1 ucapan');
  });

  it('pages through all, five at a time', async () => {
    const many = Array.from({ length: 12 }, (_, i) => ({ ...missed, id: `horn000001.${i}` }));
    const { say, press } = conversation('en', spokenLibrary({}, { utterances: many }));
    const first = await say('quote', 'ann');
    expect(words(first)).toHaveLength(5);
    const third = await press(await press(first, 'Next page'), 'Next page');
    expect(words(third)).toHaveLength(2);
    expect(labels(third)).not.toContain('Next page');
    expect(texts(await say('quote', 'ann page:4'))).toContain('The last one is 3.');
  });

  it('opens an article at the quotation, and leads to the comparison', async () => {
    const { say, press } = conversation();
    const reply = await say('quote', 'sari');
    expect((await press(reply, 'Open article (2)')).title).toBe(copy.title);
    expect((await press(reply, 'Compare the wordings')).outcome).toBe('nothing');
  });

  it('names a few of many articles, and counts the rest', async () => {
    const copies = Array.from({ length: 30 }, (_, i) => ({
      ...copy,
      id: `salinan${i}`,
      source: `Kabar ${i}`,
    }));
    const [first] = belongs.wordings;
    const wordings = [
      ...(first ? [first] : []),
      ...copies.map((one) =>
        wording(one, 'Dermaga ini milik para nelayan, dan kami akan menjaganya', one.text),
      ),
    ];
    const utterances = [{ ...belongs, wordings }];
    const reply = await conversation(
      'en',
      spokenLibrary({}, { articles: [quay, ...copies], utterances }),
    ).say('quote', 'sari');
    expect(words(reply)).toHaveLength(1);
    expect(texts(reply)).toContain('and 25 more.');
    expect(reply.sources?.items).toHaveLength(6);
  });

  it.each([
    ['en', '/quote sari dewi indirect:yes', 'Who is quoted'],
    ['id', '/kutip sari dewi tidak_langsung:ya', 'Siapa saja yang dikutip'],
  ] as const)('explains itself in %s when nobody is named', async (lang, example, list) => {
    const reply = await conversation(lang).say('quote');
    const items = reply.blocks.flatMap((block) => (block.type === 'list' ? block.items.map(plainText) : []));
    expect(items.some((item) => item.startsWith(example))).toBe(true);
    expect(labels(reply)).toEqual(['Sari Dewi (2)', 'Ann Wood (1)', list]);
  });

  it('suggests speakers with how much they are quoted, and outlets of the corpus', async () => {
    const { bot } = conversation();
    const call = { ...reader, lang: 'en', command: 'quote', input: '' };
    expect(await bot.suggest(call, 'speaker', 'sari')).toEqual([
      { label: 'Sari Dewi (2)', value: 'Sari Dewi' },
    ]);
    expect(await bot.suggest(call, 'source', 'TELUK')).toEqual([
      { label: 'Kabar Teluk (1 article)', value: 'Kabar Teluk' },
    ]);
  });
});

describe('whatever is printed and asked', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      ...['<b>Sari</b> ', '**kata** ', '@everyone ', '\x1b[31m', '\u202e', '“', '" ', '😀', '\n', '[x](y) '],
    ),
    fc.string({ unit: 'grapheme', maxLength: 12 }),
    fc.constant('kata '.repeat(600)),
  );
  const text = fc.array(piece, { minLength: 1, maxLength: 8 }).map((parts) => `${parts.join('')}.`);
  const utterance = fc
    .tuple(text, fc.nat(), fc.nat(), fc.constantFrom('direct', 'partial', 'indirect'), fc.boolean(), piece)
    .filter(([printed]) => printed.isWellFormed());

  it('every quoted word is a slice, and the terminal shows nothing but text', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(utterance, { minLength: 1, maxLength: 4 }),
        fc.constantFrom('sari', '', '\x1b[2J', '*_~`|', 'x'.repeat(4000)),
        fc.constantFrom('id', 'en'),
        async (made, typed, lang) => {
          const articles = made.map(([printed], i) =>
            inventedArticle({ id: `a${i}`, title: printed.slice(0, 50), text: printed }),
          );
          const utterances = made.map(([printed, from, length, kind, clear, name], i): Utterance => {
            const start = from % printed.length;
            const end = start + 1 + (length % (printed.length - start));
            const sentence = { start: 0, end: printed.length };
            const quotation = {
              kind,
              span: { start, end },
              sentence,
              confidence: 0.5,
              speaker: name,
            } as const;
            return {
              ...{ id: `a${i}.${start}`, outlets: ['A', 'B'], origins: 1 },
              ...(clear && { speaker: { key: name, name: name.slice(0, 200) } }),
              wordings: made.map((_, j) => ({ articleId: `a${j === i ? i : 9}`, quotation })),
            };
          });
          const library = spokenLibrary(
            {
              by: ({ offset, limit }) => ({
                ...{ speaker: { key: 'k', name: made[0]?.[5] ?? '', utterances: 1 }, understood: {} },
                ...{
                  utterances: utterances.slice(offset, offset + limit),
                  total: utterances.length,
                  others: [],
                },
              }),
            },
            { articles, utterances },
          );
          const { bot, incidents } = botFor({ library });
          const reply = await bot.handle({ ...reader, lang, command: 'quote', input: typed });
          expect(incidents).toEqual([]);
          expectAnswered(reply, library);
        },
      ),
      { numRuns: 150 },
    );
  });
});
