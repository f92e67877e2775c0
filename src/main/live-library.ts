import type { Library } from '../library.ts';
import type { Log } from '../log.ts';
import { reasonOf } from './failure.ts';
import type { OpenedCorpus } from './open-corpus.ts';

export type LibraryListener = (library: Library) => void | Promise<void>;

/** The library of a corpus that changes while the bot runs. */
export interface LiveLibrary {
  /** The current library. Hold on to the returned object for as long as one call lasts. */
  current(): Library;
  /** The state of the corpus that was read for it. */
  state(): string;
  /**
   * Replaces the library by one of the corpus as it is now, and resolves when all listeners are done with it. A failure is logged,
   * and the old library stays. Calls during a reload lead to one more reload afterwards. Never rejects.
   */
  reload(): Promise<void>;
  /** Calls a listener with each new library from now on. */
  onChange(listener: LibraryListener): void;
  /** Cancels what is under way. */
  close(): Promise<void>;
}

export interface LiveOptions {
  readonly first: OpenedCorpus;
  open(signal: AbortSignal): Promise<OpenedCorpus>;
  readonly log: Log;
}

export function liveLibrary({ first, open, log }: LiveOptions): LiveLibrary {
  let current = { library: first.opened.library, state: first.state };
  const listeners: LibraryListener[] = [];
  const stop = new AbortController();
  let last = Promise.resolve();
  let next: Promise<void> | undefined;

  function reload(): Promise<void> {
    next ??= last.then(() => {
      next = undefined;
      return replace();
    });
    last = next;
    return next;
  }

  async function replace(): Promise<void> {
    try {
      const { opened, state } = await open(stop.signal);
      current = { library: opened.library, state };
      const { articles, passages } = opened.library.coverage();
      const problems = opened.problems.length;
      log.info({ articles, passages, problems, built: opened.built }, 'the corpus has changed');
    } catch (error) {
      if (!stop.signal.aborted)
        log.warn(
          { reason: reasonOf(error) },
          'the corpus cannot be read anew; the articles of before are kept',
        );
      return;
    }
    for (const listener of listeners) await told(listener);
  }

  async function told(listener: LibraryListener): Promise<void> {
    try {
      await listener(current.library);
    } catch (error) {
      log.error({ error }, 'a change of the corpus was not taken in');
    }
  }

  async function close(): Promise<void> {
    stop.abort(new Error('closed'));
    await last;
  }

  return {
    current: () => current.library,
    state: () => current.state,
    reload,
    onChange: (listener) => listeners.push(listener),
    close,
  };
}
