import type {Convention, Staff} from '@immersion-kit/sdk';
import type {Failure} from '../failure.ts';

/** What a form of the page does with the convention it is about. */
export type Acting = {
  readonly me: Staff;
  readonly convention: Convention;
  /** It is done: all is read again, with what was done. */
  readonly done: (text: string) => Promise<void>;
  /** It is done, and the convention is no longer this agency's: back to the list. */
  readonly left: (text: string) => void;
  /** Somebody was there before, or the session is over. */
  readonly handle: (failure: Failure) => boolean;
};
