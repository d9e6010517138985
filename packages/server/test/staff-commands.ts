import {randomUUID} from 'node:crypto';
import type {CallOptions, Client} from '@immersion-kit/sdk';
import {addDays, type ConventionState, type StaffRole} from '@immersion-kit/sdk/contract';
import type {App} from '../src/app.ts';
import type {Store} from '../src/store/database.ts';
import {agencyKey, clientWith, requestFor, scheduleOf, signAll, START} from './conventions.ts';

/** Where a convention stands, by a letter: the last three are final, as is `V` but for a cancellation. */
export const STATUSES = {
  R: 'READY_TO_SIGN',
  P: 'PARTIALLY_SIGNED',
  I: 'IN_REVIEW',
  A: 'ACCEPTED_BY_COUNSELLOR',
  V: 'ACCEPTED_BY_VALIDATOR',
  X: 'REJECTED',
  C: 'CANCELLED',
  D: 'DEPRECATED',
} as const;
export type Letter = keyof typeof STATUSES;

/** What somebody may do, and at which statuses; what is absent is never theirs. */
export type Allowed = Readonly<Record<string, string>>;

/** Who looks: a role, at the convention's agency or at the one it refers to. */
export type Looker = StaffRole | `prescriber's ${StaffRole}` | 'stranger';

const COMMON = {
  modify: 'RPIA',
  reject: 'RPIA',
  cancel: 'V',
  deprecate: 'RPIA',
  transfer: 'RPI',
  renew: 'V',
  correct: 'VXCD',
  'correct-contact': 'RP',
  'name-counsellor': 'RPI',
  ask: 'RPIA',
};
const ADMIN = {correct: 'VXCD'};

/** Who may do what, where, as the rule book says it; not read from the code. */
export const RULES: Readonly<
  Record<'one step' | 'two steps' | 'accompanying', Readonly<Partial<Record<Looker, Allowed>>>>
> = {
  'one step': {
    counsellor: COMMON,
    validator: {...COMMON, validate: 'I'},
    'agency-admin': ADMIN,
    'agency-viewer': {},
  },
  'two steps': {
    counsellor: {...COMMON, accept: 'I'},
    validator: {...COMMON, validate: 'A'},
    'agency-admin': ADMIN,
    'agency-viewer': {},
  },
  accompanying: {
    counsellor: {...COMMON, accept: 'I'},
    'agency-admin': ADMIN,
    'agency-viewer': {},
    "prescriber's validator": {
      modify: 'RPI',
      validate: 'A',
      reject: 'RPIA',
      cancel: 'V',
      deprecate: 'RPIA',
      renew: 'V',
      correct: 'VXCD',
      'correct-contact': 'RP',
      ask: 'RPIA',
    },
  },
};

const AGENT = {firstName: 'Awa', lastName: 'Konaté'};
const justification = 'Demande de la structure.';
const AFTER = addDays(START, 30);

type About = {
  readonly conventionId: string;
  readonly agencyId: string;
  readonly lastName: string;
  /** Another agency, to give the convention to. */
  readonly elsewhere: string;
};

/** Every command a person of an agency may try, showing the version the client read unless told. */
export const TRY: Readonly<
  Record<string, (client: Client, about: About, options?: CallOptions) => Promise<unknown>>
> = {
  modify: (client, {conventionId, agencyId, lastName}, options) => {
    const {agencyId: _, ...convention} = requestFor(agencyId, {lastName, days: 4});
    return client.modifyConvention({conventionId, convention, justification}, options);
  },
  accept: (client, {conventionId}, options) =>
    client.acceptConvention({conventionId, ...AGENT}, options),
  validate: (client, {conventionId}, options) =>
    client.validateConvention({conventionId, ...AGENT}, options),
  reject: (client, {conventionId}, options) =>
    client.rejectConvention({conventionId, justification}, options),
  cancel: (client, {conventionId}, options) =>
    client.cancelConvention({conventionId, justification}, options),
  deprecate: (client, {conventionId}, options) =>
    client.deprecateConvention({conventionId, justification}, options),
  transfer: (client, {conventionId, elsewhere: agencyId}, options) =>
    client.transferConvention({conventionId, agencyId, justification}, options),
  renew: (client, {conventionId}, options) => {
    const dates = {dateStart: AFTER, dateEnd: addDays(AFTER, 3), schedule: scheduleOf(AFTER, 4)};
    return client.renewConvention({conventionId, ...dates, justification}, options);
  },
  correct: (client, {conventionId}, options) => {
    const establishmentTutor = {job: 'Arboricultrice'};
    return client.correctConvention({conventionId, establishmentTutor}, options);
  },
  // The host, who signs last here.
  'correct-contact': (client, {conventionId}, options) => {
    const email = `${randomUUID()}@vergers.example`;
    const role = 'establishment-representative';
    return client.correctContact({conventionId, role, email}, options);
  },
  'name-counsellor': (client, {conventionId}, options) =>
    client.nameCounsellor({conventionId, ...AGENT}, options),
  ask: (client, {conventionId}, options) =>
    client.askConvention({conventionId, subject: 'change', message: justification}, options),
};

let people = 0;

/** Makes conventions of one agency at any status, each of somebody else, by the agencies' software. */
export const conventionMaker = async (
  store: Store,
  app: App,
  agencyId: string,
  prescriberId?: string,
) => {
  const key = await agencyKey(store, [agencyId, ...(prescriberId ? [prescriberId] : [])]);
  const client = clientWith(app, key);
  return async (
    status: Letter,
    isTwoSteps: boolean,
  ): Promise<ConventionState & {lastName: string}> => {
    people += 1;
    const lastName = `Delattre-${String(people).replaceAll(/\d/g, digit => 'abcdefghij'.charAt(Number(digit)))}`;
    const submitted = await client.submitConvention({convention: requestFor(agencyId, {lastName})});
    const conventionId = submitted.id;
    if (status === 'P') await signAll(store, app, submitted, ['beneficiary']);
    if ('IAVC'.includes(status)) await signAll(store, app, submitted);
    await client.readConvention({conventionId});
    if (isTwoSteps && 'AVC'.includes(status))
      await client.acceptConvention({conventionId, ...AGENT});
    if ('VC'.includes(status)) await client.validateConvention({conventionId, ...AGENT});
    if (status === 'X') await client.rejectConvention({conventionId, justification});
    if (status === 'D') await client.deprecateConvention({conventionId, justification});
    if (status === 'C') await client.cancelConvention({conventionId, justification});
    return {...(await client.readConvention({conventionId})), lastName};
  };
};
