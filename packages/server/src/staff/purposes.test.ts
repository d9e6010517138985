import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {contract} from '@immersion-kit/sdk/contract';
import {cookieName} from '../access/cookie.ts';
import {hashLinkToken, makeLinkToken} from '../access/link.ts';
import {invite} from '../signature/invitation.ts';
import {addKey, BASE_URL} from '../../test/api.ts';
import {ask, type Told} from '../../test/asking.ts';
import {conventionStage, newDraft, openLink} from '../../test/convention-stage.ts';
import {OWN_PAGE, staffWorld} from '../../test/staff-world.ts';

const {store, app, clock, addMember, signIn} = await staffWorld();
const stage = await conventionStage(store, app);
const NAME = cookieName(BASE_URL);

describe('a token serves its own purpose only', async () => {
  const {id} = await stage.conventionAt('submitted');
  const email = await addMember(stage.agency, 'counsellor');
  const staff = (await signIn(email)).slice(NAME.length + 1);
  const tokens: Record<string, string> = {
    'secret key': stage.key,
    'publishable key': await addKey(store, {prefix: 'pk', origins: [BASE_URL]}),
    draft: await newDraft(app, stage.key),
    session: await openLink(store, id, 'beneficiary', clock.now),
    invitation: await store.db
      .transaction()
      .execute(tx =>
        invite(tx, {conventionId: id, role: 'beneficiary', now: clock.now, newId: () => id}),
      ),
    staff,
    'a made-up staff token': makeLinkToken('staff'),
    "a staff token's hash": hashLinkToken(staff),
  };
  const params = {conventionId: id};
  const bearer = (token: string) => ({token});
  const cookie = (token: string) => ({headers: {...OWN_PAGE, cookie: `${NAME}=${token}`}});
  /** Where each purpose is for: the route, how the token is shown, and the only one that opens it. */
  const places: Record<string, [only: string, ask: (token: string) => Promise<Told>]> = {
    'conventions, as a key': [
      'secret key',
      token => ask(app, contract.listConventions, bearer(token)),
    ],
    'a draft, as a link': ['draft', token => ask(app, contract.readDraft, bearer(token))],
    'a disability, as a link': [
      'session',
      token => ask(app, contract.readAccommodation, {params, ...bearer(token)}),
    ],
    'oneself, as a cookie': ['staff', token => ask(app, contract.readMe, cookie(token))],
    'conventions, as a cookie': [
      'staff',
      token => ask(app, contract.listConventions, cookie(token)),
    ],
    'a disability, as a cookie': [
      'staff',
      token => ask(app, contract.readAccommodation, {params, ...cookie(token)}),
    ],
    'conventions, in the address': [
      'nobody',
      token => ask(app, contract.listConventions, {search: `?key=${encodeURIComponent(token)}`}),
    ],
    'oneself, as a key or link': ['nobody', token => ask(app, contract.readMe, bearer(token))],
    'signing out, as a key or link': ['nobody', token => ask(app, contract.signOut, bearer(token))],
  };
  let cells = 0;

  for (const [place, [only, show]] of Object.entries(places)) {
    test(place, async () => {
      for (const [purpose, token] of Object.entries(tokens)) {
        const {status, text} = await show(token);
        cells += 1;
        if (purpose === only) assert.equal(status, 200, `${purpose}: ${text}`);
        else assert.ok([400, 401, 403].includes(status), `${purpose}: ${status} ${text}`);
      }
    });
  }

  test('every token was shown everywhere', context => {
    context.diagnostic(
      `${cells} cells: ${Object.keys(tokens).length} tokens × ${Object.keys(places).length} places`,
    );
    assert.equal(cells, Object.keys(tokens).length * Object.keys(places).length);
  });
});
