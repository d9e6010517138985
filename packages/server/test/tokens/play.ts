import assert from 'node:assert/strict';
import {contract} from '@immersion-kit/sdk/contract';
import {type Lane, requestOf} from './lane.ts';
import * as modelled from './modelled.ts';
import {perform} from './perform.ts';
import {answerOf, type Playing, tell} from './playing.ts';
import {deedOf, type Step} from './steps.ts';
import {checkStored} from './stored.ts';
import type {Tally} from './tally.ts';

/** What each session opens now, and one of the invitations, each in its turn. */
const probe = async (playing: Playing): Promise<void> => {
  const {model, sessions, tokens, lane} = playing;
  for (const [index, token] of sessions.entries()) {
    // Whoever is let in has nothing to say: they are told so before anything is looked up.
    const told = await tell(playing, contract.signConvention, {token});
    const expected = modelled.sessionAnswer(model, index);
    const answer = expected === 'done' ? 'request_invalid' : expected;
    assert.equal(answerOf(told), answer, `session ${index}`);
  }
  const turn = playing.steps % Math.max(1, tokens.length);
  const token = tokens[turn];
  if (token !== undefined) {
    const told = await tell(playing, contract.openInvitation, {body: {token}});
    const expected = modelled.invitationAnswer(model, turn);
    assert.equal(answerOf(told), expected, `invitation ${turn}`);
  }
  const {rows} = await lane.store.pool.query<{n: number}>(
    'SELECT count(*)::int AS n FROM signature WHERE convention_id = $1',
    [playing.conventionId],
  );
  assert.equal(rows[0]?.n, model.signatures.length, 'signatures');
};

const begin = async (lane: Lane, tally: Tally): Promise<Playing> => {
  const base = await lane.begin();
  const model = modelled.begun(lane.clock.now.getTime());
  const state = await lane.submit(requestOf(base, model.shown));
  return {
    lane,
    tally,
    trace: [],
    base,
    conventionId: state.id,
    model,
    revision: state.revision,
    tokens: [],
    sessions: [],
    hashes: new Map([[model.document, state.documentHash]]),
    typed: [],
    kept: new Map(),
    steps: 0,
    doing: 'wait',
  };
};

const stepOn = async (playing: Playing, step: Step): Promise<void> => {
  const deed = deedOf(step, playing.model, [...playing.hashes.keys()]);
  playing.trace.push(JSON.stringify(deed));
  playing.doing = deed.does;
  await perform(playing, deed);
  await probe(playing);
  playing.steps += 1;
};

/**
 * Plays a sequence on the real application and on the model, and compares them at each step.
 *
 * @throws Error with what was done until then, at the first difference.
 */
export const play = async (lane: Lane, steps: readonly Step[], tally: Tally): Promise<void> => {
  const playing = await begin(lane, tally);
  try {
    for (const step of steps) {
      const times = step.does === 'forward' ? step.times : 1;
      for (let time = 0; time < times; time += 1) await stepOn(playing, step);
    }
    await checkStored(playing);
  } catch (error) {
    const told = error instanceof Error ? error.message : String(error);
    throw new Error(`${told}\nafter:\n${playing.trace.join('\n')}`, {cause: error});
  }
  tally.sequences += 1;
  tally.steps += playing.steps;
  tally.signatures += playing.model.signatures.length;
};
