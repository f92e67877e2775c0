import { describe, expect, it } from 'vitest';
import { shownPassages } from '../../src/chat/reply/quote.ts';
import type { Comparison } from '../../src/library/answers/checks.ts';
import { expectAnswered } from '../support/shown.ts';
import { conversation, credits, labels, quotes, texts } from './conversation.ts';
import { belongs, crowd, missed, patient, quay, retelling, spanOf, spokenLibrary } from './spoken.ts';

const comparison: Comparison = {
  utterance: belongs,
  differences: [
    [spanOf(quay, 'milik'), spanOf(quay, 'menjaganya')],
    [],
    [spanOf(retelling, 'punya'), spanOf(retelling, 'merawatnya')],
    [],
  ],
  others: [patient, crowd],
};

/** Compares with what is given, and hears what was looked for. */
function comparing(found: Comparison | undefined, lang: 'id' | 'en' = 'en') {
  const heard: string[] = [];
  const library = spokenLibrary({
    compare: (words) => {
      heard.push(words);
      return found;
    },
  });
  const { say: typed, press } = conversation(lang, library);
  const say = (input: string) => typed('banding', input);
  return { library, heard, say, press };
}

describe('/compare', () => {
  it('sets every wording below the other, with the words that differ marked', async () => {
    const { library, say, heard } = comparing(comparison);
    const reply = await say('dermaga ini milik nelayan');
    expectAnswered(reply, library);
    expect(heard).toEqual(['dermaga ini milik nelayan']);
    expect(reply.title).toBe('Sari Dewi: 4 wordings');
    expect(quotes(reply).map(({ content }) => content)).toEqual([
      [
        'Dermaga ini ',
        { type: 'mark', text: 'milik' },
        ' para nelayan, dan kami akan ',
        { type: 'mark', text: 'menjaganya' },
      ],
      ['Dermaga ini milik para nelayan, dan kami akan menjaganya'],
      [
        'Dermaga ini ',
        { type: 'mark', text: 'punya' },
        ' para nelayan, dan kami akan ',
        { type: 'mark', text: 'merawatnya' },
      ],
      ['milik para nelayan'],
    ]);
    expect(credits(reply)).toEqual([
      'Kabar Teluk, published 14 September 2023 (1)',
      'Warta Seroja, published 13 September 2023 (2)',
      'Harian Muara, published 14 September 2023 (3)',
      'Harian Muara, published 14 September 2023 (3)',
    ]);
    expect(shownPassages(reply, library).map(({ kind }) => kind)).toEqual([
      ...['direct', 'direct', 'direct', 'partial'],
    ]);
  });

  it.each([
    ['en', 'Marked in the first: words that are missing from another.', 'Other quotations that match'],
    ['id', 'Yang ditandai pada kutipan pertama:', 'Ucapan lain yang juga cocok'],
  ] as const)('says in %s what the marks mean, and what else fits', async (lang, key, others) => {
    const reply = await comparing(comparison, lang).say('dermaga');
    expect(texts(reply)).toContain(key);
    expect(texts(reply)).toContain(others);
  });

  it.each([
    [{ ...comparison, differences: [[], [], [], []] }, 'Not a single word differs.'],
    [{ utterance: missed, differences: [[]], others: [] }, 'only one wording of this'],
  ])('says where there is nothing to tell apart', async (found, said) => {
    expect(texts(await comparing(found).say('x'))).toContain(said);
  });

  it('leads to the other utterances that fit, with who said them and when', async () => {
    const { say, press, heard } = comparing(comparison);
    const reply = await say('dermaga');
    expect(labels(reply)).toEqual([
      ...['Sari Dewi, reported on 14 September 2023', 'speaker unclear, date of the quotation unknown'],
      ...['Open article (1)', 'Open article (2)', 'Open article (3)'],
      ...['Who said this? (1)', 'Who said this? (2)', 'Who said this? (3)', 'Who said this? (4)'],
      'What is in the corpus',
    ]);
    await press(reply, 'Sari Dewi, reported on 14 September 2023');
    expect(heard.at(-1)).toBe('kerja paling sabar');
  });

  it('pages through many wordings', async () => {
    const [first] = missed.wordings;
    const wordings = Array.from({ length: 20 }, () => (first ? [first] : [])).flat();
    const many = { utterance: { ...missed, wordings }, differences: wordings.map(() => []), others: [] };
    const { say, press } = comparing(many);
    const page = await press(await say('horn'), 'Next page');
    expect(quotes(page)).toHaveLength(8);
    expect(texts(page)).toContain('Page 2 of 3');
    expect(texts(await say('horn page:4'))).toContain('The last page is 3.');
  });

  it.each([
    ['en', 'No quotation in the corpus matches these words.', 'Search for these words'],
    ['id', 'Tidak ada ucapan di korpus yang cocok dengan kata-kata ini.', 'Cari kata-kata ini'],
  ] as const)('says in %s when nothing fits', async (lang, said, search) => {
    const reply = await comparing(undefined, lang).say('peluit');
    expect(reply.outcome).toBe('nothing');
    expect(texts(reply)).toContain(said);
    expect(labels(reply)).toEqual([search]);
  });

  it('takes a message of any platform, and asks for the words where there are none', async () => {
    const { say, press, heard } = comparing(undefined);
    const long = '“Dermaga” <b>@everyone</b> '.repeat(200).slice(0, 4000);
    const reply = await say(long);
    expect(heard).toEqual([long.trim()]);
    expect(await press(reply, 'Search for these words')).not.toMatchObject({ outcome: 'refused' });
    expect(texts(await say(' '))).toContain('/compare [page:…] <words>');
    expect((await say('x'.repeat(5000))).outcome).toBe('refused');
  });
});
