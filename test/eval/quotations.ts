import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The least that a set of annotated articles must score, in percent. A floor only rises. */
interface Floor {
  readonly set: string;
  /** F1 of the spans of direct and partial quotations; only recall counts where not all of them are annotated. */
  readonly spans: number;
  /** Share of right speakers among the spans that were found. */
  readonly speakers: number;
  /** F1 of spans whose speaker is right too. */
  readonly endToEnd: number;
  /** Share of speakers under exactly their fullest name, among the spans whose speaker is known. */
  readonly fullNames: number;
  /** Most marks that may be taken for quotations though they quote nobody. */
  readonly scare: number;
}

interface Scores {
  readonly overlap: {
    readonly span: { readonly F: number; readonly R: number };
    readonly e2e: { readonly F: number; readonly R: number };
    readonly speakerAcc: number;
    readonly canon: number;
    readonly known: number;
    readonly scareFalseAlarms: number;
    readonly scareGold: number;
  };
}

const FLOORS: readonly Floor[] = [
  { set: 'seeds', spans: 100, speakers: 100, endToEnd: 100, fullNames: 100, scare: 0 },
  { set: 'id-dev', spans: 99.5, speakers: 97, endToEnd: 97, fullNames: 89.5, scare: 0 },
  { set: 'en-dev', spans: 98.5, speakers: 99.5, endToEnd: 98.5, fullNames: 95.5, scare: 1 },
  { set: 'pfsa-dev', spans: 99.5, speakers: 99.5, endToEnd: 99.5, fullNames: 96.8, scare: 0 },
  { set: 'polnear-dev', spans: 94.5, speakers: 93.8, endToEnd: 88.8, fullNames: 74.3, scare: 6 },
];

const GROUPS = /pairwise P +([\d.]+) R +([\d.]+).*violations (\d+)/;

const ROOT = join(import.meta.dirname, '../..');
const QUOTES = join(ROOT, '../shared/data/quotes');
const SCORER = join(ROOT, '../shared/tools/score-quotes.mjs');

/** Extracts the annotated articles through the command line and prints how well; false where a set is below its floor. */
export function evaluateQuotations(): boolean {
  if (!existsSync(QUOTES)) {
    console.log(`skipped: the annotated articles are not here (${QUOTES})`);
    return true;
  }
  const folder = mkdtempSync(join(tmpdir(), 'kutip-eval-'));
  try {
    return FLOORS.map((floor) => report(floor, extract(floor.set, folder))).every(Boolean);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The file of what was extracted. Only what a stranger's articles would have goes in. */
function extract(set: string, folder: string): string {
  const articles = readFileSync(gold(set), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
  const input = join(folder, `${set}.jsonl`);
  const lines = articles.map(({ id, lang, text, date, outlet }) =>
    JSON.stringify({ id, lang, text, date, outlet }),
  );
  writeFileSync(input, lines.join('\n'));
  const output = join(folder, `${set}.out.jsonl`);
  writeFileSync(output, run([join(ROOT, 'src/cli.ts'), 'extract', input]));
  return output;
}

function report({ set, ...floor }: Floor, extracted: string): boolean {
  const { overlap } = JSON.parse(run([SCORER, gold(set), extracted, '--json'])) as Scores;
  const isPartial = set === 'pfsa-dev';
  const scores = {
    spans: 100 * (isPartial ? overlap.span.R : overlap.span.F),
    speakers: 100 * overlap.speakerAcc,
    endToEnd: 100 * (isPartial ? overlap.e2e.R : overlap.e2e.F),
    fullNames: (100 * overlap.canon) / overlap.known,
    scare: overlap.scareFalseAlarms,
  };
  const isFine =
    scores.spans >= floor.spans &&
    scores.speakers >= floor.speakers &&
    scores.endToEnd >= floor.endToEnd &&
    scores.fullNames >= floor.fullNames &&
    scores.scare <= floor.scare &&
    (set !== 'seeds' || areGrouped(extracted));
  const figures = Object.entries(scores).map(([name, value]) => `${name} ${value.toFixed(1)}`);
  console.log(
    `${isFine ? 'ok  ' : 'FAIL'} ${set}: ${figures.join('  ')} of ${overlap.scareGold}  (floors ${JSON.stringify(floor)})`,
  );
  return isFine;
}

/** Whether the same utterances, and no others, are together. */
function areGrouped(extracted: string): boolean {
  const printed = run([SCORER, gold('seeds'), extracted, '--clusters', join(QUOTES, 'seed-clusters.json')]);
  const [, precision, recall, violations] = GROUPS.exec(printed) ?? [];
  console.log(
    `     groups: precision ${precision}  recall ${recall}  apart that must be, together: ${violations}`,
  );
  return precision === '100.0' && recall === '100.0' && violations === '0';
}

const gold = (set: string): string => join(QUOTES, `${set}.jsonl`);

const run = (words: readonly string[]): string =>
  execFileSync(process.execPath, words, { encoding: 'utf8', maxBuffer: 1 << 28 });
