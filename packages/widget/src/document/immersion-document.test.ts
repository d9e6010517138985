import type {Convention} from '@immersion-kit/sdk';
import {expect} from '@open-wc/testing';
import {emulateMedia, setViewport} from '@web/test-runner-commands';
import {expectAccessible} from '../../test/accessible.ts';
import {
  byAgency,
  expireLinks,
  invitationOf,
  makeConvention,
  type Made,
} from '../../test/first-party-page.ts';
import {focusedText, openAs, openBy, pageText, press, pressable} from '../../test/linked-page.ts';
import {all, find, text} from '../../test/page.ts';
import './define.ts';

const TAG = 'immersion-document';

const cancel = async ({id}: Made): Promise<void> => {
  const conventionId = id;
  await byAgency<Convention>({agency: 'one', method: 'readConvention', input: {conventionId}});
  const input = {conventionId, justification: 'L’entreprise ferme.'};
  await byAgency({agency: 'one', method: 'cancelConvention', input});
};

describe('<immersion-document>', () => {
  it('gives the document, how it is checked, and what it says', async () => {
    const made = await makeConvention({stage: 'validated'});
    const element = await openAs(TAG, made, 'establishment-tutor');
    expect(focusedText(element)).to.equal('La convention signée');
    expect(pageText(element)).to.match(/Validé le \S+ \d+ \S+ \d{4} à/);
    expect(text(find(element, '.verification'))).to.match(/^(\w{4}[ -]?){7}$/);
    const {pathname} = new URL(find(element, 'a[href]').getAttribute('href') ?? '');
    expect(pathname).to.match(/^\/\w/);
    expect(pressable(element, 'Télécharger la convention signée (PDF)')).to.exist;
    await expectAccessible(element);
    find(element, 'details.text summary').click();
    await element.updateComplete;
    await expectAccessible(element);
  });

  it('prints whole, without anything to press, and folds again', async () => {
    const made = await makeConvention({stage: 'validated'});
    const element = await openAs(TAG, made, 'beneficiary');
    let printed = 0;
    const {print} = globalThis;
    globalThis.print = () => printed++;
    await press(element, 'Imprimer');
    globalThis.print = print;
    expect(printed).to.equal(1);
    const whole = find(element, 'details.text') as unknown as HTMLDetailsElement;
    globalThis.dispatchEvent(new Event('beforeprint'));
    await emulateMedia({media: 'print'});
    expect(whole.open).to.equal(true);
    expect(all(element, 'h3').every(one => one.checkVisibility())).to.equal(true);
    expect(all(element, 'button').some(one => one.checkVisibility())).to.equal(false);
    await emulateMedia({media: 'screen'});
    globalThis.dispatchEvent(new Event('afterprint'));
    expect(whole.open).to.equal(false);
    expect(all(element, 'button').every(one => one.checkVisibility())).to.equal(true);
  });

  it('unfolds nothing that its reader had folded out already', async () => {
    const made = await makeConvention({stage: 'validated'});
    const element = await openAs(TAG, made, 'beneficiary');
    const whole = find(element, 'details.text') as unknown as HTMLDetailsElement;
    whole.open = true;
    globalThis.dispatchEvent(new Event('beforeprint'));
    globalThis.dispatchEvent(new Event('afterprint'));
    expect(whole.open).to.equal(true);
    element.remove();
    whole.open = false;
    globalThis.dispatchEvent(new Event('beforeprint'));
    expect(whole.open).to.equal(false);
  });

  it('not made yet, says when it will be and where the convention is', async () => {
    const made = await makeConvention();
    const element = await openAs(TAG, made, 'beneficiary');
    expect(pageText(element)).to.contain('Le document sera fait quand la convention sera validée.');
    const pages: string[] = [];
    element.addEventListener('immersion-go', ({page}) => pages.push(page));
    await press(element, 'Lire et signer la convention');
    expect(pages).to.deep.equal(['signer']);
    await expectAccessible(element);
  });

  it('cancelled, stands no more', async () => {
    const made = await makeConvention({stage: 'validated'});
    await cancel(made);
    const element = await openAs(TAG, made, 'beneficiary');
    expect(pageText(element)).to.contain('Cette convention a été annulée');
    expect(all(element, 'button')).to.have.lengthOf(0);
    await expectAccessible(element);
  });

  it('too old a link is replaced', async () => {
    const made = await makeConvention({stage: 'validated'});
    const invitation = await invitationOf(made, 'beneficiary');
    await expireLinks(made);
    const element = await openBy(TAG, invitation);
    expect(pressable(element, 'Recevoir un nouveau lien')).to.exist;
  });

  it('speaks English in an English page, and stands on a narrow phone', async () => {
    const made = await makeConvention({stage: 'validated'});
    await setViewport({width: 320, height: 640});
    const element = await openAs(TAG, made, 'beneficiary', {lang: 'en'});
    expect(text(find(element, '#title'))).to.equal('The signed agreement');
    find(element, 'details.text summary').click();
    await element.updateComplete;
    const {scrollWidth} = document.documentElement;
    await setViewport({width: 800, height: 600});
    expect(scrollWidth).to.be.at.most(320);
    await expectAccessible(element);
  });
});
