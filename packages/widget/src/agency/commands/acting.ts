import type {Convention, Staff} from '@immersion-kit/sdk';
import type {LitElement, TemplateResult} from 'lit';
import type {PageFailure} from '../../l10n/standing/failure.ts';
import type {ReviewClient} from '../review-client.ts';
import type {Saying} from '../saying.ts';

/** What a command's form knows, and whom it tells. */
export type Acting = {
  readonly host: LitElement;
  readonly client: ReviewClient;
  readonly me: Staff;
  readonly saying: () => Saying;
  readonly failureOf: (error: unknown) => PageFailure;
  /** The convention as it was last read: it may change while the form is open. */
  readonly convention: () => Convention;
  /** It is done: all is read again, with what was done. */
  readonly done: (text: string) => Promise<void>;
  /** It is done, and the convention is no longer this agency's: back to the list. */
  readonly left: (text: string) => Promise<void>;
  /** Somebody was there before, or the session is over. */
  readonly handle: (failure: PageFailure) => boolean;
  /** Shows another convention. */
  readonly open: (conventionId: string, text: string) => Promise<void>;
  readonly announce: (text: string) => void;
};

/** A form that does something to a convention, as long as it is on screen or was begun. */
export type Tool = {
  readonly render: () => TemplateResult;
  /** Goes where one begins: a field, or the button when nothing has to be written. */
  readonly focus: () => Promise<void>;
  readonly isBegun: () => boolean;
  /** The sentences typed in it, for them not to be lost where it can no longer be sent. */
  readonly words: () => string;
};
