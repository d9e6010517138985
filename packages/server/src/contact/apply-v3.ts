import {type Access, ContactRequest, Id, type Route} from '@immersion-kit/sdk/contract';
import type {Hono} from 'hono';
import * as z from 'zod/mini';
import {safeParse, type $ZodType} from 'zod/v4/core';
import {readJsonBody} from '../http/body.ts';
import type {Environment} from '../http/environment.ts';
import {findingsOf} from '../http/field-problems.ts';
import type {Gate} from '../http/mount.ts';
import {ProblemError} from '../http/problem.ts';
import type {Coding} from './sender-code.ts';
import {send} from './send.ts';

const PATH = '/v3/apply-to-offer';
const ACCESS: Access = {scope: 'contact:write', publishable: false};
const ROUTE: Route = {
  method: 'POST',
  path: PATH,
  access: ACCESS,
  response: z.null(),
  creates: true,
};

const DISCOVERY = "Découvrir un métier ou un secteur d'activité";
const {shape} = ContactRequest;
const asked = {
  siret: shape.siret,
  appellationCode: shape.appellationCode,
  locationId: z.optional(Id),
  contactMode: shape.contactMode,
  potentialBeneficiaryFirstName: shape.potentialBeneficiaryFirstName,
  potentialBeneficiaryLastName: shape.potentialBeneficiaryLastName,
  potentialBeneficiaryEmail: shape.potentialBeneficiaryEmail,
  potentialBeneficiaryPhone: shape.potentialBeneficiaryPhone,
  datePreferences: shape.datePreferences,
};

/** What a client of the national public API v3 sends: an adult's request, or a pupil's. */
const Application = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('IF'),
    ...asked,
    immersionObjective: shape.immersionObjective,
    experienceAdditionalInformation: shape.experienceAdditionalInformation,
    potentialBeneficiaryResumeLink: shape.potentialBeneficiaryResumeLink,
  }),
  z.strictObject({
    kind: z.literal('1_ELEVE_1_STAGE'),
    ...asked,
    immersionObjective: z.literal(DISCOVERY),
    levelOfEducation: z.enum(['3ème', '2nde']),
  }),
]);

const read = <Schema extends $ZodType>(schema: Schema, data: unknown) => {
  const result = safeParse(schema, data, {reportInput: true});
  if (result.success) return result.data;
  throw new ProblemError('request_invalid', findingsOf(result.error.issues));
};

/** The same in our words: a pupil's level is what they say of their experience. */
const contactOf = (application: z.infer<typeof Application>): ContactRequest => {
  if (application.kind === 'IF') {
    const {kind: _, ...contact} = application;
    return contact;
  }
  const {kind: _, levelOfEducation, ...contact} = application;
  return {...contact, experienceAdditionalInformation: `Élève de ${levelOfEducation}`};
};

type World = Pick<Gate, 'db' | 'admit' | 'limit'> & {
  readonly coding: () => Promise<Coding>;
  readonly proofSecret: () => Promise<Buffer>;
};

/**
 * `POST /v3/apply-to-offer`, where clients of the national public API v3 look for it: its body is not
 * ours and its answer is empty. They name no intent: the same person and company twice is one contact,
 * and `contact_exists`.
 */
export const mountApplication = (
  app: Hono<Environment>,
  {db, admit, limit, coding, proofSecret}: World,
): void => {
  app.post(PATH, async context => {
    const {caller} = await admit(context, ROUTE);
    if (caller.kind !== 'key') throw new ProblemError('key_invalid');
    const contact = contactOf(read(Application, await readJsonBody(context.req.raw)));
    await limit(context, {policy: 'contact'}, contact);
    const moment = {...(await coding()), proofSecret};
    await db.transaction().execute(tx => send(tx, {contact}, caller.key, moment));
    return context.body(null, 201);
  });
  app.all(PATH, () => {
    throw new ProblemError('method_not_allowed');
  });
};
