import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import type { Measured } from '../bench/measure.ts';

const root = join(import.meta.dirname, '../..');
const articles = join(root, '../shared/data/scale/articles.jsonl.gz');

describe.skipIf(!existsSync(articles))('the benchmark (skipped where its articles are not at hand)', () => {
  it('measures every engine from index to cold start', async () => {
    const args = [
      '--expose-gc',
      'test/bench/run.ts',
      '--sizes',
      '2000',
      '--sets',
      '',
      '--queries',
      '50',
      '--json',
    ];
    const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: root });
    const rows: readonly { name: string; measured: Measured }[] = JSON.parse(stdout).rows;
    expect(rows.map(({ name }) => name)).toContain('kutip');
    for (const { name, measured } of rows) {
      expect(measured.failure, name).toBeUndefined();
      expect(measured.mrr, name).toBeGreaterThan(0.5);
      expect(measured.coldStart, name).toBeGreaterThan(0);
    }
  });
});
