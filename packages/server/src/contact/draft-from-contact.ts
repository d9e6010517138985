import type {
  ContactObjective,
  ConventionDraft,
  DraftCreated,
  HostRequest,
  Objective,
} from '@immersion-kit/sdk/contract';
import type {Caller} from '../access/caller.ts';
import {createDraft, reopenDraft} from '../convention/draft.ts';
import type {Tx} from '../store/database.ts';
import type {Loaded} from './load.ts';
import {holdFor} from './may.ts';
import {type Clock, record} from './record.ts';
import type {Party} from './see.ts';

const OBJECTIVES: Readonly<Record<ContactObjective, Objective>> = {
  'Confirmer un projet professionnel': 'confirm-project',
  'Initier une démarche de recrutement': 'start-recruitment',
  "Découvrir un métier ou un secteur d'activité": 'discover-job',
};

/**
 * Who answers at the company. Its address goes to those alone to whom it has said yes; a company
 * that wants a call or a visit has given its number or its door, and no address.
 */
const contactOf = ({contactMode, contact}: HostRequest) => ({
  firstName: contact.firstName,
  lastName: contact.lastName,
  ...(contactMode === 'EMAIL' ? {email: contact.email} : {}),
  ...(contactMode !== 'IN_PERSON' && contact.phone ? {phone: contact.phone} : {}),
});

const conventionOf = ({row, company, job}: Loaded): ConventionDraft => {
  const {content} = row;
  const {host, address} = company;
  const person = host && contactOf(host);
  const mode = host?.offers.find(one => one.appellationCode === job.appellationCode);
  return {
    internshipKind: 'immersion',
    siret: company.siret,
    businessName: company.name,
    ...(host?.numberOfEmployeeRange
      ? {establishmentNumberEmployeesRange: host.numberOfEmployeeRange}
      : {}),
    ...(address
      ? {
          immersionAddress: [address.streetNumberAndAddress, `${address.postcode} ${address.city}`]
            .filter(Boolean)
            .join(' '),
        }
      : {}),
    ...(mode ? {remoteWorkMode: mode.remoteWorkMode} : {}),
    immersionObjective: OBJECTIVES[content.immersionObjective],
    ...(job.romeCode === '' ? {} : {immersionAppellation: job}),
    ...(content.activities ? {immersionActivities: content.activities} : {}),
    signatories: {
      beneficiary: {
        firstName: content.potentialBeneficiaryFirstName,
        lastName: content.potentialBeneficiaryLastName,
        email: content.potentialBeneficiaryEmail,
        phone: content.potentialBeneficiaryPhone,
      },
      ...(person ? {establishmentRepresentative: person} : {}),
    },
    ...(person
      ? {establishmentTutor: {...person, ...(host.contact.job ? {job: host.contact.job} : {})}}
      : {}),
  };
};

/**
 * Begins the convention of a contact with all that is known of it; begun before and not sent, it goes
 * on as it was left: one draft for each contact, however often it is asked.
 *
 * @throws ProblemError `status_not_allowed` before the company has said yes, where it was asked.
 */
export const draftFromContact = async (
  tx: Tx,
  caller: Caller & Party,
  {now, newId, publicUrl}: Clock & {readonly publicUrl: string},
): Promise<DraftCreated> => {
  const loaded = await holdFor(tx, caller, 'draft');
  const begun = await reopenDraft(tx, caller, {now, publicUrl});
  if (begun) return begun;
  await record(tx, loaded.row, {event: 'contact.drafted'}, {now, newId});
  return createDraft(tx, caller, conventionOf(loaded), {now, newId, publicUrl});
};
