import {expect, fixture, html, waitUntil} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {HttpResponse, delay, http} from 'msw';
import {setupWorker} from 'msw/browser';
import '../define.ts';
import type {ImmersionSearchElement} from './immersion-search.ts';

const {apiUrl, apiKey} = (globalThis as unknown as {IMMERSION: Record<'apiUrl' | 'apiKey', string>})
  .IMMERSION;

const make = (url = apiUrl, key = apiKey) =>
  fixture<ImmersionSearchElement>(
    html`<immersion-search api-url=${url} api-key=${key}></immersion-search>`,
  );

const find = (element: Element, selector: string): HTMLInputElement => {
  const found = element.shadowRoot?.querySelector<HTMLInputElement>(selector);
  if (!found) throw new Error(`no ${selector} in ${element.shadowRoot?.innerHTML ?? 'nothing'}`);
  return found;
};
const all = (element: Element, selector: string) => [
  ...(element.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? []),
];
const seen = (element: Element, selector: string) =>
  waitUntil(() => element.shadowRoot?.querySelector(selector), `${selector} never came`, {
    timeout: 6000,
  });
const text = (element: Element | null | undefined) =>
  (element?.textContent ?? '').replaceAll(/\s+/g, ' ').trim();

const type = async (element: Element, field: 'job' | 'place', words: string) => {
  find(element, `#${field}`).focus();
  await sendKeys({type: words});
  await seen(element, `#${field}-list li`);
};

describe('<immersion-search>', () => {
  it('is accessible as it comes', async () => {
    const element = await make();
    await expect(element).to.be.accessible();
    expect(find(element, 'form').getAttribute('role')).to.equal('search');
  });

  it('finds companies by keyboard alone: job, place, Enter', async () => {
    const element = await make();
    await type(element, 'job', 'boulang');
    await sendKeys({press: 'ArrowDown'});
    expect(find(element, '#job').getAttribute('aria-activedescendant')).to.equal('job-option-0');
    await expect(element).to.be.accessible();
    await sendKeys({press: 'Enter'});
    expect(find(element, '#job').value).to.equal('Boulanger / Boulangère');
    await type(element, 'place', 'metz');
    await sendKeys({press: 'ArrowDown'});
    await sendKeys({press: 'Enter'});
    expect(find(element, '#place').value).to.equal('Metz (57)');
    await sendKeys({press: 'Enter'});
    await seen(element, '.offer');
    expect(text(find(element, '.results h2'))).to.equal('30 entreprises trouvées');
    expect(text(find(element, '#status'))).to.equal('30 entreprises trouvées');
    await waitUntil(() => element.shadowRoot?.activeElement?.id === 'results-title');
    const [first] = all(element, '.offer');
    expect(text(first?.querySelector('h3'))).to.equal('Fournil n° 1');
    expect(text(first))
      .to.contain('57000 Metz')
      .and.to.contain('Accueille les personnes handicapées');
    await expect(element).to.be.accessible();
  });

  it('settles what was typed without being picked, and turns the pages', async () => {
    const element = await make();
    await type(element, 'job', 'boulanger');
    await sendKeys({press: 'Enter'});
    await seen(element, '.offer');
    expect(find(element, '#job').value).to.equal('Boulanger / Boulangère');
    expect(text(find(element, 'nav p'))).to.equal('Page 1 sur 3');
    const [next] = all(element, 'nav button');
    next?.click();
    await waitUntil(() => text(element.shadowRoot?.querySelector('nav p')) === 'Page 2 sur 3');
    expect(all(element, '.offer')).to.have.lengthOf(12);
  });

  it('says by the field what leads to nothing, and keeps the words', async () => {
    const element = await make();
    find(element, '#job').focus();
    await sendKeys({type: 'zzzzqqq'});
    await sendKeys({press: 'Enter'});
    await seen(element, '#job[aria-invalid]');
    expect(text(find(element, '#job-error'))).to.contain('n’a pas été trouvé');
    expect(find(element, '#job').getAttribute('aria-describedby')).to.contain('job-error');
    expect(find(element, '#job').value).to.equal('zzzzqqq');
    expect(element.shadowRoot?.activeElement?.id).to.equal('job');
    await expect(element).to.be.accessible();
  });

  it('leaves who has gone on to another field where they are', async () => {
    const element = await make();
    await type(element, 'job', 'boulanger');
    await sendKeys({press: 'Enter'});
    find(element, '#place').focus();
    await seen(element, '.offer');
    await element.updateComplete;
    expect(element.shadowRoot?.activeElement?.id).to.equal('place');
  });

  it('offers ways out of an empty result', async () => {
    const element = await make();
    await type(element, 'job', 'ménage');
    await sendKeys({press: 'Enter'});
    await type(element, 'place', 'metz');
    await sendKeys({press: 'Enter'});
    find(element, 'form .button').click();
    await seen(element, '.message button');
    expect(text(find(element, '.results h2'))).to.equal('Aucune entreprise trouvée');
    await expect(element).to.be.accessible();
    const widen = all(element, '.message button').find(button => text(button).includes('50 km'));
    const wide = widen ?? all(element, '.message button')[0];
    wide?.click();
    await waitUntil(() => text(element.shadowRoot?.querySelector('select')).length > 0);
    const everywhere = () =>
      all(element, '.message button').find(button => text(button).includes('toute la France'));
    await waitUntil(everywhere);
    everywhere()?.click();
    await seen(element, '.offer');
    expect(text(find(element, '.offer')))
      .to.contain('Ménage du Registre')
      .and.to.contain('pas encore inscrite');
  });

  it('shows hostile names as text', async () => {
    const element = await make();
    await type(element, 'job', 'développeur web');
    await sendKeys({press: 'Enter'});
    find(element, 'form .button').click();
    await seen(element, '.offer');
    expect(text(find(element, '.offer h3'))).to.equal('Studio & Cie <b>web</b>');
    expect(all(element, '.offer b, .offer img')).to.have.lengthOf(0);
  });

  it('Escape closes the list, then clears the field; Y is a town', async () => {
    const element = await make();
    await type(element, 'place', 'y');
    expect(text(all(element, '#place-list li')[0])).to.contain('Y (80)');
    await sendKeys({press: 'Escape'});
    expect(find(element, '#place').getAttribute('aria-expanded')).to.equal('false');
    expect(find(element, '#place').value).to.equal('y');
    await sendKeys({press: 'Escape'});
    expect(find(element, '#place').value).to.equal('');
  });

  it('speaks English where the page does', async () => {
    const element = await fixture<ImmersionSearchElement>(
      html`<immersion-search lang="en" api-url=${apiUrl} api-key=${apiKey}></immersion-search>`,
    );
    expect(text(find(element, 'form .button'))).to.equal('Search');
    await expect(element).to.be.accessible();
  });
});

describe('<immersion-search> when things go wrong', () => {
  const worker = setupWorker();
  const search = async (element: ImmersionSearchElement) => {
    find(element, 'form .button').click();
    await element.updateComplete;
  };

  before(async () => {
    await worker.start({
      onUnhandledFrame: 'bypass',
      quiet: true,
      serviceWorker: {url: '/mockServiceWorker.js'},
    });
  });
  afterEach(() => {
    worker.resetHandlers();
  });
  after(() => {
    worker.stop();
  });

  it('a 500 keeps the choices and offers to try again, which works', async () => {
    worker.use(
      http.get('*/api/offers', () => HttpResponse.json({title: 'non'}, {status: 500}), {
        once: false,
      }),
    );
    const element = await make();
    await type(element, 'job', 'boulanger');
    await sendKeys({press: 'Enter'});
    await seen(element, '.failure');
    expect(text(find(element, '.failure'))).to.contain('Le service rencontre un problème');
    expect(text(find(element, '#status'))).to.contain('Le service rencontre un problème');
    expect(find(element, '#job').value).to.equal('Boulanger / Boulangère');
    await expect(element).to.be.accessible();
    worker.resetHandlers();
    find(element, '.failure button').click();
    await seen(element, '.offer');
  });

  it('a server that hangs is said to be slow, then given up', async () => {
    worker.use(http.get('*/api/offers', () => delay('infinite')));
    const element = await make();
    const {createDirectoryClient} = await import('@immersion-kit/sdk');
    element.client = createDirectoryClient({
      baseUrl: apiUrl,
      key: apiKey,
      retries: 0,
      timeout: 5500,
    });
    await search(element);
    await seen(element, '.results');
    expect(find(element, '.results').getAttribute('aria-busy')).to.equal('true');
    await waitUntil(
      () => text(element.shadowRoot?.querySelector('.results')).includes('plus de temps'),
      '',
      {timeout: 6000},
    );
    await expect(element).to.be.accessible();
    await seen(element, '.failure');
    expect(text(find(element, '.failure'))).to.contain('trop de temps');
  }).timeout(15_000);

  it('tells the visitor something calm, and the integrator what to do, when the key is wrong', async () => {
    const said: string[] = [];
    const {error} = console;
    console.error = (...words: unknown[]) => said.push(words.join(' '));
    try {
      const element = await make(apiUrl, 'pk_test_0000');
      await search(element);
      await seen(element, '.failure');
      expect(text(find(element, '.failure'))).to.contain('n’est pas disponible sur cette page');
      expect(said.join()).to.contain('key_invalid');
    } finally {
      console.error = error;
    }
  });
});
