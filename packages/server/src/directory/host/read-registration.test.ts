import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {contactWorld} from '../../../test/contact-world.ts';
import {refused} from '../../../test/convention-world.ts';
import {bakery} from '../../../test/host-world.ts';
import {OWN_PAGE} from '../../../test/staff-world.ts';

const world = await contactWorld();
const {page, holder, register, newSiret} = world;

/** An entry with an address, as whoever reads that mailbox opens it. */
const received = async (choices: Parameters<typeof bakery>[1] = {}) => {
  const host = bakery(newSiret(), choices);
  const registered = await register(host);
  const {text} = await world.lastMail(host.contact.email, /votre code pour publier/);
  const [, token = ''] = /\/entreprise#(hr_[\w-]{43})/.exec(text) ?? [];
  return {...registered, host, token, own: holder(token, OWN_PAGE.origin)};
};

describe('what a registration’s code publishes', () => {
  test('is shown to whoever received it, its contact included, and reading publishes nothing', async () => {
    const {own, host} = await received({
      additionalInformation: 'Appelez vite.',
      website: 'https://fournil.example/',
    });
    const expected = {
      host,
      appellations: [{appellationCode: '11573', appellationLabel: 'Boulanger / Boulangère'}],
    };
    assert.deepEqual(await own.readRegistration(), expected);
    assert.deepEqual(await own.readRegistration(), expected);
    assert.deepEqual(await world.found(host.siret), []);
  });

  test('is what is published: each registration of a company shows its own words', async () => {
    const mine = await received();
    const stranger = {...mine.host, businessNameCustomized: 'Appelez le 08 99 00 00 00'};
    const theirs = await register(stranger);
    const read = await holder(theirs.registration, OWN_PAGE.origin).readRegistration();
    assert.equal(read.host.businessNameCustomized, stranger.businessNameCustomized);
    assert.deepEqual((await mine.own.readRegistration()).host, mine.host);
    await mine.publish();
    const [offer] = await world.found(mine.host.siret);
    assert.equal(offer?.customizedName, undefined);
  });

  test('is not read back by the page that sent it, nor by another, nor by another link', async () => {
    const {registration, token} = await received();
    await refused(holder(registration).readRegistration(), 'origin_not_allowed');
    const elsewhere = holder(token, 'https://ailleurs.example');
    await refused(elsewhere.readRegistration(), 'origin_not_allowed');
    await refused(world.own.readRegistration(), 'link_missing');
    await refused(page.readRegistration(), 'link_invalid');
    const {host} = await world.join();
    await refused((await world.open(host)).readRegistration(), 'link_invalid');
    const unknown = holder(`hr_${'0'.repeat(43)}`, OWN_PAGE.origin);
    await refused(unknown.readRegistration(), 'link_invalid');
  });

  test('is read no more once it is published, nor after seven days', async () => {
    const {own, publish, registration} = await received();
    await publish();
    await refused(holder(registration, OWN_PAGE.origin).readRegistration(), 'link_invalid');
    await refused(own.readRegistration(), 'link_invalid');
    const late = await received();
    world.later(7 * 86_400_000);
    await refused(late.own.readRegistration(), 'link_expired');
  });
});
