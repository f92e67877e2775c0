import { createHash } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { pauser } from '../turns/pause.ts';
import type { Problem } from './problem.ts';
import { listFiles, type SourceFile } from './walk.ts';

/** What can be seen of a corpus without reading its files. */
export interface Sight {
  readonly files: readonly Pick<SourceFile, 'path' | 'size' | 'mtimeMs'>[];
  readonly folderProblems: readonly Problem[];
}

/** A corpus as it stands there now: every file is looked at, and none is read. Never rejects. */
export async function sightOf(root: string): Promise<Sight> {
  const { files, problems } = await listFiles(root);
  return { files, folderProblems: problems };
}

/** A text that is the same as long as the corpus and its name lists look the same. Made in turns. */
export async function fingerprint({ files, folderProblems }: Sight, lists: string): Promise<string> {
  const pause = pauser();
  const hash = createHash('sha256').update(JSON.stringify([lists, folderProblems]));
  for (const { path, size, mtimeMs } of files) {
    hash.update(JSON.stringify([path, size, mtimeMs]));
    await pause();
  }
  return hash.digest('hex');
}

/** A text that is the same as long as the files, which may be missing, have the same sizes and times. */
export async function fingerprintOfLists(paths: readonly string[]): Promise<string> {
  const seen = paths.map((path) =>
    stat(path).then(
      ({ size, mtimeMs }) => [size, mtimeMs],
      () => [],
    ),
  );
  return JSON.stringify(await Promise.all(seen));
}
