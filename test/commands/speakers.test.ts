import { describe, expect, it } from 'vitest';
import { payloadOf } from '../../src/chat/action.ts';
import { plainText, type Reply } from '../../src/chat/reply.ts';
import type { Library } from '../../src/library.ts';
import { botFor, reader } from '../support/bot.ts';
import { expectAnswered } from '../support/shown.ts';
import { missed, spokenLibrary } from './spoken.ts';

const items = (reply: Reply) =>
  reply.blocks.flatMap((block) => (block.type === 'list' ? block.items.map(plainText) : []));
const texts = (reply: Reply) =>
  reply.blocks.map((block) => (block.type === 'text' ? plainText(block.content) : '')).join('\n');
const labels = (reply: Reply) => (reply.buttons ?? []).map(({ label }) => label);

function conversation(lang: 'id' | 'en', library: Library = spokenLibrary()) {
  const { bot } = botFor({ library });
  const say = (input = '') => bot.handle({ ...reader, lang, command: 'speakers', input });
  const press = (reply: Reply, label: string) => {
    const action = reply.buttons?.find((one) => one.label === label)?.action;
    return bot.handle({ ...reader, lang, payload: action ? payloadOf(action) : '' });
  };
  return { say, press, library };
}

const crowded = (count: number, name: (i: number) => string) =>
  spokenLibrary(
    {},
    {
      utterances: Array.from({ length: count }, (_, i) => ({
        ...{ ...missed, id: `horn000001.${i}` },
        speaker: { key: name(i).toLowerCase(), name: name(i) },
      })),
    },
  );

describe('/speakers', () => {
  it.each([
    ['en', '2 speakers quoted', ['Sari Dewi: 2 quotations', 'Ann Wood: 1 quotation']],
    ['id', '2 tokoh dikutip', ['Sari Dewi: 2 ucapan', 'Ann Wood: 1 ucapan']],
  ] as const)('lists in %s who is quoted, and how often', async (lang, title, listed) => {
    const reply = await conversation(lang).say();
    expect(reply.title).toBe(title);
    expect(items(reply)).toEqual(listed);
  });

  it('leads to what they said', async () => {
    const { say, press } = conversation('en');
    expect((await press(await say(), 'Sari Dewi (2)')).title).toBe('Sari Dewi: 2 quotations');
  });

  it('pages through many, with buttons to the first few', async () => {
    const { say, press } = conversation(
      'en',
      crowded(60, (i) => `Ann ${i}`),
    );
    const first = await say();
    expect(items(first)).toHaveLength(25);
    expect(labels(first)).toEqual(['Next page', ...[0, 1, 2, 3, 4].map((i) => `Ann ${i} (1)`)]);
    const second = await press(first, 'Next page');
    expect(items(second)[0]).toBe('Ann 25: 1 quotation');
    expect(texts(second)).toContain('Page 2 of 3');
    expect(texts(await say('4'))).toContain('The last one is 3.');
  });

  it.each([
    ['en', 'Nobody is quoted in the corpus.'],
    ['id', 'Di korpus tidak ada yang dikutip.'],
  ] as const)('says in %s when nobody is', async (lang, said) => {
    const reply = await conversation(lang, spokenLibrary({}, { utterances: [] })).say();
    expect(reply.outcome).toBe('nothing');
    expect(texts(reply)).toBe(said);
  });

  it('shows names as text, whatever they hold', async () => {
    const { say, library } = conversation(
      'id',
      crowded(3, (i) => `<b>*Ann*\x1b[31m ${i} @everyone</b> ${'n'.repeat(300)}`),
    );
    const reply = await say();
    expectAnswered(reply, library);
    for (const label of labels(reply)) expect(label.length).toBeLessThan(120);
  });
});
