import assert from 'node:assert/strict';
import {test} from 'node:test';
import {contract, type Route} from '@immersion-kit/sdk/contract';
import {ask} from '../../../test/asking.ts';
import {addKey} from '../../../test/api.ts';
import {bakery, hostWorld} from '../../../test/host-world.ts';

const world = await hostWorld();

/** A person nobody has in a public answer: every value is found nowhere else. */
const CANARY = {
  firstName: 'Quetzalcoatline',
  lastName: 'Zwyrtek',
  job: 'Arpenteuse de fourneaux',
  email: 'zwyrtek.canari@personne.example',
  phone: '+33387001234',
};
const HIDDEN = {
  streetNumberAndAddress: '99 impasse du Canari caché',
  postcode: '54000',
  city: 'Nancy',
};
const SECRETS = [
  ...Object.values(CANARY),
  'canari',
  '87001234',
  '87 00 12 34',
  HIDDEN.streetNumberAndAddress,
];

test('no public answer holds an address, a number or a person of a company', async () => {
  const host = bakery(world.newSiret(), {
    contact: CANARY,
    contactMode: 'IN_PERSON',
    welcomeAddress: HIDDEN,
  });
  const {publish} = await world.register(host);
  const scopes = ['directory:read', 'directory:write'] as const;
  const token = await addKey(world.store, {scopes});
  const heard: string[] = [];
  const listen = async (route: Route, asking: Parameters<typeof ask>[2]): Promise<string> => {
    const {text, headers, status} = await ask(world.app, route, asking);
    heard.push(`${status} ${JSON.stringify([...headers])} ${text}`);
    return text;
  };
  const {siret} = host;
  const everywhere = async () => {
    const found = await listen(contract.searchOffers, {token, search: `?sirets=${siret}`});
    await listen(contract.searchOffers, {token, search: '?name=fournil'});
    const params = {siret, appellationCode: '11573'};
    await listen(contract.readOffer, {token, params});
    await listen(contract.readCompany, {token, params});
    await listen(contract.suggestJobs, {token, search: '?q=zwyrtek'});
    await listen(contract.suggestPlaces, {token, search: '?q=canari'});
    await listen(contract.requestHostCode, {body: {siret}});
    await listen(contract.openHost, {body: {siret, code: '000000'}});
    const page = await world.app.fetch(
      new Request('http://api.test/recherche?lieu=Metz&metier=Boulanger'),
    );
    heard.push(await page.text());
    return found;
  };
  await everywhere();
  await publish();
  const found = await everywhere();
  await listen(contract.registerHost, {token, body: {host: bakery(siret)}});
  await listen(contract.putHosts, {token, body: {hosts: [bakery(siret)]}});
  // They were asked about the company, and its own words are there.
  assert.match(found, /Le Fournil des Essais/);
  assert.ok(heard.some(text => text.includes('"contactMode":"IN_PERSON"')));
  for (const secret of SECRETS) {
    const leak = heard.find(text => text.toLowerCase().includes(secret.toLowerCase()));
    assert.equal(leak, undefined, `${secret} in ${leak ?? ''}`);
  }
  const logged = JSON.stringify(world.log).toLowerCase();
  for (const secret of [...SECRETS, siret]) assert.ok(!logged.includes(secret.toLowerCase()));
  // The same listening finds what is there to be found; the code asked above is kept for a minute.
  world.later(60_000);
  const own = await world.open(host);
  heard.push(JSON.stringify(await own.readHost()));
  for (const secret of Object.values(CANARY)) {
    assert.ok(
      heard.some(text => text.includes(secret)),
      secret,
    );
  }
});
