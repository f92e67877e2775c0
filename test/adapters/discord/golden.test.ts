import { describe, expect, it } from 'vitest';
import { render } from '../../../adapters/discord/render.ts';
import { typicalReplies } from '../../commands/typical-replies.ts';
import { messageViolations } from '../../support/discord-rules.ts';

const golden = (name: string) => new URL(`../../golden/discord/${name}.json`, import.meta.url).pathname;

/** What typical replies look like on the wire; `vitest -u` writes the files, a person reviews them as text. */
describe('golden messages', () => {
  it.each(typicalReplies)('%s', async (name, reply) => {
    const messages = render(await reply());
    for (const message of messages) expect(messageViolations(message)).toEqual([]);
    await expect(`${JSON.stringify(messages, null, 2)}\n`).toMatchFileSnapshot(golden(name));
  });
});
