import { open, readdir, readFile, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { crc32 } from 'node:zlib';

/** Named parts of a snapshot: numbers, or text. */
export type Sections = Readonly<Record<string, Int32Array | Uint32Array | readonly string[]>>;

interface Header {
  readonly format: string;
  readonly sections: readonly {
    readonly name: string;
    readonly type: 'i32' | 'u32' | 'text';
    readonly bytes: number;
  }[];
}

/**
 * Writes a snapshot so that a reader sees the old file or the whole new one, whatever happens meanwhile. No line of a text
 * section may hold a line break. `pause` is awaited often enough for a turn of the event loop to stay short.
 */
export async function writeSnapshot(
  path: string,
  format: string,
  sections: Sections,
  pause: () => Promise<void> | undefined,
): Promise<void> {
  const parts: ({ readonly name: string } & Encoded)[] = [];
  for (const [name, content] of Object.entries(sections))
    parts.push({ name, ...(await encode(content, pause)) });
  const described = parts.map(({ name, type, chunks }) => ({ name, type, bytes: sizeOf(chunks) }));
  const header: Header = { format, sections: described };
  const content = [Buffer.from(`${JSON.stringify(header)}\n`), ...parts.flatMap(({ chunks }) => chunks)];
  let crc = 0;
  for (const chunk of content) {
    crc = crc32(chunk, crc);
    await pause();
  }
  await removeAbandoned(path);
  const temporary = `${path}.${process.pid}.tmp`;
  try {
    const file = await open(temporary, 'w');
    try {
      await file.writeFile(seal(crc));
      for (const chunk of content) await file.writeFile(chunk);
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

interface Encoded {
  readonly type: 'i32' | 'u32' | 'text';
  readonly chunks: readonly Buffer[];
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

/** Reads a snapshot of a format; undefined where there is none, it is of another format, or it is damaged. */
export async function readSnapshot(
  path: string,
  format: string,
  pause: () => Promise<void> | undefined,
): Promise<Sections | undefined> {
  const file = await readFile(path).catch(() => undefined);
  const content = file === undefined ? undefined : await unsealed(file, pause);
  if (content === undefined) return undefined;
  let at = content.indexOf(LINE_BREAK) + 1;
  // Written by `writeSnapshot`: the checksum says so.
  const header = JSON.parse(content.toString('utf8', 0, at)) as Header;
  if (header.format !== format) return undefined;
  const sections: Record<string, Int32Array | Uint32Array | readonly string[]> = {};
  for (const { name, type, bytes } of header.sections) {
    const part = content.subarray(at, at + bytes);
    sections[name] = type === 'text' ? await lines(part, pause) : await numbers(type, part, pause);
    at += bytes;
  }
  return sections;
}

/** What stands behind the seal; undefined where it is not what was sealed. */
async function unsealed(file: Buffer, pause: () => Promise<void> | undefined): Promise<Buffer | undefined> {
  const content = file.subarray(SEAL);
  let crc = 0;
  for (let at = 0; at < content.length; at += CHUNK) {
    crc = crc32(content.subarray(at, at + CHUNK), crc);
    await pause();
  }
  return content.length > 0 && file.toString('latin1', 0, SEAL) === seal(crc) ? content : undefined;
}

const seal = (crc: number): string => `${crc.toString(16).padStart(SEAL - 1, '0')}\n`;

async function encode(content: Sections[string], pause: () => Promise<void> | undefined): Promise<Encoded> {
  if (content instanceof Int32Array || content instanceof Uint32Array) {
    const bytes = Buffer.from(content.buffer, content.byteOffset, content.byteLength);
    const chunks = Array.from({ length: Math.ceil(bytes.length / CHUNK) }, (_, i) =>
      bytes.subarray(i * CHUNK, (i + 1) * CHUNK),
    );
    return { type: content instanceof Int32Array ? 'i32' : 'u32', chunks };
  }
  const chunks: Buffer[] = [];
  let joined = '';
  for (const [at, line] of content.entries()) {
    joined += `${line}\n`;
    if (joined.length < TEXT && at % LINES < LINES - 1) continue;
    chunks.push(Buffer.from(joined));
    joined = '';
    await pause();
  }
  if (joined !== '') chunks.push(Buffer.from(joined));
  return { type: 'text', chunks };
}

const sizeOf = (chunks: readonly Buffer[]): number => chunks.reduce((sum, { length }) => sum + length, 0);

async function numbers(
  type: 'i32' | 'u32',
  content: Buffer,
  pause: () => Promise<void> | undefined,
): Promise<Int32Array | Uint32Array> {
  // Copied, as numbers in memory begin at a multiple of their size.
  const copy = new Uint8Array(content.length);
  for (let at = 0; at < content.length; at += CHUNK) {
    copy.set(content.subarray(at, at + CHUNK), at);
    await pause();
  }
  return type === 'i32' ? new Int32Array(copy.buffer) : new Uint32Array(copy.buffer);
}

/** Decoded many lines at a time, which is several times as fast as one by one. */
async function lines(content: Buffer, pause: () => Promise<void> | undefined): Promise<string[]> {
  const found: string[] = [];
  for (let at = 0; at < content.length; ) {
    // The last line of those that fit, or the next one, however long it is.
    const fitting = content.lastIndexOf(LINE_BREAK, Math.min(at + TEXT, content.length) - 1);
    const end = fitting >= at ? fitting : content.indexOf(LINE_BREAK, at);
    for (const line of content.toString('utf8', at, end).split('\n')) {
      found.push(line);
      const turn = pause();
      if (turn !== undefined) await turn;
    }
    at = end + 1;
  }
  return found;
}

const LINE_BREAK = 10;
// The checksum in eight digits and a line break; all that is behind it is under it.
const SEAL = 9;
const CHUNK = 4 << 20;
// What is encoded at once: so many lines, or the first of them that have so many UTF-16 units.
const LINES = 512;
const TEXT = 1 << 18;
