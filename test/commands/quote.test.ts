import { describe, expect, it } from 'vitest';
import { shownPassages } from '../../src/chat/reply/quote.ts';
import { plainText } from '../../src/chat/reply/reply.ts';
import type { Utterance } from '../../src/library/answers/utterances.ts';
import { conversation, credits, quotes, texts, words } from './conversation.ts';
import { ann, belongs, copy, missed, quay, retelling, sari, spoken, spokenLibrary } from './spoken.ts';

describe('/quote', () => {
  it('shows each utterance once: who, when, its words, who printed them and when', async () => {
    const reply = await conversation().say('quote', 'sari');
    expect(reply).toMatchObject({ title: 'Sari Dewi: 2 quotations', outcome: 'answered' });
    expect(words(reply)).toEqual([
      'Dermaga ini milik para nelayan, dan kami akan menjaganya',
      'Dermaga ini punya para nelayan, dan kami akan merawatnya',
      'Ia menyebut pembangunan itu "kerja paling sabar" di kotanya.',
    ]);
    expect(credits(reply)[0]).toBe('Kabar Teluk, published 14 September 2023 (1)');
    expect(texts(reply)).toContain('Sari Dewi · said on 13 September 2023 (“pada Rabu”)');
    expect(reply.sources?.items.map(({ articleId }) => articleId)).toEqual([quay.id, copy.id, retelling.id]);
  });

  it('says who else has the words, who a part of them, and how many reported on their own', async () => {
    const reply = await conversation().say('quote', 'sari');
    expect(texts(reply)).toContain(
      '3 outlets, 2 independent; the others carry the same text. ' +
        'Also in Warta Seroja, published 13 September 2023 (2). ' +
        'Partly also in Harian Muara, published 14 September 2023 (3).',
    );
    expect(texts(reply)).toContain('Other wordings:');
  });

  it('says the same in Indonesian', async () => {
    const reply = await conversation('id').say('kutip', 'sari tidak_langsung:ya');
    expect(reply.title).toBe('Sari Dewi: 3 ucapan');
    expect(texts(reply)).toContain('Sari Dewi · diucapkan pada 13 September 2023 (“pada Rabu”)');
    expect(texts(reply)).toContain(
      '3 media, 2 di antaranya meliput sendiri; selebihnya memuat teks yang sama.',
    );
    expect(texts(reply)).toContain('Sari Dewi (di sini: Sari) · diberitakan pada 14 September 2023');
    expect(texts(reply)).toContain('Disampaikan ulang oleh wartawan, bukan kata demi kata:');
    expect(credits(reply)[2]).toBe(
      'Kabar Teluk, terbit 14 September 2023 · melalui Kantor Berita Seroja (1)',
    );
  });

  it.each([
    ['en', '3 outlets, independent of each other.'],
    ['id', '3 media, masing-masing meliput sendiri.'],
  ] as const)('counts outlets without a name, too (%s)', async (lang, sentence) => {
    const unnamed = { ...belongs, outlets: ['Kabar Teluk'], reports: 3, origins: 3 };
    const library = spokenLibrary({}, { utterances: [unnamed] });
    const reply = await conversation(lang, library).say('quote', 'sari');
    expect(texts(reply)).toContain(sentence);
  });

  it('shows a fragment in its sentence, marked', async () => {
    const fragment = quotes(await conversation().say('quote', 'sari')).at(-1);
    expect(fragment?.content).toEqual([
      'Ia menyebut pembangunan itu "',
      { type: 'mark', text: 'kerja paling sabar' },
      '" di kotanya.',
    ]);
  });

  it('shows what is retold only when asked, says so, and puts it between no quotation marks', async () => {
    const { say } = conversation();
    expect(words(await say('quote', 'sari')).join()).not.toContain('pelabuhan lama');
    const reply = await say('quote', { speaker: 'sari', indirect: true });
    const at = reply.blocks.findIndex(
      (block) => block.type === 'quote' && plainText(block.content).includes('pelabuhan lama'),
    );
    const label = reply.blocks[at - 1];
    expect(label?.type === 'text' && plainText(label.content)).toBe(
      'Paraphrased by the reporter, not word for word:',
    );
    expect(words(reply).at(-1)).not.toMatch(/["“”]/);
  });

  it('says what is not known: when it was said, when it was printed, who speaks', async () => {
    const unknown = await conversation().say('quote', 'ann');
    expect(texts(unknown)).toContain('Ann Wood · date of the quotation unknown');
    expect(credits(unknown)).toEqual(['The Harbour Post, publication date unknown (1)']);
    const { speaker: _, ...unclear } = missed;
    const by = spokenLibrary({
      by: () => ({
        ...{ speaker: { ...ann, utterances: 1 }, others: [], understood: {} },
        ...{ utterances: [unclear], total: 1 },
      }),
    });
    const reply = await conversation('en', by).say('quote', 'ann');
    expect(texts(reply)).toContain('speaker unclear · ');
    expect(shownPassages(reply, by)[0]).toMatchObject({ speaker: null, saidOn: null });
  });

  it('never guesses a speaker from what an article says where the core is not sure', async () => {
    const crowd = spoken.find(({ speaker }) => speaker === undefined) as Utterance;
    const found = { speaker: { ...sari, utterances: 1 }, others: [], understood: {} };
    const library = spokenLibrary({ by: () => ({ ...found, utterances: [crowd], total: 1 }) });
    const reply = await conversation('id', library).say('kutip', 'sari');
    expect(texts(reply)).toContain('pembicara tidak jelas');
    expect(texts(reply)).not.toContain('Sari');
  });

  it('gives programs the words with their speaker, kind and date', async () => {
    const library = spokenLibrary();
    const reply = await conversation('en', library).say('quote', 'sari');
    const [first, , fragment] = shownPassages(reply, library);
    const { span } = belongs.wordings[0]?.quotation ?? {};
    expect(first).toEqual({
      ...{ article: quay.id, source: 'Kabar Teluk', date: '2023-09-14', ...span },
      text: 'Dermaga ini milik para nelayan, dan kami akan menjaganya',
      ...{ speaker: 'Sari Dewi', kind: 'direct', confidence: 0.9 },
      saidOn: { value: '2023-09-13', basis: 'stated', words: 'pada Rabu' },
    });
    expect(fragment).toMatchObject({ kind: 'partial', text: 'kerja paling sabar' });
  });
});
