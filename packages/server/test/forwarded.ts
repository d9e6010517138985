/** What reaches the server, and the one address that may be believed. */
export type ForwardedCase = readonly [
  what: string,
  trustedProxies: number,
  forwardedFor: string | undefined,
  expected: string,
];

/** The other end of the socket in every case: a visitor, or the last of our proxies. */
export const PEER = '198.51.100.9';

const VISITOR = '203.0.113.7';
const VICTIM = '192.0.2.66';

/** Headers a visitor may write when nothing of ours stands in front: none is believed. */
const FORGED_WITHOUT_PROXY: readonly ForwardedCase[] = [
  undefined,
  VICTIM,
  `${VICTIM}, ${VISITOR}`,
  '127.0.0.1',
  '::1',
  'localhost',
  'unknown',
  '',
  ', , ,',
  `for=${VICTIM}`,
  `"${VICTIM}"`,
  `${VICTIM}:80`,
  '[2001:db8::1]:443',
  '10.0.0.1, 172.16.0.1, 192.168.0.1',
  'a'.repeat(60_000),
  ','.repeat(60_000),
].map(header => [`no proxy, ${(header ?? 'no header').slice(0, 40)}`, 0, header, PEER]);

/** Headers a visitor may write before our one proxy adds who called it. */
const FORGED_BEFORE_PROXY: readonly ForwardedCase[] = [
  '',
  `${VICTIM}, `,
  `${VICTIM},${VICTIM}, `,
  `${VICTIM} ${VICTIM}, `,
  `${VICTIM};${VICTIM}, `,
  '127.0.0.1, ',
  '::1, ',
  '::ffff:127.0.0.1, ',
  `${PEER}, `,
  'unknown, ',
  '_hidden, ',
  'localhost, ',
  `for=${VICTIM};by=${PEER}, `,
  `"${VICTIM}, ${VICTIM}", `,
  `[${VICTIM}], `,
  '999.1.1.1, ',
  '1.2.3, ',
  '0x7f.0.0.1, ',
  '2130706433, ',
  '127.1, ',
  '%00, ',
  'évil, ',
  ',,,,, ',
  '\t, ',
  '1.1.1.1, '.repeat(5000),
].map(forged => [`forged « ${forged.slice(0, 30)} »`, 1, `${forged}${VISITOR}`, VISITOR]);

const SHAPES: readonly ForwardedCase[] = [
  ['one proxy that adds a port', 1, `${VICTIM}, ${VISITOR}:51234`, VISITOR],
  ['one proxy that adds IPv6', 1, `${VICTIM}, 2001:db8::7`, '2001:db8::7'],
  ['one proxy that adds IPv6 in brackets', 1, '[2001:db8::7]', '2001:db8::7'],
  ['one proxy that adds IPv6 and a port', 1, '[2001:db8::7]:443', '2001:db8::7'],
  ['one proxy without spaces', 1, `${VICTIM},${VISITOR}`, VISITOR],
  ['one proxy with more spaces', 1, `${VICTIM} ,\t ${VISITOR} `, VISITOR],
  ['one proxy that hides who called', 1, `${VICTIM}, unknown`, 'unknown'],
  ['one proxy that adds a name', 1, `${VICTIM}, visitor.example`, 'unknown'],
  ['one proxy that adds nothing', 1, `${VICTIM},`, 'unknown'],
  ['one proxy that adds an address with a leading zero', 1, '203.0.113.07', 'unknown'],
  ['one proxy that adds brackets around IPv4', 1, `[${VISITOR}]`, 'unknown'],
  ['one proxy that sends no header', 1, undefined, PEER],
  ['two proxies', 2, `${VICTIM}, ${VISITOR}, 10.0.0.1`, VISITOR],
  ['two proxies, the inner one called directly', 2, VISITOR, VISITOR],
  ['two proxies, nothing said', 2, undefined, PEER],
  ['ten proxies', 10, [VICTIM, VISITOR, ...Array<string>(9).fill('10.0.0.1')].join(), VISITOR],
];

export const FORWARDED: readonly ForwardedCase[] = [
  ...FORGED_WITHOUT_PROXY,
  ...FORGED_BEFORE_PROXY,
  ...SHAPES,
];
