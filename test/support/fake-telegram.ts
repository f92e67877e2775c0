import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { ChatMember, User, UserFromGetMe } from 'grammy/types';
import { chatBook } from './fake-telegram/chats.ts';
import { behaviour, observe, type World } from './fake-telegram/methods.ts';
import { type Pushed, updateQueue } from './fake-telegram/queue.ts';
import { ruleProblems } from './fake-telegram/rules.ts';
import { METHODS, telegramSchema } from './fake-telegram/schema.ts';
import { requestHandler } from './fake-telegram/server.ts';
import { troubleScript } from './fake-telegram/trouble.ts';
import { memberAs, type Status } from './fake-telegram/updates.ts';
import { webhookDelivery } from './fake-telegram/webhook.ts';
import { type Answer, BOT_ID, badRequest, type Recorded, TOKEN } from './fake-telegram/wire.ts';
import { watched } from './watch.ts';

export interface FakeTelegramOptions {
  /** The most milliseconds that a poll is held, whatever it asks for. */
  readonly longPoll?: number;
  /** Where deliveries to the public address of the webhook go: `http://127.0.0.1:…`, or the address for an address. */
  readonly webhookTarget?: string | ((url: string) => string);
  /** Milliseconds before an update is delivered again. */
  readonly webhookRetry?: number;
  /** A server of one's own, which takes webhooks without TLS. */
  readonly isLocal?: boolean;
  readonly me?: Partial<UserFromGetMe>;
  /** By chat and user, `-100123/45`. */
  readonly members?: Readonly<Record<string, ChatMember>>;
}

/** Telegram's Bot API on the loopback, which records and checks all that it is sent. */
export async function fakeTelegram(options: FakeTelegramOptions = {}) {
  const { longPoll = 300, webhookRetry = 20, isLocal = false, members = {} } = options;
  const schema = await telegramSchema();
  const world = newWorld({ ...ME, ...options.me }, members);
  const requests: Recorded[] = [];
  const breaches: string[] = [];
  // After every request and every answer.
  const { wake, until } = watched();
  const queue = updateQueue(longPoll);
  const script = troubleScript();
  const webhook = webhookDelivery({
    ...{ queue, retry: webhookRetry, target: targetOf(options.webhookTarget) },
    carryOut: (method, params) => {
      const recorded = { method, params, at: performance.now(), status: 200 };
      if (!admit(recorded)) void carryOut(recorded, new AbortController().signal);
    },
  });

  function admit(recorded: Recorded): Answer | undefined {
    const { method, params } = recorded;
    requests.push(recorded);
    wake();
    const typed = METHODS.has(method) ? schema.problems(method, params) : ['there is no such method'];
    const ruled = typed.length > 0 ? [] : ruleProblems(method, params, { isLocal });
    const found = [...typed, ...ruled.map(({ rule, page }) => `${rule} (${page})`)];
    breaches.push(...found.map((problem) => `${method}: ${problem}`));
    return found[0] === undefined ? undefined : badRequest(ruled[0]?.rule ?? found[0]);
  }

  function carryOut({ method, params }: Recorded, gone: AbortSignal): Answer | Promise<Answer> {
    if (method === 'getUpdates') {
      const answer = queue.poll(params, gone);
      // What it confirms is confirmed before it is answered.
      wake();
      return answer;
    }
    if (method === 'getWebhookInfo') return webhook.info();
    if (method === 'setWebhook' || method === 'deleteWebhook') {
      webhook.set(params);
      return { ok: true, result: true };
    }
    return behaviour[method]?.(params, world) ?? badRequest(`the fake cannot ${method}`);
  }

  /** Queues updates for the bot, numbered where they are not. */
  function push(...updates: readonly Pushed[]): void {
    for (const update of updates) {
      observe(world, update);
      queue.push(update);
    }
    webhook.pump();
  }

  const handler = requestHandler({
    ...{ token: TOKEN, schema, admit, carryOut, trouble: script.next, answered: wake },
  });
  const server = createServer((request, response) => void handler(request, response));

  /** Again on the same port, after `close`. */
  async function listen(port = 0): Promise<number> {
    server.listen(port, '127.0.0.1');
    await once(server, 'listening');
    webhook.resume();
    return (server.address() as AddressInfo).port;
  }

  /** Ends every connection, idle ones too. The queue and the chats stay. */
  async function close(): Promise<void> {
    webhook.halt();
    if (!server.listening) return;
    const closed = once(server, 'close');
    server.close();
    server.closeAllConnections();
    await closed;
  }

  /** Somebody's place in a chat; whoever wrote there is a member without it. */
  const member = (chat: number, user: User, status: Status, rights: object = {}) =>
    world.members.set(`${chat}/${user.id}`, memberAs(user, status, rights));

  const port = await listen();
  return {
    ...{ apiRoot: `http://127.0.0.1:${port}`, token: TOKEN, port, me: world.me },
    ...{ requests, breaches, push, until, close, listen: () => listen(port) },
    ...{ pending: queue.pending, confirmed: queue.confirmed, deliveries: webhook.deliveries },
    ...{ fail: script.fail, wellAgain: script.end },
    ...{ member, members: world.members, commands: world.commands, descriptions: world.descriptions },
    ...{ callbackAnswers: world.answers.callback, inlineAnswers: world.answers.inline },
    ...{ inlineMessages: world.inlineMessages, chats: world.chats.chats },
    /** What of the bot stands in a chat, or in all of them, in the order in which it was sent. */
    sent: (chat?: number) =>
      [...world.chats.shown.values()].filter(
        ({ message, isDeleted }) => !isDeleted && (chat === undefined || message.chat.id === chat),
      ),
    pinned: (chat: number): readonly number[] => world.pinned.get(chat) ?? [],
    /** The requests to one method. */
    asked: (method: string) => requests.filter((request) => request.method === method),
  };
}

export type FakeTelegram = Awaited<ReturnType<typeof fakeTelegram>>;

function newWorld(me: UserFromGetMe, members: Readonly<Record<string, ChatMember>>): World {
  return {
    me,
    chats: chatBook({ id: me.id, is_bot: true, first_name: me.first_name, username: me.username }),
    members: new Map(Object.entries(members)),
    open: { callback: new Set(), inline: new Set() },
    answers: { callback: new Map(), inline: new Map() },
    ...{ commands: new Map(), pinned: new Map(), inlineMessages: new Map(), descriptions: new Map() },
  };
}

/** The same path on the loopback. */
function targetOf(target: FakeTelegramOptions['webhookTarget']): (url: string) => string {
  if (typeof target === 'function') return target;
  return (url) => {
    const { pathname, search } = new URL(url);
    return target === undefined ? url : `${target}${pathname}${search}`;
  };
}

const ME: UserFromGetMe = {
  ...{ id: BOT_ID, is_bot: true, first_name: 'Kutip', username: 'kutipbot' },
  ...{ can_join_groups: true, can_read_all_group_messages: false, supports_inline_queries: true },
  ...{ supports_guest_queries: false, supports_join_request_queries: false, can_manage_bots: false },
  ...{ can_connect_to_business: false, has_main_web_app: false },
  ...{ has_topics_enabled: false, allows_users_to_create_topics: false },
};
