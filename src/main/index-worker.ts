import { parentPort, workerData } from 'node:worker_threads';
import type { Config } from '../config.ts';
import { indexCorpus } from '../library/open.ts';
import { BUNDLED_NAMES } from './bundled-names.ts';
import { reasonOf } from './failure.ts';
import { requireArticles } from './open-corpus.ts';

// A thread of `index-ahead.ts`: leaves a snapshot, or says why there is nothing to make one of.
const { corpus, data } = workerData as Pick<Config, 'corpus' | 'data'>;
const stop = new AbortController();
parentPort?.once('message', () => stop.abort(new Error('closed')));
try {
  await indexCorpus({
    ...{ corpus, data, names: BUNDLED_NAMES, signal: stop.signal },
    accept: (read) => requireArticles(read, corpus),
  });
} catch (error) {
  parentPort?.postMessage(reasonOf(error));
} finally {
  parentPort?.close();
}
