import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {contract, type Role, type Route} from '@immersion-kit/sdk/contract';
import {addKey} from '../../test/api.ts';
import {ask, type Asking} from '../../test/asking.ts';
import {canaryWorld, PARTIES} from '../../test/canary-journey.ts';
import {canaryConvention, canaryPeople} from '../../test/canary-people.ts';
import {canariesByEntry, nameOfEntry, personalEntries} from '../../test/canary-places.ts';
import {signIn} from '../../test/signed-in.ts';
import {OWN_PAGE} from '../../test/staff-world.ts';
import {openSession} from '../access/link-store.ts';
import {verificationPage} from '../document/verification-page.ts';
import {findVerified} from '../document/verification.ts';
import {PLACES, type Place} from './line.ts';

const PARTNER = 'https://mission-locale.example';
const world = await canaryWorld();
const {store, app, clock, agency, leave} = world;
const PEOPLE = canaryPeople('pavot', 1, {mentions: false});
const {conventionId, movedId, renewalId, staffId} = await leave(PEOPLE, {isOver: false});
const CONVENTIONS = [conventionId, renewalId, movedId];

const READERS: readonly Role[] = [...PARTIES, 'establishment-tutor'];

/** What was answered, or sent, in each place. */
const seen: Record<Place, string[]> = {
  'owner-api': [],
  'agency-api': [],
  'draft-api': [],
  'self-api': [],
  mail: [],
  document: [],
  verification: [],
  'public-api': [],
};

const read = async (place: Place, route: Route, asking: Asking): Promise<void> => {
  const {status, text} = await ask(app, route, asking);
  if (status < 300) seen[place].push(text);
};

const reads = (Object.values(contract) as Route[]).filter(({method}) => method === 'GET');

/** Every route that reads is asked by everybody who may read something. */
const readAll = async (): Promise<void> => {
  const convention = canaryConvention(PEOPLE, agency.id);
  const draft = await agency.client.createDraft({convention});
  const key = await addKey(store, {
    scopes: ['directory:read', 'convention:read', 'convention:write'],
    agencyIds: [agency.id, world.other.id],
  });
  const page = await addKey(store, {
    prefix: 'pk',
    origins: [PARTNER],
    scopes: ['directory:read', 'convention:write'],
  });
  const cookie = await signIn(store, staffId, clock.now);
  for (const route of reads) {
    const isStaffs = route.path.startsWith('/api/staff');
    await read('draft-api', route, {token: draft.token});
    await read('public-api', route, {token: page, origin: PARTNER, search: '?q=p'});
    await read('public-api', route, {token: page, origin: PARTNER});
    for (const id of CONVENTIONS) {
      const params = {conventionId: id, agencyId: agency.id};
      const asStaff = {params, headers: {...OWN_PAGE, cookie}};
      await read(isStaffs ? 'self-api' : 'agency-api', route, asStaff);
      await read('agency-api', route, {token: key, params});
      for (const role of READERS) {
        const token = await openSession(store.db, {conventionId: id, role, now: clock.now});
        const isOfHealth = route.path.endsWith('/accommodation');
        const place = isOfHealth && role === 'beneficiary' ? 'self-api' : 'owner-api';
        await read(place, route, {token, params});
      }
    }
  }
  const {rows: mails} = await store.pool.query<{text: string}>(
    `SELECT concat_ws(' ', subject, html, text) AS text FROM mailbox`,
  );
  seen.mail.push(...mails.map(({text}) => text));
  const {rows: documents} = await store.pool.query<{text: string}>(
    'SELECT view::text AS text FROM document',
  );
  seen.document.push(...documents.map(({text}) => text));
  const verified = await store.pool.query<{code: string}>(
    'SELECT verification_code AS code FROM document',
  );
  for (const {code} of verified.rows) {
    const found = await findVerified(store.db, code);
    assert.ok(found);
    seen.verification.push(verificationPage({kind: 'found', verified: found}));
  }
};

describe('where something of somebody may be seen', async () => {
  await readAll();
  const values = canariesByEntry(PEOPLE);
  const canaries = personalEntries().flatMap(entry => {
    const canary = values[nameOfEntry(entry)]?.split(' ; ').at(-1);
    return canary === undefined ? [] : [{entry, canary}];
  });

  for (const place of PLACES) {
    test(`${place}: only what the map allows there`, t => {
      const text = seen[place].join('\n');
      const allowed = new Set(
        canaries.flatMap(({entry, canary}) =>
          entry.line.mayAppearIn.includes(place) ? [canary] : [],
        ),
      );
      const found = canaries.filter(({canary}) => text.includes(canary));
      const wrong = found.filter(({canary}) => !allowed.has(canary));
      assert.deepEqual(
        wrong.map(({entry}) => nameOfEntry(entry)),
        [],
      );
      if (place === 'public-api') assert.deepEqual(found, []);
      else assert.ok(found.length > 0, 'nothing was seen there');
      assert.ok(seen[place].length > 0);
      t.diagnostic(`${seen[place].length} answers, ${found.length} of ${canaries.length} canaries`);
    });
  }
});
