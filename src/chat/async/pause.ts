/** Resolves after so many milliseconds, or as soon as the signal is aborted. */
export function pause(milliseconds: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal?.aborted) return resolve();
    const end = () => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, milliseconds);
    signal?.addEventListener('abort', end, { once: true });
  });
}

/** What is asked for, or `fallback` where that takes longer than so many milliseconds. Rejects if it does. */
export async function inTime<T>(asked: Promise<T>, milliseconds: number, fallback: T): Promise<T> {
  const waited = new AbortController();
  const late = pause(milliseconds, waited.signal).then(() => fallback);
  return Promise.race([asked, late]).finally(() => waited.abort());
}
