import type {CodeAsked, Signing} from '@immersion-kit/sdk/contract';
import type {Caller} from '../access/caller.ts';
import {decided, type Held} from '../convention/act.ts';
import {record, type Standing} from '../convention/record.ts';
import {requireContentValid, requireNotBanned} from '../convention/valid.ts';
import type {Writing} from '../http/mount.ts';
import type {Tx} from '../store/database.ts';
import {useCode} from './code.ts';
import {sendCode} from './send-code.ts';

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
  return sendCode(tx, held, {role, documentHash, kind: 'signature-code'});
};

/** By what means a signature was given: no secret, nothing of the person. */
export const evidenceOf = (
  caller: Caller,
  used: Awaited<ReturnType<typeof useCode>>,
  now: Date,
): Readonly<Record<string, string | null>> => ({
  invitationId: caller.kind === 'session' ? (caller.invitationId ?? null) : null,
  codeId: used.id,
  channel: used.channel,
  codeSentAt: used.sentAt.toISOString(),
  codeUsedAt: now.toISOString(),
});

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
  return record(tx, held.loaded, {...decision, evidence: evidenceOf(caller, used, now)}, held.act);
};
