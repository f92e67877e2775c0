import { describe, expect, it } from 'vitest';
import { shownPassages } from '../../src/chat/reply/quote.ts';
import type { Utterance } from '../../src/library/answers/utterances.ts';
import { inventedArticle } from '../support/articles.ts';
import { expectAnswered } from '../support/shown.ts';
import { conversation, quotes, texts, words } from './conversation.ts';
import { sari, spokenLibrary, wording } from './spoken.ts';

const SENTENCE = 'Sari menyebut dermaga itu "rumah kedua" dan pasarnya "dapur kami", lalu pulang.';

const article = (id: string, text: string) =>
  inventedArticle(
    { id, title: `Berita ${id}`, text: `Dermaga dibuka.\n\n${text}` },
    { source: 'Kabar Teluk' },
  );
const SPLIT = '"Kami pulang," kata Sari, "tetapi kami kembali."';
const market = article('pasar00001', `${SENTENCE} Besoknya ia bicara tentang "ombak besar" juga. ${SPLIT}`);
const echo = article('pasar00002', 'Dermaga itu "rumah kedua" baginya.');

const fragment = (
  words: string,
  more: Partial<Utterance> = {},
  sentence = SENTENCE,
  isWhole = false,
): Utterance => ({
  ...{
    id: `pasar00001.${market.text.indexOf(words)}`,
    speaker: sari,
    outlets: ['Kabar Teluk'],
    reports: 1,
    origins: 1,
  },
  wordings: [
    wording(market, words, sentence, {
      ...{ kind: isWhole ? 'direct' : 'partial', speaker: 'Sari', confidence: words.length / 20 },
    }),
  ],
  ...more,
});
const home = fragment('rumah kedua');
const kitchen = fragment('dapur kami');
const whole = fragment('Kami pulang,', {}, SPLIT, true);
const rest = fragment('tetapi kami kembali', {}, SPLIT);

async function asked(utterances: readonly Utterance[], input = 'sari') {
  const library = spokenLibrary({}, { articles: [market, echo], utterances });
  const reply = await conversation('id', library).say('kutip', input);
  expectAnswered(reply, library);
  return { reply, passages: shownPassages(reply, library) };
}

describe('fragments of one sentence', () => {
  it.each([
    ['in the order of the text', [home, kitchen]],
    ['in another order', [kitchen, home]],
  ])('stand in it together, each marked: %s', async (_, utterances) => {
    const { reply } = await asked(utterances);
    expect(quotes(reply).map(({ content }) => content)).toEqual([
      [
        'Sari menyebut dermaga itu "',
        { type: 'mark', text: 'rumah kedua' },
        '" dan pasarnya "',
        { type: 'mark', text: 'dapur kami' },
        '", lalu pulang.',
      ],
    ]);
    expect(texts(reply).match(/Sari Dewi/g)).toHaveLength(1);
  });

  it.each([
    ['first', [whole, rest]],
    ['last', [rest, whole]],
  ])('stand in it with what is said whole in it: %s', async (_, utterances) => {
    const { reply } = await asked(utterances);
    expect(words(reply)).toEqual([SPLIT]);
    expect(quotes(reply)[0]?.content.filter((one) => typeof one === 'object')).toEqual([
      { type: 'mark', text: 'Kami pulang,' },
      { type: 'mark', text: 'tetapi kami kembali' },
    ]);
    expect(words((await asked([whole])).reply)).toEqual(['Kami pulang,']);
  });

  it('count and are listed for programs one by one', async () => {
    const { reply, passages } = await asked([home, kitchen]);
    expect(reply.title).toBe('Sari Dewi: 2 ucapan');
    expect(passages).toMatchObject([
      { text: 'rumah kedua', kind: 'partial', speaker: 'Sari Dewi' },
      { text: 'dapur kami', kind: 'partial', speaker: 'Sari Dewi' },
    ]);
    // The lower of the two stands for the entry.
    expect(passages.map(({ confidence }) => confidence)).toEqual([0.5, 0.5]);
  });

  it('are shown beside one that other articles have, with all that is said of that one', async () => {
    const wordings = [
      ...home.wordings,
      wording(echo, 'rumah kedua', 'Dermaga itu "rumah kedua" baginya.', { kind: 'partial' }),
    ];
    const shared = { ...home, wordings, reports: 2, origins: 2 };
    const { reply, passages } = await asked([kitchen, shared]);
    expect(words(reply)).toEqual([SENTENCE]);
    expect(texts(reply)).toContain(' Kabar Teluk');
    expect(passages.map(({ text }) => text).toSorted()).toEqual(['dapur kami', 'rumah kedua']);
    const twice = { ...kitchen, wordings: [...kitchen.wordings, ...wordings.slice(1)] };
    expect(words((await asked([shared, twice])).reply).filter((one) => one === SENTENCE)).toHaveLength(2);
  });

  it.each([
    ['in another sentence', fragment('ombak besar', {}, 'Besoknya ia bicara tentang "ombak besar" juga.')],
    [
      'said on another day',
      { ...kitchen, saidOn: { value: '2024-01-02', basis: 'stated', words: 'Selasa' } as const },
    ],
    ['of overlapping words', fragment('kedua" dan pasarnya "dapur')],
  ])('stay apart from one %s', async (_, other) => {
    const { reply } = await asked([home, other]);
    expect(quotes(reply)).toHaveLength(2);
  });
});
