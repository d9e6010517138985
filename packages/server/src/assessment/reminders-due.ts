import {addDays, type CivilDate} from '@immersion-kit/sdk/contract';

/** How many days after it was asked for an assessment is asked for again. */
const REMINDED_AFTER = [3, 10] as const;

/** How many reminders should have left by some day since an assessment was asked for. */
export const remindersDue = (asked: CivilDate, today: CivilDate): number =>
  REMINDED_AFTER.filter(days => addDays(asked, days) <= today).length;
