import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import type {Reading, Role} from '@immersion-kit/sdk/contract';
import {get, BASE_URL} from '../../test/api.ts';
import {conventionWorld} from '../../test/convention-world.ts';
import {SOURCES, VERIFICATION} from '../../test/document-sources.ts';
import {changedTables, dumpTables} from '../../test/table-dump.ts';
import {openSession} from '../access/link-store.ts';
import {openStaffSession} from '../staff/session.ts';
import {giveRight} from '../staff/rights.ts';
import {newId} from '../store/id.ts';
import {textsIn} from './blocks.ts';
import {readingOf} from './reading.ts';
import {readDocumentSource} from './source.ts';
import {documentView} from './view.ts';

const world = await conventionWorld();
const {store, app, clock} = world;
const agency = await world.addActing();

const tokenOf = (conventionId: string, role: Role): Promise<string> =>
  openSession(store.db, {conventionId, role, now: clock.now});

const read = (id: string, token?: string): Promise<Response> =>
  get(
    app,
    `/api/conventions/${id}/reading`,
    token === undefined ? {} : {authorization: `Bearer ${token}`},
  );

const wordsOf = ({sections}: Pick<Reading, 'sections'>): string[] =>
  textsIn({
    title: '',
    subtitle: '',
    summary: [],
    sections,
    conventionId: '',
    documentHash: '',
    createdAt: '',
  });

describe('a convention in words', () => {
  for (const [name, source] of Object.entries(SOURCES)) {
    test(`says what its document will say: ${name}`, () => {
      const reading = readingOf({...source, validatedAt: null, signatures: []});
      const view = documentView(source, VERIFICATION);
      const document = new Set(textsIn(view));
      const own = new Set(['', 'Le cadre', 'La signature']);
      const missing = wordsOf(reading).filter(text => !own.has(text) && !document.has(text));
      assert.deepEqual(missing, []);
      const signedParts = view.sections.filter(({id}) => !/^(signatures|verification)$/.test(id));
      const shown = new Set(wordsOf(reading));
      const unread = wordsOf({sections: signedParts}).filter(text => !shown.has(text));
      assert.deepEqual(unread, []);
      assert.equal(reading.documentHash, source.versions[0].documentHash);
    });
  }

  test('is for each of its people, and shows the hash they sign', async () => {
    const {id, documentHash} = await world.submit(agency);
    for (const role of [
      'beneficiary',
      'establishment-representative',
      'establishment-tutor',
    ] as const) {
      const answer = await read(id, await tokenOf(id, role));
      assert.equal(answer.status, 200, role);
      assert.equal(answer.headers.get('cache-control'), 'no-store');
      const reading = (await answer.json()) as Reading;
      assert.equal(reading.documentHash, documentHash);
      assert.deepEqual(
        reading.people.map(({role: party, word}) => [party, word]),
        [
          ['beneficiary', 'Personne accueillie'],
          ['establishment-representative', 'Entreprise'],
        ],
      );
    }
  });

  test('is answered whole to the software of the agency, refused or not', async () => {
    const {id} = await world.submit(agency);
    const {revision} = await agency.client.readConvention({conventionId: id});
    const before = await agency.client.readReading({conventionId: id});
    assert.ok(before.sections.some(({blocks}) => blocks.some(({kind}) => kind === 'table')));
    const source = await readDocumentSource(store.db, id);
    assert.deepEqual(before, readingOf(source));
    await agency.client.rejectConvention(
      {conventionId: id, justification: 'Hors du projet'},
      {ifMatch: `"${revision}"`},
    );
    assert.deepEqual(await agency.client.readReading({conventionId: id}), before);
  });

  test('keeps to what is signed: no health data, no emergency contact', async () => {
    const {id} = await world.submit(agency);
    const session = await world.session(id, 'beneficiary');
    await session.declareAccommodation({
      conventionId: id,
      isRqth: 'yes',
      adaptation: 'siège-canari réglable',
    });
    const text = await (await read(id, await tokenOf(id, 'establishment-representative'))).text();
    assert.doesNotMatch(text, /canari|RQTH|handicap/i);
  });

  test('does not exist for anybody else, as the convention does not', async () => {
    const {id} = await world.submit(agency);
    const {id: other} = await world.submit(agency);
    const token = await tokenOf(other, 'beneficiary');
    const bearer = {authorization: `Bearer ${token}`};
    for (const unknown of [id, newId(clock.now)]) {
      const mine = await read(unknown, token);
      const theirs = await get(app, `/api/conventions/${unknown}`, bearer);
      const [one, two] = [await mine.json(), await theirs.json()] as {requestId?: string}[];
      delete one?.requestId;
      delete two?.requestId;
      assert.equal(mine.status, 404);
      assert.deepEqual(one, two);
    }
    assert.equal((await read(id)).status, 401);
    assert.equal((await read(id, `in_${'a'.repeat(43)}`)).status, 401);
    assert.equal((await read('x', token)).status, 400);
    const posted = await app.fetch(
      new Request(`${BASE_URL}/api/conventions/${other}/reading`, {
        method: 'POST',
        headers: bearer,
      }),
    );
    assert.equal(posted.status, 405);
  });

  test('closes with its session', async () => {
    const {id} = await world.submit(agency);
    const token = await tokenOf(id, 'beneficiary');
    const at = clock.now;
    clock.now = new Date(at.getTime() + 30 * 60_000);
    const answer = await read(id, token);
    clock.now = at;
    assert.equal(answer.status, 401);
    assert.equal(((await answer.json()) as {code: string}).code, 'link_expired');
  });

  test('changes nothing; for the agency it leaves the trace of a reading', async () => {
    const {id} = await world.submit(agency);
    const token = await tokenOf(id, 'beneficiary');
    const before = await dumpTables(store);
    await read(id, token);
    assert.deepEqual(changedTables(before, await dumpTables(store)), []);

    const clockOf = {now: clock.now, newId: () => newId(clock.now)};
    const email = 'awa.konate@structure.example';
    await store.db.transaction().execute(tx =>
      giveRight(
        tx,
        {
          email,
          firstName: 'Awa',
          lastName: 'Konaté',
          agencyId: agency.id,
          role: 'agency-viewer',
          isNotified: false,
        },
        clockOf,
      ),
    );
    const {id: staffId} = await store.db
      .selectFrom('staff_member')
      .select('id')
      .executeTakeFirstOrThrow();
    const session = await store.db
      .transaction()
      .execute(tx => openStaffSession(tx, {staffId, now: clock.now}));
    const path = `/api/conventions/${id}/reading`;
    const headers = {cookie: `__Host-immersion=${session.token}`, 'sec-fetch-site': 'same-origin'};
    assert.equal((await get(app, path, headers)).status, 200);
    const {rows} = await store.pool.query(
      'SELECT what FROM staff_access WHERE convention_id = $1',
      [id],
    );
    assert.deepEqual(rows, [{what: 'convention'}]);
    const foreign = {...headers, 'sec-fetch-site': 'cross-site'};
    assert.equal((await get(app, path, foreign)).status, 401);
  });
});
