import assert from 'node:assert/strict';
import {createServer, type RequestListener} from 'node:http';
import type {AddressInfo} from 'node:net';
import {after, before, beforeEach, describe, test} from 'node:test';
import {addKey, clientOf, testApp} from '../../../test/api.ts';
import {testStore} from '../../../test/database.ts';
import {createRegistry} from './registry.ts';

const BAKERY = '00000000100008';
const OTHER = '00000000200006';

const establishment = (siret: string, changes: object = {}) => ({
  siret,
  adresse: '12 RUE DES CLERCS 57000 METZ',
  activite_principale: '10.71C',
  etat_administratif: 'A',
  nom_commercial: null,
  tranche_effectif_salarie: '11',
  statut_diffusion_etablissement: 'O',
  liste_idcc: ['0843'],
  ...changes,
});

const answering = (...establishments: object[]) =>
  JSON.stringify({
    results: [
      {
        siren: '000000001',
        nom_complet: 'LE FOURNIL DE LA SEILLE',
        activite_principale: '10.71C',
        matching_etablissements: establishments,
      },
    ],
    total_results: 1,
  });

describe('what a register says of an establishment', () => {
  const store = testStore();
  const clock = {now: new Date('2026-11-23T09:00:00Z')};
  let asked: string[] = [];
  let answer: RequestListener = () => undefined;
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    answer(request, response);
  });
  const say =
    (text: string, status = 200): RequestListener =>
    (_, response) => {
      response.writeHead(status, {'content-type': 'application/json'}).end(text);
    };

  before(async () => {
    await new Promise<void>(resolve => {
      server.listen(0, '127.0.0.1', resolve);
    });
  });
  after(() => server.close());
  beforeEach(() => {
    asked = [];
  });

  const newRegistry = () => {
    const {port} = server.address() as AddressInfo;
    return createRegistry({url: `http://127.0.0.1:${port}`, fetch, now: () => clock.now});
  };

  test('fills a form in: name, address, activity, headcount, agreement', async () => {
    answer = say(answering(establishment(OTHER), establishment(BAKERY)));
    assert.deepEqual(await newRegistry()(BAKERY), {
      siret: BAKERY,
      state: 'open',
      name: 'LE FOURNIL DE LA SEILLE',
      address: '12 RUE DES CLERCS 57000 METZ',
      naf: '1071C',
      employeeRange: '10-19',
      collectiveAgreement: 'IDCC 843',
    });
    assert.deepEqual(asked, [`/search?q=${BAKERY}`]);
  });

  test('closed, unknown, kept to themselves', async () => {
    const registry = newRegistry();
    answer = say(answering(establishment(BAKERY, {etat_administratif: 'F'})));
    assert.equal((await registry(BAKERY))?.state, 'closed');
    answer = say(JSON.stringify({results: [], total_results: 0}));
    assert.equal(await registry(OTHER), undefined);
    const apart = newRegistry();
    answer = say(answering(establishment(BAKERY, {statut_diffusion_etablissement: 'P'})));
    assert.equal(await apart(BAKERY), undefined);
  });

  test('is kept two hours', async () => {
    const registry = newRegistry();
    answer = say(answering(establishment(BAKERY)));
    await registry(BAKERY);
    await registry(BAKERY);
    assert.equal(asked.length, 1);
    clock.now = new Date(clock.now.getTime() + 2 * 3_600_000);
    await registry(BAKERY);
    assert.equal(asked.length, 2);
  });

  const failures: readonly (readonly [string, RequestListener])[] = [
    ['too many requests', say('{}', 429)],
    ['an error', say('{}', 500)],
    ['something else', say('<html>')],
    ['a shape it does not promise', say('{"results": {}}')],
    ['nothing at all', (_, response) => response.destroy()],
    [
      'a redirection',
      (_, response) => {
        response.writeHead(302, {location: 'http://127.0.0.1:9/'}).end();
      },
    ],
  ];
  for (const [name, failure] of failures) {
    test(`answers with ${name}: asked twice, then it is unknown`, async () => {
      const registry = newRegistry();
      answer = failure;
      assert.equal(await registry(BAKERY), undefined);
      assert.equal(asked.length, 2);
      answer = say(answering(establishment(BAKERY)));
      assert.equal((await registry(BAKERY))?.state, 'open');
    });
  }

  test('fails five times: nobody waits for it for half a minute', async () => {
    const registry = newRegistry();
    answer = say('{}', 503);
    for (let call = 0; call < 10; call++) assert.equal(await registry(BAKERY), undefined);
    assert.equal(asked.length, 5);
    clock.now = new Date(clock.now.getTime() + 30_000);
    answer = say(answering(establishment(BAKERY)));
    assert.equal((await registry(BAKERY))?.state, 'open');
  });

  test('completes what the directory says, by the API; alone, the directory still says', async () => {
    const opened = await store;
    await opened.pool.query(
      `INSERT INTO establishment (siret, name, name_words, naf, voluntary, created_at, updated_at)
       VALUES ($1, 'Le Fournil', '', '1071C', true, now(), now())`,
      [BAKERY],
    );
    const key = await addKey(opened);
    answer = say(answering(establishment(BAKERY, {etat_administratif: 'F'})));
    const completed = clientOf(testApp(opened, {registry: newRegistry()}).app, {key});
    const company = await completed.readCompany({siret: BAKERY});
    assert.deepEqual(
      [company.state, company.name, company.collectiveAgreement],
      ['closed', 'Le Fournil', 'IDCC 843'],
    );
    const alone = clientOf(testApp(opened).app, {key});
    assert.equal((await alone.readCompany({siret: BAKERY})).state, 'open');
    assert.deepEqual(await alone.readCompany({siret: OTHER}), {siret: OTHER, state: 'unknown'});
  });

  test('a number that is none is refused by its field', async () => {
    const client = clientOf(testApp(await store).app, {key: await addKey(await store)});
    await assert.rejects(client.readCompany({siret: '123'}), {code: 'request_invalid'});
  });
});
