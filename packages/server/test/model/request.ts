import type {Actor, AgencyName} from './cast.ts';
import type {Content, Modelled} from './modelled.ts';
import type {Party, Subject} from './rule-book.ts';

/** What somebody asks of a convention. */
export type Request =
  | {readonly command: 'sign'; readonly isStale: boolean}
  | {
      readonly command: 'modify';
      readonly content: Content;
      readonly isValid: boolean;
      readonly referent: string | undefined;
    }
  | {readonly command: 'accept' | 'validate' | 'name-counsellor'; readonly name: string}
  | {readonly command: 'reject' | 'cancel' | 'deprecate'; readonly justification: string}
  | {readonly command: 'transfer'; readonly to: AgencyName | 'unknown'}
  | {readonly command: 'renew'; readonly start: string; readonly isLonger: boolean}
  | {readonly command: 'correct'; readonly tutor?: string; readonly birthdate?: string}
  | {readonly command: 'correct-contact'; readonly role: Party; readonly email: string}
  | {readonly command: 'ask'; readonly subject: Subject}
  | {readonly command: 'assess'; readonly outcome: 'COMPLETED' | 'DID_NOT_SHOW'}
  | {readonly command: 'sign-assessment'; readonly isStale: boolean; readonly agrees: boolean}
  | {readonly command: 'delete-assessment'}
  | {readonly command: 'replace'; readonly older: number | 'unknown'}
  | {
      readonly command: 'submit';
      readonly agency: AgencyName;
      readonly content: Content;
      readonly isKept: boolean;
      readonly replaces?: number;
    };

/** A request, who makes it and what version they believe in. */
export type Ask = {
  readonly target: number;
  readonly actor: Actor;
  readonly expects: 'present' | 'former' | 'nothing';
  readonly request: Request;
};

/** The conventions of one sequence, in the order in which they came to be. */
export type World = readonly Modelled[];
