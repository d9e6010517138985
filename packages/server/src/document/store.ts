import {createHash} from 'node:crypto';
import type {Tx} from '../store/database.ts';
import {newVerificationCode, verificationUrl} from './code.ts';
import {renderPdf} from './pdf.ts';
import {readDocumentSource} from './source.ts';
import {documentView} from './view.ts';

/**
 * Makes and keeps the document of a convention that was just validated, in the transaction that
 * validated it: there is never one without the other. Rendering asks nothing of anybody.
 *
 * @throws Error when the convention is not validated, or has its document already.
 */
export const storeDocument = async (
  tx: Tx,
  conventionId: string,
  publicUrl: string,
): Promise<void> => {
  const source = await readDocumentSource(tx, conventionId);
  const code = newVerificationCode();
  const view = documentView(source, {code, address: verificationUrl(publicUrl, code)});
  const pdf = await renderPdf(view);
  await tx
    .insertInto('document')
    .values({
      convention_id: conventionId,
      version: source.versions.at(-1)?.version ?? source.versions[0].version,
      pdf,
      view: JSON.stringify(view),
      sha256: createHash('sha256').update(pdf).digest('hex'),
      document_hash: view.documentHash,
      verification_code: code,
      created_at: view.createdAt,
    })
    .execute();
};
