import {safeParse} from 'zod/v4/core';
import type {Interval} from '../convention/schedule-hours.ts';
import type {Schedule} from '../convention/schedule.ts';
import {
  type FieldIssue,
  type Finding,
  findingsOf,
  firstOfEach,
  toFieldIssue,
} from '../field-issue.ts';
import {oversized} from '../oversized.ts';
import type {CivilDate} from '../primitives/time.ts';
import {wellFormedPart} from '../well-formed.ts';
import {AssessmentRequest} from './assessment-request.ts';
import {hoursUntil} from './hours-made.ts';

/** What an assessment is judged against: the immersion as planned, and the day at its agency. */
export type Assessed = Interval & {readonly schedule: Schedule; readonly today: CivilDate};

type Known = {readonly [Field in keyof AssessmentRequest]?: AssessmentRequest[Field] | undefined};

const missing = (isMissing: boolean, field: keyof AssessmentRequest): Finding[] =>
  isMissing ? [{path: [field], code: 'required'}] : [];

const presenceFindings = (
  {lastDayOfPresence: last, numberOfMissedHours: missed}: Known,
  {dateStart, dateEnd, schedule, today}: Assessed,
): Finding[] => {
  if (last === undefined || missed === undefined) {
    return [
      ...missing(last === undefined, 'lastDayOfPresence'),
      ...missing(missed === undefined, 'numberOfMissedHours'),
    ];
  }
  if (last < dateStart || last > dateEnd) {
    return [{path: ['lastDayOfPresence'], code: 'last_day_outside'}];
  }
  if (last > today) return [{path: ['lastDayOfPresence'], code: 'last_day_future'}];
  // The last day and the whole of its hours: then nothing was missed.
  if (last === dateEnd && missed === 0) return [{path: ['status'], code: 'nothing_missed'}];
  return missed > hoursUntil(schedule, last)
    ? [{path: ['numberOfMissedHours'], code: 'missed_hours_over'}]
    : [];
};

const jobFindings = (
  {endedWithAJob, typeOfContract, contractStartDate}: Known,
  {dateStart}: Assessed,
): Finding[] => {
  if (endedWithAJob === undefined) return missing(true, 'endedWithAJob');
  if (!endedWithAJob) return [];
  const isEarly = contractStartDate !== undefined && contractStartDate < dateStart;
  return [
    ...missing(typeOfContract === undefined, 'typeOfContract'),
    ...missing(contractStartDate === undefined, 'contractStartDate'),
    ...(isEarly ? [{path: ['contractStartDate'], code: 'contract_before_start'} as const] : []),
  ];
};

/**
 * Says what the fields of an assessment refuse together, and of the immersion it is about: what is
 * required of one that went so, dates within it, no more hours missed than were planned. A whole
 * immersion is said so on its last day at the earliest.
 */
export const assessmentFindings = (known: Known, assessed: Assessed): Finding[] => {
  const {status, establishmentFeedback, establishmentAdvices, noShowCause} = known;
  if (status === undefined) return [];
  if (status === 'DID_NOT_SHOW') return missing(noShowCause === undefined, 'noShowCause');
  const isEarly = status === 'COMPLETED' && assessed.today < assessed.dateEnd;
  return [
    ...(isEarly ? [{path: ['status'], code: 'immersion_not_over'} as const] : []),
    ...(status === 'PARTIALLY_COMPLETED' ? presenceFindings(known, assessed) : []),
    ...jobFindings(known, assessed),
    ...missing(!establishmentFeedback, 'establishmentFeedback'),
    ...missing(!establishmentAdvices, 'establishmentAdvices'),
  ];
};

/**
 * Says everything that is wrong with an assessment, by field; empty when it may be sent.
 *
 * @param input - anything; it never throws, and its cost is bounded whatever the input's size.
 */
export const validateAssessment = (input: unknown, assessed: Assessed): FieldIssue[] => {
  const large = oversized(AssessmentRequest, input);
  if (large.length > 0) return large.map(toFieldIssue);
  const result = safeParse(AssessmentRequest, input, {reportInput: true});
  const shape = result.success ? [] : findingsOf(result.error.issues);
  const known = wellFormedPart(AssessmentRequest, input);
  return firstOfEach([...shape, ...assessmentFindings(known, assessed)].map(toFieldIssue));
};
