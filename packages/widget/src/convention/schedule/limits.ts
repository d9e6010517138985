import {MAX_WEEK_HOURS, MINOR_WEEK_HOURS} from '@immersion-kit/sdk/contract';

/** Hours a week at most, to be told before they are passed. */
export const weekLimit = (minor: boolean): number => (minor ? MINOR_WEEK_HOURS : MAX_WEEK_HOURS);
