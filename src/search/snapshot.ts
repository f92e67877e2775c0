import { open, readFile, rename, rm } from 'node:fs/promises';
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
  readonly crc: number;
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
  const parts = Object.entries(sections).map(([name, content]) => ({ name, ...encode(content) }));
  let crc = 0;
  for (const { chunks } of parts) {
    for (const chunk of chunks) {
      crc = crc32(chunk, crc);
      await pause();
    }
  }
  const described = parts.map(({ name, type, chunks }) => ({ name, type, bytes: sizeOf(chunks) }));
  const header: Header = { format, sections: described, crc };
  const temporary = `${path}.${process.pid}.tmp`;
  try {
    const file = await open(temporary, 'w');
    try {
      await file.writeFile(`${JSON.stringify(header)}\n`);
      for (const { chunks } of parts) for (const chunk of chunks) await file.writeFile(chunk);
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

/** Reads a snapshot of a format; undefined where there is none, it is of another format, or its body is damaged. Rejects where its header is. */
export async function readSnapshot(
  path: string,
  format: string,
  pause: () => Promise<void> | undefined,
): Promise<Sections | undefined> {
  const file = await readFile(path).catch(() => undefined);
  const header = file === undefined ? undefined : parseHeader(file);
  if (file === undefined || header?.format !== format) return undefined;
  const body = file.subarray(file.indexOf(LINE_BREAK) + 1);
  if (body.length !== header.sections.reduce((sum, { bytes }) => sum + bytes, 0)) return undefined;
  let crc = 0;
  for (let at = 0; at < body.length; at += CHUNK) {
    crc = crc32(body.subarray(at, at + CHUNK), crc);
    await pause();
  }
  if (crc !== header.crc) return undefined;
  const sections: Record<string, Int32Array | Uint32Array | readonly string[]> = {};
  let at = 0;
  for (const { name, type, bytes } of header.sections) {
    const content = body.subarray(at, at + bytes);
    sections[name] = type === 'text' ? await lines(content, pause) : numbers(type, content);
    at += bytes;
  }
  return sections;
}

function parseHeader(file: Buffer): Header | undefined {
  try {
    // The checksum holds for what the header describes; a header that is not one reads as another format.
    return JSON.parse(file.toString('utf8', 0, file.indexOf(LINE_BREAK))) as Header;
  } catch {
    return undefined;
  }
}

function encode(content: Sections[string]): { type: 'i32' | 'u32' | 'text'; chunks: Buffer[] } {
  if (content instanceof Int32Array || content instanceof Uint32Array) {
    const bytes = Buffer.from(content.buffer, content.byteOffset, content.byteLength);
    const chunks = Array.from({ length: Math.ceil(bytes.length / CHUNK) }, (_, i) =>
      bytes.subarray(i * CHUNK, (i + 1) * CHUNK),
    );
    return { type: content instanceof Int32Array ? 'i32' : 'u32', chunks };
  }
  const chunks: Buffer[] = [];
  for (let at = 0; at < content.length; at += LINES) {
    chunks.push(Buffer.from(`${content.slice(at, at + LINES).join('\n')}\n`));
  }
  return { type: 'text', chunks };
}

const sizeOf = (chunks: readonly Buffer[]): number => chunks.reduce((sum, { length }) => sum + length, 0);

function numbers(type: 'i32' | 'u32', content: Buffer): Int32Array | Uint32Array {
  const copy = new Uint8Array(content).buffer;
  return type === 'i32' ? new Int32Array(copy) : new Uint32Array(copy);
}

async function lines(content: Buffer, pause: () => Promise<void> | undefined): Promise<string[]> {
  const found: string[] = [];
  for (let at = 0; at < content.length; ) {
    const end = content.indexOf(LINE_BREAK, at);
    if (end < 0) throw new RangeError('snapshot: a line has no end');
    found.push(content.toString('utf8', at, end));
    at = end + 1;
    await pause();
  }
  return found;
}

const LINE_BREAK = 10;
const CHUNK = 4 << 20;
const LINES = 512;
