import {expect, fixture, html} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {delay, http, HttpResponse} from 'msw';
import {createClient} from '@immersion-kit/sdk';
import {expectAccessible} from '../../test/accessible.ts';
import {
  forgetSignIn,
  type Made,
  makeAgency,
  makeConvention,
  ownClient,
  signIn,
} from '../../test/first-party-page.ts';
import {focusedText, pageText, press, says, until, write} from '../../test/linked-page.ts';
import {all, find, focusedId, text} from '../../test/page.ts';
import {
  forgetPlace,
  linesOf,
  openOne,
  openReview,
  search,
  showTurn,
  titled,
  titleOf,
  unfold,
} from '../../test/review-page.ts';

import type {ImmersionReviewElement} from './immersion-review.ts';
import {mocking} from '../../test/mocking.ts';

const OWN = 'Structure des pannes';
const LIST = '*/api/conventions';
const REASON = 'Hors du projet.';

const problem = (status: number, code: string, headers: Record<string, string> = {}) =>
  HttpResponse.json({type: 'about:blank', title: 'Non', status, code}, {status, headers});

/** What may come instead of an answer, and what the person is told. */
const FAILURES = {
  'a cut connection': [() => HttpResponse.error(), 'La connexion ne passe pas.'],
  'a server that hangs': [() => delay('infinite'), 'La réponse tarde trop.'],
  'a 429': [
    () => problem(429, 'rate_limited', {'retry-after': '240'}),
    'Trop de demandes en peu de temps. Réessayez dans 4 minutes.',
  ],
  'a 500': [() => problem(500, 'internal_error'), 'Une erreur s’est produite de notre côté.'],
  'a 503': [() => problem(503, 'service_unavailable'), 'Le service est occupé.'],
  'a page instead of an answer': [() => HttpResponse.html('<html>portail</html>'), 'mal répondu'],
} as const;

/** Less than people would wait for an answer that never comes. */
const WAIT_MS = 2500;

/** Only what is never answered is waited for so little: a busy machine may take as long. */
const clientFor = (failure: string) =>
  createClient({
    baseUrl: location.origin,
    retries: 0,
    ...(failure === 'a server that hangs' ? {timeout: WAIT_MS} : {}),
  });

describe('<immersion-review>, when something goes wrong on the way', () => {
  const worker = mocking();
  let made: Made;

  before(async () => {
    await makeAgency(OWN);
    made = await makeConvention({
      agency: OWN,
      stage: 'inReview',
      choices: {lastName: 'Pontarlier'},
    });
    await signIn(OWN, 'validator');
  });
  afterEach(() => {
    forgetPlace();
  });
  after(() => {
    forgetSignIn();
  });

  for (const [name, [answer, words]] of Object.entries(FAILURES)) {
    it(`${name}: the page says it, and opens at the second try`, async () => {
      worker.use(http.get('*/api/staff/me', answer));
      const element = await openReview({client: clientFor(name)});
      expect(titleOf(element)).to.equal('La page ne s’affiche pas');
      expect(focusedText(element)).to.contain(words);
      await expectAccessible(element);
      worker.resetHandlers();
      await press(element, 'Réessayer');
      await titled(element, '1 convention');
    });

    it(`${name}: the list keeps its lines and what was typed, and tries again`, async () => {
      const element = await openReview({client: clientFor(name)});
      worker.use(http.get(LIST, answer));
      await search(element, 'pontarlier');
      await until(() => focusedId(element) === 'list-failure', 'said so');
      expect(focusedText(element)).to.contain(words);
      expect(linesOf(element)).to.have.lengthOf(1);
      expect(find(element, '#search').value).to.equal('pontarlier');
      await expectAccessible(element);
      worker.resetHandlers();
      await press(element, 'Réessayer');
      await until(() => focusedId(element) === 'title', 'found');
      expect(all(element, '#list-failure')).to.have.lengthOf(0);
      expect(linesOf(element)).to.have.lengthOf(1);
    });

    it(`${name}: a decision keeps what was typed, and is sent again`, async () => {
      const element = await openReview({client: clientFor(name)});
      await openOne(element, made);
      await unfold(element, 'ask');
      await write(element, 'ask-message', REASON);
      const intents: (string | null)[] = [];
      worker.use(
        http.post('*/ask', ({request}) => {
          intents.push(request.headers.get('idempotency-key'));
          return answer();
        }),
      );
      await press(element, 'Envoyer la demande');
      await until(() => focusedId(element) === 'ask-alert', 'said so');
      expect(focusedText(element)).to.contain(words);
      expect(find(element, '#ask-message').value).to.equal(REASON);
      expect(titleOf(element)).to.match(/Pontarlier/);
      await expectAccessible(element);
      await press(element, 'Envoyer la demande');
      await until(() => intents.length === 2, 'sent again');
      await until(() => find(element, '#ask').getAttribute('aria-busy') === null, 'said so again');
      // An answer was refused, or none came: only then may it have arrived.
      const isAnswered = name === 'a 429';
      expect(new Set(intents).size, 'intents').to.equal(isAnswered ? 2 : 1);
    });

    it(`${name}: a convention that does not open leads back to the list`, async () => {
      const element = await openReview({client: clientFor(name)});
      worker.use(http.get(`*/api/conventions/${made.id}`, answer));
      find(element, '.open').click();
      await titled(element, 'La page ne s’affiche pas');
      expect(focusedText(element)).to.contain(words);
      await expectAccessible(element);
      await press(element, 'Revenir à la liste');
      await until(() => focusedText(element).includes('Pontarlier'), 'went back to the line');
    });
  }

  it('says that it opens, as long as nobody has answered', async () => {
    worker.use(http.get('*/api/staff/me', () => delay('infinite')));
    const element = await fixture<ImmersionReviewElement>(
      html`<immersion-review .client=${ownClient()}></immersion-review>`,
    );
    expect(pageText(element)).to.equal('Espace de la structure Chargement…');
    await expectAccessible(element);
  });

  it('says that a convention opens, however long it takes', async () => {
    worker.use(
      http.get(`*/api/conventions/${made.id}`, async () => {
        await delay(300);
        return undefined;
      }),
    );
    const element = await openReview();
    find(element, '.open').click();
    find(element, '.open').click();
    await says(element, 'La convention s’ouvre…');
    await expectAccessible(element);
    await titled(element, /Pontarlier/);
    history.back();
    await titled(element, '1 convention');
  });

  it('keeps its lines in sight while others are looked for, and says that it looks', async () => {
    const element = await openReview();
    const held = Promise.withResolvers<undefined>();
    let answers = 0;
    worker.use(
      http.get(LIST, async ({request}) => {
        if (new URL(request.url).searchParams.get('q') === null) return undefined;
        await held.promise;
        answers += 1;
        return undefined;
      }),
    );
    await search(element, 'pontarlier');
    await says(element, 'Recherche en cours…');
    expect(linesOf(element)).to.have.lengthOf(1);
    expect(find(element, 'table').ariaBusy).to.equal('true');
    await expectAccessible(element);
    held.resolve(undefined);
    await until(() => answers > 0 && find(element, 'table').ariaBusy === 'false', 'found');
  });

  it('never shows what was looked for before the last', async () => {
    const element = await openReview();
    worker.use(
      http.get(LIST, async ({request}) => {
        const slow = new URL(request.url).searchParams.get('q') === 'nulle part';
        if (slow) await delay(500);
        return undefined;
      }),
    );
    await search(element, 'nulle part');
    await search(element, 'pontarlier');
    await titled(element, '1 convention');
    await delay(700);
    expect(titleOf(element)).to.equal('1 convention');
    expect(find(element, '#search').value).to.equal('pontarlier');
  });

  it('takes nothing from a reader who goes on while the list comes', async () => {
    const element = await openReview();
    let held = Promise.withResolvers<undefined>();
    worker.use(
      http.get(LIST, async () => {
        await held.promise;
        return undefined;
      }),
    );
    await press(element, 'Peu importe');
    const field = find(element, '#search');
    field.focus();
    await sendKeys({type: 'ponta'});
    held.resolve(undefined);
    await until(() => /^\d+ convention/.test(text(find(element, '#status'))), 'said how many');
    expect(text(find(element, '#status'))).to.equal(titleOf(element));
    expect(focusedId(element)).to.equal('search');
    held = Promise.withResolvers<undefined>();
    await sendKeys({type: 'rlier'});
    await sendKeys({press: 'Enter'});
    await sendKeys({type: ' '});
    held.resolve(undefined);
    await titled(element, '1 convention');
    expect(focusedId(element)).to.equal('search');
    expect(field.value).to.equal('pontarlier ');
  });

  it('shows the list without its counts when they do not come', async () => {
    worker.use(
      http.get(LIST, ({request}) => {
        const isCount = new URL(request.url).searchParams.get('perPage') !== '50';
        return isCount ? HttpResponse.error() : undefined;
      }),
    );
    const element = await openReview();
    await showTurn(element, 'La structure');
    expect(all(element, '.count')).to.have.lengthOf(0);
    expect(text(find(element, '#to-do'))).to.equal('');
    expect(linesOf(element)).to.have.lengthOf(1);
    await expectAccessible(element);
  });

  it('says what the server refuses of a field by the field, and the rest with it', async () => {
    const errors = [
      {pointer: '/firstName', code: 'too_long', message: 'Ce prénom est trop long.'},
      {pointer: '/convention/dateStart', code: 'too_far', message: 'La date est trop loin.'},
    ];
    worker.use(
      http.post('*/validate', () =>
        HttpResponse.json(
          {
            type: 'about:blank',
            title: 'Une règle.',
            status: 422,
            code: 'convention_invalid',
            errors,
          },
          {status: 422},
        ),
      ),
    );
    const element = await openReview();
    await openOne(element, made);
    await unfold(element, 'validate');
    await press(element, 'Valider la convention');
    await says(element, 'Erreur : Ce prénom est trop long.');
    expect(pageText(element)).to.contain('Une règle. La date est trop loin.');
    expect(find(element, '#validate-firstName').ariaInvalid).to.equal('true');
    await expectAccessible(element);
  });
});
