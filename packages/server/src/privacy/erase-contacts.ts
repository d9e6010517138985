import {sql} from 'kysely';
import {eraseContact} from '../contact/erase.ts';
import {type ContactRow, holdRow} from '../contact/load.ts';
import type {Database, Tx} from '../store/database.ts';
import type {Counts} from './erasure.ts';
import {isSought, needleOf, type Person, type Sought} from './person.ts';
import type {Survey} from './survey.ts';

/** Who wrote to a company, by what they said of themselves. */
export const senderOf = ({content}: ContactRow): Person => ({
  firstName: content.potentialBeneficiaryFirstName,
  lastName: content.potentialBeneficiaryLastName,
  email: content.potentialBeneficiaryEmail,
  phone: content.potentialBeneficiaryPhone,
});

/** By what somebody is found who may have given no date here: every address a survey knows of. */
const addressesOf = ({subject, names}: Survey): Sought[] => [
  subject.sought,
  ...names.flatMap(({email, firstName, lastName}) =>
    email ? [{email, firstName: firstName ?? '', lastName: lastName ?? ''}] : [],
  ),
];

const findBy = async (db: Database | Tx, sought: Sought): Promise<ContactRow[]> => {
  // Read as text first: what holds the address anywhere is then looked at field by field.
  const {rows} = await sql<ContactRow>`SELECT * FROM contact
    WHERE erased_at IS NULL AND strpos(lower(content::text), lower(${needleOf(sought)})) > 0
    ORDER BY id`.execute(db);
  return rows.filter(row => isSought(sought, senderOf(row)));
};

/** The first contacts that somebody wrote. */
export const findContacts = async (db: Database | Tx, survey: Survey): Promise<ContactRow[]> => {
  const found = new Map<string, ContactRow>();
  for (const sought of addressesOf(survey)) {
    for (const row of await findBy(db, sought)) found.set(row.id, row);
  }
  return [...found.values()];
};

/** Takes somebody out of the first contacts they wrote, with every word of both sides. */
export const eraseContactsOf = async (tx: Tx, survey: Survey, now: Date): Promise<Counts> => {
  const counts = {contact: 0, contact_message: 0};
  for (const {id} of await findContacts(tx, survey)) {
    const row = await holdRow(tx, id);
    if (!row) continue;
    counts.contact_message += await eraseContact(tx, row, now);
    counts.contact += 1;
  }
  return counts;
};
