import {expect} from '@open-wc/testing';
import {delay, http, HttpResponse} from 'msw';
import {createClient} from '@immersion-kit/sdk';
import {expectAccessible} from '../../test/accessible.ts';
import {
  byParty,
  codeFor,
  expireLinks,
  invitationOf,
  makeConvention,
  type Made,
  ownClient,
} from '../../test/first-party-page.ts';
import {
  focusedText,
  openAs,
  openBy,
  pageText,
  press,
  says,
  titlesOf,
  until,
  write,
} from '../../test/linked-page.ts';
import {all, find, focusedId, text} from '../../test/page.ts';
import './define.ts';
import type {ImmersionSignatureElement} from './immersion-signature.ts';
import {mocking} from '../../test/mocking.ts';

type Element = ImmersionSignatureElement;

const TAG = 'immersion-signature';
/** Less than people would wait for an answer that never comes. */
const WAIT_MS = 2500;

/** Only what is never answered is waited for so little: a busy machine may take as long. */
const clientFor = (failure: string) => {
  const brief = failure === 'a server that hangs' ? {timeout: WAIT_MS} : {};
  return createClient({baseUrl: location.origin, retries: 0, ...brief});
};

const problem = (status: number, code: string, headers: Record<string, string> = {}) =>
  HttpResponse.json({type: 'about:blank', title: 'Non', status, code}, {status, headers});

/** What may come instead of an answer, and what the person is told. */
const FAILURES = {
  'a cut connection': [() => HttpResponse.error(), 'La connexion ne passe pas.'],
  'a server that hangs': [() => delay('infinite'), 'La réponse tarde trop.'],
  'a 429': [
    () => problem(429, 'rate_limited', {'retry-after': '240'}),
    'Réessayez dans 4 minutes.',
  ],
  'a 500': [() => problem(500, 'internal_error'), 'Une erreur s’est produite de notre côté.'],
  'a 503': [() => problem(503, 'service_unavailable'), 'Le service est occupé.'],
  'a page of a proxy': [() => HttpResponse.html('<h1>Oups</h1>'), 'Le service a mal répondu.'],
  'half an answer': [
    () => new HttpResponse('{"session": "l', {headers: {'content-type': 'application/json'}}),
    'Le service a mal répondu.',
  ],
} as const;

const worker = mocking();

describe('<immersion-signature> and its link', () => {
  it('without one, says where it is', async () => {
    const element = await openBy(TAG, undefined);
    expect(text(find(element, '#title'))).to.equal('Lire et signer la convention');
    expect(pageText(element)).to.contain('le lien personnel que vous avez reçu');
    await expectAccessible(element);
  });

  it('cut by a mail program, says so and how to have it whole', async () => {
    const element = await openBy(TAG, 'in_abc');
    expect(focusedText(element)).to.match(/^Ce lien n’est pas entier/);
    await expectAccessible(element);
  });

  it('whole, names the screen without naming anybody', async () => {
    const made = await makeConvention();
    const invitation = await invitationOf(made, 'beneficiary');
    const element = await openBy(TAG, undefined);
    const titles = titlesOf(element);
    element.invitation = invitation;
    await until(() => all(element, '#signing').length > 0, 'opened');
    element.invitation = 'in_abc';
    await says(element, 'Ce lien n’est pas entier');
    expect(titles).to.deep.equal(['Lien incomplet']);
    expect(titles.join(' ')).not.to.contain('Anaïs');
  });

  it('too old, is replaced by another', async () => {
    const made = await makeConvention();
    const invitation = await invitationOf(made, 'beneficiary');
    await expireLinks(made);
    const element = await openBy(TAG, invitation);
    expect(focusedText(element)).to.match(/^Ce lien a plus de 31 jours/);
    await expectAccessible(element);
    await press(element, 'Recevoir un nouveau lien');
    await says(element, 'Si ce lien était bien le vôtre');
    await until(() => /^Si ce lien/.test(focusedText(element)), 'brought the reader there');
    await expectAccessible(element);
  });

  it('closed while it is read, says so at the next thing done', async () => {
    const made = await makeConvention();
    const element = await openAs(TAG, made, 'beneficiary');
    await expireLinks(made);
    worker.use(http.post('*/signature-code', () => problem(401, 'link_expired'), {once: true}));
    await press(element, 'Recevoir mon code');
    await says(element, 'Ce lien ne fonctionne plus');
  });
});

describe('<immersion-signature> when the service does not answer well', () => {
  const sent: Request[] = [];
  worker.events.on('request:start', ({request}) => {
    if (request.method === 'POST') sent.push(request);
  });
  const sentTo = (end: string) => sent.filter(({url}) => url.endsWith(end));

  beforeEach(() => {
    sent.length = 0;
  });

  const openHere = (made: Made, client = ownClient()): Promise<Element> =>
    openAs(TAG, made, 'beneficiary', {client});

  it('says that it loads, and takes no focus until it has something to say', async () => {
    const made = await makeConvention();
    worker.use(http.post('*/api/invitations/open', () => delay('infinite'), {once: true}));
    const element = document.createElement(TAG);
    const invitation = await invitationOf(made, 'beneficiary');
    Object.assign(element, {client: ownClient(), invitation});
    document.body.append(element);
    await element.updateComplete;
    expect(pageText(element)).to.equal('Lire et signer la convention Chargement…');
    expect(element.shadowRoot?.activeElement).to.equal(null);
    await expectAccessible(element);
    element.remove();
  });

  for (const [name, [answer, words]] of Object.entries(FAILURES)) {
    it(`${name}: opening, asking a code and signing say it, lose nothing, and are tried again`, async () => {
      const made = await makeConvention();
      worker.use(http.post('*/api/invitations/open', answer));
      const element = await openHere(made, clientFor(name));
      expect(text(find(element, '#title'))).to.equal('La convention ne s’ouvre pas');
      expect(focusedText(element)).to.contain(words);
      await expectAccessible(element);
      worker.resetHandlers();
      await press(element, 'Réessayer');
      await until(() => all(element, '#signing').length > 0, 'opened');

      worker.use(http.post('*/signature-code', answer));
      await press(element, 'Recevoir mon code');
      await until(() => focusedId(element) === 'code-failure', 'said it of the code');
      expect(focusedText(element)).to.contain(words);
      worker.resetHandlers();
      await press(element, 'Recevoir mon code');
      await until(() => focusedId(element) === 'code', 'asked the code');

      const code = await codeFor(made, 'beneficiary');
      await write(element, 'code', code);
      find(element, '#promise').click();
      worker.use(http.post('*/sign', answer));
      await press(element, 'Signer la convention');
      await until(() => focusedId(element) === 'signing-failure', 'said it of the signature');
      expect(focusedText(element)).to.contain(words);
      expect([find(element, '#code').value, find(element, '#promise').checked]).to.deep.equal([
        code,
        true,
      ]);
      await expectAccessible(element);
      worker.resetHandlers();
      await press(element, 'Signer la convention');
      await says(element, 'Merci, vous avez signé');
    }).timeout(40_000);
  }

  it('a signature stands, even when what comes after it cannot be read', async () => {
    const made = await makeConvention();
    const element = await openHere(made);
    await press(element, 'Recevoir mon code');
    await until(() => focusedId(element) === 'code', 'asked the code');
    await write(element, 'code', await codeFor(made, 'beneficiary'));
    find(element, '#promise').click();
    worker.use(http.get('*/reading', () => new HttpResponse(null, {status: 500})));
    await press(element, 'Signer la convention');
    await says(element, 'Merci, vous avez signé');
    expect(pageText(element)).to.contain('Vous recevrez un message à chaque étape.');
    await expectAccessible(element);
  });

  it('what is said of a disability is stored again where it failed; the signature stands', async () => {
    const made = await makeConvention();
    const element = await openHere(made);
    find(element, '#accommodation summary').click();
    await until(() => all(element, '#adaptation').length > 0, 'read what was said');
    find(element, '#is-rqth').click();
    await write(element, 'adaptation', 'Un siège réglable');
    await expectAccessible(element);
    expect(sentTo('/accommodation')).to.have.lengthOf(0);
    await press(element, 'Recevoir mon code');
    await until(() => focusedId(element) === 'code', 'asked the code');
    await write(element, 'code', await codeFor(made, 'beneficiary'));
    find(element, '#promise').click();
    worker.use(http.put('*/accommodation', () => problem(500, 'internal_error')));
    await press(element, 'Signer la convention');
    await says(element, 'Votre réponse sur le handicap n’est pas enregistrée.');
    expect(focusedText(element)).to.equal('Votre signature est enregistrée.');
    await expectAccessible(element);
    worker.resetHandlers();
    await press(element, 'Enregistrer ma réponse sur le handicap');
    const isLeft = () => /pas enregistrée|Un instant/.test(pageText(element));
    await until(() => !isLeft(), 'stored it');
    const method = 'readAccommodation';
    const said = await byParty({
      conventionId: made.id,
      role: 'beneficiary',
      method,
      input: {conventionId: made.id},
    });
    expect(said).to.deep.equal({isRqth: 'yes', adaptation: 'Un siège réglable'});
  });

  it('what cannot be read of a disability says so, and is tried again', async () => {
    const made = await makeConvention();
    worker.use(http.get('*/accommodation', () => HttpResponse.error(), {once: true}));
    const element = await openHere(made);
    const summary = find(element, '#accommodation summary');
    summary.click();
    await says(element, 'La connexion ne passe pas.');
    summary.click();
    summary.click();
    await until(() => all(element, '#adaptation').length > 0, 'read what was said');
  });

  it('is only stored when something was said', async () => {
    const made = await makeConvention();
    const puts: unknown[] = [];
    worker.use(
      http.put('*/accommodation', ({request}) => {
        puts.push(request.url);
        return HttpResponse.error();
      }),
    );
    const element = await openHere(made);
    find(element, '#accommodation summary').click();
    await until(() => all(element, '#adaptation').length > 0, 'read what was said');
    await press(element, 'Recevoir mon code');
    await until(() => focusedId(element) === 'code', 'asked the code');
    await write(element, 'code', await codeFor(made, 'beneficiary'));
    find(element, '#promise').click();
    await press(element, 'Signer la convention');
    await says(element, 'Merci, vous avez signé');
    expect(puts).to.deep.equal([]);
  });
});
