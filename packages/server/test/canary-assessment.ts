import type {Client} from '@immersion-kit/sdk';
import type {Store} from '../src/store/database.ts';
import {type CanaryPeople, canaryText, canaryWord} from './canary-people.ts';
import {signing} from './codes.ts';
import {START} from './conventions.ts';

/** In the afternoon of the first day. */
export const ASSESSED_AT = new Date(`${START}T15:00:00Z`);

type Said = {
  readonly store: Store;
  readonly clock: {now: Date};
  readonly client: Client;
  readonly session: (conventionId: string, role: 'beneficiary') => Promise<Client>;
};

/** An assessment of a validated convention, which the person contests and the agency takes away, unless told. */
export const leaveAssessment = async (
  {store, clock, client, session}: Said,
  people: CanaryPeople,
  conventionId: string,
  {isDeleted = true} = {},
): Promise<void> => {
  const before = clock.now;
  clock.now = ASSESSED_AT;
  const text = (what: string) => canaryText(people, what, 'beneficiary', 'establishment-tutor');
  await client.writeAssessment({
    conventionId,
    assessment: {
      status: 'PARTIALLY_COMPLETED',
      lastDayOfPresence: START,
      numberOfMissedHours: 0,
      endedWithAJob: false,
      skills: text('savoirs'),
      behaviours: {
        punctuality: 'yes',
        instructions: 'mostly',
        teamwork: 'to-work-on',
        initiative: 'not-seen',
      },
      establishmentFeedback: text('avis'),
      establishmentAdvices: text('conseils'),
    },
  });
  const beneficiary = await session(conventionId, 'beneficiary');
  const {documentHash} = await beneficiary.readAssessment({conventionId});
  const ready = await signing(store, {conventionId, role: 'beneficiary', documentHash}, clock.now);
  await beneficiary.signAssessment({...ready, agrees: false, comment: text('desaccord')});
  if (isDeleted) {
    await client.readConvention({conventionId});
    await client.deleteAssessment({conventionId, justification: text('retrait')});
  }
  clock.now = before;
};

/** What it leaves, by the lines of the map. */
export const assessmentCanaries = (people: CanaryPeople): Record<string, string> => ({
  'assessment.content:skills': canaryWord(people, 'savoirs'),
  'assessment.content:establishmentFeedback': canaryWord(people, 'avis'),
  'assessment.content:establishmentAdvices': canaryWord(people, 'conseils'),
  'assessment.comment': canaryWord(people, 'desaccord'),
  'assessment.deletion_reason': canaryWord(people, 'retrait'),
});
