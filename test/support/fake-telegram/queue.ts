import type { Update } from 'grammy/types';
import { list } from './violation.ts';
import { type Answer, type Params, refusal, result } from './wire.ts';

/** An update that need not have its number yet. */
export type Pushed = Omit<Update, 'update_id'> & { readonly update_id?: number };

interface Poll {
  /** Answers it, unless that has happened. */
  readonly end: (answer: Answer) => void;
  /** Looks whether there is something by now. */
  readonly look: () => void;
}

/** Updates until they are confirmed: https://core.telegram.org/bots/api#getting-updates */
export function updateQueue(longPoll: number) {
  const pending: Update[] = [];
  const confirmed: number[] = [];
  const state = { last: 100_000, allowed: undefined as ReadonlySet<string> | undefined, isWebhook: false };
  let current: Poll | undefined;

  /** False where the bot has said that it does not want such updates. */
  function push(pushed: Pushed): boolean {
    const update_id = pushed.update_id ?? state.last + 1;
    state.last = Math.max(state.last, update_id);
    if (!wanted({ ...pushed, update_id })) return false;
    pending.push({ ...pushed, update_id });
    pending.sort((a, b) => a.update_id - b.update_id);
    current?.look();
    return true;
  }

  function wanted(update: Update): boolean {
    const kind = Object.keys(update).find((name) => name !== 'update_id') ?? '';
    return state.allowed ? state.allowed.has(kind) : !NOT_BY_DEFAULT.has(kind);
  }

  /** "Specify an empty list to receive all update types except" three; "if not specified, the previous setting". */
  function allow(types: unknown): void {
    if (types === undefined) return;
    state.allowed = list(types).length > 0 ? new Set(list(types).map(String)) : undefined;
  }

  function confirm(holds: (id: number) => boolean): void {
    for (const { update_id } of [...pending].filter((update) => holds(update.update_id))) {
      confirmed.push(update_id);
      pending.splice(
        pending.findIndex((update) => update.update_id === update_id),
        1,
      );
    }
  }

  /** A negative offset counts from the end of the queue, and forgets all before. */
  function forget(offset: number): void {
    const kept = new Set(pending.slice(offset).map(({ update_id }) => update_id));
    confirm((id) => (offset < 0 ? !kept.has(id) : id < offset));
  }

  function poll({ offset = 0, limit = 100, timeout = 0, allowed_updates }: Params, gone: AbortSignal) {
    if (state.isWebhook) return Promise.resolve(refusal(409, WEBHOOK_ACTIVE));
    current?.end(refusal(409, OTHER_POLL));
    allow(allowed_updates);
    forget(Number(offset));
    const page = () => pending.slice(0, Number(limit));
    if (page().length > 0 || Number(timeout) === 0) return Promise.resolve(result(page()));
    return new Promise<Answer>((resolve) => {
      const end = (answer: Answer) => {
        clearTimeout(timer);
        if (current === own) current = undefined;
        resolve(answer);
      };
      const own: Poll = { end, look: () => page().length > 0 && end(result(page())) };
      const timer = setTimeout(() => end(result([])), Math.min(Number(timeout) * 1000, longPoll));
      gone.addEventListener('abort', () => end(result([])));
      current = own;
    });
  }

  /** Whether a webhook takes the updates now; a poll that is held ends. */
  function setWebhook(isWebhook: boolean): void {
    state.isWebhook = isWebhook;
    if (isWebhook) current?.end(refusal(409, SET_MEANWHILE));
  }

  return { pending, confirmed, push, allow, confirm, poll, setWebhook, state };
}

export type UpdateQueue = ReturnType<typeof updateQueue>;

const NOT_BY_DEFAULT = new Set(['chat_member', 'message_reaction', 'message_reaction_count']);
const OTHER_POLL =
  'Conflict: terminated by other getUpdates request; make sure that only one bot instance is running';
const WEBHOOK_ACTIVE =
  "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first";
const SET_MEANWHILE = 'Conflict: terminated by setWebhook request';
