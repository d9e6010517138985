import {type AskSubject, ROLES, roleWordsFr} from '@immersion-kit/sdk/contract';
import type {Loaded} from '../convention/load.ts';
import type {Tx} from '../store/database.ts';
import {type Details, wordIn} from './details.ts';
import {quoted} from './plain.ts';
import {isStaff} from './roles.ts';

/**
 * Where the reason a message gives was written down. Each was given by staff or by a signatory of
 * the convention: what whoever filled the form wrote is never one.
 */
export type ReasonSource = 'status' | 'version' | 'transfer' | 'renewal' | 'asking' | 'deletion';

/** Who wrote a version, from its author's name in records: `session:…:beneficiary`, `key:…`. */
const authorWords = (author: string, agency: string): string => {
  const role = ROLES.find(one => author.startsWith('session:') && author.endsWith(`:${one}`));
  return role === undefined ? agency : roleWordsFr[role];
};

const versionReason = async (
  tx: Tx,
  {row, agency}: Loaded,
  {version}: Details,
): Promise<{by: string; text: string | null}> => {
  const found = await tx
    .selectFrom('convention_version')
    .select(['justification', 'author'])
    .where('convention_id', '=', row.id)
    .where('version', '=', Number(version))
    .executeTakeFirst();
  const author = authorWords(found?.author ?? '', agency.name);
  return {by: `Explication (${author})`, text: found?.justification ?? null};
};

/** What was asked, in the words of whoever asked last: nobody asks the same twice a day. */
const askingReason = async (
  tx: Tx,
  {row, agency}: Loaded,
  data: Details,
): Promise<{by: string; text: string | null}> => {
  const author = ROLES.find(role => role === data['role']);
  if (!author) throw new Error('a question nobody asked');
  const found = await tx
    .selectFrom('asking')
    .select('message')
    .where('convention_id', '=', row.id)
    .where('version', '=', row.signed_version)
    .where('role', '=', author)
    .where('subject', '=', wordIn(data, 'subject') as AskSubject)
    .orderBy('sequence', 'desc')
    .limit(1)
    .executeTakeFirst();
  const {name} = author === 'prescriber-validator' ? (agency.refersTo ?? agency) : agency;
  const by = isStaff(author) ? name : roleWordsFr[author];
  return {by: `Message (${by})`, text: found?.message ?? null};
};

/** Why the last assessment that was taken away was. */
const deletionReason = async (
  tx: Tx,
  {row}: Loaded,
): Promise<{by: string; text: string | null}> => {
  const found = await tx
    .selectFrom('assessment')
    .select('deletion_reason')
    .where('convention_id', '=', row.id)
    .where('deleted_at', 'is not', null)
    .orderBy('deleted_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return {by: 'Motif', text: found?.deletion_reason ?? null};
};

const writtenIn = async (
  tx: Tx,
  source: ReasonSource,
  loaded: Loaded,
  data: Details,
): Promise<{by: string; text: string | null}> => {
  const {row} = loaded;
  switch (source) {
    case 'version':
      return versionReason(tx, loaded, data);
    case 'asking':
      return askingReason(tx, loaded, data);
    case 'deletion':
      return deletionReason(tx, loaded);
    case 'status':
      return {by: 'Motif', text: row.status_justification};
    case 'transfer':
      return {by: 'Motif', text: row.transfer_justification};
    case 'renewal':
      return {by: 'Motif', text: row.renewal_justification};
  }
};

/** The reason to print, and who gives it; undefined where none was given. */
export const reasonOf = async (
  tx: Tx,
  source: ReasonSource,
  loaded: Loaded,
  data: Details,
): Promise<{by: string; text: string} | undefined> => {
  const {by, text} = await writtenIn(tx, source, loaded, data);
  const clean = quoted(text ?? '');
  return clean === '' ? undefined : {by, text: clean};
};
