import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type OpenedLibrary, type OpenOptions, openLibrary } from '../../src/library/open.ts';
import type { Library } from '../../src/library.ts';

/** A corpus on disk with a place for its snapshot, for one test. */
export interface Folder {
  readonly corpus: string;
  readonly data: string;
  write(name: string, text: string): Promise<void>;
  remove(name: string): Promise<void>;
  /** As it would be opened at the next start. */
  open(options?: Partial<OpenOptions>): Promise<OpenedLibrary>;
  /** As it would be opened for the first time. */
  openAnew(): Promise<OpenedLibrary>;
  snapshots(): Promise<readonly string[]>;
  /** Writes something else in place of the snapshot. */
  damage(change: (snapshot: Buffer) => Buffer): Promise<void>;
  delete(): Promise<void>;
}

export async function openFolder(files: Readonly<Record<string, string>> = {}): Promise<Folder> {
  const root = await mkdtemp(join(tmpdir(), 'kutip-library-'));
  const [corpus, data] = [join(root, 'corpus'), join(root, 'data')];
  await mkdir(data);
  await mkdir(corpus);
  const folder: Folder = {
    ...{ corpus, data },
    async write(name, text) {
      await mkdir(dirname(join(corpus, name)), { recursive: true });
      await writeFile(join(corpus, name), text);
    },
    remove: (name) => rm(join(corpus, name)),
    open: (options) => openLibrary({ corpus, data, ...options }),
    openAnew: () => openLibrary({ corpus }),
    snapshots: () => readdir(data),
    async damage(change) {
      for (const name of await readdir(data)) {
        const path = join(data, name);
        await writeFile(path, change(await readFile(path)));
      }
    },
    delete: () => rm(root, { recursive: true }),
  };
  for (const [name, text] of Object.entries(files)) await folder.write(name, text);
  return folder;
}

/** The library of some files, which are gone when it is open. */
export async function libraryOf(files: Readonly<Record<string, string>>): Promise<Library> {
  const folder = await openFolder(files);
  const { library } = await folder.openAnew();
  await folder.delete();
  return library;
}

/** An article in Markdown. */
export function markdown(fields: Readonly<Record<string, string>>, text: string): string {
  const matter = Object.entries(fields).map(([name, value]) => `${name}: ${JSON.stringify(value)}`);
  return ['---', ...matter, '---', '', text].join('\n');
}
