import { describe, expect, it } from 'vitest';
import { keyboardOf } from '../../../adapters/telegram/keyboard.ts';
import { render } from '../../../adapters/telegram/render.ts';
import { richMessage } from '../../../adapters/telegram/rich.ts';
import type { Reply } from '../../../src/chat/reply/reply.ts';
import { typicalReplies } from '../../commands/typical-replies.ts';
import { telegramRules } from '../../support/telegram-rules.ts';

const golden = (name: string) => new URL(`../../golden/telegram/${name}`, import.meta.url).pathname;

/** What typical replies look like on the wire; `vitest -u` writes the files, a person reviews them as text. */
describe('golden messages', () => {
  it.each(typicalReplies)('%s', async (name, reply) => {
    await expectGolden(name, await reply());
  });
});

async function expectGolden(name: string, reply: Reply): Promise<void> {
  const rules = await telegramRules();
  const messages = render(reply);
  for (const message of messages) expect(rules.message(message)).toEqual([]);
  await expect(`${JSON.stringify(messages, null, 2)}\n`).toMatchFileSnapshot(golden(`${name}.json`));
  const rich = richMessage(reply);
  if (rich === undefined) return;
  const sent = { rich_message: rich, reply_markup: keyboardOf(reply.buttons) };
  expect(rules.richMessage(sent)).toEqual([]);
  await expect(`${JSON.stringify(sent, null, 2)}\n`).toMatchFileSnapshot(golden(`${name}-rich.json`));
}
