import { type Board, BoardError } from '../../src/chat/board.ts';

const lost = async (): Promise<never> => {
  throw new BoardError({ kind: 'lost' }, 'there is no such place');
};

/** The board of a platform that the bot has left. */
export const nowhere: Board = {
  fits: () => true,
  ...{ publish: lost, edit: lost, unpin: lost, state: lost, remove: lost },
  link: () => undefined,
};
