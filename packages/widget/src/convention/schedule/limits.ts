/** Hours a week at most, which the contract refuses to pass: to be told before they are passed. */
export const weekLimit = (minor: boolean): number => (minor ? 35 : 48);

/** Periods that a day may have in a schedule. */
export const MAX_PERIODS = 8;
