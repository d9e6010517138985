import type {AssessmentSigning, CodeAsked} from '@immersion-kit/sdk/contract';
import {decided, type Held} from '../convention/act.ts';
import {record, type Standing} from '../convention/record.ts';
import type {Writing} from '../http/mount.ts';
import {useCode} from '../signature/code.ts';
import {sendCode} from '../signature/send-code.ts';
import {evidenceOf} from '../signature/sign.ts';

const ROLE = 'beneficiary';

/** Sends a code to sign the assessment read, at the address on file. */
export const requestAssessmentCode = async (
  {tx}: Writing,
  held: Held,
  documentHash: string,
): Promise<CodeAsked> => {
  decided(held, {name: 'sign-assessment', documentHash, agrees: true});
  return sendCode(tx, held, {role: ROLE, documentHash, kind: 'assessment-code'});
};

/**
 * Signs the assessment with the code received, in agreement or not. The rules come first: a refusal
 * uses up neither the code nor a try.
 */
export const signAssessment = async (
  {tx, caller}: Writing,
  held: Held,
  {documentHash, code, agrees, comment}: AssessmentSigning,
): Promise<Standing> => {
  const decision = decided(held, {name: 'sign-assessment', documentHash, agrees, comment});
  const {now} = held.act;
  const {id: conventionId} = held.loaded.row;
  const used = await useCode(tx, {conventionId, role: ROLE}, {documentHash, code, now});
  return record(tx, held.loaded, {...decision, evidence: evidenceOf(caller, used, now)}, held.act);
};
