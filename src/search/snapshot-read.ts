import { type FileHandle, open } from 'node:fs/promises';
import { crc32 } from 'node:zlib';
import type { Pause } from '../turns/pause.ts';
import { CHUNK, type Contents, SEAL, type Sections, type SectionType, seal } from './snapshot.ts';

/** Reads a snapshot of a format; undefined if there is none, it is of another format, or it is damaged. */
export async function readSnapshot(
  path: string,
  format: string,
  pause: Pause,
): Promise<Sections | undefined> {
  const file = await open(path).catch(() => undefined);
  if (file === undefined) return undefined;
  try {
    return await readAll(file, format, pause);
  } finally {
    await file.close();
  }
}

async function readAll(file: FileHandle, format: string, pause: Pause): Promise<Sections | undefined> {
  const { size } = await file.stat();
  const first = (await read(file, Buffer.alloc(SEAL), 0))?.toString('latin1') ?? '';
  const end = Number.parseInt(first, 16);
  if (!(end >= SEAL && end < size)) return undefined;
  const contents = await read(file, Buffer.alloc(size - end), end);
  const sum = Number.parseInt(first.slice(-9), 16);
  if (contents === undefined || first !== seal(sum, contents, end).toString('latin1')) return undefined;
  // Written by `writeSnapshot`: its checksum says so.
  const { sections, ...header } = JSON.parse(contents.toString()) as Contents;
  if (header.format !== format) return undefined;
  const found: Record<string, Sections[string]> = {};
  let [at, crc] = [SEAL, 0];
  for (const { name, type, bytes } of sections) {
    const taken = type === 'text' ? linesTaken(bytes, pause) : numbersTaken(type, bytes);
    for (const to = at + bytes; at < to; ) {
      const piece = await read(file, taken.room(Math.min(CHUNK, to - at)), at);
      if (piece === undefined) return undefined;
      crc = crc32(piece, crc);
      at += piece.length;
      await taken.take(piece);
      await pause();
    }
    found[name] = taken.done();
  }
  return crc === sum ? found : undefined;
}

/** Fills a piece of memory; undefined if the file ends before, or is a folder. */
async function read<T extends Uint8Array>(file: FileHandle, into: T, at: number): Promise<T | undefined> {
  for (let from = 0; from < into.length; ) {
    const { bytesRead } = await file
      .read(into, from, into.length - from, at + from)
      .catch(() => ({ bytesRead: 0 }));
    if (bytesRead === 0) return undefined;
    from += bytesRead;
  }
  return into;
}

/** A section as it comes, piece by piece. */
interface Taken {
  /** Memory for the next piece. */
  room(length: number): Uint8Array;
  take(piece: Uint8Array): Promise<void> | void;
  done(): Sections[string];
}

/** Read to where they are to stay. */
function numbersTaken(type: Exclude<SectionType, 'text'>, bytes: number): Taken {
  const memory = new Uint8Array(bytes);
  let next = 0;
  return {
    room: (length) => memory.subarray(next, next + length),
    take: ({ length }) => {
      next += length;
    },
    done: () => (type === 'i32' ? new Int32Array(memory.buffer) : new Uint32Array(memory.buffer)),
  };
}

/** Decoded many lines at a time, which is several times as fast as one by one. */
function linesTaken(bytes: number, pause: Pause): Taken {
  const lines: string[] = [];
  const memory = Buffer.allocUnsafe(Math.min(CHUNK, bytes));
  // The beginning of a line whose end is in a later piece.
  let begun: Buffer[] = [];
  return {
    room: (length) => memory.subarray(0, length),
    async take(piece) {
      const content = memory.subarray(0, piece.length);
      let at = content.indexOf(LINE_BREAK) + 1;
      begun.push(Buffer.from(content.subarray(0, at || undefined)));
      if (at === 0) return;
      lines.push(Buffer.concat(begun).toString('utf8').slice(0, -1));
      begun = [];
      const last = content.lastIndexOf(LINE_BREAK);
      while (at <= last) {
        // The last line of those that fit, or the next one, however long it is.
        const fitting = content.lastIndexOf(LINE_BREAK, Math.min(at + TEXT, content.length) - 1);
        const end = fitting >= at ? fitting : content.indexOf(LINE_BREAK, at);
        for (const line of content.toString('utf8', at, end).split('\n')) {
          lines.push(line);
          const turn = pause();
          if (turn !== undefined) await turn;
        }
        at = end + 1;
      }
      if (at < content.length) begun.push(Buffer.from(content.subarray(at)));
    },
    done: () => lines,
  };
}

const LINE_BREAK = 10;
// Bytes that are decoded at once.
const TEXT = 1 << 18;
