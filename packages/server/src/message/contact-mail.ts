import type {ContactAnswer, ContactSide, DeclineReason} from '@immersion-kit/sdk/contract';
import type {Details} from './details.ts';

/** What a candidate asked, safe to print. */
export type Asking = {
  readonly objective: string;
  readonly when: string;
  readonly activities?: string;
  readonly experience?: string;
  readonly message?: string;
  readonly hasResume: boolean;
};

/** Where a company wants a call or a visit. */
export type ReachText = {
  readonly name: string;
  readonly job?: string;
  readonly phone?: string;
  readonly address?: string;
};

/**
 * What a mail about a first contact may say. Every text in it is safe to print; no e-mail address
 * of either side is read at all.
 */
export type ContactMail = {
  /** Who reads it. */
  readonly side: ContactSide;
  /** The candidate's first name: companies get no more of it by mail. */
  readonly candidate: string;
  readonly company: string;
  readonly job: string;
  /** The page of one's own; absent where nothing is to be done. */
  readonly link?: string;
  /** Where other companies are found. */
  readonly searchUrl: string;
  readonly asking: Asking;
  /** What the message this mail is about says. */
  readonly words?: string;
  readonly answer?: ContactAnswer;
  readonly declineReason?: DeclineReason;
  /** Only for the candidate of a company that wants a call or a visit. */
  readonly reach?: ReachText;
  /** Whether an answer to the mail itself reaches the other side. */
  readonly takesReplies: boolean;
  readonly data: Details;
};
