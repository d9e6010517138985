import {createDirectoryClient} from '@immersion-kit/sdk';
import {expect} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {delay, http, HttpResponse} from 'msw';
import '../define.ts';
import {until} from '../../test/linked-page.ts';
import {
  apiKey,
  apiUrl,
  find,
  focusedId,
  makeSearch,
  pick,
  seen,
  submit,
  text,
  typeIn,
} from '../../test/page.ts';
import {mocking} from '../../test/mocking.ts';

describe('<immersion-search> when things go wrong', () => {
  const worker = mocking();
  const once = (retries = 0, timeout = 5500) =>
    createDirectoryClient({baseUrl: apiUrl, key: apiKey, retries, timeout});

  it('a 500 keeps the choices and offers to try again, which works', async () => {
    worker.use(http.get('*/api/offers', () => HttpResponse.json({title: 'non'}, {status: 500})));
    const element = await makeSearch();
    await pick(element, 'job', 'boulanger');
    submit(element);
    await seen(element, '.failure');
    expect(text(find(element, '.failure'))).to.contain('Le service rencontre un problème');
    expect(text(find(element, '#status'))).to.contain('Le service rencontre un problème');
    expect(find(element, '#job').value).to.equal('Boulanger / Boulangère');
    expect(element.matches(':state(failed)')).to.equal(true);
    await expect(element).to.be.accessible();
    worker.resetHandlers();
    find(element, '.failure button').click();
    await seen(element, '.offer');
  });

  const answers = {
    'a 429': [() => new HttpResponse('{}', {status: 429}), 'rencontre un problème'],
    garbage: [() => HttpResponse.text('<html>portail</html>'), 'rencontre un problème'],
    'a cut connection': [() => HttpResponse.error(), 'La connexion ne passe pas'],
  } as const;
  for (const [name, [answer, words]] of Object.entries(answers)) {
    it(`${name} is said calmly`, async () => {
      worker.use(http.get('*/api/offers', answer));
      const element = await makeSearch();
      element.client = once();
      submit(element);
      await seen(element, '.failure');
      expect(text(find(element, '.failure'))).to.contain(words);
    });
  }

  it('a 429 with its problem says to wait', async () => {
    const problem = {type: 'about:blank', title: 'Trop', status: 429, code: 'too_many_requests'};
    worker.use(http.get('*/api/offers', () => HttpResponse.json(problem, {status: 429})));
    const element = await makeSearch();
    element.client = once();
    submit(element);
    await seen(element, '.failure');
    expect(text(find(element, '.failure'))).to.contain('Patientez une minute');
  });

  it('a server that hangs is said to be slow, then given up', async () => {
    worker.use(http.get('*/api/offers', () => delay('infinite')));
    const element = await makeSearch();
    element.client = once();
    submit(element);
    await seen(element, '.results');
    expect(find(element, '.results').getAttribute('aria-busy')).to.equal('true');
    const slow = () =>
      text(element.shadowRoot?.querySelector('.results')).includes('plus de temps');
    await until(slow, 'said to be slow');
    await expect(element).to.be.accessible();
    await seen(element, '.failure');
    expect(text(find(element, '.failure'))).to.contain('trop de temps');
  });

  it('suggestions that fail are said, and the search still goes', async () => {
    worker.use(http.get('*/api/jobs', () => HttpResponse.error()));
    const element = await makeSearch();
    element.client = once();
    find(element, '#job').focus();
    await sendKeys({type: 'boul'});
    await until(() => text(find(element, '#status')).includes('ne peuvent pas'), 'said so');
    expect(find(element, '#job').value).to.equal('boul');
    await expect(element).to.be.accessible();
    submit(element);
    await seen(element, '.offer');
  });

  it('late suggestions never replace newer ones', async () => {
    worker.use(
      http.get('*/api/jobs', async ({request}) => {
        const late = new URL(request.url).searchParams.get('q') === 'bou';
        await delay(late ? 1500 : 20);
        const label = late ? 'Trop tard' : 'À temps';
        const job = {
          appellationCode: '11573',
          appellationLabel: label,
          romeCode: 'D1102',
          romeLabel: 'x',
        };
        return HttpResponse.json({data: [job]});
      }),
    );
    const element = await makeSearch();
    find(element, '#job').focus();
    await sendKeys({type: 'bou'});
    await new Promise(resolve => setTimeout(resolve, 250));
    await sendKeys({type: 'l'});
    await seen(element, '#job-list li');
    await new Promise(resolve => setTimeout(resolve, 1700));
    expect(text(find(element, '#job-list')))
      .to.contain('À temps')
      .and.not.to.contain('Trop tard');
  });

  it('an answer to an older search never replaces the newer one', async () => {
    let asked = 0;
    worker.use(
      http.get('*/api/offers', async () => {
        asked++;
        const total = asked;
        await delay(asked === 1 ? 1200 : 20);
        const pagination = {totalRecords: total, currentPage: 1, totalPages: 1, numberPerPage: 12};
        return HttpResponse.json({data: [], pagination});
      }),
    );
    const element = await makeSearch();
    submit(element);
    await until(() => asked === 1, 'asked');
    submit(element);
    await seen(element, '#results-title');
    await new Promise(resolve => setTimeout(resolve, 1500));
    expect(text(find(element, '#results-title'))).to.contain('2 entreprises');
  });

  it('five seconds of latency lose nothing that was typed', async () => {
    worker.use(
      http.get('*/api/places', async () => {
        await delay(5000);
        return HttpResponse.json({data: []});
      }),
    );
    const element = await makeSearch();
    await typeIn(element, 'job', 'boulanger');
    await sendKeys({press: 'Enter'});
    find(element, '#place').focus();
    await sendKeys({type: 'metz'});
    await seen(element, '.offer');
    expect(find(element, '#place').value).to.equal('metz');
    expect(focusedId(element)).to.equal('place');
  });

  it('tells the visitor something calm, and the integrator what to do, when the key is wrong', async () => {
    const said: string[] = [];
    const {error} = console;
    console.error = (...words: unknown[]) => said.push(words.join(' '));
    try {
      const element = await makeSearch(apiUrl, 'pk_test_0000');
      submit(element);
      await seen(element, '.failure');
      expect(text(find(element, '.failure'))).to.contain('n’est pas disponible sur cette page');
      expect(said.join()).to.contain('key_invalid');
    } finally {
      console.error = error;
    }
  });
});
