import assert from 'node:assert/strict';
import {after, before, describe, test} from 'node:test';
import type {BrowserContext} from 'playwright-core';
import {fictionalSiret} from '../../packages/server/src/demo/hosts.ts';
import {fillHost, typeHostCode} from '../chamber/joining.ts';
import {axeFindings} from '../convention-form/axe.ts';
import {ANSWERS, bornYearsAgo, twoWeeksOn} from '../convention-form/answers.ts';
import {focusedOn} from '../convention-form/keyboard.ts';
import {type DemoPages, startDemoPages} from '../demo-pages.ts';
import {linkIn, readMail} from '../first-party/mailbox.ts';
import {arrive, NARROW, visit} from '../journeys/visits.ts';
import {
  addressee,
  CANDIDATE,
  codeOf,
  contactTitle,
  leaveLink,
  openCompany,
  sayWho,
  searchBakers,
} from './people.ts';

const {email} = CANDIDATE;

/** A company of no directory. */
const JOINED = {
  siret: fictionalSiret(91_000),
  name: 'Le Pétrin de Queuleu',
  street: '7 rue aux Arènes',
  postcode: '57000',
  city: 'Metz',
  email: 'mina@petrin.example',
};

describe('from a company that joins to a convention, by the keyboard alone, on a narrow phone', () => {
  let demo: DemoPages;
  let context: BrowserContext;
  let company = '';
  let host = '';

  before(async () => {
    demo = await startDemoPages();
    context = await demo.browser.newContext({
      viewport: NARROW,
      locale: 'fr-FR',
      timezoneId: 'Europe/Paris',
    });
  });

  after(() => demo.stop());

  test('a company joins from the page of its chamber', async () => {
    const {page, faults} = await visit(context, `${demo.partner}/chamber`);
    await page.locator('immersion-host #title').waitFor();
    const joining = await fillHost(page, JOINED);
    await page.locator('immersion-host #title', {hasText: 'Votre code'}).waitFor();
    await typeHostCode(joining, {api: demo.api, email: JOINED.email});
    await page.locator('immersion-host #title', {hasText: 'est dans l’annuaire'}).waitFor();
    assert.deepEqual(faults, []);
    await page.close();
  });

  test('somebody finds it and writes to it; the company is written to after the code', async () => {
    const visited = await visit(context, `${demo.partner}/mission-locale`);
    const {page, keyboard, faults, requests} = visited;
    await searchBakers(visited);
    company = await openCompany(visited, 'EMAIL', JOINED.name);
    assert.equal(company, JOINED.name);
    await contactTitle(page, `Écrire à ${company}`);
    assert.deepEqual(await axeFindings(page), []);
    await sayWho(visited);
    await keyboard.reach(/Des idées pour « Un mot de vous »/);
    await keyboard.press('Enter');
    await keyboard.reach(/^.*J’ai déjà \[/);
    await keyboard.press('Enter');
    await keyboard.press('End');
    assert.match((await focusedOn(page)).name, /Un mot de vous/);
    await keyboard.press('Control+A');
    await page.keyboard.type('J’ai déjà aidé au fournil de mon oncle, et cela m’a plu.');
    await keyboard.reach(/^Relire avant d’envoyer$/);
    await keyboard.press('Enter');
    await contactTitle(page, `Ce que va lire ${company}`);
    const letter = await page.locator('immersion-contact .letter').innerText();
    assert.match(letter, /Anaïs Delattre aimerait faire une immersion/);
    assert.doesNotMatch(letter, /@|0639/);
    assert.deepEqual(await axeFindings(page), []);
    await keyboard.reach(/^Envoyer$/);
    await keyboard.press('Enter');
    await contactTitle(page, 'Recopiez le code reçu');
    const {text} = await readMail(demo.api, {to: email, says: /votre code/});
    await keyboard.reach(/^Le code à six chiffres$/);
    await page.keyboard.type(codeOf(text));
    await keyboard.press('Enter');
    await contactTitle(page, 'C’est parti');
    assert.deepEqual(await axeFindings(page), []);
    const width = await page.evaluate<number>('document.documentElement.scrollWidth');
    assert.ok(width <= NARROW.width, `${width} px`);
    assert.deepEqual(faults, []);
    for (const request of requests) {
      assert.ok(!/anais|Delattre|0639|cs_/.test(request.url()), request.url());
    }
    assert.deepEqual(await page.evaluate('[localStorage.length, sessionStorage.length]'), [0, 0]);
    await page.close();
    host = await addressee(demo.api, /souhaite/);
    assert.equal(host, JOINED.email);
  });

  test('the company opens its mail, reads, and says yes', async () => {
    const {text} = await readMail(demo.api, {to: host, says: /souhaite/});
    assert.ok(!text.includes(email), 'the company sees the address');
    const link = linkIn(text);
    const visited = await visit(context, link);
    const {page, keyboard} = visited;
    await arrive(visited, 'Une demande d’immersion');
    await keyboard.reach(/^Lire la demande$/);
    await keyboard.press('Enter');
    await page.getByText('Que répondez-vous').waitFor();
    assert.match(
      await page.locator('immersion-exchange .page').innerText(),
      /fournil de mon oncle/,
    );
    await arrive(visited, 'Une demande d’immersion');
    await keyboard.reach(/> Oui, je veux bien l’accueillir$/);
    await keyboard.press('Space');
    await keyboard.write(/^Un mot pour la personne/, 'Venez mardi à 14 h.');
    await keyboard.reach(/^Envoyer ma réponse$/);
    await keyboard.press('Enter');
    await page.getByText('Votre oui est envoyé').waitFor();
    await arrive(visited, 'Une demande d’immersion');
    await leaveLink(visited, {api: demo.api, link});
  });

  test('the person opens the convention, filled in with the company, the job and themselves', async () => {
    const {text} = await readMail(demo.api, {to: email, says: /oui/});
    assert.ok(!text.includes(host), 'the person sees the address');
    const visited = await visit(context, linkIn(text));
    const {page, keyboard, faults} = visited;
    await arrive(visited, `Votre demande à ${company}`);
    assert.match(await page.locator('immersion-exchange .page').innerText(), /Venez mardi à 14 h/);
    await keyboard.reach(/est d’accord pour m’accueillir\.$/);
    await keyboard.press('Space');
    await keyboard.reach(/^Préparer la convention$/);
    await keyboard.press('Enter');
    const form = page.locator('immersion-convention');
    await form.locator('#title').waitFor();
    assert.equal(page.url(), `${demo.api}/demande`);
    await keyboard.pick(/^Votre ville/, ANSWERS.town);
    await page.getByRole('radio').first().waitFor();
    await keyboard.reach(/^Votre structure > /);
    await keyboard.press('Space');
    await keyboard.goOn('La personne en immersion');
    const held = (path: string) => form.locator(`#field-${path}`).inputValue();
    assert.equal(await held('signatories-beneficiary-firstName'), CANDIDATE.firstName);
    assert.equal(await held('signatories-beneficiary-lastName'), CANDIDATE.lastName);
    assert.equal(await held('signatories-beneficiary-email'), email);
    const [day, month, year] = bornYearsAgo(20);
    await keyboard.write(/> Jour$/, day);
    await keyboard.write(/> Mois$/, month);
    await keyboard.write(/> Année$/, year);
    await keyboard.reach(/> Oui$/);
    await keyboard.press('ArrowDown');
    await keyboard.goOn('L’entreprise qui accueille');
    assert.match(await held('siret'), /^\d{3} ?\d{3} ?\d{3} ?\d{5}$/);
    assert.equal(await held('businessName'), company);
    await keyboard.write(/> Activité principale/, ANSWERS.businessActivity);
    // A company that wants to be written to need not give a number.
    await keyboard.write(/> Téléphone$/, '03 87 00 00 00');
    if ((await held('establishmentTutor-job')) === '') {
      await keyboard.write(/> Fonction$/, 'Gérante');
    }
    await keyboard.goOn('Dates, lieu et horaires');
    const {dateStart, dateEnd} = twoWeeksOn();
    await keyboard.writeDate(/^Premier jour/, dateStart);
    await keyboard.writeDate(/^Dernier jour/, dateEnd);
    assert.match(await held('immersionAddress'), /Metz$/);
    await keyboard.goOn('Le métier et le but');
    assert.match(await held('immersionAppellation'), /^Boulanger/);
    assert.deepEqual(faults, []);
    await page.close();
  });

  test('a company that prefers calls: the page is closed, the mail leads to the code, then to the number', async () => {
    const person = {...CANDIDATE, email: 'zoe@delattre.example', firstName: 'Zoé'};
    const visited = await visit(context, `${demo.partner}/mission-locale`);
    await searchBakers(visited);
    const called = await openCompany(visited, 'PHONE');
    await contactTitle(visited.page, `Appeler ${called}`);
    await sayWho(visited, person);
    await visited.keyboard.reach(/^Recevoir qui appeler$/);
    await visited.keyboard.press('Enter');
    await contactTitle(visited.page, 'Recopiez le code reçu');
    await visited.page.close();

    const asked = await readMail(demo.api, {to: person.email, says: /votre code/});
    const link = linkIn(asked.text);
    const own = await visit(context, link);
    await arrive(own, 'Recopiez le code reçu');
    await own.keyboard.reach(/^Le code à six chiffres$/);
    await own.page.keyboard.type(codeOf(asked.text));
    await own.keyboard.press('Enter');
    await arrive(own, 'C’est parti');
    await leaveLink(own, {api: demo.api, link});

    const sent = await readMail(demo.api, {to: person.email, says: /pour votre immersion/});
    const following = linkIn(sent.text);
    const follow = await visit(context, following);
    await arrive(follow, `Votre demande à ${called}`);
    const reach = await follow.page.locator('immersion-exchange #reach').innerText();
    assert.match(reach, /0\d(?:\s\d\d){4}/);
    assert.equal(await follow.page.locator('#reach a[href^="tel:+33"]').count(), 1);
    await leaveLink(follow, {api: demo.api, link: following});
  });

  test('an alert asked for after the search is confirmed from its mail', async () => {
    const visited = await visit(context, `${demo.partner}/mission-locale`);
    const {page, keyboard} = visited;
    await searchBakers(visited);
    await keyboard.reach(/^Être prévenu des nouvelles entreprises$/);
    await keyboard.press('Enter');
    await page.locator('immersion-alert-request #title').waitFor();
    await keyboard.write(/^Votre e-mail$/, email);
    await keyboard.press('Enter');
    await page.getByText('Il reste à confirmer').waitFor();
    assert.deepEqual(await axeFindings(page), []);
    await page.close();
    const {text} = await readMail(demo.api, {to: email, says: /alerte|prévenu/i});
    const link = linkIn(text);
    const own = await visit(context, link);
    await arrive(own, 'Votre alerte');
    await own.keyboard.reach(/^Je veux être prévenu/);
    await own.keyboard.press('Space');
    await own.keyboard.reach(/^Activer mon alerte$/);
    await own.keyboard.press('Enter');
    await own.page.getByText('C’est fait').waitFor();
    await arrive(own, 'Votre alerte');
    await leaveLink(own, {api: demo.api, link});
  });
});
