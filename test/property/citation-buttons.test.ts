import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { consoleCaller } from '../../adapters/console/index.ts';
import { payloadOf } from '../../src/chat/action.ts';
import type { Bot } from '../../src/chat/port.ts';
import type { QuoteBlock, Reply } from '../../src/chat/reply/reply.ts';
import { openLibrary } from '../../src/library/open.ts';
import type { Library } from '../../src/library.ts';
import type { Citation } from '../../src/types.ts';
import { botFor } from '../support/bot.ts';

let library: Library;
let bot: Bot;

beforeAll(async () => {
  ({ library } = await openLibrary({ corpus: join(import.meta.dirname, '../../corpus') }));
  ({ bot } = botFor({ library }));
});

const reader = consoleCaller('en');
const say = (command: string, input: string) => bot.handle({ ...reader, command, input });
const quotes = ({ blocks }: Reply): readonly QuoteBlock[] => blocks.filter((one) => one.type === 'quote');
const isMet = (one: Citation, other: Citation): boolean =>
  one.articleId === other.articleId && one.span.start < other.span.end && other.span.start < one.span.end;

/** What the buttons of one command lead to. */
async function pressed({ buttons = [] }: Reply, command: string): Promise<readonly Reply[]> {
  const own = buttons.filter(({ action }) => action.command === command);
  return Promise.all(own.map(({ action }) => bot.handle({ ...reader, payload: payloadOf(action) })));
}

it.each([
  ['ask', 'kapan Kim bertemu Putin?'],
  ['ask', 'when did Kim meet Putin?'],
  ['ask', 'apa kata Putin tentang Kim?'],
  ['search', 'Rusia Korea Utara'],
  ['search', '"Vostochny" page:2'],
  ['quote', 'kim'],
  ['quote', 'putin indirect:yes'],
  ['quote', 'guterres'],
  ['compare', 'the era of global boiling has arrived'],
  ['check', 'the era of global boiling has arrived'],
  ['check', 'era pendidihan dunia telah tiba'],
  ['summary', 'Kim Putin Vostochny'],
  ['summary', 'COP28 length:12'],
])('/%s %s: every citation leads to its article, why it is there, and the corpus', async (command, input) => {
  const reply = await say(command, input);
  expect(reply.outcome).toBe('answered');
  const compared = command === 'compare' ? [] : await pressed(reply, 'compare');
  const articles = await Promise.all([reply, ...compared].map((one) => pressed(one, 'article')));
  const whys = (await Promise.all([reply, ...compared].map((one) => pressed(one, 'why')))).flat();
  const shown = quotes(reply);
  expect(shown.length).toBeGreaterThan(0);
  for (const { citation } of shown) {
    expect(articles.flat().map(({ title }) => title)).toContain(library.article(citation.articleId)?.title);
    const own = whys.filter((one) => quotes(one).some((quote) => isMet(quote.citation, citation)));
    expect(own.map(({ outcome }) => outcome)).toContain('answered');
  }
  expect(await pressed(reply, 'sources')).toHaveLength(1);
});

it('what stands around a quotation leads there, too', async () => {
  const [first] = await pressed(await say('quote', 'guterres'), 'why');
  const [quote] = first ? quotes(first) : [];
  const { articleId, span } = quote?.citation ?? { articleId: '', span: { start: 0, end: 0 } };
  const reply = await say('context', `${articleId}.${span.start}-${span.end}`);
  for (const command of ['article', 'why', 'sources'])
    expect(await pressed(reply, command), command).toHaveLength(1);
});
