import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { inert } from '../../../adapters/telegram/pieces.ts';
import { render } from '../../../adapters/telegram/render.ts';
import { payloadOf } from '../../../src/chat/action.ts';
import { clean } from '../../../src/chat/reply/clean.ts';
import type { Reply } from '../../../src/chat/reply/reply.ts';
import { detected } from '../../support/fake-telegram/detected.ts';
import { hostile, reply, text, vastReply } from '../../support/replies.ts';
import { telegramRules } from '../../support/telegram-rules.ts';
import { bare, foundLooks, lines, unadorned, wantedLooks, words } from './looks.ts';

let rules: Awaited<ReturnType<typeof telegramRules>>;
beforeAll(async () => {
  rules = await telegramRules();
});

const anyReply = fc.oneof({ weight: 5, arbitrary: reply }, { weight: 1, arbitrary: vastReply });

const always = (holds: (shown: Reply) => void) => fc.assert(fc.property(anyReply, holds), { numRuns: 60 });

/** What the blockquotes of the messages cover, as they are read. */
const quoted = (shown: Reply) =>
  render(shown).flatMap(({ text, entities }) =>
    entities
      .filter(({ type }) => type.endsWith('blockquote'))
      .toSorted((one, other) => one.offset - other.offset)
      .map(({ offset, length }) => text.slice(offset, offset + length)),
  );

describe('any reply at all', () => {
  it('is messages that Telegram accepts', () => {
    always((shown) => {
      const messages = render(shown);
      expect(messages.length).toBeGreaterThan(0);
      for (const message of messages) expect(rules.message(message)).toEqual([]);
    });
  });

  it('says all of its words once and in order, and nothing else', () => {
    always((shown) => {
      const said = render(shown).map((message) => message.text);
      expect(unadorned(said.join(''))).toBe(unadorned(lines(shown).join('')));
    });
  });

  it('has every look on the words that have it', () => {
    always((shown) => {
      expect(foundLooks(render(shown))).toEqual(wantedLooks(shown));
    });
  });

  it('quotes nothing but the words of articles, letter by letter, and breaks between their paragraphs', () => {
    always((shown) => {
      const blocks = shown.blocks.flatMap((block) => (block.type === 'quote' ? [words(block.content)] : []));
      const lefts = blocks.filter((left) => bare(left) !== '');
      for (const slice of quoted(shown)) {
        let rest = slice.replaceAll('\u2060', '');
        while (rest !== '') {
          const left = lefts.shift()?.trim() ?? 'nothing';
          const part = left.startsWith(rest) ? rest : left;
          expect(rest.slice(0, part.length)).toBe(part);
          rest = rest.slice(part.length);
          if (bare(left.slice(part.length)) !== '') lefts.unshift(left.slice(part.length));
          if (rest !== '') expect(rest.slice(0, 2)).toBe('\n\n');
          rest = rest.slice(2);
        }
      }
      expect(lefts).toEqual([]);
    });
  });

  it('notifies nobody, and offers no command', () => {
    always((shown) => {
      for (const { text, entities } of render(shown)) {
        const code = entities.filter(({ type }) => type === 'code');
        const outside = detected(text).filter(
          ({ offset, length }) =>
            !code.some((one) => one.offset <= offset && offset + length <= one.offset + one.length),
        );
        expect(outside).toEqual([]);
      }
    });
  });

  it('has no control characters, and none that reorder what is read', () => {
    always((shown) => {
      for (const { text } of render(shown)) {
        expect(text.isWellFormed()).toBe(true);
        expect(text).not.toMatch(/(?!\n)[\p{Cc}\p{Bidi_Control}]/u);
      }
    });
  });

  it('has each button once, with its payload, below the last message', () => {
    always((shown) => {
      const keyboards = render(shown).map(({ reply_markup }) => reply_markup?.inline_keyboard.flat() ?? []);
      const payloads = (shown.buttons ?? []).map(({ action }) => payloadOf(action));
      const sent = keyboards.at(-1)?.map((button) => 'callback_data' in button && button.callback_data);
      expect(sent).toEqual([...new Set(payloads)]);
      expect(keyboards.slice(0, -1).flat()).toEqual([]);
    });
  });
});

describe('a text that Telegram is not to read', () => {
  const pieces = fc.array(fc.oneof(fc.constantFrom(...hostile), text), { maxLength: 6 });

  it('has nothing to find, and a joiner only where something was', () => {
    fc.assert(
      fc.property(pieces, (parts) => {
        const before = clean(parts.join(''));
        const after = inert(before);
        expect(detected(after)).toEqual([]);
        expect(after.replaceAll('\u2060', '')).toBe(before);
        const found = new Set(detected(before).map(({ offset }) => offset));
        expect(after.length - before.length).toBe(found.size);
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    ...['dan/atau', '13/9/2023', 'km/jam', 'surel@kabar.example', 'a@b', '@', '/', '@ sari', '1 / 2', '//'],
    ...['https://kabar.example/sari/dewi', '<//a>', '"Laut," katanya.', `@${'a'.repeat(33)}`, '@sarié'],
    ...['/kutip@kutipbot<', '/kutip@x'],
  ])('is as it was: %s', (ordinary) => {
    expect(inert(ordinary)).toBe(ordinary);
  });

  it.each([
    ['@sari', '@\u2060sari'],
    ['(@sari_dewi)', '(@\u2060sari_dewi)'],
    ['/kutip@kutipbot sari', '/\u2060kutip@kutipbot sari'],
    ['😀/quote', '😀/\u2060quote'],
    ['dari @sari/@dewi', 'dari @\u2060sari/@\u2060dewi'],
  ])('is set apart: %s', (active, apart) => {
    expect(inert(active)).toBe(apart);
  });
});
