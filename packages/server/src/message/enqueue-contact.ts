import type {Tx} from '../store/database.ts';
import {CONTACT_KINDS, type ContactKind, type ContactKindName} from './contact-kinds.ts';
import type {Details} from './details.ts';
import {type Clock, queueMessages} from './queue.ts';

/** A message about a first contact, to one of its two sides. */
export type ContactMessage = {
  readonly kind: ContactKindName;
  readonly contactId: string;
  /** The address of the side it is for, as it is now. */
  readonly recipient: string;
  readonly data?: Details;
  /** After which it is of no use. */
  readonly expiresAt?: Date;
};

/** Writes a message about a contact down, to be sent once the transaction is over. */
export const enqueueContact = async (
  tx: Tx,
  {kind, contactId, recipient, data = {}, expiresAt}: ContactMessage,
  {now, newId}: Clock,
): Promise<void> => {
  const {ceiling, isUrgent}: ContactKind = CONTACT_KINDS[kind];
  await queueMessages(
    tx,
    [
      {
        kind,
        recipient: {channel: 'email', address: recipient, roles: []},
        conventionId: null,
        contactId,
        outboxId: null,
        data,
        ceiling,
        isUrgent: isUrgent === true,
        expiresAt: expiresAt ?? null,
      },
    ],
    {now, newId},
  );
};
