import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {addAgency} from '../../test/conventions.ts';
import {staffWorld} from '../../test/staff-world.ts';
import {hashCode, hashSubject, makeCode} from '../access/one-time-code.ts';

const world = await staffWorld();
const {store, addMember, askCode, giveCode, codesFor, lastCode, cookieIn, later, intent} = world;
const agency = await addAgency(store);
const MINUTE = 60_000;

const wrong = (code: string, by = 1): string =>
  String((Number(code) + by) % 1_000_000).padStart(6, '0');

const assertInvalid = ({status, text, headers}: Awaited<ReturnType<typeof giveCode>>): void => {
  assert.equal(status, 401);
  assert.equal((JSON.parse(text) as {code: string}).code, 'code_invalid');
  assert.equal(headers.get('set-cookie'), null);
};

const sessions = async (): Promise<number> => {
  const {rows} = await store.pool.query<{count: string}>('SELECT count(*) FROM staff_session');
  return Number(rows[0]?.count);
};

describe('signing in', () => {
  test('an address, the code received there: a cookie, and who one is', async () => {
    const email = await addMember(agency, 'counsellor');
    const asked = await askCode(email);
    assert.deepEqual([asked.status, asked.text], [200, '{"asked":true}']);
    assert.equal(asked.headers.get('set-cookie'), null);
    const code = await lastCode(email);
    assert.match(code, /^\d{6}$/);
    const entered = await giveCode(email, code);
    assert.equal(entered.status, 200, entered.text);
    assert.deepEqual(JSON.parse(entered.text), {
      email,
      firstName: 'Camille',
      lastName: 'Roux',
      rights: [
        {
          agencyId: agency,
          agencyName: 'Mission locale du Pays messin',
          role: 'counsellor',
          isNotified: true,
        },
      ],
      expiresAt: '2026-11-23T21:00:00.001Z',
    });
    const client = world.clientOf(cookieIn(entered));
    assert.equal((await client.readMe()).email, email);
  });

  test('the address in other capitals, the code with the spaces of the mail', async () => {
    const email = await addMember(agency, 'counsellor');
    await askCode(email.toUpperCase());
    const code = await lastCode(email);
    const entered = await giveCode(
      email.replace('camille', 'Camille'),
      ` ${code.slice(0, 3)} ${code.slice(3)}`,
    );
    assert.equal(entered.status, 200, entered.text);
  });

  test('what is no address or no code is refused by its field', async () => {
    const cases = [
      [await askCode('camille'), '/email', 'email_format'],
      [await giveCode('camille@', '123456'), '/email', 'email_format'],
      ...(await Promise.all(
        ['12345', '1234567', 'abcdef', '１２３４５６', '', '1'.repeat(10_000)].map(
          async code =>
            [await giveCode('camille@structure.example', code), '/code', 'code_format'] as const,
        ),
      )),
    ] as const;
    for (const [told, pointer, code] of cases) {
      assert.equal(told.status, 400);
      const {errors} = JSON.parse(told.text) as {errors: {pointer: string; code: string}[]};
      assert.deepEqual(
        errors.map(error => [error.pointer, error.code]),
        [[pointer, code]],
      );
    }
  });

  test('the same request again sends no second code, and gives the same cookie', async () => {
    const email = await addMember(agency, 'counsellor');
    const asking = {headers: intent()};
    await askCode(email, asking);
    await askCode(email, asking);
    assert.equal((await codesFor(email)).length, 1);
    const giving = {headers: intent()};
    const code = await lastCode(email);
    const first = await giveCode(email, code, giving);
    const again = await giveCode(email, code, giving);
    assert.notEqual(cookieIn(first), '');
    assert.equal(cookieIn(again), cookieIn(first));
    assert.equal(again.text, first.text);
  });
});

describe('a code', () => {
  const cases = {
    'lasts ten minutes, not one second more': async (email: string, code: string) => {
      later(10 * MINUTE);
      assertInvalid(await giveCode(email, code));
    },
    'is good until the last second of them': async (email: string, code: string) => {
      later(10 * MINUTE - 1);
      assert.equal((await giveCode(email, code)).status, 200);
    },
    'is used once': async (email: string, code: string) => {
      assert.equal((await giveCode(email, code)).status, 200);
      assertInvalid(await giveCode(email, code));
    },
    'is good for its own address only': async (email: string, code: string) => {
      const other = await addMember(agency, 'counsellor');
      assertInvalid(await giveCode(other, code));
      await askCode(other);
      if ((await lastCode(other)) !== code) assertInvalid(await giveCode(other, code));
      assert.equal((await giveCode(email, code)).status, 200);
    },
    'ends the one before': async (email: string, code: string) => {
      await askCode(email);
      const fresh = await lastCode(email);
      if (fresh !== code) assertInvalid(await giveCode(email, code));
      assert.equal((await giveCode(email, fresh)).status, 200);
    },
    'stands four wrong tries': async (email: string, code: string) => {
      for (const by of [1, 2, 3, 4]) assertInvalid(await giveCode(email, wrong(code, by)));
      assert.equal((await giveCode(email, code)).status, 200);
    },
    'is locked by the fifth, until a new one': async (email: string, code: string) => {
      for (const by of [1, 2, 3, 4, 5]) assertInvalid(await giveCode(email, wrong(code, by)));
      assertInvalid(await giveCode(email, code));
      await askCode(email);
      assert.equal((await giveCode(email, await lastCode(email))).status, 200);
    },
    'counts a try that was sent again only once': async (email: string, code: string) => {
      const giving = {headers: intent()};
      for (const _ of Array.from({length: 10}))
        assertInvalid(await giveCode(email, wrong(code), giving));
      assert.equal((await giveCode(email, code)).status, 200);
    },
  };
  for (const [name, check] of Object.entries(cases)) {
    test(name, async () => {
      const email = await addMember(agency, 'counsellor');
      await askCode(email);
      await check(email, await lastCode(email));
    });
  }

  test('of 40 wrong tries at once five are looked at, and the right one then fails', async () => {
    const email = await addMember(agency, 'counsellor');
    await askCode(email);
    const code = await lastCode(email);
    const tries = Array.from({length: 40}, (_, index) => giveCode(email, wrong(code, index + 1)));
    (await Promise.all(tries)).forEach(assertInvalid);
    const {rows} = await store.pool.query<{tries: number}>(
      'SELECT max(tries) AS tries FROM one_time_code',
    );
    assert.equal(rows[0]?.tries, 5);
    assertInvalid(await giveCode(email, code));
  });

  test('the right one 20 times at once opens one session', async () => {
    const email = await addMember(agency, 'counsellor');
    await askCode(email);
    const code = await lastCode(email);
    const before = await sessions();
    const all = await Promise.all(Array.from({length: 20}, () => giveCode(email, code)));
    assert.equal(all.filter(({status}) => status === 200).length, 1);
    assert.equal(await sessions(), before + 1);
  });

  test('is any of a million, none twice as likely: 2,000 drawn', context => {
    const codes = Array.from({length: 2000}, makeCode);
    assert.ok(codes.every(code => /^\d{6}$/.test(code)));
    for (const place of [0, 1, 2, 3, 4, 5]) {
      const counts = Map.groupBy(codes, code => code[place]);
      assert.equal(counts.size, 10);
      for (const [, found] of counts) assert.ok(found.length > 130 && found.length < 280);
    }
    context.diagnostic(`${new Set(codes).size} different of ${codes.length}`);
    assert.ok(new Set(codes).size > 1980);
  });
});

describe('what is stored', () => {
  test('holds neither the code, nor the session, nor the address of who has none here', async () => {
    const email = await addMember(agency, 'counsellor');
    await askCode('stranger@elsewhere.example');
    await askCode(email);
    const code = await lastCode(email);
    const token = cookieIn(await giveCode(email, code)).split('=')[1] ?? '';
    assert.match(token, /^st_[\w-]{43}$/);
    await askCode(email);
    for (const table of ['one_time_code', 'staff_session', 'idempotency', 'rate_limit']) {
      const {rows} = await store.pool.query<{row: string}>(`SELECT t::text AS row FROM ${table} t`);
      const text = rows.map(({row}) => row).join('\n');
      if (table !== 'rate_limit') assert.notEqual(text, '', table);
      for (const secret of [await lastCode(email), token, 'stranger@', email]) {
        const hex = Buffer.from(secret).toString('hex');
        assert.ok(!text.includes(hex), `${table}: ${secret}`);
        if (!/^\d{6}$/.test(secret)) assert.ok(!text.includes(secret), `${table}: ${secret}`);
      }
    }
    const {rows} = await store.pool.query<{row: string}>(
      `SELECT m::text AS row FROM message m WHERE recipient LIKE 'stranger@%'`,
    );
    assert.deepEqual(rows, []);
  });

  test('the same code of two addresses, and of one address, look nothing alike', () => {
    const secrets = [Buffer.from('one'), Buffer.from('another')] as const;
    const hashes = [
      hashCode(secrets[0], ['address', 'a@structure.example'], '000000'),
      hashCode(secrets[0], ['address', 'b@structure.example'], '000000'),
      hashCode(secrets[1], ['address', 'a@structure.example'], '000000'),
      hashSubject(secrets[0], ['address', 'a@structure.example']),
    ].map(hash => hash.toString('hex'));
    assert.equal(new Set(hashes).size, hashes.length);
  });

  test('is in no line of the log', () => {
    assert.ok(world.log.length > 20);
    assert.doesNotMatch(JSON.stringify(world.log), /camille|stranger|st_|immersion=/i);
  });
});
