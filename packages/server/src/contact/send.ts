import type {
  ContactRequest,
  ContactStarted,
  ContactState,
  ProofOfWork,
} from '@immersion-kit/sdk/contract';
import {sql} from 'kysely';
import {callerName} from '../access/caller.ts';
import type {Key} from '../access/key.ts';
import {openLink} from '../access/link-token.ts';
import {canonicalHash} from '../store/canonical-hash.ts';
import type {Tx} from '../store/database.ts';
import {deliver, holdForDelivery} from './deliver.ts';
import {type ContactRow, stateOf} from './load.ts';
import {spendProof} from './proof-of-work.ts';
import {requireReachable} from './reachable.ts';
import {type Coding, ensureCode} from './sender-code.ts';
import {senderKey} from './sender-key.ts';

const DAY_MS = 86_400_000;

/** What is sent, and what a page shows with it. */
export type Sending = {
  readonly contact: ContactRequest;
  readonly proof?: ProofOfWork | undefined;
};

const valuesOf = (contact: ContactRequest, key: Key, {now, newId}: Coding) => ({
  id: newId(),
  siret: contact.siret,
  appellation: contact.appellationCode,
  mode: contact.contactMode,
  status: 'UNCONFIRMED' as const,
  revision: 1,
  email_key: senderKey(contact.potentialBeneficiaryEmail),
  content_hash: canonicalHash(contact),
  content: JSON.stringify(contact),
  submitted_by: callerName({kind: 'key', key}),
  created_at: now,
});

/** Writes a contact down; the same one, not confirmed yet, is found again and held. */
const findOrInsert = async (tx: Tx, values: ReturnType<typeof valuesOf>): Promise<ContactRow> => {
  for (;;) {
    const mine = await tx
      .insertInto('contact')
      .values(values)
      .onConflict(conflict =>
        conflict
          .columns(['siret', 'appellation', 'email_key', 'content_hash'])
          .where(sql<boolean>`status = 'UNCONFIRMED'`)
          .doNothing(),
      )
      .returningAll()
      .executeTakeFirst();
    if (mine) return mine;
    const same = await tx
      .selectFrom('contact')
      .selectAll()
      .where('siret', '=', values.siret)
      .where('appellation', '=', values.appellation)
      .where('email_key', '=', values.email_key)
      .where('content_hash', '=', values.content_hash)
      .where('status', '=', 'UNCONFIRMED')
      .forUpdate()
      .executeTakeFirst();
    // None: it was confirmed or forgotten between the two statements.
    if (same) return same;
  }
};

/** A partner's software knows its users: the company is written to at once. */
const sendAtOnce = async (
  tx: Tx,
  contact: ContactRequest,
  key: Key,
  coding: Coding,
): Promise<ContactState> => {
  await holdForDelivery(tx, contact.siret);
  const values = valuesOf(contact, key, coding);
  const row = await findOrInsert(tx, values);
  // Begun on a page by the same person, perhaps: whoever delivers it follows it.
  const {submitted_by} = values;
  await tx.updateTable('contact').set({submitted_by}).where('id', '=', row.id).execute();
  return deliver(tx, row, coding);
};

/** From a page anybody may be behind: the company knows nothing of it before the sender's code. */
const sendToConfirm = async (
  tx: Tx,
  contact: ContactRequest,
  key: Key,
  coding: Coding,
): Promise<ContactStarted> => {
  const {now} = coding;
  await requireReachable(tx, contact, now);
  const row = await findOrInsert(tx, valuesOf(contact, key, coding));
  const expiresAt = new Date(now.getTime() + DAY_MS);
  const sending = await openLink(tx, {kind: 'sending', contactId: row.id}, {now, expiresAt});
  await ensureCode(tx, row, coding);
  return {...stateOf(row), sending, expiresAt: expiresAt.toISOString()};
};

/**
 * Receives a first contact.
 *
 * @throws ProblemError `proof_invalid`, for a page; `host_not_found`, `contact_mode_differs`,
 *   `host_unavailable`; `contact_exists`, to those alone who know the sender's address is theirs.
 */
export const send = async (
  tx: Tx,
  {contact, proof}: Sending,
  key: Key,
  coding: Coding & {readonly proofSecret: () => Promise<Buffer>},
): Promise<ContactStarted> => {
  if (key.prefix === 'sk') return sendAtOnce(tx, contact, key, coding);
  const signing = {secret: await coding.proofSecret(), keyId: key.id};
  await spendProof(tx, proof, signing, coding.now);
  return sendToConfirm(tx, contact, key, coding);
};
