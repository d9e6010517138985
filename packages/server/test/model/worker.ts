import assert from 'node:assert/strict';
import {answerAsked} from '../lives/answer.ts';
import type {Lane} from '../lives/life.ts';
import {readStrictly} from '../strict-events.ts';
import {openLane} from './lane.ts';
import {play} from './play.ts';
import {type Sequence, sequence} from './steps.ts';
import {countRows, type Rows} from './stored.ts';
import {addTally, emptyTally, type Tally} from './tally.ts';

const added = (left: Rows, more: Rows): Rows =>
  Object.fromEntries(Object.entries(left).map(([table, n]) => [table, n + (more[table] ?? 0)]));

/** A lane of which every row is accounted for. */
const openCounted = async (): Promise<Lane<Sequence, Tally>> => {
  const lane = await openLane();
  let expected = await countRows(lane);
  return {
    play: async (one, tally) => {
      expected = added(expected, await play(lane, one, tally));
    },
    check: async () => {
      assert.deepEqual(await countRows(lane), expected, 'something else was written');
      assert.deepEqual((await readStrictly(lane.store)).wrong, [], 'an event says too much');
    },
    close: lane.close,
  };
};

answerAsked({sequence, openLane: openCounted, emptyTally, addTally});
