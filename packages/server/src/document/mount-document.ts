import {documentRequests, documentRoutes} from '@immersion-kit/sdk/contract';
import type {Context, Hono} from 'hono';
import {safeParse} from 'zod/v4/core';
import type {Environment} from '../http/environment.ts';
import {findingsOf} from '../http/field-problems.ts';
import type {Gate} from '../http/mount.ts';
import {ProblemError} from '../http/problem.ts';
import {DOCUMENT_HEADERS} from './html.ts';
import {type DocumentReading, readDocumentHtml, readDocumentPdf} from './read.ts';

const {readDocument: route} = documentRoutes;
const {params} = documentRequests.readDocument;

/** Who asks for which document, by the same door as for its description. */
const readingOf = async (
  {admit, now}: Pick<Gate, 'admit' | 'now'>,
  context: Context<Environment>,
): Promise<DocumentReading> => {
  const {caller} = await admit(context, route);
  const asked = safeParse(params, context.req.param(), {reportInput: true});
  if (!asked.success) throw new ProblemError('request_invalid', findingsOf(asked.error.issues));
  return {...asked.data, caller, now: now()};
};

/**
 * Mounts what is not JSON beside `readDocument`: the document as a PDF to keep, and as a page.
 */
export const mountDocument = (
  app: Hono<Environment>,
  gate: Pick<Gate, 'db' | 'admit' | 'now'>,
): void => {
  const paths = {pdf: `${route.path}.pdf`, html: `${route.path}.html`} as const;
  app.get(paths.pdf, async context => {
    const reading = await readingOf(gate, context);
    const pdf = await readDocumentPdf(gate.db, reading);
    return new Response(new Uint8Array(pdf), {
      headers: {
        'content-type': 'application/pdf',
        'content-disposition': `attachment; filename="convention-${reading.conventionId}.pdf"`,
        'cross-origin-resource-policy': 'same-origin',
      },
    });
  });
  app.get(paths.html, async context => {
    const page = await readDocumentHtml(gate.db, await readingOf(gate, context));
    return new Response(page, {headers: DOCUMENT_HEADERS});
  });
  for (const path of Object.values(paths)) {
    app.all(path, () => {
      throw new ProblemError('method_not_allowed');
    });
  }
};
