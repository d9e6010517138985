import assert from 'node:assert/strict';
import {test} from 'node:test';
import {addKey} from '../../test/api.ts';
import {candidate, contactWorld, solve} from '../../test/contact-world.ts';
import {refused} from '../../test/convention-world.ts';
import {PARTNER_PAGE} from '../../test/host-world.ts';
import {forgetProofs} from './proof-of-work.ts';

const world = await contactWorld();
const {contactPage: page, rows} = world;
const {siret} = await world.join({maxContactsPerMonth: 100});
let people = 0;
const next = () =>
  candidate(siret, {potentialBeneficiaryEmail: `p${(people += 1)}@personne.example`});
const proved = async () => solve(await page.readChallenge());

test('a page shows a proof, good once', async () => {
  const proof = await proved();
  await refused(page.sendContact({contact: next()}), 'proof_invalid');
  await page.sendContact({contact: next(), proof});
  await refused(page.sendContact({contact: next(), proof}), 'proof_invalid');
});

test('of fifty who show the same proof at once, one is served', async () => {
  const proof = await proved();
  const ends = await Promise.allSettled(
    Array.from({length: 50}, () => page.sendContact({contact: next(), proof})),
  );
  assert.equal(ends.filter(({status}) => status === 'fulfilled').length, 1);
});

test('a proof whose contact was refused was not spent', async () => {
  const proof = await proved();
  const wrong = {...next(), siret: world.newSiret()};
  await refused(page.sendContact({contact: wrong, proof}), 'host_not_found');
  await page.sendContact({contact: next(), proof});
});

test('none that is wrong, forged, of another key, or late', async () => {
  const proof = await proved();
  const other = world.holder(
    await addKey(world.store, {
      prefix: 'pk',
      origins: [PARTNER_PAGE],
      scopes: ['directory:read', 'contact:write'],
    }),
  );
  const hour = Math.floor(world.clock.now.getTime() / 1000) + 3600;
  const forged = [
    {...proof, number: proof.number + 1},
    {...proof, signature: proof.signature.replace(/^./, first => (first === '0' ? '1' : '0'))},
    {...proof, salt: proof.salt.replace(/expires=\d+/, `expires=${hour}`)},
    {...proof, salt: proof.salt.replace(/\?.*$/, '')},
    {...proof, salt: `${proof.salt}expires=${hour}&`},
    {...proof, challenge: '0'.repeat(64)},
  ];
  for (const one of forged) {
    await refused(page.sendContact({contact: next(), proof: one}), 'proof_invalid');
  }
  await refused(other.sendContact({contact: next(), proof}), 'proof_invalid');
  world.later(10 * 60_000);
  await refused(page.sendContact({contact: next(), proof}), 'proof_invalid');
});

test('what is spent is kept until it is late anyway', async () => {
  const proof = await proved();
  await page.sendContact({contact: next(), proof});
  const spent = async () => (await rows('SELECT 1 FROM spent_proof')).length;
  await forgetProofs(world.store.db, world.clock.now);
  assert.ok((await spent()) > 0);
  world.later(11 * 60_000);
  await forgetProofs(world.store.db, world.clock.now);
  assert.equal(await spent(), 0);
});
