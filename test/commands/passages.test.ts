import { describe, expect, it } from 'vitest';
import { payloadOf } from '../../src/chat/action.ts';
import type { Caller } from '../../src/chat/port.ts';
import { shownPassages } from '../../src/chat/reply/quote.ts';
import { plainText, type Reply } from '../../src/chat/reply/reply.ts';
import { articles, bridge, inventedArticle, market } from '../support/articles.ts';
import { botFor, reader } from '../support/bot.ts';
import { plainLibrary } from '../support/plain-library.ts';

const library = plainLibrary(articles);
const english = { ...reader, lang: 'en' };
const quotes = (reply: Reply) => reply.blocks.filter((block) => block.type === 'quote');
const words = (reply: Reply) => quotes(reply).map(({ content }) => plainText(content));
const texts = (reply: Reply) =>
  reply.blocks.map((block) => (block.type === 'text' ? plainText(block.content) : '')).join('\n');
const lists = (reply: Reply) =>
  reply.blocks.flatMap((block) => (block.type === 'list' ? block.items.map(plainText) : []));

function conversation(caller: Caller = english, bot = botFor().bot) {
  const say = (command: string, input = '') => bot.handle({ ...caller, command, input });
  const press = (reply: Reply, label: string) => {
    const button = reply.buttons?.find((one) => one.label === label);
    if (!button) throw new Error(`no button ${label}`);
    return bot.handle({ ...caller, payload: payloadOf(button.action) });
  };
  return { say, press };
}

describe('/ask', () => {
  it.each(['terima kasih', 'Halo!', 'thanks', 'selamat pagi, bot'])(
    'greets where %s is all',
    async (words) => {
      const reply = await conversation().say('ask', words);
      expect(quotes(reply)).toEqual([]);
      expect(reply.title).toBe('Kutip answers from news articles, in their own words.');
      expect(reply.outcome).toBeUndefined();
    },
  );

  it('answers a question that only begins with a greeting', async () => {
    const reply = await conversation().say('ask', 'halo, who opened jembatan teluk biru');
    expect(reply.outcome).toBe('answered');
  });

  it('quotes the passages that answer, each with outlet, date and headline, and where to read them', async () => {
    const reply = await conversation().say('ask', 'who opened jembatan teluk biru');
    expect(reply.outcome).toBe('answered');
    expect(words(reply)).toEqual(['Gubernur Ratna Wulan meresmikan Jembatan Teluk Biru pada Rabu pagi.']);
    expect(plainText(quotes(reply)[0]?.credit ?? [])).toBe(
      'Kabar Teluk · 13 September 2023 · Jembatan Teluk Biru diresmikan (1)',
    );
    expect(reply.sources?.items.map(({ content }) => plainText(content))).toEqual([
      'https://kabarteluk.example/jembatan · /article jembatan01 · also published by Harian Muara',
    ]);
  });

  it('marks the best part', async () => {
    const [quote] = quotes(await conversation().say('ask', 'jembatan teluk biru'));
    expect(quote?.content[0]).toEqual({ type: 'mark', text: bridge.text.slice(0, quote?.mark?.end) });
  });

  it('numbers articles, not passages, and opens each at the page of its passage', async () => {
    const { say, press } = conversation();
    const reply = await say('ask', 'pedagang pasar lama menjual cabai');
    expect(reply.sources?.items.map(({ n }) => n)).toEqual([1]);
    expect(reply.buttons?.map(({ label }) => label)).toEqual([
      ...['Open the article', 'Why passage 1?', 'Why passage 2?', 'Why passage 3?'],
      'What is in the corpus',
    ]);
    expect((await press(reply, 'Open the article')).title).toBe(market.title);
    const late = await say('search', '"Pedagang ke-60" page:12');
    expect(texts(await press(late, 'Open the article'))).toContain('Page 2 of 2');
  });

  it('counts an article once, however many of its passages answer', async () => {
    const reply = await conversation().say('search', 'jembatan nelayan ferry');
    expect(reply.sources?.items.map(({ n, articleId }) => [n, articleId])).toEqual([
      [1, 'jembatan01'],
      [2, 'ferry00001'],
    ]);
    expect(quotes(reply).map(({ credit }) => credit?.at(-1))).toEqual(
      [1, 1, 1, 2].map((n) => ({ type: 'cite', n })),
    );
  });

  it('explains a passage by its button', async () => {
    const { say, press } = conversation();
    const reply = await press(await say('ask', 'who opened jembatan teluk biru'), 'Why this passage?');
    expect(lists(reply)).toEqual([
      ...['“who” is not in the passage', '“opened” is not in the passage', '“jembatan” is in the passage'],
      ...['“teluk” is in the passage', '“biru” is in the passage', '1 for how many of the words were found'],
    ]);
  });

  it('says so when the corpus does not answer, and what the corpus holds', async () => {
    const { say, press } = conversation();
    const reply = await say('ask', 'bulan purnama kapan');
    expect(reply.outcome).toBe('nothing');
    expect(words(reply)).toEqual([]);
    expect(texts(reply)).toContain('3 articles from 2 outlets');
    expect(texts(reply)).toContain('2022 to 13 September 2023');
    expect(await press(reply, 'Search for these words')).toMatchObject({ outcome: 'nothing' });
    expect((await press(reply, 'What is in the corpus')).title).toBe('What the corpus covers');
  });

  it('says so when there is no corpus at all', async () => {
    const empty = {
      ...plainLibrary([]),
      coverage: () => ({ articles: 0, passages: 0, languages: [], sources: [] }),
    };
    const { say } = conversation(english, botFor({ library: empty }).bot);
    expect(texts(await say('ask', 'kapan'))).toContain('The corpus is empty.');
    expect(texts(await say('sources'))).toContain('The corpus is empty.');
  });

  it('gives programs what readers see', async () => {
    const reply = await conversation().say('ask', 'jembatan teluk biru');
    expect(shownPassages(reply, library)).toEqual([
      {
        ...{
          article: 'jembatan01',
          source: 'Kabar Teluk',
          date: '2023-09-13',
          start: 0,
          end: 67,
          confidence: 1,
        },
        text: 'Gubernur Ratna Wulan meresmikan Jembatan Teluk Biru pada Rabu pagi.',
      },
    ]);
    expect(shownPassages(await conversation().say('article', market.id), library)[0]).toMatchObject({
      ...{ source: null, date: null, confidence: null },
    });
  });
});

describe('/search', () => {
  it('pages through all that was found, five at a time', async () => {
    const { say, press } = conversation();
    const first = await say('search', 'pedagang cabai');
    const second = await press(first, 'Next page');
    expect(first.title).toBe('60 passages found');
    expect(words(first)).toHaveLength(5);
    expect(words(second)[0]).toContain('Pedagang ke-6 ');
    expect(words(await press(second, 'Previous page'))).toEqual(words(first));
    const last = await say('search', 'pedagang cabai page:12');
    expect(last.buttons?.map(({ label }) => label)).toEqual([
      ...['Previous page', 'Open the article'],
      ...[1, 2, 3, 4, 5].map((n) => `Why passage ${n}?`),
      'What is in the corpus',
    ]);
    expect(texts(await say('search', 'pedagang cabai page:13'))).toContain('The last page is 12.');
  });

  it('explains itself when nothing is looked for', async () => {
    const reply = await conversation().say('cari');
    expect(lists(reply).join('\n')).toContain('source:antara');
    expect(reply.outcome).toBeUndefined();
  });

  it('says so when nothing is found', async () => {
    const reply = await conversation().say('search', 'xylophone');
    expect(reply.outcome).toBe('nothing');
    expect(texts(reply)).toContain('“xylophone”');
  });
});

describe('/article', () => {
  it('shows the article itself without its furniture, and what is known about it', async () => {
    const reply = await conversation().say('article', 'JEMBATAN01');
    expect(words(reply)).toHaveLength(3);
    expect(words(reply).join()).not.toContain('Baca juga');
    expect(texts(reply)).toContain('Kabar Teluk · 13 September 2023 · Sri Lestari · in Indonesian');
  });

  it('turns pages that hold the whole of its text', async () => {
    const { say, press } = conversation();
    const first = await say('article', market.id);
    const second = await press(first, 'Next page');
    expect([...words(first), ...words(second)].join('\n\n')).toBe(market.text);
    expect(texts(await say('article', `${market.id} 3`))).toContain('The last page is 2.');
  });

  it('is honest about what is not known', async () => {
    const derived = inventedArticle(
      { id: 'tanpajudul', title: 'Hujan turun.', text: 'Hujan turun.' },
      { titleDerived: true },
    );
    const reply = await conversation(english, botFor({ articles: [derived] }).bot).say('article', derived.id);
    expect(texts(reply)).toContain('no headline');
    expect(texts(reply)).toContain('outlet not named · date unknown');
  });

  it('that does not exist is refused with what to do next', async () => {
    expect(texts(await conversation().say('article', 'nowhere'))).toContain('/search');
  });

  it('is suggested by its words', async () => {
    const offered = await botFor().bot.suggest(
      { ...english, command: 'article', input: '' },
      'id',
      'ferry harbour',
    );
    expect(offered).toContainEqual({ label: 'Ferry service to Long Island ends', value: 'ferry00001' });
  });
});

describe('/sources', () => {
  it('lists outlets with how much and from when, unknown ones honestly', async () => {
    expect(lists(await conversation().say('sources'))).toEqual([
      ...[
        'Kabar Teluk: 1 article, 13 September 2023',
        'The Harbour Post: 1 article, 2022',
        'outlet not named: 1 article',
      ],
    ]);
  });

  it('pages through many outlets', async () => {
    const many = Array.from({ length: 30 }, (_, i) =>
      inventedArticle({ id: `a${i}`, title: 'Judul', text: 'Isi.' }, { source: `Kabar ${i}` }),
    );
    const { say, press } = conversation(english, botFor({ articles: many }).bot);
    const first = await say('sources');
    expect(lists(first)).toHaveLength(25);
    expect(lists(await press(first, 'Next page'))).toHaveLength(5);
  });
});

it('/why refuses a passage that is not there', async () => {
  expect(texts(await conversation().say('why', 'nothing-1 who?'))).toContain('no longer in the corpus');
});
