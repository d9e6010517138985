import {expect, fixture, html} from '@open-wc/testing';
import {until} from '../../test/linked-page.ts';
import {all, apiKey, apiUrl, find, makeSearch, pick, seen, submit} from '../../test/page.ts';
import type {ImmersionSearchElement} from './immersion-search.ts';

const define = () => import('../define.ts');
const bare = (attributes = ''): string =>
  `<immersion-search api-url="${apiUrl}" api-key="${apiKey}" ${attributes}></immersion-search>`;

/** Puts an element in the page as a partner's HTML does. */
const write = async (markup: string): Promise<ImmersionSearchElement> => {
  await define();
  const parsed = new DOMParser().parseFromString(markup, 'text/html').body.firstElementChild;
  const element = document.adoptNode(parsed as ImmersionSearchElement);
  document.body.append(element);
  return element;
};

describe('<immersion-search> on somebody’s page', () => {
  afterEach(() => {
    document.querySelectorAll('immersion-search').forEach(element => {
      element.remove();
    });
  });

  it('keeps properties that were set before it was defined, and shows what it holds until then', async () => {
    const early = document.createElement('immersion-search');
    early.append('Appelez-nous');
    Object.assign(early, {apiUrl, apiKey, headingLevel: 5});
    document.body.append(early);
    expect(early.innerText).to.equal('Appelez-nous');
    await define();
    await early.updateComplete;
    submit(early);
    await seen(early, '.offer');
    expect(find(early, '#results-title').getAttribute('aria-level')).to.equal('5');
    expect(early.innerText).not.to.contain('Appelez-nous');
  });

  it('begins with the job, place and radius it is given', async () => {
    const element = await write(bare('job="boulanger" place="57000" radius="50"'));
    await until(() => find(element, '#place').value === 'Metz (57)', 'found the place');
    await until(() => find(element, '#job').value === 'Boulanger / Boulangère', 'found the job');
    expect(find(element, '#radius').value).to.equal('50');
    submit(element);
    await seen(element, '.offer');
  });

  it('searches in one department only when it is told to', async () => {
    const element = await write(bare('department="54"'));
    submit(element);
    await seen(element, '.offer');
    expect(all(element, '.offer')).to.have.lengthOf(2);
  });

  it('leaves its neighbour alone', async () => {
    await define();
    const [one, two] = [await makeSearch(), await makeSearch()];
    await pick(one, 'job', 'boulanger');
    submit(one);
    await seen(one, '.offer');
    expect(find(two, '#job').value).to.equal('');
    expect(all(two, '.offer')).to.have.lengthOf(0);
    await expect(two).to.be.accessible();
    await expect(one).to.be.accessible();
  });

  it('stores nothing', async () => {
    await define();
    const element = await makeSearch();
    submit(element);
    await seen(element, '.offer');
    expect([localStorage.length, sessionStorage.length, document.cookie]).to.deep.equal([0, 0, '']);
  });

  it('follows the size and the line height the page gives it', async () => {
    const page = await fixture(html`<div class="host"></div>`);
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('.host { font-size: 24px; line-height: 2; letter-spacing: 2px; }');
    document.adoptedStyleSheets.push(sheet);
    await define();
    const element = await makeSearch();
    page.append(element);
    await element.updateComplete;
    const style = getComputedStyle(find(element, '#job'));
    expect([style.fontSize, style.letterSpacing]).to.deep.equal(['24px', '2px']);
    document.adoptedStyleSheets.pop();
  });
});
