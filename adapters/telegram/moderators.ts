import type { Api } from 'grammy';
import type { Chat, ChatMember } from 'grammy/types';
import type { Need, Right } from '../../src/chat/command/command.ts';
import type { Standing } from './caller.ts';
import { reasonOf } from './errors.ts';

/**
 * Whoever has made the chat, or administers it and may pin (in a channel: edit what stands there). Asked when it matters, and
 * remembered for a minute. Rejects if Telegram does not say.
 */
export function moderatorsOf(
  api: Pick<Api, 'getChatMember' | 'getChat'>,
  clock: () => number,
): Pick<Standing, 'isModerator' | 'moderates'> {
  const known = new Map<string, { readonly until: number; readonly isOne: Promise<boolean> }>();

  const isModerator: Standing['isModerator'] = (chat, user) => {
    const key = `${chat.id} ${user}`;
    const now = clock();
    const kept = known.get(key);
    if (kept && now < kept.until) return kept.isOne;
    for (const [old, { until }] of known) if (until <= now) known.delete(old);
    const isOne = api.getChatMember(chat.id, user).then((member) => moderates(member, chat.type), unknown);
    known.set(key, { until: now + MINUTE, isOne });
    isOne.catch(() => known.delete(key));
    return isOne;
  };

  return {
    isModerator,
    async moderates(chat, user) {
      return isModerator(await api.getChat(chat).catch(unknown), user);
    },
  };
}

/** The rights that the bot needs in a chat and lacks; `me` is its own number. Rights that are not checked here show when an attempt fails. */
export async function lackingIn(
  api: Pick<Api, 'getChatMember'>,
  me: number,
  chat: Chat,
  need: Need,
): Promise<readonly Right[]> {
  if (need !== 'pin' || chat.type === 'private') return [];
  const member = await api.getChatMember(chat.id, me).catch(unknown);
  if (member.status === 'left' || member.status === 'kicked') return ['join'];
  return moderates(member, chat.type) ? [] : ['pin'];
}

/** Throws an error that is safe to log: without the request, whose address contains the token. */
function unknown(error: unknown): never {
  throw new Error(`Telegram does not tell who moderates: ${reasonOf(error)}`);
}

// https://core.telegram.org/bots/api#chatmemberadministrator
function moderates(member: ChatMember, chat: string): boolean {
  if (member.status === 'creator') return true;
  if (member.status !== 'administrator') return false;
  return (chat === 'channel' ? member.can_edit_messages : member.can_pin_messages) === true;
}

const MINUTE = 60_000;
