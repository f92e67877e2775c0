import fc from 'fast-check';
import type { Block, Button, Inline, Reply } from '../../../src/chat/reply.ts';

/** What Discord would read something into, and what it cannot print. */
export const hostile: readonly string[] = [
  ...[
    '**',
    '*',
    '__',
    '_',
    '~~',
    '||',
    '`',
    '```\n',
    '\\',
    '> ',
    '>>> ',
    '# ',
    '### ',
    '-# ',
    '- ',
    '+ ',
    '1. ',
  ],
  ...[
    '@everyone',
    '@here',
    '<@1>',
    '<@!2>',
    '<@&3>',
    '<#4>',
    '</quote:5>',
    '<id:guide>',
    '<:ikan:6>',
    '<a:ikan:7>',
  ],
  ...[
    '<t:1700000000:R>',
    ':smile:',
    ':+1:',
    'https://palsu.example/x',
    'http',
    '://',
    's://palsu.example',
    ':',
  ],
  ...['<https://palsu.example>', 'discord.gg/abc', 'discord', '.gg/abc', '[klik](https://palsu.example)'],
  ...['[', '](https://palsu.example)', '(', ')', '<mailto:a@b.example>', 'steam://run/1', '¯\\_(ツ)_/¯'],
  ...['\u202e', '\u2066', '\u200f', '\u200b', '\ufeff', '\u0000', '\u0007', '\u009b', '\ud800', '\u{e0041}'],
  ...['\r\n', '\n', '\n\n', '\t', '\u2028', '  ', 'مرحبا ', 'שלום ', '👩‍🌾', '🇮🇩', 'e\u0301', '世界', '…'],
];

const plain = fc.constantFrom('nelayan ', 'jembatan ', 'kata. ', '12', 'a');
const short = fc
  .array(fc.oneof(fc.constantFrom(...hostile), plain, fc.string({ unit: 'grapheme' })), { maxLength: 12 })
  .map((parts) => parts.join(''));
const long = fc
  .tuple(
    fc.array(fc.oneof(fc.constantFrom(...hostile), plain), { minLength: 1, maxLength: 30 }),
    fc.nat(8000),
  )
  .map(([parts, size]) =>
    parts
      .join('')
      .repeat(Math.ceil(8000 / Math.max(1, parts.join('').length)))
      .slice(0, size),
  );

export const text = fc.oneof({ weight: 6, arbitrary: short }, { weight: 1, arbitrary: long });

const url = fc.oneof(
  fc.webUrl({ withFragments: true, withQueryParameters: true }),
  fc.constantFrom('https://kabar.example/a_(b)*c*|d|', 'https://kabar.example/`x`?q=(y)#)', 'http://[::1]/'),
  fc.constantFrom('javascript:alert(1)', 'https://a:b@palsu.example', 'https://discord.gg/abc', ''),
  fc.nat(3000).map((length) => `https://kabar.example/${'x'.repeat(length)}`),
  text,
);
const inline: fc.Arbitrary<Inline> = fc.oneof(
  text,
  fc.record({ type: fc.constantFrom('bold', 'italic', 'code', 'mark'), text }),
  fc.record({ type: fc.constant('link'), text, url }),
  url.map((address) => ({ type: 'link' as const, text: address, url: address })),
  fc.record({ type: fc.constant('cite'), n: fc.nat(9) }),
);
const content = fc.array(inline, { maxLength: 5 });
const words = fc.array(fc.oneof(text, fc.record({ type: fc.constant('mark'), text })), { maxLength: 5 });
const citation = fc.constant({ articleId: 'jembatan01', span: { start: 0, end: 1 } });
const block: fc.Arbitrary<Block> = fc.oneof(
  fc.record({ type: fc.constant('text'), content }),
  fc.record({ type: fc.constant('list'), items: fc.array(content, { maxLength: 4 }) }),
  fc.record(
    { type: fc.constant('quote'), content: words, citation, credit: content },
    { requiredKeys: ['type', 'content', 'citation'] },
  ),
);
const button: fc.Arbitrary<Button> = fc.record({
  label: text,
  action: fc.record({
    command: fc.constantFrom('quote', 'article'),
    args: fc.record({ page: fc.nat(40), words: text }, { requiredKeys: ['page'] }),
  }),
});
const source = fc.record({ n: fc.nat(9), articleId: fc.constant('jembatan01'), content });

/** Any reply at all. */
export const reply: fc.Arbitrary<Reply> = fc.record(
  {
    title: text,
    blocks: fc.array(block, { maxLength: 6 }),
    sources: fc.record({ heading: text, items: fc.array(source, { maxLength: 4 }) }),
    buttons: fc.array(button, { maxLength: 60 }),
    whisper: fc.boolean(),
    outcome: fc.constantFrom('answered', 'nothing', 'refused', 'failed'),
  },
  { requiredKeys: ['blocks'] },
);
