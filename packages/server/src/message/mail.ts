import type {Role, SignatoryRole} from '@immersion-kit/sdk/contract';
import type {Details} from './details.ts';

/** A party, as mails name it. */
export type Party = {
  readonly role: SignatoryRole;
  readonly name: string;
  /** When they signed the present version, where the agency is; absent while it is awaited. */
  readonly signedAt?: string;
};

/** A link of one's own, and in what quality it opens the convention. */
export type Link = {readonly role: Role; readonly name: string; readonly url: string};

/**
 * What a mail about a convention may say. Every text in it is safe to print: names and lines went
 * through `plain.ts`, the rest is ours. Health data is not read at all.
 */
export type ConventionMail = {
  readonly conventionId: string;
  readonly reader: {
    /** Empty for an agency's mailbox. */
    readonly names: readonly string[];
    readonly roles: readonly Role[];
    readonly isStaff: boolean;
  };
  readonly links: readonly Link[];
  readonly beneficiary: string;
  readonly host: string;
  /** The job as ROME says it, not as the request did. */
  readonly job?: string;
  readonly address?: string;
  readonly dates: string;
  readonly start: string;
  readonly parties: readonly Party[];
  readonly tutor: string;
  readonly agency: {readonly name: string; readonly phone?: string; readonly email?: string};
  readonly validator?: string;
  readonly counsellor?: string;
  /** Whom the host calls when something happens; once an agency has validated. */
  readonly emergency?: string;
  readonly isRenewal: boolean;
  /** What the person said of the assessment they signed. */
  readonly agrees?: boolean;
  /** Why it was modified, refused, cancelled, transferred…, and who says so. */
  readonly reason?: {readonly by: string; readonly text: string};
  readonly data: Details;
};

/** What a mail about no convention may say; what is in `data` was typed by somebody. */
export type AccountMail = {
  readonly data: Details;
  /** A link of the reader's own, where its kind has one. */
  readonly url?: string | undefined;
  /** Where people reach the server. */
  readonly publicUrl: string;
};
