import type {Contract, Requests, StaffRoutes} from '@immersion-kit/sdk/contract';
import type {Caller} from '../access/caller.ts';
import {writeCookie} from '../access/cookie.ts';
import type {Handlers} from '../http/mount.ts';
import {ProblemError} from '../http/problem.ts';
import {withHeaders} from '../http/with-headers.ts';
import {enqueue} from '../message/enqueue.ts';
import type {Store} from '../store/database.ts';
import {findMember} from './member.ts';
import {closeStaffSession, SESSION_SECONDS, sessionExpiry} from './session.ts';
import {finishSignIn, startSignIn} from './sign-in.ts';

type Names = keyof StaffRoutes;

type World = {
  readonly store: Store;
  readonly now: () => Date;
  readonly newId: () => string;
  readonly publicUrl: () => string;
  /** What codes are hashed with. */
  readonly secret: () => Promise<Buffer>;
};

const staffOf = (caller: Caller) => {
  if (caller.kind !== 'staff') throw new ProblemError('sign_in_required');
  return caller;
};

/** How the people of agencies come in, see who they are, and leave. */
export const staffHandlers = ({
  store: {db},
  now,
  newId,
  publicUrl,
  secret,
}: World): Handlers<Pick<Contract, Names>, Pick<Requests, Names>> => {
  const cookie = (value: string, seconds: number) => ({
    'set-cookie': writeCookie(new URL(publicUrl()).origin, value, seconds),
  });
  return {
    startSignIn: async ({body}, {tx}) => {
      const at = now();
      return startSignIn(tx, body.email, {
        now: at,
        secret: await secret(),
        send: message => enqueue(tx, {kind: 'sign-in-code', ...message, now: at, newId}),
      });
    },
    finishSignIn: async ({body}, {tx}) => {
      const signed = await finishSignIn(tx, body, {now: now(), secret: await secret()});
      if (!signed) throw new ProblemError('code_invalid', [], {keeps: true});
      return withHeaders(signed.staff, cookie(signed.token, SESSION_SECONDS));
    },
    signOut: async (_, {tx, caller}) => {
      await closeStaffSession(tx, staffOf(caller).sessionHash, now());
      return withHeaders({signedOut: true} as const, cookie('', 0));
    },
    readMe: async (_, {caller}) => {
      const {staffId, sessionHash} = staffOf(caller);
      const member = await findMember(db, staffId);
      const expiresAt = await sessionExpiry(db, sessionHash);
      // Taken away since the session was looked up.
      if (!member || !expiresAt) throw new ProblemError('sign_in_required');
      const {id: _id, ...known} = member;
      return {...known, expiresAt: expiresAt.toISOString()};
    },
  };
};
