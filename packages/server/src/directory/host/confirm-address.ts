import {type HostContent, sameEmail} from '@immersion-kit/sdk/contract';
import {spendCode, type Subject, tryCode} from '../../access/one-time-code.ts';
import {ProblemError} from '../../http/problem.ts';
import type {Tx} from '../../store/database.ts';
import {sendToNewAddress} from './send-code.ts';
import type {Moment} from './world.ts';

type Change = {
  readonly siret: string;
  readonly host: HostContent;
  /** The address that answers until now. */
  readonly email: string;
  readonly code?: string | undefined;
};

/**
 * Requires the code sent to the address that is to answer for a company: nobody's mailbox gets what
 * candidates write because somebody else said so. Tells whether the address is another one.
 *
 * @throws ProblemError `address_unconfirmed` when there is no code, which is then sent;
 *   `code_invalid`, the try being kept.
 */
export const requireOwnAddress = async (
  tx: Tx,
  {siret, host, email, code}: Change,
  moment: Moment,
): Promise<boolean> => {
  if (sameEmail(email, host.contact.email)) return false;
  const subject: Subject = ['host-address', `${siret} ${host.contact.email.toLowerCase()}`];
  if (code === undefined) {
    await sendToNewAddress(tx, {subject, entry: host, data: {act: 'address'}}, moment);
    throw new ProblemError('address_unconfirmed', [], {keeps: true});
  }
  if (!(await tryCode(tx, subject, code, moment))) {
    throw new ProblemError('code_invalid', [], {keeps: true});
  }
  await spendCode(tx, subject, moment.secret);
  return true;
};
