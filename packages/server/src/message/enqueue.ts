import type {Channel, Role, SignatoryRole} from '@immersion-kit/sdk/contract';
import {readLoaded} from '../convention/load.ts';
import {CODE_MINUTES} from '../signature/code.ts';
import type {Tx} from '../store/database.ts';
import {recipientsOf} from './audience.ts';
import {type CodeKind, isCodeKind} from './code-kinds.ts';
import type {Details} from './details.ts';
import type {Delivery} from './kind.ts';
import {ACCOUNT_KINDS, type AccountKindName, KINDS} from './kinds.ts';
import {peopleOf, reach, type Recipient} from './people.ts';
import {ceilingFor, type Clock, queueMessages} from './queue.ts';

/** A message another module asks for, in the transaction of what it tells. */
export type Enqueued =
  | {
      readonly kind: CodeKind;
      readonly conventionId: string;
      readonly role: SignatoryRole;
      readonly channel?: Channel;
      /** Of the code that was asked, and what it signs: its digits are made as the message leaves. */
      readonly data: {readonly codeId: string; readonly documentHash: string};
    }
  | {
      readonly kind:
        | 'signature-reminder'
        | 'invitation-renewed'
        | 'address-corrected'
        | 'assessment-request'
        | 'assessment-announced'
        | 'assessment-reminder'
        | 'assessment-to-sign-reminder';
      readonly conventionId: string;
      readonly role: Role;
      /** E-mail where there is one, unless told. */
      readonly channel?: Channel;
    }
  | {
      readonly kind: 'agency-reminder' | 'assessment-missing';
      readonly conventionId: string;
      readonly data: {readonly isLast: boolean};
    }
  | AccountMessage;

/** A message about no convention: everything it says is in its data, emptied once it has left. */
type AccountMessage = {
  readonly kind: AccountKindName;
  /** For a code to sign in: the address as it is stored, never as somebody typed it. */
  readonly recipient: string;
  readonly data: Details;
  /** After which it is of no use. */
  readonly expiresAt?: Date;
};

const isAccount = (message: Enqueued): message is AccountMessage => 'recipient' in message;

const recipientsFor = async (tx: Tx, message: Enqueued): Promise<readonly Recipient[]> => {
  if (isAccount(message)) return [{channel: 'email', address: message.recipient, roles: []}];
  const loaded = await readLoaded(tx, message.conventionId);
  if (!loaded) return [];
  if (!('role' in message)) return recipientsOf(tx, ['staff'], loaded, {});
  const person = peopleOf(loaded.content).get(message.role);
  const address = person && reach(person, message.channel);
  return address ? [{...address, roles: [message.role]}] : [];
};

const expiryOf = (message: Enqueued, now: Date): Date | null => {
  if (isAccount(message)) return message.expiresAt ?? null;
  return isCodeKind(message.kind) ? new Date(now.getTime() + CODE_MINUTES * 60_000) : null;
};

/**
 * Writes a message down to be sent once the transaction is over. Its state is looked at again when
 * its turn comes: a reminder to sign is not sent to somebody who has signed meanwhile.
 *
 * @returns by what channels it will go: none when nobody can be reached.
 */
export const enqueue = async (
  tx: Tx,
  {now, newId, ...message}: Enqueued & Clock,
): Promise<Channel[]> => {
  const {ceiling, isUrgent}: Delivery = isAccount(message)
    ? ACCOUNT_KINDS[message.kind]
    : KINDS[message.kind];
  const recipients = await recipientsFor(tx, message);
  await queueMessages(
    tx,
    recipients.map(recipient => ({
      kind: message.kind,
      recipient,
      conventionId: 'conventionId' in message ? message.conventionId : null,
      outboxId: null,
      data: 'data' in message ? message.data : {},
      ceiling: ceilingFor(recipient.roles, ceiling),
      isUrgent: isUrgent === true,
      expiresAt: expiryOf(message, now),
    })),
    {now, newId},
  );
  return recipients.map(({channel}) => channel);
};
