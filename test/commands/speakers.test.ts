import { describe, expect, it } from 'vitest';
import { expectAnswered } from '../support/shown.ts';
import { conversation, items, labels, texts } from './conversation.ts';
import { missed, spokenLibrary } from './spoken.ts';

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
    const reply = await conversation(lang).say('speakers');
    expect(reply.title).toBe(title);
    expect(items(reply)).toEqual(listed);
  });

  it('leads to what they said', async () => {
    const { say, press } = conversation('en');
    expect((await press(await say('speakers'), 'Sari Dewi (2)')).title).toBe('Sari Dewi: 2 quotations');
  });

  it('pages through many, with buttons to the first few', async () => {
    const { say, press } = conversation(
      'en',
      crowded(60, (i) => `Ann ${i}`),
    );
    const first = await say('speakers');
    expect(items(first)).toHaveLength(25);
    expect(labels(first)).toEqual(['Next page', ...[0, 1, 2, 3, 4].map((i) => `Ann ${i} (1)`)]);
    const second = await press(first, 'Next page');
    expect(items(second)[0]).toBe('Ann 25: 1 quotation');
    expect(texts(second)).toContain('Page 2 of 3');
    expect(texts(await say('speakers', '4'))).toContain('The last page is 3.');
  });

  it.each([
    ['en', 'Nobody is quoted in the corpus.'],
    ['id', 'Di korpus tidak ada yang dikutip.'],
  ] as const)('says in %s when nobody is', async (lang, said) => {
    const reply = await conversation(lang, spokenLibrary({}, { utterances: [] })).say('tokoh');
    expect(reply.outcome).toBe('nothing');
    expect(texts(reply)).toBe(said);
  });

  it('shows names as text, whatever they hold', async () => {
    const { say, library } = conversation(
      'id',
      crowded(3, (i) => `<b>*Ann*\x1b[31m ${i} @everyone</b> ${'n'.repeat(300)}`),
    );
    const reply = await say('speakers');
    expectAnswered(reply, library);
    for (const label of labels(reply)) expect(label.length).toBeLessThan(120);
  });
});
