import { type FileHandle, open, readdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { crc32 } from 'node:zlib';
import type { Pause } from '../turns/pause.ts';
import { CHUNK, type Contents, SEAL, type SectionType, seal, type Unwritten } from './snapshot.ts';

/**
 * Writes a snapshot so that a reader sees the old file or the whole new one, whatever happens meanwhile. `pause` is awaited often
 * enough for a turn of the event loop to stay short.
 */
export async function writeSnapshot(
  path: string,
  format: string,
  sections: Unwritten,
  pause: Pause,
): Promise<void> {
  await removeAbandoned(path);
  const temporary = `${path}.${process.pid}.tmp`;
  try {
    const file = await open(temporary, 'w');
    try {
      await writeAll(file, format, sections, pause);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

async function writeAll(file: FileHandle, format: string, sections: Unwritten, pause: Pause): Promise<void> {
  const described: Contents['sections'][number][] = [];
  // The same again and again: what is thrown away instead is collected all at once.
  const memory = Buffer.allocUnsafe(3 * TEXT);
  let [at, crc] = [SEAL, 0];
  for (const [name, content] of Object.entries(sections)) {
    const { type, pieces } = encode(content, memory);
    const start = at;
    for (const bytes of pieces) {
      crc = crc32(bytes, crc);
      await write(file, bytes, at);
      at += bytes.length;
      await pause();
    }
    described.push({ name, type, bytes: at - start });
  }
  const contents = Buffer.from(JSON.stringify({ format, sections: described } satisfies Contents));
  await write(file, contents, at);
  await write(file, seal(crc, contents, at), 0);
}

async function write(file: FileHandle, bytes: Uint8Array, at: number): Promise<void> {
  for (let from = 0; from < bytes.length; )
    from += (await file.write(bytes, from, bytes.length - from, at + from)).bytesWritten;
}

/** What a process left behind that was killed while it wrote: as much as a whole snapshot. */
async function removeAbandoned(path: string): Promise<void> {
  for (const name of await readdir(dirname(path))) {
    const [, pid] = name.startsWith(basename(path)) ? (/\.(\d+)\.tmp$/.exec(name) ?? []) : [];
    if (pid !== undefined && !isRunning(Number(pid))) await rm(join(dirname(path), name), { force: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // A process of somebody else may not be asked.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

interface Encoded {
  readonly type: SectionType;
  /** Each is valid until the next. */
  readonly pieces: Iterable<Uint8Array>;
}

function encode(content: Unwritten[string], memory: Buffer): Encoded {
  if (content instanceof Int32Array) return { type: 'i32', pieces: bytesOf([content]) };
  if (content instanceof Uint32Array) return { type: 'u32', pieces: bytesOf([content]) };
  if ('chunks' in content) return { type: 'u32', pieces: bytesOf(content.chunks) };
  return { type: 'text', pieces: bytesOfLines(content, memory) };
}

function* bytesOf(arrays: readonly (Int32Array | Uint32Array)[]): Generator<Uint8Array> {
  for (const { buffer, byteOffset, byteLength } of arrays)
    for (let at = 0; at < byteLength; at += CHUNK)
      yield new Uint8Array(buffer, byteOffset + at, Math.min(CHUNK, byteLength - at));
}

function* bytesOfLines(lines: Iterable<string>, room: Buffer): Generator<Uint8Array> {
  const encoded = (text: string): Buffer =>
    3 * text.length <= room.length ? room.subarray(0, room.write(text)) : Buffer.from(text);
  let joined = '';
  let count = 0;
  for (const line of lines) {
    joined += `${line}\n`;
    if (joined.length < TEXT / 2 && ++count % LINES > 0) continue;
    yield encoded(joined);
    joined = '';
  }
  if (joined !== '') yield encoded(joined);
}

// What is encoded at once: so many lines, or the first of them that have half so many UTF-16 units.
const LINES = 512;
const TEXT = 1 << 18;
