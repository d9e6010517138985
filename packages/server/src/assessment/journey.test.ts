import assert from 'node:assert/strict';
import {after, describe, test} from 'node:test';
import {addDays, type Figures} from '@immersion-kit/sdk/contract';
import type {Page} from 'playwright-core';
import {assessmentWorld, NO_SHOW, WHOLE} from '../../test/assessments.ts';
import {BASE_URL, clientOf} from '../../test/api.ts';
import {START} from '../../test/conventions.ts';
import {UNLIMITED} from '../../test/message-constants.ts';
import {pageWorld} from '../../test/page-world.ts';
import {addStaff} from '../../test/signed-in.ts';
import {runJobs} from '../convention/jobs.ts';
import {mailboxSenders} from '../message/mailbox.ts';
import {createWorker} from '../message/worker.ts';
import {newId} from '../store/id.ts';

const END = addDays(START, 4);
/** The last day, in the morning; two months later, when its figures are told. */
const LAST_MORNING = new Date(`${END}T08:30:00Z`);
const FIGURES_TOLD = new Date('2027-02-10T09:00:00Z');

const pages = await pageWorld();
const {store, origin, clock: pageClock, addActing} = pages;
const world = await assessmentWorld(store);
const agency = await addActing();
await addStaff(store, agency.id, 'validator');
after(() => pages.stop());

const setClock = (now: Date): void => {
  pageClock.now = now;
  world.clock.now = now;
};

const worker = createWorker({
  store,
  now: () => pageClock.now,
  newId: () => newId(pageClock.now),
  senders: mailboxSenders(store.db, () => pageClock.now),
  limiter: UNLIMITED,
  publicUrl: () => origin,
  log: () => undefined,
});

/** What time brings about, and the mails that tell of it. */
const letTimeWork = async (): Promise<void> => {
  await runJobs({db: store.db, now: pageClock.now, newId: () => newId(pageClock.now)});
  await worker.run();
};

/** The last mail about a convention to somebody: its text. */
const lastMail = async (conventionId: string, kind: string): Promise<string> => {
  await worker.run();
  const {rows} = await store.pool.query<{text: string}>(
    `SELECT b.text FROM mailbox b JOIN message m ON m.id = b.id
     WHERE m.convention_id = $1 AND m.kind = $2 ORDER BY b.received_at DESC LIMIT 1`,
    [conventionId, kind],
  );
  assert.ok(rows[0], `no ${kind}`);
  return rows[0].text;
};

const open = async (text: string): Promise<Page> => {
  const [link = ''] = /http:\S+\/bilan#in_[\w-]{43}/.exec(text) ?? [];
  assert.ok(link, text);
  const {page} = await pages.open('about:blank');
  // What a page calls today must be what the server does.
  await page.clock.setFixedTime(pageClock.now);
  await page.goto(link);
  await page.getByRole('heading', {level: 1, name: 'Le bilan de l’immersion'}).waitFor();
  return page;
};

const figures = async (): Promise<Figures> =>
  (await clientOf(world.app, {baseUrl: BASE_URL}).readStatistics()).total;

/** Others, so that a figure of eleven is one more than what is not told. */
const others = async (count: number, assessment?: Parameters<typeof world.write>[1]) => {
  for (let done = 0; done < count; done += 1) {
    const id = await world.over(agency, {}, LAST_MORNING);
    if (assessment) await world.write(id, assessment);
  }
};

describe('from the last day of an immersion to its file and its figures', async () => {
  await others(11);
  await others(10, WHOLE);
  await others(10, NO_SHOW);
  setClock(FIGURES_TOLD);
  const before = await figures();

  test('the tutor’s mail, the bilan, the person’s signature, the prescriber’s file', async () => {
    const conventionId = await world.over(agency, {}, LAST_MORNING);
    setClock(LAST_MORNING);
    await letTimeWork();
    const tutor = await open(await lastMail(conventionId, 'assessment-request'));
    await tutor.getByLabel('Jusqu’au bout').check();
    await tutor.getByLabel('Ce que la personne a appris à faire').fill('Tailler un pommier.');
    await tutor
      .getByRole('radiogroup', {name: /L’embauchez-vous/})
      .getByLabel('Non')
      .check();
    await tutor.getByLabel('Votre avis sur l’immersion').fill('Une belle semaine.');
    await tutor.getByLabel('Vos conseils pour la suite').fill('Continuer.');
    await tutor.getByRole('button', {name: /Envoyer/}).click();
    await tutor.getByRole('heading', {name: 'Merci, le bilan est envoyé'}).waitFor();
    await tutor.context().close();

    const person = await open(await lastMail(conventionId, 'assessment-to-sign'));
    await person.getByText('Tailler un pommier.').waitFor();
    await person.getByLabel('Oui, je suis d’accord').check();
    await person.getByRole('button', {name: 'Recevoir mon code'}).click();
    await person.getByLabel('Le code à six chiffres').waitFor();
    const [, one = '', two = ''] =
      /\b(\d{3})\s?(\d{3})\b/.exec(await lastMail(conventionId, 'assessment-code')) ?? [];
    await person.getByLabel('Le code à six chiffres').fill(one + two);
    await person.getByLabel('J’ai lu ce bilan').check();
    await person.getByRole('button', {name: 'Signer le bilan'}).click();
    await person.getByRole('heading', {name: 'Merci, vous avez signé le bilan'}).waitFor();
    await person.context().close();

    const read = await agency.client.readAssessment({conventionId});
    assert.equal(read.skills, 'Tailler un pommier.');
    assert.equal(read.signature?.agrees, true);
    assert.match(await lastMail(conventionId, 'assessment-received'), /bilan/);
    const told = await agency.client.listEvents({limit: 500});
    const types = told.data
      .filter(({data}) => data['conventionId'] === conventionId)
      .map(({type}) => type);
    assert.deepEqual(types.slice(-2), ['assessment.created', 'assessment.signed']);
  });

  test('did not come: three presses', async () => {
    const conventionId = await world.over(agency, {}, LAST_MORNING);
    setClock(LAST_MORNING);
    await letTimeWork();
    const tutor = await open(await lastMail(conventionId, 'assessment-request'));
    await tutor.getByLabel('La personne n’est pas venue').click();
    await tutor.getByLabel('De la personne').click();
    await tutor.getByRole('button', {name: /Envoyer/}).click();
    await tutor.getByRole('heading', {name: 'Merci, le bilan est envoyé'}).waitFor();
    await tutor.context().close();
    const {status, noShowCause} = await agency.client.readAssessment({conventionId});
    assert.deepEqual([status, noShowCause], ['DID_NOT_SHOW', 'beneficiary']);
    await lastMail(conventionId, 'assessment-no-show');
    const person = await open(await lastMail(conventionId, 'assessment-no-show-told'));
    await person.getByText(/n’a pas eu lieu/).waitFor();
    await person.context().close();
  });

  test('an early end, told on its day from the mail of the validation', async () => {
    const third = new Date(`${addDays(START, 2)}T16:00:00Z`);
    const conventionId = await world.over(agency, {}, third);
    setClock(third);
    const {page: tutor} = await pages.open('about:blank');
    await tutor.clock.setFixedTime(third);
    await tutor.goto(await pages.linkFor('/bilan', conventionId, 'establishment-tutor'));
    await tutor.getByLabel('Elle s’est arrêtée plus tôt').check();
    await tutor.getByLabel('Dernier jour de présence').fill(addDays(START, 1));
    await tutor.getByText(/14\sh sur 35\sh/).waitFor();
    await tutor
      .getByRole('radiogroup', {name: /L’embauchez-vous/})
      .getByLabel('Non')
      .check();
    await tutor.getByLabel('Votre avis sur l’immersion').fill('Le métier ne lui convient pas.');
    await tutor.getByLabel('Vos conseils pour la suite').fill('Essayer la vente.');
    await tutor.getByRole('button', {name: /Envoyer/}).click();
    await tutor.getByRole('heading', {name: 'Merci, le bilan est envoyé'}).waitFor();
    await tutor.context().close();
    const {status, hoursMade, lastDayOfPresence} = await agency.client.readAssessment({
      conventionId,
    });
    assert.deepEqual(
      [status, hoursMade, lastDayOfPresence],
      ['PARTIALLY_COMPLETED', 14, addDays(START, 1)],
    );
  });

  test('each counts: what was under eleven is told', async () => {
    // Figures are worked out again after a minute.
    setClock(new Date(FIGURES_TOLD.getTime() + 120_000));
    const now = await figures();
    assert.deepEqual(
      [before.started, before.didNotShow, before.assessment.written],
      [21, null, null],
    );
    assert.deepEqual([now.started, now.didNotShow, now.assessment.written], [23, 11, 12]);
  });
});
