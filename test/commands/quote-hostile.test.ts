import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Utterance } from '../../src/library/answers/utterances.ts';
import { inventedArticle } from '../support/articles.ts';
import { botFor, reader } from '../support/bot.ts';
import { expectAnswered } from '../support/shown.ts';
import { spokenLibrary } from './spoken.ts';

describe('whatever is printed and asked', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      ...['<b>Sari</b> ', '**kata** ', '@everyone ', '\x1b[31m', '\u202e', '“', '" ', '😀', '\n', '[x](y) '],
    ),
    fc.string({ unit: 'grapheme', maxLength: 12 }),
    fc.constant('kata '.repeat(600)),
  );
  const text = fc.array(piece, { minLength: 1, maxLength: 8 }).map((parts) => `${parts.join('')}.`);
  const utterance = fc
    .tuple(text, fc.nat(), fc.nat(), fc.constantFrom('direct', 'partial', 'indirect'), fc.boolean(), piece)
    .filter(([printed]) => printed.isWellFormed());

  it('every quoted word is a slice, and the terminal shows nothing but text', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(utterance, { minLength: 1, maxLength: 4 }),
        fc.constantFrom('sari', '', '\x1b[2J', '*_~`|', 'x'.repeat(4000)),
        fc.constantFrom('id', 'en'),
        async (made, typed, lang) => {
          const articles = made.map(([printed], i) =>
            inventedArticle({ id: `a${i}`, title: printed.slice(0, 50), text: printed }),
          );
          const utterances = made.map(([printed, from, length, kind, clear, name], i): Utterance => {
            const start = from % printed.length;
            const end = start + 1 + (length % (printed.length - start));
            const sentence = { start: 0, end: printed.length };
            const quotation = {
              kind,
              span: { start, end },
              sentence,
              confidence: 0.5,
              speaker: name,
            } as const;
            return {
              ...{ id: `a${i}.${start}`, outlets: ['A', 'B'], reports: 2, origins: 1 },
              ...(clear && { speaker: { key: name, name: name.slice(0, 200) } }),
              wordings: made.map((_, j) => ({ articleId: `a${j === i ? i : 9}`, quotation })),
            };
          });
          const library = spokenLibrary(
            {
              by: ({ offset, limit }) => ({
                ...{ speaker: { key: 'k', name: made[0]?.[5] ?? '', utterances: 1 }, understood: {} },
                ...{
                  utterances: utterances.slice(offset, offset + limit),
                  total: utterances.length,
                  others: [],
                },
              }),
            },
            { articles, utterances },
          );
          const { bot, incidents } = botFor({ library });
          const reply = await bot.handle({ ...reader, lang, command: 'quote', input: typed });
          expect(incidents).toEqual([]);
          expectAnswered(reply, library);
        },
      ),
      { numRuns: 150 },
    );
  });
});
