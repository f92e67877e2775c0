import { crc32 } from 'node:zlib';

/** Named parts of a snapshot: numbers, or text. */
export type Sections = Readonly<Record<string, Int32Array | Uint32Array | readonly string[]>>;

/** The same before they are written: numbers may come in chunks, and lines be made one by one. No line holds a line break. */
export type Unwritten = Readonly<Record<string, Int32Array | Uint32Array | Chunks | Iterable<string>>>;

/** One list of numbers, cut in pieces. */
export interface Chunks {
  readonly chunks: readonly Uint32Array[];
}

/** The table of contents after the sections of a snapshot, as JSON, in their order. */
export interface Contents {
  readonly format: string;
  readonly sections: readonly {
    readonly name: string;
    readonly type: SectionType;
    readonly bytes: number;
  }[];
}

export type SectionType = 'i32' | 'u32' | 'text';

/**
 * The first bytes of a snapshot: where its contents begin, a checksum of them and one of the sections before them. They come first, and are known
 * last.
 */
export function seal(sections: number, contents: Buffer, at: number): Buffer {
  const place = hex(at, 12);
  return Buffer.from(`${place} ${hex(crc32(contents, crc32(place)), 8)} ${hex(sections, 8)}\n`);
}

const hex = (number: number, digits: number): string => number.toString(16).padStart(digits, '0');

/** Bytes of a seal. */
export const SEAL = 31;
/** Bytes that are written or read in one turn. */
export const CHUNK = 4 << 20;
