import {
  assessmentRequests,
  assessmentRoutes,
  documentRequests,
  documentRoutes,
  type RequestRules,
  type Route,
} from '@immersion-kit/sdk/contract';
import type {Context, Hono} from 'hono';
import {safeParse} from 'zod/v4/core';
import type {Environment} from '../http/environment.ts';
import {findingsOf} from '../http/field-problems.ts';
import type {Gate} from '../http/mount.ts';
import {ProblemError} from '../http/problem.ts';
import type {Database} from '../store/database.ts';
import {DOCUMENT_HEADERS, renderHtml} from './html.ts';
import {renderPdf} from './pdf.ts';
import {type DocumentReading, readDocumentHtml, readDocumentPdf} from './read.ts';
import {readAssessmentView} from './read-assessment.ts';

type Door = Pick<Gate, 'db' | 'admit' | 'now'>;

/** What is written beside a route that describes it in JSON. */
type Written = {
  readonly route: Route;
  readonly rules: RequestRules;
  /** Of the file kept: `convention` and the number of the convention. */
  readonly name: string;
  readonly pdf: (db: Database, reading: DocumentReading) => Promise<Buffer>;
  readonly page: (db: Database, reading: DocumentReading) => Promise<string>;
};

const WRITTEN: readonly Written[] = [
  {
    route: documentRoutes.readDocument,
    rules: documentRequests.readDocument,
    name: 'convention',
    pdf: readDocumentPdf,
    page: readDocumentHtml,
  },
  {
    route: assessmentRoutes.readAssessment,
    rules: assessmentRequests.readAssessment,
    name: 'bilan',
    pdf: async (db, reading) => renderPdf(await readAssessmentView(db, reading)),
    page: async (db, reading) => renderHtml(await readAssessmentView(db, reading)),
  },
];

/** Who asks for which document, by the same door as for its description. */
const readingOf = async (
  {admit, now}: Door,
  {route, rules}: Written,
  context: Context<Environment>,
): Promise<DocumentReading> => {
  const {caller} = await admit(context, route);
  const {params} = rules;
  if (!params) throw new Error('a document of nothing');
  const asked = safeParse(params, context.req.param(), {reportInput: true});
  if (!asked.success) throw new ProblemError('request_invalid', findingsOf(asked.error.issues));
  return {...(asked.data as {conventionId: string}), caller, now: now()};
};

const mountWritten = (app: Hono<Environment>, gate: Door, written: Written): void => {
  const {path} = written.route;
  app.get(`${path}.pdf`, async context => {
    const reading = await readingOf(gate, written, context);
    const pdf = await written.pdf(gate.db, reading);
    return new Response(new Uint8Array(pdf), {
      headers: {
        'content-type': 'application/pdf',
        'content-disposition': `attachment; filename="${written.name}-${reading.conventionId}.pdf"`,
        'cross-origin-resource-policy': 'same-origin',
      },
    });
  });
  app.get(`${path}.html`, async context => {
    const page = await written.page(gate.db, await readingOf(gate, written, context));
    return new Response(page, {headers: DOCUMENT_HEADERS});
  });
  for (const other of [`${path}.pdf`, `${path}.html`]) {
    app.all(other, () => {
      throw new ProblemError('method_not_allowed');
    });
  }
};

/**
 * Mounts what is not JSON: a convention and its assessment as a PDF to keep, and as a page.
 */
export const mountDocument = (app: Hono<Environment>, gate: Door): void => {
  for (const written of WRITTEN) mountWritten(app, gate, written);
};
