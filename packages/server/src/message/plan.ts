import type {ConventionEventType} from '@immersion-kit/sdk/contract';
import type {ConventionKind} from './kinds.ts';

/**
 * To whom a message goes: `signatories`, those present; `people`, them and the tutor; `signee`,
 * who has just signed; `beneficiary`; `legal-representative`, a minor's; `representative`, who binds
 * the host; `other-representative`, the same unless they are the tutor too; `tutor`; `examiners`, the
 * agency's counsellors, else its validators; `validators`, those whose turn it is to validate;
 * `staff`, all of them.
 */
export type Audience =
  | 'signatories'
  | 'people'
  | 'signee'
  | 'beneficiary'
  | 'legal-representative'
  | 'representative'
  | 'other-representative'
  | 'tutor'
  | 'examiners'
  | 'validators'
  | 'staff';

/** What must be so for a line of the plan to count, beside the event. */
export type Occasion =
  | 'first-request'
  | 'renewal'
  | 'tutor-replaced'
  /** A party asks the agency for something: before a counsellor accepted, or after. */
  | 'party-asks'
  | 'party-asks-late'
  /** A party other than the beneficiary will not sign. */
  | 'other-refuses'
  | 'agency-asks'
  /** An assessment says that the person came, or that nobody did. */
  | 'came'
  | 'did-not-show'
  /** The assessment taken away had been signed: copies were sent. */
  | 'was-signed'
  | 'was-unsigned';

/** One kind of message, and those who get it. */
export type PlanLine = {
  readonly kind: ConventionKind;
  readonly to: readonly Audience[];
  readonly when?: Occasion;
};

/** What is sent to whom when something happens to a convention. */
export const PLAN: Readonly<Record<ConventionEventType, readonly PlanLine[]>> = {
  'convention.submitted': [
    {kind: 'signature-request', to: ['signatories'], when: 'first-request'},
    {kind: 'renewal-request', to: ['signatories'], when: 'renewal'},
    {kind: 'request-received', to: ['examiners']},
  ],
  'convention.duplicate-suspected': [{kind: 'duplicate-suspected', to: ['examiners']}],
  'convention.signed': [{kind: 'signed', to: ['signee']}],
  'convention.fully-signed': [{kind: 'to-review', to: ['examiners']}],
  'convention.modified': [{kind: 'modified', to: ['signatories']}],
  // Said by the modification that made them void.
  'convention.signatures-voided': [],
  'convention.accepted': [{kind: 'to-review', to: ['validators']}],
  'convention.validated': [
    {kind: 'validated', to: ['people']},
    {kind: 'validated-agency', to: ['staff']},
  ],
  'convention.rejected': [{kind: 'rejected', to: ['people', 'staff']}],
  'convention.cancelled': [{kind: 'cancelled', to: ['people', 'staff']}],
  'convention.deprecated': [{kind: 'deprecated', to: ['people', 'staff']}],
  'convention.transferred': [
    {kind: 'transferred', to: ['people']},
    {kind: 'transferred-agency', to: ['examiners']},
  ],
  // The new convention's own submission asks for its signatures.
  'convention.renewed': [],
  // Whoever takes the tutor's place had no link until now.
  'convention.corrected': [{kind: 'tutor-named', to: ['tutor'], when: 'tutor-replaced'}],
  // Whoever corrected it asked for the message to the right address.
  'convention.contact-corrected': [],
  'convention.counsellor-named': [],
  'convention.asked': [
    {kind: 'asked-of-agency', to: ['examiners'], when: 'party-asks'},
    // Whoever validates next, or validated, has to know too.
    {kind: 'asked-of-agency', to: ['staff'], when: 'party-asks-late'},
    {kind: 'signature-refused', to: ['beneficiary'], when: 'other-refuses'},
    {kind: 'asked-of-parties', to: ['signatories'], when: 'agency-asks'},
  ],
  // Asked by the person, answered by whoever received the demand.
  'convention.person-erased': [],
  'assessment.created': [
    {kind: 'assessment-to-sign', to: ['beneficiary'], when: 'came'},
    {kind: 'assessment-no-show', to: ['staff'], when: 'did-not-show'},
    {kind: 'assessment-no-show-told', to: ['beneficiary'], when: 'did-not-show'},
  ],
  'assessment.signed': [
    {kind: 'assessment-received', to: ['staff']},
    {kind: 'assessment-signed', to: ['representative', 'tutor']},
    {kind: 'assessment-kept', to: ['beneficiary', 'legal-representative']},
  ],
  'assessment.deleted': [
    {kind: 'assessment-deleted', to: ['tutor']},
    {kind: 'assessment-withdrawn', to: ['beneficiary'], when: 'was-unsigned'},
    {
      kind: 'assessment-withdrawn',
      to: ['beneficiary', 'legal-representative', 'other-representative'],
      when: 'was-signed',
    },
  ],
};
