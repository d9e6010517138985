import {createReadStream} from 'node:fs';

/** In bytes. A longer line is not one of a table; it is never held in memory. */
export const LONGEST_LINE = 65_536;

const LINE_FEED = 10;
const EXCERPT = 200;
const NOTHING = Buffer.alloc(0);

/** Whole physical lines of a file, or the beginning of one that is too long. */
export type LineBlock = {
  readonly bytes: Buffer;
  /** Number of the first line. */
  readonly first: number;
  readonly tooLong: boolean;
  /** Bytes of the file read so far. */
  readonly position: number;
};

const countLines = (bytes: Buffer): number => {
  let count = 0;
  for (let at = bytes.indexOf(LINE_FEED); at >= 0; at = bytes.indexOf(LINE_FEED, at + 1)) count++;
  return count;
};

const beginsTooLong = (bytes: Buffer): boolean => {
  const end = bytes.indexOf(LINE_FEED);
  return (end < 0 ? bytes.length : end) > LONGEST_LINE;
};

/** Reads the lines of a file from a place in it, some hundreds at a time. */
export async function* readLineBlocks(
  path: string,
  start: {readonly offset: number; readonly line: number},
): AsyncGenerator<LineBlock> {
  let first = start.line;
  let position = start.offset;
  let kept: Buffer = NOTHING;
  let excerpt: Buffer | undefined;
  // Chunks no longer than a line may be: only the first line of a block can then be too long.
  const options = {start: start.offset, highWaterMark: LONGEST_LINE};
  for await (const chunk of createReadStream(path, options) as AsyncIterable<Buffer>) {
    position += chunk.length;
    let bytes = kept.length > 0 ? Buffer.concat([kept, chunk]) : chunk;
    if (!excerpt && beginsTooLong(bytes)) excerpt = Buffer.from(bytes.subarray(0, EXCERPT));
    if (excerpt) {
      kept = NOTHING;
      const end = bytes.indexOf(LINE_FEED);
      if (end < 0) continue;
      yield {bytes: excerpt, first: first++, tooLong: true, position};
      excerpt = undefined;
      bytes = bytes.subarray(end + 1);
    }
    const whole = bytes.subarray(0, bytes.lastIndexOf(LINE_FEED) + 1);
    kept = bytes.subarray(whole.length);
    if (whole.length > 0) yield {bytes: whole, first, tooLong: false, position};
    first += countLines(whole);
  }
  if (excerpt) yield {bytes: excerpt, first, tooLong: true, position};
  else if (kept.length > 0) yield {bytes: kept, first, tooLong: false, position};
}
