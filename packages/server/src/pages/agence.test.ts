import assert from 'node:assert/strict';
import {after, describe, test} from 'node:test';
import type {Page} from 'playwright-core';
import {ofFocused, pageWorld, textOf} from '../../test/page-world.ts';

const world = await pageWorld();
const agency = await world.addActing();

after(() => world.stop());

/** A convention, open by a validator of its agency. */
const open = async (): Promise<{page: Page; id: string}> => {
  const {id} = await world.inReview(agency);
  const page = await world.openAsStaff(agency.id, 'validator');
  await page.getByLabel('Chercher').fill(id);
  await page.keyboard.press('Enter');
  await page.locator(`[data-line="${id}"]:only-child .open`).click();
  await page.getByRole('heading', {level: 1, name: /^L’immersion/}).waitFor();
  return {page, id};
};

describe('the page of an agency', () => {
  test('says where one is in its title, and nobody’s name', async () => {
    const {page, id} = await open();
    assert.equal(await page.title(), 'Une convention – Immersion professionnelle');
    assert.equal(page.url(), `${world.origin}/agence`);
    await page.getByRole('button', {name: 'Revenir à la liste'}).click();
    await page.locator(`[data-line="${id}"]`).waitFor();
    assert.equal(await page.title(), 'Conventions de la structure – Immersion professionnelle');
    const {content} = await agency.client.readConvention({conventionId: id});
    const {lastName} = content.signatories.beneficiary;
    assert.ok((await textOf(page)).includes(lastName));
    assert.ok(!(await page.title()).includes(lastName));
    await page.context().close();
  });

  test('modifies a convention in its place, and shows it again', async () => {
    const {page, id} = await open();
    await page.getByRole('button', {name: 'Modifier la convention'}).click();
    await page.getByRole('heading', {level: 1, name: 'Modifier la convention'}).waitFor();
    assert.equal(await page.locator('h1:visible').count(), 1);
    await page.getByLabel('Pourquoi ce changement').fill('Une précision.');
    const next = page.getByRole('button', {name: 'Continuer'});
    const employed = page.getByRole('radiogroup', {name: /temps de travail d’un emploi/});
    await employed.getByLabel('Non').check();
    await next.click();
    await page.getByRole('heading', {name: 'L’entreprise qui accueille'}).waitFor();
    await page.goBack();
    await page.getByRole('heading', {name: 'La personne en immersion'}).waitFor();
    assert.equal(await page.getByLabel('Pourquoi ce changement').inputValue(), 'Une précision.');
    const send = page.getByRole('button', {name: 'Envoyer les changements'});
    const title = page.locator('immersion-convention #title');
    while (!(await send.isVisible())) {
      const step = await title.innerText();
      await next.click();
      await title.filter({hasNotText: step}).waitFor();
    }
    await send.click();
    await page.getByText('La convention est modifiée').waitFor();
    assert.match(await ofFocused(page, 'textContent.trim()'), /^La convention est modifiée/);
    const {status, changes} = await agency.client.readConvention({conventionId: id});
    assert.deepEqual([status, changes?.justification], ['READY_TO_SIGN', 'Une précision.']);
    await page.context().close();
  });

  test('gives a modification up by Back, and changes nothing', async () => {
    const {page, id} = await open();
    await page.getByRole('button', {name: 'Modifier la convention'}).click();
    await page.getByRole('heading', {level: 1, name: 'Modifier la convention'}).waitFor();
    await page.goBack();
    await page.getByRole('heading', {level: 1, name: /^L’immersion/}).waitFor();
    assert.equal((await agency.client.readConvention({conventionId: id})).version, 1);
    await page.context().close();
  });

  test('speaks English to who asks for it', async () => {
    const {page} = await open();
    await page.getByRole('button', {name: 'English'}).click();
    await page.getByRole('button', {name: 'Back to the list'}).waitFor();
    assert.equal(await page.title(), 'One agreement – Work immersion');
    await page.context().close();
  });
});
