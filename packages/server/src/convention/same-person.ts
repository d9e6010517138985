import {sameEmail} from '@immersion-kit/sdk/contract';

/** Somebody a convention names, by where they are reached. */
export type Reached = {readonly email?: string | undefined; readonly phone: string};

/** Whether a link sent to one reaches the other: their e-mail, or their phone where neither has one. */
export const isSamePerson = (one: Reached, other: Reached | undefined): boolean => {
  if (!other) return false;
  if (one.email && other.email) return sameEmail(one.email, other.email);
  return !one.email && !other.email && one.phone === other.phone;
};
