import { describe, expect, it } from 'vitest';
import { type DiscordMessage, render } from '../../../adapters/discord/render.ts';
import type { Block, Button, Inline, QuoteBlock, Reply } from '../../../src/chat/reply/reply.ts';
import { readMarkdown } from '../../support/discord-markdown.ts';
import { messageViolations, nested } from '../../support/discord-rules.ts';

const all = (messages: readonly DiscordMessage[]) =>
  messages.flatMap(({ components }) => components.flatMap(nested));
const texts = (reply: Reply) => all(render(reply)).flatMap(({ content }) => content ?? []);
const text = (...content: readonly Inline[]): Block => ({ type: 'text', content });
const quote = (words: string, more: Partial<QuoteBlock> = {}): QuoteBlock => {
  const citation = { articleId: 'teluk00001', span: { start: 0, end: words.length } };
  return { type: 'quote', content: [words], citation, ...more };
};
const url = 'https://kabarteluk.example/jembatan_(baru)';
const sourcesOf = (count: number): NonNullable<Reply['sources']> => ({
  heading: 'Sumber',
  items: Array.from({ length: count }, (_, i) => ({
    n: i + 1,
    articleId: 'teluk00001',
    content: [
      { type: 'link', text: `${url}${i}`, url: `${url}${i}` },
      ' · ',
      { type: 'code', text: '/artikel a' },
    ],
  })),
});
const buttonsOf = (count: number): readonly Button[] =>
  Array.from({ length: count }, (_, page) => ({
    label: `Halaman ${page}`,
    action: { command: 'quote', args: { page } },
  }));
const accepted = (reply: Reply) => {
  const messages = render(reply);
  for (const message of messages) expect(messageViolations(message)).toEqual([]);
  return messages;
};

describe('a reply', () => {
  it('is one container that pings nobody', () => {
    expect(render({ blocks: [text('Laut.')], outcome: 'answered' })).toEqual([
      {
        flags: 32768,
        components: [{ type: 17, accent_color: 0x2f7d5b, components: [{ type: 10, content: 'Laut.' }] }],
        allowed_mentions: { parse: [] },
      },
    ]);
  });

  it('is ephemeral where it whispers', () => {
    expect(render({ blocks: [text('Laut.')], whisper: true })[0]?.flags).toBe(32768 | 64);
  });

  it.each([
    [{ blocks: [] }],
    [{ blocks: [text(''), text(' \n')], title: '' }],
    [{ blocks: [{ type: 'list', items: [[]] }] }],
  ] as const)('has something to see even if it says nothing', (reply: Reply) => {
    expect(accepted(reply)).toHaveLength(1);
    expect(texts(reply)).toEqual(['…']);
  });
});

describe('blocks', () => {
  it('are written as Discord writes them', () => {
    const blocks: readonly Block[] = [
      text('Satu ', { type: 'bold', text: 'dua ' }, { type: 'italic', text: 'tiga' }, '\n', {
        type: 'code',
        text: '/kutip',
      }),
      { type: 'list', items: [['a'], [], ['b\nc']] },
      quote('Laut\n\nkita', {
        credit: [{ type: 'bold', text: 'Kabar' }, ', 2023\n', { type: 'cite', n: 1 }],
      }),
    ];
    expect(texts({ title: '# Laut', blocks, sources: sourcesOf(1) })).toEqual([
      '### \\# Laut',
      'Satu **dua** *tiga*\n`/kutip`',
      '- a\n- b\n  c',
      '> Laut\n>\n> kita\n-# **Kabar**, 2023 [(1)](<https://kabarteluk.example/jembatan_%28baru%290>)'.replace(
        '>\n',
        '> \n',
      ),
      '-# **Sumber**\n-# (1) [kabarteluk.example](<https://kabarteluk.example/jembatan_%28baru%290>) · `/artikel a`',
    ]);
  });

  it('mark words in bold, line by line', () => {
    const content = [
      'Laut ',
      { type: 'mark' as const, text: 'kita\nluas ' },
      { type: 'mark' as const, text: '*sekali*' },
    ];
    expect(texts({ blocks: [quote('', { content })] })).toEqual(['> Laut **kita**\n> **luas \\*sekali\\***']);
  });

  it('are told apart where their styles touch', () => {
    const [written = ''] = texts({
      blocks: [text({ type: 'bold', text: 'a' }, { type: 'italic', text: 'b' })],
    });
    expect(readMarkdown(written).active).toEqual(['bold:a', 'italic:b']);
  });

  it('show code that holds a backtick as text', () => {
    expect(texts({ blocks: [text({ type: 'code', text: 'a`b' })] })).toEqual(['a\\`b']);
  });
});

describe('a link', () => {
  const link = (text: string, url: string) =>
    texts({ blocks: [{ type: 'text', content: [{ type: 'link', text, url }] }] });

  it.each([
    ['Kabar Teluk', 'https://kabar.example/a', '[Kabar Teluk](<https://kabar.example/a>)'],
    ['https://kabar.example/a', 'https://kabar.example/a', '[kabar.example](<https://kabar.example/a>)'],
    ['https://bank.example', 'https://kabar.example/a', 'https\\://bank.example <https://kabar.example/a>'],
    ['Kabar 😀', 'https://kabar.example/a', 'Kabar 😀 <https://kabar.example/a>'],
    ['discord.gg/abc', 'https://kabar.example/a', 'discord\\.gg/abc <https://kabar.example/a>'],
    ['Kabar', 'javascript:alert(1)', 'Kabar'],
    ['Kabar', 'https://bank.example@kabar.example/', 'Kabar'],
  ])('of %s to %s', (label, url, written) => {
    expect(link(label, url)).toEqual([written]);
  });
});

describe('buttons', () => {
  it('stand in rows of five, each with its payload', () => {
    const [message] = accepted({ blocks: [text('Laut.')], buttons: buttonsOf(7) });
    const rows = message?.components[0]?.components.filter(({ type }) => type === 1) ?? [];
    expect(rows.map((row) => nested(row).length - 1)).toEqual([5, 2]);
    expect(nested(rows[0] ?? { type: 1 })[1]).toEqual({
      ...{ type: 2, style: 2, label: 'Halaman 0', custom_id: '["quote",{"page":0}]' },
    });
  });

  it('have labels of at most 80 characters, which say where they are cut', () => {
    const long = { label: `${'a'.repeat(78)}😀bc`, action: { command: 'help', args: {} } };
    const labels = all(accepted({ blocks: [], buttons: [long, ...buttonsOf(1)] })).flatMap(
      ({ label }) => label ?? [],
    );
    expect(labels).toEqual([`${'a'.repeat(78)}…`, 'Halaman 0']);
  });

  it('open the sources in a browser where they fit into a row', () => {
    const urls = (count: number) =>
      all(accepted({ blocks: [text('a')], sources: sourcesOf(count) })).filter(({ style }) => style === 5);
    expect(urls(5)).toHaveLength(5);
    expect(urls(5)[1]).toMatchObject({ label: '(2) kabarteluk.example' });
    expect(urls(6)).toHaveLength(0);
  });
});

describe('what does not fit into a message', () => {
  const kept = (reply: Reply) => {
    const messages = accepted(reply);
    return messages.map((message) => all([message]).flatMap(({ content }) => content ?? []));
  };

  it('goes into the next one: a quotation says where it is cut, and points to its source at its end', () => {
    const words = Array.from({ length: 1100 }, (_, i) => `kata${i}`).join(' ');
    const parts = kept({ blocks: [quote(words, { credit: ['Kabar Teluk'] })] }).flat();
    expect(parts.length).toBeGreaterThan(1);
    for (const [i, part] of parts.entries()) {
      expect([part.startsWith('> … '), part.split('\n')[0]?.endsWith('…')]).toEqual([
        i > 0,
        i < parts.length - 1,
      ]);
      expect(part.includes('\n-# Kabar Teluk')).toBe(i === parts.length - 1);
    }
    const seen = parts.map((part) =>
      part
        .split('\n')[0]
        ?.slice(2)
        .replace(/^… |…$/g, '')
        .trim(),
    );
    expect(seen.join(' ')).toBe(words);
  });

  it('keeps whole what fits by itself, and what leads to a quotation with it', () => {
    const blocks = ['a', 'b', 'c'].flatMap((word) => [
      text(`Kata ${word}.`),
      quote(`${word} `.repeat(1400).trim()),
    ]);
    expect(kept({ blocks }).map((parts) => parts.map((part) => part.slice(0, 7)))).toEqual([
      ['Kata a.', '> a a a'],
      ['Kata b.', '> b b b'],
      ['Kata c.', '> c c c'],
    ]);
  });

  it('may be 200 sources', () => {
    const seen = kept({ blocks: [text('Laut.')], sources: sourcesOf(200) })
      .flat()
      .join('\n');
    expect([...seen.matchAll(/^-# \((\d+)\) /gm)].map(([, n]) => Number(n))).toEqual(
      Array.from({ length: 200 }, (_, i) => i + 1),
    );
  });

  it('may be 60 buttons', () => {
    const ids = all(accepted({ blocks: [text('Laut.')], buttons: buttonsOf(60) })).flatMap(
      ({ custom_id }) => custom_id ?? [],
    );
    expect(ids).toEqual(buttonsOf(60).map(({ action: { args } }) => `["quote",{"page":${args.page}}]`));
  });

  it.each([
    ['one word', 'x'.repeat(8000)],
    ['nothing but markup', '*'.repeat(8000)],
    ['nothing but line breaks', `a${'\n'.repeat(8000)}b`],
    ['emoji', '👩‍🌾'.repeat(2000)],
  ])('may be a quotation of %s', (_, words) => {
    const seen = kept({ blocks: [quote(words)] })
      .flat()
      .map((part) => readMarkdown(part.replace(/^> ?/gm, '')).text);
    expect(seen.join('').replace(/[\s…]/g, '')).toBe(words.replace(/\s/g, ''));
  });

  it('may be 60 short blocks', () => {
    expect(
      kept({ blocks: Array.from({ length: 60 }, (_, i) => text(`${i}`)) }).map(({ length }) => length),
    ).toEqual([39, 21]);
  });
});
