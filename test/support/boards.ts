import { type Board, BoardError } from '../../src/chat/board.ts';
import type { Reply } from '../../src/chat/reply/reply.ts';

const lost = async (): Promise<never> => {
  throw new BoardError({ kind: 'lost' }, 'there is no such place');
};

/** The board of a platform that the bot has left. */
export const nowhere: Board = {
  fits: () => true,
  ...{ publish: lost, edit: lost, unpin: lost, state: lost, remove: lost },
  link: () => undefined,
};

/** A board on which everything can be done: by message, what stands there. */
export function wall(): { readonly board: Board; readonly shown: Map<string, Reply> } {
  const shown = new Map<string, Reply>();
  const put = (message: string, reply: Reply): string => {
    shown.set(message, reply);
    return message;
  };
  const board: Board = {
    fits: () => true,
    publish: async ({ place, mark }, reply) => put(`${place}/${JSON.stringify(mark.args)}`, reply),
    edit: async (message, reply) => void put(message, reply),
    unpin: async () => {},
    state: async () => 'pinned',
    remove: async (message) => void shown.delete(message),
    link: (message) => `https://wall.example/${encodeURIComponent(message)}`,
  };
  return { board, shown };
}
