import {hourAt} from './today.ts';

const FIRST_HOUR = 8;
const LAST_HOUR = 20;

/** Whether people may be written to in an IANA time zone: a text message at night wakes somebody up. */
export const isDaytime = (zone: string, now: Date): boolean => {
  const hour = hourAt(zone, now);
  return hour >= FIRST_HOUR && hour < LAST_HOUR;
};
