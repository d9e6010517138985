import type {ConventionDocument, Reading} from '@immersion-kit/sdk/contract';
import type {Caller} from '../access/caller.ts';
import {type Loaded, readLoaded} from '../convention/load.ts';
import {rolesOf} from '../convention/rights.ts';
import {ProblemError} from '../http/problem.ts';
import {traceReading, traceWords} from '../staff/trace.ts';
import type {Database} from '../store/database.ts';
import {verificationUrl} from './code.ts';
import {correctionsSection} from './corrections.ts';
import {renderHtml} from './html.ts';
import {readingOf} from './reading.ts';
import {readDocumentSource} from './source.ts';

/** Which document is asked, by whom, when. */
export type DocumentReading = {
  readonly caller: Caller;
  readonly conventionId: string;
  readonly now: Date;
};

/** The same people as may read the convention. */
const requireReader = async (
  db: Database,
  {caller, conventionId}: DocumentReading,
): Promise<Loaded> => {
  const loaded = await readLoaded(db, conventionId);
  const roles = loaded ? rolesOf(caller, conventionId, loaded.agency) : [];
  if (!loaded || roles.length === 0) throw new ProblemError('convention_not_found');
  return loaded;
};

const requireReadable = async (db: Database, reading: DocumentReading): Promise<void> => {
  const {caller, conventionId, now} = reading;
  const {row} = await requireReader(db, reading);
  await traceReading(db, caller, {conventionId, what: 'convention', now});
  if (row.status === 'CANCELLED') throw new ProblemError('convention_cancelled');
};

/**
 * Puts a convention in words, whatever its status.
 *
 * @throws ProblemError `convention_not_found` when it is not theirs to read.
 */
export const readConventionInWords = async (
  db: Database,
  reading: DocumentReading,
): Promise<Reading> => {
  const {caller, conventionId, now} = reading;
  await requireReader(db, reading);
  await traceWords(db, caller, {conventionId, now});
  return readingOf(await readDocumentSource(db, conventionId));
};

const unavailable = (): never => {
  throw new ProblemError('document_unavailable');
};

/**
 * Says where a convention's document is and how to check it.
 *
 * @throws ProblemError `convention_not_found` when it is not theirs to read,
 * `document_unavailable` before its validation or once its people are erased,
 * `convention_cancelled` after its cancellation. The same for the two below.
 */
export const readDocument = async (
  db: Database,
  reading: DocumentReading,
  publicUrl: string,
): Promise<ConventionDocument> => {
  await requireReadable(db, reading);
  const row = await db
    .selectFrom('document')
    .select(['sha256', 'document_hash', 'verification_code', 'created_at'])
    .where('convention_id', '=', reading.conventionId)
    .where('pdf', 'is not', null)
    .executeTakeFirst();
  if (!row) return unavailable();
  const here = new URL(`/api/conventions/${reading.conventionId}/document`, publicUrl).href;
  return {
    sha256: row.sha256,
    documentHash: row.document_hash,
    verificationCode: row.verification_code,
    verificationUrl: verificationUrl(publicUrl, row.verification_code),
    createdAt: row.created_at.toISOString(),
    pdfUrl: `${here}.pdf`,
    htmlUrl: `${here}.html`,
  };
};

/** Reads the PDF, byte for byte what was made at the validation. */
export const readDocumentPdf = async (db: Database, reading: DocumentReading): Promise<Buffer> => {
  await requireReadable(db, reading);
  const row = await db
    .selectFrom('document')
    .select('pdf')
    .where('convention_id', '=', reading.conventionId)
    .executeTakeFirst();
  return row?.pdf ?? unavailable();
};

/** Writes the page of a document: the words of its PDF, after what was corrected since. */
export const readDocumentHtml = async (db: Database, reading: DocumentReading): Promise<string> => {
  await requireReadable(db, reading);
  const row = await db
    .selectFrom('document')
    .select(['view', 'version'])
    .where('convention_id', '=', reading.conventionId)
    .executeTakeFirst();
  if (!row?.view) return unavailable();
  const source = await readDocumentSource(db, reading.conventionId);
  const since = correctionsSection(source, version => version > row.version);
  return renderHtml(row.view, since);
};
