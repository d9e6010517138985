import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import type {Client} from '@immersion-kit/sdk';
import {contract, type Route} from '@immersion-kit/sdk/contract';
import {ask} from '../../test/asking.ts';
import {asking, askingWorld, BASE, CLOSING, HOST} from '../../test/asking-world.ts';
import {AGENT, refused} from '../../test/convention-world.ts';
import {scheduleOf, START} from '../../test/conventions.ts';
import {openSession} from '../access/link-store.ts';

const world = await askingWorld();
const {store, app, clock, agency, session, sign, submit, staff, make, happened, later, back} =
  world;

describe('what was asked', () => {
  const words = (asked: readonly {message?: string | undefined}[] = []) =>
    asked.map(({message}) => message ?? '–');

  test('is read by all, its words by those they are for and who wrote them', async () => {
    const {id} = await make('R', true);
    await (await session(id, HOST)).askConvention(asking(id, 'refusal', 'Mot de l’entreprise.'));
    later(60);
    await (await staff('counsellor')).askConvention(asking(id, 'change', 'Mot du conseiller.'));
    const [ALL, ANSWER] = [
      ['Mot du conseiller.', 'Mot de l’entreprise.'],
      ['Mot du conseiller.', '–'],
    ];
    const readers: [string, Client, string[]][] = [
      ['host', await session(id, HOST), ALL],
      ['beneficiary', await session(id, 'beneficiary'), ANSWER],
      ['tutor', await session(id, 'establishment-tutor'), ['–', '–']],
      ['validator', await staff('validator'), ALL],
      ['viewer', await staff('agency-viewer'), ALL],
      ['key', agency.client, ALL],
    ];
    for (const [who, client, expected] of readers) {
      const {asked} = await client.readConvention({conventionId: id});
      assert.deepEqual(words(asked), expected, who);
      const facts = asked?.map(({role, subject, at}) => [role, subject, at]);
      assert.deepEqual(facts, [
        ['counsellor', 'change', clock.now.toISOString()],
        [HOST, 'refusal', BASE.toISOString()],
      ]);
    }
    back();
  });

  test('is about the version to sign, or since it was validated', async () => {
    const {id} = await submit(agency);
    const {client} = agency;
    const read = async () => (await client.readConvention({conventionId: id})).asked;
    assert.equal(await read(), undefined);
    await client.askConvention(asking(id, 'change', 'Avant.'));
    const {content} = await client.readConvention({conventionId: id});
    const dateEnd = '2026-12-10';
    const convention = {...content, dateEnd, schedule: scheduleOf(START, 4)};
    await client.modifyConvention({conventionId: id, convention, ...CLOSING});
    assert.equal(await read(), undefined);
    await (await session(id, HOST)).askConvention(asking(id, 'contact', 'Après.'));
    // The one corrected is shown, and is not another one to sign.
    const contact = {role: 'beneficiary', email: 'autre@personne.example'} as const;
    await client.readConvention({conventionId: id});
    await client.correctContact({conventionId: id, ...contact});
    assert.deepEqual(words(await read()), ['Après.']);
    await sign(await client.readConvention({conventionId: id}));
    await client.readConvention({conventionId: id});
    await client.acceptConvention({conventionId: id, ...AGENT});
    assert.deepEqual(words(await read()), ['Après.']);
    later(60);
    await client.validateConvention({conventionId: id, ...AGENT});
    assert.equal(await read(), undefined);
    await (await session(id, HOST)).askConvention(asking(id, 'cancellation', 'Validée.'));
    assert.deepEqual(words(await read()), ['Validée.']);
    back();
  });

  test('stands in the list: the last thing a party asked, without a word of it', async () => {
    const {id} = await submit(agency);
    const other = await submit(agency);
    const line = async () => {
      const {data} = await agency.client.listConventions({q: id});
      return data.find(found => found.id === id);
    };
    assert.equal((await line())?.asked, undefined);
    await agency.client.askConvention(asking(id, 'change'));
    assert.equal((await line())?.asked, undefined);
    await (await session(id, HOST)).askConvention(asking(id, 'change'));
    later(60);
    await (await session(id, 'beneficiary')).askConvention(asking(id, 'refusal'));
    const asked = {role: 'beneficiary', subject: 'refusal', at: clock.now.toISOString()};
    later(60);
    await (await staff('validator')).askConvention(asking(id, 'change'));
    assert.deepEqual((await line())?.asked, asked);
    const {data} = await agency.client.listConventions({q: other.id});
    assert.ok(data.length === 1 && data[0] && !('asked' in data[0]));
    back();
  });

  test('a scanner that follows every link asks nothing', async () => {
    const {id} = await make('R', true);
    const token = await openSession(store.db, {conventionId: id, role: HOST, now: clock.now});
    for (const method of ['GET', 'HEAD']) {
      const url = `http://localhost/api/conventions/${id}/ask?subject=refusal&message=Non`;
      const headers = {authorization: `Bearer ${token}`};
      const {status} = await app.fetch(new Request(url, {method, headers}));
      assert.ok(status >= 400, `${method} ${status}`);
    }
    const routes = Object.values(contract) as Route[];
    for (const route of routes.filter(({method}) => method === 'GET')) {
      await ask(app, route, {token, params: {conventionId: id, agencyId: agency.id}});
    }
    assert.deepEqual(await happened(id), ['submitted']);
  });

  test('a renewal is changed by nobody: the agency has nothing to ask the parties', async () => {
    const {id} = await make('V', true);
    const {client} = agency;
    await client.readConvention({conventionId: id});
    const [dateStart, dateEnd] = ['2026-12-21', '2026-12-24'];
    const dates = {dateStart, dateEnd, schedule: scheduleOf(dateStart, 4)};
    const {renewal} = await client.renewConvention({conventionId: id, ...dates, ...CLOSING});
    await refused(client.askConvention(asking(renewal.id, 'change')), 'renewal_not_modifiable');
    const host = await session(renewal.id, HOST);
    assert.equal((await host.askConvention(asking(renewal.id, 'change'))).revision, 2);
    const original = await session(id, HOST);
    const {subjects} = await original.readConvention({conventionId: id});
    assert.deepEqual(subjects, ['change', 'cancellation']);
  });
});
