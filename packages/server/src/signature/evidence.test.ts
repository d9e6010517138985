import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {contract, type ConventionRequest} from '@immersion-kit/sdk/contract';
import {BASE_URL} from '../../test/api.ts';
import {ask} from '../../test/asking.ts';
import {refused} from '../../test/convention-world.ts';
import {testStore} from '../../test/database.ts';
import {readPdf} from '../../test/pdf-reading.ts';
import {MINUTE} from '../../test/tokens/clock.ts';
import {type Party, signingWorld} from '../../test/tokens/signing-world.ts';

const store = await testStore();
const texting = await testStore();
/** One server that sends text messages, and one that does not. */
const [mailing, both] = [
  await signingWorld(store),
  await signingWorld(texting, {sendsTexts: true}),
];

const MOBILE = '+33639980001';
const BY_EMAIL = 'Lien personnel et code à usage unique, reçus par e-mail';
const BY_SMS = 'Lien personnel et code à usage unique, reçus par SMS';

type World = typeof mailing;
type Evidence = Readonly<Record<string, string | null>>;

/** A request whose beneficiary gave a mobile and no e-mail. */
const mobileOnly = ({request}: World): ConventionRequest => {
  const convention = request();
  const {email: _, ...beneficiary} = convention.signatories.beneficiary;
  return {...convention, signatories: {...convention.signatories, beneficiary}};
};

const evidenceOf = async ({store: {pool}}: World, id: string) => {
  const {rows} = await pool.query<{role: Party; evidence: Evidence}>(
    'SELECT role, evidence FROM signature WHERE convention_id = $1',
    [id],
  );
  return new Map(rows.map(({role, evidence}) => [role, evidence]));
};

/** The rows of the table of signatures, as another program reads them in the PDF. */
const printedRows = async ({app, agency, agencyToken}: World, conventionId: string) => {
  await agency.readConvention({conventionId});
  await agency.validateConvention({conventionId, firstName: 'Awa', lastName: 'Konaté'});
  const headers = {authorization: `Bearer ${agencyToken}`};
  const path = `/api/conventions/${conventionId}/document.pdf`;
  const answer = await app.fetch(new Request(BASE_URL + path, {headers}));
  assert.equal(answer.status, 200);
  const {elements} = await readPdf(new Uint8Array(await answer.arrayBuffer()));
  const cells = elements.filter(({role}) => role === 'TH' || role === 'TD');
  const plain = cells.map(({text}) => text.replaceAll('\u00A0', ' '));
  const rowOf = (header: string) => {
    const at = plain.indexOf(header);
    assert.ok(at >= 0, `${header} is not in ${plain.join(' | ')}`);
    return plain.slice(at + 1, at + 4);
  };
  return {beneficiary: rowOf('La personne accueillie'), host: rowOf('L’entreprise d’accueil')};
};

describe('what is kept of a signature', () => {
  test('says by what invitation, by what channel and when, and holds no secret', async () => {
    const one = await mailing.invited();
    const {conventionId, documentHash} = one;
    const token = one.tokenOf('beneficiary');
    const {client, session} = await mailing.open(token);
    await client.requestSignatureCode({conventionId, documentHash});
    mailing.later(2 * MINUTE);
    const sentAt = mailing.clock.now.toISOString();
    const code = (await mailing.deliver())[0]?.code ?? '';
    mailing.later(MINUTE);
    const usedAt = mailing.clock.now.toISOString();
    await client.signConvention({conventionId, documentHash, code});
    const evidence = (await evidenceOf(mailing, conventionId)).get('beneficiary');
    const {rows} = await store.pool.query<{invitationId: string; codeId: string}>(
      `SELECT i.id AS "invitationId", c.id AS "codeId"
      FROM invitation i JOIN signature_code c USING (convention_id, role)
      WHERE i.convention_id = $1 AND i.role = 'beneficiary'
      ORDER BY i.created_at LIMIT 1`,
      [conventionId],
    );
    assert.deepEqual(evidence, {
      ...rows[0],
      channel: 'email',
      codeSentAt: sentAt,
      codeUsedAt: usedAt,
    });
    const kept = JSON.stringify(evidence);
    for (const secret of [token.slice(3), session.slice(3), code, 'anais@', 'Delattre']) {
      assert.ok(!kept.includes(secret), secret);
    }
  });

  test('is of the code that served, not of one that was asked before by another way', async () => {
    const one = await both.invited();
    const {conventionId, documentHash} = one;
    const {client} = await both.open(one.tokenOf('beneficiary'));
    await both.codeFor({client, conventionId, documentHash});
    both.later(MINUTE);
    await both.sign(one, 'establishment-representative', 'beneficiary');
    const evidence = await evidenceOf(both, conventionId);
    const {rows} = await texting.pool.query<{id: string}>(
      `SELECT id FROM signature_code WHERE convention_id = $1 AND used_at IS NOT NULL
      AND role = 'beneficiary'`,
      [conventionId],
    );
    assert.equal(rows.length, 1);
    assert.equal(evidence.get('beneficiary')?.['codeId'], rows[0]?.id);
    assert.equal(evidence.get('establishment-representative')?.['channel'], 'email');
  });

  test('is printed in the table of signatures of the document', async () => {
    const one = await mailing.invited();
    await mailing.sign(one, 'beneficiary', 'establishment-representative');
    const {beneficiary, host} = await printedRows(mailing, one.id);
    assert.match(beneficiary[0] ?? '', /^Anaïs Delattre-/);
    assert.equal(beneficiary[2], BY_EMAIL);
    assert.deepEqual([host[0], host[2]], ['Björn Lefèvre', BY_EMAIL]);
    assert.match(host[1] ?? '', /23 novembre 2026/);
  });
});

describe('somebody with a mobile and no e-mail', () => {
  test('cannot be asked to sign where text messages are not sent', async () => {
    const field = '/convention/signatories/beneficiary/email mobile_only_unavailable';
    await refused(mailing.submit(mobileOnly(mailing)), 'convention_invalid', field);
  });

  test('is invited, gets their code and signs by text message, and the document says so', async () => {
    const submitted = await both.submit(mobileOnly(both));
    const {id: conventionId, documentHash} = submitted;
    const letters = (await both.deliver()).filter(letter => letter.conventionId === conventionId);
    assert.deepEqual(letters.map(({channel, to}) => `${channel} ${to}`).sort(), [
      'email direction@vergers.example',
      `sms ${MOBILE}`,
    ]);
    const tokenOf = (party: Party) =>
      letters.find(({channel}) => (channel === 'sms') === (party === 'beneficiary'))?.token ?? '';
    const {client} = await both.open(tokenOf('beneficiary'));
    const asked = await client.requestSignatureCode({conventionId, documentHash});
    assert.equal(asked.channel, 'sms');
    const [text] = await both.deliver();
    assert.deepEqual([text?.kind, text?.channel, text?.to], ['signature-code', 'sms', MOBILE]);
    const code = text?.code ?? '';
    await client.signConvention({conventionId, documentHash, code});
    await both.sign({...submitted, conventionId, tokenOf}, 'establishment-representative');
    const evidence = await evidenceOf(both, conventionId);
    assert.equal(evidence.get('beneficiary')?.['channel'], 'sms');
    const {beneficiary, host} = await printedRows(both, conventionId);
    assert.deepEqual([beneficiary[2], host[2]], [BY_SMS, BY_EMAIL]);
  });

  test('waits, told as waiting, while nothing sends text messages', async () => {
    const {id: conventionId} = await both.submit(mobileOnly(both));
    const box = {send: () => Promise.resolve()};
    await both.deliver({senders: {email: box}});
    const {signatures} = await both.agency.readConvention({conventionId});
    const states = signatures.map(({role, delivery}) => [role, delivery?.channel, delivery?.state]);
    assert.deepEqual(states, [
      ['beneficiary', 'sms', 'waiting'],
      ['establishment-representative', 'email', 'sent'],
    ]);
    await both.deliver();
  });

  test('signs no more where the server stopped sending text messages', async () => {
    const submitted = await both.submit(mobileOnly(both));
    const {id: conventionId, documentHash} = submitted;
    const token = (await both.deliver()).find(one => one.channel === 'sms')?.token ?? '';
    const {session} = await both.open(token);
    // The same database, by a server that has no sender of text messages.
    const silent = await signingWorld(texting);
    const told = await ask(silent.app, contract.requestSignatureCode, {
      token: session,
      params: {conventionId},
      body: {documentHash},
    });
    assert.equal(told.code, 'convention_invalid');
    assert.match(told.text, /mobile_only_unavailable/);
    assert.deepEqual(await both.deliver(), []);
  });
});
