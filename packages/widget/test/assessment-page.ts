import type {Assessment} from '@immersion-kit/sdk';
import {addDays, type CivilDate} from '@immersion-kit/sdk/contract';
import {todayAt} from '../src/convention/form-today.ts';
import {byAgency, byParty, codeFor, makeBegun, type Made} from './first-party-page.ts';

/** Today, where the immersions of the tests take place. */
export const TODAY: CivilDate = todayAt(new Date(), undefined);

/** An immersion of a test: three days of seven hours by default. */
export type Immersion = Made & {readonly dateStart: CivilDate; readonly dateEnd: CivilDate};

type When = {
  /** Days from its last day to today: 0 on that day, negative before it. */
  readonly since?: number;
  readonly days?: number;
  readonly isMinor?: boolean;
  /** Whose it is: an agency that validates alone by default. */
  readonly agency?: string;
};

/** Makes a validated convention, long enough ago for its immersion to stand where it is said to. */
export const makeImmersion = async ({
  since = 3,
  days = 3,
  isMinor = false,
  agency = 'one',
}: When = {}): Promise<Immersion> => {
  const dateEnd = addDays(TODAY, -since);
  const dateStart = addDays(dateEnd, 1 - days);
  const made = await makeBegun({
    choices: {start: dateStart, days, isMinor},
    madeAt: `${addDays(dateStart, -4)}T09:00:00Z`,
    agency,
  });
  return {...made, dateStart, dateEnd};
};

/** What a tutor says of an immersion that went well. */
export const WENT_WELL = {
  status: 'COMPLETED',
  endedWithAJob: false,
  skills: 'Tailler un pommier.',
  behaviours: {punctuality: 'yes', teamwork: 'to-work-on'},
  establishmentFeedback: 'Une semaine sérieuse.',
  establishmentAdvices: 'Passer le permis.',
} as const;

/** Has the tutor write the assessment, elsewhere. */
export const writeElsewhere = (
  {id}: Pick<Made, 'id'>,
  assessment: object = WENT_WELL,
): Promise<unknown> =>
  byParty({
    conventionId: id,
    role: 'establishment-tutor',
    method: 'writeAssessment',
    input: {conventionId: id, assessment},
  });

/** Has the agency take it away. */
export const deleteElsewhere = async ({id: conventionId}: Pick<Made, 'id'>): Promise<void> => {
  const deletion = {conventionId, justification: 'Écrit pour une autre personne'};
  await byAgency({agency: 'one', method: 'readConvention', input: {conventionId}});
  await byAgency({agency: 'one', method: 'deleteAssessment', input: deletion});
};

/** The assessment as the tutor reads it. */
export const readElsewhere = ({id}: Pick<Made, 'id'>): Promise<Assessment> =>
  byParty({
    conventionId: id,
    role: 'establishment-tutor',
    method: 'readAssessment',
    input: {conventionId: id},
  });

/** The code to sign the assessment as it stands, as its message would have brought it. */
export const assessmentCode = async (made: Made): Promise<string> => {
  const {documentHash} = await readElsewhere(made);
  return codeFor({...made, documentHash}, 'beneficiary');
};
