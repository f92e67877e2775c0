import type { Reply } from '../../src/chat/reply/reply.ts';
import { botFor, reader } from '../support/bot.ts';
import { conversation } from './conversation.ts';
import { belongs, patient, quay, retelling, spanOf, spokenLibrary } from './spoken.ts';
import { summing } from './summed.ts';

const compared = spokenLibrary({
  compare: () => ({
    utterance: belongs,
    differences: [[spanOf(quay, 'milik')], [], [spanOf(retelling, 'punya')], []],
    others: [patient],
  }),
});

const checked = spokenLibrary({
  check: (asked) => {
    const [wording] = belongs.wordings;
    if (wording === undefined) return { verdict: 'absent' };
    const missing = [spanOf(quay, 'para nelayan')];
    const added = [{ start: asked.indexOf('kita'), end: asked.indexOf('kita') + 'kita'.length }];
    return { verdict: 'near', utterance: belongs, wording, missing, added, isNegated: false, asked };
  },
});

const ARTICLE = { lang: 'id', command: 'article', input: { id: 'pasar00001', page: 2 } };

/** Replies as they are every day, over invented articles, by the names of their golden files. */
export const typicalReplies: readonly (readonly [name: string, reply: () => Promise<Reply>])[] = [
  ...(
    [
      ['quote-en', 'en', 'quote', { speaker: 'sari' }],
      ['quote-id', 'id', 'quote', { speaker: 'sari', indirect: true }],
      ['quote-how-en', 'en', 'quote', {}],
      ['compare-en', 'en', 'compare', { words: 'dermaga ini' }],
      ['check-id', 'id', 'check', { text: 'Dermaga ini milik para nelayan' }],
      ['speakers-id', 'id', 'speakers', {}],
      ['why-quotation-en', 'en', 'why', { passage: 'dermaga001.68-124' }],
      ['why-passage-id', 'id', 'why', { passage: 'dermaga001-1', question: 'dermaga nelayan' }],
      ['help-en', 'en', 'help', {}],
      ['unknown-id', 'id', 'nyanyi', {}],
    ] as const
  ).map(([name, lang, command, input]) => [name, () => conversation(lang).say(command, input)] as const),
  ...(
    [
      ['ask-id', 'id', 'ask', { question: 'jembatan milik nelayan' }],
      ['nothing-en', 'en', 'ask', { question: 'volcano' }],
      ['article-id', 'id', 'article', { id: 'jembatan01' }],
      ['sources-en', 'en', 'sources', {}],
    ] as const
  ).map(
    ([name, lang, command, input]) =>
      [name, () => botFor({ lang }).bot.handle({ ...reader, lang, command, input })] as const,
  ),
  ['summary-id', () => conversation('id', summing().library).say('summary', { topic: 'dermaga baru' })],
  ['summary-nothing-en', () => conversation('en').say('summary', { topic: 'dermaga gunung api' })],
  ['compare-found-en', () => conversation('en', compared).say('compare', { words: 'dermaga ini' })],
  ['check-found-id', () => conversation('id', checked).say('check', { text: 'Dermaga ini milik kita' })],
  ['article-page-id', () => botFor({ lang: 'id' }).bot.handle({ ...reader, ...ARTICLE })],
];
