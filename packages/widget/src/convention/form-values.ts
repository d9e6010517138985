import type {ConventionDraft} from '@immersion-kit/sdk';
import {
  addDays,
  ADULT_AGE,
  ageOn,
  type CivilDate,
  isCivilDate,
  pruneConvention,
} from '@immersion-kit/sdk/contract';
import {textAt} from '../fields/at-path.ts';

type Fields = Readonly<Record<string, unknown>>;

/** The answers that only say which parts of the request apply; they are not sent. */
export type Answers = {
  /** The host's representative is the tutor too. */
  readonly tutorSigns: boolean;
  /** Another structure than the one that validates follows the person. */
  readonly isAccompanied: boolean;
  /** Of age, and represented in law all the same. */
  readonly isProtected: boolean;
};

/** What was typed, as it was typed, and the answers beside it. */
export type FormValues = {readonly draft: ConventionDraft; readonly answers: Answers};

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null;

/** One laid over another, at every depth: what `over` leaves empty does not erase anything. */
export const mergeDrafts = (under: ConventionDraft, over: ConventionDraft): ConventionDraft => {
  const merge = (a: unknown, b: unknown): unknown => {
    if (!isFields(a) || !isFields(b) || Array.isArray(b))
      return b === undefined || (b === '' && a !== undefined) ? a : b;
    const names = Object.keys({...a, ...b});
    return Object.fromEntries(names.map(name => [name, merge(a[name], b[name])]));
  };
  return merge(under, over) as ConventionDraft;
};

const IDENTITY = ['firstName', 'lastName', 'email', 'phone'] as const;

/** What the draft says of the answers that are not sent. */
export const answersOf = (draft: ConventionDraft): Answers => {
  const tutor = draft.establishmentTutor ?? {};
  const signer = draft.signatories?.establishmentRepresentative ?? {};
  return {
    tutorSigns: IDENTITY.every(name => !tutor[name] || tutor[name] === signer[name]),
    isAccompanied: pruneConvention(draft).accompanyingStructure !== undefined,
    isProtected: pruneConvention(draft).signatories?.beneficiaryRepresentative !== undefined,
  };
};

/** An immersion asked for today seldom begins later. */
const SOON_DAYS = 60;

/**
 * Whether the person is a minor on the first day, as far as is known. While it is not, whoever
 * comes of age soon is not asked for a representative they may not need: the dates will tell.
 */
export const isMinor = (draft: ConventionDraft, today: CivilDate): boolean => {
  const birthdate = textAt(draft, 'signatories/beneficiary/birthdate');
  const {dateStart = ''} = draft;
  if (!isCivilDate(birthdate)) return false;
  const firstDay = isCivilDate(dateStart) ? dateStart : addDays(today, SOON_DAYS);
  return ageOn(birthdate, firstDay) < ADULT_AGE;
};

/** Whether a legal representative is asked for. */
export const isRepresented = ({draft, answers}: FormValues, today: CivilDate): boolean =>
  answers.isProtected || isMinor(draft, today);

const without = (fields: unknown, name: string): Fields => {
  const {[name]: _, ...others} = (fields ?? {}) as Fields;
  return others;
};

/** Of a counsellor either name may be known alone. */
const NO_NAME = {firstName: '', lastName: ''};

/** Required texts that may be empty: an empty form already has them. */
const EMPTY = {
  immersionSkills: '',
  individualProtectionDescription: '',
  sanitaryPreventionDescription: '',
};

/**
 * The request as it would be sent: what no longer applies is left out, and the tutor takes the
 * name and addresses of the host's representative when they are one person. What was typed stays
 * in the values, should the answer change again.
 */
export const requestOf = (values: FormValues, today: CivilDate): ConventionDraft => {
  const {draft, answers} = values;
  const {job} = draft.establishmentTutor ?? {};
  const {establishmentRepresentative: signer} = draft.signatories ?? {};
  const {accompanyingStructure: structure} = draft;
  const request: Fields = {
    internshipKind: 'immersion',
    ...draft,
    agencyReferent: {...NO_NAME, ...draft.agencyReferent},
    accompanyingStructure: answers.isAccompanied
      ? {...structure, counsellor: {...NO_NAME, ...structure?.counsellor}}
      : {},
    signatories: isRepresented(values, today)
      ? {beneficiary: {}, establishmentRepresentative: {}, ...draft.signatories}
      : {
          beneficiary: {},
          establishmentRepresentative: {},
          ...without(draft.signatories, 'beneficiaryRepresentative'),
        },
    establishmentTutor: answers.tutorSigns ? {...signer, job} : (draft.establishmentTutor ?? {}),
  };
  return withOpened(pruneConvention({...EMPTY, ...request}), answers);
};

/** What an answer asks for is asked for even while nothing is written in it. */
const withOpened = (
  request: ConventionDraft,
  {isAccompanied, isProtected}: Answers,
): ConventionDraft => ({
  ...request,
  ...(isAccompanied
    ? {accompanyingStructure: {counsellor: NO_NAME, ...request.accompanyingStructure}}
    : {}),
  ...(isProtected ? {signatories: {beneficiaryRepresentative: {}, ...request.signatories}} : {}),
});

/** The field on screen where a refusal of the request is shown. */
export const shownAt = (pointer: string, {answers}: FormValues): string => {
  const path = pointer.replace(/^\//, '');
  const [, name = ''] = /^establishmentTutor\/(\w+)$/.exec(path) ?? [];
  return answers.tutorSigns && (IDENTITY as readonly string[]).includes(name)
    ? `signatories/establishmentRepresentative/${name}`
    : path;
};
