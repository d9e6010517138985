import type {Role} from '@immersion-kit/sdk/contract';
import type {Tx} from '../store/database.ts';
import type {Ceiling} from './ceilings.ts';
import type {Details} from './details.ts';
import type {Recipient} from './people.ts';
import {isStaff} from './roles.ts';

/** A message to write down, for somebody. */
export type Queued = {
  readonly kind: string;
  readonly recipient: Recipient;
  readonly conventionId: string | null;
  readonly contactId?: string;
  readonly outboxId: string | null;
  readonly data: Details;
  readonly ceiling: Ceiling;
  readonly isUrgent: boolean;
  readonly expiresAt: Date | null;
};

export type Clock = {readonly now: Date; readonly newId: () => string};

/** What bounds the messages of a kind to somebody: an agency's mailbox has a ceiling of its own. */
export const ceilingFor = (roles: readonly Role[], ceiling: Ceiling = 'recipient'): Ceiling =>
  roles.length > 0 && roles.every(isStaff) ? 'recipient-agency' : ceiling;

/** Writes messages down; one that the same event already made for the same person stays alone. */
export const queueMessages = async (
  tx: Tx,
  messages: readonly Queued[],
  {now, newId}: Clock,
): Promise<void> => {
  if (messages.length === 0) return;
  await tx
    .insertInto('message')
    .values(
      messages.map(({kind, recipient, conventionId, outboxId, data, ...rest}) => ({
        id: newId(),
        outbox_id: outboxId,
        kind,
        channel: recipient.channel,
        convention_id: conventionId,
        contact_id: rest.contactId ?? null,
        roles: [...recipient.roles],
        recipient: recipient.address,
        data: JSON.stringify(data),
        ceiling: rest.ceiling,
        is_urgent: rest.isUrgent,
        status: 'queued' as const,
        due_at: now,
        lease: null,
        expires_at: rest.expiresAt,
        created_at: now,
        sent_at: null,
        last_error: null,
      })),
    )
    .onConflict(conflict => conflict.columns(['outbox_id', 'kind', 'recipient']).doNothing())
    .execute();
};
