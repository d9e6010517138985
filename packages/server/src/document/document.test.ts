import assert from 'node:assert/strict';
import {createHash} from 'node:crypto';
import {describe, test} from 'node:test';
import {ConventionDocument, PROBLEMS, type ProblemCode} from '@immersion-kit/sdk/contract';
import {sql} from 'kysely';
import {parse} from 'zod/v4/core';
import {addKey, BASE_URL} from '../../test/api.ts';
import {problemOf} from '../../test/asking.ts';
import {AGENT, PARTNER} from '../../test/convention-world.ts';
import {agencyKey} from '../../test/conventions.ts';
import {documentWorld} from '../../test/document-world.ts';
import {readPdf} from '../../test/pdf-reading.ts';
import {addStaff, signIn} from '../../test/signed-in.ts';
import {storeDocument} from './store.ts';

const FORMS = ['', '.pdf', '.html'] as const;

const pathOf = (id: string, form: (typeof FORMS)[number] = ''): string =>
  `/api/conventions/${id}/document${form}`;

const world = await documentWorld();
const agency = await world.addActing();
const key = await agencyKey(world.store, [agency.id]);

describe('the document of a convention', () => {
  const refused = async (response: Response, code: ProblemCode): Promise<void> => {
    assert.deepEqual(
      [response.status, problemOf(await response.text()).code],
      [PROBLEMS[code], code],
    );
  };

  test('is what was stored, byte for byte, with the hash that proves it', async () => {
    const {id, row} = await world.documented(agency);
    const described = await world.get(pathOf(id), {token: key});
    const answer = parse(ConventionDocument, await described.json());
    const response = await world.get(pathOf(id, '.pdf'), {token: key});
    const bytes = Buffer.from(await response.arrayBuffer());
    assert.equal(createHash('sha256').update(bytes).digest('hex'), answer.sha256);
    assert.ok(row.pdf?.equals(bytes));
    const {documentHash, validatedAt} = await agency.client.readConvention({conventionId: id});
    assert.deepEqual(answer, {
      sha256: row.sha256,
      documentHash,
      verificationCode: row.verification_code,
      verificationUrl: `${BASE_URL}/verifier/${row.verification_code}`,
      createdAt: validatedAt,
      pdfUrl: BASE_URL + pathOf(id, '.pdf'),
      htmlUrl: BASE_URL + pathOf(id, '.html'),
    });
  });

  test('says who signed and who validated, and names itself on each sheet', async () => {
    const {id, row} = await world.documented(agency);
    const {elements, pages} = await readPdf(row.pdf ?? Buffer.alloc(0));
    const text = elements.map(one => one.text).join('\n');
    for (const said of [`${AGENT.firstName} ${AGENT.lastName}`, row.verification_code, id]) {
      assert.ok(text.includes(said), said);
    }
    assert.match(text, /lundi\u00a0?\s?23\s?\u00a0?novembre/);
    for (const {shown} of pages) assert.ok(shown.some(one => one.text.includes(row.document_hash)));
  });

  test('is sent as a file nothing keeps and no page runs', async () => {
    const {id} = await world.documented(agency);
    const {headers} = await world.get(pathOf(id, '.pdf'), {token: key});
    assert.equal(headers.get('content-type'), 'application/pdf');
    assert.equal(headers.get('content-disposition'), `attachment; filename="convention-${id}.pdf"`);
    assert.equal(headers.get('x-content-type-options'), 'nosniff');
    assert.equal(headers.get('cache-control'), 'no-store');
    const page = await world.get(pathOf(id, '.html'), {token: key});
    assert.match(
      page.headers.get('content-security-policy') ?? '',
      /^default-src 'none'; style-src 'sha256-/,
    );
    assert.equal(page.headers.get('cache-control'), 'no-store');
  });

  test('opens to those who may read the convention, and does not exist for others', async () => {
    const {id} = await world.documented(agency);
    const other = await world.documented(agency);
    const elsewhere = await world.addActing({name: 'Cap emploi 54'});
    const writes = await addKey(world.store, {
      scopes: ['convention:write'],
      agencyIds: [agency.id],
    });
    const page = await addKey(world.store, {
      prefix: 'pk',
      origins: [PARTNER],
      scopes: ['directory:read', 'convention:write'],
    });
    const viewer = await signIn(
      world.store,
      await addStaff(world.store, agency.id, 'agency-viewer'),
      world.clock.now,
    );
    for (const form of FORMS) {
      const path = pathOf(id, form);
      for (const role of [
        'beneficiary',
        'establishment-representative',
        'establishment-tutor',
      ] as const) {
        const token = await world.linkOf(id, role);
        assert.equal((await world.get(path, {token})).status, 200, role);
      }
      assert.equal((await world.get(path, {cookie: viewer})).status, 200);
      const stranger = await world.linkOf(other.id, 'beneficiary');
      await refused(await world.get(path, {token: stranger}), 'convention_not_found');
      const foreign = await agencyKey(world.store, [elsewhere.id]);
      await refused(await world.get(path, {token: foreign}), 'convention_not_found');
      await refused(await world.get(path, {token: writes}), 'scope_missing');
      await refused(await world.get(path), 'key_missing');
      const asked = await world.get(path, {token: page});
      assert.ok(asked.status === 401 || asked.status === 403, `${asked.status}`);
      const unknown = pathOf('00000000-0000-7000-8000-000000000000', form);
      await refused(await world.get(unknown, {token: key}), 'convention_not_found');
      await refused(await world.get(pathOf('nope', form), {token: key}), 'request_invalid');
    }
  });

  test('read by somebody of the agency, leaves a trace', async () => {
    const {id} = await world.documented(agency);
    const staffId = await addStaff(world.store, agency.id, 'counsellor');
    const cookie = await signIn(world.store, staffId, world.clock.now);
    for (const form of FORMS) await world.get(pathOf(id, form), {cookie});
    const {rows} = await sql`SELECT what FROM staff_access
      WHERE staff_id = ${staffId} AND convention_id = ${id}`.execute(world.store.db);
    assert.equal(rows.length, FORMS.length);
  });

  test('comes with the validation, not before, and has no more course once cancelled', async () => {
    const {id} = await world.inReview(agency);
    for (const form of FORMS) {
      await refused(await world.get(pathOf(id, form), {token: key}), 'document_unavailable');
    }
    const validated = await world.documented(agency);
    await agency.client.readConvention({conventionId: validated.id});
    await agency.client.cancelConvention({
      conventionId: validated.id,
      justification: 'La personne a trouvé un emploi.',
    });
    for (const form of FORMS) {
      await refused(
        await world.get(pathOf(validated.id, form), {token: key}),
        'convention_cancelled',
      );
    }
  });

  test('is only read, by a GET', async () => {
    const {id} = await world.documented(agency);
    const rowVersion = () =>
      sql<{xmin: string}>`SELECT xmin FROM document WHERE convention_id = ${id}`.execute(
        world.store.db,
      );
    const {rows} = await rowVersion();
    for (const form of FORMS) await world.get(pathOf(id, form), {token: key});
    assert.deepEqual((await rowVersion()).rows, rows);
    assert.equal(rows.length, 1);
  });
});

describe('a stored document', () => {
  const change = (statement: string) => world.store.pool.query(statement);

  test('is made once, and is nobody’s to change or to lose', async () => {
    const {id} = await world.documented(agency);
    const again = world.store.db.transaction().execute(tx => storeDocument(tx, id, BASE_URL));
    await assert.rejects(again, /duplicate key/);
    for (const statement of [
      `UPDATE document SET pdf = '\\x00'`,
      `UPDATE document SET sha256 = 'x', pdf = NULL, view = NULL`,
      `UPDATE document SET pdf = NULL`,
      'DELETE FROM document',
      'TRUNCATE document',
    ]) {
      await assert.rejects(change(statement), /append-only/, statement);
    }
  });

  test('once emptied, still proves that there was one', async () => {
    const {id, row} = await world.documented(agency);
    await change(`UPDATE document SET pdf = NULL, view = NULL WHERE convention_id = '${id}'`);
    for (const form of FORMS) {
      const response = await world.get(pathOf(id, form), {token: key});
      assert.equal(problemOf(await response.text()).code, 'document_unavailable');
    }
    const page = await (await world.get(`/verifier/${row.verification_code}`)).text();
    assert.ok(page.includes(row.sha256));
  });

  test('is not made of a convention nobody validated', async () => {
    const {id} = await world.inReview(agency);
    const made = world.store.db.transaction().execute(tx => storeDocument(tx, id, BASE_URL));
    await assert.rejects(made, /nobody validated/);
    const {rows} = await sql`SELECT FROM document WHERE convention_id = ${id}`.execute(
      world.store.db,
    );
    assert.equal(rows.length, 0);
  });

  test('stays what was signed when the tutor changes; its page says both', async () => {
    const {id, row} = await world.documented(agency);
    await agency.client.readConvention({conventionId: id});
    await agency.client.correctConvention({
      conventionId: id,
      establishmentTutor: {lastName: 'Åberg'},
    });
    const pdf = await world.get(pathOf(id, '.pdf'), {token: key});
    assert.ok(row.pdf?.equals(Buffer.from(await pdf.arrayBuffer())));
    const page = await (await world.get(pathOf(id, '.html'), {token: key})).text();
    const corrections = /<section aria-labelledby="corrections">[\s\S]*?<\/section>/.exec(
      page,
    )?.[0];
    assert.match(corrections ?? '', /Björn Lefèvre[\s\S]*Björn Åberg/);
    assert.equal(page.match(/Åberg/g)?.length, 1);
  });

  test('a renewal has its own', async () => {
    const {id, row} = await world.documented(agency);
    await agency.client.readConvention({conventionId: id});
    const {renewal} = await agency.client.renewConvention({
      conventionId: id,
      dateStart: '2026-12-14',
      dateEnd: '2026-12-15',
      schedule: {
        regular: true,
        days: ['2026-12-14', '2026-12-15'].map(date => ({
          date,
          periods: [{start: '09:00', end: '12:00'}],
        })),
      },
      justification: 'Encore deux jours.',
    });
    await world.sign(renewal);
    await agency.client.readConvention({conventionId: renewal.id});
    await agency.client.validateConvention({conventionId: renewal.id, ...AGENT});
    const has = await sql`SELECT FROM document WHERE convention_id = ${renewal.id}`.execute(
      world.store.db,
    );
    if (has.rows.length === 0) {
      await world.store.db.transaction().execute(tx => storeDocument(tx, renewal.id, BASE_URL));
    }
    const page = await (await world.get(pathOf(renewal.id, '.html'), {token: key})).text();
    assert.ok(page.includes(`n° ${id}`) && page.includes('Encore deux jours.'));
    const first = await world.get(pathOf(id, '.pdf'), {token: key});
    assert.ok(row.pdf?.equals(Buffer.from(await first.arrayBuffer())));
  });
});
