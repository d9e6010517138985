/**
 * The convention's rules a second time, by status and by role where the application has them by
 * command, so that one mistake is not made twice. Nothing here comes from the code under test.
 */

export type Party =
  | 'beneficiary'
  | 'establishment-representative'
  | 'beneficiary-representative'
  | 'beneficiary-current-employer';
export type Quality =
  | Party
  | 'establishment-tutor'
  | 'counsellor'
  | 'validator'
  | 'prescriber-validator'
  | 'agency-admin'
  | 'agency-viewer'
  | 'system';

/** What may be done while a convention has a status, the daily job's work included. */
const MEANWHILE = {
  READY_TO_SIGN: 'sign modify reject deprecate transfer correct-contact name-counsellor ask',
  PARTIALLY_SIGNED: 'sign modify reject deprecate transfer correct-contact name-counsellor ask',
  IN_REVIEW: 'modify accept validate reject deprecate transfer name-counsellor ask',
  ACCEPTED_BY_COUNSELLOR: 'modify validate reject deprecate ask',
  ACCEPTED_BY_VALIDATOR: 'cancel renew correct ask assess sign-assessment delete-assessment',
  REJECTED: 'correct',
  CANCELLED: 'correct',
  DEPRECATED: 'correct',
};
export type Status = keyof typeof MEANWHILE;
export const STATUSES = Object.keys(MEANWHILE) as Status[];

/** What each may do, when the status lets anybody. */
const ALLOWED: Record<Quality, string> = {
  beneficiary: 'sign modify ask sign-assessment',
  'beneficiary-representative': 'sign modify ask',
  'beneficiary-current-employer': 'sign modify ask',
  'establishment-representative': 'sign modify correct ask assess',
  'establishment-tutor': 'assess',
  counsellor:
    'modify accept reject cancel deprecate transfer renew correct correct-contact name-counsellor ask assess',
  validator:
    'modify validate reject cancel deprecate transfer renew correct correct-contact name-counsellor ask assess delete-assessment',
  'prescriber-validator':
    'modify validate reject cancel deprecate renew correct correct-contact ask assess delete-assessment',
  'agency-admin': 'correct',
  'agency-viewer': '',
  system: 'deprecate',
};
export const QUALITIES = Object.keys(ALLOWED) as Quality[];

/** In the order in which a convention tells its reader what they may do. */
export const COMMANDS = [
  'sign',
  'modify',
  'accept',
  'validate',
  'reject',
  'cancel',
  'deprecate',
  'transfer',
  'renew',
  'correct',
  'correct-contact',
  'name-counsellor',
  'ask',
  'assess',
  'sign-assessment',
  'delete-assessment',
] as const;
export type Command = (typeof COMMANDS)[number];

/** The HTTP status of each refusal that the model may predict. */
export const REFUSALS = {
  link_invalid: 401,
  scope_missing: 403,
  agency_not_allowed: 403,
  role_not_allowed: 403,
  not_a_party: 403,
  one_step_agency: 403,
  two_steps_required: 403,
  renewal_not_modifiable: 403,
  convention_not_found: 404,
  status_not_allowed: 409,
  already_signed: 409,
  document_changed: 409,
  immersion_over: 409,
  immersion_not_started: 409,
  assessment_exists: 409,
  assessment_not_found: 404,
  assessment_unsignable: 409,
  assessment_invalid: 422,
  duplicate_found: 409,
  precondition_failed: 412,
  convention_invalid: 422,
  precondition_missing: 428,
  message_too_soon: 429,
} as const;
export type Refusal = keyof typeof REFUSALS;

/** What may be asked for without doing it. */
export const SUBJECTS = ['change', 'refusal', 'contact', 'cancellation', 'renewal'] as const;
export type Subject = (typeof SUBJECTS)[number];

/** What the rules look at. */
export type Situation = {
  readonly status: Status;
  readonly parties: readonly Party[];
  readonly signed: readonly Party[];
  readonly isTwoSteps: boolean;
  readonly isRenewal: boolean;
  readonly assessment: 'none' | 'unsigned' | 'signed' | 'no-show';
  /** Whether who signs for the host is the tutor. */
  readonly isTutorRepresentative: boolean;
  readonly start: string;
  readonly end: string;
};

const has = (list: string, word: string): boolean => list.split(' ').includes(word);

/** Whether the status alone lets somebody do it. */
export const isOpen = (status: Status, command: Command): boolean =>
  has(MEANWHILE[status], command);

export const isAllowed = (quality: Quality, command: Command): boolean =>
  has(ALLOWED[quality], command);

export const PARTIES: readonly Party[] = [
  'beneficiary',
  'establishment-representative',
  'beneficiary-representative',
  'beneficiary-current-employer',
];
const isParty = (quality: Quality): quality is Party => PARTIES.some(party => party === quality);

const refuseSignature = ({parties, signed}: Situation, signers: readonly Party[]) => {
  if (!signers.some(signer => parties.includes(signer))) return 'not_a_party';
  return signers.some(signer => signed.includes(signer)) ? 'already_signed' : undefined;
};

const partiesAmong = ({parties}: Situation, qualities: readonly Quality[]): Party[] =>
  parties.filter(party => qualities.includes(party));

/** Why something in particular may not be asked for, by somebody who may ask for something. */
export const refusalOfSubject = (
  situation: Situation,
  subject: Subject,
  qualities: readonly Quality[],
  {today, isRenewable}: {readonly today: string; readonly isRenewable: boolean},
): Refusal | undefined => {
  const {status, signed, assessment, end} = situation;
  if (subject === 'change') return undefined;
  const parties = partiesAmong(situation, qualities);
  if (parties.length === 0) return 'role_not_allowed';
  const meanwhile = status === 'ACCEPTED_BY_VALIDATOR' ? 'cancellation renewal' : 'refusal contact';
  if (!has(meanwhile, subject)) return 'status_not_allowed';
  if (subject === 'refusal' && parties.some(party => signed.includes(party))) {
    return 'already_signed';
  }
  if (subject === 'cancellation' && assessment !== 'none') return 'assessment_exists';
  if (subject === 'cancellation' && today > end) return 'immersion_over';
  return subject === 'renewal' && !isRenewable ? 'status_not_allowed' : undefined;
};

/** What is peculiar to the assessment: who is the tutor, the first day, and what there is already. */
const refusalOfAssessment = (
  {assessment, isTutorRepresentative, start}: Situation,
  command: Command,
  acting: readonly Quality[],
  today: string,
): Refusal | undefined => {
  if (command === 'assess') {
    const isHost = acting.every(quality => quality === 'establishment-representative');
    if (isHost && !isTutorRepresentative) return 'role_not_allowed';
    if (assessment !== 'none') return 'assessment_exists';
    return today < start ? 'immersion_not_started' : undefined;
  }
  const isAbout = command === 'sign-assessment' || command === 'delete-assessment';
  if (isAbout && assessment === 'none') return 'assessment_not_found';
  if (command !== 'sign-assessment') return undefined;
  if (assessment === 'no-show') return 'assessment_unsignable';
  return assessment === 'signed' ? 'already_signed' : undefined;
};

/** Why not, or undefined: first who asks, then when, then what is peculiar to the command. */
export const refusalOf = (
  situation: Situation,
  command: Command,
  qualities: readonly Quality[],
  today: string,
): Refusal | undefined => {
  const {status, isTwoSteps, isRenewal, assessment, end} = situation;
  const acting = qualities.filter(quality => isAllowed(quality, command));
  if (acting.length === 0) return 'role_not_allowed';
  if (command === 'sign') {
    const refused = refuseSignature(situation, acting as Party[]);
    if (refused) return refused;
  }
  if (!isOpen(status, command)) return 'status_not_allowed';
  if (command === 'modify') {
    const isOut = (quality: Quality) => isParty(quality) && !situation.parties.includes(quality);
    if (acting.every(isOut)) return 'not_a_party';
    if (isRenewal) return 'renewal_not_modifiable';
    const isLate = status === 'ACCEPTED_BY_COUNSELLOR';
    if (isLate && acting.every(quality => quality === 'prescriber-validator')) {
      return 'role_not_allowed';
    }
  }
  if (command === 'ask') {
    const isOut = (quality: Quality) => isParty(quality) && !situation.parties.includes(quality);
    if (acting.every(isOut)) return 'not_a_party';
    if (partiesAmong(situation, acting).length === 0) {
      if (status === 'ACCEPTED_BY_VALIDATOR') return 'status_not_allowed';
      if (isRenewal) return 'renewal_not_modifiable';
    }
  }
  if (command === 'accept' && !isTwoSteps) return 'one_step_agency';
  if (command === 'validate' && isTwoSteps && status === 'IN_REVIEW') return 'two_steps_required';
  if (command === 'cancel' && assessment !== 'none') return 'assessment_exists';
  if (command === 'cancel' && today > end) return 'immersion_over';
  return refusalOfAssessment(situation, command, acting, today);
};
