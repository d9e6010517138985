import {workingDaysBetween} from '@immersion-kit/sdk/contract';
import {todayInParis} from '../directory/today.ts';
import type {ContactRow} from './load.ts';
import {CLOSING_DAYS, OVER_DAYS, REMINDER_DAYS} from './terms.ts';

const DAY_MS = 86_400_000;

/** What time brings about for a contact. */
export type Due =
  /** The company is reminded, for the time that this makes. */
  | {readonly what: 'remind'; readonly reminders: number}
  /** Nobody answered: the candidate is told. */
  | {readonly what: 'expire'}
  /** Nobody writes any more, and all was said. */
  | {readonly what: 'end'};

/** A contact and when somebody last wrote in it. */
type Waiting = Pick<ContactRow, 'mode' | 'status' | 'sent_at' | 'answered_at' | 'reminders'> & {
  readonly lastWordAt: Date;
};

/**
 * What is due for a contact now, if anything: an unanswered one is brought back to the company at 3
 * and 7 working days and closed at 15; any other is over once nobody wrote for 60 days. A reminder
 * that could not be sent in its time is not made up for by two at once.
 */
export const dueOf = (contact: Waiting, now: Date): Due | undefined => {
  const {mode, status, sent_at: sent, answered_at: answered, reminders, lastWordAt} = contact;
  if (!sent || (status !== 'PENDING' && status !== 'OTHER_DATE')) return undefined;
  if (mode !== 'EMAIL' || status === 'OTHER_DATE' || answered) {
    const isOver = now.getTime() - lastWordAt.getTime() >= OVER_DAYS * DAY_MS;
    return isOver ? {what: 'end'} : undefined;
  }
  const days = workingDaysBetween(todayInParis(sent), todayInParis(now));
  if (days >= CLOSING_DAYS) return {what: 'expire'};
  const reached = REMINDER_DAYS.filter(term => days >= term).length;
  return reached > reminders ? {what: 'remind', reminders: reached} : undefined;
};
