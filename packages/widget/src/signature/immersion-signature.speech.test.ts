import {expect} from '@open-wc/testing';
import {setViewport} from '@web/test-runner-commands';
import {expectAccessible} from '../../test/accessible.ts';
import {codeFor, makeConvention} from '../../test/first-party-page.ts';
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

const TAG = 'immersion-signature';

/** Words of the page that stand outside what is French for everybody. */
const spoken = (element: Element): string => {
  const page = find(element, '.page').cloneNode(true) as HTMLElement;
  for (const french of page.querySelectorAll('[lang=fr]')) french.remove();
  return text(page);
};

describe('<immersion-signature> in an English page', () => {
  it('speaks English from the first to the last screen, but for the document itself', async () => {
    const made = await makeConvention();
    const element = await openAs(TAG, made, 'beneficiary', {lang: 'en'});
    await says(element, 'Read and sign the agreement');
    expect(pageText(element)).to.contain('You sign as: the person on immersion.');
    expect(spoken(element)).not.to.match(/convention|signature attendue|Quelque chose/i);
    expect(all(element, '[lang=fr]').map(text).join(' ')).to.contain('du lundi au vendredi');
    await expectAccessible(element);
    await press(element, 'Get my code');
    await until(() => focusedId(element) === 'code', 'asked the code');
    await press(element, 'Sign the agreement');
    await says(element, 'Error: Copy the six digits');
    await write(element, 'code', await codeFor(made, 'beneficiary'));
    find(element, '#promise').click();
    await press(element, 'Sign the agreement');
    await says(element, 'Thank you, you have signed');
    await expectAccessible(element);
  });

  it('turns English, and the tab with it, when its page does', async () => {
    const element = await openBy(TAG, 'in_abc');
    const titles = titlesOf(element);
    element.closest('[lang]')?.setAttribute('lang', 'en');
    document.documentElement.lang = 'en';
    await says(element, 'This link is not whole');
    document.documentElement.lang = 'fr';
    element.closest('[lang]')?.setAttribute('lang', 'fr');
    await until(() => titles.length > 1, 'named the tab again');
    expect(titles).to.deep.equal(['Incomplete link', 'Lien incomplet']);
  });
});

describe('<immersion-signature> whose page turns English under a reader', () => {
  it('leaves them where they stood', async () => {
    const element = await openAs(TAG, await makeConvention(), 'beneficiary');
    expect(focusedId(element)).to.equal('title');
    const {lang} = document.documentElement;
    element.closest('[lang]')?.setAttribute('lang', 'en');
    document.documentElement.lang = 'en';
    await until(() => element.shadowRoot?.querySelector('.page[lang=en]'), 'spoke English');
    document.documentElement.lang = lang;
    expect(focusedId(element)).to.equal('title');
    expect(focusedText(element)).to.equal('Read and sign the agreement');
  });
});

describe('<immersion-signature> on a narrow phone', () => {
  after(() => setViewport({width: 800, height: 600}));

  it('is no wider than it, unfolded and with a code asked', async () => {
    const made = await makeConvention();
    await setViewport({width: 320, height: 640});
    const element = await openAs(TAG, made, 'beneficiary');
    for (const folded of all(element, 'summary')) folded.click();
    await press(element, 'Recevoir mon code');
    await until(() => focusedId(element) === 'code', 'asked the code');
    await press(element, 'Signer la convention');
    await says(element, 'Erreur');
    expect(document.documentElement.scrollWidth).to.be.at.most(320);
    for (const one of all(element, 'button, summary, input')) {
      const {width, height} = one.getBoundingClientRect();
      // A box is pressed by its label too.
      const {labels} = one as HTMLInputElement;
      const label = labels?.[0]?.getBoundingClientRect().height ?? 0;
      expect(Math.max(height, label), text(one)).to.be.at.least(22);
      expect(width, text(one)).to.be.at.least(22);
    }
  });
});
