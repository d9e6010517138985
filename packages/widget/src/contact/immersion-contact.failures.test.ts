import {expect} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {delay, http, HttpResponse} from 'msw';
import {expectAccessible} from '../../test/accessible.ts';
import {
  contactForm,
  contactText,
  fill,
  fillAll,
  pressOn,
  screen,
  tells,
  titleOf,
} from '../../test/contact-form.ts';
import {
  codeOf,
  contactsOf,
  joinedCompany,
  pageClient,
  pauseCompany,
  preferCalls,
  requestTo,
  withdrawCompany,
} from '../../test/contact-page.ts';
import {until} from '../../test/linked-page.ts';
import {all, apiKey, find, focusedId, text} from '../../test/page.ts';
import './define.ts';
import type {ImmersionContactElement} from './immersion-contact.ts';
import {ProofKeeper} from './proof/proof-keeper.ts';
import {hasherOf, hexOf} from './proof/sha256.ts';
import {mocking} from '../../test/mocking.ts';

const problem = (status: number, code: string, headers: Record<string, string> = {}) =>
  HttpResponse.json({type: 'about:blank', title: 'Non', status, code}, {status, headers});

/** What may come instead of an answer, and what the person is told. */
const FAILURES = {
  'a cut connection': [() => HttpResponse.error(), 'La connexion ne passe pas.'],
  'a 429': [() => problem(429, 'rate_limited', {'retry-after': '240'}), 'Réessayez dans 4 minutes'],
  'a 500': [() => problem(500, 'internal_error'), 'Une erreur s’est produite de notre côté.'],
  'a 503': [() => problem(503, 'service_unavailable'), 'Le service est occupé.'],
  'a page of a proxy': [() => HttpResponse.html('<h1>Oups</h1>'), 'Le service a mal répondu.'],
} as const;

/** A client that does not try again by itself. */
const hasty = () => pageClient();

const toPreview = async (element: ImmersionContactElement): Promise<string> => {
  const email = await fillAll(element);
  await pressOn(element, 'Relire avant d’envoyer');
  return email;
};

const toCode = async (element: ImmersionContactElement): Promise<string> => {
  const email = await toPreview(element);
  await pressOn(element, 'Envoyer');
  await screen(element, 'Recopiez le code reçu');
  return email;
};

const typeCode = async (element: ImmersionContactElement, code: string): Promise<void> => {
  find(element, '#code').focus();
  await sendKeys({type: code});
  await sendKeys({press: 'Enter'});
};

describe('<immersion-contact> when things go wrong', () => {
  const worker = mocking();

  for (const [name, [answer, words]] of Object.entries(FAILURES)) {
    it(`${name} is said, loses nothing, and may be tried again with one effect`, async () => {
      const element = await contactForm(await joinedCompany(), {client: hasty()});
      const email = await toPreview(element);
      worker.use(http.post('*/api/contacts', answer));
      await pressOn(element, 'Envoyer');
      await tells(element, words);
      expect(focusedId(element)).to.equal('failure');
      expect(text(find(element, '.letter'))).to.contain('Une semaine en février');
      await expectAccessible(element);
      worker.resetHandlers();
      await pressOn(element, 'Envoyer');
      await screen(element, 'Recopiez le code reçu');
      await typeCode(element, await codeOf(email));
      await screen(element, 'C’est parti');
      expect(await contactsOf(email)).to.have.length(1);
    });
  }

  it('an answer that is lost is the same request when it is sent again', async () => {
    const element = await contactForm(await joinedCompany(), {client: hasty()});
    const keys: (string | null)[] = [];
    worker.use(
      http.post('*/api/contacts', ({request}) => {
        keys.push(request.headers.get('idempotency-key'));
        return keys.length === 1 ? HttpResponse.error() : undefined;
      }),
    );
    await toPreview(element);
    await pressOn(element, 'Envoyer');
    await tells(element, 'La connexion ne passe pas.');
    await pressOn(element, 'Envoyer');
    await screen(element, 'Recopiez le code reçu');
    expect(keys[0]).to.be.a('string').and.equal(keys[1]);
  });

  it('pressed twice, the button sends once', async () => {
    const element = await contactForm(await joinedCompany());
    let count = 0;
    worker.use(
      http.post('*/api/contacts', () => {
        count += 1;
        return undefined;
      }),
    );
    await toPreview(element);
    await pressOn(element, 'Envoyer');
    find(element, '.actions .primary').click();
    await screen(element, 'Recopiez le code reçu');
    expect(count).to.equal(1);
  });

  it('a key that may not write says so before anything is typed', async () => {
    const element = await contactForm(await joinedCompany(), {key: apiKey});
    await tells(element, 'On ne peut pas écrire aux entreprises depuis cette page');
    expect(all(element, 'form')).to.deep.equal([]);
    await expectAccessible(element);
  });

  it('a challenge that cannot be had is asked for again when it leaves', async () => {
    worker.use(http.get('*/api/contacts/challenge', () => HttpResponse.error(), {once: true}));
    const element = await contactForm(await joinedCompany(), {client: hasty()});
    await toCode(element);
  });

  it('a proof that came too late is made again, without anybody noticing', async () => {
    const element = await contactForm(await joinedCompany(), {client: hasty()});
    let refused = 0;
    worker.use(
      http.post('*/api/contacts', () => {
        refused += 1;
        return refused === 1 ? problem(403, 'proof_invalid') : undefined;
      }),
    );
    await toCode(element);
    expect(refused).to.equal(2);
  });

  it('a sum that takes more than two seconds is announced', async () => {
    const client = hasty();
    let isReady = false;
    const readChallenge = async () => {
      const challenge = await client.readChallenge();
      isReady = true;
      return challenge;
    };
    const element = await contactForm(await joinedCompany(), {client: {...client, readChallenge}});
    await toPreview(element);
    // Its own comes at once: only the next is waited for.
    await until(() => isReady, 'had its first challenge');
    worker.use(
      http.get('*/api/contacts/challenge', async () => {
        await delay(2600);
        return undefined;
      }),
      http.post('*/api/contacts', () => problem(403, 'proof_invalid'), {once: true}),
    );
    await pressOn(element, 'Envoyer');
    await tells(element, 'Un petit calcul se termine dans votre navigateur');
    expect(text(find(element, '#status'))).to.contain('Il n’y a rien à faire');
    await screen(element, 'Recopiez le code reçu');
    expect(contactText(element)).not.to.contain('Un petit calcul');
  });

  it('what the server refuses is said by its field', async () => {
    const element = await contactForm(await joinedCompany(), {client: hasty()});
    const errors = [
      {
        pointer: '/contact/potentialBeneficiaryEmail',
        code: 'email_format',
        message: 'Cette adresse n’existe pas.',
      },
    ];
    const body = {type: 'about:blank', title: 'Non', status: 400, code: 'request_invalid', errors};
    worker.use(http.post('*/api/contacts', () => HttpResponse.json(body, {status: 400})));
    await toPreview(element);
    await pressOn(element, 'Envoyer');
    await until(() => focusedId(element) === 'summary', 'went to the summary');
    expect(text(find(element, '#field-potentialBeneficiaryEmail-error'))).to.contain(
      'Cette adresse n’existe pas.',
    );
    await fill(element, 'potentialBeneficiaryEmail', 'autre@courriel.example');
    expect(all(element, '.error')).to.deep.equal([]);
  });

  for (const [name, happens, words] of [
    ['takes nobody for a while', pauseCompany, 'ne prend pas d’autre demande pour le moment'],
    ['welcomes nobody any more', withdrawCompany, 'n’accueille plus'],
  ] as const) {
    it(`a company that ${name} meanwhile is said, and nothing typed is lost`, async () => {
      const offer = await joinedCompany();
      const element = await contactForm(offer);
      await toPreview(element);
      await happens(offer.siret);
      await pressOn(element, 'Envoyer');
      await tells(element, words);
      await until(() => focusedId(element) === 'title', 'went to it');
      await expectAccessible(element);
      element.offer = await joinedCompany();
      await element.updateComplete;
      expect(find(element, '#field-potentialBeneficiaryFirstName').value).to.equal('Anaïs');
    });
  }

  it('a company that fills up before the code is said', async () => {
    const offer = await joinedCompany();
    const element = await contactForm(offer);
    const email = await toCode(element);
    await pauseCompany(offer.siret);
    await typeCode(element, await codeOf(email));
    await tells(element, 'ne prend pas d’autre demande pour le moment');
    expect(await contactsOf(email)).to.deep.equal([]);
  });

  it('a company that would now rather be called is asked that way', async () => {
    const offer = await joinedCompany();
    const element = await contactForm(offer);
    await toPreview(element);
    await preferCalls(offer.siret);
    await pressOn(element, 'Envoyer');
    await screen(element, `Appeler ${offer.name}`);
    expect(contactText(element)).to.contain('a changé la façon de la joindre');
    expect(find(element, '#field-potentialBeneficiaryFirstName').value).to.equal('Anaïs');
    await pressOn(element, 'Recevoir qui appeler');
    await screen(element, 'Recopiez le code reçu');
  });

  it('a second request for the same job is told once the address is shown to be one’s own', async () => {
    const offer = await joinedCompany();
    const first = await contactForm(offer);
    const email = await toCode(first);
    await typeCode(first, await codeOf(email));
    await screen(first, 'C’est parti');
    const element = await contactForm(offer);
    await fillAll(element, email);
    await fill(element, 'message', 'Encore moi.');
    await pressOn(element, 'Relire avant d’envoyer');
    await pressOn(element, 'Envoyer');
    await screen(element, 'Recopiez le code reçu');
    await typeCode(element, await codeOf(email));
    await tells(element, 'Vous avez déjà écrit à');
    expect(await contactsOf(email)).to.have.length(1);
  });

  it('a wrong code is said beside it, and an empty one asks for six digits', async () => {
    const element = await contactForm(await joinedCompany());
    const email = await toCode(element);
    await pressOn(element, 'Envoyer ma demande');
    await tells(element, 'Recopiez les six chiffres du message');
    expect(focusedId(element)).to.equal('code');
    const code = await codeOf(email);
    await typeCode(element, code === '000000' ? '111111' : '000000');
    await tells(element, 'Ce n’est pas le bon code');
    expect(find(element, '#code').getAttribute('aria-invalid')).to.equal('true');
    await expectAccessible(element);
    await typeCode(element, '12');
    // Its label says it too: what is awaited is the answer.
    await until(() => all(element, '#code-error').some(one => text(one) !== ''), 'was refused');
    expect(text(find(element, '#code-error'))).to.contain('six chiffres');
    find(element, '#code').select();
    await sendKeys({type: code});
    await sendKeys({press: 'Enter'});
    await screen(element, 'C’est parti');
  });

  it('another code asked too soon says when', async () => {
    const element = await contactForm(await joinedCompany(), {client: hasty()});
    await toCode(element);
    await pressOn(element, 'Recevoir un autre code');
    await tells(element, 'Vous pourrez en demander un autre dans');
    worker.use(http.post('*/api/sending/code', () => HttpResponse.json({asked: true})));
    await pressOn(element, 'Recevoir un autre code');
    await tells(element, 'Un autre code part.');
    expect(focusedId(element)).to.equal('code');
  });

  it('a code asked for the day before leads to sending again', async () => {
    const element = await contactForm(await joinedCompany(), {client: hasty()});
    const email = await toCode(element);
    worker.use(
      http.post('*/api/sending/confirm', () => problem(401, 'link_expired'), {once: true}),
    );
    await typeCode(element, '123456');
    await tells(element, 'Ce code date d’hier ou d’avant.');
    await pressOn(element, 'Envoyer');
    await screen(element, 'Recopiez le code reçu');
    await typeCode(element, await codeOf(email));
    await screen(element, 'C’est parti');
  });

  it('a company named by its attributes that cannot be read may be tried again', async () => {
    const {siret, name} = await joinedCompany();
    worker.use(http.get('*/api/offers/*', () => HttpResponse.error()));
    const element = await contactForm(undefined, {client: hasty()});
    element.siret = siret;
    element.appellationCode = '11573';
    await tells(element, 'La connexion ne passe pas.');
    worker.resetHandlers();
    await pressOn(element, 'Réessayer');
    await screen(element, `Écrire à ${name}`);
  });

  it('a company that cannot be contacted through the site is not asked about', async () => {
    const {contactMode: _, ...offer} = await joinedCompany();
    const element = await contactForm(offer);
    expect(contactText(element)).to.contain('ne se contacte pas par ce site');
    element.offer = {
      ...offer,
      contactMode: 'EMAIL',
      isAvailable: false,
      availableFrom: '2027-03-01',
    };
    await element.updateComplete;
    expect(contactText(element)).to.contain('à partir du 1er mars 2027');
    expect(titleOf(element)).to.contain(offer.name);
  });
});

describe('the proof that is kept', () => {
  it('is not stopped by a challenge that was asked for before, and comes after', async () => {
    const number = 45_000;
    const salt = 'sel';
    const challenge = hexOf(hasherOf(salt)(String(number)));
    const own = {...(await pageClient().readChallenge()), salt, challenge, maxnumber: number};
    const late = Promise.withResolvers<typeof own>();
    const answers = [late.promise, Promise.resolve(own)];
    const keeper = new ProofKeeper({
      client: () => ({readChallenge: () => answers.shift() ?? Promise.reject(new Error('third'))}),
      elapsed: () => 0,
    });
    const opening = keeper.ask();
    const taking = keeper.take();
    await delay(0);
    late.resolve({...own, salt: 'autre'});
    await opening;
    expect(await taking).to.include({salt, number});
  });

  it('is asked for again once it is too old to be good', async () => {
    let asked = 0;
    let elapsed = 0;
    const client = pageClient();
    const keeper = new ProofKeeper({
      client: () => ({
        readChallenge: () => {
          asked += 1;
          return client.readChallenge();
        },
      }),
      elapsed: () => elapsed,
    });
    await keeper.ask();
    keeper.begin();
    elapsed = 9 * 60_000;
    const proof = await keeper.take();
    expect(asked).to.equal(2);
    const offer = await joinedCompany();
    const {contactId} = await client.sendContact({contact: requestTo(offer), proof});
    expect(contactId).to.be.a('string');
  });
});
