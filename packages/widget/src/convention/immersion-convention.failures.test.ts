import {expect} from '@open-wc/testing';
import {delay, http, HttpResponse} from 'msw';
import {
  advance,
  allTyped,
  BENEFICIARY,
  forgetHistory,
  goOn,
  makeForm,
  ownClient,
  press,
  pressWords,
  stepOn,
  until,
  writeAt,
} from '../../test/convention-page.ts';
import {all, find, focusedId, text} from '../../test/page.ts';
import {conventionFr} from '../l10n/convention/fr.ts';
import './define.ts';
import type {ImmersionConventionElement} from './immersion-convention.ts';
import {mocking} from '../../test/mocking.ts';

type Sent = {readonly key: string | null; readonly authorization: string | null; body: unknown};

const SUBMIT = '*/api/conventions';
const ID = '00000000-0000-7000-8000-000000000009';

const problem = (status: number, code: string, more = {}) =>
  HttpResponse.json({type: 'about:blank', title: 'Non', status, code, ...more}, {status});

const words = (kind: Exclude<keyof typeof conventionFr.failure, 'call'>): string =>
  conventionFr.failure[kind].replaceAll(/\s+/g, ' ');

/** What may come instead of an answer, and what the person is told. */
const FAILURES = {
  'a cut connection': [() => HttpResponse.error(), 'network'],
  'a server that hangs': [() => delay('infinite'), 'timeout'],
  'a 429': [() => problem(429, 'rate_limited'), 'busy'],
  'a 500': [() => problem(500, 'internal_error'), 'server'],
  'a 503': [() => problem(503, 'service_unavailable'), 'server'],
  'a 500 of a proxy': [() => new HttpResponse('<h1>Oups</h1>', {status: 500}), 'server'],
  'a page instead of an answer': [() => HttpResponse.html('<html>portail</html>'), 'server'],
  'half an answer': [
    () => new HttpResponse('{"id": "0', {headers: {'content-type': 'application/json'}}),
    'server',
  ],
  'another answer': [() => HttpResponse.json({ok: true}), 'server'],
  'a refusal without a field': [() => problem(409, 'status_not_allowed'), 'data'],
} as const;

describe('<immersion-convention> when the request does not leave', () => {
  const worker = mocking();
  let sent: Sent[] = [];
  worker.events.on('request:start', ({request}) => {
    if (request.method !== 'POST' || !request.url.endsWith('/api/conventions')) return;
    const {headers} = request;
    const one: Sent = {
      key: headers.get('idempotency-key'),
      authorization: headers.get('authorization'),
      body: undefined,
    };
    sent.push(one);
    void request
      .clone()
      .json()
      .then((body: unknown) => {
        one.body = body;
      });
  });

  beforeEach(() => {
    sent = [];
  });
  afterEach(() => {
    forgetHistory();
  });

  const ready = async (): Promise<ImmersionConventionElement> => {
    const element = await makeForm({client: ownClient()});
    await advance(element, 'review');
    // The agency is read while the form is filled in.
    await until(() => text(find(element, '.form')).includes('Mission locale'), 'read the agency');
    return element;
  };

  for (const [name, [answer, kind]] of Object.entries(FAILURES)) {
    it(`${name} is said, loses nothing, and is tried again`, async () => {
      worker.use(http.post(SUBMIT, answer));
      const element = await ready();
      const typed = await allTyped(element);
      const review = all(element, 'dd').map(text);
      // What the form asks for besides may take its time.
      if (kind === 'timeout') element.client = ownClient({timeout: 300});
      await goOn(element);
      expect(focusedId(element)).to.equal('failure');
      expect(find(element, '#failure').getAttribute('role')).to.equal('alert');
      expect(text(find(element, '#failure'))).to.contain(words(kind));
      expect(all(element, 'dd').map(text)).to.deep.equal(review);
      expect(sent).to.have.lengthOf(1);
      expect(await allTyped(element)).to.deep.equal(typed);
      await goOn(element);
      worker.resetHandlers();
      element.client = ownClient();
      await pressWords(element, conventionFr.failure.retry);
      await until(() => stepOn(element) === 'sent', 'sent');
      await until(() => focusedId(element) === 'title', 'read');
      expect(new Set(sent.map(({key}) => key)).size, 'one intent').to.equal(1);
      expect(sent[0]?.body).to.deep.equal(sent.at(-1)?.body);
    });
  }

  it('gives the agency to call and the answers to print, whatever failed', async () => {
    worker.use(http.post(SUBMIT, () => HttpResponse.error()));
    const element = await ready();
    await goOn(element);
    expect(text(find(element, '#failure'))).to.contain('Mission locale du Pays messin');
    expect(find(element, '#failure a').getAttribute('href')).to.equal('tel:+33353010001');
    let printed = 0;
    const {print} = globalThis;
    globalThis.print = () => printed++;
    await pressWords(element, conventionFr.failure.print);
    globalThis.print = print;
    expect(printed).to.equal(1);
  });

  it('sends once, however often the button is pressed', async () => {
    worker.use(
      http.post(SUBMIT, async () => {
        await delay(100);
        return HttpResponse.error();
      }),
    );
    const element = await ready();
    const button = find(element, '.primary[part=button]');
    button.click();
    button.click();
    await element.updateComplete;
    expect(text(button)).to.equal(conventionFr.sending);
    button.click();
    await until(() => focusedId(element) === 'failure', 'failed');
    expect(sent).to.have.lengthOf(1);
  });

  it('what was changed since is another intent', async () => {
    worker.use(http.post(SUBMIT, () => HttpResponse.error()));
    const element = await ready();
    await goOn(element);
    await pressWords(element, conventionFr.back);
    await writeAt(element, {workConditions: 'Debout'});
    await goOn(element);
    worker.resetHandlers();
    await goOn(element);
    expect(stepOn(element)).to.equal('sent');
    expect(new Set(sent.map(({key}) => key)).size).to.equal(2);
  });

  it('a failure is forgotten in another step', async () => {
    worker.use(http.post(SUBMIT, () => HttpResponse.error()));
    const element = await ready();
    await goOn(element);
    await pressWords(element, conventionFr.back);
    expect(all(element, '#failure')).to.have.lengthOf(0);
  });

  it('what the server alone refuses is said by its field, in its words', async () => {
    const refused = {pointer: '/convention/signatories/beneficiary/lastName', code: 'nouveau'};
    const errors = [
      {...refused, message: 'Ce nom est refusé.'},
      {pointer: '/convention/establishmentTutor/phone', code: 'phone_format', message: 'Non.'},
      {pointer: '', code: 'invalid', message: 'Cette demande n’est pas possible.'},
    ];
    worker.use(http.post(SUBMIT, () => problem(422, 'convention_invalid', {errors})));
    const element = await ready();
    await goOn(element);
    expect(focusedId(element)).to.equal('summary');
    const lines = all(element, '#summary [data-path]');
    expect(lines.map(line => line.dataset['path'])).to.deep.equal([
      `${BENEFICIARY}/lastName`,
      'signatories/establishmentRepresentative/phone',
      '',
    ]);
    expect(text(lines[2])).to.contain('Cette demande n’est pas possible.');
    lines[0]?.click();
    const id = 'field-signatories-beneficiary-lastName';
    await until(() => focusedId(element) === id, 'went to the name');
    expect(text(find(element, `#${id}-error`))).to.equal('Erreur : Ce nom est refusé.');
  });

  describe('a similar request', () => {
    const duplicate = {id: ID, status: 'READY_TO_SIGN'};
    const dates = {dateStart: '2026-10-05', dateEnd: '2026-10-09'};
    const found = (...actions: string[]) =>
      problem(409, 'duplicate_found', {duplicates: [{...duplicate, ...dates, actions}]});
    const documentHash = '0'.repeat(64);
    const one = {id: ID, status: 'READY_TO_SIGN', revision: 1, version: 1, documentHash};

    it('is shown with each thing that may be done, by its dates', async () => {
      worker.use(http.post(SUBMIT, () => found('resume', 'sign', 'replace')));
      const element = await ready();
      await goOn(element);
      expect(focusedId(element)).to.equal('failure');
      expect(all(element, '#failure li').map(text)).to.deep.equal([
        'signer celle du 5 octobre 2026 au 9 octobre 2026',
        'mettre celle-ci à la place de celle du 5 octobre 2026 au 9 octobre 2026',
        'envoyer celle-ci quand même, en plus',
      ]);
      expect(find(element, '#failure a').getAttribute('href')).to.match(/\/agence$/);
    });

    it('may be resumed where it cannot be signed', async () => {
      worker.use(http.post(SUBMIT, () => found('resume')));
      const element = await ready();
      await goOn(element);
      expect(all(element, '#failure li').map(text)[0]).to.contain('reprendre celle du 5 octobre');
    });

    for (const [words, more] of [
      ['à la place', {replaces: ID}],
      ['quand même', {duplicates: 'keep'}],
    ] as const) {
      it(`« ${words} » says so to the server, under another intent`, async () => {
        worker.use(http.post(SUBMIT, () => found('replace')));
        const element = await ready();
        await goOn(element);
        worker.use(http.post(SUBMIT, () => HttpResponse.json(one, {status: 201})));
        await pressWords(element, words);
        await until(() => stepOn(element) === 'sent' && sent[1]?.body, 'sent again');
        const [first, second] = sent;
        expect(second?.key).not.to.equal(first?.key);
        expect(second?.body).to.deep.equal({...(first?.body as object), ...more});
      });
    }
  });

  it('the page may stop a request, and nothing leaves', async () => {
    const element = await ready();
    element.addEventListener('immersion-submit', event => {
      event.preventDefault();
    });
    await press(element, '.primary[part=button]');
    await new Promise(resolve => setTimeout(resolve, 50));
    expect([stepOn(element), sent.length]).to.deep.equal(['review', 0]);
  });
});
