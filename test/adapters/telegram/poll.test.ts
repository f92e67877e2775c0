import type { Api } from 'grammy';
import type { Update } from 'grammy/types';
import { expect, it } from 'vitest';
import { confirmedPoll } from '../../../adapters/telegram/poll.ts';
import { backoff } from '../../../src/chat/async/backoff.ts';

const clock = () => 0;
const updates = (...ids: readonly number[]): Update[] => ids.map((update_id) => ({ update_id }));

/** A poll of a server that answers so, one time after the other. */
function polling(...answers: readonly unknown[]) {
  const asked: Parameters<Api['getUpdates']>[0][] = [];
  const waited: object[] = [];
  const getUpdates: Api['getUpdates'] = async (params) => {
    asked.push(params);
    return (answers[asked.length - 1] ?? []) as Update[];
  };
  const poll = confirmedPoll({
    ...{ api: { getUpdates }, backoff: backoff(clock, () => 0), clock },
    waits: (_, error) => waited.push(error),
  });
  const stop = new AbortController();
  const next = async () => (await poll.supply(stop.signal)).map(({ update_id }) => update_id);
  const offsets = () => asked.map((params) => params?.offset);
  return { poll, asked, next, offsets, stop, waited };
}

it('confirms the oldest that is not handled, and all where everything is', async () => {
  const { poll, next, offsets, asked } = polling(updates(5, 6), updates(5, 6, 7), updates(8));
  expect(await next()).toEqual([5, 6]);
  poll.handled({ update_id: 6 });
  expect(await next()).toEqual([7]);
  poll.handled({ update_id: 5 });
  poll.handled({ update_id: 7 });
  expect(await next()).toEqual([8]);
  expect(offsets()).toEqual([0, 5, 8]);
  // Nothing is waited for where there is something to be repeated.
  expect(asked.map((params) => params?.timeout)).toEqual([30, 0, 30]);
  await poll.confirm();
  expect(offsets().at(-1)).toBe(8);
});

it('goes on where the numbers begin anew', async () => {
  const { poll, next, offsets } = polling(updates(900_000), updates(17, 18), updates(19));
  await next();
  poll.handled({ update_id: 900_000 });
  expect(await next()).toEqual([17, 18]);
  poll.handled({ update_id: 17 });
  poll.handled({ update_id: 18 });
  expect(await next()).toEqual([19]);
  expect(offsets()).toEqual([0, 900_001, 19]);
});

it('gives up one that hangs where very many others wait behind it', async () => {
  const many = Array.from({ length: 100 }, (_, i) => i + 1);
  const { poll, next, offsets } = polling(updates(...many), updates(101));
  expect(await next()).toHaveLength(100);
  for (const update_id of many.slice(1)) poll.handled({ update_id });
  expect(await next()).toEqual([101]);
  expect(offsets()[1]).toBe(101);
});

it('takes what is no list of updates for a failure, and what is no update for nothing', async () => {
  const { next, waited } = polling(null, 'x', [null, { update_id: 'x' }, { update_id: 3 }]);
  expect(await next()).toEqual([3]);
  expect(waited).toEqual([]);
});

it('does not ask without end a server that has nothing to say, and says so at once', async () => {
  const { next, asked, stop } = polling();
  const pending = next();
  setTimeout(() => stop.abort(new Error('stopped')), 200);
  await expect(pending).rejects.toThrow('stopped');
  expect(asked.length).toBeLessThan(8);
});
