import assert from 'node:assert/strict';
import {inspect} from 'node:util';
import {type Client, isApiError, isValidationError} from '@immersion-kit/sdk';
import {
  type ConventionRequest,
  type ConventionState,
  PROBLEMS,
  type ProblemCode,
  type Role,
  type SignatoryRole,
} from '@immersion-kit/sdk/contract';
import type {Store} from '../src/store/database.ts';
import {addKey, clientOf, testApp} from './api.ts';
import {addAgency, agencyKey, clientWith, requestFor, sessionOf} from './conventions.ts';
import {signing} from './codes.ts';
import {testStore} from './database.ts';

/** An agency and the software that acts for it. */
export type ActingAgency = {readonly id: string; readonly client: Client};

type RequestChoices = Parameters<typeof requestFor>[1];

/** Who accepts or validates; both names may be left empty. */
export const AGENT = {firstName: 'Awa', lastName: 'Konaté'};

export const PARTNER = 'https://mission-locale.example';

const A = 'a'.charCodeAt(0);

/** Checks that a call is refused for a reason, and at exactly the fields given: `pointer code`. */
export const refused = async (
  call: Promise<unknown>,
  code: ProblemCode,
  ...fields: readonly string[]
): Promise<void> => {
  const error: unknown = await call.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  assert.ok(isApiError(error), `${code} was expected, not ${inspect(error)}`);
  const found = isValidationError(error) ? error.errors : [];
  assert.deepEqual(
    [error.code, error.status, ...found.map(field => `${field.pointer} ${field.code}`)],
    [code, PROBLEMS[code], ...fields],
  );
};

/** The application on a store of its own, with what the tests of conventions all do. */
export const conventionWorld = async (given?: Store) => {
  const store = given ?? (await testStore());
  const {app, clock, log} = testApp(store);
  let people = 0;

  /** A last name nobody had before: no two tests' conventions are alike. */
  const newName = (): string => {
    people += 1;
    return `Delattre-${String.fromCharCode(A + Math.floor(people / 26), A + (people % 26))}`;
  };
  const addActing = async (choices?: Parameters<typeof addAgency>[1]): Promise<ActingAgency> => {
    const id = await addAgency(store, choices);
    return {id, client: clientWith(app, await agencyKey(store, [id]))};
  };
  const requestOf = ({id}: ActingAgency, choices: RequestChoices = {}): ConventionRequest =>
    requestFor(id, {lastName: newName(), ...choices});
  const session = (conventionId: string, role: Role): Promise<Client> =>
    sessionOf(store, app, conventionId, role, clock.now);

  /** Signs for some of the parties, or for all those who have not, one after the other. */
  const sign = async (
    {id, documentHash}: ConventionState,
    roles: readonly SignatoryRole[] = ['beneficiary', 'establishment-representative'],
  ): Promise<void> => {
    for (const role of roles) {
      const ready = await signing(store, {conventionId: id, role, documentHash}, clock.now);
      await (await session(id, role)).signConvention(ready);
    }
  };

  /** Sends a request, of somebody new, by the agency's software. */
  const submit = (agency: ActingAgency, choices?: RequestChoices): Promise<ConventionState> =>
    agency.client.submitConvention({convention: requestOf(agency, choices)});

  /** The same, signed by both parties; the agency has read it and may act. */
  const inReview = async (agency: ActingAgency, choices?: RequestChoices) => {
    const submitted = await submit(agency, choices);
    await sign(submitted);
    return agency.client.readConvention({conventionId: submitted.id});
  };

  /** The same, accepted. */
  const accepted = async (agency: ActingAgency, choices?: RequestChoices) => {
    const {id} = await inReview(agency, choices);
    return agency.client.acceptConvention({conventionId: id, ...AGENT});
  };

  /** The same, validated by a one-step agency. */
  const validated = async (agency: ActingAgency, choices?: RequestChoices) => {
    const {id} = await inReview(agency, choices);
    return agency.client.validateConvention({conventionId: id, ...AGENT});
  };

  /** The client of a partner's page, with a publishable key. */
  const page = async (): Promise<Client> => {
    const scopes = ['directory:read', 'convention:write'] as const;
    const key = await addKey(store, {prefix: 'pk', origins: [PARTNER], scopes});
    return clientOf(app, {
      key,
      fetch: (input, init) => {
        const request = new Request(input, init);
        request.headers.set('origin', PARTNER);
        return app.fetch(request);
      },
    });
  };

  /** The types of what happened to a convention, in order. */
  const happened = async (conventionId: string): Promise<string[]> => {
    const {rows} = await store.pool.query<{type: string}>(
      'SELECT type FROM outbox WHERE convention_id = $1 ORDER BY number',
      [conventionId],
    );
    return rows.map(({type}) => type.replace('convention.', ''));
  };

  return {
    store,
    app,
    clock,
    log,
    newName,
    addActing,
    requestOf,
    session,
    sign,
    submit,
    inReview,
    accepted,
    validated,
    page,
    happened,
  };
};
