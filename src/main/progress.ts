import type { Catalog } from '../i18n/index.ts';

export interface Progress {
  readonly stage: keyof Catalog['progress'];
  readonly done: number;
  readonly total: number;
}

/** Shows progress on one line of a terminal, a few times a second, and wipes it at the end; elsewhere it shows nothing. */
export function progressLine(
  output: NodeJS.WriteStream,
  say: Catalog,
): { readonly show: (progress: Progress) => void; readonly clear: () => void } {
  let last = performance.now();
  let shown = false;
  return {
    show({ stage, done, total }) {
      if (!output.isTTY || performance.now() - last < INTERVAL) return;
      last = performance.now();
      shown = true;
      output.write(`\r\u001b[K${say.progress[stage](done, total)}`);
    },
    clear() {
      if (shown) output.write('\r\u001b[K');
      shown = false;
    },
  };
}

// Milliseconds. Work that takes less shows nothing.
const INTERVAL = 200;
