/** The steps of a request, in order. */
export const STEPS = ['agency', 'person', 'host', 'place', 'job', 'safety', 'review'] as const;
/** A word of {@link STEPS}. */
export type Step = (typeof STEPS)[number];

/** What each step asks, by path, in the order of the screen. */
export const STEP_FIELDS: Readonly<Record<Exclude<Step, 'review'>, readonly string[]>> = {
  agency: ['agencyId', 'agencyReferent', 'accompanyingStructure'],
  person: [
    'signatories/beneficiary/firstName',
    'signatories/beneficiary/lastName',
    'signatories/beneficiary/birthdate',
    'signatories/beneficiary/email',
    'signatories/beneficiary/phone',
    'signatories/beneficiaryRepresentative',
    'signatories/beneficiary/isEmployed',
    'signatories/beneficiaryCurrentEmployer',
    'signatories/beneficiary',
  ],
  host: [
    'siret',
    'businessName',
    'businessActivity',
    'establishmentNumberEmployeesRange',
    'collectiveAgreement',
    'signatories/establishmentRepresentative',
    'establishmentTutor',
    'hostDisabilityReferent',
  ],
  place: [
    'dateStart',
    'dateEnd',
    'immersionAddress',
    'immersionCountry',
    'remoteWorkMode',
    'schedule',
  ],
  job: [
    'immersionAppellation',
    'immersionObjective',
    'immersionActivities',
    'immersionSkills',
    'evaluationMeans',
  ],
  safety: [
    'individualProtection',
    'individualProtectionDescription',
    'sanitaryPrevention',
    'sanitaryPreventionDescription',
    'workConditions',
    'businessAdvantages',
  ],
};

const isIn = (path: string, group: string): boolean =>
  path === group || path.startsWith(`${group}/`);

const ORDER = Object.entries(STEP_FIELDS).flatMap(([step, paths]) =>
  paths.map(path => ({step: step as Step, path})),
);

const placeOf = (path: string): number => {
  const exact = ORDER.findIndex(({path: group}) => isIn(path, group));
  return exact === -1 ? ORDER.length : exact;
};

/** The step that asks for a field; a refusal of the whole is told in the review. */
export const stepOf = (path: string): Step => ORDER[placeOf(path)]?.step ?? 'review';

/** Compares two fields by their place on the screen. */
export const byPlace = (a: {readonly path: string}, b: {readonly path: string}): number =>
  placeOf(a.path) - placeOf(b.path);

/** Whether a step comes before another, or is that one. */
export const isReached = (step: Step, current: Step): boolean =>
  STEPS.indexOf(step) <= STEPS.indexOf(current);
