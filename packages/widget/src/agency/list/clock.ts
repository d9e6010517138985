import type {ConventionSummary} from '@immersion-kit/sdk';
import {type CivilDate, daysBetween} from '@immersion-kit/sdk/contract';
import {durationText, enumeration} from '../../l10n/moments.ts';
import type {Saying} from '../saying.ts';
import {shortMoment} from './short-dates.ts';

/** Days before the first one from which a convention is soon. */
const SOON_DAYS = 7;

const secondsBetween = (from: Date, to: string): number =>
  Math.round((new Date(to).getTime() - from.getTime()) / 1000);

/** Something to see at once, in words. */
export type Mark = {readonly look: 'late' | 'now'; readonly text: string};

/** The 48 hours of the agency's turn: how long is left, or since when it is over, and until when. */
export const dueOf = (
  {dueAt, isLate}: Pick<ConventionSummary, 'dueAt' | 'isLate'>,
  now: Date,
  {texts, language}: Saying,
): (Mark & {readonly before: string}) | undefined => {
  if (dueAt === undefined) return undefined;
  const {list} = texts;
  const left = secondsBetween(now, dueAt);
  const time = durationText(Math.abs(left), language);
  const before = list.before(shortMoment(dueAt, language));
  // Late by the reader's clock, by how long; by the server's alone, late all the same.
  if (left <= 0) return {look: 'late', text: list.lateBy(time), before};
  return isLate === true
    ? {look: 'late', text: list.isLate, before}
    : {look: 'now', text: list.left(time), before};
};

/** Who is awaited, since when; undefined when nobody is. */
export const awaitedText = (
  {waitingFor, waitingSince}: Pick<ConventionSummary, 'waitingFor' | 'waitingSince'>,
  {texts, standing, language}: Saying,
): string | undefined => {
  if (waitingFor.length === 0) return undefined;
  const who = enumeration(
    waitingFor.map(role => standing.roles[role] ?? role),
    language,
  );
  const awaited = texts.list.awaited(who);
  return waitingSince === undefined
    ? awaited
    : `${awaited}, ${texts.list.since(shortMoment(waitingSince, language))}`;
};

const OVER = new Set<string>(['REJECTED', 'CANCELLED', 'DEPRECATED', 'ACCEPTED_BY_VALIDATOR']);

/** That the first day is near, or gone, while the convention is not decided. */
export const startOf = (
  {status, dateStart}: Pick<ConventionSummary, 'status' | 'dateStart'>,
  today: CivilDate,
  {texts}: Saying,
): Mark | undefined => {
  if (OVER.has(status)) return undefined;
  const days = daysBetween(today, dateStart);
  if (days < 0) return {look: 'late', text: texts.list.started};
  return days < SOON_DAYS ? {look: 'now', text: texts.list.startsIn(days)} : undefined;
};
