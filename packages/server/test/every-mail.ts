import assert from 'node:assert/strict';
import type {Role} from '@immersion-kit/sdk/contract';
import type {Loaded} from '../src/convention/load.ts';
import {isCodeKind} from '../src/message/code-kinds.ts';
import type {Kind} from '../src/message/kind.ts';
import {KINDS} from '../src/message/kinds.ts';
import {writeMessage} from '../src/message/prepare.ts';
import type {MessageRow} from '../src/store/message-tables.ts';
import type {Mail} from '../src/message/sender.ts';
import type {Store} from '../src/store/database.ts';
import {PUBLIC_URL} from './message-constants.ts';

const PEOPLE: readonly Role[] = ['beneficiary', 'establishment-representative'];
const STAFF: readonly Role[] = ['validator'];

/** Reasons that another table holds. */
const ELSEWHERE = ['version', 'asking', 'deletion'] as const;

/** What decides of where a mail goes and when, and stays when texts are replaced. */
const KEPT = /email|phone|date|siret|code|objective|mode|kind|country|schedule/i;

/** Some data with every text replaced by what is made of its path: `signatories/beneficiary/…`. */
export const withTexts = (
  value: unknown,
  textAt: (path: string) => string,
  path: readonly string[] = [],
): unknown => {
  if (KEPT.test(path.at(-1) ?? '')) return value;
  if (typeof value === 'string') return textAt(path.join('/'));
  if (Array.isArray(value)) return value.map(item => withTexts(item, textAt, path));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, withTexts(item, textAt, [...path, key])]),
  );
};

/** A convention with every text replaced, its reasons and its agents' names included. */
export const loadedWithTexts = (
  plain: Loaded,
  textAt: (path: string) => string,
  isApproved: boolean,
): Loaded => {
  const {row} = plain;
  const content = withTexts(plain.content, textAt) as Loaded['content'];
  const agent = (name: string) => ({firstName: textAt(name), lastName: textAt(name)});
  const emergency = {
    emergencyContact: textAt('signatories/beneficiary/emergencyContact'),
    emergencyContactPhone: '+33639980005',
  };
  return {
    ...plain,
    content: {
      ...content,
      signatories: {
        ...content.signatories,
        beneficiary: {...content.signatories.beneficiary, ...emergency},
      },
    },
    row: {
      ...row,
      accepted_at: null,
      validated_at: isApproved ? row.validated_at : null,
      status_justification: textAt('status reason'),
      transfer_justification: textAt('transfer reason'),
      renewal_justification: textAt('renewal reason'),
      agency_referent: agent('agencyReferent'),
      validators: isApproved
        ? {counsellor: agent('counsellor'), validator: agent('validator')}
        : {},
    },
  };
};

type Clock = {readonly now: Date; readonly newId: () => string};

const rowOf = (kind: string, roles: readonly Role[], loaded: Loaded, clock: Clock): MessageRow => ({
  id: clock.newId(),
  outbox_id: null,
  kind,
  channel: 'email',
  convention_id: loaded.row.id,
  contact_id: null,
  roles: [...roles],
  recipient: 'anais@personne.example',
  data: {
    status: 'IN_REVIEW',
    version: loaded.row.version,
    agencyId: loaded.row.agency_id,
    isLast: true,
    codeId: clock.newId(),
    role: 'establishment-representative',
    subject: 'refusal',
  },
  ceiling: 'recipient',
  is_urgent: false,
  status: 'sending',
  attempts: 0,
  due_at: clock.now,
  lease: null,
  expires_at: null,
  created_at: clock.now,
  sent_at: null,
  last_error: null,
});

/** Writes some kinds of mails about a convention, as the worker does, whatever its state is. */
export const everyMail = (
  {db}: Store,
  loaded: Loaded,
  clock: Clock,
  names: readonly string[] = Object.keys(KINDS),
): Promise<Map<string, Mail>> =>
  db.transaction().execute(async tx => {
    const mails = new Map<string, Mail>();
    for (const [name, found] of Object.entries<Kind>(KINDS)) {
      if (!names.includes(name)) continue;
      // Every reason is cleaned by one function.
      const isElsewhere = ELSEWHERE.some(source => source === found.reason);
      const kind: Kind = isElsewhere ? {...found, reason: 'status'} : found;
      const roles = kind.page === undefined && !isCodeKind(name) ? STAFF : PEOPLE;
      const row = rowOf(name, roles, loaded, clock);
      const mail = await writeMessage(
        tx,
        row,
        {kind, loaded, roles},
        {...clock, publicUrl: PUBLIC_URL},
      );
      assert.ok(mail.channel === 'email');
      mails.set(name, mail);
    }
    return mails;
  });
