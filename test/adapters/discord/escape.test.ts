import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeMarkdown, linkable } from '../../../adapters/discord/escape.ts';
import { clean, cleanLine } from '../../../src/chat/reply/clean.ts';
import { readMarkdown } from '../../support/discord-markdown.ts';
import { hostile, text } from '../../support/replies.ts';

describe('escaped text', () => {
  it.each([
    '**tebal** *miring* _miring_ __garis__ ~~coret~~ ||rahasia|| `kode`',
    '```js\nkode```',
    '# Judul',
    '  ### Judul',
    '-# kecil',
    '- butir',
    '* butir',
    '12. butir',
    '> kutipan',
    '>>> kutipan',
    '@everyone @here <@1> <@!1> <@&1> <#1> </quote:1> <id:guide>',
    '<:ikan:1> <a:ikan:1> :smile: :+1:',
    '<t:1700000000:R>',
    'https://palsu.example http://palsu.example steam://run/1 <https://palsu.example>',
    'discord.gg/abc discord.com/invite/abc discordapp.com/invite/abc',
    '[klik](https://palsu.example) [klik](<https://palsu.example>)',
    '\\*\\* \\',
    '¯\\_(ツ)_/¯',
  ])('%j is seen as it is, and is nothing else', (text) => {
    expect(readMarkdown(text)).not.toEqual({ text, active: [] });
    const lines = text.split('\n').map(escapeMarkdown);
    expect(readMarkdown(lines.join('\n'))).toEqual({ text, active: [] });
  });

  it('leaves ordinary prose alone', () => {
    const prose = 'Pukul 10.30, "laut kita" – 1,5 juta (2%) & naik: ya! Rp1.000; e-mail? 3/4…';
    expect(escapeMarkdown(prose)).toBe(prose);
  });

  it('stays nothing but text wherever pieces of it meet', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.constantFrom(...hostile), text), { maxLength: 6 }), (pieces) => {
        const lines = pieces.map(cleanLine);
        const seen = readMarkdown(lines.map(escapeMarkdown).join(''));
        expect(seen).toEqual({ text: lines.join(''), active: [] });
      }),
    );
  });
});

it('cleans what cannot be printed, and keeps what can', () => {
  expect(clean('a\r\nb\u2028c\td\u202ee\u0000f\u200bg\ufeff\u{e0041}\ud800')).toBe('a\nb\nc defg\ufffd');
  expect(clean('👩‍🌾 مرحبا e\u0301')).toBe('👩‍🌾 مرحبا e\u0301');
  expect(cleanLine(' a\nb ')).toBe('a b');
});

describe('an address', () => {
  it.each([
    ['https://kabar.example/a b', 'https://kabar.example/a%20b'],
    ['https://kabar.example/a_(b)', 'https://kabar.example/a_%28b%29'],
    ['https://kabar.example/?q=`|\\', 'https://kabar.example/?q=%60%7C%5C'],
    ['HTTP://Kabar.Example', 'http://kabar.example/'],
  ])('%s is written as %s', (url, written) => {
    expect(linkable(url)).toBe(written);
  });

  it.each([
    'javascript:alert(1)',
    'discord://x',
    'kabar.example',
    '',
    'https://kabar.example@palsu.example/',
    `https://kabar.example/${'x'.repeat(500)}`,
  ])('%s is none', (url) => {
    expect(linkable(url)).toBeUndefined();
  });
});
