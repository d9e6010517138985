import type {Opened} from '../access/link-token.ts';
import {alertIs} from '../directory/alert/stands.ts';
import type {Tx} from '../store/database.ts';
import {ASSESSMENT_KINDS} from './assessment-kinds.ts';
import {
  agencyStands,
  always,
  awaitsExamination,
  awaitsSignature,
  changeIsAwaited,
  isOpen,
  questionStands,
  refusalStands,
  signatureStands,
  statusIs,
} from './conditions.ts';
import type {Content} from './content.ts';
import {type Details, wordIn} from './details.ts';
import type {Delivery, Kind} from './kind.ts';
import type {AccountMail} from './mail.ts';
import {addressCorrected} from './templates/address-corrected.ts';
import {agencyReminder} from './templates/agency-reminder.ts';
import {alertConfirmation} from './templates/alert-confirmation.ts';
import {alertNews} from './templates/alert-news.ts';
import {askedOfAgency} from './templates/asked-of-agency.ts';
import {askedOfParties} from './templates/asked-of-parties.ts';
import {cancelled} from './templates/cancelled.ts';
import {deprecated} from './templates/deprecated.ts';
import {duplicateSuspected} from './templates/duplicate-suspected.ts';
import {hostCode} from './templates/host-code.ts';
import {hostContactChanged} from './templates/host-contact-changed.ts';
import {hostPublished} from './templates/host-published.ts';
import {hostPublishedByPartner} from './templates/host-published-by-partner.ts';
import {hostReminder} from './templates/host-reminder.ts';
import {hostWithdrawn} from './templates/host-withdrawn.ts';
import {invitationRenewed} from './templates/invitation-renewed.ts';
import {modified} from './templates/modified.ts';
import {rejected} from './templates/rejected.ts';
import {renewalRequest} from './templates/renewal-request.ts';
import {requestReceived} from './templates/request-received.ts';
import {signInCode} from './templates/sign-in-code.ts';
import {signatureCode} from './templates/signature-code.ts';
import {signatureRefused} from './templates/signature-refused.ts';
import {signatureReminder} from './templates/signature-reminder.ts';
import {signatureRequest} from './templates/signature-request.ts';
import {signed} from './templates/signed.ts';
import {toReview} from './templates/to-review.ts';
import {transferred} from './templates/transferred.ts';
import {transferredAgency} from './templates/transferred-agency.ts';
import {tutorNamed} from './templates/tutor-named.ts';
import {validated} from './templates/validated.ts';
import {validatedAgency} from './templates/validated-agency.ts';

const validatedStands = statusIs('ACCEPTED_BY_VALIDATOR');

/** Every message about a convention. */
export const KINDS = {
  'signature-request': {
    write: signatureRequest,
    page: 'signer',
    holds: awaitsSignature,
  },
  'renewal-request': {
    write: renewalRequest,
    page: 'signer',
    holds: awaitsSignature,
    reason: 'renewal',
    ceiling: 'recipient-decision',
  },
  'request-received': {write: requestReceived, holds: isOpen},
  'duplicate-suspected': {write: duplicateSuspected, holds: isOpen},
  signed: {
    write: signed,
    page: 'suivre',
    holds: signatureStands,
    ceiling: 'recipient-decision',
  },
  'to-review': {write: toReview, holds: awaitsExamination},
  modified: {
    write: modified,
    page: 'signer',
    holds: awaitsSignature,
    reason: 'version',
  },
  validated: {
    write: validated,
    page: 'document',
    holds: validatedStands,
    ceiling: 'recipient-decision',
  },
  'validated-agency': {
    write: validatedAgency,
    holds: validatedStands,
  },
  rejected: {
    write: rejected,
    page: 'suivre',
    holds: statusIs('REJECTED'),
    reason: 'status',
    ceiling: 'recipient-decision',
  },
  cancelled: {
    write: cancelled,
    page: 'suivre',
    holds: statusIs('CANCELLED'),
    reason: 'status',
    ceiling: 'recipient-decision',
  },
  deprecated: {
    write: deprecated,
    page: 'suivre',
    holds: statusIs('DEPRECATED'),
    reason: 'status',
  },
  transferred: {
    write: transferred,
    page: 'suivre',
    holds: agencyStands,
    reason: 'transfer',
    ceiling: 'recipient-decision',
  },
  'transferred-agency': {
    write: transferredAgency,
    holds: agencyStands,
    reason: 'transfer',
  },
  'tutor-named': {
    write: tutorNamed,
    page: 'document',
    holds: validatedStands,
    ceiling: 'recipient-decision',
  },
  'asked-of-agency': {
    write: askedOfAgency,
    holds: questionStands,
    reason: 'asking',
  },
  'asked-of-parties': {
    write: askedOfParties,
    page: 'suivre',
    holds: changeIsAwaited,
    reason: 'asking',
    ceiling: 'recipient-decision',
  },
  'signature-refused': {
    write: signatureRefused,
    page: 'suivre',
    holds: refusalStands,
  },
  'signature-code': {
    write: signatureCode,
    holds: awaitsSignature,
    ceiling: 'recipient-code',
    isUrgent: true,
  },
  'signature-reminder': {
    write: signatureReminder,
    page: 'signer',
    holds: awaitsSignature,
  },
  'invitation-renewed': {
    write: invitationRenewed,
    page: 'suivre',
    holds: always,
    isUrgent: true,
  },
  'address-corrected': {
    write: addressCorrected,
    page: 'suivre',
    holds: always,
    isUrgent: true,
  },
  'agency-reminder': {
    write: agencyReminder,
    holds: statusIs('IN_REVIEW', 'ACCEPTED_BY_COUNSELLOR'),
  },
  ...ASSESSMENT_KINDS,
} as const satisfies Record<string, Kind>;
/** A word of {@link KINDS}. */
export type ConventionKind = keyof typeof KINDS;

/** One kind of message about no convention: all it says is in its data. */
export type AccountKind = Delivery & {
  readonly write: (mail: AccountMail) => Content;
  /** Whether it is still true just before it is sent; without it, always. */
  readonly stands?: (tx: Tx, data: Details) => Promise<boolean>;
  /** The page a link of the reader's own opens, made as the message leaves. */
  readonly link?: {
    readonly page: string;
    /** Undefined: this message of the kind has none. */
    readonly opens: (data: Details) => Opened | undefined;
    readonly days: number;
  };
};

/** What a code publishes, where it publishes something. */
const ownRegistration = (data: Details) => {
  const registrationId = wordIn(data, 'registrationId');
  return registrationId === '' ? undefined : ({kind: 'registration', registrationId} as const);
};

const ownAlert = {
  page: 'alerte',
  opens: (data: Details) => ({kind: 'alert', alertId: wordIn(data, 'alertId')}) as const,
  days: 365,
};

/** Every message that is about no convention. */
export const ACCOUNT_KINDS = {
  'sign-in-code': {write: signInCode, ceiling: 'recipient-code', isUrgent: true},
  'host-code': {
    write: hostCode,
    ceiling: 'recipient-host',
    isUrgent: true,
    link: {page: 'entreprise', opens: ownRegistration, days: 7},
  },
  'host-published': {write: hostPublished},
  'host-contact-changed': {write: hostContactChanged},
  'host-published-by-partner': {write: hostPublishedByPartner},
  'host-reminder': {write: hostReminder},
  'host-withdrawn': {write: hostWithdrawn},
  'alert-confirmation': {
    write: alertConfirmation,
    ceiling: 'recipient-alert',
    link: ownAlert,
    stands: alertIs('unconfirmed'),
  },
  'alert-news': {
    write: alertNews,
    ceiling: 'recipient-alert',
    link: ownAlert,
    stands: alertIs('active'),
  },
} as const satisfies Record<string, AccountKind>;

/** A word of {@link ACCOUNT_KINDS}. */
export type AccountKindName = keyof typeof ACCOUNT_KINDS;

/** Tells a kind this program knows, of those about no convention. */
export const accountKindOf = (name: string): AccountKind | undefined =>
  Object.hasOwn(ACCOUNT_KINDS, name) ? ACCOUNT_KINDS[name as AccountKindName] : undefined;

/** Tells a kind this program knows: a row may come from a later one. */
export const kindOf = (name: string): Kind | undefined =>
  Object.hasOwn(KINDS, name) ? KINDS[name as ConventionKind] : undefined;
