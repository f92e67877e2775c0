import { explain, UserError } from '../errors.ts';
import { dayOf, formatDate } from '../i18n/dates.ts';
import { catalog } from '../i18n/index.ts';
import type { Library } from '../library.ts';
import type { SentAnswer, SentShelf } from '../sent.ts';
import type { Lang } from '../types.ts';
import { pause } from './async/pause.ts';
import { type Board, BoardError } from './board.ts';
import type { Boards } from './boards.ts';
import type { Call } from './port.ts';
import { line, type Reply } from './reply/reply.ts';

export interface LedgerOptions {
  readonly shelf: SentShelf;
  readonly boards: Boards;
  readonly library: () => Library;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  readonly log: { warn(fields: object, message: string): void };
}

/** The answers of the last two days, which are put right where an article behind them changes. */
export interface Ledger {
  /** Remembers an answer that was sent. Never rejects, and does not wait until it is kept. */
  add(call: Call, reply: Reply, messages: readonly string[], lang: Lang): void;
  /** Gives those answers again whose articles are others now, in the same messages. Never rejects. */
  review(answer: (call: Call, lang: Lang) => Promise<Reply>): Promise<void>;
  /** Keeps what is not kept yet. */
  close(): Promise<void>;
}

export function sentLedger({ shelf, boards, library, clock, log }: LedgerOptions): Ledger {
  let waiting: SentAnswer[] = [];
  let writing: Promise<void> = Promise.resolve();
  let swept = Number.NEGATIVE_INFINITY;

  function add({ room, command, input }: Call, reply: Reply, messages: readonly string[], lang: Lang): void {
    const articles = [...new Set(quotedIn(reply))];
    const [first] = messages;
    if (first === undefined || reply.whisper || (articles.length === 0 && !reply.inPlace)) return;
    const kept = { room: room.id, id: encodeURIComponent(first), at: clock(), messages };
    waiting.push({ ...kept, command, input, lang, articles });
    if (waiting.length === 1) writing = writing.then(() => pause(GATHERED)).then(write);
  }

  /** Many at once, so that a busy minute is some transactions, not hundreds. */
  async function write(): Promise<void> {
    const answers = waiting;
    waiting = [];
    if (answers.length === 0) return;
    try {
      await shelf.write(answers, await expired());
    } catch (error) {
      log.warn({ error }, 'answers that were sent cannot be remembered');
    }
  }

  async function expired(): Promise<readonly SentAnswer[]> {
    const now = clock();
    if (now - swept < HOUR) return [];
    swept = now;
    return (await shelf.all()).filter(({ at }) => now - at > LIFETIME);
  }

  async function review(answer: (call: Call, lang: Lang) => Promise<Reply>): Promise<void> {
    try {
      const since = clock() - LIFETIME;
      const isStale = ({ at, articles }: SentAnswer) =>
        at >= since && articles.some((id) => library().article(id) === undefined);
      for (const one of (await shelf.all()).filter(isStale)) await correct(one, answer);
    } catch (error) {
      log.warn({ error }, 'the answers that were sent cannot be reviewed');
    }
  }

  async function correct(
    sent: SentAnswer,
    answer: (call: Call, lang: Lang) => Promise<Reply>,
  ): Promise<void> {
    const { room, command, input, lang } = sent;
    const board = boards.of(room);
    if (board === undefined) return;
    try {
      const actor = { id: 'kutip', moderator: async () => false };
      const reply = await answer({ actor, room: { id: room }, command, input }, lang).catch((error) =>
        withdrawn(error, lang),
      );
      const [first = '', ...rest] = sent.messages;
      await board.edit(first, corrected(reply, lang, board));
      for (const message of rest) await board.remove(message);
      await shelf.write([{ ...sent, messages: [first], articles: [...new Set(quotedIn(reply))] }]);
    } catch (error) {
      const isGone = error instanceof BoardError && ['deleted', 'lost'].includes(error.trouble.kind);
      if (isGone) await shelf.write([], [sent]);
      else log.warn({ error, room }, 'an answer cannot be put right');
    }
  }

  function corrected(reply: Reply, lang: Lang, board: Board): Reply {
    const say = catalog(lang).pins;
    const note = line(say.answerChanged(formatDate(dayOf(clock()), lang)));
    const whole = { ...reply, blocks: [note, ...reply.blocks] };
    return board.fits(whole) ? whole : { blocks: [note, line(say.answerTooLong)] };
  }

  /** What cannot be answered any more says so itself: `No article has the id …`. */
  function withdrawn(error: unknown, lang: Lang): Reply {
    if (!(error instanceof UserError)) throw error;
    return { blocks: [line(explain(error, catalog(lang)))] };
  }

  return { add, review, close: () => writing.then(write) };
}

function quotedIn({ blocks }: Reply): readonly string[] {
  return blocks.flatMap((block) => (block.type === 'quote' ? [block.citation.articleId] : []));
}

// Milliseconds.
const GATHERED = 250;
const HOUR = 60 * 60_000;
const LIFETIME = 48 * HOUR;
