import type {Convention, ConventionSummary} from '@immersion-kit/sdk';
import {enumeration} from '../../document/french.ts';
import {ROLE_WORDS} from '../../message/roles.ts';

/** Where a convention stands. */
const STATUSES: Readonly<Record<string, string>> = {
  READY_TO_SIGN: 'À signer',
  PARTIALLY_SIGNED: 'Signée en partie',
  IN_REVIEW: 'À examiner par la structure',
  ACCEPTED_BY_COUNSELLOR: 'Acceptée par le conseiller, à valider',
  ACCEPTED_BY_VALIDATOR: 'Validée',
  REJECTED: 'Refusée',
  CANCELLED: 'Annulée',
  DEPRECATED: 'Classée sans suite',
};

/** The status in words; one this page does not know yet is said as it is. */
export const statusText = (status: Convention['status']): string => STATUSES[status] ?? status;

/** Every status, to choose from. */
export const STATUS_CHOICES = Object.entries(STATUSES);

/** In what quality somebody acts, in a sentence. */
export const roleText = (role: string): string =>
  (ROLE_WORDS as Readonly<Record<string, string>>)[role] ?? role;

/** Who is awaited, in a sentence. */
export const awaitedText = (roles: ConventionSummary['waitingFor']): string =>
  enumeration(roles.map(roleText));

const ENDED = new Set(['REJECTED', 'CANCELLED', 'DEPRECATED']);

/** Whether nothing more will come of it. */
export const isEnded = (status: Convention['status']): boolean => ENDED.has(status);

/** Whether parties have yet to sign. */
export const isBeingSigned = (status: Convention['status']): boolean =>
  status === 'READY_TO_SIGN' || status === 'PARTIALLY_SIGNED';
