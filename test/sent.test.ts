import { expect, it } from 'vitest';
import { type SentAnswer, sentShelf } from '../src/sent.ts';
import { memoryStore } from '../src/store/memory.ts';
import { moveRoom } from '../src/store/rooms.ts';

const answer: SentAnswer = {
  ...{ room: 'telegram:-1', id: '-1%2F7', at: 1000, messages: ['-1/7'], lang: 'id' },
  ...{ command: 'ask', input: 'apa kabar', articles: ['pasar00001'] },
};

it('answers go with a room that gets another id, and are forgotten there', async () => {
  const store = memoryStore();
  const shelf = sentShelf(store);
  await shelf.write([answer]);
  await moveRoom(store, 'telegram:-1', 'telegram:-1001');
  expect(await shelf.all()).toEqual([{ ...answer, room: 'telegram:-1001' }]);
  await shelf.write([], await shelf.all());
  expect(await store.list('')).toEqual([]);
});

it('an answer that takes the place of another is kept in its place', async () => {
  const shelf = sentShelf(memoryStore());
  await shelf.write([answer]);
  await shelf.write([{ ...answer, input: 'apa lagi' }], [answer]);
  expect(await shelf.all()).toEqual([{ ...answer, input: 'apa lagi' }]);
});
