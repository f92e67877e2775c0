import { describe, expect, it } from 'vitest';
import { citationId } from '../../src/chat/reply/citation-id.ts';
import type { Utterance, Wording } from '../../src/library/answers/utterances.ts';
import type { AttributionPath, Lang, Quotation } from '../../src/types.ts';
import { conversation, items, labels, texts, words } from './conversation.ts';
import { belongs, quay, retelling, sari, spanOf, spokenLibrary, wording } from './spoken.ts';

const SENTENCE = '"Dermaga ini milik para nelayan, dan kami akan menjaganya," kata Sari Dewi.';
const WORDS = 'Dermaga ini milik para nelayan, dan kami akan menjaganya';
const evidence = { mention: spanOf(quay, 'Sari Dewi'), cue: spanOf(quay, 'kata') };

const spoken = (more: Partial<Quotation>): Utterance => ({
  ...belongs,
  wordings: [wording(quay, WORDS, SENTENCE, { speaker: 'Sari Dewi', ...more })],
});

/** What is said of the first wording. */
async function said(utterance: Utterance, lang: Lang = 'en') {
  const { say } = conversation(lang, spokenLibrary({}, { utterances: [utterance] }));
  const { articleId, quotation } = utterance.wordings[0] as Wording;
  return say('why', citationId({ articleId, span: quotation.span }));
}

describe('/why of a quotation', () => {
  it('shows the words, and lists what tells who speaks', async () => {
    const reply = await said(
      spoken({ ...evidence, path: 'name', confidence: 0.97, via: 'Kantor Berita Seroja' }),
    );
    expect(reply).toMatchObject({ whisper: true, outcome: 'answered' });
    expect(words(reply)).toEqual([WORDS]);
    expect(items(reply)).toEqual([
      'A complete utterance in quotation marks.',
      'The speaker is named next to the words: “Sari Dewi”, with “kata”.',
      'Of 100 speakers found this way, about 97 are right.',
      'The words were relayed by Kantor Berita Seroja.',
      'An article gives the date: said on 13 September 2023 (“pada Rabu”).',
      '3 outlets, 2 independent; the others carry the same text.',
    ]);
  });

  it.each<[AttributionPath, string, string]>([
    ['name', 'named next to the words', 'disebut di dekat ucapan itu: “Sari Dewi”'],
    ['epithet', 'is what the article calls Sari Dewi', 'adalah sebutan artikel itu untuk Sari Dewi'],
    ['pronoun', 'is taken to mean Sari Dewi', 'diartikan sebagai Sari Dewi'],
    ['continued', 'continues the words before it', 'Melanjutkan ucapan sebelumnya'],
    ['neighbour', 'The paragraph names no speaker', 'Paragrafnya tidak menyebut pembicara'],
    ['organisation', 'No person is named', 'Tidak ada nama orang'],
  ])('says by which way a speaker was found: %s', async (path, english, indonesian) => {
    const found = spoken({ path, ...(path !== 'continued' && path !== 'neighbour' && evidence) });
    expect(items(await said(found))[1]).toContain(english);
    expect(items(await said(found, 'id'))[1]).toContain(indonesian);
  });

  it('says under which name all articles know the speaker', async () => {
    const reply = await said({ ...belongs, wordings: belongs.wordings.slice(1, 2) });
    expect(items(reply)).toContain(
      'The fullest form of the name in this article is Sari; across all articles it is Sari Dewi.',
    );
  });

  it('names nobody where it is unclear who speaks', async () => {
    const reply = await said({ ...spoken({}), wordings: [wording(quay, WORDS, SENTENCE)] });
    expect(items(reply)).toContain('The article does not make clear who is speaking, so nobody is named.');
    expect(items(reply).join()).not.toContain('Of 100');
  });

  it.each([
    [{ value: '2023-09-13', basis: 'stated', words: 'pada Rabu' }, 'said on 13 September 2023 (“pada Rabu”)'],
    [{ value: '2023-09-14', basis: 'reported', words: '' }, 'it was reported on 14 September 2023'],
  ] as const)('says what dates the words', async (saidOn, sentence) => {
    expect(items(await said({ ...spoken({}), saidOn })).join('\n')).toContain(sentence);
  });

  it('says where nothing does', async () => {
    const { saidOn: _, ...undated } = spoken({});
    expect(items(await said(undated))).toContain('Nothing shows when this was said.');
  });

  it('leads to the article, to the other wordings and to the corpus', async () => {
    expect(labels(await said(belongs))).toEqual([
      ...['Compare the wordings', 'Open the article', 'What is in the corpus'],
    ]);
    expect(labels(await said(spoken({})))).not.toContain('Compare the wordings');
  });

  it('marks a fragment in its sentence', async () => {
    const part = belongs.wordings.filter(({ quotation }) => quotation.kind === 'partial');
    const reply = await said({ ...belongs, speaker: sari, wordings: part });
    expect(words(reply)).toEqual([retelling.text.split('\n\n')[1]]);
    expect(items(reply)[0]).toBe('A fragment in quotation marks, within the reporter’s own sentence.');
  });

  it.each([
    ['dermaga001.5-9', 'no longer in the corpus'],
    ['nowhere000.5-9', 'no longer in the corpus'],
    ['dermaga001-0', 'Add the question'],
    ['"><b>.1-2', 'Add the question'],
  ])('refuses %s', async (place, sentence) => {
    const reply = await conversation().say('why', place);
    expect(reply.outcome).toBe('refused');
    expect(texts(reply)).toContain(sentence);
  });
});
