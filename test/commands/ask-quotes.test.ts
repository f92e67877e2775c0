import { describe, expect, it } from 'vitest';
import { payloadOf } from '../../src/chat/action.ts';
import { plainText, type Reply } from '../../src/chat/reply.ts';
import { botFor, reader } from '../support/bot.ts';
import { spokenLibrary } from './spoken.ts';

const { bot } = botFor({ library: spokenLibrary() });
const ask = (input: string, lang = 'en') => bot.handle({ ...reader, lang, command: 'ask', input });
const words = (reply: Reply) =>
  reply.blocks.flatMap((block) => (block.type === 'quote' ? [plainText(block.content)] : []));

describe('/ask for what somebody said', () => {
  it.each([
    ['apa kata Sari tentang sabar?', 'id', 'Sari Dewi: 1 ucapan'],
    ['kata Sari Dewi soal sabar', 'id', 'Sari Dewi: 1 ucapan'],
    ['pernyataan Sari mengenai sabar', 'en', 'Sari Dewi: 1 quotation'],
    ['what did Ann Wood say about the horn?', 'en', 'Ann Wood: 1 quotation'],
    ['What did Ann say?', 'en', 'Ann Wood: 1 quotation'],
  ])('%s', async (question, lang, title) => {
    const reply = await ask(question, lang);
    expect(reply).toMatchObject({ title, outcome: 'answered' });
    expect(words(reply)).toHaveLength(1);
  });

  it('offers the passages with these words, too', async () => {
    const { buttons = [] } = await ask('what did Ann say about the horn?');
    expect(buttons.at(-1)).toMatchObject({
      label: 'Search for these words',
      action: { command: 'search', args: { words: 'what did Ann say about the horn?' } },
    });
  });

  it('goes on as /quote does', async () => {
    const { buttons = [] } = await ask('what did Sari say?');
    const compare = buttons.find(({ label }) => label === 'Compare the wordings');
    const payload = compare ? payloadOf(compare.action) : '';
    expect((await bot.handle({ ...reader, payload })).outcome).toBe('nothing');
  });

  it.each([
    ['somebody who is not quoted', 'what did Bob say about the horn?'],
    ['a topic on which nothing is quoted', 'what did Ann Wood say about the pier?'],
    ['another question', 'who said the horn will be missed, Ann Wood?'],
  ])('answers with passages about %s', async (_, question) => {
    const reply = await ask(question);
    expect(reply.title).toBeUndefined();
  });
});
