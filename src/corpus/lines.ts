/** One line of a stream of bytes without its end, counted from 1; `bytes` is absent if the line is longer than the limit. */
export interface Line {
  readonly number: number;
  readonly bytes?: Uint8Array;
}

/** Cuts a stream at its `\n`, holding no more than `limit` bytes of a line in memory. */
export async function* byteLines(chunks: AsyncIterable<Uint8Array>, limit: number): AsyncIterable<Line> {
  let number = 1;
  let parts: Uint8Array[] = [];
  let length = 0;

  function keep(part: Uint8Array): void {
    length += part.length;
    if (length <= limit) parts.push(part);
    else parts = [];
  }

  function take(): Line {
    const line = { number, ...(length <= limit && { bytes: Buffer.concat(parts) }) };
    number++;
    parts = [];
    length = 0;
    return line;
  }

  for await (const chunk of chunks) {
    let start = 0;
    for (let end = chunk.indexOf(NEWLINE); end >= 0; end = chunk.indexOf(NEWLINE, start)) {
      keep(chunk.subarray(start, end));
      yield take();
      start = end + 1;
    }
    keep(chunk.subarray(start));
  }
  if (length > 0) yield take();
}

const NEWLINE = 0x0a;
