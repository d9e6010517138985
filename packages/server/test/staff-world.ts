import {randomUUID} from 'node:crypto';
import {type Client, createClient} from '@immersion-kit/sdk';
import {contract, type Route, type StaffRole} from '@immersion-kit/sdk/contract';
import {giveRight} from '../src/staff/rights.ts';
import type {App, Deps} from '../src/app.ts';
import {newId} from '../src/store/id.ts';
import {BASE_URL, testApp} from './api.ts';
import {ask, type Asking, type Told} from './asking.ts';
import {testStore} from './database.ts';

/** What a browser adds to what a page of ours asks. */
export const OWN_PAGE = {'sec-fetch-site': 'same-origin', origin: BASE_URL};

export type Headers = Readonly<Record<string, string>>;

/** The SDK's client as a page of ours has it: no key, and the browser's cookie. */
export const clientWithCookie = ({fetch}: Pick<App, 'fetch'>, cookie: string): Client =>
  createClient({
    baseUrl: BASE_URL,
    retries: 0,
    fetch: (input, init) => {
      const request = new Request(input, init);
      for (const [name, value] of Object.entries({...OWN_PAGE, cookie})) {
        request.headers.set(name, value);
      }
      return fetch(request);
    },
  });

/** The application on a store of its own, with agencies' people who really sign in. */
export const staffWorld = async (choices: Partial<Deps> = {}) => {
  const store = await testStore();
  const {app, clock, log} = testApp(store, choices);
  let people = 0;

  const give = (
    email: string,
    agencyId: string,
    role: StaffRole,
    isNotified = true,
  ): ReturnType<typeof giveRight> =>
    store.db
      .transaction()
      .execute(tx =>
        giveRight(
          tx,
          {email, firstName: 'Camille', lastName: 'Roux', agencyId, role, isNotified},
          {now: clock.now, newId: () => newId(clock.now)},
        ),
      );

  /** Somebody new, with one role at one agency; gives their address. */
  const addMember = async (agencyId: string, role: StaffRole, isNotified = true) => {
    people += 1;
    const email = `camille.roux-${people}@structure.example`;
    const refusal = await give(email, agencyId, role, isNotified);
    if (refusal) throw new Error(refusal);
    return email;
  };

  const tell = (route: Route, asking: Asking = {}): Promise<Told> =>
    ask(app, route, {...asking, headers: {...OWN_PAGE, ...asking.headers}});

  const later = (milliseconds: number): void => {
    clock.now = new Date(clock.now.getTime() + milliseconds);
  };
  const askCode = (email: string, asking: Asking = {}): Promise<Told> => {
    // Two codes of one instant could not be told apart.
    later(1);
    return tell(contract.startSignIn, {body: {email}, ...asking});
  };
  const giveCode = (email: string, code: string, asking: Asking = {}): Promise<Told> =>
    tell(contract.finishSignIn, {body: {email, code}, ...asking});

  /** The codes on their way to an address, the last first, as its owner would read them. */
  const codesFor = async (email: string): Promise<string[]> => {
    const {rows} = await store.pool.query<{code: string}>(
      `SELECT data ->> 'code' AS code FROM message
      WHERE kind = 'sign-in-code' AND recipient = $1 ORDER BY created_at DESC, id DESC`,
      [email],
    );
    return rows.map(({code}) => code);
  };

  /** The code last sent to an address. */
  const lastCode = async (email: string): Promise<string> => (await codesFor(email))[0] ?? '';

  /** The `name=value` an answer has the browser keep. */
  const cookieIn = ({headers}: Told): string =>
    (headers.get('set-cookie') ?? '').split(';')[0] ?? '';

  /** Signs in as people do: address, code, cookie. */
  const signIn = async (email: string): Promise<string> => {
    await askCode(email);
    return cookieIn(await giveCode(email, await lastCode(email)));
  };

  const clientOf = (cookie: string): Client => clientWithCookie(app, cookie);

  /** Somebody new, signed in. */
  const enter = async (agencyId: string, role: StaffRole): Promise<Client> =>
    clientOf(await signIn(await addMember(agencyId, role)));

  return {
    store,
    app,
    clock,
    log,
    give,
    addMember,
    tell,
    askCode,
    giveCode,
    codesFor,
    lastCode,
    cookieIn,
    signIn,
    clientOf,
    enter,
    later,
    intent: () => ({'idempotency-key': randomUUID()}),
  };
};
