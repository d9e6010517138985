import type {CodeAsked, Signing} from '@immersion-kit/sdk/contract';
import {decided, type Held} from '../convention/act.ts';
import {record, type Standing} from '../convention/record.ts';
import {requireContentValid, requireNotBanned} from '../convention/valid.ts';
import type {Writing} from '../http/mount.ts';
import {enqueue} from '../message/enqueue.ts';
import type {Tx} from '../store/database.ts';
import {askCode, CODE_MINUTES, useCode} from './code.ts';

const MINUTE_MS = 60_000;

/** What the rules let somebody sign now: the decision, and in what quality. */
const signatureOf = (held: Held, documentHash: string) => {
  const decision = decided(held, {name: 'sign', documentHash});
  if (!decision.signature) throw new Error('a signature was let through without a party');
  return {decision, role: decision.signature};
};

/** A content the rules would refuse today cannot be signed, nor one with a banned host. */
const requireSignable = async (tx: Tx, held: Held): Promise<void> => {
  const {loaded, judging} = held;
  requireContentValid(loaded, loaded.content, judging);
  await requireNotBanned(tx, loaded.content.siret, []);
};

/** Sends a code to sign the document read, at the address on file. */
export const requestCode = async (
  {tx}: Writing,
  held: Held,
  documentHash: string,
): Promise<CodeAsked> => {
  const {role} = signatureOf(held, documentHash);
  await requireSignable(tx, held);
  const {now, newId} = held.act;
  const {id: conventionId} = held.loaded.row;
  const codeId = await askCode(tx, {conventionId, role}, {documentHash, now, newId});
  const [channel] = await enqueue(tx, {
    kind: 'signature-code',
    conventionId,
    role,
    data: {codeId},
    now,
    newId,
  });
  if (channel === undefined) throw new Error('a party cannot be reached');
  return {channel, expiresAt: new Date(now.getTime() + CODE_MINUTES * MINUTE_MS).toISOString()};
};

/**
 * Signs with the code received. The rules come first: a refusal uses up neither the code nor a try.
 * The evidence says how the code went and when; no secret, nothing of the person.
 */
export const sign = async (
  {tx, caller}: Writing,
  held: Held,
  {documentHash, code}: Signing,
): Promise<Standing> => {
  const {decision, role} = signatureOf(held, documentHash);
  await requireSignable(tx, held);
  const {now} = held.act;
  const {id: conventionId} = held.loaded.row;
  const used = await useCode(tx, {conventionId, role}, {documentHash, code, now});
  const evidence = {
    invitationId: caller.kind === 'session' ? (caller.invitationId ?? null) : null,
    codeId: used.id,
    channel: used.channel,
    codeSentAt: used.sentAt.toISOString(),
    codeUsedAt: now.toISOString(),
  };
  return record(tx, held.loaded, {...decision, evidence}, held.act);
};
