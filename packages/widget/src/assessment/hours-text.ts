import {formatHours} from '@immersion-kit/sdk/contract';

/** Hours with decimals as people read them: `7 h 30`. */
export const hoursText = (hours: number): string =>
  formatHours(hours).replace(/^0/, '').replace('h', '\u00a0h\u00a0').trim();
