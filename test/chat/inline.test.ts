import { describe, expect, it } from 'vitest';
import { payloadOf } from '../../src/chat/action.ts';
import type { Bot, InlinePage } from '../../src/chat/port.ts';
import { plainText } from '../../src/chat/reply/reply.ts';
import type { Utterance } from '../../src/library/answers/utterances.ts';
import type { Library } from '../../src/library.ts';
import { conversation, quotes } from '../commands/conversation.ts';
import { spokenLibrary } from '../commands/spoken.ts';
import { inventedArticle } from '../support/articles.ts';
import { botFor, reader } from '../support/bot.ts';
import { plainLibrary } from '../support/plain-library.ts';
import { plainQuotes } from '../support/plain-quotes.ts';

const { bot } = conversation();
const typed = (text: string, offset = '', asked: Pick<Bot, 'inline'> = bot) =>
  asked.inline({ ...reader, lang: 'en', text, offset });
const titles = ({ results }: InlinePage) => results.map(({ title }) => title);

async function allPages(text: string, asked: Pick<Bot, 'inline'>): Promise<readonly InlinePage[]> {
  const pages = [await typed(text, '', asked)];
  for (let next = pages[0]?.next; next !== undefined; next = pages.at(-1)?.next)
    pages.push(await typed(text, next, asked));
  return pages;
}

describe('what is typed behind the name of the bot', () => {
  it('is answered with the latest quotations while it is nothing, and with how to ask', async () => {
    const page = await typed('  ');
    expect(await typed('“')).toEqual(page);
    expect(titles(page)[0]).toMatch(/^Sari Dewi · 14 September 2023$/);
    expect(page.hint).toEqual({ label: 'How to ask', call: { command: 'help', input: '' } });
    expect(page.next).toBeUndefined();
  });

  it('is answered with what a speaker said, each a whole message with its source', async () => {
    const { results } = await typed('sari');
    const [first] = results;
    expect(first?.description).toBe('Dermaga ini milik para nelayan, dan kami akan menjaganya');
    expect(first?.reply.blocks.map(({ type }) => type)).toEqual(['text', 'quote', 'text']);
    expect(first?.reply.sources?.items.map(({ articleId }) => articleId)).toEqual(['dermaga001']);
    expect(first?.reply.outcome).toBe('answered');
    expect(results.every(({ id }) => Buffer.byteLength(id) <= 64)).toBe(true);
  });

  it('goes on with passages that have the words', async () => {
    const ids = (await typed('sari dermaga')).results.map(({ id }) => id[0]);
    expect(ids).toContain('p');
    expect(ids.lastIndexOf('q')).toBeLessThan(ids.indexOf('p'));
  });

  it('is answered by what answers where it is a question, and by nothing else', async () => {
    const { results } = await typed('who opened the dermaga baru di Muara Jati?');
    expect(results.map(({ id }) => id[0])).toEqual(expect.arrayContaining(['a']));
    expect(results.some(({ id }) => id.startsWith('p'))).toBe(false);
    expect(results[0]?.title).toBe('Kabar Teluk · 14 September 2023');
  });

  it('is understood where it asks for what somebody said', async () => {
    expect(titles(await typed('apa kata Ann tentang horn?'))).toEqual(['Ann Wood']);
  });

  it('is held against the quotations where it stands between marks', async () => {
    const library = spokenLibrary();
    const [utterance] = library.quotes.by({ speaker: 'ann', offset: 0, limit: 1 }).utterances as [Utterance];
    const compare = () => ({ utterance, differences: [], others: [] });
    const { bot } = botFor({ library: { ...library, quotes: { ...library.quotes, compare } } });
    expect((await typed('“miss the horn”', '', bot)).results[0]?.id).toBe(`c.${utterance.id}`);
  });

  it('gets no result where the corpus has none, and is told so', async () => {
    const page = await typed('volcano');
    expect(page.results).toEqual([]);
    expect(page.hint).toEqual({
      label: 'Not in the corpus. See what it covers',
      call: { command: 'sources', input: '' },
    });
  });

  it.each(['x', 'q', 'q.-1', 'z.0', 'q.99999999', '🙂'])('ends where its offset is %j', async (offset) => {
    expect(await typed('sari', offset)).toMatchObject({ results: [] });
    expect((await typed('sari', offset)).next).toBeUndefined();
  });

  it('keeps every word of an answer in place: what stands around it is one button away', async () => {
    const { results } = await typed('sari');
    const [button] = results[0]?.reply.buttons ?? [];
    expect(button?.label).toBe('Show context');
    const payload = payloadOf(button?.action ?? { command: '', args: {} });
    expect(Buffer.byteLength(payload)).toBeLessThanOrEqual(64);
    const around = await bot.handle({ ...reader, payload });
    const [quote] = quotes(around);
    expect(quote?.content).toContainEqual({
      type: 'mark',
      text: 'Dermaga ini milik para nelayan, dan kami akan menjaganya',
    });
    expect(plainText(quote?.content ?? [])).toMatch(/kata Sari Dewi\.$/);
  });

  it('costs an incident where the library fails', async () => {
    const broken = { ...plainLibrary([]), search: () => Promise.reject(new Error('gone')) };
    const { bot, incidents } = botFor({ library: broken });
    expect((await typed('sari', '', bot)).hint.label).toMatch(/^Something went wrong: incident \w+$/);
    expect(incidents).toHaveLength(1);
  });

  it('is given up where nobody waits for it', async () => {
    const page = await bot.inline({ ...reader, text: 'sari', offset: '', signal: AbortSignal.abort() });
    expect(page.results).toEqual([]);
  });
});

it('comes in pages to the end, nothing twice, and the same when it is asked again', async () => {
  const { bot } = botFor({ library: talkative(205) });
  const [pages, again] = [await allPages('baso', bot), await allPages('baso', bot)];
  const ids = pages.flatMap(({ results }) => results.map(({ id }) => id));
  expect(ids).toHaveLength(new Set(ids).size);
  expect(ids.filter((id) => id.startsWith('q'))).toHaveLength(205);
  expect(ids.filter((id) => id.startsWith('p'))).toHaveLength(205);
  expect(Math.max(...pages.map(({ results }) => results.length))).toBeLessThanOrEqual(50);
  expect(again).toEqual(pages);
});

/** A library in which one person has said a lot, each time in an article of its own. */
function talkative(times: number): Library {
  const said = 'kata Baso Darma';
  const articles = Array.from({ length: times }, (_, n) =>
    inventedArticle({ id: `baso${n}`, title: `Kabar ${n}`, text: `"Hari ini ada ${n} ikan," ${said}.` }),
  );
  const library = plainLibrary(articles);
  const utterances = articles.map(({ id, text }): Utterance => {
    const span = { start: 1, end: text.indexOf(',"') };
    const quotation = {
      kind: 'direct' as const,
      span,
      sentence: { start: 0, end: text.length },
      confidence: 1,
    };
    const speaker = { key: 'baso darma', name: 'Baso Darma' };
    return {
      id: `${id}.1`,
      speaker,
      wordings: [{ articleId: id, quotation }],
      outlets: [],
      reports: 1,
      origins: 1,
    };
  });
  return { ...library, quotes: plainQuotes(utterances, library) };
}
