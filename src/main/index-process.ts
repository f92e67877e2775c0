import { indexCorpus } from '../library/open.ts';
import { BUNDLED_NAMES } from './bundled-names.ts';
import { reasonOf } from './failure.ts';
import type { AheadOf, Told } from './index-ahead.ts';
import { requireArticles } from './open-corpus.ts';

// A process of `index-ahead.ts`: leaves a snapshot, or says why there is nothing to make one of.
const { corpus, data } = JSON.parse(process.argv[2] ?? '') as AheadOf;
const stop = new AbortController();
process.once('message', () => stop.abort(new Error('closed')));
// Whoever wanted it is gone.
process.once('disconnect', () => stop.abort(new Error('closed')));
try {
  await indexCorpus({
    corpus,
    data,
    names: BUNDLED_NAMES,
    signal: stop.signal,
    accept: (read) => requireArticles(read, corpus),
  });
} catch (error) {
  if (process.connected) process.send?.({ reason: reasonOf(error) } satisfies Told);
}
if (process.connected) process.disconnect();
