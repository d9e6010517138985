import type {AssessmentRequestInput, Role} from '@immersion-kit/sdk/contract';
import {signing} from './codes.ts';
import {type ActingAgency, conventionWorld} from './convention-world.ts';
import {START} from './conventions.ts';

/** An immersion that went to its end. */
export const WHOLE: AssessmentRequestInput = {
  status: 'COMPLETED',
  endedWithAJob: false,
  skills: 'Tailler un pommier.',
  behaviours: {punctuality: 'yes', initiative: 'to-work-on'},
  establishmentFeedback: 'Une belle semaine, à refaire.',
  establishmentAdvices: 'Chercher une formation en arboriculture.',
};
export const NO_SHOW: AssessmentRequestInput = {status: 'DID_NOT_SHOW', noShowCause: 'beneficiary'};

/** On the first day, at noon in Paris, and long after the last one. */
export const FIRST_DAY = new Date(`${START}T11:00:00Z`);
export const LATER = new Date('2027-02-01T09:00:00Z');

/** Conventions whose immersions are over, and what their people do then. */
export const assessmentWorld = async (given?: Parameters<typeof conventionWorld>[0]) => {
  const world = await conventionWorld(given);
  const {store, clock, session, validated} = world;
  const before = clock.now;

  /** A validated convention, at another time than it was validated. */
  const over = async (
    agency: ActingAgency,
    choices: Parameters<typeof validated>[1] = {},
    at = LATER,
  ): Promise<string> => {
    clock.now = before;
    const {id} = await validated(agency, choices);
    clock.now = at;
    return id;
  };

  const write = async (
    conventionId: string,
    assessment: AssessmentRequestInput = WHOLE,
    role: Role = 'establishment-tutor',
  ) => (await session(conventionId, role)).writeAssessment({conventionId, assessment});

  /** The person, and what they send to sign, but for what they think of it. */
  const readyToSign = async (conventionId: string) => {
    const person = await session(conventionId, 'beneficiary');
    const {documentHash} = await person.readAssessment({conventionId});
    const signed = {conventionId, role: 'beneficiary', documentHash} as const;
    return {person, ready: await signing(store, signed, clock.now)};
  };

  const sign = async (
    conventionId: string,
    opinion: {readonly agrees: boolean; readonly comment?: string} = {agrees: true},
  ) => {
    const {person, ready} = await readyToSign(conventionId);
    return person.signAssessment({...ready, ...opinion});
  };

  return {...world, over, write, readyToSign, signAssessment: sign};
};
