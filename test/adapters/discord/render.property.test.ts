import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linkable } from '../../../adapters/discord/escape.ts';
import { type DiscordMessage, render } from '../../../adapters/discord/render.ts';
import { payloadOf } from '../../../src/chat/action.ts';
import { clean } from '../../../src/chat/reply/clean.ts';
import { type Inline, plainText, type Reply } from '../../../src/chat/reply/reply.ts';
import { readMarkdown } from '../../support/discord-markdown.ts';
import { messageViolations, nested } from '../../support/discord-rules.ts';
import { reply } from '../../support/replies.ts';

const texts = (messages: readonly DiscordMessage[]) =>
  messages.flatMap(({ components }) => components.flatMap(nested)).flatMap(({ content }) => content ?? []);

/** What is seen of words but for space and the marks of cuts. */
const bare = (text: string) => text.replace(/[\s…\u200b]/gu, '');

/** The words between "> " at the beginning of their lines, as a client shows them. */
const quoted = (messages: readonly DiscordMessage[]) =>
  texts(messages)
    .flatMap((text) => text.split('\n'))
    .flatMap((line) => (line.startsWith('> ') ? [readMarkdown(line.slice(2)).text] : []))
    .join('');

const pieces = ({ blocks, sources }: Reply): readonly Inline[] => [
  ...blocks.flatMap((block) => {
    if (block.type === 'list') return block.items.flat();
    return block.type === 'quote' ? [...block.content, ...(block.credit ?? [])] : block.content;
  }),
  ...(sources?.items ?? []).flatMap(({ content }) => content),
];

const addresses = (shown: Reply) =>
  pieces(shown).flatMap((piece) =>
    typeof piece === 'object' && piece.type === 'link' ? (linkable(piece.url) ?? []) : [],
  );

describe('any reply at all', () => {
  it('is messages that Discord accepts', () => {
    fc.assert(
      fc.property(reply, (shown) => {
        const messages = render(shown);
        expect(messages.length).toBeGreaterThan(0);
        for (const message of messages) expect(messageViolations(message)).toEqual([]);
      }),
      { numRuns: 120 },
    );
  });

  it('has every quoted word once, and in order', () => {
    fc.assert(
      fc.property(reply, (shown) => {
        const expected = shown.blocks
          .flatMap((block) => (block.type === 'quote' ? [clean(plainText(block.content))] : []))
          .join('');
        expect(bare(quoted(render(shown)))).toBe(bare(expected));
      }),
      { numRuns: 120 },
    );
  });

  it('shows nothing but text, our styles, and links to its own addresses', () => {
    fc.assert(
      fc.property(reply, (shown) => {
        const known = new Set(addresses(shown));
        for (const text of texts(render(shown))) {
          for (const found of readMarkdown(text).active) {
            const [name = '', ...rest] = found.split(':');
            expect([
              'bold',
              'italic',
              'code',
              'small',
              'header',
              'quote',
              'item',
              'link',
              'address',
            ]).toContain(name);
            if (name === 'link' || name === 'address') expect(known).toContain(rest.join(':'));
          }
        }
      }),
      { numRuns: 120 },
    );
  });

  it('begins no line with anything but our own marks', () => {
    fc.assert(
      fc.property(reply, (shown) => {
        const without = { blocks: shown.blocks.filter(({ type }) => type === 'text') };
        for (const text of texts(render(without)))
          expect(
            readMarkdown(text).active.filter((one) => /^(small|header|quote|item|long)/.test(one)),
          ).toEqual([]);
      }),
    );
  });

  it('has no control characters, and none that reorder what is read', () => {
    fc.assert(
      fc.property(reply, (shown) => {
        for (const text of texts(render(shown))) {
          expect(text.isWellFormed()).toBe(true);
          expect(text).not.toMatch(/(?!\n)[\p{Cc}\p{Bidi_Control}]/u);
        }
      }),
    );
  });

  it('keeps each button once, with its payload, and whispers in every message', () => {
    fc.assert(
      fc.property(reply, (shown) => {
        const messages = render(shown);
        const ids = messages
          .flatMap(({ components }) => components.flatMap(nested))
          .flatMap(({ custom_id }) => custom_id ?? []);
        const payloads = (shown.buttons ?? []).map(({ action }) => payloadOf(action));
        expect(ids).toEqual([...new Set(payloads)]);
        for (const { flags } of messages) expect(flags & 64).toBe(shown.whisper ? 64 : 0);
      }),
    );
  });
});
