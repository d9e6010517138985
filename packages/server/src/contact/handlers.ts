import type {Contract, ContactRoutes, Requests} from '@immersion-kit/sdk/contract';
import {type Caller, callerName} from '../access/caller.ts';
import type {Key} from '../access/key.ts';
import type {Handlers} from '../http/mount.ts';
import {ProblemError} from '../http/problem.ts';
import type {Store} from '../store/database.ts';
import {answer} from './answer.ts';
import {confirm, resendCode} from './confirm.ts';
import {draftFromContact} from './draft-from-contact.ts';
import {stateOf} from './load.ts';
import {giveChallenge} from './proof-of-work.ts';
import {readExchange} from './read-exchange.ts';
import {readSending} from './read-sending.ts';
import {see} from './see.ts';
import {send} from './send.ts';
import {withdraw} from './withdraw.ts';
import {write} from './write.ts';

type Names = keyof ContactRoutes;

type World = {
  readonly store: Store;
  readonly now: () => Date;
  readonly newId: () => string;
  readonly publicUrl: () => string;
  /** What codes are hashed with. */
  readonly secret: () => Promise<Buffer>;
  /** What the challenges of pages are signed with. */
  readonly proofSecret: () => Promise<Buffer>;
};

const keyOf = (caller: Caller): Key => {
  if (caller.kind !== 'key') throw new ProblemError('key_invalid');
  return caller.key;
};

const sendingOf = (caller: Caller): string => {
  if (caller.kind !== 'sending') throw new ProblemError('link_invalid');
  return caller.contactId;
};

const partyOf = (caller: Caller) => {
  if (caller.kind !== 'exchange') throw new ProblemError('link_invalid');
  return caller;
};

/** One handler for each route of first contacts and the conversations they begin. */
export const contactHandlers = ({
  store,
  now,
  newId,
  publicUrl,
  secret,
  proofSecret,
}: World): Handlers<Pick<Contract, Names>, Pick<Requests, Names>> => {
  const {db} = store;
  const clock = () => ({now: now(), newId});
  const coding = async () => ({...clock(), secret: await secret()});
  return {
    readChallenge: async (_, {caller}) =>
      giveChallenge({secret: await proofSecret(), keyId: keyOf(caller).id}, now()),
    sendContact: async ({body}, {tx, caller}) =>
      send(tx, body, keyOf(caller), {...(await coding()), proofSecret}),
    resendContactCode: async (_, {tx, caller}) => {
      await resendCode(tx, sendingOf(caller), await coding());
      return {asked: true};
    },
    confirmContact: async ({body}, {tx, caller}) =>
      confirm(tx, {contactId: sendingOf(caller), ...body}, await coding()),
    readContact: async ({params}, {caller}) => {
      const row = await db
        .selectFrom('contact')
        .selectAll()
        .where('id', '=', params.contactId)
        .where('submitted_by', '=', callerName(caller))
        .executeTakeFirst();
      if (!row) throw new ProblemError('contact_not_found');
      return stateOf(row);
    },
    readSending: (_, {caller}) => readSending(db, sendingOf(caller)),
    readExchange: (_, {caller}) => readExchange(db, partyOf(caller)),
    seeExchange: (_, {tx, caller}) => see(tx, partyOf(caller), clock()),
    answerContact: ({body}, {tx, caller}) => answer(tx, partyOf(caller), body, clock()),
    writeExchange: ({body}, {tx, caller}) =>
      write(tx, partyOf(caller), {text: body.message, source: 'page'}, clock()),
    withdrawContact: (_, {tx, caller}) => withdraw(tx, partyOf(caller), clock()),
    draftFromContact: (_, {tx, caller}) =>
      draftFromContact(tx, partyOf(caller), {...clock(), publicUrl: publicUrl()}),
  };
};
