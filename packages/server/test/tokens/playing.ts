import assert from 'node:assert/strict';
import {
  type ConventionRequest,
  type ConventionState,
  PROBLEMS,
  type Route,
} from '@immersion-kit/sdk/contract';
import {makeLinkToken} from '../../src/access/link.ts';
import {ask as send, type Asking, type Told} from '../asking.ts';
import type {Lane} from './lane.ts';
import type {Answer, Modelled, Outcome} from './modelled.ts';
import type {Deed} from './steps.ts';
import {count, type Tally} from './tally.ts';

/** A code somebody typed, and the name of their intent. */
export type Typed = {readonly body: {documentHash: string; code: string}; readonly key: string};

/** One sequence as it goes: what the model says, and what it takes to ask the application. */
export type Playing = {
  readonly lane: Lane;
  readonly tally: Tally;
  readonly trace: string[];
  readonly base: ConventionRequest;
  readonly conventionId: string;
  model: Modelled;
  revision: number;
  readonly tokens: string[];
  readonly sessions: string[];
  /** The hash of each document there has been. */
  readonly hashes: Map<string, string>;
  readonly typed: Typed[];
  /** What was answered for good, by who asked and under what name. */
  readonly kept: Map<string, {readonly answer: Answer; readonly text: string}>;
  steps: number;
  doing: Deed['does'];
};

export const answerOf = ({code, status, text}: Told): Answer => {
  const answer = (code ?? 'done') as Answer;
  if (answer === 'done') assert.equal(status, 200, text);
  else assert.equal(status, PROBLEMS[answer], text);
  return answer;
};

export const tell = (
  {lane, conventionId, revision}: Playing,
  route: Route,
  asking: Asking,
): Promise<Told> =>
  send(lane.app, route, {params: {conventionId}, ifMatch: `"${revision}"`, ...asking});

/** One document has one hash, and two have two. */
const learnState = (playing: Playing, text: string): void => {
  const {hashes, model} = playing;
  const {documentHash, revision} = JSON.parse(text) as ConventionState;
  playing.revision = revision;
  const known = hashes.get(model.document);
  if (known !== undefined) assert.equal(documentHash, known, 'one document, two hashes');
  else assert.ok(![...hashes.values()].includes(documentHash), 'two documents, one hash');
  hashes.set(model.document, documentHash);
};

export const end = ({tally, doing}: Playing, how: string): void => {
  count(tally.ends, `${doing} ${how}`);
};

/** Checks an answer against the model's, and goes on from there. */
export const settle = (playing: Playing, told: Told, {answer, after}: Outcome): void => {
  assert.equal(answerOf(told), answer);
  end(playing, answer);
  playing.model = after;
  if (answer === 'done' && told.text.includes('"revision"')) learnState(playing, told.text);
};

export const sessionToken = ({sessions}: Playing, index: number): string =>
  sessions[index] ?? makeLinkToken('session');
export const invitationToken = ({tokens}: Playing, index: number): string =>
  tokens[index] ?? makeLinkToken('invitation');
