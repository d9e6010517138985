import type {CivilDate} from '@immersion-kit/sdk/contract';

const inTwo = (part: number): string => String(part).padStart(2, '0');

/** The civil date on the reader's own calendar. */
export const localDay = (now: Date): CivilDate =>
  `${now.getFullYear()}-${inTwo(now.getMonth() + 1)}-${inTwo(now.getDate())}`;
