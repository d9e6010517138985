import assert from 'node:assert/strict';
import {test} from 'node:test';
import {CONVENTION_EVENTS, type ConventionEventType} from '@immersion-kit/sdk/contract';
import {everyMail, loadedWithTexts} from '../../test/every-mail.ts';
import {PUBLIC_URL} from '../../test/message-constants.ts';
import {messageWorld} from '../../test/message-world.ts';
import {ASSESSMENT_KINDS} from './assessment-kinds.ts';
import {ACCOUNT_KINDS, type AccountKindName, type ConventionKind, KINDS} from './kinds.ts';
import type {Details} from './details.ts';
import {type Audience, type Occasion, PLAN} from './plan.ts';
import {renderHtml} from './render-html.ts';
import {renderText} from './render-text.ts';

const world = await messageWorld();
const agency = await world.addActing();
const {id} = await world.validated(agency);
const plain = await world.loadedOf(id);

type Who =
  'anybody' | 'a signatory' | 'the tutor' | 'the agency' | 'a company' | 'a partner' | 'a job';

/** Who can make each thing happen: `anybody` has only a page and its public key. */
const CAUSES: Readonly<Record<ConventionEventType, readonly Who[]>> = {
  'convention.submitted': ['anybody', 'the agency'],
  'convention.duplicate-suspected': ['anybody', 'the agency'],
  'convention.signed': ['a signatory'],
  'convention.fully-signed': ['a signatory'],
  'convention.modified': ['a signatory', 'the agency'],
  'convention.signatures-voided': ['a signatory', 'the agency'],
  'convention.accepted': ['the agency'],
  'convention.validated': ['the agency'],
  'convention.rejected': ['the agency'],
  'convention.cancelled': ['the agency'],
  'convention.deprecated': ['the agency', 'a signatory', 'a job'],
  'convention.transferred': ['the agency'],
  'convention.renewed': ['the agency'],
  'convention.corrected': ['the agency', 'a signatory'],
  'convention.contact-corrected': ['the agency'],
  'convention.counsellor-named': ['the agency'],
  'convention.asked': ['a signatory', 'the agency'],
  'convention.person-erased': ['the agency', 'a job'],
  'assessment.created': ['the tutor', 'a signatory', 'the agency'],
  'assessment.signed': ['a signatory'],
  'assessment.deleted': ['the agency'],
};

/** The same, where a line of the plan counts only then. */
const CAUSES_WHEN: Readonly<Partial<Record<Occasion, readonly Who[]>>> = {
  renewal: CAUSES['convention.renewed'],
  'party-asks': ['a signatory'],
  'party-asks-late': ['a signatory'],
  'other-refuses': ['a signatory'],
  'agency-asks': ['the agency'],
};

/** The same of what other modules ask for; whoever renews a link held one before. */
const ASKED = {
  'signature-code': ['a signatory'],
  'signature-reminder': ['a signatory', 'the agency', 'a job'],
  'invitation-renewed': ['a signatory'],
  'address-corrected': ['the agency'],
  'agency-reminder': ['a job'],
  'assessment-request': ['a job'],
  'assessment-announced': ['a job'],
  'assessment-reminder': ['a signatory', 'the tutor', 'the agency', 'a job'],
  'assessment-missing': ['a job'],
  'assessment-to-sign-reminder': ['a signatory', 'the tutor', 'the agency'],
  'assessment-code': ['a signatory'],
  'sign-in-code': ['anybody'],
  'host-code': ['anybody'],
  'host-published': ['a company'],
  'host-contact-changed': ['a company', 'a partner'],
  'host-published-by-partner': ['a partner'],
  'host-reminder': ['a job'],
  'host-withdrawn': ['a company', 'a partner'],
  'alert-confirmation': ['anybody'],
  'alert-news': ['a job'],
} as const satisfies Partial<Record<string, readonly Who[]>>;

/** Who chooses the address of a message about no convention. */
const CHOOSERS: Readonly<Record<AccountKindName, string>> = {
  'sign-in-code': 'the list of staff',
  'host-code': 'whoever says it is the company’s',
  'host-published': 'whoever typed the code sent there',
  'host-contact-changed': 'whoever typed the code sent there, or a partner',
  'host-published-by-partner': 'a partner',
  'host-reminder': 'whoever typed the code sent there, or a partner',
  'host-withdrawn': 'whoever typed the code sent there, or a partner',
  'alert-confirmation': 'whoever asks for the alert',
  'alert-news': 'whoever opened the link sent there',
};

const IN_THE_FORM: readonly Audience[] = [
  'signatories',
  'people',
  'signee',
  'beneficiary',
  'legal-representative',
  'representative',
  'other-representative',
  'tutor',
];

const chooserOf = (to: readonly Audience[]): string =>
  [
    ...(to.some(one => IN_THE_FORM.includes(one)) ? ['whoever sent the request'] : []),
    ...(to.some(one => !IN_THE_FORM.includes(one)) ? ['the list of agencies'] : []),
  ].join(', ');

/** Sent to those alone who opened the link that was sent there. */
const CONFIRMED: readonly string[] = ['alert-news'];
const APPROVED: readonly string[] = [
  'validated',
  'validated-agency',
  'tutor-named',
  'cancelled',
  ...Object.keys(ASSESSMENT_KINDS),
];

/** Whose reason stands in another table. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  modified: 'version',
  'asked-of-agency': 'asking',
  'asked-of-parties': 'asking',
  'assessment-deleted': 'deletion',
  'assessment-withdrawn': 'deletion',
};

const letters = (index: number): string =>
  `${String.fromCharCode(97 + Math.floor(index / 26))}${String.fromCharCode(97 + (index % 26))}`;

/** In every field a name nobody has and an address nobody should open: which of them is printed? */
const printed = async (): Promise<Map<string, {names: string[]; words: string[]}>> => {
  const paths: string[] = [];
  const canary = (path: string): string => {
    if (!paths.includes(path)) paths.push(path);
    const index = paths.indexOf(path);
    return `Canari${letters(index)} https://mal.exemple/${index}.`;
  };
  const clock = {now: world.clock.now, newId: world.nextId};
  const names = Object.keys(KINDS);
  const after = await everyMail(world.store, loadedWithTexts(plain, canary, true), clock, APPROVED);
  const before = await everyMail(
    world.store,
    loadedWithTexts(plain, canary, false),
    clock,
    names.filter(name => !APPROVED.includes(name)),
  );
  return new Map(
    [...before, ...after].map(([kind, {subject, text, html}]) => {
      const all = [subject, text, html].join('\n').replaceAll('\u200B', '');
      return [
        kind,
        {
          names: paths.filter((_, index) => all.includes(`Canari${letters(index)}`)),
          words: paths.filter((_, index) => all.includes(`https://mal.exemple/${index}.`)),
        },
      ];
    }),
  );
};

/** Data whose every field but a code, which is ours, is what somebody typed. */
const typed = (fieldOf: (field: string) => string): Details =>
  new Proxy({}, {get: (_, field) => (field === 'code' ? '123456' : fieldOf(String(field)))});

/** The same of the messages about no convention: all they say is in their data. */
const printedOfAccounts = (): Map<string, {names: string[]; words: string[]}> =>
  new Map(
    Object.entries(ACCOUNT_KINDS).map(([kind, {write}]) => {
      const fields: string[] = [];
      const data = typed(field => {
        if (!fields.includes(field)) fields.push(field);
        const index = fields.indexOf(field);
        return `Canari${letters(index)} https://mal.exemple/${index}.`;
      });
      const content = write({data, publicUrl: PUBLIC_URL, url: `${PUBLIC_URL}/page`});
      const all = [content.subject, renderText(content), renderHtml(content)]
        .join('\n')
        .replaceAll('\u200B', '');
      return [
        kind,
        {
          names: fields.filter((_, index) => all.includes(`Canari${letters(index)}`)),
          words: fields.filter((_, index) => all.includes(`https://mal.exemple/${index}.`)),
        },
      ];
    }),
  );

const isFrom = (field: string): string => field.replace(/\/(?:first|last)Name$/, '');

test('no stranger chooses both the address and the words of a message', async t => {
  const shown = new Map([...(await printed()), ...printedOfAccounts()]);
  const rows: string[][] = [];
  const strangers: string[] = [];
  const add = (what: string, kind: string, causes: readonly Who[], chooser: string) => {
    // `everyMail` gives the one as the other.
    const named = (fields: readonly string[] = []) =>
      fields.map(one => one.replace('status', ELSEWHERE[kind] ?? 'status'));
    const names = named(shown.get(kind)?.names);
    const words = named(shown.get(kind)?.words);
    // A name is letters; words are what a person wrote.
    const own = words.filter(field => !field.endsWith(' reason'));
    if (causes.includes('anybody') && chooser.includes('whoever') && words.length > 0) {
      strangers.push(`${what} → ${kind}: ${words.join()}`);
    }
    if (![...APPROVED, ...CONFIRMED].includes(kind))
      assert.deepEqual(own, [], `${kind} before any approval`);
    const letterFields = new Set(names.filter(field => !words.includes(field)).map(isFrom));
    rows.push([
      what,
      kind,
      causes.join(', '),
      chooser,
      [...letterFields].sort().join(', ') || '–',
      [...new Set(words.map(isFrom))].sort().join(', ') || '–',
    ]);
  };
  for (const type of CONVENTION_EVENTS) {
    for (const {kind, to, when} of PLAN[type]) {
      const causes = (when && CAUSES_WHEN[when]) ?? CAUSES[type];
      add(type, kind, causes, chooserOf(to));
    }
  }
  for (const [kind, causes] of Object.entries(ASKED)) {
    const isAccount = kind in ACCOUNT_KINDS;
    const chooser = isAccount
      ? CHOOSERS[kind as AccountKindName]
      : kind === 'agency-reminder' || kind === 'assessment-missing'
        ? 'the list of agencies'
        : kind === 'address-corrected'
          ? 'whoever corrected it'
          : 'whoever sent the request';
    add('asked', kind, causes, chooser);
  }
  const head = ['event', 'message', 'caused by', 'address chosen by', 'names shown', 'words shown'];
  t.assert.snapshot(
    [head, ...rows].map(cells => cells.join(' | ')),
    {
      serializers: [lines => (lines as string[]).join('\n')],
    },
  );
  assert.deepEqual(strangers, []);
  const listed = new Set(rows.map(([, kind]) => kind));
  for (const kind of Object.keys({...KINDS, ...ACCOUNT_KINDS}) as ConventionKind[]) {
    assert.ok(listed.has(kind), `${kind} is in the table`);
  }
});
