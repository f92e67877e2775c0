import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { makeArticle } from '../../src/corpus/article.ts';
import { quotationsIn } from '../../src/library/quotes/extract.ts';
import { unitsOf } from '../../src/summary/units.ts';
import { summarise } from '../../src/summary.ts';
import { words } from '../../src/text/words.ts';
import type { Article, Span } from '../../src/types.ts';
import { shuffled } from '../bench/random.ts';

const ARTICLES = join(import.meta.dirname, '../../../shared/data/scale/articles.jsonl.gz');
const COUNT = 1_500;
const LENGTH = 3;

/**
 * A check of sanity: three sentences of one article, chosen without a topic, against its headline by ROUGE (Lin 2004), beside its
 * first three, which are hard to beat in news. Not a floor of quality: a summary of several articles has other things to do.
 */
const LEAST_RATIO = 0.66;

/** Prints the ratios; false where one is below the least. */
export function evaluateLeads(): boolean {
  if (!existsSync(ARTICLES)) {
    console.log(`skipped: newspaper articles with headlines are not here (${ARTICLES})`);
    return true;
  }
  const pairs = sample().map((article) => ({
    headline: article.title,
    own: textOf(article, chosen(article)),
    lead: textOf(
      article,
      unitsOf(article)
        .slice(0, LENGTH)
        .map(({ span }) => span),
    ),
  }));
  const ratios = [1, 2].map((n) => {
    const mean = (which: 'own' | 'lead') =>
      pairs.reduce((sum, pair) => sum + rouge(pair[which], pair.headline, n), 0) / pairs.length;
    return { own: mean('own'), lead: mean('lead') };
  });
  const isFine = ratios.every(({ own, lead }) => own >= LEAST_RATIO * lead);
  const figures = ratios.map(
    ({ own, lead }, i) =>
      `ROUGE-${i + 1} ${own.toFixed(3)} to ${lead.toFixed(3)} of the lead, ratio ${(own / lead).toFixed(2)}`,
  );
  console.log(
    `${isFine ? 'ok  ' : 'FAIL'} headlines of ${pairs.length} articles: ${figures.join('  ')}  (least ${LEAST_RATIO})`,
  );
  return isFine;
}

/** Articles of some length, the same in every run. */
function sample(): readonly Article[] {
  const lines = gunzipSync(readFileSync(ARTICLES)).toString('utf8').trimEnd().split('\n');
  const found: Article[] = [];
  for (const line of shuffled(lines)) {
    const { title, text } = JSON.parse(line) as { title: string; text: string };
    const { article } = makeArticle({ title, text, origin: 'metadata' }, 'scale');
    if (article && unitsOf(article).length >= 2 * LENGTH) found.push(article);
    if (found.length === COUNT) break;
  }
  return found;
}

function chosen(article: Article): readonly Span[] {
  const telling = {
    ...{ quotationsIn, meet: () => [], utteranceAt: () => undefined },
    article: () => article,
  };
  const whole = { span: { start: 0, end: article.text.length }, score: 1 };
  const work = summarise([{ article, passages: [whole] }], { length: LENGTH }, telling);
  for (;;) {
    const step = work.next();
    if (step.done) return step.value.map(({ citation }) => citation.span);
  }
}

const textOf = ({ text }: Article, spans: readonly Span[]): string =>
  spans.map(({ start, end }) => text.slice(start, end)).join('\n');

/** F1 of the sequences of `n` words that a text shares with a reference. */
function rouge(text: string, reference: string, n: number): number {
  const [own, wanted] = [sequences(text, n), sequences(reference, n)];
  let common = 0;
  for (const [sequence, count] of wanted) common += Math.min(count, own.get(sequence) ?? 0);
  const total = (of: ReadonlyMap<string, number>) => [...of.values()].reduce((sum, count) => sum + count, 0);
  return common === 0 ? 0 : (2 * common) / (total(own) + total(wanted));
}

function sequences(text: string, n: number): ReadonlyMap<string, number> {
  const forms = words(text).map(({ form }) => form);
  const counts = new Map<string, number>();
  for (let at = 0; at + n <= forms.length; at++) {
    const sequence = forms.slice(at, at + n).join(' ');
    counts.set(sequence, (counts.get(sequence) ?? 0) + 1);
  }
  return counts;
}
