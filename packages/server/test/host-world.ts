import {type Client, isApiError} from '@immersion-kit/sdk';
import type {HostRequest} from '@immersion-kit/sdk/contract';
import type {Deps} from '../src/app.ts';
import {addKey, clientOf, testApp} from './api.ts';
import {testStore} from './database.ts';
import {addJobs, addPlaces} from './fixtures.ts';
import {siretOf} from './import.ts';
import {OWN_PAGE} from './staff-world.ts';

export const PARTNER_PAGE = 'https://chambre.example';

/** Communes where the companies of the tests are. */
export const COMMUNES = [
  {code: '57463', name: 'Metz', department: '57', postcodes: ['57000', '57050', '57070']},
  {code: '54395', name: 'Nancy', department: '54', postcodes: ['54000', '54100']},
  {code: '57672', name: 'Thionville', department: '57', postcodes: ['57100']},
].map((one, index) => ({...one, lat: 49.1 + index / 10, lon: 6.17, population: 100_000}));

/** A bakery that joins; whoever answers there is nobody. */
export const bakery = (siret: string, choices: Partial<HostRequest> = {}): HostRequest => ({
  siret,
  businessName: 'Le Fournil des Essais',
  hostKind: 'company',
  naf: '1071C',
  numberOfEmployeeRange: '3-5',
  businessAddresses: [
    {streetNumberAndAddress: '50 place Mazelle', postcode: '57000', city: 'Metz'},
  ],
  offers: [{appellationCode: '11573', remoteWorkMode: 'ON_SITE'}],
  fitForDisabledWorkers: 'yes-declared-only',
  searchableBy: {students: true, jobSeekers: true},
  maxContactsPerMonth: 6,
  contactMode: 'EMAIL',
  contact: {
    firstName: 'Odile',
    lastName: 'Marchal',
    job: 'Gérante',
    email: `odile.marchal@h${siret}.example`,
    phone: '+33387000000',
  },
  ...choices,
});

/** The application on a store of its own, with what the tests of companies that join all do. */
export const hostWorld = async (choices: Partial<Deps> = {}) => {
  const store = await testStore();
  const {app, clock, log} = testApp(store, choices);
  await addJobs(store);
  await addPlaces(store, COMMUNES);
  let companies = 0;

  /** A number no company of this file had before. */
  const newSiret = (): string => siretOf((companies += 1));

  const from = (origin: string | undefined, key?: string): Client =>
    clientOf(app, {
      ...(key === undefined ? {} : {key}),
      fetch: (input, init) => {
        const request = new Request(input, init);
        if (origin !== undefined) request.headers.set('origin', origin);
        if (origin === OWN_PAGE.origin) {
          request.headers.set('sec-fetch-site', OWN_PAGE['sec-fetch-site']);
        }
        return app.fetch(request);
      },
    });
  const page = from(
    PARTNER_PAGE,
    await addKey(store, {
      prefix: 'pk',
      origins: [PARTNER_PAGE],
      scopes: ['directory:read', 'directory:write'],
    }),
  );
  const partner = async (): Promise<Client> =>
    from(undefined, await addKey(store, {scopes: ['directory:read', 'directory:write']}));

  const later = (milliseconds: number): void => {
    clock.now = new Date(clock.now.getTime() + milliseconds);
  };

  /** What messages of a kind say, the last first. */
  const messages = async (recipient: string, kind: string): Promise<Record<string, string>[]> => {
    const {rows} = await store.pool.query<{data: Record<string, string>}>(
      `SELECT data FROM message WHERE kind = $2 AND recipient = $1 ORDER BY created_at DESC, id DESC`,
      [recipient, kind],
    );
    return rows.map(({data}) => data);
  };
  const lastCode = async (recipient: string): Promise<string> => {
    const [last] = await messages(recipient, 'host-code');
    return last?.['code'] ?? '';
  };

  /** The client of whoever holds what a company was given. */
  const holder = (token: string, origin: string = PARTNER_PAGE): Client => from(origin, token);

  /** Joins up to the code: what is awaited is in `publish`. */
  const register = async (host: HostRequest) => {
    later(1);
    const {registration} = await page.registerHost({host});
    const held = holder(registration);
    const code = await lastCode(host.contact.email);
    return {registration, held, code, publish: () => held.publishHost({code})};
  };

  /** Joins. */
  const join = async (choices: Partial<HostRequest> = {}) => {
    const host = bakery(newSiret(), choices);
    const state = await (await register(host)).publish();
    return {host, state, siret: host.siret};
  };

  /** Comes in on our own page, as people do: number, code. */
  const open = async ({siret, contact}: HostRequest): Promise<Client> => {
    later(1);
    const own = from(OWN_PAGE.origin);
    await own.requestHostCode({siret});
    const {session} = await own.openHost({siret, code: await lastCode(contact.email)});
    return holder(session, OWN_PAGE.origin);
  };

  /** The company as a search finds it: none when it is hidden. */
  const found = async (siret: string) => (await page.searchOffers({sirets: [siret]})).data;

  /** Whether the page of one of its jobs is there. */
  const isRead = async ({siret, offers: [offer]}: HostRequest): Promise<boolean> => {
    const appellationCode = offer?.appellationCode ?? '';
    const asked = page.readOffer({siret, appellationCode});
    return asked.then(
      () => true,
      (error: unknown) => {
        if (isApiError(error) && error.code === 'offer_not_found') return false;
        throw error;
      },
    );
  };

  return {
    store,
    app,
    clock,
    log,
    page,
    partner,
    own: from(OWN_PAGE.origin),
    holder,
    later,
    newSiret,
    messages,
    lastCode,
    register,
    join,
    open,
    found,
    isRead,
  };
};
