import assert from 'node:assert/strict';
import {test} from 'node:test';
import {BASE_URL} from '../../test/api.ts';
import {candidate, contactWorld} from '../../test/contact-world.ts';
import {PARTNER_PAGE} from '../../test/host-world.ts';

const world = await contactWorld();

const apply = async (body: object, headers: Record<string, string> = {}) => {
  const response = await world.app.fetch(
    new Request(`${BASE_URL}/v3/apply-to-offer`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${world.partnerKey}`,
        'content-type': 'application/json',
        ...headers,
      },
      body: JSON.stringify(body),
    }),
  );
  const text = await response.text();
  return {status: response.status, text};
};

const application = (siret: string, email: string) => {
  const {
    activities: _,
    message: _message,
    ...contact
  } = candidate(siret, {
    potentialBeneficiaryEmail: email,
    experienceAdditionalInformation: 'Deux étés au marché.',
  });
  return {kind: 'IF', ...contact};
};

test('a client of the national API v3 writes to a company as it did there', async () => {
  const {siret, host} = await world.join();
  const body = application(siret, 'v3@personne.example');
  assert.deepEqual(await apply(body), {status: 201, text: ''});
  const {text} = await world.lastMail(host.contact.email, /souhaite/);
  assert.match(text, /Deux étés au marché/);
  assert.equal((await apply(body)).status, 409);
  const {experienceAdditionalInformation: _, ...pupil} = application(
    siret,
    'eleve@personne.example',
  );
  const school = {
    ...pupil,
    kind: '1_ELEVE_1_STAGE',
    levelOfEducation: '3ème',
    immersionObjective: "Découvrir un métier ou un secteur d'activité",
  };
  assert.equal((await apply(school)).status, 201);
  assert.match((await world.lastMail(host.contact.email, /souhaite/)).text, /Élève de 3ème/);
});

test('what is wrong is named; a page’s key and a wrong one do not open it', async () => {
  const {siret} = await world.join();
  const body = application(siret, 'faux@personne.example');
  const {status, text} = await apply({...body, siret: '123', levelOfEducation: '2nde'});
  assert.equal(status, 400);
  for (const pointer of ['/siret', '/levelOfEducation']) assert.ok(text.includes(pointer), text);
  assert.equal((await apply({...body, kind: 'AUTRE'})).status, 400);
  const page = {authorization: `Bearer ${world.pageKey}`, origin: PARTNER_PAGE};
  assert.match((await apply(body, page)).text, /scope_missing/);
  assert.equal((await apply(body, {authorization: 'Bearer rien'})).status, 401);
  const get = await world.app.fetch(new Request(`${BASE_URL}/v3/apply-to-offer`));
  assert.equal(get.status, 405);
});
