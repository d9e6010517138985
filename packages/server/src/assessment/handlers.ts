import type {AssessmentRequests, AssessmentRoutes} from '@immersion-kit/sdk/contract';
import {hold, perform} from '../convention/act.ts';
import type {Clock} from '../convention/clock.ts';
import type {Handlers, Writing} from '../http/mount.ts';
import type {Store} from '../store/database.ts';
import {readAssessment} from './read-assessment.ts';
import {remindAssessment} from './remind.ts';
import {requestAssessmentCode, signAssessment} from './sign-assessment.ts';
import {writeAssessment} from './write-assessment.ts';

type World = {
  readonly store: Store;
  readonly now: () => Date;
  readonly newId: () => string;
  readonly sendsTexts?: boolean;
};

/** One handler for each route of the assessment. */
export const assessmentHandlers = ({
  store,
  now,
  newId,
  sendsTexts = false,
}: World): Handlers<AssessmentRoutes, AssessmentRequests> => {
  const clock = (): Clock => ({now: now(), newId, sendsTexts});
  const holding = (writing: Writing, {conventionId}: {conventionId: string}) =>
    hold(writing, conventionId, clock());
  return {
    readAssessment: ({params}, {caller}) =>
      readAssessment(store.db, {...params, caller, now: now()}),
    writeAssessment: async ({params, body}, writing) =>
      writeAssessment(writing, await holding(writing, params), body.assessment),
    requestAssessmentCode: async ({params, body}, writing) =>
      requestAssessmentCode(writing, await holding(writing, params), body.documentHash),
    signAssessment: async ({params, body}, writing) =>
      signAssessment(writing, await holding(writing, params), body),
    remindAssessment: async ({params}, writing) =>
      remindAssessment(writing, await holding(writing, params)),
    deleteAssessment: async ({params, body}, writing) =>
      perform(writing, await holding(writing, params), {name: 'delete-assessment', ...body}),
  };
};
