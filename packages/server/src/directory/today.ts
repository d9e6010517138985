import {todayAt} from '../agency/today.ts';

/** The civil date in mainland France at a given moment: `2026-11-23`. */
export const todayInParis = (now: Date): string => todayAt('Europe/Paris', now);
