import { describe, expect, it } from 'vitest';
import type { Reply } from '../../src/chat/reply.ts';
import type { Library, SummaryRequest, SummarySentence } from '../../src/library.ts';
import { bridge, ferry } from '../support/articles.ts';
import { botFor, reader } from '../support/bot.ts';
import { plainLibrary } from '../support/plain-library.ts';
import { expectAnswered } from '../support/shown.ts';

const start = bridge.text.indexOf('"Jembatan ini');
const sentence = { start, end: bridge.text.indexOf(' di hadapan') };
const spoken = { start: start + 1, end: bridge.text.indexOf(',"', start) };

const quoted: SummarySentence = {
  citation: { articleId: bridge.id, span: sentence },
  quotation: { kind: 'direct', span: spoken, sentence, speaker: 'Ratna Wulan', confidence: 0.9 },
  outlets: ['Kabar Teluk', 'Harian Muara', 'Warta Seroja'],
  origins: 2,
};
const plain: SummarySentence = {
  citation: { articleId: ferry.id, span: { start: 0, end: 70 } },
  ...{ outlets: ['The Harbour Post'], origins: 1 },
};

function told(sentences: readonly SummarySentence[], nearest: readonly string[] = []) {
  const asked: SummaryRequest[] = [];
  const library: Library = {
    ...plainLibrary([bridge, ferry]),
    async summarise(request) {
      asked.push(request);
      return { sentences, nearest };
    },
  };
  const { bot } = botFor({ library });
  const say = (input: string, lang = 'en'): Promise<Reply> =>
    bot.handle({ ...reader, lang, command: 'summary', input });
  return { say, asked, library };
}

describe('/summary', () => {
  it('has each sentence with who says it, who prints it, and the article behind it', async () => {
    const { say, library } = told([quoted, plain]);
    const reply = await say('jembatan');
    expectAnswered(reply, library);
    expect(reply.outcome).toBe('answered');
    const [first, second] = reply.blocks;
    expect(first).toMatchObject({
      citation: quoted.citation,
      mark: spoken,
      said: { speaker: 'Ratna Wulan' },
    });
    expect(JSON.stringify(first)).toContain('words of Ratna Wulan');
    expect(JSON.stringify(first)).toContain('also in 2 more outlets');
    expect(JSON.stringify(second)).not.toContain('words of');
    expect(reply.sources?.items.map(({ articleId }) => articleId)).toEqual([bridge.id, ferry.id]);
  });

  it('says so where outlets print one text, and where it is unclear who speaks', async () => {
    const { speaker: _, ...unclear } = quoted.quotation ?? never();
    const reply = await told([{ ...quoted, quotation: unclear, origins: 1 }]).say('jembatan', 'id');
    expect(JSON.stringify(reply.blocks)).toContain('naskah yang sama di 2 media lain');
    expect(JSON.stringify(reply.blocks)).toContain('pembicara tidak jelas');
  });

  it('asks for what was typed', async () => {
    const { say, asked } = told([plain]);
    await say('length:8 source:antara from:2023 to:2023-09 order:newest banjir demak');
    expect(asked).toEqual([
      {
        ...{ topic: 'banjir demak', length: 8, source: 'antara', from: '2023', to: '2023-09' },
        ...{ order: 'newest', lang: 'en' },
      },
    ]);
    const refused = await say('length:13 banjir');
    expect(refused.outcome).toBe('refused');
  });

  it('can be longer while there is more to tell, and shorter', async () => {
    const labels = ({ buttons = [] }: Reply) => buttons.map(({ label }) => label);
    expect(labels(await told(Array(6).fill(plain)).say('feri'))).toEqual(
      expect.arrayContaining(['Shorter', 'Longer']),
    );
    expect(labels(await told(Array(5).fill(plain)).say('feri'))).not.toContain('Longer');
    expect(labels(await told([plain]).say('feri'))).not.toContain('Shorter');
  });

  it('refuses what the corpus does not cover, and offers what is nearest', async () => {
    const reply = await told([], ['Banjir Demak', 'Tanggul jebol']).say('gempa');
    expect(reply.outcome).toBe('nothing');
    expect(JSON.stringify(reply.blocks)).toContain('does not cover “gempa”');
    expect(reply.buttons?.slice(0, 2).map(({ action }) => action)).toEqual([
      { command: 'summary', args: { topic: 'Banjir Demak' } },
      { command: 'summary', args: { topic: 'Tanggul jebol' } },
    ]);
  });
});

function never(): never {
  throw new Error('it is a quotation');
}
