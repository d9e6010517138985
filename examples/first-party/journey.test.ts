import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import {after, before, describe, test} from 'node:test';
import type {BrowserContext, Download, Page} from 'playwright-core';
import {type DemoPages, startDemoPages} from '../demo-pages.ts';
import {focusedText, inspect, tabTo, textOf, watch} from './inspect.ts';
import {codeIn, linkIn, readMail} from './mailbox.ts';
import {agencyNamed, submit} from './people.ts';

const NAME = 'Delattre';
const BENEFICIARY = 'anais@delattre.example';
const HOST = 'direction@delattre.example';
const TUTOR = 'tutrice@delattre.example';
const TO_SIGN = /À signer/;

describe('from a request to its signed document, on the pages of the server', () => {
  let demo: DemoPages;
  let context: BrowserContext;
  let staffDomain = '';

  const open = async () => {
    const page = await context.newPage();
    return {page, ...watch(page)};
  };

  const linkOf = async (to: string, says: RegExp): Promise<string> =>
    linkIn((await readMail(demo.api, {to, says})).text);

  const codeOf = async (to: string, says = /votre code pour signer/): Promise<string> =>
    codeIn((await readMail(demo.api, {to, says})).text);

  // Only a heading the page's script wrote may have the focus; the shell has its own.
  const heading = (page: Page, name: string | RegExp): Promise<void> =>
    page.locator('h1[tabindex]', {hasText: name}).waitFor();

  const bytesOf = async (download: Download): Promise<string> =>
    (await readFile(await download.path())).toString('latin1');

  before(async () => {
    demo = await startDemoPages();
    context = await demo.browser.newContext({
      viewport: {width: 360, height: 740},
      locale: 'fr-FR',
      timezoneId: 'Europe/Paris',
      acceptDownloads: true,
    });
    const agency = await agencyNamed(demo.api, 'mission locale');
    staffDomain = (agency.contactEmail ?? '').split('@')[1] ?? '';
    await submit(demo.api, agency.id, NAME);
  });

  after(() => demo.stop());

  test('the token leaves the address before anything is asked for, and goes nowhere else', async () => {
    const {page, faults, asked} = await open();
    const link = await linkOf(BENEFICIARY, TO_SIGN);
    const [, token = ''] = link.split('#');
    let meanwhile = '';
    await page.route('**/pages/signer.js', async route => {
      meanwhile = await page.evaluate<string>('location.href');
      await route.continue();
    });
    await page.goto(link);
    await heading(page, 'Lire et signer la convention');
    assert.equal(meanwhile, `${demo.api}/signer`);
    assert.equal(page.url(), `${demo.api}/signer`);
    const devtools = await context.newCDPSession(page);
    const {entries} = await devtools.send('Page.getNavigationHistory');
    assert.ok(entries.every(({url}) => !url.includes(token)));
    assert.ok(!(await page.content()).includes(token));
    assert.deepEqual(
      asked.filter(text => text.includes(token)),
      [],
    );
    assert.deepEqual(
      asked.filter(text => text.startsWith('http') && !text.startsWith(demo.api)),
      [],
    );
    assert.equal(await page.evaluate<string>('typeof takeLinkToken'), 'undefined');
    const kept = '[localStorage.length, sessionStorage.length, document.cookie, history.state]';
    assert.deepEqual(await page.evaluate(kept), [0, 0, '', null]);
    assert.deepEqual(faults, []);
    await page.close();
  });

  test('one reads and signs by the keyboard alone', async () => {
    const {page, faults} = await open();
    await page.goto(await linkOf(BENEFICIARY, TO_SIGN));
    await heading(page, 'Lire et signer la convention');
    await inspect(page, 'to sign');
    assert.match(await textOf(page), /35 h en 5 jours : du lundi au vendredi, de 8 h à 12 h/);

    await tabTo(page, /^Lire toute la convention/);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', {name: 'Les obligations de chacun'}).waitFor();
    await inspect(page, 'the whole text');
    await page.keyboard.press('Enter');

    await tabTo(page, /^Handicap/);
    await page.keyboard.press('Enter');
    await page.getByLabel('Ce qui vous aiderait').waitFor();
    await tabTo(page, /^Je préfère ne pas le dire/);
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    await tabTo(page, /^Ce qui vous aiderait/);
    await page.keyboard.type('Un siège réglable');
    await inspect(page, 'what is said of a disability');

    await tabTo(page, /^Recevoir mon code/);
    await page.keyboard.press('Enter');
    const field = page.getByLabel('Le code à six chiffres');
    await field.waitFor();
    assert.match(await textOf(page), /part par e-mail à anais@delattre\.example\. Il vaut dix/);
    assert.equal(await focusedText(page), 'Le code à six chiffres');
    await inspect(page, 'a code is asked');

    await tabTo(page, /^Signer la convention/);
    await page.keyboard.press('Enter');
    assert.equal(await focusedText(page), 'Le code à six chiffres');
    assert.equal(await page.getByText('Erreur : Recopiez').count(), 1);
    assert.equal(await page.getByText('Erreur : Cochez cette case').count(), 1);
    assert.match((await page.getByRole('alert').first().textContent()) ?? '', /à corriger/);
    await inspect(page, 'nothing was filled in');

    const code = await codeOf(BENEFICIARY);
    await page.keyboard.type(code === '000000' ? '111111' : '000 000');
    await tabTo(page, /^J’ai lu la convention/);
    await page.keyboard.press('Space');
    await tabTo(page, /^Signer la convention/);
    await page.keyboard.press('Enter');
    await page.getByText('Erreur : Ce n’est pas le bon code').waitFor();
    assert.equal(await focusedText(page), 'Le code à six chiffres');
    assert.equal(await field.getAttribute('aria-invalid'), 'true');
    await inspect(page, 'a wrong code');

    await tabTo(page, /^Recevoir un autre code/);
    await page.keyboard.press('Enter');
    await page.getByText('en demander un autre dans').waitFor();
    assert.match(await focusedText(page), /^Un message vient de partir.*\d+ secondes?\.$/);
    await inspect(page, 'another code too soon');

    await field.focus();
    await page.keyboard.press('Control+A');
    await page.keyboard.type(`${code.slice(0, 3)} ${code.slice(3)}`);
    await page.keyboard.press('Enter');
    await heading(page, 'Merci, vous avez signé');
    assert.equal(
      await focusedText(page),
      'Votre signature est enregistrée. Votre réponse sur le handicap est enregistrée.',
    );
    assert.match(await textOf(page), /Il reste à signer : Björn Lefèvre\./);
    await inspect(page, 'signed');
    assert.deepEqual(faults, []);
    await page.close();
  });

  test('the host follows, is reminded once a day, and signs', async () => {
    const {page: waiting, faults} = await open();
    await waiting.goto(await linkOf(BENEFICIARY, /Signature enregistrée/));
    await waiting.getByRole('heading', {name: 'Où en est la convention'}).waitFor();
    assert.equal(waiting.url(), `${demo.api}/suivre`);
    assert.match(await textOf(waiting), /Signatures En cours\s+1 signature sur 2/);
    assert.match(await textOf(waiting), /Signature attendue\s+E-mail envoyé le/);
    await inspect(waiting, 'followed');
    await waiting.getByRole('button', {name: 'Relancer Björn Lefèvre'}).click();
    await waiting.getByText('Un rappel part vers Björn Lefèvre.').waitFor();
    await waiting.goto(await linkOf(BENEFICIARY, TO_SIGN));
    await waiting.getByText('Vous avez déjà signé').waitFor();
    await inspect(waiting, 'signed already');
    await waiting.getByRole('button', {name: 'Relancer Björn Lefèvre'}).click();
    await waiting.getByText('a déjà été relancé aujourd’hui : réessayez dans 24 heures.').waitFor();
    assert.deepEqual(faults, []);
    await waiting.close();

    const {page} = await open();
    await page.goto(await linkOf(HOST, TO_SIGN));
    assert.equal(await page.getByText('Handicap').count(), 0);
    await page.getByRole('button', {name: 'Recevoir mon code'}).click();
    await page.getByLabel('Le code à six chiffres').fill(await codeOf(HOST));
    await page.getByLabel('J’ai lu la convention').check();
    await page.getByRole('button', {name: 'Signer la convention'}).dblclick();
    await heading(page, 'Merci, vous avez signé');
    assert.match(await textOf(page), /Toutes les signatures sont là\. Mission locale de Metz/);
    await page.close();
  });

  const signIn = async (page: Page, email: string): Promise<void> => {
    await page.goto(`${demo.api}/agence`);
    await page.getByLabel('Votre adresse e-mail').fill(email);
    await page.keyboard.press('Enter');
    await heading(page, 'Votre code de connexion');
    await page.getByLabel('Le code à six chiffres').fill(await codeOf(email, /code de connexion/));
    await page.keyboard.press('Enter');
    await page.getByRole('button', {name: /Me déconnecter/}).waitFor();
  };

  test('a counsellor signs in, looks, refuses nothing by mistake, and accepts', async () => {
    const {page, faults} = await open();
    await page.goto(`${demo.api}/agence`);
    await page.getByLabel('Votre adresse e-mail').waitFor();
    await inspect(page, 'the door of the agency');
    await page.getByLabel('Votre adresse e-mail').fill('personne');
    await page.keyboard.press('Enter');
    await page.getByText('Erreur : Une adresse e-mail est attendue').waitFor();
    await page.getByLabel('Votre adresse e-mail').fill(`awa.konate@${staffDomain}`);
    await page.keyboard.press('Enter');
    await heading(page, 'Votre code de connexion');
    await inspect(page, 'a code to come in');
    const email = `awa.konate@${staffDomain}`;
    const code = await codeOf(email, /code de connexion/);
    await page.getByLabel('Le code à six chiffres').fill(code === '000000' ? '111111' : '000000');
    await page.keyboard.press('Enter');
    await page.getByText('Erreur : Ce n’est pas le bon code').waitFor();
    await page.getByLabel('Le code à six chiffres').fill(code);
    await page.keyboard.press('Enter');

    await page.getByLabel('Chercher').fill(NAME);
    await page.keyboard.press('Enter');
    await heading(page, '1 convention');
    assert.equal(await page.evaluate('document.cookie'), '');
    assert.match(await textOf(page), /À traiter avant \S+ \d+ \S+, \d+ h/);
    await inspect(page, 'the list');
    await page.getByLabel('Chercher').fill('personne de ce nom');
    await page.keyboard.press('Enter');
    await heading(page, 'Aucune convention');
    await inspect(page, 'an empty list');
    await page.goBack();
    await heading(page, '1 convention');
    await page.getByRole('button', {name: 'Anaïs Delattre chez Les Vergers de la Seille'}).click();
    await heading(page, /L’immersion d’Anaïs Delattre/);
    assert.equal(page.url(), `${demo.api}/agence`);
    await page.reload();
    await heading(page, /L’immersion d’Anaïs Delattre/);
    await inspect(page, 'one convention');

    await page.locator('summary', {hasText: 'Refuser'}).click();
    await page.getByRole('button', {name: 'Refuser la convention'}).click();
    await page.getByText('Erreur : Écrivez le motif').waitFor();
    await page.locator('summary', {hasText: 'Transférer'}).click();
    await page.getByLabel('Le nom de la structure').fill('cap emploi');
    await page.getByRole('button', {name: 'Chercher la structure'}).click();
    await page.getByText(/structures? trouvées?\./).waitFor();
    await page.getByRole('button', {name: 'Transférer la convention'}).click();
    await page.getByText('Erreur : Choisissez une structure').waitFor();
    await page.locator('summary', {hasText: 'Accepter'}).click();
    await inspect(page, 'its forms, open');

    await page.getByRole('button', {name: 'Accepter la convention'}).click();
    await page.getByText('La convention est acceptée : elle reste à valider.').waitFor();
    assert.match(await focusedText(page), /^La convention est acceptée : elle reste à valider\./);
    assert.equal(await page.locator('summary', {hasText: 'Accepter'}).count(), 0);
    await page.getByRole('button', {name: 'Revenir à la liste'}).first().click();
    await page.getByRole('button', {name: 'Me déconnecter'}).click();
    await heading(page, 'Espace de la structure');
    await page.goBack();
    await heading(page, 'Espace de la structure');
    assert.doesNotMatch(await textOf(page), /Delattre/);
    assert.deepEqual(faults, []);
    await page.close();
  });

  test('a validator validates, and everybody has the document', async () => {
    const {page, faults} = await open();
    await signIn(page, `gaelle.le-bihan@${staffDomain}`);
    await page.getByLabel('Chercher').fill(NAME);
    await page.keyboard.press('Enter');
    await page.getByRole('button', {name: /Anaïs Delattre/}).click();
    await page.locator('summary', {hasText: 'Valider'}).click();
    await page.getByRole('button', {name: 'Valider la convention'}).click();
    await page.getByText('l’immersion peut commencer').waitFor();
    await inspect(page, 'validated');
    const byStaff = page.waitForEvent('download');
    await page.getByRole('button', {name: 'Télécharger la convention signée (PDF)'}).click();
    const agencyCopy = await bytesOf(await byStaff);
    assert.match(agencyCopy, /^%PDF-1\./);
    await page.close();

    const {page: tutor, asked} = await open();
    const link = await linkOf(TUTOR, /validé/);
    await tutor.goto(link);
    await tutor.getByRole('heading', {name: 'Le vérifier'}).waitFor();
    await inspect(tutor, 'the document');
    const byTutor = tutor.waitForEvent('download');
    await tutor.getByRole('button', {name: 'Télécharger la convention signée (PDF)'}).click();
    const download = await byTutor;
    assert.match(download.suggestedFilename(), /^convention-[0-9a-f-]{36}\.pdf$/);
    assert.equal(await bytesOf(download), agencyCopy);
    assert.ok(asked.every(text => !text.includes(link.split('#')[1] ?? '-')));
    await tutor.getByRole('link', {name: 'Ouvrir la page de vérification'}).click();
    await tutor.getByRole('heading', {level: 1, name: 'Convention validée'}).waitFor();
    await tutor.goto(link.replace('/document#', '/signer#'));
    await tutor.getByText('vous n’avez pas à signer').waitFor();
    assert.equal(await tutor.getByRole('button', {name: /Relancer|code/}).count(), 0);
    assert.deepEqual(faults, []);
    await tutor.close();
  });
});
