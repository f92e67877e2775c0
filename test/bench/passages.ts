import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { sentences } from '../../src/text/sentences.ts';
import type { BenchPassage } from './engine.ts';
import { shuffled } from './random.ts';

interface BenchArticle {
  readonly id: string;
  readonly title: string;
  readonly text: string;
}

export interface PassageSet {
  readonly passages: readonly BenchPassage[];
  /** Where the articles come from, for the head of the table. */
  readonly from: string;
}

/** `count` passages of some 60 to 100 words; a smaller set is the beginning of a larger one. */
export function benchPassages(count: number): PassageSet {
  const large = existsSync(LARGE);
  const articles = shuffled(large ? newspaper() : sample());
  if (articles.length === 0) throw new Error(`no articles in ${ROOT}/corpus to measure with`);
  const passages: BenchPassage[] = [];
  for (let round = 0; passages.length < count; round += 1) {
    if (round > 0 && large) break;
    for (const article of articles) passages.push(...passagesOf(article, round));
  }
  const from = large ? 'newspaper articles' : 'the sample corpus, repeated';
  return { passages: passages.slice(0, count), from };
}

function passagesOf({ id, title, text }: BenchArticle, round: number): readonly BenchPassage[] {
  const articleId = `${id}-${round}`;
  return sentenceGroups(text).map((group, n) => ({ id: `${articleId}-${n}`, articleId, title, text: group }));
}

function sentenceGroups(text: string): readonly string[] {
  const groups: string[] = [];
  let start: number | undefined;
  for (const sentence of sentences(text)) {
    start ??= sentence.start;
    const group = text.slice(start, sentence.end);
    if (group.split(/\s+/).length < WORDS) continue;
    groups.push(group);
    start = undefined;
  }
  if (start !== undefined) groups.push(text.slice(start));
  return groups;
}

function newspaper(): readonly BenchArticle[] {
  const lines = gunzipSync(readFileSync(LARGE)).toString('utf8').trimEnd().split('\n');
  return lines.map((line) => JSON.parse(line));
}

function sample(): readonly BenchArticle[] {
  return globSync(join(ROOT, 'corpus/articles/**/*.md')).map((file, n) => {
    const [, head = '', text = ''] = readFileSync(file, 'utf8').split(/^---$/m);
    return { id: `sample${n}`, title: /^title: *(.*)$/m.exec(head)?.[1] ?? '', text };
  });
}

const WORDS = 60;
const ROOT = join(import.meta.dirname, '../..');
const LARGE = join(ROOT, '../shared/data/scale/articles.jsonl.gz');
