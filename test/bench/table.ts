import type { Measured } from './measure.ts';

export interface Row {
  readonly name: string;
  readonly measured: Measured;
}

/** A table in Markdown: each figure, and beside it how many times that of the first row it is. */
export function table(rows: readonly Row[]): string {
  const heading = ['engine', ...COLUMNS.map((column) => column.title)];
  const lines = rows.map(({ name, measured }) => [
    name,
    ...COLUMNS.map((column) => cell(column, measured, rows[0]?.measured)),
  ]);
  const failures = rows.flatMap(({ name, measured }) =>
    measured.failure ? [`\n${name}: ${measured.failure}`] : [],
  );
  return [aligned([heading, ...lines]), ...failures].join('\n');
}

interface Column {
  readonly title: string;
  readonly key: Exclude<keyof Measured, 'failure'>;
  /** How many of the measured units one of the shown is. */
  readonly unit: number;
  readonly digits: number;
}

function cell({ key, unit, digits }: Column, measured: Measured, first: Measured | undefined): string {
  const value = measured[key];
  if (value === undefined) return '-';
  const base = first?.[key];
  const ratio = base ? ` (${(value / base).toFixed(2)})` : '';
  return (value / unit).toFixed(digits) + ratio;
}

function aligned([heading = [], ...lines]: readonly (readonly string[])[]): string {
  const widths = heading.map((_, n) =>
    Math.max(3, ...[heading, ...lines].map((line) => line[n]?.length ?? 0)),
  );
  const print = (cells: readonly string[]) =>
    `| ${cells.map((text, n) => pad(text, widths[n] ?? 0, n)).join(' | ')} |`;
  const rule = widths.map((width, n) => (n === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`));
  return [print(heading), print(rule), ...lines.map(print)].join('\n');
}

function pad(text: string, width: number, column: number): string {
  return column === 0 ? text.padEnd(width) : text.padStart(width);
}

const MB = 1024 * 1024;

const COLUMNS: readonly Column[] = [
  { title: 'index s', key: 'index', unit: 1000, digits: 1 },
  { title: 'heap MB', key: 'heap', unit: MB, digits: 0 },
  { title: 'RSS MB', key: 'rss', unit: MB, digits: 0 },
  { title: 'p50 ms', key: 'p50', unit: 1, digits: 2 },
  { title: 'p95 ms', key: 'p95', unit: 1, digits: 2 },
  { title: 'p99 ms', key: 'p99', unit: 1, digits: 2 },
  { title: 'snapshot MB', key: 'snapshot', unit: MB, digits: 0 },
  { title: 'cold start s', key: 'coldStart', unit: 1000, digits: 2 },
  { title: 'MRR@10', key: 'mrr', unit: 1, digits: 3 },
];
