import type { Board } from './board.ts';

/** The boards of the platforms that the bot is on. */
export interface Boards {
  /** From now on, what the bot does by itself in the rooms of a platform is done by this board. */
  connect(platform: string, board: Board): void;
  /** Undefined if the bot is not on the platform of the room. */
  of(roomId: string): Board | undefined;
}

/** No platform is there yet: each connects when it is. */
export function createBoards(): Boards {
  const boards = new Map<string, Board>();
  return {
    connect: (platform, board) => void boards.set(platform, board),
    of: (roomId) => boards.get(roomId.slice(0, roomId.indexOf(':'))),
  };
}
