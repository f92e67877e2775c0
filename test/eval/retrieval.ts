import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseEntities } from '../../src/corpus/entities.ts';
import {
  createRetriever,
  type PassageLine,
  type QueryLine,
  type RetrievedLine,
} from '../../src/search/retrieve.ts';

/** The least that a set must score, in percent. A floor only rises. */
interface Floor {
  readonly set: string;
  /** Normalised discounted cumulative gain over the first ten passages. */
  readonly ndcg: number;
  /** Share of the answerable questions that are answered. */
  readonly answered: number;
  /** Area under the curve of confidence, answerable against unanswerable questions of the set. */
  readonly auroc?: number;
  /** Most that may be answered of questions that were put to another set. */
  readonly astray: number;
}

interface Query extends QueryLine {
  readonly answerable?: boolean;
}

interface EvalSet {
  readonly passages: readonly PassageLine[];
  readonly queries: readonly Query[];
  /** By query: the passages that answer it. */
  readonly relevant: ReadonlyMap<string, ReadonlySet<string>>;
}

const FLOORS: readonly Floor[] = [
  { set: 'facqa', ndcg: 86.3, answered: 95, astray: 16 },
  { set: 'idk-mrc', ndcg: 76.6, answered: 83.5, auroc: 67.5, astray: 7.6 },
  { set: 'tydi-en', ndcg: 85.6, answered: 88, astray: 3.8 },
];

const SETS = join(import.meta.dirname, '../../../shared/data/retrieval');
const PEOPLE = join(import.meta.dirname, '../../corpus/people.yaml');

/** Ranks the question sets and prints how well; false where one is below its floor. */
export function evaluateRetrieval(): boolean {
  if (!existsSync(SETS)) {
    console.log(`skipped: the question sets are not here (${SETS})`);
    return true;
  }
  const { entities } = parseEntities(readFileSync(PEOPLE, 'utf8'));
  const sets = new Map(FLOORS.map(({ set }) => [set, load(set)]));
  return FLOORS.map((floor) => {
    const { passages, queries, relevant } = sets.get(floor.set) as EvalSet;
    const retriever = createRetriever(passages, entities);
    const ask = (query: QueryLine) => retriever.retrieve(query, 10);
    const judged = queries.filter(({ id, answerable }) => answerable !== false && relevant.has(id)).map(ask);
    const unanswerable = queries.filter(({ answerable }) => answerable === false).map(ask);
    const foreign = [...sets]
      .flatMap(([name, { queries: others }]) => (name === floor.set ? [] : sample(others)))
      .map(ask);
    const scores = {
      ndcg: mean(judged.map((line) => ndcg(line, relevant.get(line.id) as ReadonlySet<string>))),
      answered: share(judged),
      astray: share(foreign),
      ...(floor.auroc !== undefined && { auroc: auroc(judged, unanswerable) }),
    };
    return report(floor, scores);
  }).every(Boolean);
}

function report(
  floor: Floor,
  scores: { ndcg: number; answered: number; astray: number; auroc?: number },
): boolean {
  const fine =
    scores.ndcg >= floor.ndcg &&
    scores.answered >= floor.answered &&
    scores.astray <= floor.astray &&
    (floor.auroc === undefined || (scores.auroc ?? 0) >= floor.auroc);
  const figures = Object.entries(scores).map(([name, value]) => `${name} ${value.toFixed(1)}`);
  console.log(
    `${fine ? 'ok  ' : 'FAIL'} ${floor.set}: ${figures.join('  ')}  (floors ${JSON.stringify(floor)})`,
  );
  return fine;
}

function ndcg({ hits }: RetrievedLine, relevant: ReadonlySet<string>): number {
  const gain = (i: number) => 1 / Math.log2(i + 2);
  const found = hits.reduce((sum, { passage }, i) => sum + (relevant.has(passage) ? gain(i) : 0), 0);
  const ideal = Array.from({ length: Math.min(10, relevant.size) }, (_, i) => gain(i)).reduce(
    (a, b) => a + b,
    0,
  );
  return (100 * found) / ideal;
}

function auroc(positive: readonly RetrievedLine[], negative: readonly RetrievedLine[]): number {
  const low = negative.map(({ confidence }) => confidence).sort((a, b) => a - b);
  const wins = positive.map(({ confidence }) => low.filter((other) => other < confidence).length);
  return (100 * mean(wins)) / low.length;
}

const mean = (values: readonly number[]): number =>
  values.reduce((a, b) => a + b, 0) / Math.max(1, values.length);
const share = (lines: readonly RetrievedLine[]): number =>
  100 * mean(lines.map(({ answered }) => (answered ? 1 : 0)));
const sample = <T>(queries: readonly T[]): T[] => queries.filter((_, i) => i % 8 === 0);

function load(set: string): EvalSet {
  const lines = (file: string) =>
    readFileSync(join(SETS, set, file), 'utf8')
      .split('\n')
      .filter(Boolean);
  const judgements = lines('qrels.tsv').map((line) => line.split('\t') as [string, string]);
  return {
    passages: lines('passages.jsonl').map((line) => JSON.parse(line)),
    queries: lines('queries.jsonl').map((line) => JSON.parse(line)),
    relevant: new Map(
      [...Map.groupBy(judgements, ([query]) => query)].map(([query, of]) => [
        query,
        new Set(of.map(([, id]) => id)),
      ]),
    ),
  };
}
