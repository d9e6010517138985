import {conventionRequests, conventionRoutes} from '@immersion-kit/sdk/contract';
import type {Context, Hono} from 'hono';
import {safeParse} from 'zod/v4/core';
import {readLoaded} from '../convention/load.ts';
import {rolesOf} from '../convention/rights.ts';
import {readDocumentSource} from '../document/source.ts';
import type {Environment} from '../http/environment.ts';
import {findingsOf} from '../http/field-problems.ts';
import type {Gate} from '../http/mount.ts';
import {ProblemError} from '../http/problem.ts';
import {traceReading} from '../staff/trace.ts';
import type {Reading} from './reading-shape.ts';
import {readingOf} from './reading.ts';

const PATH = '/pages/lecture/:conventionId';
const {params} = conventionRequests.readConvention;

/** What reading needs of the world. */
export type ReadingWorld = Pick<Gate, 'db' | 'admit' | 'now'>;

const readReading = async (
  {db, admit, now}: ReadingWorld,
  context: Context<Environment>,
): Promise<Reading> => {
  const {caller} = await admit(context, conventionRoutes.readConvention);
  const asked = safeParse(params, context.req.param(), {reportInput: true});
  if (!asked.success) throw new ProblemError('request_invalid', findingsOf(asked.error.issues));
  const {conventionId} = asked.data;
  const loaded = await readLoaded(db, conventionId);
  if (!loaded || rolesOf(caller, conventionId, loaded.agency).length === 0) {
    throw new ProblemError('convention_not_found');
  }
  await traceReading(db, caller, {conventionId, what: 'convention', now: now()});
  return readingOf(await readDocumentSource(db, conventionId));
};

/**
 * Mounts a convention in words, which our pages show before there is a document: for the same
 * people as `readConvention`, by the same door.
 */
export const mountReading = (app: Hono<Environment>, world: ReadingWorld): void => {
  app.get(PATH, async context => context.json(await readReading(world, context)));
  app.all(PATH, () => {
    throw new ProblemError('method_not_allowed');
  });
};
