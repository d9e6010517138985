import {basename} from 'node:path';
import {readBlock} from './csv-block.ts';
import {type CsvOptions, readHead} from './csv-header.ts';
import type {Line} from './csv-line.ts';
import {LONGEST_LINE, readLineBlocks} from './csv-lines.ts';
import type {CsvRecord, Layout} from './csv-record.ts';
import type {Refusal} from './refusal.ts';

/** Some hundreds of lines, read; `bytes` is how far the reading of the file has come. */
type Batch = {
  readonly records: readonly CsvRecord[];
  readonly refusals: readonly Refusal[];
  readonly bytes: number;
};

/** A CSV file whose header has been read. */
export type CsvFile = {
  readonly name: string;
  readonly header: readonly string[];
  readonly size: number;
  /** Reads the file from its second line; memory does not grow with the file. */
  readonly batches: () => AsyncGenerator<Batch>;
};

const LINE_FEED = Buffer.from('\n');

const joinLines = (lines: readonly Line[], bytes: Buffer): Buffer =>
  lines.length === 0
    ? bytes
    : Buffer.concat([...lines.flatMap(line => [line.bytes, LINE_FEED]), bytes]);

const tooLong = (line: number, bytes: Buffer): Refusal => ({
  line,
  column: '',
  reason: `Cette ligne dépasse ${LONGEST_LINE / 1024} ko.`,
  content: bytes.toString('utf8'),
});

async function* readBatches(
  path: string,
  start: {readonly offset: number; readonly line: number},
  layout: Layout,
): AsyncGenerator<Batch> {
  let rest: readonly Line[] = [];
  let reached = start.offset;
  const nothing = Buffer.alloc(0);
  const readRest = (): Batch => {
    const [line] = rest;
    const bytes = joinLines(rest, nothing);
    rest = [];
    return {...readBlock(bytes, line?.number ?? 0, layout, {last: true}), bytes: reached};
  };
  for await (const block of readLineBlocks(path, start)) {
    reached = block.position;
    if (block.tooLong) {
      if (rest.length > 0) yield readRest();
      yield {records: [], refusals: [tooLong(block.first, block.bytes)], bytes: reached};
      continue;
    }
    const first = rest[0]?.number ?? block.first;
    const bytes = joinLines(rest, block.bytes);
    const {rest: awaiting, ...read} = readBlock(bytes, first, layout, {last: false});
    // Copied: the few lines kept must not hold the whole block they were read in.
    rest = awaiting.map(({number, bytes: kept}) => ({number, bytes: Buffer.from(kept)}));
    yield {...read, bytes: reached};
  }
  if (rest.length > 0) yield readRest();
}

/**
 * Opens a CSV file: `;`, `,` or tab; CRLF or LF; UTF-8 with or without mark, or windows-1252.
 *
 * @throws ImportError when its first line cannot be read.
 */
export const openCsv = async (path: string, options: CsvOptions = {}): Promise<CsvFile> => {
  const {layout, size, next} = await readHead(path, options);
  const {header} = layout;
  return {name: basename(path), header, size, batches: () => readBatches(path, next, layout)};
};
