import {type Role, roleWordsFr} from '@immersion-kit/sdk/contract';
import {type Loaded, partiesOf} from '../convention/load.ts';
import type {AgentName} from '../store/convention-tables.ts';
import type {Tx} from '../store/database.ts';
import type {Details} from './details.ts';
import {dayText, daysText, instantText} from './day.ts';
import type {ConventionMail, Link, Party} from './mail.ts';
import {peopleOf, type Person} from './people.ts';
import {phoneText} from './phone-text.ts';
import {plainLine, plainName} from './plain.ts';
import {isStaff} from './roles.ts';

const MOST_NAME = 120;

const maybe = <Name extends string, Value>(name: Name, value: Value | undefined) =>
  (value === undefined ? {} : {[name]: value}) as {[N in Name]?: Value};

/** A person's name as any mail may print it; their role where nothing of it can be. */
export const nameOf = (person: AgentName | Person | undefined, role: Role): string =>
  plainName(`${person?.firstName ?? ''} ${person?.lastName ?? ''}`) || roleWordsFr[role];

const agentName = (agent: AgentName | null | undefined): string | undefined =>
  plainName(`${agent?.firstName ?? ''} ${agent?.lastName ?? ''}`) || undefined;

/** Whom to tell of an accident, for those at whose place it would be. */
const emergencyOf = ({content, row}: Loaded, roles: readonly Role[]): string | undefined => {
  const isHost = roles.some(role => role.startsWith('establishment-'));
  const {emergencyContact = '', emergencyContactPhone = ''} = content.signatories.beneficiary;
  if (!isHost || row.validated_at === null) return undefined;
  return plainLine(`${emergencyContact} ${phoneText(emergencyContactPhone)}`) || undefined;
};

const partiesFor = ({content, signatures, agency}: Loaded): Party[] =>
  partiesOf(content).map(role => {
    const signature = signatures.find(one => one.role === role);
    return {
      role,
      name: nameOf(peopleOf(content).get(role), role),
      ...maybe('signedAt', signature && instantText(signature.signedAt, agency.department)),
    };
  });

type Surroundings = {
  readonly name: string;
  readonly phone: string | null;
  readonly contact_email: string | null;
  readonly job: string | null;
};

/** What is not in the convention: the agency in charge, and the job under its official name. */
const surroundingsOf = (tx: Tx, {row}: Loaded): Promise<Surroundings> =>
  tx
    .selectFrom('agency')
    .leftJoin('appellation', join => join.on('appellation.code', '=', row.appellation))
    .select(['agency.name', 'agency.phone', 'agency.contact_email', 'appellation.label as job'])
    .where('agency.id', '=', row.agency_id)
    .executeTakeFirstOrThrow();

/** To whom a mail is written, and what it is about beside the convention. */
export type Reading = {
  readonly roles: readonly Role[];
  readonly links: readonly Link[];
  readonly reason: ConventionMail['reason'] | undefined;
  readonly data: Details;
};

/**
 * Gathers what a mail may say of a convention as it is now. What whoever filled the form wrote
 * freely is left out until an agency has approved it; names are printed as `plainName` lets them.
 */
export const describeConvention = async (
  tx: Tx,
  loaded: Loaded,
  {roles, links, reason, data}: Reading,
): Promise<ConventionMail> => {
  const {row, content} = loaded;
  const {name, phone, contact_email: email, job} = await surroundingsOf(tx, loaded);
  const people = peopleOf(content);
  const readers = roles.filter(role => !isStaff(role));
  const isApproved = row.accepted_at !== null || row.validated_at !== null;
  return {
    conventionId: row.id,
    reader: {
      names: [...new Set(readers.map(role => nameOf(people.get(role), role)))],
      roles,
      isStaff: readers.length === 0,
    },
    links,
    beneficiary: nameOf(people.get('beneficiary'), 'beneficiary'),
    host:
      (isApproved ? plainLine(content.businessName, MOST_NAME) : plainName(content.businessName)) ||
      'une entreprise',
    ...maybe('job', job === null ? undefined : plainLine(job, MOST_NAME)),
    ...maybe('address', isApproved ? plainLine(content.immersionAddress) : undefined),
    dates: daysText(row.date_start, row.date_end),
    start: dayText(row.date_start),
    parties: partiesFor(loaded),
    tutor: nameOf(content.establishmentTutor, 'establishment-tutor'),
    agency: {
      name: plainLine(name, MOST_NAME),
      ...maybe('phone', phone === null ? undefined : phoneText(phone)),
      ...maybe('email', email ?? undefined),
    },
    ...maybe('validator', agentName(row.validators.validator)),
    ...maybe('counsellor', agentName(row.validators.counsellor ?? row.agency_referent)),
    ...maybe('emergency', emergencyOf(loaded, roles)),
    isRenewal: row.renewed_from !== null,
    ...maybe('agrees', loaded.assessment?.agrees ?? undefined),
    ...maybe('reason', reason),
    data,
  };
};
