import {isUtf8} from 'node:buffer';

/** How a file may write its characters; French spreadsheets often still write the second. */
export const ENCODINGS = ['utf-8', 'windows-1252'] as const;
export type Encoding = (typeof ENCODINGS)[number];

const WINDOWS_1252 = new TextDecoder('windows-1252');

/** The text of some bytes, or undefined when they are not in that encoding. */
export const decode = (bytes: Buffer, encoding: Encoding): string | undefined => {
  if (encoding === 'windows-1252') return WINDOWS_1252.decode(bytes);
  return isUtf8(bytes) ? bytes.toString('utf8') : undefined;
};

/** The three bytes some programs put before UTF-8. */
export const BYTE_ORDER_MARK = Buffer.from([0xef, 0xbb, 0xbf]);
