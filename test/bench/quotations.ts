import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { readCorpus } from '../../src/corpus/corpus.ts';
import { inTurns } from '../../src/library/in-turns.ts';
import { createQuotations } from '../../src/library/quotation-store.ts';
import { quotationsIn } from '../../src/library/quotations.ts';
import { createQuotes } from '../../src/library/quotes.ts';
import { group } from '../../src/library/quotes-groups.ts';
import { shelfOf } from '../../src/library/quotes-shelf.ts';
import type { Quotes } from '../../src/library.ts';
import { words } from '../../src/text/words.ts';
import type { Article } from '../../src/types.ts';
import { percentile } from './percentile.ts';
import { randomFrom } from './random.ts';

/** How fast quotations are found in articles and by speaker. */
export async function measureQuotations(): Promise<string> {
  const { articles, from } = await benchArticles();
  const builder = createQuotations();
  let spent = 0;
  for (const article of articles) {
    const start = performance.now();
    const found = quotationsIn(article);
    spent += performance.now() - start;
    builder.add(article, found);
  }
  const quotations = builder.done();
  const megabytes = articles.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0) / 1e6;
  const grouping = performance.now();
  const shelf = shelfOf(quotations, await inTurns(group(quotations, []), () => undefined), []);
  const grouped = performance.now() - grouping;
  const quotes = createQuotes(shelf);
  const rate = (amount: number, digits = 0): string => ((1000 * amount) / spent).toFixed(digits);
  return [
    `${articles.length} articles of ${from}, ${quotations.rows.size} quotations`,
    `extraction: ${rate(articles.length)} articles/s, ${rate(megabytes, 1)} MB/s; grouping: ${(grouped / 1000).toFixed(1)} s`,
    latencies(quotes, articles),
  ].join('\n');
}

/** Everybody among the most quoted once alone, and once with a word of theirs. */
function latencies(quotes: Pick<Quotes, 'by' | 'speakers'>, articles: readonly Article[]): string {
  const random = randomFrom(4);
  const textOf = new Map(articles.map(({ id, text }) => [id, text]));
  const times = { speaker: [] as number[], topic: [] as number[] };
  const time = (of: number[], speaker: string, about?: string) => {
    const start = performance.now();
    const page = quotes.by({ speaker, offset: 0, limit: PAGE, ...(about && { about }) });
    of.push(performance.now() - start);
    return page;
  };
  for (const { name } of quotes.speakers({ offset: 0, limit: SPEAKERS }).speakers) {
    const { utterances } = time(times.speaker, name);
    const [first] = utterances[Math.floor(random() * utterances.length)]?.wordings ?? [];
    if (first === undefined) continue;
    const { start, end } = first.quotation.span;
    const said = words(textOf.get(first.articleId) ?? '', start, end).filter(({ form }) => form.length > 4);
    time(times.topic, name, said[Math.floor(random() * said.length)]?.form ?? name);
  }
  return Object.entries(times)
    .map(
      ([of, all]) =>
        `by ${of}: p50 ${percentile(all, 0.5).toFixed(2)} ms, p95 ${percentile(all, 0.95).toFixed(2)} ms`,
    )
    .join('; ');
}

async function benchArticles(): Promise<{ readonly articles: readonly Article[]; readonly from: string }> {
  if (!existsSync(LARGE)) {
    const { articles } = await readCorpus(join(ROOT, 'corpus'));
    const rounds = Array.from({ length: ROUNDS }, (_, round) =>
      articles.map((article) => ({ ...article, id: `${article.id}x${round}` })),
    );
    return { articles: rounds.flat(), from: 'the sample corpus, repeated' };
  }
  const folder = mkdtempSync(join(tmpdir(), 'kutip-bench-'));
  try {
    const path = join(folder, 'articles.jsonl');
    writeFileSync(path, gunzipSync(readFileSync(LARGE)));
    return { articles: (await readCorpus(path)).articles, from: 'newspapers' };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const SPEAKERS = 300;
const PAGE = 5;
const ROUNDS = 30;
const ROOT = join(import.meta.dirname, '../..');
const LARGE = join(ROOT, '../shared/data/scale/articles.jsonl.gz');
