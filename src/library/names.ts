import { dirname, join } from 'node:path';
import { readEntities } from '../corpus/entities.ts';
import type { Pause } from '../turns/pause.ts';

/** The names of a corpus: those in it, or beside it, or else those of the file to fall back on. */
export async function readNames(corpus: string, names: string | undefined, pause: Pause) {
  for (const list of nameLists(corpus)) {
    const own = withoutNoise(await readEntities(list, pause));
    if (own.entities.length > 0 || own.problems.length > 0) return own;
  }
  return names === undefined ? { entities: [], problems: [] } : await readEntities(names, pause);
}

/** Where a corpus may have names of its own, the more telling place first. */
export function nameLists(corpus: string): readonly string[] {
  return [corpus, dirname(corpus)].map((folder) => join(folder, NAMES));
}

/** A corpus that is a file has no folder to look into. */
function withoutNoise(list: Awaited<ReturnType<typeof readEntities>>) {
  const problems = list.problems.filter(
    ({ reason }) => reason.code !== 'unreadable' || reason.error !== 'ENOTDIR',
  );
  return { ...list, problems };
}

const NAMES = 'people.yaml';
