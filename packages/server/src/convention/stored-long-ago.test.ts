import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {addDays, type ConventionContent} from '@immersion-kit/sdk/contract';
import {clientOf} from '../../test/api.ts';
import {agencyKey} from '../../test/conventions.ts';
import {AGENT, conventionWorld, refused} from '../../test/convention-world.ts';
import {documentHash} from './document.ts';

const world = await conventionWorld();
const {store, app, addActing, submit, sign, session} = world;
const agency = await addActing();

/** A convention as if other rules had let its content in. */
const storedAs = async (change: (content: ConventionContent) => object) => {
  const {id} = await submit(agency);
  const {content} = await agency.client.readConvention({conventionId: id});
  const stored = {...content, ...change(content)} as ConventionContent;
  const hash = documentHash(stored);
  await store.db
    .insertInto('convention_version')
    .values({
      convention_id: id,
      version: 2,
      reason: 'modification',
      content: JSON.stringify(stored),
      text_version: 1,
      document_hash: hash,
      justification: null,
      author: 'import',
      created_at: new Date('2022-01-01T00:00:00Z'),
    })
    .execute();
  await store.db
    .updateTable('convention')
    .set({version: 2, signed_version: 2, date_end: stored.dateEnd})
    .where('id', '=', id)
    .execute();
  return {
    id,
    stored,
    state: {id, status: 'READY_TO_SIGN', revision: 1, version: 2, documentHash: hash},
  };
};

describe('a convention that today’s rules would refuse (B4)', () => {
  const cases: readonly (readonly [
    name: string,
    change: (content: ConventionContent) => object,
    field: string,
  ])[] = [
    [
      'of 31 days and more, as was once possible',
      ({dateStart}) => ({dateEnd: addDays(dateStart, 31)}),
      '/dateEnd duration_over_month',
    ],
    [
      'with a word since withdrawn',
      () => ({immersionObjective: 'try-before-hiring'}),
      '/immersionObjective value_not_allowed',
    ],
    [
      'without a field asked since',
      () => ({evaluationMeans: undefined}),
      '/evaluationMeans required',
    ],
    [
      'with a field no longer asked',
      () => ({stampOfTheCompany: 'oui'}),
      '/stampOfTheCompany unknown_field',
    ],
    [
      'with a longer text',
      () => ({immersionSkills: 'a'.repeat(4000)}),
      '/immersionSkills too_long',
    ],
  ];
  for (const [name, change, field] of cases) {
    test(`${name}: is read and listed, not signed`, async () => {
      const {id, stored, state} = await storedAs(change);
      const kept = JSON.parse(JSON.stringify(stored)) as unknown;
      const read = await agency.client.readConvention({conventionId: id});
      assert.deepEqual(read.content, kept);
      const beneficiary = await session(id, 'beneficiary');
      assert.deepEqual((await beneficiary.readConvention({conventionId: id})).content, kept);
      const {data} = await agency.client.listConventions();
      assert.ok(data.some(line => line.id === id));
      await refused(sign(state, ['beneficiary']), 'convention_invalid', field);
      const {signatures} = await agency.client.readConvention({conventionId: id});
      assert.ok(signatures.every(({signedAt}) => signedAt === undefined));
    });
  }

  test('is not validated either, and is put right by a modification', async () => {
    const {id} = await storedAs(({dateStart}) => ({dateEnd: addDays(dateStart, 31)}));
    const {client} = agency;
    await store.db
      .updateTable('convention')
      .set({status: 'IN_REVIEW'})
      .where('id', '=', id)
      .execute();
    const {content} = await client.readConvention({conventionId: id});
    await refused(
      client.validateConvention({conventionId: id, ...AGENT}),
      'convention_invalid',
      '/dateEnd duration_over_month',
    );
    const convention = {...content, dateEnd: addDays(content.dateStart, 4)};
    const modified = await client.modifyConvention({
      conventionId: id,
      convention,
      justification: 'Un mois au plus.',
    });
    await sign(modified);
    await client.readConvention({conventionId: id});
    await client.validateConvention({conventionId: id, ...AGENT});
  });
});

describe('a server newer than the page that reads it', () => {
  test('words the client does not know never make it fail', async () => {
    const {id} = await submit(agency);
    const key = await agencyKey(store, [agency.id]);
    const newer = clientOf(app, {
      key,
      fetch: async (input, init) => {
        const answer = await app.fetch(new Request(input, init));
        const text = (await answer.text())
          .replaceAll('"READY_TO_SIGN"', '"ARCHIVED"')
          .replaceAll('"mission-locale"', '"maison-de-l-emploi"')
          .replaceAll('"validator-only"', '"three-steps"')
          .replaceAll('"beneficiary"}', '"mentor","since":2030}')
          .replace('"commands":[', '"commands":["archive",');
        return new Response(text, answer);
      },
    });
    const read = await newer.readConvention({conventionId: id});
    assert.equal(read.status, 'ARCHIVED');
    assert.deepEqual([read.agency.kind, read.agency.steps], ['maison-de-l-emploi', 'three-steps']);
    assert.equal(read.signatures[0]?.role, 'mentor');
    assert.equal(read.commands[0], 'archive');
    const {data} = await newer.listConventions();
    assert.ok(data.some(({status}) => status === 'ARCHIVED'));
    const named = await newer.nameCounsellor({conventionId: id, ...AGENT});
    assert.equal(named.status, 'ARCHIVED');
  });
});
