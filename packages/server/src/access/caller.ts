import type {Role, StaffRole} from '@immersion-kit/sdk/contract';
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
  | {
      readonly kind: 'staff';
      readonly staffId: string;
      readonly rights: readonly Right[];
      /** Which of their sessions this is. */
      readonly sessionHash: string;
    };

/** Names a caller in records: ids only, never a secret nor a person. */
export const callerName = (caller: Caller): string => {
  switch (caller.kind) {
    case 'key':
      return `key:${caller.key.id}`;
    case 'draft':
      return `draft:${caller.draftId}`;
    case 'session':
      return `session:${caller.conventionId}:${caller.role}`;
    case 'staff':
      return `staff:${caller.staffId}`;
    case 'anybody':
      return 'anybody';
  }
};
