import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { linkAddress } from '../../../adapters/telegram/address.ts';
import { keyboardOf } from '../../../adapters/telegram/keyboard.ts';
import { payloadOf } from '../../../src/chat/action.ts';
import { linksOf } from '../../../src/chat/reply/links.ts';
import type { Button } from '../../../src/chat/reply/reply.ts';
import { reply } from '../../support/replies.ts';
import { telegramRules } from '../../support/telegram-rules.ts';

let rules: Awaited<ReturnType<typeof telegramRules>>;
beforeAll(async () => {
  rules = await telegramRules();
});

const button = (label: string, command: string, page = 1): Button => ({
  ...{ label, action: { command, args: { page } } },
});
const many = (count: number) => Array.from({ length: count }, (_, i) => button(`${i}`, 'quote', i));
const labels = (...buttons: readonly Button[]) =>
  keyboardOf(buttons)?.inline_keyboard.map((row) => row.map(({ text }) => text));

describe('any buttons', () => {
  it('are a keyboard that Telegram accepts, with links to the sources below', () => {
    fc.assert(
      fc.property(reply, ({ buttons = [], sources }) => {
        const links = linksOf(sources, linkAddress);
        const reply_markup = keyboardOf(buttons, links);
        const message = { chat_id: 1, text: 'Laut.', ...(reply_markup && { reply_markup }) };
        expect(rules.request('sendMessage', message)).toEqual([]);
        const keys = reply_markup?.inline_keyboard.flat() ?? [];
        const pressed = keys.flatMap((key) => ('callback_data' in key ? [key.callback_data] : []));
        expect(pressed).toEqual([...new Set(buttons.map(({ action }) => payloadOf(action)))]);
        expect(keys.slice(pressed.length).map((key) => 'url' in key && key.url)).toEqual([...links.values()]);
      }),
      { numRuns: 60 },
    );
  });

  it('are a hundred at most, those that are pressed first', () => {
    const links = new Map(many(200).map((_, n) => [n, `https://kabar${n}.example/`]));
    const keys = keyboardOf(many(60), links)?.inline_keyboard.flat() ?? [];
    expect(keys.map((key) => 'callback_data' in key)).toEqual([
      ...Array(60).fill(true),
      ...Array(40).fill(false),
    ]);
    expect(keyboardOf(many(120), links)?.inline_keyboard.flat()).toHaveLength(100);
  });
});

describe('rows', () => {
  it('have at most eight buttons, and no more than a telephone shows', () => {
    expect(labels(...many(10))).toEqual([
      ['0', '1', '2', '3', '4', '5', '6', '7'],
      ['8', '9'],
    ]);
    const long = 'Buka artikel Kabar Teluk';
    expect(labels(button(long, 'article', 1), button(long, 'article', 2))).toEqual([[long], [long]]);
  });

  it('keep the pages before and after together, apart from what else can be done', () => {
    const pages = [button('← Sebelumnya', 'search', 1), button('Berikutnya →', 'search', 3)];
    expect(labels(...pages, button('Buka', 'article'), button('Cari', 'ask'))).toEqual([
      ['← Sebelumnya', 'Berikutnya →'],
      ['Buka', 'Cari'],
    ]);
    expect(labels(button('Buka', 'article'), ...pages)).toEqual([['Buka'], ['← Sebelumnya', 'Berikutnya →']]);
  });
});

describe('labels', () => {
  it.each([
    ['', '…'],
    [' \n\u202e', '…'],
    ['Buka\nartikel', 'Buka artikel'],
    [`${'a'.repeat(58)}😀bc`, `${'a'.repeat(58)}…`],
  ])('of %j', (label, shown) => {
    expect(labels(button(label, 'quote'))).toEqual([[shown]]);
  });

  it('are those of the first where two buttons do the same', () => {
    expect(labels(button('Buka', 'article'), button('Buka lagi', 'article'))).toEqual([['Buka']]);
  });
});

describe('a link', () => {
  it.each(['http://localhost/a', 'tg://user?id=1', `https://kabar.example/${'x'.repeat(2100)}`])(
    'to what Telegram refuses is none: %s',
    (url) => {
      const content = [{ type: 'link' as const, text: 'Kabar', url }];
      const sources = { heading: 'Sumber', items: [{ n: 1, articleId: 'teluk00001', content }] };
      expect(linksOf(sources, linkAddress).size).toBe(0);
    },
  );
});
