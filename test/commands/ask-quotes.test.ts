import { describe, expect, it } from 'vitest';
import { conversation, words } from './conversation.ts';
import { copy } from './spoken.ts';

const { say } = conversation();

describe('/ask for what somebody said', () => {
  it.each([
    ['apa kata Sari tentang sabar?', 'id', 'Sari Dewi: 1 ucapan'],
    ['kata Sari Dewi soal sabar', 'id', 'Sari Dewi: 1 ucapan'],
    ['pernyataan Sari mengenai sabar', 'en', 'Sari Dewi: 1 quotation'],
    ['what did Ann Wood say about the horn?', 'en', 'Ann Wood: 1 quotation'],
    ['What did Ann say?', 'en', 'Ann Wood: 1 quotation'],
  ] as const)('%s', async (question, lang, title) => {
    const reply = await conversation(lang).say('ask', question);
    expect(reply).toMatchObject({ title, outcome: 'answered' });
    expect(words(reply)).toHaveLength(1);
  });

  it('offers the passages with these words, too', async () => {
    const { buttons = [] } = await say('ask', 'what did Ann say about the horn?');
    expect(buttons.at(-1)).toMatchObject({
      label: 'Search for these words',
      action: { command: 'search', args: { words: 'what did Ann say about the horn?' } },
    });
  });

  it('goes on as /quote does', async () => {
    const { press } = conversation();
    const reply = await say('ask', 'what did Sari say?');
    expect((await press(reply, 'Open article (2)')).title).toBe(copy.title);
  });

  it.each([
    ['somebody who is not quoted', 'what did Bob say about the horn?'],
    ['a topic on which nothing is quoted', 'what did Ann Wood say about the pier?'],
    ['another question', 'who said the horn will be missed, Ann Wood?'],
  ])('answers with passages about %s', async (_, question) => {
    const reply = await say('ask', question);
    expect(reply.title).toBeUndefined();
  });
});
