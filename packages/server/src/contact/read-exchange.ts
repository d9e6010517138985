import {
  addWorkingDays,
  daysBetween,
  type Exchange,
  type ExchangeMessage,
  type HostRequest,
  OPEN_CONTACTS,
  type Reach,
} from '@immersion-kit/sdk/contract';
import {todayInParis} from '../directory/today.ts';
import {ProblemError} from '../http/problem.ts';
import type {Database} from '../store/database.ts';
import {type ContactRow, type Loaded, readLoaded, stateOf} from './load.ts';
import {commandsOf} from './may.ts';
import type {Party} from './see.ts';
import {CLOSING_DAYS} from './terms.ts';

const DAY_MS = 86_400_000;

const messagesOf = async (db: Database, contactId: string): Promise<ExchangeMessage[]> => {
  const rows = await db
    .selectFrom('contact_message')
    .select(['id', 'side', 'text', 'created_at'])
    .where('contact_id', '=', contactId)
    .orderBy('number')
    .execute();
  return rows.map(({id, side, text, created_at: at}) => ({
    id,
    by: side,
    text,
    at: at.toISOString(),
  }));
};

const maybe = <Name extends string, Value>(name: Name, value: Value | null | undefined) =>
  (value === null || value === undefined || value === '' ? {} : {[name]: value}) as {
    [N in Name]?: Value;
  };

const reachOf = ({contactMode, contact, welcomeAddress: place}: HostRequest): Reach => ({
  name: `${contact.firstName} ${contact.lastName}`,
  ...maybe('job', contact.job),
  ...maybe('phone', contactMode === 'PHONE' ? contact.phone : undefined),
  ...maybe(
    'address',
    contactMode === 'IN_PERSON' && place
      ? [place.streetNumberAndAddress, `${place.postcode} ${place.city}`].filter(Boolean).join(', ')
      : undefined,
  ),
});

/** How to reach a company that wants it so still, for whoever has shown their address. */
const reachFor = (side: Party['side'], {row, company}: Loaded): Reach | undefined => {
  const {host, status, isBanned} = company;
  const isReached =
    side === 'candidate' && row.mode !== 'EMAIL' && OPEN_CONTACTS.includes(row.status);
  const isThere = host !== null && status !== 'withdrawn' && !isBanned;
  return isReached && isThere && host.contactMode === row.mode ? reachOf(host) : undefined;
};

const closesAt = ({mode, status, sent_at: sent, answered_at: answered}: ContactRow) => {
  if (mode !== 'EMAIL' || status !== 'PENDING' || !sent || answered) return undefined;
  const day = todayInParis(sent);
  const days = daysBetween(day, addWorkingDays(day, CLOSING_DAYS));
  return new Date(sent.getTime() + days * DAY_MS).toISOString();
};

/**
 * Reads a conversation for one of its sides: what it may see, and what it may do.
 *
 * @throws ProblemError `link_invalid` when it is no more, or its texts are erased.
 */
export const readExchange = async (db: Database, {contactId, side}: Party): Promise<Exchange> => {
  const loaded = await readLoaded(db, contactId);
  if (!loaded || loaded.row.erased_at) throw new ProblemError('link_invalid');
  const {row, company, job} = loaded;
  const {content} = row;
  return {
    ...stateOf(row),
    revision: row.revision,
    side,
    contactMode: row.mode,
    siret: row.siret,
    businessName: company.name,
    ...maybe('address', company.address),
    job: {appellationCode: job.appellationCode, appellationLabel: job.appellationLabel},
    candidate: {
      firstName: content.potentialBeneficiaryFirstName,
      lastName: content.potentialBeneficiaryLastName,
    },
    immersionObjective: content.immersionObjective,
    datePreferences: content.datePreferences,
    ...maybe('activities', content.activities),
    ...maybe('experienceAdditionalInformation', content.experienceAdditionalInformation),
    ...maybe('resumeLink', content.potentialBeneficiaryResumeLink),
    messages: await messagesOf(db, contactId),
    ...maybe('declineReason', row.decline_reason),
    ...maybe('reach', reachFor(side, loaded)),
    ...maybe('closesAt', closesAt(row)),
    may: commandsOf(side, loaded),
  };
};
