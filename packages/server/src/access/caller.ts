import type {ContactSide, Role, StaffRole} from '@immersion-kit/sdk/contract';
import type {Key} from './key.ts';

/** What somebody is, at one agency. */
export type Right = {readonly agencyId: string; readonly role: StaffRole};

/** Who sends a request, once admitted. */
export type Caller =
  | {readonly kind: 'anybody'}
  | {readonly kind: 'key'; readonly key: Key}
  | {readonly kind: 'draft'; readonly draftId: string}
  | {
      readonly kind: 'session';
      readonly conventionId: string;
      readonly role: Role;
      /** By which invitation they came. */
      readonly invitationId: string | null;
    }
  /** A company's entry that awaits the code sent to it. */
  | {readonly kind: 'registration'; readonly registrationId: string}
  /** Whoever showed the code of a company. */
  | {
      readonly kind: 'host';
      readonly siret: string;
      /** Which of their sessions this is, once it is open. */
      readonly sessionHash?: string;
    }
  /** A first contact that awaits the code sent to its sender. */
  | {readonly kind: 'sending'; readonly contactId: string}
  /** One side of a conversation. */
  | {readonly kind: 'exchange'; readonly contactId: string; readonly side: ContactSide}
  | {readonly kind: 'alert'; readonly alertId: string}
  | {
      readonly kind: 'staff';
      readonly staffId: string;
      readonly rights: readonly Right[];
      /** Which of their sessions this is. */
      readonly sessionHash: string;
    };

/** What a link opens, and until when. */
export type Link = {readonly caller: Caller; readonly expiresAt: Date};

/** Names a caller in records: ids only, never a secret nor a person. */
export const callerName = (caller: Caller): string => {
  switch (caller.kind) {
    case 'key':
      return `key:${caller.key.id}`;
    case 'draft':
      return `draft:${caller.draftId}`;
    case 'session':
      return `session:${caller.conventionId}:${caller.role}`;
    case 'registration':
      return `registration:${caller.registrationId}`;
    case 'host':
      return `host:${caller.siret}`;
    case 'sending':
      return `sending:${caller.contactId}`;
    case 'exchange':
      return `exchange:${caller.contactId}:${caller.side}`;
    case 'alert':
      return `alert:${caller.alertId}`;
    case 'staff':
      return `staff:${caller.staffId}`;
    case 'anybody':
      return 'anybody';
  }
};
