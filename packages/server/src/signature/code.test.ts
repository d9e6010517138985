import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {type Client, isApiError} from '@immersion-kit/sdk';
import {contract, type ConventionRequest} from '@immersion-kit/sdk/contract';
import {ask} from '../../test/asking.ts';
import {refused} from '../../test/convention-world.ts';
import {sessionOf} from '../../test/conventions.ts';
import {testStore} from '../../test/database.ts';
import {dumpTables, tablesWith} from '../../test/table-dump.ts';
import {MINUTE} from '../../test/tokens/clock.ts';
import {otherThan} from '../../test/tokens/letters.ts';
import {signingWorld} from '../../test/tokens/signing-world.ts';

const store = await testStore();
const world = await signingWorld(store);
const {agency, clock, arrived, codeFor} = world;

const TRIES = 5;

/** What is stored of the last code somebody asked. */
const lastCode = async (conventionId: string, role = 'beneficiary') => {
  const {rows} = await store.pool.query<{made: boolean; tries: number; isUsed: boolean}>(
    `SELECT code_hash IS NOT NULL AS made, tries, used_at IS NOT NULL AS "isUsed"
    FROM signature_code WHERE convention_id = $1 AND role = $2 ORDER BY created_at DESC LIMIT 1`,
    [conventionId, role],
  );
  return rows[0];
};

const withoutAgency = ({agencyId: _, ...convention}: ConventionRequest) => convention;

/** Somebody come to sign, and the means to have the document change under their eyes. */
const comeToSign = async () => {
  const convention = world.request();
  const one = await arrived('beneficiary', convention);
  const {conventionId, client} = one;
  const modify = async (immersionActivities: string): Promise<string> => {
    await agency.readConvention({conventionId});
    const changed = {...withoutAgency(convention), immersionActivities};
    const justification = 'Les tâches ont changé.';
    await agency.modifyConvention({conventionId, convention: changed, justification});
    return (await client.readConvention({conventionId})).documentHash;
  };
  const back = () => modify(convention.immersionActivities);
  const sign = (code: string, documentHash = one.documentHash) =>
    client.signConvention({conventionId, documentHash, code});
  const askFor = (documentHash = one.documentHash) =>
    client.requestSignatureCode({conventionId, documentHash});
  return {...one, modify, back, sign, askFor};
};

describe('a code to sign', () => {
  test('is made when its message leaves, and not before', async () => {
    const {conventionId, askFor, sign} = await comeToSign();
    const asked = await askFor();
    assert.deepEqual(asked, {
      channel: 'email',
      expiresAt: new Date(clock.now.getTime() + 10 * MINUTE).toISOString(),
    });
    assert.deepEqual(await lastCode(conventionId), {made: false, tries: 0, isUsed: false});
    await refused(sign('000000'), 'code_expired');
    const [letter] = await world.deliver();
    assert.deepEqual([letter?.kind, letter?.to], ['signature-code', 'anais@personne.example']);
    assert.equal((await lastCode(conventionId))?.made, true);
    assert.equal((await sign(letter?.code ?? '')).status, 'PARTIALLY_SIGNED');
  });

  test('is good for ten minutes from there', async () => {
    const {askFor, sign} = await comeToSign();
    for (const [minutes, end] of [
      [10 * MINUTE - 1, 'signed'],
      [10 * MINUTE, 'code_expired'],
    ] as const) {
      await askFor();
      world.later(3 * MINUTE);
      const code = (await world.deliver())[0]?.code ?? '';
      world.later(minutes);
      if (end === 'code_expired') await refused(sign(code), end);
      else await refused(sign(otherThan(code)), 'code_wrong');
    }
  });

  test('does not leave at all when its message had to wait ten minutes', async () => {
    const {conventionId, askFor} = await comeToSign();
    await askFor();
    world.later(10 * MINUTE);
    assert.deepEqual(await world.deliver(), []);
    assert.equal((await lastCode(conventionId))?.made, false);
  });

  test('signs once, also when the document is again what it was', async () => {
    const one = await comeToSign();
    const code = await codeFor(one);
    await one.sign(code);
    await refused(one.sign(code), 'already_signed');
    await one.modify('Tailler, cueillir, trier.');
    assert.equal(await one.back(), one.documentHash);
    await refused(one.sign(code), 'code_expired');
  });

  test('serves after four wrong tries', async () => {
    const one = await comeToSign();
    const code = await codeFor(one);
    for (let tried = 1; tried < TRIES; tried += 1) {
      await refused(one.sign(otherThan(code)), 'code_wrong');
      assert.equal((await lastCode(one.conventionId))?.tries, tried);
    }
    assert.equal((await one.sign(code)).status, 'PARTIALLY_SIGNED');
  });

  test('ends with the fifth', async () => {
    const one = await comeToSign();
    const code = await codeFor(one);
    for (let tried = 0; tried < TRIES; tried += 1) {
      await refused(one.sign(otherThan(code)), 'code_wrong');
    }
    await refused(one.sign(code), 'code_expired');
    world.later(MINUTE);
    const another = await codeFor(one);
    assert.equal((await one.sign(another)).status, 'PARTIALLY_SIGNED');
  });

  test('counts five tries of twenty that come at once', async () => {
    const one = await comeToSign();
    const code = await codeFor(one);
    const ends = await Promise.all(
      Array.from({length: 20}, () =>
        one.sign(otherThan(code)).then(
          () => 'signed',
          (error: unknown) => (isApiError(error) ? error.code : String(error)),
        ),
      ),
    );
    assert.equal(ends.filter(end => end === 'code_wrong').length, TRIES);
    assert.equal(ends.filter(end => end === 'code_expired').length, 20 - TRIES);
  });

  test('counts one try for one intent, however often it is sent', async () => {
    const one = await comeToSign();
    const {conventionId, documentHash, client} = one;
    const code = await codeFor(one);
    const wrong = {conventionId, documentHash, code: otherThan(code)};
    const idempotencyKey = crypto.randomUUID();
    for (let time = 0; time < TRIES; time += 1) {
      await refused(client.signConvention(wrong, {idempotencyKey}), 'code_wrong');
    }
    assert.equal((await lastCode(conventionId))?.tries, 1);
  });

  test('is for the document that was read', async () => {
    const one = await comeToSign();
    const code = await codeFor(one);
    const changed = await one.modify('Tailler, cueillir, trier.');
    await refused(one.sign(code), 'document_changed');
    await refused(one.sign(code, changed), 'code_expired');
    await refused(one.askFor(), 'document_changed');
    world.later(MINUTE);
    const another = await codeFor({...one, documentHash: changed});
    assert.equal((await one.sign(another, changed)).status, 'PARTIALLY_SIGNED');
  });

  test('makes the one before useless as soon as it is asked', async () => {
    const one = await comeToSign();
    const first = await codeFor(one);
    world.later(MINUTE);
    await one.askFor();
    await refused(one.sign(first), 'code_expired');
    const second = (await world.deliver())[0]?.code ?? '';
    assert.notEqual(second, first);
    await refused(one.sign(first), 'code_wrong');
    assert.equal((await one.sign(second)).status, 'PARTIALLY_SIGNED');
  });

  test('is one person’s: another’s is refused, and costs the other nothing', async () => {
    const one = await comeToSign();
    const host = await world.open(one.tokenOf('establishment-representative'));
    const theirs = await codeFor({...one, client: host.client});
    await refused(one.sign(theirs), 'code_expired');
    const own = await codeFor(one);
    assert.notEqual(own, theirs);
    await refused(one.sign(theirs), 'code_wrong');
    assert.equal((await lastCode(one.conventionId, host.role))?.tries, 0);
    await one.sign(own);
  });

  test('is one convention’s', async () => {
    const [one, other] = [await comeToSign(), await comeToSign()];
    const [mine, theirs] = [await codeFor(one), await codeFor(other)];
    assert.notEqual(mine, theirs);
    await refused(one.sign(theirs), 'code_wrong');
    const {conventionId} = other;
    const {documentHash} = other;
    const call = one.client.signConvention({conventionId, documentHash, code: theirs});
    await refused(call, 'convention_not_found');
  });

  test('is neither used nor tried by what the rules refuse', async () => {
    const one = await comeToSign();
    const {conventionId} = one;
    const code = await codeFor(one);
    const untouched = {made: true, tries: 0, isUsed: false};
    await one.modify('Tailler, cueillir, trier.');
    for (const tried of [code, otherThan(code)]) {
      await refused(one.sign(tried), 'document_changed');
    }
    assert.deepEqual(await lastCode(conventionId), untouched);
    await one.back();
    const ban = `INSERT INTO banned_siret (siret, reason, banned_at)
      SELECT siret, 'essai', now() FROM convention WHERE id = $1`;
    await store.pool.query(ban, [conventionId]);
    for (const tried of [code, otherThan(code)]) {
      await refused(one.sign(tried), 'convention_invalid', '/siret siret_banned');
    }
    await refused(one.askFor(), 'convention_invalid', '/siret siret_banned');
    await store.pool.query('DELETE FROM banned_siret');
    assert.deepEqual(await lastCode(conventionId), untouched);
    assert.equal((await one.sign(code)).status, 'PARTIALLY_SIGNED');
  });

  test('is asked once a minute, by each', async () => {
    const {conventionId, documentHash, session, tokenOf} = await comeToSign();
    const asking = (token: string) =>
      ask(world.app, contract.requestSignatureCode, {
        token,
        params: {conventionId},
        body: {documentHash},
      });
    assert.equal((await asking(session)).status, 200);
    world.later(MINUTE - 1);
    const told = await asking(session);
    assert.deepEqual([told.status, told.code], [429, 'message_too_soon']);
    const wait = Number(told.headers.get('retry-after'));
    assert.ok(wait >= 1 && wait <= 60, String(wait));
    const host = await world.open(tokenOf('establishment-representative'));
    assert.equal((await asking(host.session)).status, 200);
    world.later(1);
    assert.equal((await asking(session)).status, 200);
    await world.deliver();
  });

  test('is asked by a party that has yet to sign, for the document there is', async () => {
    const one = await comeToSign();
    const {conventionId, documentHash, client, askFor, sign} = one;
    await refused(askFor('0'.repeat(64)), 'document_changed');
    await refused(askFor('hash'), 'request_invalid', '/documentHash document_hash_format');
    for (const code of ['12345', '1234567', 'abcdef', '']) {
      await refused(sign(code), 'request_invalid', '/code code_format');
    }
    const spaced = (await codeFor(one)).replace(/^(...)/, ' $1 ');
    await client.signConvention({conventionId, documentHash, code: spaced});
    await refused(askFor(), 'already_signed');
    await world.sign(one, 'establishment-representative');
    const host = await world.open(one.tokenOf('establishment-representative'));
    await refused(host.client.requestSignatureCode({conventionId, documentHash}), 'already_signed');
    const tutor = await tutorOf(conventionId);
    await refused(tutor.requestSignatureCode({conventionId, documentHash}), 'role_not_allowed');
  });

  test('stands nowhere as it was sent: not in the database, not in the log', async () => {
    const one = await comeToSign();
    const code = await codeFor(one);
    assert.match(code, /^\d{6}$/);
    await one.sign(code);
    const dump = await dumpTables(store);
    // Six digits may stand in a hash or a time by chance: whole words only.
    const word = new RegExp(`(?<![0-9a-f.])${code}(?![0-9a-f])`);
    const tables = Object.entries(dump).filter(([, rows]) => rows.some(row => word.test(row)));
    assert.deepEqual(
      tables.map(([name]) => name),
      [],
    );
    assert.ok(!word.test(JSON.stringify(world.log.map(({ms: _, ...entry}) => entry))));
    assert.deepEqual(tablesWith(dump, `${code} :`), []);
  });
});

/** The tutor, who reads and signs nothing, come through a link of their own. */
const tutorOf = (conventionId: string): Promise<Client> =>
  sessionOf(store, world.app, conventionId, 'establishment-tutor', clock.now);
