import {expect, fixture, html, oneEvent} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import '../define.ts';
import {until} from '../../test/linked-page.ts';
import {
  all,
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
import type {ImmersionSearchedEvent, ImmersionSelectEvent} from '../events.ts';
import type {ImmersionSearchElement} from './immersion-search.ts';

describe('<immersion-search>', () => {
  it('is accessible as it comes, and with its filters open', async () => {
    const element = await makeSearch();
    await expect(element).to.be.accessible();
    find(element, 'summary').click();
    await expect(element).to.be.accessible();
    expect(find(element, 'form').getAttribute('role')).to.equal('search');
  });

  it('finds companies by keyboard alone: job, place, Enter', async () => {
    const element = await makeSearch();
    await typeIn(element, 'job', 'boulang');
    await sendKeys({press: 'ArrowDown'});
    expect(find(element, '#job').getAttribute('aria-activedescendant')).to.equal('job-option-0');
    await expect(element).to.be.accessible();
    await sendKeys({press: 'Enter'});
    expect(find(element, '#job').value).to.equal('Boulanger / Boulangère');
    await pick(element, 'place', 'metz');
    expect(find(element, '#place').value).to.equal('Metz (57)');
    await sendKeys({press: 'Enter'});
    await seen(element, '.offer');
    const headline = '30 entreprises trouvées à moins de 10 km de Metz';
    expect(text(find(element, '#results-title'))).to.equal(headline);
    expect(text(find(element, '#status'))).to.equal(headline);
    await until(() => focusedId(element) === 'results-title', 'went to the results');
    const [first] = all(element, '.offer');
    expect(text(first?.querySelector('.name'))).to.equal('Fournil n° 1, Boulanger / Boulangère');
    expect(text(first))
      .to.contain('57000 Metz')
      .and.to.contain('Accueille les personnes handicapées');
    expect(element.matches(':state(results)')).to.equal(true);
    await expect(element).to.be.accessible();
  });

  it('settles what was typed without being picked, and turns the pages', async () => {
    const element = await makeSearch();
    element.department = '57';
    await typeIn(element, 'job', 'boulanger');
    await sendKeys({press: 'Enter'});
    await seen(element, '.offer');
    expect(find(element, '#job').value).to.equal('Boulanger / Boulangère');
    expect(text(find(element, '[aria-current=page]'))).to.equal('1');
    expect(all(element, 'nav li').map(text)).to.deep.equal(['1', '2', '3', 'Page suivante']);
    all(element, 'nav button').at(-1)?.click();
    await until(() => text(all(element, '[aria-current=page]')[0]) === '2', 'turned the page');
    expect(all(element, '.offer')).to.have.lengthOf(12);
    await until(() => focusedId(element) === 'results-title', 'went to the results');
    await expect(element).to.be.accessible();
  });

  it('says by the field what leads to nothing, and keeps the words', async () => {
    const element = await makeSearch();
    find(element, '#job').focus();
    await sendKeys({type: 'zzzzqqq'});
    await sendKeys({press: 'Enter'});
    await seen(element, '#job[aria-invalid]');
    expect(text(find(element, '#job-error'))).to.contain('n’a pas été trouvé');
    expect(find(element, '#job').getAttribute('aria-describedby')).to.contain('job-error');
    expect(find(element, '#job').value).to.equal('zzzzqqq');
    expect(focusedId(element)).to.equal('job');
    await expect(element).to.be.accessible();
  });

  it('leaves who has gone on to another field where they are', async () => {
    const element = await makeSearch();
    await typeIn(element, 'job', 'boulanger');
    await sendKeys({press: 'Enter'});
    find(element, '#place').focus();
    await seen(element, '.offer');
    await element.updateComplete;
    expect(focusedId(element)).to.equal('place');
  });

  it('offers ways out of an empty result', async () => {
    const element = await makeSearch();
    await pick(element, 'job', 'ménage');
    await pick(element, 'place', 'metz');
    submit(element);
    await seen(element, '.message button');
    expect(text(find(element, '#results-title'))).to.contain('Aucune entreprise trouvée');
    expect(element.matches(':state(empty)')).to.equal(true);
    await expect(element).to.be.accessible();
    const ways = () => all(element, '.message button');
    expect(ways().map(text)).to.deep.equal([
      'chercher dans un rayon de 20 km',
      'chercher tous les métiers autour de ce lieu',
      'chercher ce métier dans toute la France',
    ]);
    ways().at(-1)?.click();
    await seen(element, '.offer');
    expect(find(element, '#place').value).to.equal('');
    expect(text(find(element, '.offer'))).to.contain('pas encore inscrite');
  });

  it('filters, counts the filters that are on, and clears them', async () => {
    const element = await makeSearch();
    await pick(element, 'job', 'boulanger');
    find(element, 'summary').click();
    find(element, '#disabled').click();
    find(element, '#kind-company').click();
    await element.updateComplete;
    expect(text(find(element, 'summary'))).to.equal('Filtres et tri (2 actifs)');
    submit(element);
    await seen(element, '.offer');
    expect(all(element, '.offer')).to.have.lengthOf(1);
    all(element, '.filters .link')[0]?.click();
    await element.updateComplete;
    expect(text(find(element, 'summary'))).to.equal('Filtres et tri');
    submit(element);
    await until(() => all(element, '.offer').length === 12, 'found them all');
  });

  it('finds a company by its name', async () => {
    const element = await makeSearch();
    find(element, 'summary').click();
    find(element, '#name').focus();
    await sendKeys({type: 'studio'});
    await sendKeys({press: 'Enter'});
    await seen(element, '.offer');
    expect(all(element, '.offer')).to.have.lengthOf(1);
  });

  it('shows one company in a dialog, and gives the focus back', async () => {
    const element = await makeSearch();
    await pick(element, 'job', 'ménage');
    submit(element);
    await seen(element, '.offer');
    const name = find(element, '.offer .name');
    name.focus();
    const selected = oneEvent(element, 'immersion-selected');
    await sendKeys({press: 'Enter'});
    await selected;
    expect(find(element, 'dialog').matches(':modal')).to.equal(true);
    expect(text(find(element, 'dialog')))
      .to.contain('Ménage du Registre')
      .and.to.contain('SIRENE');
    expect(focusedId(element)).to.equal('panel-title');
    await expect(element).to.be.accessible();
    await sendKeys({press: 'Escape'});
    await until(() => !find(element, 'dialog').matches(':modal'), 'closed');
    expect(element.shadowRoot?.activeElement).to.equal(name);
  });

  it('shows the next company to who leaves one and opens another at once', async () => {
    const element = await makeSearch();
    submit(element);
    await seen(element, '.offer');
    const [first, second] = all(element, '.offer .name');
    const titled = async (name: string) => {
      const title = () => text(element.shadowRoot?.querySelector('dialog:modal #panel-title'));
      // Beside the company's name, its line says the job.
      await until(() => title() !== '' && name.startsWith(title()), `showed ${name}`);
    };
    first?.click();
    await titled(text(first));
    expect(text(first).split(',')[0]).not.to.equal(text(second).split(',')[0]);
    const dialog = find(element, 'dialog');
    // A dialog tells that it was closed in a task of its own, after what is done at once.
    const isToldClosed = new Promise(resolve => {
      dialog.addEventListener('close', resolve, {once: true});
    });
    (dialog as unknown as HTMLDialogElement).close();
    second?.click();
    await isToldClosed;
    await element.updateComplete;
    await titled(text(second));
  });

  it('lets the page search or show a company its own way', async () => {
    const element = await makeSearch();
    element.addEventListener(
      'immersion-search',
      event => {
        event.preventDefault();
      },
      {once: true},
    );
    submit(element);
    await element.updateComplete;
    expect(all(element, '.results')).to.have.lengthOf(0);
    const searched = oneEvent(element, 'immersion-searched');
    submit(element);
    // Other tests have companies join meanwhile.
    expect(((await searched) as unknown as ImmersionSearchedEvent).total).to.be.at.least(32);
    await seen(element, '.offer');
    const asked = oneEvent(element, 'immersion-select');
    element.addEventListener(
      'immersion-select',
      event => {
        event.preventDefault();
      },
      {once: true},
    );
    find(element, '.offer .name').click();
    expect(((await asked) as unknown as ImmersionSelectEvent).offer.siret).to.match(/^\d{14}$/);
    expect(find(element, 'dialog').matches(':modal')).to.equal(false);
  });

  it('shows hostile names as text', async () => {
    const element = await makeSearch();
    await pick(element, 'job', 'développeur web');
    submit(element);
    await seen(element, '.offer');
    expect(text(find(element, '.offer .name'))).to.contain('Studio & Cie <b>web</b>');
    expect(all(element, '.offer b, .offer img')).to.have.lengthOf(0);
  });

  it('Escape closes the list, then clears the field; Y is a town', async () => {
    const element = await makeSearch();
    await typeIn(element, 'place', 'y');
    expect(text(all(element, '#place-list li')[0])).to.contain('Y (80)');
    await sendKeys({press: 'Escape'});
    expect(find(element, '#place').getAttribute('aria-expanded')).to.equal('false');
    expect(find(element, '#place').value).to.equal('y');
    await sendKeys({press: 'Escape'});
    expect(find(element, '#place').value).to.equal('');
  });

  it('speaks English where the page does, at the heading level it is given', async () => {
    const element = await fixture<ImmersionSearchElement>(
      html`<immersion-search
        lang="en"
        heading-level="4"
        api-url=${apiUrl}
        api-key=${apiKey}
      ></immersion-search>`,
    );
    expect(text(find(element, 'form .button'))).to.equal('Search');
    submit(element);
    await seen(element, '.offer');
    expect(find(element, '#results-title').getAttribute('aria-level')).to.equal('4');
    expect(find(element, '.offer [role=heading]').getAttribute('aria-level')).to.equal('5');
  });
});
