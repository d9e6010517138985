import type {Role} from '@immersion-kit/sdk/contract';
import type {Key} from './key.ts';

/** Who sends a request, once admitted. */
export type Caller =
  | {readonly kind: 'anybody'}
  | {readonly kind: 'key'; readonly key: Key}
  | {readonly kind: 'draft'; readonly draftId: string}
  | {readonly kind: 'session'; readonly conventionId: string; readonly role: Role};

/** Names a caller in records: ids only, never a secret nor a person. */
export const callerName = (caller: Caller): string => {
  switch (caller.kind) {
    case 'key':
      return `key:${caller.key.id}`;
    case 'draft':
      return `draft:${caller.draftId}`;
    case 'session':
      return `session:${caller.conventionId}:${caller.role}`;
    case 'anybody':
      return 'anybody';
  }
};
