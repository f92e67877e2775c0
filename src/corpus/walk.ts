import { readdir, realpath, stat } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import type { Problem, Reason } from './problem.ts';

/** A file that may hold articles. */
export interface SourceFile {
  /** Below the corpus folder, `/` between its parts; the name alone where the corpus is one file. */
  readonly path: string;
  /** Where it stands on this machine. */
  readonly location: string;
  /** Bytes. */
  readonly size: number;
  /** Milliseconds since 1970. */
  readonly mtimeMs: number;
}

export interface Listing {
  readonly files: readonly SourceFile[];
  readonly problems: readonly Problem[];
}

/**
 * The article files in a folder of any depth, by path; or the one file that `root` is. Hidden files, READMEs and other kinds
 * of files are passed over. Follows links, but reads each folder once. Never rejects.
 */
export async function listFiles(root: string): Promise<Listing> {
  const files: SourceFile[] = [];
  const problems: Problem[] = [];
  const seen = new Set<string>();

  async function visit(location: string, path: string, above: readonly string[]): Promise<void> {
    try {
      const found = await stat(location);
      if (found.isDirectory()) await enter(location, path, above);
      else if (path !== '' && !isArticleFile(path)) return;
      else if (!found.isFile()) problems.push({ file: path || basename(root), reason: { code: 'no-file' } });
      else files.push({ path: path || basename(root), location, size: found.size, mtimeMs: found.mtimeMs });
    } catch (error) {
      problems.push({ file: path || basename(root), reason: failure(error, path === '') });
    }
  }

  async function enter(location: string, path: string, above: readonly string[]): Promise<void> {
    const real = await realpath(location);
    if (above.includes(real)) problems.push({ file: path, reason: { code: 'link-loop' } });
    if (seen.has(real)) return;
    seen.add(real);
    for (const name of (await readdir(location)).sort()) {
      if (!name.startsWith('.'))
        await visit(join(location, name), path === '' ? name : `${path}/${name}`, [...above, real]);
    }
  }

  await visit(root, '', []);
  return { files, problems };
}

function isArticleFile(path: string): boolean {
  const name = basename(path);
  return FORMATS.has(extname(name).toLowerCase()) && !/^readme(?:\.|$)/i.test(name);
}

/** What a failed system call means to the operator. */
export function failure(error: unknown, isRoot = false): Reason {
  const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
  return isRoot && code === 'ENOENT' ? { code: 'missing' } : { code: 'unreadable', error: code };
}

/** How each kind of file is read, by the end of its name. */
export const FORMATS: ReadonlyMap<string, 'markdown' | 'plain' | 'html' | 'lines'> = new Map([
  ['.md', 'markdown'],
  ['.markdown', 'markdown'],
  ['.txt', 'plain'],
  ['.text', 'plain'],
  ['.html', 'html'],
  ['.htm', 'html'],
  ['.xhtml', 'html'],
  ['.jsonl', 'lines'],
  ['.ndjson', 'lines'],
] as const);
