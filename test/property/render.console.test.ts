import { stripVTControlCharacters } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { render } from '../../adapters/console/render.ts';
import { columns } from '../../adapters/console/wrap.ts';
import type { Block, Inline, QuoteBlock, Reply } from '../../src/chat/reply/reply.ts';

const hostile = fc.constantFrom(
  ...[
    '\x1b[31m',
    '\x1b]8;;http://evil.example\x07',
    '\x9b2J',
    '\x1b[2J',
    '\r',
    '\x00',
    '\x7f',
    '\x85',
    '\u2028',
  ],
  ...[
    '\u202e',
    '\u2066',
    '\u2069',
    '\u200f',
    '\u061c',
    '\u200b',
    '\ufeff',
    '\u{e0041}',
    '\ud800',
    '\t',
    '\n',
    '\n\n[1] ',
  ],
);
const text = fc
  .array(
    fc.oneof(
      hostile,
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom('nelayan ', 'jembatan ', '世界', 'e\u0301 ', '👩‍🌾 '),
    ),
    {
      maxLength: 12,
    },
  )
  .map((parts) => parts.join(''));
const inline: fc.Arbitrary<Inline> = fc.oneof(
  text,
  fc.record({ type: fc.constantFrom('bold', 'italic', 'code', 'mark'), text }),
  fc.record({ type: fc.constant('link'), text, url: fc.oneof(text, fc.webUrl()) }),
  fc.record({ type: fc.constant('cite'), n: fc.nat(99) }),
);
const content = fc.array(inline, { maxLength: 5 });
const citation = { articleId: 'jembatan01', span: { start: 0, end: 1 } };
const block: fc.Arbitrary<Block> = fc.oneof(
  fc.record({ type: fc.constant('text'), content }),
  fc.record({ type: fc.constant('list'), items: fc.array(content, { maxLength: 4 }) }),
  fc.record({ type: fc.constant('quote'), content, citation: fc.constant(citation), credit: content }),
);
const reply: fc.Arbitrary<Reply> = fc.record(
  {
    title: text,
    blocks: fc.array(block, { maxLength: 6 }),
    sources: fc.record({
      heading: text,
      items: fc.array(fc.record({ n: fc.nat(9), articleId: fc.constant('jembatan01'), content }), {
        maxLength: 3,
      }),
    }),
    buttons: fc.array(fc.record({ label: text, action: fc.constant({ command: 'help', args: {} }) }), {
      maxLength: 3,
    }),
  },
  { requiredKeys: ['blocks'] },
);
const width = fc.option(fc.integer({ min: 1, max: 120 }), { nil: undefined });
const look = (color: boolean, width: number | undefined) => ({
  color,
  ...(width !== undefined && { width }),
});

const quote = (content: readonly Inline[]): QuoteBlock => ({ type: 'quote', content, citation });

describe('whatever a reply holds', () => {
  it('nothing but text and line breaks reaches the terminal', () => {
    fc.assert(
      fc.property(reply, width, (any, width) => {
        const shown = render(any, look(false, width));
        expect(shown).not.toMatch(
          /(?!\n)[\p{Cc}\p{Bidi_Control}\u2028\u2029\u200b\ufeff\u{e0000}-\u{e007f}]/u,
        );
        expect(shown.isWellFormed()).toBe(true);
      }),
    );
  });

  it('colour adds looks and no words', () => {
    fc.assert(
      fc.property(reply, width, (any, width) => {
        const painted = render(any, look(true, width));
        expect(painted.replaceAll(/\x1b\[\d+m/g, '')).toBe(render(any, look(false, width)));
        expect(stripVTControlCharacters(painted)).not.toContain('\x1b');
      }),
    );
  });
});

describe('quoted words', () => {
  const word = fc.constantFrom(
    'kata',
    'nelayan,',
    '"jembatan"',
    '世界世界',
    'x'.repeat(30),
    '',
    'e\u0301clair',
    '👩‍🌾',
  );
  const words = fc.array(fc.tuple(word, fc.constantFrom(' ', ' ', '\n')), { minLength: 1, maxLength: 40 });

  it('appear once, in order, and verbatim where no line is broken', () => {
    fc.assert(
      fc.property(fc.array(words, { minLength: 1, maxLength: 4 }), (quotes) => {
        const slices = quotes.map((parts, i) => `q${i} ${parts.flat().join('')}.`);
        const shown = render(
          { title: 'Judul', blocks: slices.map((slice) => quote([slice])) },
          { color: false },
        );
        expect(shown).toBe(['Judul', ...slices].join('\n\n'));
      }),
    );
  });

  it('appear once and in order at any width, once the breaks are undone', () => {
    fc.assert(
      fc.property(
        words,
        fc.integer({ min: 1, max: 90 }),
        fc.nat(60),
        fc.boolean(),
        (parts, width, at, color) => {
          const slice = `${parts.flat().join('')}.`;
          const marked = [slice.slice(0, at), slice.slice(at, at + 9), slice.slice(at + 9)];
          fc.pre(marked.every((part) => part.isWellFormed()));
          const [before = '', text = '', after = ''] = marked;
          const block = quote([before, { type: 'mark', text }, after]);
          const lines = render({ blocks: [block] }, { color, width }).split('\n');
          const plain = lines.map((line) => stripVTControlCharacters(line));
          expect(plain.every((line) => /^[│┃] /.test(line))).toBe(true);
          expect(plain.map((line) => line.slice(2)).join(' ')).toBe(slice.replaceAll('\n', ' '));
        },
      ),
    );
  });

  it('leave no line wider than the terminal, unless it is one word', () => {
    fc.assert(
      fc.property(words, fc.integer({ min: 22, max: 90 }), (parts, width) => {
        const lines = render({ blocks: [quote([parts.flat().join('')])] }, { color: false, width }).split(
          '\n',
        );
        for (const line of lines.map((one) => one.slice(2))) {
          if (line.includes(' ')) expect(columns(line)).toBeLessThanOrEqual(width - 2);
        }
      }),
    );
  });
});
