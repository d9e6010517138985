import {
  ASSESSMENT_STATUSES,
  type AssessmentRequest,
  BEHAVIOURS,
  type CivilDate,
  pruneAssessment,
} from '@immersion-kit/sdk/contract';

/** What is typed of an assessment, in the order of the screen; a path where the contract has one. */
export const ASSESSMENT_TYPED = [
  'status',
  'noShowCause',
  'lastDayOfPresence',
  'missedHours',
  'missedMinutes',
  'skills',
  'behaviours/punctuality',
  'behaviours/instructions',
  'behaviours/teamwork',
  'behaviours/initiative',
  'endedWithAJob',
  'typeOfContract',
  'contractStartDate',
  'followedByTraining',
  'establishmentFeedback',
  'establishmentAdvices',
] as const;
/** A word of {@link ASSESSMENT_TYPED}. */
export type AssessmentField = (typeof ASSESSMENT_TYPED)[number];

/** What was typed or chosen; "" where nothing was. */
export type AssessmentTyped = Readonly<Record<AssessmentField, string>>;

/** A form nobody has touched. */
export const NOTHING_TYPED = Object.fromEntries(
  ASSESSMENT_TYPED.map(field => [field, '']),
) as AssessmentTyped;

const filled = (text: string): string | undefined => (text.trim() === '' ? undefined : text);

const yesOrNo = (answer: string): boolean | undefined =>
  answer === '' ? undefined : answer === 'yes';

/** `7`, and `7,5` as people write it. */
const numberOf = (text: string): number | undefined => {
  const typed = text.trim().replace(',', '.');
  return /^\d+(?:\.\d+)?$/.test(typed) ? Number(typed) : undefined;
};

/** Minutes that an hour has. */
export const isMinutes = (text: string): boolean => /^\s*[0-5]?\d?\s*$/.test(text);

/** Missed hours with decimals; as they were typed, for the contract to refuse, when they are none. */
const missedOf = ({missedHours, missedMinutes, lastDayOfPresence}: AssessmentTyped): unknown => {
  const [hours, minutes] = [filled(missedHours), filled(missedMinutes)];
  if (hours === undefined && minutes === undefined) {
    return lastDayOfPresence === '' ? undefined : 0;
  }
  const whole = numberOf(hours ?? '0');
  return whole === undefined ? hours : whole + (numberOf(minutes ?? '0') ?? 0) / 60;
};

const behavioursOf = (typed: AssessmentTyped) => {
  const said = BEHAVIOURS.flatMap(name => {
    const rating = filled(typed[`behaviours/${name}`]);
    return rating === undefined ? [] : [[name, rating] as const];
  });
  return said.length === 0 ? undefined : Object.fromEntries(said);
};

type Planned = {readonly dateEnd: CivilDate; readonly today: CivilDate};

/** The last day the person came: the last one planned, when hours alone are missing. */
const lastDayOf = (typed: AssessmentTyped, {dateEnd, today}: Planned): string | undefined => {
  const given = filled(typed.lastDayOfPresence);
  const isOver = today >= dateEnd;
  return given ?? (isOver && missedOf(typed) !== undefined ? dateEnd : undefined);
};

/**
 * What would be sent of what was typed, without what does not concern an immersion that went so:
 * whole or not, for the contract to say.
 */
export const requestOf = (typed: AssessmentTyped, planned: Planned): Partial<AssessmentRequest> => {
  const status = ASSESSMENT_STATUSES.find(one => one === typed.status);
  if (status === undefined) return {};
  const said = {
    status,
    noShowCause: filled(typed.noShowCause),
    lastDayOfPresence: lastDayOf(typed, planned),
    numberOfMissedHours: missedOf(typed),
    skills: filled(typed.skills),
    behaviours: behavioursOf(typed),
    endedWithAJob: yesOrNo(typed.endedWithAJob),
    typeOfContract: filled(typed.typeOfContract),
    contractStartDate: filled(typed.contractStartDate),
    followedByTraining: yesOrNo(typed.followedByTraining),
    establishmentFeedback: filled(typed.establishmentFeedback),
    establishmentAdvices: filled(typed.establishmentAdvices),
  };
  return pruneAssessment(said as AssessmentRequest);
};
