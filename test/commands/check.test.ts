import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Reply } from '../../src/chat/reply/reply.ts';
import type { Check, Differing } from '../../src/library/answers/checks.ts';
import type { Uttered, Wording } from '../../src/library/answers/utterances.ts';
import { expectAnswered } from '../support/shown.ts';
import { conversation, quotes, texts, words } from './conversation.ts';
import { belongs, crowd, patient, quay, retelling, spanOf, spokenLibrary } from './spoken.ts';

const [lead, , other] = belongs.wordings as [Wording, Wording, Wording, Wording];
const asked = 'Dermaga ini milik para nelayan, dan kami akan menjaganya';
const differing: Uttered & Differing = {
  ...{ utterance: belongs, wording: other, asked, isNegated: false },
  missing: [spanOf(retelling, 'punya'), spanOf(retelling, 'merawatnya')],
  added: ['milik', 'menjaganya'].map((word) => ({
    start: asked.indexOf(word),
    end: asked.indexOf(word) + word.length,
  })),
};
const near: Check = { verdict: 'near', ...differing };
const named = 'Budi Laksana';

async function checking(found: Check, lang: 'id' | 'en' = 'en', text = asked): Promise<Reply> {
  const library = spokenLibrary({ check: () => found });
  const reply = await conversation(lang, library).say('check', text);
  expectAnswered(reply, library);
  return reply;
}

describe('/check', () => {
  it('shows the quotation that has exactly the words, and all who printed it', async () => {
    const reply = await checking({ verdict: 'exact', utterance: belongs, wording: lead });
    expect(texts(reply)).toMatch(/^The corpus has exactly these words, said by Sari Dewi\./);
    expect(words(reply)[0]).toBe(asked);
    expect(texts(reply)).toContain('Sari Dewi · said on 13 September 2023');
    expect(texts(reply)).toContain('Also in Warta Seroja');
  });

  it('shows first the wording that has the words', async () => {
    const fragment = belongs.wordings[3] as Wording;
    const reply = await checking({ verdict: 'exact', utterance: belongs, wording: fragment });
    expect(words(reply)[0]).toBe('Hal itu "milik para nelayan", katanya.');
    expect(quotes(reply)).toHaveLength(3);
  });

  it('shows similar words with those that differ, on both sides', async () => {
    const reply = await checking(near);
    expect(texts(reply)).toMatch(/^The corpus does not have exactly these words. It has similar ones/);
    expect(quotes(reply)[0]?.content).toContainEqual({ type: 'mark', text: 'punya' });
    expect(texts(reply)).toContain('Marked: words of the article that your text does not have there.');
    expect(texts(reply)).toContain(
      'Words of your text that the article does not have there: “milik”, “menjaganya”.',
    );
  });

  it('explains no marks where there are none', async () => {
    const reply = await checking({ verdict: 'near', ...differing, missing: [], added: [] });
    expect(texts(reply)).not.toContain('Marked');
    expect(texts(reply)).not.toContain('Words of your text');
  });

  it('says in both languages that a negation was added or left out, where it was', async () => {
    const negated: Check = { verdict: 'near', ...differing, isNegated: true };
    expect(texts(await checking(negated))).toContain('left out: that turns the meaning around.');
    expect(texts(await checking(negated, 'id'))).toContain('sehingga maknanya terbalik.');
    expect(texts(await checking(near))).not.toContain('negation');
  });

  it.each([
    ['other-speaker', 'en', 'but said by Sari Dewi, not by the speaker your text names (“Budi Laksana”).'],
    [
      'other-speaker',
      'id',
      'tetapi sebagai ucapan Sari Dewi, bukan ucapan orang yang disebut di teks Anda (“Budi Laksana”).',
    ],
    [
      'unsure-speaker',
      'en',
      'which Kutip reads as said by Sari Dewi, but cannot be sure; your text names “Budi',
    ],
    [
      'unsure-speaker',
      'id',
      'sebagai ucapan Sari Dewi, tetapi itu belum pasti; teks Anda menyebut “Budi Laksana”.',
    ],
    ['exact', 'id', 'persis ada di korpus, diucapkan oleh Sari Dewi'],
  ] as const)('%s in %s: %s', async (verdict, lang, said) => {
    const [wording] = patient.wordings as [Wording];
    expect(texts(await checking({ verdict, named, utterance: patient, wording }, lang))).toContain(said);
  });

  it.each([
    ['near-other-speaker', 'en', 'It has similar ones, said by Sari Dewi, not by'],
    ['near-other-speaker', 'id', 'Ada yang mirip, sebagai ucapan Sari Dewi, bukan ucapan orang'],
    [
      'near-unsure-speaker',
      'en',
      'It has similar ones, which Kutip reads as said by Sari Dewi, but cannot be sure',
    ],
    ['near-unsure-speaker', 'id', 'tetapi ada yang mirip. Kutip membacanya sebagai ucapan Sari Dewi'],
    ['near', 'id', 'tetapi ada ucapan Sari Dewi yang mirip'],
  ] as const)('%s in %s: %s', async (verdict, lang, said) => {
    expect(texts(await checking({ ...differing, named, verdict }, lang))).toContain(said);
  });

  it.each([
    ['en', 'which Kutip reads as said by Sari Dewi; the article also names “Budi”.'],
    ['id', 'Kutip membacanya sebagai ucapan Sari Dewi, tetapi artikelnya juga menyebut “Budi”.'],
  ] as const)('in %s: %s', async (lang, said) => {
    const doubt = { named, alsoNamed: 'Budi' };
    const exact: Check = { verdict: 'unsure-speaker', utterance: belongs, wording: lead, ...doubt };
    expect(texts(await checking(exact, lang))).toContain(said);
    const like: Check = { verdict: 'near-unsure-speaker', ...differing, ...doubt };
    expect(texts(await checking(like, lang))).toContain(said);
  });

  it('shows a name of the reader’s text as it was typed, at most a hundred characters of it', async () => {
    const mention = '@everyone <b>*Budi*</b>';
    const other = (typed: string): Check => ({
      ...{ verdict: 'other-speaker', named: typed, utterance: belongs, wording: lead },
    });
    expect(texts(await checking(other(mention)))).toContain(`your text names (“${mention}”)`);
    expect(texts(await checking(other('Budi '.repeat(99))))).not.toContain('Budi '.repeat(21));
  });

  it.each([
    ['exact', 'en', 'it is unclear who speaks'],
    ['other-speaker', 'id', 'tidak jelas apakah pembicaranya orang yang disebut'],
    ['other-speaker', 'en', 'it is unclear whether the speaker is the one your text names'],
  ] as const)('%s in %s of nobody known: %s', async (verdict, lang, said) => {
    const [wording] = crowd.wordings as [Wording];
    const reply = await checking({ verdict, named, utterance: crowd, wording }, lang);
    expect(texts(reply)).toContain(said);
    expect(texts(reply)).not.toContain('Sari');
  });

  it('says where words stand that nobody is quoted with', async () => {
    const citation = { articleId: quay.id, span: spanOf(quay, 'dermaga baru di Muara Jati') };
    const reply = await checking({ verdict: 'unquoted', citation });
    expect(texts(reply)).toContain('but not as a quotation');
    expect(words(reply)).toEqual(['dermaga baru di Muara Jati']);
    expect(reply.outcome).toBe('answered');
  });

  it.each([
    ['en', 'The corpus does not have this quotation.', 'That says nothing about whether it was said'],
    ['id', 'Kutipan ini tidak ada di korpus.', 'Ini tidak berarti ucapan itu tidak pernah ada'],
  ] as const)('says in %s only that the corpus lacks it, and what it covers', async (lang, said, meaning) => {
    const reply = await checking({ verdict: 'absent' }, lang);
    expect(reply.outcome).toBe('nothing');
    expect(texts(reply)).toContain(said);
    expect(texts(reply)).toContain(meaning);
    expect(texts(reply)).toContain(lang === 'en' ? '4 articles from 4 outlets' : '4 artikel dari 4 media');
  });

  it('searches for the words wherever they stand, not as a phrase', async () => {
    const { buttons = [] } = await checking({ verdict: 'absent' }, 'en', '"Air naik," kata Sari');
    expect(buttons[0]?.action.args).toEqual({ words: ' Air naik,  kata Sari' });
  });

  it('calls nothing false, whatever it finds', async () => {
    const [wording] = patient.wordings as [Wording];
    const found: readonly Check[] = [
      { verdict: 'exact', utterance: patient, wording },
      { verdict: 'other-speaker', named, utterance: patient, wording },
      { verdict: 'unsure-speaker', named, utterance: patient, wording },
      near,
      { verdict: 'near', ...differing, isNegated: true },
      { verdict: 'near-other-speaker', ...differing, named },
      { verdict: 'near-unsure-speaker', ...differing, named, alsoNamed: named },
      { verdict: 'unquoted', citation: { articleId: quay.id, span: { start: 0, end: 9 } } },
      { verdict: 'absent' },
    ];
    for (const one of found)
      for (const lang of ['id', 'en'] as const)
        expect(texts(await checking(one, lang))).not.toMatch(
          /\b(false|fake|wrong|lie|hoax|untrue|salah|palsu|bohong|keliru|hoaks)\b/i,
        );
  });

  it('takes any text of a message', async () => {
    const text = fc.oneof(
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 50 }),
      fc.constantFrom('x'.repeat(4000), '"'.repeat(4000), '<b>@everyone</b> \x1b[31m', '/quote', '“ ”'),
    );
    await fc.assert(
      fc.asyncProperty(text, async (typed) => {
        await checking({ verdict: 'absent' }, 'id', typed);
        await checking(
          { verdict: 'near', ...differing, asked: typed, added: [{ start: 0, end: typed.length }] },
          'en',
          typed,
        );
      }),
      { numRuns: 60 },
    );
  });
});
