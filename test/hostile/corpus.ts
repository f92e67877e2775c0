import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { problemLine } from '../../src/cli/problems.ts';
import { catalog } from '../../src/i18n/index.ts';
import { type OpenedLibrary, openLibrary } from '../../src/library/open.ts';
import { botFor, moderator } from '../support/bot.ts';
import { expectAnswered, expectPrintable } from '../support/shown.ts';

/** A name, what the file holds, and the problems that it has. */
export type Case = readonly [name: string, content: string | Uint8Array, ...problems: string[]];

/** Each file stands in a corpus of its own, beside a good article that must be found all the same. */
export function files(list: readonly Case[]): void {
  const named = list.map(([name, content, ...problems]) => ({ name, content, problems }));
  it.each(named)(
    '$name',
    async ({ name, content, problems }) => {
      const corpus = newCorpus();
      writeFileSync(join(corpus, name), content);
      expect(await use(corpus)).toEqual(problems);
    },
    LIMIT_MS,
  );
}

/** A corpus with one good article in it, gone after the test. */
export function newCorpus(): string {
  const folder = mkdtempSync(join(tmpdir(), 'kutip-hostile-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  writeFileSync(join(folder, 'z-good.md'), 'Jembatan Teluk Biru dibuka oleh Ratna Wulan.');
  return folder;
}

/** Opens a corpus and uses it as its readers and its operator would; gives the codes of its problems. */
export async function use(corpus: string): Promise<readonly string[]> {
  const opened = await openLibrary({ corpus });
  const { library, problems } = opened;
  expect((await library.ask('Jembatan Teluk Biru dibuka oleh siapa?')).found).not.toEqual([]);
  for (const lang of ['en', 'id'] as const)
    for (const problem of problems.slice(0, 20)) expectLine(problemLine(problem, catalog(lang)));
  for (const { article } of opened.passages.values())
    for (const line of [article.title, article.source, article.byline, article.url, article.published?.words])
      if (line !== undefined) expectLine(line);
  await readAll(opened);
  return [...new Set(problems.map(({ reason }) => reason.code))];
}

async function readAll({ library, passages }: OpenedLibrary): Promise<void> {
  const { bot, incidents } = botFor({ library });
  const shown = [...passages.keys()].slice(0, 4);
  const calls = [
    ...['sources', 'start'].map((command) => ({ command, input: '' })),
    ...shown.map((id) => ({ command: 'article', input: id })),
    ...shown.map((id) => ({ command: 'why', input: `${id}.0 kapal tiba` })),
    ...['kapal', 'a', '1', '-kapal', 'before:2100'].map((input) => ({ command: 'search', input })),
    { command: 'ask', input: 'kapan kapal tiba di pelabuhan?' },
  ];
  for (const call of calls) expectAnswered(await bot.handle({ ...moderator, ...call }), library);
  expect(incidents).toEqual([]);
}

function expectLine(line: string): void {
  expectPrintable(line);
  expect(line).not.toContain('\n');
  expect(line.length).toBeLessThan(1_000);
}

export function megabyteOf(part: string): string {
  return part.repeat(Math.ceil(1_000_000 / part.length));
}

export const TEXT = 'Kapal tiba di pelabuhan Muara.';

/** A file that takes longer than this hangs the start. */
export const LIMIT_MS = 5_000;
