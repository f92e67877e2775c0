import { describe, expect, it } from 'vitest';
import { render } from '../../../adapters/discord/render.ts';
import { conversation } from '../../commands/conversation.ts';
import { botFor, reader } from '../../support/bot.ts';
import { messageViolations } from '../../support/discord-rules.ts';

const golden = (name: string) => new URL(`../../golden/discord/${name}.json`, import.meta.url).pathname;

/** What typical replies look like on the wire; `vitest -u` writes the files, a person reviews them as text. */
describe('golden messages', () => {
  it.each([
    ['quote-en', 'en', 'quote', { speaker: 'sari' }],
    ['quote-id', 'id', 'quote', { speaker: 'sari', indirect: true }],
    ['quote-how-en', 'en', 'quote', {}],
    ['compare-en', 'en', 'compare', { words: 'dermaga ini' }],
    ['check-id', 'id', 'check', { text: 'Dermaga ini milik para nelayan' }],
    ['speakers-id', 'id', 'speakers', {}],
    ['help-en', 'en', 'help', {}],
    ['unknown-id', 'id', 'nyanyi', {}],
  ] as const)('%s', async (name, lang, command, input) => {
    await expectGolden(name, await conversation(lang).say(command, input));
  });

  it.each([
    ['ask-id', 'id', 'ask', { question: 'jembatan milik nelayan' }],
    ['nothing-en', 'en', 'ask', { question: 'volcano' }],
    ['article-id', 'id', 'article', { id: 'jembatan01' }],
    ['sources-en', 'en', 'sources', {}],
  ] as const)('%s', async (name, lang, command, input) => {
    const { bot } = botFor({ lang });
    await expectGolden(name, await bot.handle({ ...reader, lang, command, input }));
  });
});

async function expectGolden(name: string, reply: Parameters<typeof render>[0]): Promise<void> {
  const messages = render(reply);
  for (const message of messages) expect(messageViolations(message)).toEqual([]);
  await expect(`${JSON.stringify(messages, null, 2)}\n`).toMatchFileSnapshot(golden(name));
}
