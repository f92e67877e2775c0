import { beforeAll, describe, expect, it } from 'vitest';
import { render } from '../../../adapters/telegram/render.ts';
import type { Block, Inline, QuoteBlock, Reply } from '../../../src/chat/reply/reply.ts';
import { telegramRules } from '../../support/telegram-rules.ts';

let rules: Awaited<ReturnType<typeof telegramRules>>;
beforeAll(async () => {
  rules = await telegramRules();
});

const text = (...content: readonly Inline[]): Block => ({ type: 'text', content });
const quote = (words: string, more: Partial<QuoteBlock> = {}): QuoteBlock => {
  const citation = { articleId: 'teluk00001', span: { start: 0, end: words.length } };
  return { type: 'quote', content: [words], citation, ...more };
};
const credit: readonly Inline[] = [{ type: 'bold', text: 'Kabar Teluk' }];

const accepted = (...blocks: readonly Block[]) => {
  const messages = render({ blocks });
  for (const message of messages) expect(rules.message(message)).toEqual([]);
  return messages;
};
const texts = (...blocks: readonly Block[]) => accepted(...blocks).map((message) => message.text);

describe('a message', () => {
  it.each([
    [{ blocks: [] }],
    [{ blocks: [text(''), text(' \n')], title: '' }],
    [{ blocks: [{ type: 'list', items: [[], ['\u200d']] }] }],
  ] as const)('has something to see even if there is nothing to say', (reply: Reply) => {
    expect(render(reply).map((message) => message.text)).toEqual(['…']);
  });

  it('holds 4096 characters and no more', () => {
    expect(texts(text('a'.repeat(4096)))).toHaveLength(1);
    expect(texts(text('a'.repeat(4097)))).toHaveLength(2);
    expect(texts(text('a'.repeat(2047)), text('b'.repeat(2047)))).toHaveLength(1);
    expect(texts(text('a'.repeat(2047)), text('b'.repeat(2048)))).toHaveLength(2);
  });

  it('holds 100 entities and no more', () => {
    const bold = (count: number) => text(...Array<Inline>(count).fill({ type: 'bold', text: 'a' }));
    const counts = (count: number) => accepted(bold(count)).map(({ entities }) => entities.length);
    expect(counts(100)).toEqual([100]);
    for (const count of [101, 102, 103, 250])
      expect(counts(count).reduce((sum, one) => sum + one)).toBe(count);
  });

  it('is not cut inside of a character', () => {
    for (const said of texts(text(`a${'😀'.repeat(3000)}`))) expect(said.isWellFormed()).toBe(true);
  });

  it('has no more of a list than fits, line breaks included', () => {
    const items = Array.from({ length: 500 }, () => ['nelayan nelayan']);
    const said = texts({ type: 'list', items });
    expect(said.join('\n').split('\n')).toHaveLength(500);
  });
});

describe('a quotation', () => {
  it('stands below who says it, and above who printed it', () => {
    expect(texts(text('Sari'), quote('Laut'), text('Ann'), quote('kita', { credit }))).toEqual([
      'Sari\nLaut\n\nAnn\nkita\n— Kabar Teluk',
    ]);
  });

  it('goes on in the next one of the same article, unless its credit stands between', () => {
    const other = quote('d', { citation: { articleId: 'teluk00002', span: { start: 0, end: 1 } } });
    const [message] = accepted(quote('a'), quote('b', { credit }), quote('c'), other);
    expect(message?.text).toBe('a\n\nb\n— Kabar Teluk\n\nc\n\nd');
    const covered = message?.entities.filter(({ type }) => type === 'blockquote') ?? [];
    const slices = covered.map(({ offset, length }) => message?.text.slice(offset, offset + length));
    expect(slices).toEqual(['a\n\nb', 'c', 'd']);
  });

  it('says where it is cut, outside of the words, and has its credit at the end', () => {
    const words = Array.from({ length: 1100 }, (_, i) => `kata${i}`).join(' ');
    const messages = accepted(quote(words, { credit }));
    const cuts = messages.map((message) => [message.text.startsWith('…\n'), message.text.endsWith('\n…')]);
    expect(cuts).toEqual([
      [false, true],
      [true, true],
      [true, false],
    ]);
    const slices = messages.flatMap(({ text, entities }) =>
      entities
        .filter(({ type }) => type.endsWith('blockquote'))
        .map(({ offset, length }) => text.slice(offset, offset + length)),
    );
    expect(slices.join(' ')).toBe(words);
    expect(messages.at(-1)?.text).toMatch(/\n— Kabar Teluk$/);
  });

  it('that is long folds away', () => {
    const looks = (length: number) =>
      accepted(quote('a'.repeat(length)))[0]?.entities.map(({ type }) => type);
    expect([looks(700), looks(701)]).toEqual([['blockquote'], ['expandable_blockquote']]);
  });
});

describe('a link', () => {
  it.each([
    ['Kabar Teluk', 'https://kabar.example/a', 'Kabar Teluk', 'https://kabar.example/a'],
    ['https://kabar.example/a', 'https://kabar.example/a', 'kabar.example', 'https://kabar.example/a'],
    ['Kabar', 'javascript:alert(1)', 'Kabar', undefined],
    ['http://localhost/a', 'http://localhost/a', 'http://localhost/a', undefined],
  ])('of %s to %s', (label, url, shown, leads) => {
    const [message] = accepted(text({ type: 'link', text: label, url }));
    expect(message?.text).toBe(shown);
    expect(message?.entities.map((one) => 'url' in one && one.url)).toEqual(
      leads === undefined ? [] : [leads],
    );
  });
});
