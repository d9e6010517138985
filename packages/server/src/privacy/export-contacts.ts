import {sql} from 'kysely';
import type {Database} from '../store/database.ts';
import {findContacts, senderOf} from './erase-contacts.ts';
import {NOBODY, type Piece, pieceOf, type Row} from './export-convention.ts';
import {marksOf} from './person.ts';
import type {Survey} from './survey.ts';
import type {Owner} from './their-values.ts';

/** The first contacts somebody wrote, and what they wrote since; the company's words are its own. */
export const contactPieces = async (db: Database, survey: Survey): Promise<Piece[]> => {
  const pieces: Piece[] = [];
  for (const row of await findContacts(db, survey)) {
    const own = marksOf([senderOf(row)]);
    const owner: Owner = {qualities: new Set(), isRowTheirs: true, others: NOBODY, own};
    pieces.push(...pieceOf('contact', row, ['id', 'siret', 'created_at'], owner));
    const {rows} = await sql<Row>`SELECT * FROM contact_message
      WHERE contact_id = ${row.id} AND side = 'candidate' ORDER BY number`.execute(db);
    const keys = ['id', 'contact_id', 'created_at'];
    pieces.push(...rows.flatMap(message => pieceOf('contact_message', message, keys, owner)));
  }
  return pieces;
};
