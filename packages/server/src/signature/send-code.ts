import type {CodeAsked, SignatoryRole} from '@immersion-kit/sdk/contract';
import type {Held} from '../convention/act.ts';
import {enqueue} from '../message/enqueue.ts';
import type {Tx} from '../store/database.ts';
import {askCode, CODE_MINUTES} from './code.ts';

const MINUTE_MS = 60_000;

type Sending = {
  readonly role: SignatoryRole;
  /** Of what will be signed with it. */
  readonly documentHash: string;
  readonly kind: 'signature-code' | 'assessment-code';
};

/** Sends somebody a code to sign what they read, at the address on file. */
export const sendCode = async (
  tx: Tx,
  {act: {now, newId}, loaded}: Held,
  {role, documentHash, kind}: Sending,
): Promise<CodeAsked> => {
  const {id: conventionId} = loaded.row;
  const codeId = await askCode(tx, {conventionId, role}, {documentHash, now, newId});
  const data = {codeId, documentHash};
  const [channel] = await enqueue(tx, {kind, conventionId, role, data, now, newId});
  if (channel === undefined) throw new Error('a party cannot be reached');
  return {channel, expiresAt: new Date(now.getTime() + CODE_MINUTES * MINUTE_MS).toISOString()};
};
