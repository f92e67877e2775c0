import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { readCorpus } from '../../src/corpus/corpus.ts';
import { createQuotes } from '../../src/library/quotes/create.ts';
import { quotationsIn } from '../../src/library/quotes/extract.ts';
import { group } from '../../src/library/quotes/groups.ts';
import { createQuotations } from '../../src/library/quotes/quotations.ts';
import { shelfOf } from '../../src/library/quotes/shelf.ts';
import type { Quotes } from '../../src/library.ts';
import { words } from '../../src/text/words.ts';
import { inTurns } from '../../src/turns/in-turns.ts';
import type { Article } from '../../src/types.ts';
import { HOSTILE_SHAPES } from '../support/hostile-shapes.ts';
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
  const never = () => undefined;
  const quotations = await inTurns(builder.done(), never);
  const megabytes = articles.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0) / 1e6;
  const grouping = performance.now();
  const groups = await inTurns(group(quotations, []), never);
  const shelf = await inTurns(shelfOf(quotations, groups, []), never);
  const grouped = performance.now() - grouping;
  const quotes = createQuotes(shelf);
  const rate = (amount: number, digits = 0): string => ((1000 * amount) / spent).toFixed(digits);
  return [
    `${articles.length} articles of ${from}, ${quotations.rows.size} quotations`,
    `extraction: ${rate(articles.length)} articles/s, ${rate(megabytes, 1)} MB/s; grouping: ${(grouped / 1000).toFixed(1)} s`,
    hostileShapes(articles),
    latencies(quotes, articles),
  ].join('\n');
}

/** How fast the texts are read that are most work, beside newspaper text in the same run; by CPU time, since machines are busy. */
function hostileShapes(articles: readonly Article[]): string {
  const sample = articles.slice(0, SAMPLE);
  const news = megabytesPerSecond(sample);
  const rates = HOSTILE_SHAPES.flatMap(([kind, repeated]) =>
    (['id', 'en'] as const).map((lang) => {
      const text = repeated.repeat(Math.ceil(1e6 / Buffer.byteLength(repeated)));
      return { kind: `${kind} (${lang})`, rate: megabytesPerSecond([{ text, lang, furniture: [] }]) };
    }),
  ).sort((one, other) => one.rate - other.rate);
  const slowest = rates
    .slice(0, SLOWEST)
    .map(
      ({ kind, rate }) => `  ${kind}: ${rate.toFixed(2)} MB/s, ${(rate / news).toFixed(2)} of newspaper text`,
    );
  return [`newspaper text again: ${news.toFixed(2)} MB/s; the slowest shapes of 1 MB:`, ...slowest].join(
    '\n',
  );
}

/** Megabytes in a second of CPU time, the better of two readings. */
function megabytesPerSecond(texts: readonly Parameters<typeof quotationsIn>[0][]): number {
  const seconds = () => {
    globalThis.gc?.();
    const before = process.cpuUsage();
    for (const text of texts) quotationsIn(text);
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1e6;
  };
  const bytes = texts.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);
  return bytes / 1e6 / Math.min(seconds(), seconds());
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

const SAMPLE = 1000;
const SLOWEST = 5;
const SPEAKERS = 300;
const PAGE = 5;
const ROUNDS = 30;
const ROOT = join(import.meta.dirname, '../..');
const LARGE = join(ROOT, '../shared/data/scale/articles.jsonl.gz');
