import type {Ceiling} from './ceilings.ts';
import type {Condition} from './conditions.ts';
import type {Content} from './content.ts';
import type {ConventionMail} from './mail.ts';
import type {ReasonSource} from './reason.ts';

/** How a kind of message is sent. */
export type Delivery = {
  /** For the people of the convention. @default `recipient` */
  readonly ceiling?: Ceiling;
  /** Somebody is waiting in front of a page: it goes before all others. */
  readonly isUrgent?: true;
  readonly write: unknown;
};

/** One kind of message about a convention. */
export type Kind = Delivery & {
  readonly write: (mail: ConventionMail) => Content;
  /** The page a person's own link opens; an agency's is always the same. Without: no link. */
  readonly page?: 'signer' | 'suivre' | 'document' | 'bilan';
  /** Looked at again just before it is sent. */
  readonly holds: Condition;
  readonly reason?: ReasonSource;
};
