import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { actionShelf, LIFETIME, payloadOf } from '../../src/chat/action.ts';
import type { Action } from '../../src/chat/reply/reply.ts';
import { memoryStore } from '../../src/store/memory.ts';

const value = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.integer(),
  fc.boolean(),
  fc.constant('panjang sekali, 世界 😀 '.repeat(20)),
);
const action: fc.Arbitrary<Action> = fc.record(
  {
    command: fc.stringMatching(/^[a-z][a-z0-9_]{0,31}$/),
    args: fc.dictionary(fc.stringMatching(/^[a-z_]{1,12}$/), value),
    turns: fc.constant(true as const),
  },
  { requiredKeys: ['command', 'args'] },
);

const long: Action = {
  command: 'ask',
  args: { question: 'mengapa jembatan itu lama sekali selesainya, Pak Gubernur?' },
};

describe('a button', () => {
  it('carries any action in 64 bytes, and gives it back', async () => {
    await fc.assert(
      fc.asyncProperty(action, async (pressed) => {
        const shelf = actionShelf(memoryStore(), () => 0);
        await shelf.keep([pressed]);
        expect(Buffer.byteLength(payloadOf(pressed))).toBeLessThanOrEqual(64);
        expect(await shelf.read(payloadOf(pressed))).toEqual(pressed);
      }),
    );
  });

  it('carries itself up to the last of the 64 bytes', () => {
    const bare = payloadOf({ command: 'ask', args: { question: '' } }).length;
    const filled = (bytes: number) =>
      payloadOf({ command: 'ask', args: { question: 'a'.repeat(bytes - bare) } });
    expect(filled(64)).toHaveLength(64);
    expect(filled(65)).toMatch(/^#/);
  });

  it('outlives a restart', async () => {
    const store = memoryStore();
    await actionShelf(store, () => 0).keep([long]);
    expect(await actionShelf(store, () => 1).read(payloadOf(long))).toEqual(long);
  });

  it('needs no store for a short action', () => {
    expect(payloadOf({ command: 'search', args: { words: 'kim', page: 2 } })).toBe(
      '["search",{"words":"kim","page":2}]',
    );
  });

  it('expires when it has not been shown for long', async () => {
    let now = 0;
    const shelf = actionShelf(memoryStore(), () => now);
    await shelf.keep([long]);
    now = LIFETIME - 1;
    await shelf.keep([long]);
    now = 2 * LIFETIME - 2;
    expect(await shelf.read(payloadOf(long))).toEqual(long);
    now = 2 * LIFETIME;
    expect(await shelf.read(payloadOf(long))).toBeUndefined();
  });

  it('is thrown away after it has expired', async () => {
    const store = memoryStore();
    let now = 0;
    const shelf = actionShelf(store, () => now);
    await shelf.keep([long]);
    now = LIFETIME;
    await shelf.keep([{ ...long, command: 'search' }]);
    expect((await store.list('action/')).map(({ value }) => value)).toEqual([
      expect.objectContaining({ action: ['search', long.args] }),
    ]);
  });

  it.each([
    '',
    '#',
    `#${'a'.repeat(32)}`,
    '#../room/1',
    '{}',
    '[]',
    '["ask"]',
    '["ask",[]]',
    '["ask",{"question":{}}]',
    '[1,{}]',
    '["ask",{},2]',
    '["ask",{},1,1]',
    'ask',
  ])('means nothing where it was forged: %j', async (payload) => {
    expect(await actionShelf(memoryStore(), () => 0).read(payload)).toBeUndefined();
  });
});
