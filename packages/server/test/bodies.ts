import {setImmediate as immediate} from 'node:timers/promises';
import {brotliCompressSync, gzipSync} from 'node:zlib';
import type {FieldProblemCode, ProblemCode} from '@immersion-kit/sdk/contract';

/** A body, how it is announced, and what it must be answered. */
export type HostileBody = {
  readonly name: string;
  readonly body: string | Uint8Array<ArrayBuffer> | (() => ReadableStream<Uint8Array>);
  readonly headers?: Readonly<Record<string, string>>;
  readonly maxBytes?: number;
  readonly code: ProblemCode;
  readonly pointer?: string;
  readonly field?: FieldProblemCode;
};

const bytes = (...values: number[]) => new Uint8Array(values);
const encode = (text: string, encoding: BufferEncoding) =>
  new Uint8Array(Buffer.from(text, encoding));
const type = (value: string) => ({'content-type': value});
const encoded = (value: string) => ({'content-encoding': value});
const nested = (depth: number, open: string, close: string) =>
  open.repeat(depth) + close.repeat(depth);
const keys = (count: number) => `{${Array.from({length: count}, (_, n) => `"k${n}":1`).join(',')}}`;
const bomb = Buffer.alloc(10_000_000, ' ');

/** Sends the same chunk over and over, as slowly as it is read, and never ends by itself. */
export const endless = (text: string) => () => {
  const chunk = new TextEncoder().encode(text);
  return new ReadableStream<Uint8Array>(
    {
      pull: async controller => {
        await immediate();
        controller.enqueue(chunk);
      },
    },
    {highWaterMark: 0},
  );
};

const inPieces =
  (...pieces: (string | Uint8Array)[]) =>
  () =>
    new ReadableStream<Uint8Array>({
      start: controller => {
        for (const piece of pieces) controller.enqueue(Buffer.from(piece));
        controller.close();
      },
    });

const cut = () =>
  new ReadableStream<Uint8Array>({
    pull: controller => {
      controller.error(new Error('the sender left'));
    },
  });

const TYPES = [
  'text/plain',
  'text/plain; charset=utf-8',
  'text/json',
  'application/x-www-form-urlencoded',
  'multipart/form-data; boundary=x',
  'application/octet-stream',
  'application/xml',
  'application/problem+json',
  'application/jsonp',
  'application/json, text/plain',
  'text/plain; application/json',
  'application/json; charset=utf-16',
  'application/json; charset=utf-7',
  'application/json; charset=iso-8859-1',
  'application/json; charset=utf-8; charset=utf-16',
  'application/json; boundary=x',
  '*/*',
].map((value): HostileBody => ({
  name: `announced as ${value}`,
  body: '{}',
  headers: type(value),
  code: 'content_type_unsupported',
}));

const ENCODINGS: HostileBody[] = [
  {name: '10 MB in gzip', body: new Uint8Array(gzipSync(bomb)), headers: encoded('gzip')},
  {name: '10 MB in brotli', body: new Uint8Array(brotliCompressSync(bomb)), headers: encoded('br')},
  {name: 'deflate', body: '{}', headers: encoded('deflate')},
  {name: 'zstd', body: '{}', headers: encoded('zstd')},
  {name: 'gzip twice', body: '{}', headers: encoded('gzip, gzip')},
  {name: 'identity, then gzip', body: '{}', headers: encoded('identity, gzip')},
  {name: 'gzip in capitals', body: '{}', headers: encoded('GZIP')},
].map(body => ({...body, code: 'content_encoding_unsupported'}));

const LARGE: HostileBody[] = [
  {name: 'announced over the limit', body: '{}', headers: {'content-length': '64001'}},
  {name: 'announced far over the limit', body: '{}', headers: {'content-length': '9'.repeat(30)}},
  {name: 'one text too long', body: `{"a":"${'a'.repeat(64_000)}"}`},
  {name: 'a million keys', body: keys(1_000_000)},
  {name: 'ten million spaces', body: `${' '.repeat(10_000_000)}{}`},
  {name: 'a slow stream without end', body: endless('['.repeat(100))},
  {name: 'a stream of single bytes', body: endless(' '), maxBytes: 2000},
  {name: 'more than announced', body: endless('{"a":1}'), headers: {'content-length': '7'}},
  {name: 'half the letters the limit has bytes', body: `{"a":"${'é'.repeat(32_000)}"}`},
].map(body => ({...body, code: 'body_too_large'}));

const MALFORMED: HostileBody[] = [
  {name: 'nothing', body: ''},
  {name: 'spaces', body: ' \n\t\r '},
  {name: 'a BOM', body: encode('\uFEFF{"a":1}', 'utf8')},
  {name: 'a BOM alone', body: encode('\uFEFF', 'utf8')},
  {name: 'a BOM in pieces', body: inPieces(bytes(0xef), bytes(0xbb), bytes(0xbf), '{}')},
  {name: 'UTF-16', body: encode('{"a":1}', 'utf16le')},
  {name: 'UTF-16 with its mark', body: encode('\uFEFF{"a":1}', 'utf16le')},
  {name: 'UTF-7', body: '+AHsAIgBhACIAOgAxAH0-'},
  {name: 'Latin-1', body: encode('{"a":"é"}', 'latin1')},
  {name: 'a lone UTF-8 tail', body: encode('{"a":"\x80"}', 'latin1')},
  {name: 'a slash in two bytes', body: encode('{"a":"\xC0\xAF"}', 'latin1')},
  {name: 'half a pair in UTF-8', body: encode('{"a":"\xED\xA0\x80"}', 'latin1')},
  {name: 'a letter cut at the end', body: inPieces('{"a":"', bytes(0xc3))},
  {name: 'gzip that does not say so', body: new Uint8Array(gzipSync('{"a":1}'))},
  {name: 'a sender that leaves', body: cut},
  {name: 'not JSON', body: 'siret=12345678901234'},
  {name: 'an object cut short', body: '{"a":'},
  {name: 'a text cut short', body: '{"a":"b'},
  {name: 'a text cut within an escape', body: '{"a":"b\\'},
  {name: 'two objects', body: '{}{}'},
  {name: 'a trailing comma', body: '{"a":1,}'},
  {name: 'a comment', body: '{"a":1/* */}'},
  {name: 'single quotes', body: "{'a':1}"},
  {name: 'a key without quotes', body: '{a:1}'},
  {name: 'NaN', body: '{"a":NaN}'},
  {name: 'Infinity', body: '{"a":-Infinity}'},
  {name: 'a hexadecimal number', body: '{"a":0x10}'},
  {name: 'a number with a leading zero', body: '{"a":012}'},
  {name: 'a bare NUL in a text', body: '{"a":"\0"}'},
  {name: 'a bare line break in a text', body: '{"a":"\n"}'},
  {name: 'an escape JSON does not have', body: '{"a":"\\x41"}'},
  {name: 'brackets closed in the wrong order', body: '{"a":[}]'},
  {name: 'closing brackets alone', body: ']'.repeat(60_000)},
  {name: 'quotes alone', body: '"'.repeat(60_001)},
  {name: 'backslashes alone', body: `"${'\\'.repeat(60_001)}`},
].map(body => ({...body, code: 'body_malformed'}));

const UNSAFE: readonly (readonly [string, string, FieldProblemCode, string])[] = [
  ['5,000 arrays', `{"a":${nested(5000, '[', ']')}}`, 'too_deep', `/a${'/0'.repeat(19)}`],
  ['5,000 objects', nested(5000, '{"a":', '}'), 'too_deep', '/a'.repeat(20)],
  ['30,000 arrays never closed', '['.repeat(30_000), 'too_deep', '/0'.repeat(20)],
  ['21 levels', `{"a":${nested(20, '[', ']')}}`, 'too_deep', `/a${'/0'.repeat(19)}`],
  ['2,001 keys', keys(2001), 'too_many_keys', ''],
  [
    '2,001 keys in many objects',
    `{"a":[${Array.from({length: 2000}, () => '{"b":1}').join(',')}]}`,
    'too_many_keys',
    '',
  ],
  ['a key twice', '{"a":1,"b":2,"a":3}', 'duplicate_field', '/a'],
  ['a key twice, once escaped', '{"a":1,"\\u0061":2}', 'duplicate_field', '/a'],
  ['a key twice, deeper', '{"x":[{},{"a":1,"a":1}]}', 'duplicate_field', '/x/1/a'],
  ['a key with a slash twice', '{"a/b~":1,"a\\/b~":1}', 'duplicate_field', '/a~1b~0'],
  ['an empty key twice', '{"":1,"":1}', 'duplicate_field', '/'],
  ['__proto__', '{"__proto__":{"admin":true}}', 'unknown_field', '/__proto__'],
  ['__proto__ escaped', '{"\\u005f_proto__":1}', 'unknown_field', '/__proto__'],
  ['__proto__ deeper', '{"a":{"b":[{"__proto__":1}]}}', 'unknown_field', '/a/b/0/__proto__'],
  ['constructor', '{"constructor":{"prototype":1}}', 'unknown_field', '/constructor'],
  ['prototype', '{"a":{"prototype":1}}', 'unknown_field', '/a/prototype'],
  ['an escaped NUL', '{"a":"b\\u0000"}', 'text_invalid', '/a'],
  ['an escaped NUL in a key', '{"a\\u0000":1}', 'text_invalid', '/a\uFFFD'],
  ['half a pair', '{"a":["","\\ud800"]}', 'text_invalid', '/a/1'],
  ['the other half', '{"a":"\\udc00\\ud83d"}', 'text_invalid', '/a'],
  ['half a pair in a key', '{"\\ud800":{"a":1}}', 'text_invalid', '/\uFFFD'],
  ['1e999', '{"a":1e999}', 'type_number', '/a'],
  ['-1e999 in a list', '{"a":[0,-1e999]}', 'type_number', '/a/1'],
  ['400 digits', `{"a":${'9'.repeat(400)}}`, 'type_number', '/a'],
  ['60,000 digits', `{"a":${'9'.repeat(60_000)}}`, 'type_number', '/a'],
  ['null', 'null', 'body_object_expected', ''],
  ['true', 'true', 'body_object_expected', ''],
  ['a number', '12', 'body_object_expected', ''],
  ['a text', '"{}"', 'body_object_expected', ''],
  ['a list', '[{"a":1}]', 'body_object_expected', ''],
];

/** Bodies that must be refused, each for its own reason. */
export const HOSTILE_BODIES: readonly HostileBody[] = [
  ...TYPES,
  ...ENCODINGS,
  ...LARGE,
  ...MALFORMED,
  ...UNSAFE.map(([name, body, field, pointer]): HostileBody => ({
    name,
    body,
    field,
    pointer,
    code: 'request_invalid',
  })),
  {
    name: '20,000 keys where 256 kB are allowed',
    body: keys(20_000),
    maxBytes: 256_000,
    code: 'request_invalid',
    field: 'too_many_keys',
    pointer: '',
  },
];
