import type {Contract, ConventionRoutes, Requests} from '@immersion-kit/sdk/contract';
import type {Handlers, Writing} from '../http/mount.ts';
import {ProblemError} from '../http/problem.ts';
import type {Store} from '../store/database.ts';
import {declareAccommodation, readAccommodation} from './accommodation.ts';
import {approve, correct, hold, modify, perform, renew, transfer} from './act.ts';
import {ask} from './ask.ts';
import type {Clock} from './clock.ts';
import {createDraft, deleteDraft, readDraft, saveDraft} from './draft.ts';
import {listConventions} from './list.ts';
import {holdRows} from './load.ts';
import {reachOf} from './reach.ts';
import {readConvention} from './read.ts';
import {standingOf} from './record.ts';
import {replaceOlder} from './replace.ts';
import {actsForSome} from './rights.ts';
import {submit} from './submit.ts';

type Names = keyof ConventionRoutes;
type ConventionHandlers = Handlers<Pick<Contract, Names>, Pick<Requests, Names>>;

type World = {
  readonly store: Store;
  readonly now: () => Date;
  readonly newId: () => string;
  readonly publicUrl: () => string;
  readonly sendsTexts?: boolean;
};

/** One handler for each route of the convention. */
export const conventionHandlers = ({
  store,
  now,
  newId,
  publicUrl,
  sendsTexts = false,
}: World): ConventionHandlers => {
  const {db} = store;
  const clock = (): Clock => ({now: now(), newId, sendsTexts});
  const holding = (writing: Writing, {conventionId}: {conventionId: string}) =>
    hold(writing, conventionId, clock());
  return {
    createDraft: ({body}, {tx, caller}) => {
      if (caller.kind === 'staff' && !actsForSome(caller.rights)) {
        throw new ProblemError('role_not_allowed');
      }
      return createDraft(tx, caller, body.convention, {...clock(), publicUrl: publicUrl()});
    },
    readDraft: (_, {caller}) => readDraft(db, caller),
    saveDraft: ({body}, {tx, caller, expected}) =>
      saveDraft(tx, caller, body.convention, {now: now(), expected}),
    deleteDraft: (_, {tx, caller}) => deleteDraft(tx, caller),
    submitConvention: ({body}, writing) => submit(body, writing, clock()),
    listConventions: ({query}, {caller}) => listConventions(db, reachOf(caller), query, now()),
    readConvention: ({params}, {caller}) => readConvention(db, caller, params.conventionId, now()),
    modifyConvention: async ({params, body}, writing) =>
      modify(writing, await holding(writing, params), body),
    acceptConvention: async ({params, body}, writing) =>
      approve(writing, await holding(writing, params), {name: 'accept', agent: body}, publicUrl),
    validateConvention: async ({params, body}, writing) =>
      approve(writing, await holding(writing, params), {name: 'validate', agent: body}, publicUrl),
    rejectConvention: async ({params, body}, writing) =>
      perform(writing, await holding(writing, params), {name: 'reject', ...body}),
    cancelConvention: async ({params, body}, writing) =>
      perform(writing, await holding(writing, params), {name: 'cancel', ...body}),
    deprecateConvention: async ({params, body}, writing) =>
      perform(writing, await holding(writing, params), {name: 'deprecate', ...body}),
    transferConvention: async ({params, body}, writing) =>
      transfer(writing, await holding(writing, params), {name: 'transfer', ...body}),
    renewConvention: async ({params, body}, writing) =>
      renew(writing, await holding(writing, params), body),
    correctConvention: async ({params, body}, writing) =>
      correct(writing, await holding(writing, params), body),
    nameCounsellor: async ({params, body}, writing) =>
      perform(writing, await holding(writing, params), {name: 'name-counsellor', agent: body}),
    replaceConvention: async ({params, body}, writing) => {
      await holdRows(writing.tx, [params.conventionId, body.replaces]);
      const {loaded, act} = await holding(writing, params);
      const {row, content, documentHash} = loaded;
      await replaceOlder(writing.tx, body.replaces, content, writing.caller, act, row);
      return standingOf(row, documentHash);
    },
    askConvention: async ({params, body}, writing) =>
      ask(writing, await holding(writing, params), body),
    readAccommodation: ({params}, {caller}) =>
      readAccommodation(db, caller, params.conventionId, now()),
    declareAccommodation: ({params, body}, {tx, caller}) =>
      declareAccommodation(tx, caller, params.conventionId, body, now()),
  };
};
