import {type ContactSide, type ContactStatus, OPEN_CONTACTS} from '@immersion-kit/sdk/contract';
import type {Loaded} from '../contact/load.ts';
import type {Ceiling} from './ceilings.ts';
import type {ContactMail} from './contact-mail.ts';
import type {Content} from './content.ts';
import type {Details} from './details.ts';
import {contactAnswered} from './templates/contact-answered.ts';
import {contactClosed} from './templates/contact-closed.ts';
import {contactCode} from './templates/contact-code.ts';
import {contactExpired} from './templates/contact-expired.ts';
import {contactMessage} from './templates/contact-message.ts';
import {contactNotice} from './templates/contact-notice.ts';
import {contactReach} from './templates/contact-reach.ts';
import {contactReminder} from './templates/contact-reminder.ts';
import {contactRequest} from './templates/contact-request.ts';
import {contactSent} from './templates/contact-sent.ts';
import {contactWithdrawn} from './templates/contact-withdrawn.ts';

/** Why a message about a contact is not sent any more. */
export type ContactObsolete =
  'contact_gone' | 'contact_changed' | 'company_gone' | 'recipient_changed';

type Condition = (loaded: Loaded, data: Details) => boolean;

/** One kind of message about a first contact. */
export type ContactKind = {
  readonly write: (mail: ContactMail) => Content;
  /** Whom it is for; `told`: its data says. */
  readonly to: ContactSide | 'told';
  /** What its own link opens. Without: no link. */
  readonly link?: 'sending' | 'exchange';
  /** An answer to it is relayed, where mails are received. */
  readonly takesReplies?: true;
  readonly holds: Condition;
  readonly ceiling: Ceiling;
  readonly isUrgent?: true;
};

const always: Condition = () => true;
const statusIs =
  (...statuses: readonly ContactStatus[]): Condition =>
  ({row}) =>
    statuses.includes(row.status);
const isOpen = statusIs(...OPEN_CONTACTS);

/** Both sides asked for what the other writes: it must not wait behind what strangers cause. */
const ceiling = 'recipient-decision';

/** Every message about a first contact. */
export const CONTACT_KINDS = {
  'contact-code': {
    write: contactCode,
    to: 'candidate',
    link: 'sending',
    holds: statusIs('UNCONFIRMED'),
    ceiling: 'recipient-contact',
    isUrgent: true,
  },
  'contact-sent': {
    write: contactSent,
    to: 'candidate',
    link: 'exchange',
    holds: isOpen,
    ceiling,
  },
  'contact-reach': {
    write: contactReach,
    to: 'candidate',
    link: 'exchange',
    holds: isOpen,
    ceiling,
  },
  'contact-request': {
    write: contactRequest,
    to: 'host',
    link: 'exchange',
    takesReplies: true,
    holds: isOpen,
    ceiling,
  },
  'contact-reminder': {
    write: contactReminder,
    to: 'host',
    link: 'exchange',
    takesReplies: true,
    holds: ({row}) => row.status === 'PENDING' && row.answered_at === null,
    ceiling,
  },
  'contact-answered': {
    write: contactAnswered,
    to: 'candidate',
    link: 'exchange',
    takesReplies: true,
    // Another answer was given meanwhile, of which another mail tells.
    holds: ({row}, {answer}) => row.answer === answer,
    ceiling,
  },
  'contact-message': {
    write: contactMessage,
    to: 'told',
    link: 'exchange',
    takesReplies: true,
    holds: always,
    ceiling,
  },
  'contact-expired': {
    write: contactExpired,
    to: 'candidate',
    holds: statusIs('EXPIRED'),
    ceiling,
  },
  'contact-closed': {
    write: contactClosed,
    to: 'candidate',
    holds: statusIs('EXPIRED'),
    ceiling,
  },
  'contact-withdrawn': {
    write: contactWithdrawn,
    to: 'host',
    holds: statusIs('WITHDRAWN'),
    ceiling,
  },
  'contact-notice': {
    write: contactNotice,
    to: 'told',
    link: 'exchange',
    holds: always,
    ceiling,
  },
} as const satisfies Record<string, ContactKind>;

/** A word of {@link CONTACT_KINDS}. */
export type ContactKindName = keyof typeof CONTACT_KINDS;

/** Tells a kind this program knows, of those about a first contact. */
export const contactKindOf = (name: string): ContactKind | undefined =>
  Object.hasOwn(CONTACT_KINDS, name) ? CONTACT_KINDS[name as ContactKindName] : undefined;
