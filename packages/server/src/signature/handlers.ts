import type {SignatureRequests, SignatureRoutes} from '@immersion-kit/sdk/contract';
import {hold} from '../convention/act.ts';
import type {Clock} from '../convention/clock.ts';
import type {Handlers, Writing} from '../http/mount.ts';
import {correctContact} from './correct-contact.ts';
import {openInvitation, renewInvitation} from './open.ts';
import {remind} from './remind.ts';
import {requestCode, sign} from './sign.ts';

type World = {
  readonly now: () => Date;
  readonly newId: () => string;
  readonly sendsTexts?: boolean;
};

/** One handler for each route of the signature. */
export const signatureHandlers = ({
  now,
  newId,
  sendsTexts = false,
}: World): Handlers<SignatureRoutes, SignatureRequests> => {
  const clock = (): Clock => ({now: now(), newId, sendsTexts});
  const holding = (writing: Writing, {conventionId}: {conventionId: string}) =>
    hold(writing, conventionId, clock());
  return {
    openInvitation: ({body}, {tx}) => openInvitation(tx, body.token, now()),
    renewInvitation: ({body}, {tx}) => renewInvitation(tx, body.token, clock()),
    requestSignatureCode: async ({params, body}, writing) =>
      requestCode(writing, await holding(writing, params), body.documentHash),
    signConvention: async ({params, body}, writing) =>
      sign(writing, await holding(writing, params), body),
    remindSignatory: async ({params, body}, writing) =>
      remind(writing, await holding(writing, params), body.role),
    correctContact: async ({params, body}, writing) =>
      correctContact(writing, await holding(writing, params), body),
  };
};
