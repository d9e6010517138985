import {ROLES} from '@immersion-kit/sdk/contract';
import type {Loaded} from '../convention/load.ts';
import type {Tx} from '../store/database.ts';
import type {Details} from './details.ts';
import {quoted} from './plain.ts';
import {ROLE_WORDS} from './roles.ts';

/**
 * Where the reason a message gives was written down. Each was given by staff or by a signatory of
 * the convention: what whoever filled the form wrote is never one.
 */
export type ReasonSource = 'status' | 'version' | 'transfer' | 'renewal';

/** Who wrote a version, from its author's name in records: `session:…:beneficiary`, `key:…`. */
const authorWords = (author: string, agency: string): string => {
  const role = ROLES.find(one => author.startsWith('session:') && author.endsWith(`:${one}`));
  return role === undefined ? agency : ROLE_WORDS[role];
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

/** The reason to print, and who gives it; undefined where none was given. */
export const reasonOf = async (
  tx: Tx,
  source: ReasonSource,
  loaded: Loaded,
  data: Details,
): Promise<{by: string; text: string} | undefined> => {
  const {row} = loaded;
  const {by, text} =
    source === 'version'
      ? await versionReason(tx, loaded, data)
      : {
          by: 'Motif',
          text: {
            status: row.status_justification,
            transfer: row.transfer_justification,
            renewal: row.renewal_justification,
          }[source],
        };
  const clean = quoted(text ?? '');
  return clean === '' ? undefined : {by, text: clean};
};
