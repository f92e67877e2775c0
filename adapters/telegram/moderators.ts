import type { Api } from 'grammy';
import type { ChatMember } from 'grammy/types';
import type { AskModerator } from './caller.ts';
import { reasonOf } from './errors.ts';

/**
 * Whoever has made the chat, or administers it and may pin (in a channel: edit what stands there). Asked when it matters, and
 * remembered for a minute. Rejects where Telegram does not say.
 */
export function moderatorsOf(api: Pick<Api, 'getChatMember'>, clock: () => number): AskModerator {
  const known = new Map<string, { readonly until: number; readonly isOne: Promise<boolean> }>();

  return (chat, user) => {
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
}

/** Whoever logs it must not be shown the request, whose address has the token. */
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
