import {answerAsked} from '../lives/answer.ts';
import type {Lane} from '../lives/life.ts';
import {openLane} from './lane.ts';
import {play} from './play.ts';
import {sequence, type Step} from './steps.ts';
import {addTally, emptyTally, type Tally} from './tally.ts';

const openPlayed = async (): Promise<Lane<readonly Step[], Tally>> => {
  const lane = await openLane();
  return {play: (steps, tally) => play(lane, steps, tally), close: lane.close};
};

answerAsked({sequence, openLane: openPlayed, emptyTally, addTally});
