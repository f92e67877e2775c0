import { describe, expect, it } from 'vitest';
import { render as renderDiscord } from '../../adapters/discord/render.ts';
import { render as renderTelegram } from '../../adapters/telegram/render.ts';
import { shownPassages } from '../../src/chat/reply/quote.ts';
import { summaryBlocks } from '../../src/chat/views/summary-page.ts';
import { catalog } from '../../src/i18n/index.ts';
import type { Lang } from '../../src/types.ts';
import { expectAnswered } from '../support/shown.ts';
import { conversation, credits, labels, quotes, texts, words } from './conversation.ts';
import { quay, spokenLibrary } from './spoken.ts';
import { sentences, summing } from './summed.ts';

function asking(lang: Lang = 'en', answer = summing()) {
  const { library, heard } = answer;
  return { heard, ...conversation(lang, library) };
}

describe('/summary', () => {
  it('says the sentences with who prints them, when, and who else', async () => {
    const { say, library } = asking();
    const reply = await say('summary', 'new quay');
    expectAnswered(reply, library);
    expect(reply.title).toBe('Summary: new quay');
    expect(reply.outcome).toBe('answered');
    expect(texts(reply)).toBe('4 passages from 3 articles in 3 outlets, word for word.');
    expect(words(reply)[0]).toBe('Wali Kota Sari Dewi membuka dermaga baru di Muara Jati pada Rabu.');
    expect(credits(reply)).toEqual([
      'Kabar Teluk · 14 September 2023 · happened on 13 September 2023 (1)',
      'Sari Dewi · Kabar Teluk · 14 September 2023 · said on 13 September 2023 · also in 2 outlets, 1 of them independently (1)',
      'Warta Seroja · 13 September 2023 · also in 1 outlet, with the same text (2)',
      'Harian Muara · 14 September 2023 (3)',
    ]);
    expect(reply.sources?.items.map(({ n, articleId }) => [n, articleId])).toEqual([
      [1, 'dermaga001'],
      [2, 'dermaga002'],
      [3, 'dermaga003'],
    ]);
  });

  it('marks what is said, for programs too', async () => {
    const { say, library } = asking();
    const reply = await say('summary', 'new quay');
    expect(quotes(reply)[1]?.said).toMatchObject({ kind: 'direct', speaker: 'Sari Dewi' });
    expect(shownPassages(reply, library)[1]).toMatchObject({
      ...{ speaker: 'Sari Dewi', kind: 'direct' },
      text: 'Dermaga ini milik para nelayan, dan kami akan menjaganya',
    });
  });

  it('speaks Indonesian, under its Indonesian names', async () => {
    const { say, heard } = asking('id');
    const reply = await say(
      'ringkas',
      'dermaga panjang:2 urutan:terbaru sumber:"Kabar Teluk" sejak:2023 sampai:2024-05',
    );
    expect(heard).toEqual([
      {
        topic: 'dermaga',
        lang: 'id',
        length: 2,
        source: 'Kabar Teluk',
        from: '2023',
        to: '2024-05',
        order: 'newest',
      },
    ]);
    expect(reply.title).toBe('Ringkasan: dermaga');
    expect(texts(reply)).toBe(
      'Dibatasi: di Kabar Teluk, sejak 2023, sampai Mei 2024. 2 petikan dari 1 artikel, kata demi kata.',
    );
    expect(credits(reply)[1]).toContain('juga di 2 media lain, 1 di antaranya meliput sendiri');
  });

  it('opens articles, gets longer and shorter, and searches', async () => {
    const { say, press, heard } = asking();
    const reply = await say('summary', 'quay length:4 from:2023 order:relevance');
    expect(labels(reply)).toEqual([
      ...['Longer', 'Shorter', 'Open article (1)', 'Open article (2)', 'Open article (3)'],
      ...[1, 2, 3, 4].map((n) => `Why sentence ${n}?`),
      ...['What is in the corpus', 'Search for these words'],
    ]);
    await press(reply, 'Longer');
    await press(reply, 'Shorter');
    expect(heard.slice(1)).toEqual([
      { topic: 'quay', lang: 'en', length: 7, from: '2023', order: 'relevance' },
      { topic: 'quay', lang: 'en', length: 3, from: '2023', order: 'relevance' },
    ]);
    expect((await press(reply, 'Open article (1)')).title).toBe(quay.title);
    // There is nothing to add where fewer were found than were asked for.
    expect(labels(await say('summary', 'quay'))).not.toContain('Longer');
    expect(labels(await say('summary', 'quay length:1'))).not.toContain('Shorter');
  });

  it.each(['length:0', 'length:13', 'from:soon', 'order:odd'])('refuses %s', async (wrong) => {
    const { say, heard } = asking();
    expect((await say('summary', `quay ${wrong}`)).outcome).toBe('refused');
    expect(heard).toEqual([]);
  });

  it('asks for a topic', async () => {
    expect(texts(await asking().say('summary'))).toContain('The topic is missing');
  });

  it('says when there is nothing, and what comes nearest', async () => {
    const nearest = ['Dermaga Muara Jati dibuka', 'Last ferry leaves'];
    const { say, press, heard, library } = asking('en', summing({ sentences: [], nearest }));
    const reply = await say('summary', 'volcano from:2024');
    expectAnswered(reply, library);
    expect(reply.outcome).toBe('nothing');
    expect(texts(reply)).toContain('nothing to sum up about “volcano”');
    expect(labels(reply)).toEqual(['All outlets and dates', ...nearest, 'What is in the corpus']);
    await press(reply, 'Last ferry leaves');
    await press(reply, 'All outlets and dates');
    expect(heard.slice(1).map(({ topic, from }) => [topic, from])).toEqual([
      ['Last ferry leaves', undefined],
      ['volcano', undefined],
    ]);
  });

  it('says whom it quotes where nothing comes near', async () => {
    const { say, press } = asking('en', summing({ sentences: [], nearest: [] }));
    const reply = await say('summary', 'volcano');
    expect(texts(reply)).toContain('two or three words');
    const [name = ''] = labels(reply);
    expect(name).toMatch(/^Sari Dewi \(\d+\)$/);
    expect((await press(reply, name)).title).toMatch(/^Sari Dewi: \d+ quotations$/);
  });

  it('offers outlets while one is typed', async () => {
    const { bot } = asking();
    const caller = { actor: { id: 'a', moderator: async () => false }, room: { id: 'r' }, lang: 'en' };
    const offered = await bot.suggest({ ...caller, command: 'summary', input: '' }, 'source', 'seroja');
    expect(offered.map(({ value }) => value)).toEqual(['Warta Seroja']);
  });
});

it('sentences and their articles are numbered as one shows them, whoever shows them', () => {
  const library = spokenLibrary();
  const { blocks, sources } = summaryBlocks([...sentences].reverse(), {
    library,
    lang: 'id',
    say: catalog('id'),
  });
  expect(blocks.map(({ credit }) => credit?.at(-1))).toEqual([1, 2, 3, 3].map((n) => ({ type: 'cite', n })));
  expect(sources.items.map(({ articleId }) => articleId)).toEqual(['dermaga003', 'dermaga002', 'dermaga001']);
});

it('eight sentences with their sources are one message on every platform', async () => {
  const { openLibrary } = await import('../../src/library/open.ts');
  const { library } = await openLibrary({ corpus: new URL('../../corpus', import.meta.url).pathname });
  const { say } = conversation('id', library);
  for (const topic of ['pertemuan Kim dan Putin', 'kereta cepat Whoosh', 'Olimpiade Paris', 'Guterres']) {
    const reply = await say('ringkas', `${topic} panjang:8`);
    expect(reply.outcome).toBe('answered');
    expect(renderTelegram(reply)).toHaveLength(1);
    expect(renderDiscord(reply)).toHaveLength(1);
  }
});
