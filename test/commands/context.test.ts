import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { citationId, readCitationId } from '../../src/chat/reply/citation-id.ts';
import { plainText } from '../../src/chat/reply/reply.ts';
import { bridge } from '../support/articles.ts';
import { botFor, reader } from '../support/bot.ts';
import { quotes, texts } from './conversation.ts';

const { bot } = botFor();
const around = (at: string) => bot.handle({ ...reader, lang: 'en', command: 'context', input: { at } });
const spanOf = (words: string) => {
  const start = bridge.text.indexOf(words);
  return { start, end: start + words.length };
};

describe('/context', () => {
  it('shows what stands around some words, with the words marked', async () => {
    const reply = await around(citationId({ articleId: bridge.id, span: spanOf('milik para nelayan') }));
    const [quote] = quotes(reply);
    expect(reply.title).toBe(bridge.title);
    expect(plainText(quote?.content ?? [])).toBe(
      '"Jembatan ini milik para nelayan," kata Ratna di hadapan warga.',
    );
    expect(quote?.content).toContainEqual({ type: 'mark', text: 'milik para nelayan' });
    expect(reply.sources?.items).toHaveLength(1);
    expect(reply.buttons?.map(({ label }) => label)).toEqual(['Open the article', 'What is in the corpus']);
  });

  it.each([
    ['nowhere00.1-5', 'no longer in the corpus'],
    ['jembatan01.5-1', 'doesn’t point into an article'],
    ['jembatan01', 'doesn’t point into an article'],
    ['jembatan01.900000-900001', 'no longer in the corpus'],
  ])('says what is wrong with %s', async (at, said) => {
    const reply = await around(at);
    expect(texts(reply)).toContain(said);
    expect(reply.outcome).toBe('refused');
  });

  it('never shows what is not the article’s own text', async () => {
    const { start, end } = spanOf('Baca juga: Sepuluh pantai di Teluk Biru');
    const reply = await around(citationId({ articleId: bridge.id, span: { start, end } }));
    expect(reply.outcome).toBe('refused');
  });
});

it('reads every place that it writes', () => {
  fc.assert(
    fc.property(
      fc.stringMatching(/^[a-z0-9]{1,20}$/),
      fc.nat(1e6),
      fc.integer({ min: 1, max: 1e6 }),
      (articleId, start, length) => {
        const citation = { articleId, span: { start, end: start + length } };
        expect(readCitationId(citationId(citation))).toEqual(citation);
      },
    ),
  );
});
