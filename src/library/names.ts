import { dirname, join } from 'node:path';
import { readEntities } from '../corpus/entities.ts';

/** The names of a corpus: those in it, or beside it, or else those of the file to fall back on. */
export async function readNames(corpus: string, names?: string) {
  for (const folder of [corpus, dirname(corpus)]) {
    const own = withoutNoise(await readEntities(join(folder, NAMES)));
    if (own.entities.length > 0 || own.problems.length > 0) return own;
  }
  return names === undefined ? { entities: [], problems: [] } : await readEntities(names);
}

/** A corpus that is a file has no folder to look into. */
function withoutNoise(list: Awaited<ReturnType<typeof readEntities>>) {
  const problems = list.problems.filter(
    ({ reason }) => reason.code !== 'unreadable' || reason.error !== 'ENOTDIR',
  );
  return { ...list, problems };
}

const NAMES = 'people.yaml';
