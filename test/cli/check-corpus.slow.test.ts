import { join } from 'node:path';
import { describe, it } from 'vitest';
import { temporaryFolder, writeFiles } from '../support/folder.ts';
import { CLI, type Ended, run } from '../support/process.ts';

const folder = temporaryFolder();
writeFiles(folder, {
  'corpus/jembatan.txt': 'Gubernur Ratna Wulan membuka Jembatan Teluk Biru pada Rabu.',
  'corpus/kosong.txt': '',
  'corpus/baris.jsonl': '{"text":"Kapal tiba di pelabuhan Muara."}\n{\n',
  'empty/README.md': 'Nothing here yet.',
});

function check(...args: readonly string[]): Promise<Ended> {
  return run(CLI, ['check-corpus', '--lang', 'en', ...args], { cwd: folder });
}

describe.concurrent('check-corpus', () => {
  it('lists what is wrong, and says that the rest is sound', async ({ expect }) => {
    const { code, stdout, stderr } = await check('corpus');
    expect(stdout.split('\n')).toEqual([
      'baris.jsonl, line 2: is not a JSON object',
      'kosong.txt: is empty',
      '2 problems; everything else is used.',
      '2 articles and 2 passages: every passage is copied exactly from its article.',
      '',
    ]);
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
  });

  it('tells programs too', async ({ expect }) => {
    expect(JSON.parse((await check('--json')).stdout)).toEqual({
      ...{ articles: 2, passages: 2 },
      problems: ['baris.jsonl, line 2: is not a JSON object', 'kosong.txt: is empty'],
    });
  });

  it('wants articles', async ({ expect }) => {
    expect(await check('empty')).toEqual({ code: 1, stdout: 'No articles in "empty".\n', stderr: '' });
  });

  it('wants a folder', async ({ expect }) => {
    const { code, stderr } = await check('nowhere');
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: expect.stringContaining('KUTIP_CORPUS is "nowhere"'),
    });
  });

  it('finds nothing wrong with the sample articles', async ({ expect }) => {
    const { code, stderr } = await check(join(import.meta.dirname, '../../corpus'));
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  });
});
