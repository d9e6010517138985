import assert from 'node:assert/strict';
import {after, describe, test} from 'node:test';
import type {Page} from 'playwright-core';
import {ofFocused, pageWorld, textOf as said} from '../../test/page-world.ts';

const world = await pageWorld();
const {store} = world;
const agency = await world.addActing();

const DAY = 24 * 60;
const ROLE = 'beneficiary';

after(() => world.stop());

const code = (page: Page) => page.getByLabel('Le code à six chiffres');
const focused = (page: Page): Promise<string> => ofFocused(page, 'textContent.trim()');

/** A convention, opened by its beneficiary on the signing page. */
const toSign = async () => {
  const state = await world.submit(agency);
  const link = await world.linkFor('/signer', state.id, ROLE);
  const {page, asked} = await world.open(link);
  await page.getByRole('button', {name: 'Recevoir mon code'}).waitFor();
  return {
    ...state,
    link,
    page,
    asked,
    signed: {...state, conventionId: state.id, role: ROLE},
  } as const;
};

/** The same, its code asked. */
const withCode = async () => {
  const open = await toSign();
  await open.page.getByRole('button', {name: 'Recevoir mon code'}).click();
  await code(open.page).waitFor();
  return open;
};

const queued = async (conventionId: string, kind: string): Promise<number> => {
  const {rows} = await store.pool.query(
    'SELECT id FROM message WHERE convention_id = $1 AND kind = $2',
    [conventionId, kind],
  );
  return rows.length;
};

const signatures = async (conventionId: string): Promise<string[]> => {
  const {rows} = await store.pool.query<{role: string}>(
    'SELECT role FROM signature WHERE convention_id = $1 ORDER BY role',
    [conventionId],
  );
  return rows.map(({role}) => role);
};

describe('a link, a session and a code, as time passes', () => {
  test('a link of 31 days is replaced by another, to the address on file', async () => {
    const {id} = await world.submit(agency);
    const link = await world.linkFor('/signer', id, ROLE);
    const at = world.clock.now;
    world.later(31 * DAY);
    const {page} = await world.open(link);
    await page.getByText('plus de 31 jours').waitFor();
    assert.match(await focused(page), /^Ce lien a plus de 31 jours/);
    assert.equal(page.url(), `${world.origin}/signer`);
    await page.getByRole('button', {name: 'Recevoir un nouveau lien'}).click();
    await page.getByText('Si ce lien était bien le vôtre').waitFor();
    assert.equal(await queued(id, 'invitation-renewed'), 1);
    world.later((at.getTime() - world.clock.now.getTime()) / 60_000);
  });

  test('a revoked link gets the same words, and nothing leaves', async () => {
    const {id} = await world.submit(agency);
    const link = await world.linkFor('/suivre', id, ROLE);
    await store.pool.query('UPDATE invitation SET revoked_at = now() WHERE convention_id = $1', [
      id,
    ]);
    const {page} = await world.open(link);
    await page.getByRole('button', {name: 'Recevoir un nouveau lien'}).click();
    await page.getByText('Si ce lien était bien le vôtre').waitFor();
    assert.equal(await queued(id, 'invitation-renewed'), 0);
  });

  test('whoever reads longer than a session signs all the same', async () => {
    const {page, asked, signed, id} = await toSign();
    world.later(45);
    await page.getByRole('button', {name: 'Recevoir mon code'}).click();
    await code(page).waitFor();
    assert.equal(asked.filter(one => one === 'POST /api/invitations/open').length, 2);
    world.later(1);
    await world.signOn(page, signed);
    await page.getByRole('heading', {name: 'Merci, vous avez signé'}).waitFor();
    assert.deepEqual(await signatures(id), [ROLE]);
  });

  test('a code of ten minutes ago signs nothing; another does', async () => {
    const {page, signed, id} = await withCode();
    world.later(1);
    await world.giveCode(signed);
    world.later(10);
    await world.signWith(page);
    await page.getByText('Erreur : Ce code n’est plus valable').waitFor();
    assert.equal(await ofFocused(page, 'inputMode'), 'numeric');
    assert.deepEqual(await signatures(id), []);
    await page.getByRole('button', {name: 'Recevoir un autre code'}).click();
    await page.locator('[aria-invalid]').waitFor({state: 'detached'});
    world.later(1);
    await world.signOn(page, signed);
    await page.getByRole('heading', {name: 'Merci, vous avez signé'}).waitFor();
    assert.deepEqual(await signatures(id), [ROLE]);
  });

  test('opening, reading and asking a code sign nothing', async () => {
    const {page, id} = await withCode();
    await page.reload();
    await page.getByText('le lien personnel que vous avez reçu').waitFor();
    assert.deepEqual(await signatures(id), []);
  });
});

describe('what is said of a disability', () => {
  const stored = async (conventionId: string) => {
    const {rows} = await store.pool.query(
      'SELECT is_rqth, adaptation FROM accommodation WHERE convention_id = $1',
      [conventionId],
    );
    return rows as unknown[];
  };
  const say = async (page: Page): Promise<void> => {
    await page.locator('summary', {hasText: 'Handicap'}).click();
    await page.getByLabel('Oui, j’ai la reconnaissance').check();
    await page.getByLabel('Ce qui vous aiderait').fill('Un siège réglable');
  };
  const said = [{is_rqth: 'yes', adaptation: 'Un siège réglable'}];

  test('is stored once signed, and not before', async () => {
    const {page, id, signed} = await withCode();
    await say(page);
    assert.deepEqual(await stored(id), []);
    world.later(1);
    await world.signOn(page, signed);
    await page.getByRole('heading', {name: 'Merci, vous avez signé'}).waitFor();
    assert.deepEqual(await stored(id), said);
  });

  test('is not stored when nothing was said, nor when the part was only opened', async () => {
    const {page, id, signed} = await withCode();
    await page.locator('summary', {hasText: 'Handicap'}).click();
    await page.getByLabel('Ce qui vous aiderait').waitFor();
    world.later(1);
    await world.signOn(page, signed);
    await page.getByRole('heading', {name: 'Merci, vous avez signé'}).waitFor();
    assert.deepEqual(await stored(id), []);
  });

  test('can be stored again when it failed; the signature stands meanwhile', async () => {
    const {page, id, signed} = await withCode();
    await say(page);
    world.later(1);
    const failing = {status: 502, body: ''};
    await page.route('**/accommodation', route => route.fulfill(failing));
    await world.signOn(page, signed);
    await page.getByText('n’est pas enregistrée').waitFor();
    assert.deepEqual(await signatures(id), [ROLE]);
    await page.unroute('**/accommodation');
    await page.getByRole('button', {name: 'Enregistrer ma réponse sur le handicap'}).click();
    await page.getByText('n’est pas enregistrée').waitFor({state: 'detached'});
    assert.deepEqual(await stored(id), said);
  });
});

describe('a convention that changes while it is read', () => {
  test('modified: what was read is not signed, the new words are shown first', async () => {
    const {page, id, signed} = await withCode();
    const {content} = await agency.client.readConvention({conventionId: id});
    const modified = await agency.client.modifyConvention({
      conventionId: id,
      convention: {...content, immersionActivities: 'Greffer des pommiers.'},
      justification: 'Autre atelier',
    });
    world.later(1);
    await world.signOn(page, signed);
    await page.getByText('La convention a été modifiée').waitFor();
    assert.match(await focused(page), /^La convention a été modifiée/);
    assert.match(await said(page), /Greffer des pommiers/);
    assert.deepEqual(await signatures(id), []);
    world.later(2);
    await page.getByRole('button', {name: 'Recevoir mon code'}).click();
    await code(page).waitFor();
    world.later(1);
    await world.signOn(page, {...signed, documentHash: modified.documentHash});
    await page.getByRole('heading', {name: 'Merci, vous avez signé'}).waitFor();
    assert.deepEqual(await signatures(id), [ROLE]);
  });

  test('signed elsewhere: the page says so, without an error', async () => {
    const {page, id, signed} = await withCode();
    world.later(1);
    await world.sign({...signed, status: 'READY_TO_SIGN'}, [ROLE]);
    await world.signOn(page, signed);
    await page.getByText('Vous avez déjà signé').waitFor();
    assert.equal(await page.locator('.alert:not(:empty)').count(), 0);
    assert.deepEqual(await signatures(id), [ROLE]);
  });

  test('refused meanwhile: no code is sent, and the reason is there to read', async () => {
    const {page, id} = await toSign();
    await agency.client.readConvention({conventionId: id});
    await agency.client.rejectConvention({conventionId: id, justification: 'Hors du projet'});
    await page.getByRole('button', {name: 'Recevoir mon code'}).click();
    await page.getByText('ce n’est plus possible').waitFor();
    assert.match(await said(page), /Refusée Arrêtée\s+Motif : Hors du projet/);
    assert.equal(await queued(id, 'signature-code'), 0);
  });
});

describe('what goes wrong on the way', () => {
  test('offline, nothing typed is lost, and the second try signs once', async () => {
    const {page, id, signed} = await withCode();
    world.later(1);
    await page.context().setOffline(true);
    await world.signOn(page, signed);
    await page.getByText('La connexion ne passe pas').waitFor();
    assert.match(await focused(page), /^La connexion ne passe pas/);
    assert.equal(await code(page).inputValue(), '246810');
    await page.context().setOffline(false);
    await page.getByRole('button', {name: 'Signer la convention'}).click();
    await page.getByRole('heading', {name: 'Merci, vous avez signé'}).waitFor();
    assert.deepEqual(await signatures(id), [ROLE]);
  });

  test('an answer that is lost is asked again by itself, under the same name', async () => {
    const {page, id, asked, signed} = await withCode();
    world.later(1);
    const intents: (string | undefined)[] = [];
    await page.route('**/sign', async route => {
      intents.push(route.request().headers()['idempotency-key']);
      if (intents.length > 1) return route.continue();
      await route.fetch();
      return route.abort('connectionreset');
    });
    await world.signOn(page, signed);
    await page.getByRole('heading', {name: 'Merci, vous avez signé'}).waitFor();
    assert.equal(intents.length, 2);
    assert.equal(new Set(intents).size, 1);
    assert.ok(asked.includes(`POST /api/conventions/${id}/sign`));
    assert.deepEqual(await signatures(id), [ROLE]);
  });

  test('a signature stands, even when what comes after it cannot be read', async () => {
    const {page, id, signed} = await withCode();
    world.later(1);
    await page.route('**/reading', route => route.fulfill({status: 500, body: ''}));
    await world.signOn(page, signed);
    await page.getByRole('heading', {name: 'Merci, vous avez signé'}).waitFor();
    assert.deepEqual(await signatures(id), [ROLE]);
  });

  const problem = (status: number, text: string, headers: Record<string, string> = {}) => ({
    status,
    headers: {'content-type': 'application/problem+json', ...headers},
    body: JSON.stringify({type: 'about:blank', title: 'x', status, code: text}),
  });
  const CASES = [
    [problem(429, 'rate_limited', {'retry-after': '240'}), 'Réessayez dans 4 minutes.'],
    [problem(500, 'internal_error'), 'Une erreur s’est produite de notre côté.'],
    [problem(503, 'service_unavailable'), 'Le service est occupé.'],
    [{status: 502, body: '<html>proxy</html>'}, 'Le service a mal répondu.'],
  ] as const;
  for (const [answer, words] of CASES) {
    test(`${answer.status}: says it, keeps the page, and tries again`, async () => {
      const {id} = await world.submit(agency);
      const link = await world.linkFor('/signer', id, ROLE);
      const {page} = await world.open(`${world.origin}/demande`);
      await page.route('**/api/invitations/open', route => route.fulfill(answer));
      await page.goto(link);
      await page.getByText('ne s’ouvre pas').waitFor();
      assert.ok((await said(page)).includes(words));
      await page.unroute('**/api/invitations/open');
      await page.getByRole('button', {name: 'Réessayer'}).click();
      const ask = page.getByRole('button', {name: 'Recevoir mon code'});
      await ask.waitFor();
      await page.route('**/signature-code', route => route.fulfill(answer));
      await ask.click();
      await page.getByRole('alert').filter({hasText: words}).waitFor();
      await page.unroute('**/signature-code');
      await ask.click();
      await code(page).waitFor();
    });
  }
});

describe('the clock and the crowd of an agency', () => {
  /** Looks for a convention by its number, which alone is then in the list. */
  const find = async (page: Page, id: string): Promise<void> => {
    await page.getByLabel('Chercher').fill(id);
    await page.keyboard.press('Enter');
    await page
      .locator('tbody tr')
      .and(page.locator(`[data-line="${id}"]:only-child`))
      .waitFor();
    await page.locator('table[aria-busy=false]').waitFor();
  };

  test('after 48 hours, a line is late and says so in words', async () => {
    const {id} = await world.inReview(agency);
    const at = world.clock.now;
    world.later(48 * 60 + 1);
    const page = await world.openAsStaff(agency.id, 'validator');
    await find(page, id);
    const line = page.getByRole('row', {name: /chez Les Vergers/});
    assert.match(
      (await line.innerText()).replaceAll('\u00a0', ' '),
      /En retard\s+À traiter avant mer\. 25 nov\., \d/,
    );
    await page.getByRole('button', {name: /chez Les Vergers/}).click();
    await page.getByRole('heading', {name: 'Décider, agir'}).waitFor();
    await page.getByText('En retard').waitFor();
    world.later((at.getTime() - world.clock.now.getTime()) / 60_000);
  });

  test('of two who decide, the second is told, and sees what the first did', async () => {
    const {id} = await world.inReview(agency);
    const page = await world.openAsStaff(agency.id, 'validator');
    await find(page, id);
    await page.getByRole('button', {name: /chez Les Vergers/}).click();
    await page.locator('summary', {hasText: 'Valider'}).click();
    await agency.client.nameCounsellor({conventionId: id, firstName: 'Awa', lastName: 'Konaté'});
    await page.getByRole('button', {name: 'Valider la convention'}).click();
    await page.getByText('La convention a changé pendant que vous la lisiez').waitFor();
    assert.match(await focused(page), /^La convention a changé/);
    const {status} = await agency.client.readConvention({conventionId: id});
    assert.equal(status, 'IN_REVIEW');
    await page.getByRole('button', {name: 'Valider la convention'}).click();
    await page.getByText('l’immersion peut commencer').waitFor();
  });

  test('an address is corrected, and the old link closes', async () => {
    const {id} = await world.submit(agency);
    const link = await world.linkFor('/signer', id, ROLE);
    const page = await world.openAsStaff(agency.id, 'validator');
    await page.getByRole('button', {name: 'Les signataires'}).click();
    await page.locator('[aria-pressed=true]', {hasText: 'Les signataires'}).waitFor();
    await find(page, id);
    await page.getByRole('button', {name: /chez Les Vergers/}).click();
    await page.locator('summary', {hasText: 'Corriger une adresse'}).click();
    await page.getByRole('button', {name: 'Corriger', exact: true}).click();
    await page.getByText('Écrivez la bonne adresse').first().waitFor();
    await page.getByLabel('La bonne adresse e-mail').fill('anaïs@exemple.fr');
    await page.getByRole('button', {name: 'Corriger', exact: true}).click();
    await page.getByText('Erreur : Une adresse e-mail s’écrit sans accent').waitFor();
    await page.getByLabel('La bonne adresse e-mail').fill('anais@exemple.fr');
    await page.getByRole('button', {name: 'Corriger', exact: true}).click();
    await page.getByText('un nouveau lien y part').waitFor();
    const {content} = await agency.client.readConvention({conventionId: id});
    assert.equal(content.signatories.beneficiary.email, 'anais@exemple.fr');
    const {page: old} = await world.open(link);
    await old.getByText('Ce lien n’est plus valable').waitFor();
  });

  test('a convention is handed to another agency, and leaves the list', async () => {
    const other = await world.addActing({name: 'Cap emploi des Essais', kind: 'cap-emploi'});
    const {id} = await world.inReview(agency);
    const page = await world.openAsStaff(agency.id, 'validator');
    await find(page, id);
    await page.getByRole('button', {name: /chez Les Vergers/}).click();
    await page.locator('summary', {hasText: 'Transférer'}).click();
    await page.getByLabel('Le nom de la structure').fill('cap essais');
    await page.keyboard.press('Enter');
    await page.getByLabel(/Cap emploi des Essais/).check();
    await page.getByLabel('Le motif').last().fill('La personne a déménagé');
    await page.getByRole('button', {name: 'Transférer la convention'}).click();
    await page.getByText('La convention est transférée').waitFor();
    await page.getByRole('heading', {name: 'Aucune convention'}).waitFor();
    assert.equal((await other.client.readConvention({conventionId: id})).agency.id, other.id);
  });

  test('a session that is over leads back to the door', async () => {
    const page = await world.openAsStaff(agency.id, 'counsellor');
    await page.getByRole('button', {name: 'Afficher'}).waitFor();
    world.later(12 * 60 + 1);
    await page.getByRole('button', {name: 'Afficher'}).click();
    await page.getByText('connectez-vous de nouveau').waitFor();
    await page.getByLabel('Votre adresse e-mail').waitFor();
  });
});
