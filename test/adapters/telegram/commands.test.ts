import type { Message } from 'grammy/types';
import { describe, expect, it } from 'vitest';
import { spokenLibrary } from '../../commands/spoken.ts';
import { botFor } from '../../support/bot.ts';
import { onFakeTelegram } from '../../support/fake-telegram/open.ts';
import type { Pushed } from '../../support/fake-telegram/queue.ts';
import {
  BOT,
  CHANNEL,
  GROUP,
  messageOf,
  messageUpdate,
  READER,
  SUPERGROUP,
  type Written,
} from '../../support/fake-telegram/updates.ts';

const quoted = () => botFor({ library: spokenLibrary() }).bot;

// One for all that leave no trace: an empty answer is seen as soon as the next update is confirmed.
const { fake, ask, said, faults } = await onFakeTelegram(quoted());
const english = (written: Written) => messageUpdate({ lang: 'en', ...written });

/** An update whose message has more than those of the fake. */
const withMore = ({ message }: Pushed, more: object): Pushed =>
  ({ message: { ...message, ...more } }) as Pushed;

describe('a command', () => {
  it.each([
    ['/quote sari', /Sari Dewi: 2 quotations/],
    ['/kutip sari', /Sari Dewi: 2 quotations/],
    ['/QUOTE sari', /Sari Dewi: 2 quotations/],
    ['/quote@kutipbot sari', /Sari Dewi: 2 quotations/],
    ['/quote@KutipBot sari', /Sari Dewi: 2 quotations/],
    ['/quote\nsari', /Sari Dewi: 2 quotations/],
    ['/quote indirect:yes sari', /Sari Dewi: 3 quotations/],
    ['/kutip tidak_langsung:ya sari', /Sari Dewi: 3 quotations/],
    ['/quote about:dermaga sari', /Sari Dewi.*dermaga/is],
    ['/quote', /a name and, if you like, a topic/],
  ])('%j is understood', async (text, answer) => {
    for (const chat of [undefined, GROUP])
      expect((await said(english({ text, ...(chat && { chat }) }))).join()).toMatch(answer);
    expect(fake.breaches).toEqual([]);
  });

  it.each(['/quote@otherbot sari', '/nosuch', '/quot sari'])(
    '%j is for somebody else in a group',
    async (text) => {
      for (const chat of [GROUP, SUPERGROUP]) expect(await ask(english({ text, chat }))).toEqual([]);
    },
  );

  it('that we do not know is answered by the nearest name where we are meant', async () => {
    expect((await said(english({ text: '/quot sari' }))).join()).toMatch(/There is no command.*quote/s);
    const answered = await said(english({ text: '/quot@kutipbot sari', chat: GROUP }));
    expect(answered.join()).toMatch(/There is no command.*quote/s);
    expect(await ask(english({ text: '/quote@otherbot sari' }))).toEqual([]);
  });

  it('may stand below a picture', async () => {
    expect((await said(english({ caption: '/quote sari' }))).join()).toContain('Sari Dewi: 2');
  });

  it.each([
    ['by way of another bot', english({ text: '/quote sari', viaBot: BOT })],
    ['by a bot', english({ text: '/quote sari', from: { ...READER, id: 906_001, is_bot: true } })],
    [
      'by the channel of the group, forwarded by itself',
      withMore(english({ text: '/quote sari', chat: SUPERGROUP, senderChat: CHANNEL }), {
        is_automatic_forward: true,
      }),
    ],
    ['without a word', withMore(english({ text: '' }), { text: undefined, sticker: {} })],
    ['in the middle of a text', english({ text: 'see /quote sari', chat: GROUP })],
  ])('written %s is none', async (_, update) => {
    expect(await ask(update)).toEqual([]);
    expect(faults()).toEqual([]);
  });
});

describe('a text', () => {
  const question = 'who opened the quay in Muara Jati';

  it('is a question in a conversation, and in a group behind our name alone', async () => {
    const [answer = ''] = await said(english({ text: `/ask ${question}` }));
    expect(await said(english({ text: question }))).toEqual([answer]);
    expect(await ask(english({ text: question, chat: GROUP }))).toEqual([]);
    for (const mention of ['@kutipbot', '@KutipBot,', '@kutipbot:'])
      expect(await said(english({ text: `${mention} ${question}`, chat: GROUP }))).toEqual([answer]);
    for (const other of ['@kutipbots', '@otherbot', 'ask @kutipbot'])
      expect(await ask(english({ text: `${other} ${question}`, chat: GROUP }))).toEqual([]);
    expect(await ask(english({ text: '@kutipbot', chat: GROUP }))).toEqual([]);
  });
});

describe('the answer', () => {
  const place = async (written: Written) => {
    const [shown] = await ask(english({ text: '/speakers@kutipbot', ...written }));
    const { chat_id, message_thread_id, reply_parameters } = shown?.params ?? {};
    return { chat_id, message_thread_id, reply_parameters };
  };

  it('stands below the question in a group, and by itself in a conversation', async () => {
    const messageId = 4242;
    const reply_parameters = { message_id: messageId, allow_sending_without_reply: true };
    expect(await place({ chat: GROUP, messageId })).toEqual({ chat_id: GROUP.id, reply_parameters });
    expect(await place({ chat: CHANNEL, messageId })).toEqual({ chat_id: CHANNEL.id, reply_parameters });
    expect(await place({})).toEqual({ chat_id: READER.id });
  });

  it('stays in the topic of a forum, and follows no thread elsewhere', async () => {
    expect(await place({ chat: SUPERGROUP, topic: 77 })).toMatchObject({ message_thread_id: 77 });
    const replyTo = messageOf({ chat: SUPERGROUP, text: 'Selamat pagi' });
    const threaded = await place({ chat: SUPERGROUP, replyTo });
    expect(threaded.message_thread_id).toBeUndefined();
    expect(threaded.chat_id).toBe(SUPERGROUP.id);
  });

  it('stays in the topic of a channel’s direct messages', async () => {
    const update = withMore(
      english({ text: '/speakers', chat: { ...SUPERGROUP, is_direct_messages: true } }),
      {
        direct_messages_topic: { topic_id: 55, user: READER },
      },
    );
    expect((await ask(update))[0]?.params).toMatchObject({ direct_messages_topic_id: 55 });
    expect(fake.breaches).toEqual([]);
  });

  it('is not lost where the question is deleted meanwhile', async () => {
    const update = english({ text: '/speakers', chat: GROUP });
    const gone = { message_id: 999_999 };
    expect(await ask(withMore(update, gone))).toHaveLength(1);
  });

  it('speaks the language of the room, else of the reader, else of the bot', async () => {
    const from = { ...READER, id: 906_010 };
    const hello = async (lang: string | null) =>
      (await said(messageUpdate({ text: '/start', from, lang }))).join();
    expect(await hello('id')).toContain('Kutip menjawab');
    expect(await hello('en-GB')).toContain('Kutip answers');
    expect(await hello('fr')).toContain('Kutip answers');
    expect(await hello(null)).toContain('Kutip answers');
    await ask(messageUpdate({ text: '/bahasa id', from }));
    expect(await hello('en')).toContain('Kutip menjawab');
  });
});

describe('/check', () => {
  const words = 'Dermaga ini milik para nelayan, dan kami akan menjaganya';
  const checked: string[] = [];
  const library = spokenLibrary({
    check: (text) => {
      checked.push(text);
      return { verdict: 'absent' };
    },
  });

  it.each<[string, Written]>([
    ['the message that it answers', { replyTo: messageOf({ text: words }) }],
    ['what stands below a picture', { replyTo: messageOf({ caption: words }) }],
    ['the words that are picked out', { replyTo: messageOf({ text: `Katanya: ${words}.` }), quote: words }],
  ])('checks %s', async (_, written) => {
    const { ask: put, fake: own } = await onFakeTelegram(botFor({ library }).bot);
    expect(await put(english({ text: '/check', ...written }))).not.toEqual([]);
    expect(await put(english({ text: '/periksa@kutipbot', chat: SUPERGROUP, ...written }))).not.toEqual([]);
    expect(checked.splice(0)).toEqual([words, words]);
    expect(own.breaches).toEqual([]);
  });

  it('checks what is written behind it, whatever it answers, and asks for words where there are none', async () => {
    const { said: put } = await onFakeTelegram(botFor({ library }).bot);
    const replyTo = messageOf({ text: 'Selamat pagi, semuanya.' });
    await put(english({ text: `/check ${words}`, replyTo }));
    expect(checked.splice(0)).toEqual([words]);
    const sticker = { ...messageOf({ text: '' }), text: undefined } as unknown as Message;
    for (const written of [{}, { replyTo: sticker }, { chat: SUPERGROUP, topic: 5 }])
      expect((await put(english({ text: '/check', ...written }))).join()).toContain('The text is missing');
    expect(checked).toEqual([]);
  });
});

describe('a link to the bot', () => {
  it.each([
    ['/start quote_sari', /Sari Dewi: 2 quotations/],
    ['/start kutip_sari_dewi', /Sari Dewi: 2 quotations/],
    ['/start sources', /Kabar Teluk/],
    ['/start', /Kutip answers/],
    ['/start nosuch_sari', /Kutip answers/],
    ['/start quote sari', /Kutip answers/],
    ['/start ___', /Kutip answers/],
    ['/start "; DROP', /Kutip answers/],
    [`/start ${'a'.repeat(65)}`, /Kutip answers/],
  ])('opens %j', async (text, answer) => {
    expect((await said(english({ text }))).join()).toMatch(answer);
    expect(faults()).toEqual([]);
  });
});

it('nothing of this has broken a rule of the Bot API', () => {
  expect(fake.breaches).toEqual([]);
});
