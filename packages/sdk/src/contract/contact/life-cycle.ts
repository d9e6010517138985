import type {ContactAnswer, ContactSide, ContactStatus} from './vocabulary.ts';

/** What one side may do of a contact. */
export type ContactCommand = 'answer' | 'write' | 'withdraw' | 'draft';

type Rule = {
  readonly by: readonly ContactSide[];
  readonly from: readonly ContactStatus[];
};

/** Who may do what, and when. */
export const CONTACT_TRANSITIONS: Readonly<Record<ContactCommand, Rule>> = {
  /** A company may think again: later than too late is still an answer. */
  answer: {by: ['host'], from: ['PENDING', 'OTHER_DATE', 'EXPIRED']},
  write: {by: ['candidate', 'host'], from: ['PENDING', 'OTHER_DATE', 'ACCEPTED']},
  withdraw: {by: ['candidate'], from: ['PENDING', 'OTHER_DATE', 'ACCEPTED']},
  /** Who was told to call or to come is free to go on as soon as they did. */
  draft: {by: ['candidate'], from: ['PENDING', 'OTHER_DATE', 'ACCEPTED']},
};

/** Where each answer leads. */
export const ANSWERED: Readonly<Record<ContactAnswer, ContactStatus>> = {
  yes: 'ACCEPTED',
  'other-date': 'OTHER_DATE',
  no: 'REJECTED',
};

/** Statuses in which a contact goes on: the same person has one with a company about a job. */
export const OPEN_CONTACTS: readonly ContactStatus[] = ['PENDING', 'OTHER_DATE', 'ACCEPTED'];

/** What one side may do now, in the order of {@link CONTACT_TRANSITIONS}. */
export const contactCommands = (
  side: ContactSide,
  {status, contactMode}: {readonly status: ContactStatus; readonly contactMode: string},
): ContactCommand[] =>
  (Object.keys(CONTACT_TRANSITIONS) as ContactCommand[]).filter(command => {
    const {by, from} = CONTACT_TRANSITIONS[command];
    // Nothing is relayed to a company that wants to be called: it was not written to.
    const isRelayed = contactMode === 'EMAIL' || command === 'draft' || command === 'withdraw';
    const isAgreed = command !== 'draft' || contactMode !== 'EMAIL' || status === 'ACCEPTED';
    return by.includes(side) && from.includes(status) && isRelayed && isAgreed;
  });
