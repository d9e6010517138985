import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {
  type Contract,
  contract,
  LINK_PURPOSES,
  type ProblemCode,
  type Route,
  SCOPES,
} from '@immersion-kit/sdk/contract';
import {cookieName} from '../access/cookie.ts';
import {ACCEPTED, newTarget, type Target} from '../../test/access-targets.ts';
import {addKey, BASE_URL} from '../../test/api.ts';
import {ask, type Told} from '../../test/asking.ts';
import {DIGITS, signing} from '../../test/codes.ts';
import {conventionStage, newDraft, openLink} from '../../test/convention-stage.ts';
import {newLinks} from '../../test/link-cases.ts';
import {addStaff, signIn} from '../../test/signed-in.ts';
import {OWN_PAGE, staffWorld} from '../../test/staff-world.ts';
import {invite} from '../signature/invitation.ts';
import {newId} from '../store/id.ts';

const {store, app, clock, addMember, askCode, lastCode, giveCode} = await staffWorld();
const stage = await conventionStage(store, app);
const NAME = cookieName(BASE_URL);

const secret = await addKey(store, {
  scopes: [...SCOPES],
  agencyIds: [stage.agency, stage.prescriber],
});
const publishable = await addKey(store, {
  prefix: 'pk',
  origins: [BASE_URL],
  scopes: [...SCOPES],
});
const validator = await addStaff(store, stage.agency, 'validator');
const validated = (await stage.conventionAt('validated')).id;
const {verification_code: verification} = await store.db
  .selectFrom('document')
  .select('verification_code')
  .where('convention_id', '=', validated)
  .executeTakeFirstOrThrow();

/** A code to sign in that is not, by chance, the digits of the tests' codes to sign. */
const signInCode = async (email: string): Promise<string> => {
  await askCode(email);
  const code = await lastCode(email);
  return code === DIGITS ? signInCode(email) : code;
};

const links = await newLinks(store);

/** A new token of each purpose, for one convention when it is of one. */
const TOKENS = {
  'secret key': () => Promise.resolve(secret),
  'publishable key': () => Promise.resolve(publishable),
  draft: () => newDraft(app, secret),
  session: conventionId => openLink(store, conventionId, 'beneficiary', clock.now),
  invitation: conventionId =>
    store.db.transaction().execute(tx => {
      const {now} = clock;
      return invite(tx, {conventionId, role: 'beneficiary', now, newId: () => newId(now)});
    }),
  'staff session': async () => (await signIn(store, validator, clock.now)).slice(NAME.length + 1),
  'sign-in code': async () => signInCode(await addMember(stage.agency, 'counsellor')),
  'signature code': () => Promise.resolve(DIGITS),
  'verification code': () => Promise.resolve(verification),
  registration: () => Promise.resolve(links.registration),
  host: () => Promise.resolve(links.host),
  sending: () => Promise.resolve(links.sending),
  exchange: () => Promise.resolve(links.exchange),
  alert: () => Promise.resolve(links.alert),
} as const satisfies Record<string, (conventionId: string) => Promise<string>>;
type Purpose = keyof typeof TOKENS;
const PURPOSES = Object.keys(TOKENS) as Purpose[];

const PLACES = ['as a key or link', 'as a cookie', 'in the address'] as const;
type Place = (typeof PLACES)[number];

const ROUTES = Object.entries(contract as Record<string, Route>) as [keyof Contract, Route][];
/** What the door says to whoever may not pass; all else is said inside. */
const DOOR: readonly ProblemCode[] = [
  'key_missing',
  'key_invalid',
  'key_expired',
  'key_revoked',
  'key_wrong_mode',
  'origin_missing',
  'origin_null',
  'origin_not_allowed',
  'secret_key_in_browser',
  'scope_missing',
  'link_missing',
  'link_invalid',
  'link_expired',
  'sign_in_required',
  'cross_site',
];
const isLetIn = ({code}: Told): boolean => !DOOR.some(one => one === code);

/** Whether a purpose opens a route where it is shown, as the contract says. */
const opens = ({access, method}: Route, purpose: Purpose, place: Place): boolean => {
  if (typeof access === 'string') return false;
  const isForPages = 'scope' in access && access.publishable;
  switch (place) {
    case 'as a key or link':
      if (purpose === 'secret key') return 'scope' in access;
      if (purpose === 'publishable key') return isForPages;
      return LINK_PURPOSES.some(one => one === purpose)
        ? access.link === 'any' || purpose === access.link
        : false;
    case 'as a cookie':
      return purpose === 'staff session' && access.staff === true;
    case 'in the address':
      return purpose === 'publishable key' && isForPages && method === 'GET';
  }
};

/** A token as a request shows it. */
type Shown = {
  readonly token?: string;
  readonly query?: string;
  readonly headers: Readonly<Record<string, string>>;
};

const showing = (token: string, purpose: Purpose, place: Place): Shown => {
  if (place === 'as a cookie') return {headers: {...OWN_PAGE, cookie: `${NAME}=${token}`}};
  // Only a browser sends an origin: it would have a secret key refused for that.
  const headers = purpose === 'secret key' ? {} : OWN_PAGE;
  return place === 'as a key or link'
    ? {token, headers}
    : {query: `key=${encodeURIComponent(token)}`, headers};
};

/** The target of a route's last request, when it may serve again: nothing came of it. */
const unused = new Map<string, Target>();

const tell = async (
  name: keyof Contract,
  show: (conventionId: string) => Promise<Shown>,
): Promise<Told> => {
  const target = unused.get(name) ?? (await newTarget(name, stage));
  const {id, revision} = target.convention;
  const {query, ...shown} = await show(id);
  const queries = [...(name.startsWith('suggest') ? ['q=a'] : []), ...(query ? [query] : [])];
  const told = await ask(app, contract[name], {
    ...shown,
    params: {
      conventionId: id,
      agencyId: stage.agency,
      contactId: id,
      siret: '00000000100008',
      appellationCode: '11573',
    },
    search: queries.length > 0 ? `?${queries.join('&')}` : '',
    body: ACCEPTED[name]?.(target, stage) ?? {},
    ifMatch: name.endsWith('Draft') ? '"1"' : `"${revision}"`,
  });
  if (told.status < 300) unused.delete(name);
  else unused.set(name, target);
  return told;
};

describe('every token, shown to every route', () => {
  let cells = 0;
  let diagonal = 0;
  const accepted: string[] = [];
  const wrong: string[] = [];

  for (const [name, route] of ROUTES) {
    test(name, async () => {
      const isGuarded = typeof route.access !== 'string';
      const nothing = await tell(name, () => Promise.resolve({headers: OWN_PAGE}));
      if (isGuarded) assert.ok(!isLetIn(nothing), `${name} lets anybody in`);
      for (const place of PLACES) {
        for (const purpose of PURPOSES) {
          const told = await tell(name, async id =>
            showing(await TOKENS[purpose](id), purpose, place),
          );
          const cell = `${purpose} ${place} of ${name}: ${told.code ?? told.status}`;
          cells += 1;
          if (opens(route, purpose, place)) {
            diagonal += 1;
            if (!isLetIn(told)) wrong.push(cell);
          } else if (isGuarded) {
            if (isLetIn(told)) accepted.push(cell);
            if (told.status !== 401 && told.status !== 403) wrong.push(cell);
          } else if (told.status < 300 && nothing.status >= 300) accepted.push(cell);
        }
      }
    });
  }

  for (const form of ['.pdf', '.html']) {
    test(`the document as ${form}`, async () => {
      const {readDocument: route} = contract;
      for (const place of PLACES) {
        for (const purpose of PURPOSES) {
          const {query = '', ...shown} = showing(await TOKENS[purpose](validated), purpose, place);
          const told = await ask(
            app,
            {...route, path: `${route.path}${form}`},
            {
              ...shown,
              search: `?${query}`,
              params: {conventionId: validated},
            },
          );
          const cell = `${purpose} ${place} of ${form}: ${told.code ?? told.status}`;
          cells += 1;
          if (opens(route, purpose, place)) {
            diagonal += 1;
            if (told.status !== 200) wrong.push(cell);
          } else if (told.status !== 401 && told.status !== 403) accepted.push(cell);
        }
      }
    });
  }

  /** What is typed or exchanged: the only purpose that is taken, and what taking it looks like. */
  const inside: Record<string, [only: Purpose, isTaken: (token: string) => Promise<boolean>]> = {
    'opened as an invitation': [
      'invitation',
      async token => (await ask(app, contract.openInvitation, {body: {token}})).status < 300,
    ],
    'renewed as an invitation': [
      'invitation',
      async token => {
        await store.pool.query("DELETE FROM message WHERE kind = 'invitation-renewed'");
        await ask(app, contract.renewInvitation, {body: {token}});
        const sent = "SELECT 1 FROM message WHERE kind = 'invitation-renewed'";
        return (await store.pool.query(sent)).rows.length > 0;
      },
    ],
    'typed to sign': [
      'signature code',
      async code => {
        const {id: conventionId, documentHash} = await stage.conventionAt('submitted');
        const signer = {conventionId, role: 'beneficiary', documentHash} as const;
        await signing(store, signer, clock.now);
        const told = await ask(app, contract.signConvention, {
          token: await openLink(store, conventionId, 'beneficiary', clock.now),
          params: {conventionId},
          body: {documentHash, code},
        });
        return told.status < 300;
      },
    ],
    'typed to check a document': [
      'verification code',
      async code => {
        const path = `/verifier/${encodeURIComponent(code)}`;
        return (await app.fetch(new Request(BASE_URL + path))).status < 300;
      },
    ],
  };

  for (const [way, [only, isTaken]] of Object.entries(inside)) {
    test(way, async () => {
      const {id} = await stage.conventionAt('submitted');
      for (const purpose of PURPOSES) {
        const isAccepted = await isTaken(await TOKENS[purpose](id));
        cells += 1;
        if (purpose === only) diagonal += 1;
        const cell = `${purpose} ${way}`;
        if (isAccepted && purpose !== only) accepted.push(cell);
        if (!isAccepted && purpose === only) wrong.push(cell);
      }
    });
  }

  test('typed to sign in', async () => {
    for (const purpose of PURPOSES) {
      const email = await addMember(stage.agency, 'counsellor');
      const own = await signInCode(email);
      const code = purpose === 'sign-in code' ? own : await TOKENS[purpose](validated);
      const {status} = await giveCode(email, code);
      cells += 1;
      if (purpose === 'sign-in code') {
        diagonal += 1;
        if (status !== 200) wrong.push(`${purpose} typed to sign in: ${status}`);
      } else if (status < 300) accepted.push(`${purpose} typed to sign in`);
    }
  });

  test('is accepted where it belongs, and nowhere else', context => {
    const places = ROUTES.length * PLACES.length + 2 * PLACES.length + 5;
    context.diagnostic(
      `${cells} cells: ${PURPOSES.length} purposes × ${places} places; ${diagonal} on the diagonal, ${accepted.length} accepted off it`,
    );
    assert.deepEqual({accepted, wrong}, {accepted: [], wrong: []});
    assert.equal(cells, PURPOSES.length * places);
    assert.ok(diagonal > 80, `${diagonal} on the diagonal`);
  });
});
