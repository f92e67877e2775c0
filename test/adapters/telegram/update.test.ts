import fc from 'fast-check';
import type { Update } from 'grammy/types';
import { describe, expect, it } from 'vitest';
import { readStartParameter, startParameter } from '../../../adapters/telegram/deep-link.ts';
import { inert } from '../../../adapters/telegram/pieces.ts';
import { ALLOWED_UPDATES, queueOf, readUpdate } from '../../../adapters/telegram/update.ts';
import { commands } from '../../../commands/index.ts';
import { nowhere } from '../../support/boards.ts';
import type { Pushed } from '../../support/fake-telegram/queue.ts';
import {
  CHANNEL,
  callbackUpdate,
  chosenUpdate,
  GROUP,
  inlineUpdate,
  messageOf,
  messageUpdate,
  READER,
  SUPERGROUP,
} from '../../support/fake-telegram/updates.ts';

const read = (update: Pushed) =>
  readUpdate({ update_id: 1, ...update } as Update, {
    ...{ commands, username: 'kutipbot' },
    standing: {
      isModerator: async () => false,
      moderates: async () => false,
      lacks: async () => [],
      board: nowhere,
    },
  });

describe('an update', () => {
  it('is read with the person, the room and the language', () => {
    expect(read(messageUpdate({ text: '/cari laut biru', chat: GROUP, messageId: 7 }))).toMatchObject({
      kind: 'call',
      call: {
        ...{ command: 'search', input: 'laut biru', lang: 'id' },
        ...{ actor: { id: `telegram:${READER.id}` }, room: { id: `telegram:${GROUP.id}` } },
      },
      place: { chat: GROUP.id, message: 7, isGroup: true, topic: {} },
    });
  });

  it('is a command too where it was copied from what the bot has written', () => {
    const text = inert('/kutip laut');
    expect(text).not.toBe('/kutip laut');
    expect(read(messageUpdate({ text }))).toMatchObject({ call: { command: 'quote', input: 'laut' } });
  });

  it('of a room is of the same room in every topic', () => {
    for (const topic of [3, 4])
      expect(read(messageUpdate({ text: '/help', chat: SUPERGROUP, topic }))).toMatchObject({
        call: { room: { id: `telegram:${SUPERGROUP.id}` } },
        place: { topic: { message_thread_id: topic } },
      });
  });

  it('keeps a channel apart from whoever it stands for', () => {
    expect(read(messageUpdate({ text: '/help', chat: SUPERGROUP, senderChat: CHANNEL }))).toMatchObject({
      call: { actor: { id: `telegram:${CHANNEL.id}` }, room: { id: `telegram:${SUPERGROUP.id}` } },
    });
    const { channel_post } = messageUpdate({ text: '/help', chat: CHANNEL });
    const { sender_chat: _, ...unsigned } = channel_post ?? {};
    expect(read({ channel_post: unsigned } as never)).toMatchObject({
      call: { actor: { id: `telegram:${CHANNEL.id}` } },
    });
  });

  it.each<[string, Pushed]>([
    ['edited message', messageUpdate({ text: '/help', edited: true })],
    ['edited post', messageUpdate({ text: '/help', chat: CHANNEL, edited: true })],
    ['reaction', { message_reaction: { chat: GROUP } } as never],
    ['poll', { poll: { id: '1' } } as never],
    ['message of business', { business_message: messageOf({ text: '/help' }) } as never],
    ['update of the future', { something_new: { text: '/help' } } as never],
    ['update without anything', {} as never],
  ])('is left alone where it is a %s', (_, update) => {
    expect(read(update)).toBeUndefined();
    expect(ALLOWED_UPDATES).not.toContain(Object.keys(update)[0]);
  });

  it('of any text is read, or left alone, without a fault', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 80 }), fc.constantFrom(undefined, GROUP, CHANNEL), (text, chat) => {
        for (const written of [text, `/${text}`, `/quote ${text}`, `@kutipbot${text}`, `/start ${text}`]) {
          const request = read(messageUpdate({ text: written, ...(chat && { chat }) }));
          if (request) expect(request).toMatchObject({ kind: 'call' });
        }
      }),
    );
  });
});

describe('what waits for what', () => {
  const queue = (update: Pushed) => queueOf({ update_id: 1, ...update } as Update);

  it('is a chat, whatever is done in it', () => {
    const message = messageOf({ chat: GROUP, text: 'Kutip' });
    expect(queue(messageUpdate({ text: 'a', chat: GROUP }))).toBe(
      queue(callbackUpdate({ data: 'x', message })),
    );
    expect(queue(messageUpdate({ text: 'a', chat: SUPERGROUP, topic: 3 }))).toBe(
      queue(messageUpdate({ text: 'a', chat: SUPERGROUP })),
    );
    expect(queue(messageUpdate({ text: 'a', chat: GROUP }))).not.toBe(queue(messageUpdate({ text: 'a' })));
  });

  it('is a message of inline mode for its buttons, and nothing for queries', () => {
    expect(queue(callbackUpdate({ data: 'x', inlineMessageId: 'A' }))).toBe('A');
    expect(queue(inlineUpdate({ query: 'x' }))).toBeUndefined();
    expect(queue(chosenUpdate({ resultId: 'x', query: 'x' }))).toBeUndefined();
  });

  it('is nothing where an update lacks what it ought to have', () => {
    for (const odd of [{ message: {} }, { message: null }, { callback_query: { message: {} } }, {}])
      expect(queue(odd as never)).toBeUndefined();
  });
});

describe('the parameter of a link', () => {
  it('opens the call that it was made from', () => {
    const word = fc.stringMatching(/^[A-Za-z0-9-]{1,12}$/);
    const name = fc.constantFrom(...commands.flatMap((command) => [command.name, command.names.id]));
    fc.assert(
      fc.property(name, fc.array(word, { maxLength: 3 }), (command, words) => {
        const input = words.join(' ');
        const parameter = startParameter({ command, input }) ?? '';
        const opened = readStartParameter(parameter, commands);
        expect(opened?.input).toBe(input);
        expect([command, commands.find(({ names }) => names.id === command)?.name]).toContain(
          opened?.command,
        );
      }),
    );
  });

  it('is absent where Telegram would not take it, and opens nothing where it is none of ours', () => {
    for (const input of ['é', 'a.b', 'x'.repeat(64), '"x"'])
      expect(startParameter({ command: 'quote', input })).toBeUndefined();
    fc.assert(
      fc.property(fc.string(), (parameter) => {
        const opened = readStartParameter(parameter, commands);
        if (opened) expect(parameter).toMatch(/^[\w-]{1,64}$/);
      }),
    );
  });
});
