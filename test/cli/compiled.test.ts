import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder, writeFiles } from '../support/folder.ts';
import { CLI, run } from '../support/process.ts';

const folder = temporaryFolder();
const program = {
  'package.json': '{ "type": "module" }',
  'src/kutip.js': readFileSync(CLI, 'utf8'),
  'src/cli.ts': "const word: string = 'started';\nconsole.log(word);\n",
};

/** Starts the program of a folder, which keeps what it compiles where the program itself says. */
const started = (name: string) =>
  run(join(folder, name, 'src/kutip.js'), [], { cwd: folder, env: { NODE_COMPILE_CACHE: '' }, input: '' });

describe('what was compiled', () => {
  it('is kept beside the packages', async () => {
    writeFiles(join(folder, 'kept'), { ...program, 'node_modules/README': '' });
    for (const _ of ['cold', 'warm'])
      expect(await started('kept')).toEqual({ code: 0, stdout: 'started\n', stderr: '' });
    expect(existsSync(join(folder, 'kept/node_modules/.cache/kutip'))).toBe(true);
  });

  it('is compiled again where nothing can be kept', async () => {
    // No folder can be made under a file, whoever asks for it.
    writeFiles(join(folder, 'not kept'), { ...program, node_modules: '' });
    for (const _ of ['first', 'second'])
      expect(await started('not kept')).toEqual({ code: 0, stdout: 'started\n', stderr: '' });
  });
});
