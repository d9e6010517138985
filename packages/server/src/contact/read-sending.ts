import type {ContactToConfirm} from '@immersion-kit/sdk/contract';
import {ProblemError} from '../http/problem.ts';
import type {Database} from '../store/database.ts';
import {readLoaded} from './load.ts';

const maybe = <Name extends string>(name: Name, value: string | undefined) =>
  (value ? {[name]: value} : {}) as {[N in Name]?: string};

/**
 * What the code of a first contact sends. Once it has left, that it has: what the company made of
 * it since is for the link that followed, which whoever asked for the code does not hold.
 *
 * @throws ProblemError `link_invalid` when it is no more, or its texts are erased.
 */
export const readSending = async (db: Database, contactId: string): Promise<ContactToConfirm> => {
  const loaded = await readLoaded(db, contactId);
  if (!loaded || loaded.row.erased_at) throw new ProblemError('link_invalid');
  const {row, company, job} = loaded;
  const {content} = row;
  return {
    contactId,
    isSent: row.status !== 'UNCONFIRMED',
    contactMode: row.mode,
    siret: row.siret,
    businessName: company.name,
    job: {appellationCode: job.appellationCode, appellationLabel: job.appellationLabel},
    candidate: {
      firstName: content.potentialBeneficiaryFirstName,
      lastName: content.potentialBeneficiaryLastName,
      phone: content.potentialBeneficiaryPhone,
    },
    immersionObjective: content.immersionObjective,
    datePreferences: content.datePreferences,
    ...maybe('activities', content.activities),
    ...maybe('experienceAdditionalInformation', content.experienceAdditionalInformation),
    ...maybe('resumeLink', content.potentialBeneficiaryResumeLink),
    ...maybe('message', content.message),
  };
};
