import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {type Client, isApiError} from '@immersion-kit/sdk';
import {
  addDays,
  type ConventionRequest,
  type ConventionState,
  type Role,
  type SignatoryRole,
} from '@immersion-kit/sdk/contract';
import {signing} from '../../test/codes.ts';
import {addKey} from '../../test/api.ts';
import {nameOf} from '../../test/chance.ts';
import {addAgency, agencyKey, requestFor, scheduleOf, START} from '../../test/conventions.ts';
import {testStore} from '../../test/database.ts';
import {clientAt, type Door, secondStore, sessionKey, twoDoors} from '../../test/doors.ts';
import {verifyAudit} from './audit-store.ts';
import {type Command, decide} from './decide.ts';
import {deprecateForgotten} from './jobs.ts';
import {type Loaded, momentAt, readLoaded, stateOf} from './load.ts';
import {record} from './record.ts';

const ROUNDS = 6;
const AGENT = {firstName: '', lastName: ''};
const DEPRECATED_BY_JOB = `SELECT count(*) AS n FROM convention_audit
  WHERE entry ->> 'actor' = 'job:deprecate'`;
const store = await testStore();
const world = await twoDoors(store);
const [one, other] = world.doors as [Door, Door];
const agencyId = await addAgency(store);
const key = await agencyKey(store, [agencyId]);

/** The agency's software on each server: neither knows what the other has read. */
const both = (): [Client, Client] => [clientAt(one, key), clientAt(other, key)];
const [agency] = both();

let people = 0;
const somebody = (choices: Parameters<typeof requestFor>[1] = {}): ConventionRequest =>
  requestFor(agencyId, {lastName: nameOf(people++), ...choices});

/** Each outcome in a word: `done`, or the status and code. */
const outcomes = async (calls: readonly Promise<unknown>[]): Promise<string[]> =>
  Promise.all(
    calls.map(call =>
      call.then(
        () => 'done',
        (error: unknown) => {
          if (isApiError(error)) return `${error.status} ${error.code}`;
          throw error;
        },
      ),
    ),
  );

/** Exactly one was done; the others heard one of these. */
const oneDone = (heard: readonly string[], refusals: readonly string[]): void => {
  assert.equal(heard.filter(end => end === 'done').length, 1, heard.join(', '));
  for (const end of heard) assert.ok(end === 'done' || refusals.includes(end), heard.join(', '));
};

const count = async (statement: string, values: readonly unknown[]): Promise<number> => {
  const {rows} = await store.pool.query<{n: string}>(statement, [...values]);
  return Number(rows[0]?.n);
};

const submitted = (convention: ConventionRequest) =>
  agency.submitConvention({convention, duplicates: 'keep'});

const ready = (
  {id, documentHash}: Pick<ConventionState, 'id' | 'documentHash'>,
  role: SignatoryRole,
) => signing(store, {conventionId: id, role, documentHash}, world.now());

const reviewed = async (convention: ConventionRequest): Promise<string> => {
  const {id, documentHash} = await submitted(convention);
  for (const role of ['beneficiary', 'establishment-representative'] as const) {
    const person = clientAt(one, await sessionKey(world, id, role));
    await person.signConvention(await ready({id, documentHash}, role));
  }
  return id;
};

const validated = async (convention: ConventionRequest): Promise<string> => {
  const conventionId = await reviewed(convention);
  await agency.validateConvention({conventionId, ...AGENT}, {ifMatch: '"3"'});
  return conventionId;
};

/** Five days somewhere within a longer period. */
const lasting = (convention: ConventionRequest, days: number): ConventionRequest => ({
  ...convention,
  dateEnd: addDays(convention.dateStart, days - 1),
});

const again = async (run: () => Promise<void>): Promise<void> => {
  for (let round = 0; round < ROUNDS; round++) await run();
};

describe('at the same time on two servers', () => {
  test('two renewals of one convention: one', () =>
    again(async () => {
      const conventionId = await validated(somebody());
      const dateStart = addDays(START, 7);
      const renewal = {
        conventionId,
        dateStart,
        dateEnd: addDays(dateStart, 4),
        schedule: scheduleOf(dateStart, 5),
        justification: 'Encore une semaine.',
      };
      const heard = await outcomes(
        both().map(client => client.renewConvention(renewal, {ifMatch: '"4"'})),
      );
      oneDone(heard, ['412 precondition_failed']);
      const [late] = await outcomes([agency.renewConvention(renewal, {ifMatch: '"5"'})]);
      assert.equal(late, '422 convention_invalid');
      assert.equal(
        await count('SELECT count(*) AS n FROM convention WHERE renewed_from = $1', [conventionId]),
        1,
      );
    }));

  test('two validations that make 62 days with one host: one', () =>
    again(async () => {
      const person = somebody();
      const start = addDays(START, 42);
      const later = {...person, dateStart: start, schedule: scheduleOf(start, 5)};
      const ids = [await reviewed(lasting(person, 31)), await reviewed(lasting(later, 31))];
      const heard = await outcomes(
        both().map((client, at) =>
          client.validateConvention({conventionId: ids[at] ?? '', ...AGENT}, {ifMatch: '"3"'}),
        ),
      );
      oneDone(heard, ['422 convention_invalid']);
    }));

  test('two validations that make three conventions with one host: one', () =>
    again(async () => {
      const person = somebody();
      await validated(person);
      const ids: string[] = [];
      for (const start of [addDays(START, 14), addDays(START, 28)]) {
        const schedule = scheduleOf(start, 5);
        ids.push(
          await reviewed({...person, dateStart: start, dateEnd: addDays(start, 4), schedule}),
        );
      }
      const heard = await outcomes(
        both().map((client, at) =>
          client.validateConvention({conventionId: ids[at] ?? '', ...AGENT}, {ifMatch: '"3"'}),
        ),
      );
      oneDone(heard, ['422 convention_invalid']);
    }));

  test('the same request from two programs: one, the other is told of it', () =>
    again(async () => {
      const convention = somebody();
      const calls = both().map(client => client.submitConvention({convention}));
      oneDone(await outcomes(calls), ['409 duplicate_found']);
      for (const call of await Promise.allSettled(calls)) {
        if (call.status === 'fulfilled') continue;
        assert.ok(isApiError(call.reason));
        assert.equal(call.reason.problem.duplicates?.length, 1);
      }
    }));

  test('the same request from two pages: both, and the agency is told of one', async () => {
    const origin = 'https://partenaire.example';
    const pk = await addKey(store, {
      prefix: 'pk',
      origins: [origin],
      scopes: ['convention:write'],
    });
    const pages = world.doors.map(door => {
      const fetch: typeof globalThis.fetch = (input, init) => {
        const request = new Request(input, init);
        request.headers.set('origin', origin);
        return door.fetch(request);
      };
      return clientAt({...door, fetch}, pk);
    });
    await again(async () => {
      const convention = somebody();
      const sent = await Promise.all(pages.map(page => page.submitConvention({convention})));
      const suspected = await count(
        `SELECT count(*) AS n FROM outbox
        WHERE type = 'convention.duplicate-suspected' AND convention_id = ANY ($1)`,
        [sent.map(({id}) => id)],
      );
      assert.equal(suspected, 1);
    });
  });

  test('each of two conventions in the place of the other: one of them stays', () =>
    again(async () => {
      const convention = somebody();
      const a = await submitted(convention);
      const b = await submitted(convention);
      const [first, second] = both();
      const heard = await outcomes([
        first.replaceConvention({conventionId: a.id, replaces: b.id}, {ifMatch: '"1"'}),
        second.replaceConvention({conventionId: b.id, replaces: a.id}, {ifMatch: '"1"'}),
      ]);
      // Waiting for each other, one would have been told 503.
      oneDone(heard, ['412 precondition_failed']);
      const open = await count(
        `SELECT count(*) AS n FROM convention WHERE id = ANY ($1) AND status <> 'DEPRECATED'`,
        [[a.id, b.id]],
      );
      assert.equal(open, 1);
    }));

  test('one convention in the place of an older one, and the older signed', () =>
    again(async () => {
      const convention = somebody();
      const older = await submitted(convention);
      const newer = await submitted(convention);
      const signer = clientAt(other, await sessionKey(world, older.id, 'beneficiary'));
      const signed = await ready(older, 'beneficiary');
      const heard = await outcomes([
        agency.replaceConvention({conventionId: newer.id, replaces: older.id}, {ifMatch: '"1"'}),
        signer.signConvention(signed),
      ]);
      assert.equal(heard[0], 'done');
      assert.ok(['done', '409 status_not_allowed'].includes(heard[1] ?? ''), heard.join(', '));
      const {status} = await agency.readConvention({conventionId: older.id});
      assert.equal(status, 'DEPRECATED');
    }));

  test('a cancellation and a renewal: one', () =>
    again(async () => {
      const conventionId = await validated(somebody());
      const dateStart = addDays(START, 7);
      const [first, second] = both();
      const ifMatch = '"4"';
      const justification = 'Demande de la structure.';
      const heard = await outcomes([
        first.cancelConvention({conventionId, justification}, {ifMatch}),
        second.renewConvention(
          {
            conventionId,
            justification,
            dateStart,
            dateEnd: addDays(dateStart, 4),
            schedule: scheduleOf(dateStart, 5),
          },
          {ifMatch},
        ),
      ]);
      oneDone(heard, ['412 precondition_failed']);
    }));

  test('the daily job on both servers, and a refusal: each convention is closed once', async () => {
    const stores = [store, await secondStore(store)];
    const now = new Date('2027-03-01T09:00:00Z');
    const conventions = await Promise.all(Array.from({length: 20}, () => submitted(somebody())));
    const ids = conventions.map(({id}) => id);
    const justification = 'Sans nouvelles de la personne.';
    const [heard, ...deprecated] = await Promise.all([
      outcomes(
        ids
          .slice(0, 10)
          .map(conventionId =>
            agency.rejectConvention({conventionId, justification}, {ifMatch: '"1"'}),
          ),
      ),
      ...stores.map(({db}) => deprecateForgotten({db, now, newId: () => crypto.randomUUID()})),
    ]);
    for (const end of heard) assert.ok(['done', '412 precondition_failed'].includes(end), end);
    const {rows} = await store.pool.query<{id: string; type: string}>(
      `SELECT convention_id AS id, type FROM outbox WHERE convention_id = ANY ($1)
        AND type IN ('convention.deprecated', 'convention.rejected')`,
      [ids],
    );
    assert.deepEqual(rows.map(({id}) => id).sort(), ids.toSorted());
    const rejected = rows.filter(({type}) => type === 'convention.rejected').length;
    assert.equal(heard.filter(end => end === 'done').length, rejected);
    const byJobs = deprecated.reduce((sum, done) => sum + done, 0);
    assert.equal(byJobs, await count(DEPRECATED_BY_JOB, []));
  });

  test('all of it left every audit chain whole', async () => {
    const {checked, broken} = await verifyAudit(store.db);
    assert.ok(checked > 10 * ROUNDS, `${checked} checked`);
    assert.deepEqual(broken, []);
  });
});

describe('were the row not held', () => {
  const stale = async () => {
    const sent = await submitted(somebody());
    const before = await readLoaded(store.db, sent.id);
    const signer = clientAt(one, await sessionKey(world, sent.id, 'beneficiary'));
    await signer.signConvention(await ready(sent, 'beneficiary'));
    const now = await readLoaded(store.db, sent.id);
    assert.ok(before && now);
    return {before, now};
  };
  const write = async (loaded: Loaded, command: Command, roles: Role[]) => {
    const moment = momentAt(loaded.agency, world.now());
    const decision = decide(stateOf(loaded), command, roles, moment);
    assert.ok(!('refused' in decision));
    const act = {actor: 'job:essai', roles, now: world.now(), newId: () => crypto.randomUUID()};
    await store.db.transaction().execute(tx => record(tx, loaded, decision, act));
  };

  test('a change decided on an older revision would still be refused', async () => {
    const {before, now} = await stale();
    const command = {name: 'name-counsellor', agent: AGENT} as const;
    await assert.rejects(write(before, command, ['validator']), /changed while it was held/);
    await write(now, command, ['validator']);
  });

  test('so would a second signature of one person', async () => {
    const {before, now} = await stale();
    const command = {name: 'sign', documentHash: now.documentHash} as const;
    const unaware = {...now, signatures: before.signatures};
    await assert.rejects(write(unaware, command, ['beneficiary']), {code: '23505'});
    await write(now, command, ['establishment-representative']);
  });
});

describe('one draft in two tabs', () => {
  const draftTabs = async (convention: ConventionRequest): Promise<[Client, Client]> => {
    const {token} = await agency.createDraft({convention});
    return [clientAt(one, token), clientAt(other, token)];
  };

  test('saved twice from one version: one, the other is told it is stale', () =>
    again(async () => {
      const tabs = await draftTabs(somebody());
      const saves = tabs.map((tab, at) =>
        tab.saveDraft({convention: {businessName: `Vergers ${at}`}}, {ifMatch: '"1"'}),
      );
      const heard = await outcomes(saves);
      oneDone(heard, ['412 precondition_failed']);
      const {revision, convention} = await tabs[0].readDraft();
      assert.equal(revision, 2);
      assert.equal(convention.businessName, `Vergers ${heard.indexOf('done')}`);
    }));

  test('sent twice: one convention, and nothing is left of the draft', () =>
    again(async () => {
      const convention = somebody();
      const tabs = await draftTabs(convention);
      oneDone(await outcomes(tabs.map(tab => tab.submitConvention({convention}))), [
        '401 link_invalid',
      ]);
      assert.deepEqual(await outcomes([tabs[0].readDraft()]), ['401 link_invalid']);
      const {lastName} = convention.signatories.beneficiary;
      const kept = 'SELECT count(*) AS n FROM draft WHERE content::text LIKE $1';
      assert.equal(await count(kept, [`%${lastName}"%`]), 0);
      const made = 'SELECT count(*) AS n FROM convention_version WHERE content::text LIKE $1';
      assert.equal(await count(made, [`%${lastName}"%`]), 1);
    }));

  test('saved in one and sent in the other: sent, whichever came first', () =>
    again(async () => {
      const convention = somebody();
      const [first, second] = await draftTabs(convention);
      const heard = await outcomes([
        first.saveDraft({convention: {}}, {ifMatch: '"1"'}),
        second.submitConvention({convention}),
      ]);
      assert.equal(heard[1], 'done');
      assert.ok(['done', '401 link_invalid'].includes(heard[0] ?? ''), heard.join(', '));
      assert.deepEqual(await outcomes([first.readDraft()]), ['401 link_invalid']);
    }));
});
