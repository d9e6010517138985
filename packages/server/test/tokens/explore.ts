import {exploringApart} from '../lives/apart.ts';
import {addTally, emptyTally} from './tally.ts';

/** Plays the lives of links. */
export const exploreLinks = exploringApart(new URL('worker.ts', import.meta.url), {
  emptyTally,
  addTally,
});
