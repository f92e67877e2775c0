import { describe, expect, it } from 'vitest';
import { temporaryFolder, writeFiles } from '../support/folder.ts';
import { CLI, type Ended, run } from '../support/process.ts';

const folder = temporaryFolder();
writeFiles(folder, {
  // With a byte order mark, the line ends of Windows, a blank line, and numbers for names.
  'passages.jsonl':
    '\ufeff{"id":"p1","article_id":"a","text":"Kapal tiba di pelabuhan Muara."}\r\n\r\n' +
    '{"id":2,"article_id":3,"title":null,"text":"Jembatan Teluk Biru dibuka."}\r\n',
  'queries.jsonl':
    '{"id":"q1","text":"kapal tiba di mana?"}\n{"id":"q2","text":"jembatan dibuka"}\n{"id":"q3","text":"xyzzy"}',
  'long.jsonl': `${JSON.stringify({ id: 'q1', text: 'kapal '.repeat(200_000) })}\n`,
  'no-json.jsonl': '{"id":"q1","text":"a"}\n\n{"id":\n',
  'no-text.jsonl': '{"id":"q1","text":"a"}\n{"id":"q2"}\n',
  'nothing.jsonl': '',
});

function retrieve(passages: string, queries: string, ...more: readonly string[]): Promise<Ended> {
  return run(CLI, ['retrieve', '--passages', passages, '--queries', queries, ...more], { cwd: folder });
}

interface Line {
  readonly id: string;
  readonly answered: boolean;
  readonly hits: readonly { readonly passage: string; readonly article: string; readonly score: number }[];
}

describe.concurrent('retrieve', () => {
  it('answers each query on a line of its own, in order', async ({ expect }) => {
    const { code, stdout, stderr } = await retrieve('passages.jsonl', 'queries.jsonl', '--top', '1');
    const lines = stdout
      .trimEnd()
      .split('\n')
      .map((line): Line => JSON.parse(line));
    const hits = lines.map(({ id, answered, hits }) => [
      id,
      answered,
      ...hits.map(({ passage, article }) => `${article}/${passage}`),
    ]);
    expect(hits).toEqual([
      ['q1', true, 'a/p1'],
      ['q2', true, '3/2'],
      ['q3', false],
    ]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  });

  it.each([
    ['without passages', 'nothing.jsonl', 'queries.jsonl', /^(\{.*"answered":false.*"hits":\[\]\}\n){3}$/],
    ['without queries', 'passages.jsonl', 'nothing.jsonl', /^$/],
    ['of a megabyte', 'passages.jsonl', 'long.jsonl', /^\{"id":"q1","answered":true/],
  ])('answers %s', async (_, passages, queries, stdout) => {
    expect(await retrieve(passages, queries)).toEqual({
      code: 0,
      stdout: expect.stringMatching(stdout),
      stderr: '',
    });
  });

  it.each([
    ['a missing file', 'nowhere.jsonl', 'queries.jsonl', /^nowhere.jsonl cannot be read: ENOENT/],
    ['a folder', '.', 'queries.jsonl', /^\. cannot be read: EISDIR/],
    ['what is not JSON', 'passages.jsonl', 'no-json.jsonl', /^no-json.jsonl, line 3: not a JSON object\n$/],
    ['what lacks a field', 'passages.jsonl', 'no-text.jsonl', /^no-text.jsonl, line 2: text: .*string/],
    ['queries for passages', 'queries.jsonl', 'queries.jsonl', /^queries.jsonl, line 1: article_id: /],
  ])('says where it was given %s', async (_, passages, queries, stderr) => {
    expect(await retrieve(passages, queries)).toEqual({
      code: 2,
      stdout: '',
      stderr: expect.stringMatching(stderr),
    });
  });
});
