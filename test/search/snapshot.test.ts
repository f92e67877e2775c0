import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Sections } from '../../src/search/snapshot.ts';
import { readSnapshot } from '../../src/search/snapshot-read.ts';
import { writeSnapshot } from '../../src/search/snapshot-write.ts';
import { workOf } from '../support/work.ts';

const FORMAT = 'test-1';
const never = () => undefined;

let folder: string;
let path: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kutip-snapshot-'));
  path = join(folder, 'a.snapshot');
});
afterEach(() => rm(folder, { recursive: true }));

const write = (sections: Sections, at = path) => writeSnapshot(at, FORMAT, sections, never);
const read = (format = FORMAT) => readSnapshot(path, format, never);

const sample: Sections = {
  words: ['kapal', '', '"😀"', '金'],
  none: [],
  numbers: Int32Array.of(-1, 0, 2 ** 31 - 1),
  offsets: Uint32Array.of(0, 2 ** 32 - 1),
  nothing: new Uint32Array(0),
};

describe('a snapshot', () => {
  it('gives back what was written', async () => {
    await write(sample);
    expect(await read()).toEqual(sample);
    await write({ words: ['perahu'] });
    expect(await read()).toEqual({ words: ['perahu'] });
  });

  it('gives back any numbers and any lines', async () => {
    const lines = fc.array(fc.string({ unit: 'grapheme' }).map((line) => line.replaceAll('\n', ' ')));
    const numbers = fc.oneof(fc.int32Array(), fc.uint32Array());
    const sections = fc.dictionary(fc.stringMatching(/^[a-z]{1,5}$/), fc.oneof(lines, numbers), {
      maxKeys: 4,
    });
    await fc.assert(
      fc.asyncProperty(sections, async (written) => {
        await write(written);
        expect(await read()).toEqual(written);
      }),
      { numRuns: 50 },
    );
  });

  it('gives back more lines and numbers than are written at once', async () => {
    const many = {
      words: Array.from({ length: 3000 }, (_, n) => `kata ${n}`),
      numbers: Int32Array.from({ length: 3_000_000 }, (_, n) => n - 7),
    };
    await write(many);
    const { words, numbers } = (await read()) ?? {};
    expect(words).toEqual(many.words);
    expect(numbers?.length).toBe(many.numbers.length);
    expect(many.numbers.every((number, n) => number === numbers?.[n])).toBe(true);
  });

  it('writes only the part of an array that it is given', async () => {
    await write({ numbers: Int32Array.of(1, 2, 3, 4).subarray(1, 3) });
    expect(await read()).toEqual({ numbers: Int32Array.of(2, 3) });
  });

  it('is nothing where there is no file, or a folder', async () => {
    expect(await read()).toBeUndefined();
    await mkdir(path);
    expect(await read()).toBeUndefined();
  });

  it('is nothing in another format', async () => {
    await write(sample);
    expect(await read('test-2')).toBeUndefined();
  });

  it.each(['', '\n', '00000000\n', '{}\n', 'null\n', '{"format":"test-1"', 'Kapal itu tiba.', '\0\0\0\0'])(
    'is nothing where the file holds %j',
    async (content) => {
      await writeFile(path, content);
      expect(await read()).toBeUndefined();
    },
  );

  it('is nothing where the file is cut off, or goes on', async () => {
    await write(sample);
    const whole = await readFile(path);
    for (let length = 0; length < whole.length; length++) {
      await writeFile(path, whole.subarray(0, length));
      expect(await read()).toBeUndefined();
    }
    await writeFile(path, Buffer.concat([whole, Buffer.from('x')]));
    expect(await read()).toBeUndefined();
  });

  it('is nothing where a bit of any of its bytes is turned', async () => {
    await write(sample);
    const whole = await readFile(path);
    for (let at = 0; at < whole.length; at++) {
      const damaged = Buffer.from(whole);
      damaged.writeUInt8(damaged.readUInt8(at) ^ (1 << (at % 8)), at);
      await writeFile(path, damaged);
      expect(await read()).toBeUndefined();
    }
  });
});

describe('writing', () => {
  it('leaves no other file behind', async () => {
    await write(sample);
    expect(await readdir(folder)).toEqual(['a.snapshot']);
  });

  it('leaves what was there, and nothing else, where it is stopped', async () => {
    await write(sample);
    const stop = () => Promise.reject(new Error('enough'));
    await expect(writeSnapshot(path, FORMAT, { words: ['perahu'] }, stop)).rejects.toThrow('enough');
    expect(await read()).toEqual(sample);
    expect(await readdir(folder)).toEqual(['a.snapshot']);
  });

  it('leaves nothing behind where the file cannot be put in its place', async () => {
    await mkdir(join(path, 'in the way'), { recursive: true });
    await expect(write(sample)).rejects.toThrow();
    expect(await readdir(folder)).toEqual(['a.snapshot']);
  });

  it('says where there is no folder', async () => {
    await expect(write(sample, join(folder, 'gone', 'a.snapshot'))).rejects.toThrow('ENOENT');
  });

  it('lets others have their turn', async () => {
    let turns = 0;
    const pause = async () => {
      turns++;
    };
    await writeSnapshot(path, FORMAT, { words: Array.from({ length: 5000 }, String) }, pause);
    const written = turns;
    expect(written).toBeGreaterThan(5);
    await readSnapshot(path, FORMAT, pause);
    expect(turns - written).toBeGreaterThan(1000);
  });

  it('takes numbers in chunks, and lines as they are made', async () => {
    const chunks = [Uint32Array.of(1, 2), Uint32Array.of(3)];
    await writeSnapshot(path, FORMAT, { numbers: { chunks }, words: ['a', 'b'].values() }, never);
    expect(await read()).toEqual({ numbers: Uint32Array.of(1, 2, 3), words: ['a', 'b'] });
  });

  it('makes no more lines in a turn, and reads no more bytes, where there are more', async () => {
    const most = async (lines: number) => {
      let [made, longest] = [0, 0];
      const turn = async () => {
        longest = Math.max(longest, made);
        made = 0;
      };
      const words = function* () {
        for (let n = 0; n < lines; n++) {
          made++;
          yield `kata ke-${n} `.repeat(20);
        }
      };
      await writeSnapshot(path, FORMAT, { words: words() }, turn);
      const { most: moved } = await workOf(() => readSnapshot(path, FORMAT, () => nextTurn()));
      return { longest, moved };
    };
    const [few, many] = [await most(20_000), await most(60_000)];
    expect(many.longest).toBeLessThanOrEqual(few.longest);
    expect(many.longest).toBeLessThanOrEqual(512);
    expect(many.moved).toBeLessThanOrEqual(1.5 * few.moved + 500);
  });
});
