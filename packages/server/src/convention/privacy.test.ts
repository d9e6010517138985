import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {
  addDays,
  type Contract,
  contract,
  type ConventionState,
  type SignatoryRole,
} from '@immersion-kit/sdk/contract';
import {signing} from '../../test/codes.ts';
import {addKey, testApp} from '../../test/api.ts';
import {ask, type Asking} from '../../test/asking.ts';
import {
  ADAPTATION,
  AGENTS,
  canaryRequest,
  CONTENT,
  CONTENT_CANARIES,
  REASONS,
  textsOf,
} from '../../test/canaries.ts';
import {conventionStage, newDraft, openLink} from '../../test/convention-stage.ts';
import {PARTNER} from '../../test/pages.ts';
import {scheduleOf, START} from '../../test/conventions.ts';
import {testStore} from '../../test/database.ts';
import {changedTables, dumpTables, tablesWith} from '../../test/table-dump.ts';

const store = await testStore();
const {app, clock, log} = testApp(store);
const {agency, prescriber, key} = await conventionStage(store, app);
const page = await addKey(store, {
  prefix: 'pk',
  origins: [PARTNER],
  scopes: ['directory:read', 'convention:write'],
});

const ALL = [...CONTENT_CANARIES, ...textsOf(AGENTS), ...textsOf(REASONS), ADAPTATION];
const SIGNATORIES: readonly SignatoryRole[] = [
  'beneficiary',
  'establishment-representative',
  'beneficiary-representative',
  'beneficiary-current-employer',
];

/** What each route answered, in order. */
const answers: {name: keyof Contract; text: string}[] = [];
const secrets: string[] = [];

const tell = async (name: keyof Contract, asking: Asking): Promise<ConventionState> => {
  const {status, text} = await ask(app, contract[name], asking);
  assert.ok(status < 300, `${name}: ${text}`);
  answers.push({name, text});
  return JSON.parse(text) as ConventionState;
};

const {agencyId: _, ...content} = canaryRequest(agency);

/** Does one of each thing that can be done, with canaries everywhere. */
const live = async (): Promise<string> => {
  const draft = await newDraft(app, key);
  secrets.push(draft, key, page);
  const convention = canaryRequest(agency);
  await tell('saveDraft', {token: draft, body: {convention}});
  await tell('readDraft', {token: draft});
  const kept = await tell('createDraft', {token: page, origin: PARTNER, body: {convention}});
  secrets.push((kept as unknown as {token: string}).token);
  let state = await tell('submitConvention', {token: draft, body: {convention}});
  const {id} = state;
  const params = {conventionId: id};
  const act = async (name: keyof Contract, body: object, token = key): Promise<void> => {
    state = await tell(name, {token, params, body, ifMatch: `"${state.revision}"`});
  };
  await act('modifyConvention', {
    convention: {...content, schedule: scheduleOf(START, 4)},
    justification: REASONS.modify,
  });
  await act('nameCounsellor', AGENTS.named);
  const beneficiary = await openLink(store, id);
  secrets.push(beneficiary);
  await act('askConvention', {subject: 'change', message: REASONS.ask}, beneficiary);
  const accommodation = {isRqth: 'yes', adaptation: ADAPTATION};
  await tell('declareAccommodation', {token: beneficiary, params, body: accommodation});
  await tell('readAccommodation', {token: beneficiary, params});
  for (const role of SIGNATORIES) {
    const {documentHash} = state;
    const {code} = await signing(store, {conventionId: id, role, documentHash}, clock.now);
    await act('signConvention', {documentHash, code}, await openLink(store, id, role));
  }
  await act('acceptConvention', AGENTS.counsellor);
  await act('validateConvention', AGENTS.validator);
  const after = addDays(START, 20);
  await act('renewConvention', {
    dateStart: after,
    dateEnd: addDays(after, 3),
    schedule: scheduleOf(after, 4),
    justification: REASONS.renew,
  });
  await act('correctConvention', {establishmentTutor: {job: 'Zingueur'}, birthdate: '1987-04-13'});
  for (const token of [key, beneficiary]) await tell('readConvention', {token, params});
  await tell('listConventions', {token: key});
  await act('cancelConvention', {justification: REASONS.cancel});
  const rest = {...canaryRequest(agency), siret: '00000000300004'};
  const moved = await tell('submitConvention', {
    token: page,
    origin: PARTNER,
    body: {convention: rest},
  });
  await tell('transferConvention', {
    token: key,
    params: {conventionId: moved.id},
    body: {agencyId: prescriber, justification: REASONS.transfer},
  });
  return id;
};

const found = (text: string, among = ALL): string[] =>
  among.filter(canary => text.includes(canary));

describe('what is private', async () => {
  const id = await live();
  const dump = await dumpTables(store);

  test('stands in the tables that are for it, and in no other', () => {
    const stands = (texts: readonly string[]) =>
      Object.fromEntries(texts.map(text => [text, tablesWith(dump, text)]));
    const only = (texts: readonly string[], tables: readonly string[]): void => {
      assert.deepEqual(stands(texts), Object.fromEntries(texts.map(text => [text, tables])));
    };
    for (const canary of CONTENT_CANARIES) {
      // The document prints some of it, and is judged for that elsewhere.
      const tables = tablesWith(dump, canary).filter(table => table !== 'document');
      assert.deepEqual(tables, CONTENT, canary);
    }
    only([ADAPTATION], ['accommodation']);
    only(textsOf([AGENTS.counsellor, AGENTS.validator, AGENTS.named]), ['convention', 'document']);
    only([REASONS.renew, REASONS.cancel], ['convention']);
    only([REASONS.modify], ['convention_version']);
    only([REASONS.ask], ['asking']);
  });

  test('is in no event, no audit entry, no intent, no session', () => {
    for (const table of ['outbox', 'convention_audit', 'idempotency', 'link_session']) {
      const rows = dump[table] ?? [];
      assert.ok(rows.length > 0, table);
      const text = rows.join('\n');
      assert.deepEqual(found(text), [], table);
      assert.doesNotMatch(text, /rqth|adaptation|accommodation/i, table);
    }
  });

  test('is in no line of the log; nor is an id, a key or a token', () => {
    const text = JSON.stringify(log);
    assert.ok(log.length > 20);
    assert.deepEqual(found(text, [...ALL, id, ...secrets]), []);
  });

  test('no key and no token can be read in the database', () => {
    assert.equal(secrets.length, 5);
    for (const secret of secrets) assert.deepEqual(tablesWith(dump, secret), []);
  });

  test('is answered to those who read, and by no command', () => {
    const READS: readonly (keyof Contract)[] = ['readDraft', 'readConvention', 'listConventions'];
    const said = new Map(answers.map(({name, text}) => [name, found(text)]));
    for (const [name, canaries] of said) {
      if (READS.includes(name) || name.endsWith('Accommodation'))
        assert.ok(canaries.length > 0, name);
      else assert.deepEqual(canaries, [], name);
    }
    assert.deepEqual(said.get('listConventions')?.toSorted(), ['NomZibeline', 'PrenomZibeline']);
    assert.ok(said.size >= 15, String(said.size));
  });

  test('a disability is said to nobody who did not ask for just that', () => {
    for (const {name, text} of answers) {
      const asked = name.endsWith('Accommodation');
      assert.equal(text.includes(ADAPTATION), asked, name);
      if (!asked) assert.doesNotMatch(text, /rqth|adaptation/i, name);
    }
  });

  test('nothing of it changes what is listed, read or recorded of the convention', async () => {
    const token = await openLink(store, id);
    const before = await dumpTables(store);
    const body = {isRqth: 'no', adaptation: `${ADAPTATION} 2`};
    await tell('declareAccommodation', {token, params: {conventionId: id}, body});
    const changed = changedTables(before, await dumpTables(store));
    assert.deepEqual(changed, ['accommodation']);
  });

  test('public routes answer nothing of it', async () => {
    const reads: [keyof Contract, string][] = [
      ['searchOffers', ''],
      ['searchAgencies', ''],
      ['suggestJobs', '?q=z'],
      ['suggestPlaces', '?q=z'],
      ['readHealth', ''],
    ];
    for (const [name, search] of reads) {
      const {status, text} = await ask(app, contract[name], {token: page, origin: PARTNER, search});
      assert.equal(status, 200, name);
      assert.deepEqual(found(text), [], name);
    }
  });
});

describe('what goes wrong', () => {
  test('a refusal quotes nothing of what was typed', async () => {
    const spoil = (data: unknown): unknown => {
      if (typeof data === 'string') return `<b>${data}`;
      if (Array.isArray(data)) return data;
      if (typeof data !== 'object' || data === null) return data;
      return Object.fromEntries(Object.entries(data).map(([name, value]) => [name, spoil(value)]));
    };
    const body = {convention: spoil(canaryRequest(agency))};
    const {status, text} = await ask(app, contract.submitConvention, {token: key, body});
    assert.equal(status, 400);
    assert.deepEqual(found(text), []);
    assert.ok((JSON.parse(text) as {errors: unknown[]}).errors.length > 30);
  });

  test('a failure of the database that quotes what it was given shows it to nobody', async () => {
    await store.pool.query(`CREATE FUNCTION quote_all() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN RAISE EXCEPTION 'failed on %', NEW USING DETAIL = NEW::text, HINT = NEW::text; END $$`);
    await store.pool.query(
      'CREATE TRIGGER quote_all BEFORE INSERT ON convention_version FOR EACH ROW EXECUTE FUNCTION quote_all()',
    );
    const before = log.length;
    const told = await ask(app, contract.submitConvention, {
      token: page,
      origin: PARTNER,
      body: {convention: canaryRequest(agency)},
    });
    await store.pool.query('DROP TRIGGER quote_all ON convention_version');
    assert.equal(told.code, 'internal_error');
    assert.deepEqual(found(told.text), []);
    const lines = log.slice(before);
    assert.ok(lines.some(({event}) => event === 'error'));
    assert.deepEqual(found(JSON.stringify(lines)), []);
  });
});
