import { describe, expect, it } from 'vitest';
import { reader } from '../support/bot.ts';
import { conversation, items, labels, texts, words } from './conversation.ts';
import { belongs, copy, missed, quay, spoken, spokenLibrary, wording } from './spoken.ts';

describe('/quote', () => {
  it('narrows by topic, outlet and dates, and says how it read them', async () => {
    const { say } = conversation();
    const reply = await say('quote', 'sari from:14/9/2023 source:"Kabar Teluk" about:"paling sabar"');
    expect(texts(reply)).toContain(
      'Narrowed to: about “paling sabar”, in Kabar Teluk, since 14 September 2023.',
    );
    expect(words(reply)).toHaveLength(1);
    expect(texts(await say('quote', 'sari nelayan'))).toContain('Narrowed to: about “nelayan”.');
    expect(texts(await say('quote', 'sari from:soon'))).toContain('2023-09-13');
  });

  it('offers all of a speaker where nothing fits the topic', async () => {
    const { say, press } = conversation();
    const reply = await say('quote', 'sari peluit');
    expect(reply.outcome).toBe('nothing');
    expect(texts(reply)).toBe('Sari Dewi is quoted in the corpus, but not about “peluit”.');
    expect((await press(reply, 'All quotations (2)')).title).toBe('Sari Dewi: 2 quotations');
  });

  it('offers what is retold where nothing is quoted', async () => {
    const library = spokenLibrary({}, { utterances: spoken.slice(2, 3) });
    const { say, press } = conversation('en', library);
    const reply = await say('quote', 'sari');
    expect(texts(reply)).toContain('no direct quotations from Sari Dewi');
    expect((await press(reply, 'Include paraphrases')).outcome).toBe('answered');
  });

  it('offers names that are written alike, and the list of all', async () => {
    const { say, press } = conversation();
    const reply = await say('quote', 'anna');
    expect(reply.outcome).toBe('nothing');
    expect(texts(reply)).toContain('Nobody called “anna” is quoted');
    expect(labels(reply)).toEqual(['Ann Wood (1)', 'Who is quoted']);
    expect((await press(reply, 'Ann Wood (1)')).title).toBe('Ann Wood: 1 quotation');
    expect((await press(reply, 'Who is quoted')).title).toBe('2 speakers quoted');
  });

  it('offers the others whom a name fits', async () => {
    const other = { ...missed, id: 'x', speaker: { key: 'ratna dewi', name: 'Ratna Dewi' } };
    const { say, press } = conversation('id', spokenLibrary({}, { utterances: [...spoken, other] }));
    const reply = await say('kutip', 'dewi');
    expect(reply.title).toBe('Sari Dewi: 2 ucapan');
    expect((await press(reply, 'Ratna Dewi (1)')).title).toBe('Ratna Dewi: 1 ucapan');
  });

  it('pages through all, five at a time', async () => {
    const many = Array.from({ length: 12 }, (_, i) => ({ ...missed, id: `horn000001.${i}` }));
    const { say, press } = conversation('en', spokenLibrary({}, { utterances: many }));
    const first = await say('quote', 'ann');
    expect(words(first)).toHaveLength(5);
    const third = await press(await press(first, 'Next page'), 'Next page');
    expect(words(third)).toHaveLength(2);
    expect(labels(third)).not.toContain('Next page');
    expect(texts(await say('quote', 'ann page:4'))).toContain('The last page is 3.');
  });

  it('opens an article at the quotation, and leads to the comparison', async () => {
    const { say, press } = conversation();
    const reply = await say('quote', 'sari');
    expect((await press(reply, 'Open article (2)')).title).toBe(copy.title);
    expect((await press(reply, 'Compare the wordings')).outcome).toBe('nothing');
  });

  it('names a few of many articles, and counts the rest', async () => {
    const copies = Array.from({ length: 30 }, (_, i) => ({
      ...copy,
      id: `salinan${i}`,
      source: `Kabar ${i}`,
    }));
    const [first] = belongs.wordings;
    const wordings = [
      ...(first ? [first] : []),
      ...copies.map((one) =>
        wording(one, 'Dermaga ini milik para nelayan, dan kami akan menjaganya', one.text),
      ),
    ];
    const utterances = [{ ...belongs, wordings }];
    const reply = await conversation(
      'en',
      spokenLibrary({}, { articles: [quay, ...copies], utterances }),
    ).say('quote', 'sari');
    expect(words(reply)).toHaveLength(1);
    expect(texts(reply)).toContain('and 25 more.');
    expect(reply.sources?.items).toHaveLength(6);
  });

  it.each([
    ['en', '/quote sari dewi indirect:yes', 'Who is quoted'],
    ['id', '/kutip sari dewi tidak_langsung:ya', 'Siapa saja yang dikutip'],
  ] as const)('explains itself in %s when nobody is named', async (lang, example, list) => {
    const reply = await conversation(lang).say('quote');
    expect(items(reply).some((item) => item.startsWith(example))).toBe(true);
    expect(labels(reply)).toEqual(['Sari Dewi (2)', 'Ann Wood (1)', list]);
  });

  it('suggests speakers with how much they are quoted, and outlets of the corpus', async () => {
    const { bot } = conversation();
    const call = { ...reader, lang: 'en', command: 'quote', input: '' };
    expect(await bot.suggest(call, 'speaker', 'sari')).toEqual([
      { label: 'Sari Dewi (2)', value: 'Sari Dewi' },
    ]);
    expect(await bot.suggest(call, 'source', 'TELUK')).toEqual([
      { label: 'Kabar Teluk (1 article)', value: 'Kabar Teluk' },
    ]);
  });
});
