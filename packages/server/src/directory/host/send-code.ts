import type {HostContent} from '@immersion-kit/sdk/contract';
import {giveCodeWithin} from '../../access/code-allowance.ts';
import type {Subject} from '../../access/one-time-code.ts';
import {enqueue} from '../../message/enqueue.ts';
import type {Tx} from '../../store/database.ts';
import type {Moment} from './world.ts';

/** To one address, whoever gives it and whatever the company. */
const MOST_A_DAY = 10;

type Sent = {
  readonly subject: Subject;
  readonly entry: Pick<HostContent, 'contact' | 'businessName'>;
  /** What the code does, and what its message needs to say so. */
  readonly data:
    {readonly act: 'join'; readonly registrationId: string} | {readonly act: 'address'};
};

/**
 * Sends a code to an address that somebody says is a company's. Nobody is told when none leaves: the
 * last one is less than a minute old, or too many were sent there today.
 */
export const sendToNewAddress = async (
  tx: Tx,
  {subject, entry: {contact, businessName}, data}: Sent,
  {now, newId, secret}: Pick<Moment, 'now' | 'newId' | 'secret'>,
): Promise<void> => {
  const {email, firstName} = contact;
  const countedBy: Subject = ['host-recipient', email.toLowerCase()];
  const allowance = {countedBy, mostADay: MOST_A_DAY};
  const given = await giveCodeWithin(tx, subject, allowance, {now, secret});
  if (!given) return;
  await enqueue(tx, {
    kind: 'host-code',
    recipient: email,
    data: {code: given.code, firstName, businessName, ...data},
    expiresAt: given.expiresAt,
    now,
    newId,
  });
};
