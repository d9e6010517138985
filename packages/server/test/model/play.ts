import assert from 'node:assert/strict';
import {inspect} from 'node:util';
import {addMonths, type ConventionState} from '@immersion-kit/sdk/contract';
import {deprecateForgotten} from '../../src/convention/jobs.ts';
import {newId} from '../../src/store/id.ts';
import {type Actor, qualitiesOf} from './cast.ts';
import {comparable, readingOf, stateOf} from './reading.ts';
import {checkStored, rowsOf} from './stored.ts';
import type {Lane} from './lane.ts';
import {begun, type Modelled, partiesOf} from './modelled.ts';
import {afterJob, predict} from './predict.ts';
import type {Ask, World} from './request.ts';
import {contentOf} from './content.ts';
import {type Party, REFUSALS} from './rule-book.ts';
import {type Answer, send} from './send.ts';
import {again, askOf, firstContent} from './choose.ts';
import {type Sequence, type Step, waited} from './steps.ts';
import {count, type Tally} from './tally.ts';

type Playing = {
  readonly lane: Lane;
  readonly tally: Tally;
  readonly trace: string[];
  readonly ids: string[];
  readonly hashes: string[][];
  world: World;
};

const learn = (
  {ids, hashes}: Playing,
  index: number,
  {id, documentHash}: ConventionState,
): void => {
  ids[index] ??= id;
  const known = (hashes[index] ??= []);
  if (known.at(-1) !== documentHash) known.push(documentHash);
};

const readBack = async (playing: Playing, index: number, actor: Actor): Promise<void> => {
  const {lane, world, ids} = playing;
  const modelled = world[index];
  if (!modelled) return;
  const knows = qualitiesOf(actor, index, modelled.agency).length > 0;
  const reader: Actor = knows ? actor : {session: 'beneficiary', of: index};
  const client = await lane.clientOf(reader, ids);
  const read = await client.readConvention({conventionId: ids[index] ?? ''});
  const expected = readingOf(world, index, reader, lane.clock.now, lane, ids);
  assert.deepEqual(comparable(read), expected, 'the convention is not what the model says');
};

const checkAnswer = (playing: Playing, ask: Ask, answer: Answer): World => {
  const {lane, world, ids, tally} = playing;
  const predicted = predict(world, ask, lane.clock.now, lane.nameOf(ask.actor, ids));
  const cell = `${world[ask.target]?.status ?? ''} ${ask.request.command}`;
  tally.commands += 1;
  count(tally.asked, cell);
  if ('refused' in predicted) {
    const {refused, fields = []} = predicted;
    const code = 'code' in answer ? answer.code : 'accepted';
    assert.equal(code, refused);
    if ('code' in answer) {
      assert.equal(answer.status, REFUSALS[refused]);
      for (const field of fields) assert.ok(answer.fields.includes(field), `no ${field}`);
    }
    count(tally.answers, [refused, ...fields].join(' '));
    return world;
  }
  if (!('state' in answer)) assert.fail(`refused with ${answer.code} ${answer.fields.join(' ')}`);
  count(tally.answers, 'accepted');
  count(tally.accepted, cell);
  const {world: next, answered} = predicted;
  const {renewal, ...state} = answer.state;
  learn(playing, answered, state);
  const modelled = next[answered];
  assert.deepEqual(state, modelled && stateOf(modelled, ids[answered]));
  if (renewal) {
    const born = next.length - 1;
    learn(playing, born, renewal);
    assert.deepEqual(renewal, next[born] && stateOf(next[born], ids[born]));
  }
  return next;
};

const addressOf = ({email, corrected}: Modelled['content'], party: Party): string | undefined =>
  party === 'beneficiary' ? email : corrected?.[party];

/** Checks that the links of the parties a change put out, or reached elsewhere, open nothing any more. */
const checkPutOut = async (
  {lane, ids, tally}: Playing,
  index: number,
  before: Modelled,
  after: Modelled,
): Promise<void> => {
  const conventionId = ids[index] ?? '';
  const present = partiesOf(after.content);
  for (const party of partiesOf(before.content)) {
    const isThere = present.includes(party);
    if (isThere && addressOf(before.content, party) === addressOf(after.content, party)) continue;
    const client = lane.takeLink(conventionId, party);
    if (!client) continue;
    await assert.rejects(client.readConvention({conventionId}), {code: 'link_invalid'});
    count(tally.answers, 'link_invalid once out');
  }
};

const ask = async (playing: Playing, asked: Ask): Promise<void> => {
  const {lane, trace, ids, hashes, world, tally} = playing;
  trace.push(inspect(asked, {depth: 4, breakLength: Infinity}));
  const revision = world[asked.target]?.history.length ?? 0;
  const answer = await send(lane, asked, revision, {ids, hashes});
  trace.push(`  → ${'state' in answer ? answer.state.status : `${answer.status} ${answer.code}`}`);
  const next = checkAnswer(playing, asked, answer);
  const touched = next.flatMap((modelled, index) => (modelled === world[index] ? [] : [index]));
  playing.world = next;
  for (const index of touched) {
    const [before, after] = [world[index], next[index]];
    if (after && after.status !== before?.status) count(tally.statuses, after.status);
    if (before && after) await checkPutOut(playing, index, before, after);
  }
  for (const index of new Set([asked.target, ...touched])) {
    await readBack(playing, index, asked.actor);
  }
};

/** Runs the daily job, which must close what the model says and nothing else. */
const runJob = async (playing: Playing): Promise<void> => {
  const {lane, world, tally, trace} = playing;
  const {now} = lane.clock;
  const next = afterJob(world, now);
  const closed = next.filter((modelled, index) => modelled !== world[index]);
  for (const [index, {status}] of world.entries()) {
    count(tally.asked, `${status} job`);
    if (next[index] !== world[index]) {
      count(tally.accepted, `${status} job`);
      count(tally.statuses, 'DEPRECATED');
    }
  }
  const deprecated = await deprecateForgotten({db: lane.store.db, now, newId: () => newId(now)});
  trace.push(`job at ${now.toISOString()} → ${deprecated} deprecated`);
  assert.equal(deprecated, closed.length);
  playing.world = next;
};

const readAll = async (playing: Playing): Promise<void> => {
  for (const of of playing.world.keys()) await readBack(playing, of, {session: 'beneficiary', of});
};

const wait = (playing: Playing, until: Extract<Step, {does: 'wait'}>['until']): void => {
  const {lane, world, trace} = playing;
  const [first] = world;
  if (!first) return;
  const then = waited(until, first, day => addMonths(day, 1));
  if (then > lane.clock.now) lane.clock.now = then;
  trace.push(`it is ${lane.clock.now.toISOString()}`);
};

const begin = async (playing: Playing, {setting}: Sequence): Promise<void> => {
  const {lane, ids, trace, tally} = playing;
  const content = firstContent(setting, lane.begin());
  const {agency} = setting;
  const actor: Actor = {key: agency};
  trace.push(`submitted to ${agency}`);
  const client = await lane.clientOf(actor, ids);
  const convention = {...contentOf(content), agencyId: lane.agencies[agency]};
  const doing = {at: lane.clock.now.toISOString(), actor: lane.nameOf(actor, ids), qualities: []};
  const first = begun(doing, {agency, content}, ['convention.submitted']);
  const answer = await client.submitConvention({convention});
  learn(playing, 0, answer);
  assert.deepEqual(answer, stateOf(first, ids[0]));
  playing.world = [first];
  count(tally.statuses, first.status);
  if (!setting.hasTwin) return;
  const twin = again(content, !setting.hasEmployer);
  await ask(playing, {
    target: 0,
    actor,
    expects: 'present',
    request: {command: 'submit', agency, content: twin, isKept: true},
  });
};

/** After the last day of any sequence's conventions. */
const FAR = '2027-10-30T09:00:00.000Z';

/** Closes what is still open, so that no later job meets it, and checks what the store keeps. */
const end = async (playing: Playing): Promise<void> => {
  const {lane, ids, trace} = playing;
  lane.clock.now = new Date(FAR);
  trace.push('the end:');
  await runJob(playing);
  await checkStored(lane, playing.world, ids);
};

/** Closes what a failure left open: the next sequence, shorter, starts clean. */
const tidy = async ({store: {db}}: Lane): Promise<void> => {
  const now = new Date(FAR);
  await deprecateForgotten({db, now, newId: () => newId(now)});
};

const step = async (playing: Playing, one: Step): Promise<void> => {
  if (one.does === 'job') {
    await runJob(playing);
    await readAll(playing);
  } else if (one.does === 'wait') wait(playing, one.until);
  else {
    const asked = askOf(one, playing.world);
    if (asked) await ask(playing, asked);
  }
};

/**
 * Plays a sequence on the real application and on the model, and compares them at each step.
 *
 * @returns the rows it must have left.
 * @throws Error with everything that was asked, at the first difference.
 */
export const play = async (lane: Lane, sequence: Sequence, tally: Tally) => {
  const playing: Playing = {lane, tally, trace: [], ids: [], hashes: [], world: []};
  try {
    await begin(playing, sequence);
    for (const one of sequence.steps) await step(playing, one);
    await end(playing);
  } catch (error) {
    await tidy(lane).catch(() => undefined);
    const errors = lane.log.filter(({event}) => event === 'error');
    const logged = errors.length > 0 ? `\n${inspect(errors, {depth: 5})}` : '';
    const what = error instanceof Error ? error.message : String(error);
    throw new Error(`${what}\n\n${playing.trace.join('\n')}${logged}`, {cause: error});
  }
  tally.sequences += 1;
  tally.conventions += playing.world.length;
  return rowsOf(playing.world);
};
