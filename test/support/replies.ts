import fc from 'fast-check';
import { quoteContent } from '../../src/chat/reply/quote.ts';
import {
  type Block,
  type Button,
  type Inline,
  plainText,
  type QuoteBlock,
  type Reply,
} from '../../src/chat/reply/reply.ts';
import type { Span } from '../../src/types.ts';

/** What a platform would read something into, and what it cannot print. */
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
  ...['@sari', '@', ' /quote', '/kutip@kutipbot', '/', '<', '_', 'dan/atau', '13/9/2023', 'tg://user?id=1'],
  ...['#laut', '$LAUT', 'surel@kabar.example', ' @sa\u0301', '1234 5678 9012 3456', '• ', '— '],
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
  fc.constantFrom('http://localhost/a', 'https://kabar.example/@sari/a', 'tg://user?id=1'),
  fc.nat(3000).map((length) => `https://kabar.example/${'x'.repeat(length)}`),
  text,
);
const inline: fc.Arbitrary<Inline> = fc.oneof(
  text,
  fc.record({ type: fc.constantFrom('bold', 'italic', 'code', 'mark'), text }),
  fc.record({ type: fc.constant('link'), text, url }),
  url.map((address) => ({ type: 'link' as const, text: address, url: address })),
  fc.record({ type: fc.constant('date'), text, day: fc.constantFrom('2023-09-13', '0099-01-01') }),
  fc.record({ type: fc.constant('cite'), n: fc.nat(19) }),
);
const content = fc.array(inline, { maxLength: 5 });
const marked = fc.record({ type: fc.constant('mark' as const), text });
const quotation = (parts: fc.Arbitrary<readonly Inline[]>): fc.Arbitrary<QuoteBlock> =>
  fc
    .record({ parts, start: fc.nat(9000), credit: content }, { requiredKeys: ['parts', 'start'] })
    .map(quoteOf);
const block: fc.Arbitrary<Block> = fc.oneof(
  fc.record({ type: fc.constant('text'), content }),
  fc.record({ type: fc.constant('list'), items: fc.array(content, { maxLength: 4 }) }),
  quotation(fc.array(fc.oneof(text, marked), { maxLength: 5 })),
);
const button: fc.Arbitrary<Button> = fc.record({
  label: text,
  action: fc.record({
    command: fc.constantFrom('quote', 'article'),
    args: fc.record({ page: fc.nat(40), words: text }, { requiredKeys: ['page'] }),
  }),
});
const source = fc.record({ n: fc.nat(19), articleId: fc.constant('jembatan01'), content });

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

const many = <T>(one: fc.Arbitrary<T>, count: number): fc.Arbitrary<readonly T[]> =>
  fc.array(one, { minLength: count, maxLength: count });
const small = fc.constantFrom('nelayan ', ' @sari', 'a', '*', '👩‍🌾', 'e\u0301', '\n', '');
const vast: fc.Arbitrary<Partial<Reply>> = fc.oneof(
  many(text, 12).map((parts) => ({ title: parts.join('').padEnd(10_000, 'judul ') })),
  many(fc.tuple(small, small), 500).map((items) => ({ blocks: [{ type: 'list' as const, items }] })),
  quotation(
    many(fc.tuple(small, small), 300).map((pairs) =>
      pairs.flatMap(([before, text]): Inline[] => [before, { type: 'mark', text }]),
    ),
  ).map((one) => ({ blocks: [one] })),
  many(fc.tuple(small, url), 200).map((all) => ({
    sources: { heading: 'Sumber', items: all.map(([word, address], i) => sourceOf(i + 1, word, address)) },
  })),
  many(inline, 250).map((content) => ({ blocks: [{ type: 'text' as const, content }] })),
);

/** Any reply at all with one part of it that fits into no message. Not shrunk, which would take minutes. */
export const vastReply: fc.Arbitrary<Reply> = fc.noShrink(
  fc
    .tuple(reply, vast)
    .map(([one, part]) => ({ ...one, ...part, blocks: [...one.blocks, ...(part.blocks ?? [])] })),
);

/** A quotation as `quoteBlock` makes it: its marks count from the beginning of the article. */
function quoteOf({
  parts,
  start,
  credit,
}: {
  readonly parts: readonly Inline[];
  readonly start: number;
  readonly credit?: readonly Inline[];
}): QuoteBlock {
  let end = start;
  const marks = parts.flatMap((part): readonly Span[] => {
    const span = { start: end, end: end + plainText([part]).length };
    end = span.end;
    return typeof part === 'object' && span.start < span.end ? [span] : [];
  });
  const span = { start, end };
  return {
    ...{ type: 'quote', content: quoteContent(plainText(parts), span, marks) },
    ...{ citation: { articleId: 'jembatan01', span }, ...(marks.length > 0 && { marks }) },
    ...(credit && { credit }),
  };
}

function sourceOf(n: number, word: string, url: string) {
  const content: readonly Inline[] = [{ type: 'link', text: url, url }, ' · ', { type: 'code', text: word }];
  return { n, articleId: 'jembatan01', content };
}
