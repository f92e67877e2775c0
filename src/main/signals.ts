import { constants } from 'node:os';

type SignalName = 'SIGTERM' | 'SIGINT';

/** The program was told to stop. `exitCode` is what a shell gives a program that a signal has ended. */
export class Stopped extends Error {
  readonly exitCode: number;

  constructor(signal: SignalName) {
    super(signal);
    this.name = 'Stopped';
    this.exitCode = 128 + constants.signals[signal];
  }
}

/** Aborted with a `Stopped` by the first SIGTERM or SIGINT; the second ends the process at once. */
export function stopSignal(): AbortSignal {
  const stop = new AbortController();
  for (const signal of ['SIGTERM', 'SIGINT'] as const)
    process.once(signal, () => stop.abort(new Stopped(signal)));
  return stop.signal;
}

/** From now on SIGHUP does not end the process but calls whoever listens, the latest alone. */
export function hangUps(): { listen(listener: () => void): void } {
  let heard = () => {};
  process.on('SIGHUP', () => heard());
  return {
    listen(listener) {
      heard = listener;
    },
  };
}
