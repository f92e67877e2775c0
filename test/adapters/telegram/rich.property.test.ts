import fc from 'fast-check';
import type { InputRichMessage } from 'grammy/types';
import { beforeAll, describe, expect, it } from 'vitest';
import { keyboardOf } from '../../../adapters/telegram/keyboard.ts';
import { richMessage } from '../../../adapters/telegram/rich.ts';
import type { Reply } from '../../../src/chat/reply/reply.ts';
import { reply, vastReply } from '../../support/replies.ts';
import { telegramRules } from '../../support/telegram-rules.ts';
import { bare, lines } from './looks.ts';

let rules: Awaited<ReturnType<typeof telegramRules>>;
beforeAll(async () => {
  rules = await telegramRules();
});

const longReply = fc
  .oneof({ weight: 5, arbitrary: reply }, { weight: 1, arbitrary: vastReply })
  .map((shown): Reply => ({ ...shown, long: true }));

/** Of those that are no longer than a rich message may be. */
const always = (holds: (message: InputRichMessage, shown: Reply) => void) =>
  fc.assert(
    fc.property(longReply, (shown) => {
      const message = richMessage(shown);
      if (message !== undefined) holds(message, shown);
    }),
    { numRuns: 60 },
  );

type Node = Readonly<Record<string, unknown>>;

/** Every object of a message, those inside others behind them. */
const nodes = (value: unknown): readonly Node[] => {
  if (Array.isArray(value)) return value.flatMap(nodes);
  if (typeof value !== 'object' || value === null) return [];
  return [value as Node, ...HOLDERS.flatMap((name) => nodes((value as Node)[name]))];
};

const said = (value: unknown): string => {
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return value.map(said).join('');
  if (typeof value !== 'object' || value === null) return '';
  return HOLDERS.map((name) => said((value as Node)[name])).join('');
};

const HOLDERS = ['summary', 'text', 'blocks', 'items', 'credit'];

const paragraph = (length: number): Reply => ({
  ...{ blocks: [{ type: 'text', content: ['a'.repeat(length)] }], long: true },
});

describe('any long reply', () => {
  it('is a rich message that Telegram accepts', () => {
    always((rich_message, { buttons }) => {
      const reply_markup = keyboardOf(buttons);
      expect(rules.richMessage({ rich_message, ...(reply_markup && { reply_markup }) })).toEqual([]);
    });
  });

  it('says all of its words once and in order, and nothing else', () => {
    always((message, shown) => {
      expect(bare(said(message.blocks)).replaceAll('…', '')).toBe(
        bare(lines(shown).join('')).replaceAll('…', ''),
      );
    });
  });

  it('leads from each number to its footnote, where it has one', () => {
    always((message, { sources }) => {
      const all = nodes(message.blocks);
      const names = all.flatMap(({ type, name }) => (type === 'reference' ? [name] : []));
      expect(names).toEqual([...new Set(sources?.items.map(({ n }) => `source-${n}`))]);
      for (const { type, text, reference_name } of all) {
        if (type !== 'reference_link') continue;
        expect(names).toContain(reference_name);
        expect(text).toBe(`(${String(reference_name).replace('source-', '')})`);
      }
    });
  });

  it('is read for no names and no commands, and holds nothing that cannot be printed', () => {
    always((message) => {
      expect(message.skip_entity_detection).toBe(true);
      expect(said(message.blocks).isWellFormed()).toBe(true);
      expect(said(message.blocks)).not.toMatch(/(?!\n)[\p{Cc}\p{Bidi_Control}]/u);
    });
  });
});

describe('a reply', () => {
  it('is no rich message where it is not long reading, or says nothing', () => {
    expect(richMessage({ ...paragraph(9), long: false })).toBeUndefined();
    expect(
      richMessage({ title: ' \n', blocks: [{ type: 'list', items: [[]] }], long: true }),
    ).toBeUndefined();
  });

  it('is none where it is longer than one', () => {
    expect(richMessage(paragraph(32_000))).toBeDefined();
    expect(richMessage(paragraph(32_769))).toBeUndefined();
    const items = (count: number) => Array.from({ length: count }, () => ['a']);
    expect(richMessage({ blocks: [{ type: 'list', items: items(240) }], long: true })).toBeDefined();
    expect(richMessage({ blocks: [{ type: 'list', items: items(260) }], long: true })).toBeUndefined();
  });

  it('has the paragraphs of an article in one quotation', () => {
    const citation = { articleId: 'teluk00001', span: { start: 0, end: 9 } };
    const quote = (content: string) => ({ type: 'quote' as const, content: [content], citation });
    const other = { ...quote('c'), citation: { ...citation, articleId: 'teluk00002' } };
    const blocks = richMessage({ blocks: [quote('a'), quote('b'), other], long: true })?.blocks;
    expect(blocks?.map((block) => said(block))).toEqual(['ab', 'c']);
  });
});
