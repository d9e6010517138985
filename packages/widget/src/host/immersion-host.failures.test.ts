import {createClient} from '@immersion-kit/sdk';
import {expect} from '@open-wc/testing';
import {delay, http, HttpResponse} from 'msw';
import {signInCodeOf} from '../../test/first-party-page.ts';
import {
  contactOf,
  fillEntry,
  joiningKey,
  linesOf,
  makeHost,
  send,
  sirets,
  titleOf,
  typedIn,
  writeAt,
} from '../../test/host-page.ts';
import {press, until, write} from '../../test/linked-page.ts';
import {all, apiUrl, find, focusedId, text} from '../../test/page.ts';
import {hostFr} from '../l10n/host/fr.ts';
import {type JoiningClient, joiningClient} from './host-client.ts';
import {mocking} from '../../test/mocking.ts';

const siretOf = sirets(22);

const REGISTER = '*/api/hosts';
const AGAIN = '*/api/registration/code';
const PUBLISH = '*/api/registration/publish';
const COMPANY = '*/api/companies/*';
const JOBS = '*/api/jobs';

const problem = (status: number, code: string, more = {}) =>
  HttpResponse.json({type: 'about:blank', title: 'Non', status, code, ...more}, {status});

const {standing} = hostFr;
const plain = (words: string | undefined): string => (words ?? '').replaceAll(/\s+/g, ' ');

/** What may come instead of an answer, and what the person is told. */
const FAILURES = {
  'a cut connection': [() => HttpResponse.error(), standing.offline],
  'a server that hangs': [() => delay('infinite'), standing.slow],
  'a 429': [() => problem(429, 'rate_limited'), standing.busy(undefined)],
  'a 500': [() => problem(500, 'internal_error'), standing.failures['internal_error']],
  'a 503': [() => problem(503, 'service_unavailable'), standing.failures['service_unavailable']],
  'a 500 of a proxy': [() => new HttpResponse('<h1>Oups</h1>', {status: 500}), standing.garbled],
  'a page instead of an answer': [
    () => HttpResponse.html('<html>portail</html>'),
    standing.garbled,
  ],
  'a key that may not': [() => problem(403, 'scope_missing'), standing.failures['not_here']],
  'a refusal of nothing in particular': [() => problem(409, 'other'), 'Non'],
} as const;

/** Less than people would wait for an answer that never comes. */
const WAIT_MS = 2500;

/** Only what is never answered is waited for so little: a busy machine may take as long. */
const clientFor = (failure = ''): JoiningClient =>
  createClient({
    baseUrl: apiUrl,
    key: joiningKey,
    retries: 0,
    ...(failure === 'a server that hangs' ? {timeout: WAIT_MS} : {}),
  });

/** What is said by the field of the code; "" when nothing is. */
const errorOfCode = (element: Element): string =>
  text(element.shadowRoot?.querySelector('#code-code-error'));

describe('<immersion-host> when something fails', () => {
  const worker = mocking();
  let intents: (string | null)[] = [];
  worker.events.on('request:start', ({request}) => {
    if (request.method === 'POST' && request.url.endsWith('/api/hosts')) {
      intents.push(request.headers.get('idempotency-key'));
    }
  });
  beforeEach(() => {
    intents = [];
  });

  for (const [name, [answer, said]] of Object.entries(FAILURES)) {
    it(`${name} is said, loses nothing, and is tried again`, async () => {
      worker.use(http.post(REGISTER, answer));
      const element = await makeHost({client: clientFor(name)});
      await fillEntry(element, siretOf());
      const typed = typedIn(element);
      await send(element);
      expect(focusedId(element)).to.equal('failure');
      expect(find(element, '#failure').getAttribute('role')).to.equal('alert');
      expect(text(find(element, '#failure'))).to.equal(plain(said));
      expect(typedIn(element)).to.deep.equal(typed);
      worker.resetHandlers();
      await send(element);
      expect(titleOf(element)).to.equal('Votre code');
      expect(intents).to.have.lengthOf(2);
      // One effect, if the answer that was lost had been a yes.
      expect(new Set(intents).size).to.equal(1);
    });
  }

  it('pressed twice, it is sent once', async () => {
    const element = await makeHost({client: clientFor()});
    let joins = 0;
    element.addEventListener('immersion-join', () => (joins += 1));
    await fillEntry(element, siretOf());
    find(element, '.primary[part=button]').click();
    await send(element);
    expect(titleOf(element)).to.equal('Votre code');
    expect(intents).to.have.lengthOf(1);
    expect(joins).to.equal(1);
  });

  it('a register that does not answer stops nobody', async () => {
    worker.use(http.get(COMPANY, () => HttpResponse.error()));
    const element = await makeHost({client: clientFor()});
    await fillEntry(element, siretOf());
    await send(element);
    expect(titleOf(element)).to.equal('Votre code');
  });

  it('a late answer about another SIRET fills nothing in', async () => {
    let calls = 0;
    worker.use(
      http.get(COMPANY, async ({request}) => {
        calls += 1;
        const isFirst = calls === 1;
        if (isFirst) await delay(400);
        const siret = new URL(request.url).pathname.split('/').at(-1);
        return HttpResponse.json({siret, state: 'open', name: isFirst ? 'Tardive' : 'Bonne'});
      }),
    );
    const element = await makeHost({client: clientFor()});
    const [one, two] = [siretOf(), siretOf()];
    await writeAt(element, {siret: one});
    await writeAt(element, {siret: two});
    await until(() => find(element, '#field-businessName').value === 'Bonne', 'filled it in');
    await delay(600);
    expect(find(element, '#field-businessName').value).to.equal('Bonne');
  });

  it('the code: wrong, lost, asked again too soon, then right; nothing is lost on the way', async () => {
    const siret = siretOf();
    const element = await makeHost({client: clientFor()});
    await fillEntry(element, siret);
    const typed = typedIn(element);
    await send(element);
    await press(element, 'Publier ma fiche');
    await until(() => focusedId(element) === 'code-code', 'asked for the code');
    expect(text(find(element, '#code-code-error'))).to.contain('Recopiez les six chiffres');
    await write(element, 'code-code', '12');
    await press(element, 'Publier ma fiche');
    await until(() => errorOfCode(element).includes('six chiffres'), 'refused');
    const right = await signInCodeOf(contactOf(siret)['contact/email']);
    const wrong = right === '111111' ? '222222' : '111111';
    await write(element, 'code-code', wrong);
    await press(element, 'Publier ma fiche');
    await until(() => errorOfCode(element).includes('pas le bon code'), 'refused the wrong code');
    expect(find(element, '#code-code').value).to.equal(wrong);
    await press(element, 'Recevoir un autre code');
    await until(() => focusedId(element) === 'asking-failure', 'said it is too soon');
    expect(text(find(element, '#asking-failure'))).to.contain('Un message vient de partir');
    worker.use(http.post(PUBLISH, () => HttpResponse.error()));
    await write(element, 'code-code', right);
    await press(element, 'Publier ma fiche');
    await until(() => focusedId(element) === 'code-alert', 'said the cut');
    expect(find(element, '#code-code').value).to.equal(right);
    worker.resetHandlers();
    await press(element, 'Corriger l’adresse ou la fiche');
    expect(typedIn(element)).to.deep.equal(typed);
    await send(element);
    await write(element, 'code-code', await signInCodeOf(contactOf(siret)['contact/email']));
    await press(element, 'Publier ma fiche');
    await until(() => titleOf(element).includes('annuaire'), 'published');
  });

  it('another code empties the field, and says where it goes', async () => {
    const siret = siretOf();
    worker.use(http.post(AGAIN, () => HttpResponse.json({asked: true})));
    const element = await makeHost({client: clientFor()});
    await fillEntry(element, siret);
    await send(element);
    await write(element, 'code-code', '123456');
    await press(element, 'Recevoir un autre code');
    await until(() => focusedId(element) === 'code-code', 'went to the code');
    expect(find(element, '#code-code').value).to.equal('');
    expect(text(find(element, '.host'))).to.contain(
      `Nous avons envoyé un nouveau code à ${contactOf(siret)['contact/email']}`,
    );
  });

  it('a registration that is too old, or refused since, leads back to what was written', async () => {
    const element = await makeHost({client: clientFor()});
    await fillEntry(element, siretOf());
    const typed = typedIn(element);
    await send(element);
    worker.use(http.post(PUBLISH, () => problem(401, 'link_expired')));
    await write(element, 'code-code', '123456');
    await press(element, 'Publier ma fiche');
    await until(() => focusedId(element) === 'failure', 'said why');
    expect(text(find(element, '#failure'))).to.contain('plus de sept jours');
    expect(typedIn(element)).to.deep.equal(typed);
    await send(element);
    expect(titleOf(element)).to.equal('Votre code');
    const errors = [{pointer: '/host/offers/0/appellationCode', code: 'job_unknown', message: 'x'}];
    worker.use(http.post(PUBLISH, () => problem(422, 'host_invalid', {errors})));
    await write(element, 'code-code', '123456');
    await press(element, 'Publier ma fiche');
    await until(() => focusedId(element) === 'summary', 'said what is wrong');
    expect(linesOf(element)).to.have.lengthOf(1);
    expect(text(find(element, '#field-offers-error'))).to.contain('n’est plus connu');
  });

  it('jobs that cannot be suggested are said so, and the form stays', async () => {
    worker.use(http.get(JOBS, () => HttpResponse.error()));
    const element = await makeHost({client: clientFor()});
    const field = find(element, '#field-offers');
    field.focus();
    field.value = 'boulanger';
    field.dispatchEvent(new Event('input'));
    await until(() => !find(element, '.popup').hidden, 'said it');
    expect(text(find(element, '.popup'))).to.contain('ne peuvent pas être chargées');
    await send(element);
    expect(find(element, '#field-offers').value).to.equal('boulanger');
    expect(all(element, '[data-path=offers]')).to.have.lengthOf(1);
  });

  it('clients of one address and key are one', () => {
    expect(joiningClient('http://a.example', 'k', 'fr')).to.equal(
      joiningClient('http://a.example', 'k', 'fr'),
    );
  });
});
