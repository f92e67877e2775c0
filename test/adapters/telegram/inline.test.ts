import { setTimeout } from 'node:timers/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Article } from '../../../src/types.ts';
import { spokenLibrary } from '../../commands/spoken.ts';
import { inventedArticle } from '../../support/articles.ts';
import { botFor } from '../../support/bot.ts';
import { onFakeTelegram, saying, text, warmTelegram } from '../../support/fake-telegram/open.ts';
import {
  callbackUpdate,
  chosenUpdate,
  inlineUpdate,
  messageUpdate,
  queryOf,
  READER,
} from '../../support/fake-telegram/updates.ts';
import { isRecord, type Params } from '../../support/fake-telegram/wire.ts';
import { plainLibrary } from '../../support/plain-library.ts';
import { plainQuotes } from '../../support/plain-quotes.ts';
import { spoken } from '../../support/utterances.ts';

beforeAll(warmTelegram);

const from = { ...READER, language_code: 'en' };
const query = (typed: string, offset = '') => inlineUpdate({ query: typed, offset, from });

const resultsOf = (answer: Params): readonly Params[] =>
  Array.isArray(answer.results) ? answer.results.filter(isRecord) : [];
const wordsOf = ({ input_message_content: content }: Params): string =>
  isRecord(content) ? String(content.message_text) : '';

/** A library in which one speaker has said very much. */
function talkative(count: number) {
  const said = Array.from({ length: count }, (_, i) => ({
    ...{ by: 'Sari Dewi', printed: [`Dermaga nomor ${i + 1} milik para nelayan`] },
  }));
  const { utterances, articleOf } = spoken(said);
  const articles = utterances.map(({ id }): Article => {
    const articleId = id.replace(/\..*/, '');
    return inventedArticle({ id: articleId, title: articleId, text: articleOf(articleId).text });
  });
  const library = plainLibrary(articles);
  return { ...library, quotes: plainQuotes(utterances, library) };
}

describe('a query', () => {
  it.each([
    ['', /Dermaga ini milik para nelayan/],
    ['sari', /Sari Dewi.*Dermaga ini milik para nelayan/s],
    ['sari dermaga', /Dermaga ini milik para nelayan/],
    ['siapa membuka dermaga baru di Muara Jati', /Muara Jati/],
    ['orang di pelabuhan lama', /pelabuhan lama tidak akan/],
    ['"Dermaga ini punya para nelayan"', /Dermaga ini/],
  ])('%j is answered with what may be meant', async (typed, words) => {
    const { fake, searched } = await onFakeTelegram(botFor({ library: spokenLibrary() }).bot);
    const answer = await searched(query(typed));
    const results = resultsOf(answer);
    expect(results.map(wordsOf).join()).toMatch(words);
    expect(answer).toMatchObject({
      is_personal: true,
      next_offset: '',
      button: { text: expect.any(String) },
    });
    expect(answer.cache_time).toBeLessThanOrEqual(60);
    // So that a later edit can reach it.
    for (const result of results) expect(result).toMatchObject({ reply_markup: expect.anything() });
    expect(fake.breaches).toEqual([]);
  });

  it('for which there is nothing leads to what there is, in a conversation', async () => {
    const { fake, searched, said } = await onFakeTelegram(botFor({ library: spokenLibrary() }).bot);
    const answer = await searched(query('qqqq'));
    expect(resultsOf(answer)).toEqual([]);
    const button = isRecord(answer.button) ? answer.button : {};
    expect(button.text).toContain('Not in the corpus');
    const opened = await said(messageUpdate({ text: `/start ${button.start_parameter}`, from }));
    expect(opened.join()).toContain('Kabar Teluk');
    expect(fake.breaches).toEqual([]);
  });

  it('speaks the language of whoever asks', async () => {
    const { searched } = await onFakeTelegram(botFor({ library: spokenLibrary() }).bot);
    const answer = await searched(inlineUpdate({ query: 'qqqq', from: READER }));
    expect(JSON.stringify(answer.button)).not.toContain('Not in the corpus');
  });

  it('is led through two hundred results to the end, none twice, and the same again later', async () => {
    const { fake, searched } = await onFakeTelegram(botFor({ library: talkative(200) }).bot);
    const walk = async () => {
      const results: Params[] = [];
      let offset: string | undefined;
      do {
        const answer = await searched(query('sari', offset));
        results.push(...resultsOf(answer));
        offset = String(answer.next_offset);
      } while (offset !== '');
      return results;
    };
    const first = await walk();
    const quoted = first.filter(({ id }) => String(id).startsWith('q.'));
    expect(quoted).toHaveLength(200);
    expect(new Set(quoted.map(wordsOf)).size).toBe(200);
    expect(new Set(first.map(({ id }) => id)).size).toBe(first.length);
    expect((await walk()).map(({ id }) => id)).toEqual(first.map(({ id }) => id));
    expect(fake.breaches).toEqual([]);
  });

  it('from an offset of nobody’s is answered with nothing', async () => {
    const { fake, searched } = await onFakeTelegram(botFor({ library: spokenLibrary() }).bot);
    for (const offset of ['50', 'x.y', 'z.5', 'q.999999'])
      expect(await searched(query('sari', offset))).toMatchObject({ next_offset: '' });
    expect(fake.breaches).toEqual([]);
  });
});

describe('who types on', () => {
  /** A bot that thinks about `slow` for a while. */
  const thinking = () => {
    const { bot } = botFor({ library: spokenLibrary() });
    const inline: typeof bot.inline = async (asked) => {
      const page = await bot.inline({ ...asked, text: 'sari' });
      if (asked.text === 'slow') await setTimeout(400);
      return page;
    };
    return { ...bot, inline };
  };

  it('is answered what was typed last, and nothing late', async () => {
    const { fake } = await onFakeTelegram(thinking());
    const [older, newer] = [query('slow'), query('sari')];
    fake.push(older);
    await setTimeout(100);
    fake.push(newer);
    await fake.until(() => fake.inlineAnswers.size === 2);
    expect(resultsOf(fake.inlineAnswers.get(queryOf(newer)) ?? {})).not.toEqual([]);
    expect(fake.inlineAnswers.get(queryOf(older))).toMatchObject({
      results: [],
      cache_time: 0,
      is_personal: true,
    });
  });

  it('holds up nobody else, and is held up by nobody', async () => {
    const { fake } = await onFakeTelegram(thinking());
    const others = [1, 2, 3].map((i) =>
      inlineUpdate({ query: 'slow', from: { ...READER, id: 907_000 + i } }),
    );
    const started = performance.now();
    fake.push(...others);
    await fake.until(() => fake.inlineAnswers.size === 3);
    for (const other of others)
      expect(resultsOf(fake.inlineAnswers.get(queryOf(other)) ?? {})).not.toEqual([]);
    expect(performance.now() - started).toBeLessThan(1100);
  });
});

describe('what goes wrong in a query', () => {
  it('is answered with nothing, and logged', async () => {
    const bot = { ...botFor().bot, inline: () => Promise.reject(new Error('broken')) };
    const { searched, faults, fake } = await onFakeTelegram(bot);
    expect(await searched(query('sari'))).toMatchObject({ results: [], cache_time: 0 });
    await fake.until(() => fake.pending.length === 0);
    expect(faults()).toHaveLength(1);
  });

  it('that Telegram has given up is no fault', async () => {
    const { fake, done, faults } = await onFakeTelegram(botFor({ library: spokenLibrary() }).bot, {
      prepare: ({ fail }) =>
        fail('answerInlineQuery', {
          error_code: 400,
          description: 'Bad Request: query is too old and response timeout expired or query ID is invalid',
        }),
    });
    await done(query('sari'));
    expect(fake.asked('answerInlineQuery')).toHaveLength(1);
    expect(faults()).toEqual([]);
  });
});

it('the button of a result shows what stands around it, in the message itself', async () => {
  const { fake, searched, pressed } = await onFakeTelegram(botFor({ library: spokenLibrary() }).bot);
  const [result] = resultsOf(await searched(query('sari')));
  const markup = isRecord(result?.reply_markup) ? result.reply_markup.inline_keyboard : [];
  const buttons = (Array.isArray(markup) ? markup : []).flat();
  const data = String(buttons.find((button) => 'callback_data' in button)?.callback_data);
  expect(await pressed(callbackUpdate({ data, inlineMessageId: 'AgAAAD', from }))).toBeDefined();
  expect(JSON.stringify(fake.inlineMessages.get('AgAAAD'))).toContain('kata Sari Dewi');
  expect(fake.breaches).toEqual([]);
});

it('chosen results are counted, on from where the count was', async () => {
  const first = await onFakeTelegram(botFor().bot);
  const chosen = () => chosenUpdate({ resultId: 'q.a', query: 'sari' });
  await first.done(chosen(), chosen());
  await first.telegram.close();
  const second = await onFakeTelegram(botFor().bot, { store: first.store });
  await second.done(chosen());
  const counts = [...first.logged, ...second.logged].flatMap(({ fields }) => fields.chosen ?? []);
  expect(counts).toEqual([1, 2, 3]);
});

it('a slow command of the same reader does not hold up a query', async () => {
  const commands = [saying('slow', () => setTimeout(700, text('At last')))];
  const { fake, searched } = await onFakeTelegram(botFor({ commands, library: spokenLibrary() }).bot);
  fake.push(messageUpdate({ text: '/slow', from }));
  expect(resultsOf(await searched(query('sari')))).not.toEqual([]);
  expect(fake.sent()).toEqual([]);
});
