import {isPublic, type Line, personal, type Quality, technical} from '../line.ts';

const SEEN = ['owner-api', 'agency-api', 'document'] as const;
const TOLD = [...SEEN, 'mail'] as const;
const VERIFIED = [...TOLD, 'verification'] as const;

const named = (whose: Quality, path: string, seen: Line['mayAppearIn'] = TOLD) => ({
  [`${path}.firstName`]: personal(whose, {mayAppearIn: seen}),
  [`${path}.lastName`]: personal(whose, {mayAppearIn: seen}),
});

const reachable = (whose: Quality, path: string) => ({
  ...named(whose, path),
  [`${path}.email`]: personal(whose, {mayAppearIn: SEEN}),
  [`${path}.phone`]: personal(whose, {mayAppearIn: SEEN}),
});

/** What happened to the beneficiary: it names nobody once the rest is blank. */
const fact = personal('beneficiary', {mayAppearIn: TOLD, onErasure: 'kept'});
/** The same, written by somebody. */
const writtenFact = personal('beneficiary', {mayAppearIn: TOLD, onErasure: 'kept', isFree: true});
/** What was written about the beneficiary's stay. */
const written = personal('beneficiary', {mayAppearIn: SEEN, isFree: true});

const BENEFICIARY = 'signatories.beneficiary';
const EMPLOYER = 'signatories.beneficiaryCurrentEmployer';
/** Said by the beneficiary of somebody else, and gone with either. */
const emergency = personal(['emergency-contact', 'beneficiary'], {
  mayAppearIn: ['owner-api', 'agency-api', 'mail'],
});
const emergencyMail = {...emergency, mayAppearIn: ['owner-api', 'agency-api'] as const};
const own = (seen: Line['mayAppearIn']) => personal('beneficiary', {mayAppearIn: seen});

/** The fields of a convention's content. A company's own data are not a person's. */
export const CONTENT_FIELDS = {
  internshipKind: technical,
  'accompanyingStructure.name': {...isPublic, mayAppearIn: SEEN},
  'accompanyingStructure.siret': {...isPublic, mayAppearIn: SEEN},
  ...named('staff', 'accompanyingStructure.counsellor', SEEN),
  dateStart: {...fact, mayAppearIn: VERIFIED},
  dateEnd: {...fact, mayAppearIn: VERIFIED},
  'schedule.regular': fact,
  'schedule.days[].date': fact,
  'schedule.days[].periods[].start': fact,
  'schedule.days[].periods[].end': fact,
  siret: fact,
  businessName: {...writtenFact, mayAppearIn: VERIFIED},
  establishmentNumberEmployeesRange: {...isPublic, mayAppearIn: SEEN},
  businessActivity: writtenFact,
  collectiveAgreement: writtenFact,
  // Named in a request of Cap emploi: it would tell of the beneficiary's health.
  hostDisabilityReferent: {...written, mayAppearIn: ['owner-api', 'agency-api'] as const},
  immersionAddress: personal('beneficiary', {mayAppearIn: TOLD, isFree: true}),
  immersionCountry: fact,
  remoteWorkMode: fact,
  immersionObjective: fact,
  'immersionAppellation.romeCode': fact,
  'immersionAppellation.romeLabel': writtenFact,
  'immersionAppellation.appellationCode': fact,
  'immersionAppellation.appellationLabel': writtenFact,
  immersionActivities: written,
  immersionSkills: written,
  evaluationMeans: written,
  workConditions: written,
  businessAdvantages: written,
  individualProtection: fact,
  individualProtectionDescription: written,
  sanitaryPrevention: fact,
  sanitaryPreventionDescription: written,
  ...reachable('beneficiary', BENEFICIARY),
  [`${BENEFICIARY}.birthdate`]: own(SEEN),
  [`${BENEFICIARY}.isEmployed`]: own(['owner-api', 'agency-api']),
  [`${BENEFICIARY}.emergencyContact`]: emergency,
  [`${BENEFICIARY}.emergencyContactPhone`]: emergency,
  [`${BENEFICIARY}.emergencyContactEmail`]: emergencyMail,
  [`${BENEFICIARY}.financialHelp`]: {...written, mayAppearIn: ['owner-api', 'agency-api'] as const},
  ...reachable('establishment-representative', 'signatories.establishmentRepresentative'),
  ...reachable('beneficiary-representative', 'signatories.beneficiaryRepresentative'),
  ...reachable('beneficiary-current-employer', EMPLOYER),
  [`${EMPLOYER}.businessSiret`]: personal('beneficiary', {mayAppearIn: SEEN}),
  [`${EMPLOYER}.businessName`]: personal('beneficiary', {mayAppearIn: SEEN, isFree: true}),
  [`${EMPLOYER}.businessAddress`]: personal('beneficiary', {mayAppearIn: SEEN, isFree: true}),
  [`${EMPLOYER}.job`]: personal('beneficiary-current-employer', {mayAppearIn: SEEN}),
  ...reachable('establishment-tutor', 'establishmentTutor'),
  'establishmentTutor.job': personal('establishment-tutor', {mayAppearIn: SEEN}),
} satisfies Record<string, Line>;

/** The fields of a request in the making: only who holds its link reads them. */
export const DRAFT_FIELDS: Readonly<Record<string, Line>> = Object.fromEntries(
  Object.entries<Line>({
    ...CONTENT_FIELDS,
    agencyId: technical,
    ...named('staff', 'agencyReferent'),
  }).map(([path, line]) => [
    path,
    line.class === 'technical' ? line : {...line, mayAppearIn: ['draft-api'] as const},
  ]),
);
