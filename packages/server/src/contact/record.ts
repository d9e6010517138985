import type {ContactEventType, ContactState} from '@immersion-kit/sdk/contract';
import type {Updateable} from 'kysely';
import type {ContactTables} from '../store/contact-tables.ts';
import type {Tx} from '../store/database.ts';
import {type ContactRow, stateOf} from './load.ts';

/** The moment of a change, and what names what it makes. */
export type Clock = {readonly now: Date; readonly newId: () => string};

type Change = {
  readonly event: ContactEventType;
  readonly set?: Omit<Updateable<ContactTables['contact']>, 'id' | 'revision'>;
};

/** The key a record names; null when it was somebody else. */
const keyIn = (actor: string): string | null => {
  const [kind, id] = actor.split(':');
  return kind === 'key' && id !== undefined ? id : null;
};

/** Writes a change of a contact that is held, and its event: both or neither. */
export const record = async (
  tx: Tx,
  row: ContactRow,
  {event, set = {}}: Change,
  {now, newId}: Clock,
): Promise<ContactState> => {
  const changed = await tx
    .updateTable('contact')
    .set({...set, revision: row.revision + 1})
    .where('id', '=', row.id)
    .where('revision', '=', row.revision)
    .returningAll()
    .executeTakeFirst();
  if (!changed) throw new Error('a contact changed while it was held');
  const {id, siret, appellation, mode, status, revision} = changed;
  await tx
    .insertInto('outbox')
    .values({
      id: newId(),
      type: event,
      convention_id: null,
      sequence: revision,
      payload: JSON.stringify({
        contactId: id,
        siret,
        appellationCode: appellation,
        contactMode: mode,
        status,
      }),
      created_at: now,
      key_id: keyIn(changed.submitted_by),
    })
    .execute();
  return stateOf(changed);
};
