import type {ColumnType} from 'kysely';
import type {DocumentView} from '../document/blocks.ts';

/** The documents' part of the database. */
export type DocumentTables = {
  document: {
    convention_id: string;
    /** The version shown when it was made: what was corrected later has a higher one. */
    version: number;
    /** With its view, emptied when somebody it names is erased. */
    pdf: Buffer | null;
    view: ColumnType<DocumentView | null, string, null>;
    sha256: string;
    document_hash: string;
    verification_code: string;
    created_at: ColumnType<Date, Date | string, never>;
  };
};
