import {safeParse, type $ZodType} from 'zod/v4/core';

/** How a field is written, one way that is right, and ways that never are. */
export type Format = {
  readonly name: string;
  readonly right: readonly [string, ...string[]];
  readonly wrong: readonly string[];
};

/** What a person may write in any field of free text. */
export const FREE = 'Élan des Vergers';

const ID = '01a207a2-3280-7900-be7c-70a81efadab1';

export const FORMATS: readonly Format[] = [
  {
    name: 'day',
    right: ['2026-12-07', '2028-02-29', '1987-04-13'],
    wrong: [
      '2026-02-30',
      '2027-02-29',
      '2026-13-01',
      '2026-00-10',
      '2026-12-00',
      '2026-12-32',
      '2026-2-3',
      '07/12/2026',
      '20261207',
      '2026-12-07T00:00:00Z',
      '+002026-12-07',
      '-2026-12-07',
      '٢٠٢٦-١٢-٠٧',
      '2026‑12‑07',
      '2026-12-07\n',
      '1e3-12-07',
    ],
  },
  {
    name: 'time',
    right: ['09:00', '00:00', '23:59'],
    wrong: ['24:00', '09:60', '9:00', '-1:00', '09:00:00', '0900', '99:99', '９:００', '09:00Z'],
  },
  {
    name: 'siret',
    right: ['00000000100008', '000 000 002 00006'],
    wrong: ['00000000100009', '1234', '000000001000080', '-0000000100008', '0000000010000O'],
  },
  {
    name: 'e-mail',
    right: ['anais@personne.example', 'a.b+c@personne.example'],
    wrong: [
      'a',
      'a@',
      '@personne.example',
      'a@b',
      'a b@personne.example',
      'anaïs@personne.example',
      'a@b..example',
      'a@[127.0.0.1]',
      'a@personne.example,b@personne.example',
      'a@personne.example\r\nBcc: b@personne.example',
      `${'a'.repeat(65)}@personne.example`,
    ],
  },
  {
    name: 'phone',
    right: ['+33639980001', '06 39 98 00 02'],
    wrong: [
      '0',
      '06',
      '+',
      'abc',
      '+3363998000112345678',
      '0639980001;',
      '06399800AB',
      '+00000000',
    ],
  },
  {
    name: 'id',
    right: [ID],
    wrong: ['0', `${ID}0`, `{${ID}}`, ID.replaceAll('-', ''), `${ID}' OR '1'='1`, '../../health'],
  },
  {name: 'ROME sheet', right: ['A1101', 'D1102'], wrong: ['a1101', 'Z9999', 'A110', 'A11011']},
  {name: 'appellation', right: ['17751', '126549'], wrong: ['1', '1775x', '1234567', '-17751']},
  {name: 'country', right: ['FR', 'BE'], wrong: ['fr', 'ZZ', 'FRA', 'France']},
  {
    name: 'code',
    right: ['123456', '123 456'],
    wrong: ['12345', '1234567', '12345a', '１２３４５６', '-12345'],
  },
  {
    name: 'web address',
    right: ['https://fournil.example', 'fournil.example/visite'],
    wrong: [
      'https://',
      'fournil',
      '1',
      'https://127.0.0.1/',
      'ftp://fournil.example',
      'javascript:alert(1)',
      'https://nom:secret@fournil.example',
      'https://fournil .example',
      'data:text/html,x',
    ],
  },
  {name: 'salt', right: [`${'0a1b'.repeat(8)}?expires=1&`], wrong: ['', 'a b', 'é', '0a1b']},
  {name: 'activity', right: ['1071C', '0111Z'], wrong: ['10.71C', '1071c', '071C', '1071CC']},
  {
    name: 'postcode',
    right: ['57000', '97400'],
    wrong: ['5700', '570000', '57 000', '5700O', '٥٧٠٠٠'],
  },
  {
    name: 'hash',
    right: ['0'.repeat(64), 'f'.repeat(64)],
    wrong: ['0'.repeat(63), '0'.repeat(65), 'g'.repeat(64), 'F'.repeat(64)],
  },
  {
    name: 'invitation',
    right: [`in_${'0'.repeat(43)}`, `in_${'a-_Z'.repeat(10)}abc`],
    wrong: [
      `in_${'0'.repeat(42)}`,
      `in_${'0'.repeat(44)}`,
      `ls_${'0'.repeat(43)}`,
      `in_${'/'.repeat(43)}`,
    ],
  },
];

const accepts = (schema: $ZodType, value: unknown): boolean => safeParse(schema, value).success;

/**
 * The format of a field of text, or undefined when it takes free text.
 *
 * @throws Error when it takes neither: a new format needs its line here.
 */
export const formatOf = (schema: $ZodType): Format | undefined => {
  if (accepts(schema, FREE)) return undefined;
  const format = FORMATS.find(({right}) => accepts(schema, right[0]));
  if (!format) throw new Error('a field has a format without a line in the table of formats');
  return format;
};

/** What no field of text that people will read may hold. */
export const UNREADABLE: readonly string[] = [
  'droite \u202E gauche',
  'zéro\u200Blargeur',
  'son\u0007nette',
  'suppr\u007Fimé',
  '<script>alert(1)</script>',
  'a &lt;img src=x onerror=alert(1)&gt;',
  '1 85 05 78 006 084 36',
  '\u2066isolé\u2069',
  'étiquette \u{E0041}',
];

/** What no text at all may hold: the scan of the body refuses it before any schema. */
export const UNSTORABLE: readonly string[] = ['a\0b', '\uD800', 'b\uDFFFc', '\0'];
