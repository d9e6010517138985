import {expect} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {expectAccessible} from '../../test/accessible.ts';
import {
  byAgency,
  forgetSignIn,
  letWait,
  type Made,
  makeAgency,
  makeConvention,
  ownClient,
  signIn,
} from '../../test/first-party-page.ts';
import {focusedText, says, until} from '../../test/linked-page.ts';
import {all, find, focusedId, text} from '../../test/page.ts';
import {forgetPlace, openReview, titled, titleOf} from '../../test/review-page.ts';
import type {ImmersionReviewElement} from './immersion-review.ts';
import type {ReviewClient} from './review-client.ts';

const OWN = 'Structure du clavier';

const press = (...keys: string[]): Promise<unknown> =>
  keys.reduce<Promise<unknown>>(
    (before, key) => before.then(() => sendKeys({press: key})),
    Promise.resolve(),
  );

const statusOf = async ({id}: Made): Promise<string> => {
  const input = {conventionId: id};
  const {status} = await byAgency<{status: string}>({agency: OWN, method: 'readConvention', input});
  return status;
};

describe('<immersion-review>, by the keyboard alone', () => {
  let files: Made[] = [];
  let element: ImmersionReviewElement;

  before(async () => {
    await makeAgency(OWN);
    await signIn(OWN, 'validator');
    for (const [index, lastName] of ['Arbois', 'Belfort', 'Cluses', 'Dole'].entries()) {
      const made = await makeConvention({agency: OWN, stage: 'inReview', choices: {lastName}});
      await letWait(made, 40 - index);
      files = [...files, made];
    }
  });
  after(forgetSignIn);
  beforeEach(async () => {
    element = await openReview();
  });
  afterEach(forgetPlace);

  const on = (name: string): Promise<void> =>
    until(() => focusedText(element).includes(name), `went to ${name}`);

  it('goes from line to line by j, k and the arrows, and stops at both ends', async () => {
    await press('j');
    await on('Arbois');
    await press('k');
    await on('Arbois');
    await press('j', 'ArrowDown');
    await on('Cluses');
    await press('ArrowUp');
    await on('Belfort');
    await press('j', 'j', 'j', 'j');
    await on('Dole');
  });

  it('validates in three keystrokes, then goes on to the next file by one', async () => {
    await press('j');
    await on('Arbois');
    const strokes: string[] = [];
    const count = ({key}: KeyboardEvent) => strokes.push(key);
    addEventListener('keydown', count);
    await press('Enter');
    await titled(element, /Arbois/);
    await press('v');
    await until(() => focusedText(element) === 'Valider la convention', 'went to the button');
    expect(find(element, '#validate-firstName').value).to.equal('Camille');
    expect(find(element, '#validate-lastName').value).to.equal('Roux');
    await expectAccessible(element);
    await press('Enter');
    await says(element, 'l’immersion peut commencer');
    removeEventListener('keydown', count);
    expect(strokes).to.deep.equal(['Enter', 'v', 'Enter']);
    expect(await statusOf(files[0] as Made)).to.equal('ACCEPTED_BY_VALIDATOR');
    expect(focusedText(element)).to.match(/^La convention est validée/);
    await expectAccessible(element);
    await press('n');
    await titled(element, /Belfort/);
    expect(focusedId(element)).to.equal('title');
    await press('Escape');
    await titled(element, '3 conventions');
    await says(element, '3 à traiter');
  });

  it('goes on to the next file by one keystroke, even before it is known which', async () => {
    element.remove();
    const client = ownClient();
    const held = Promise.withResolvers<undefined>();
    const listConventions = async (...asked: Parameters<typeof client.listConventions>) => {
      if (asked[0]?.after !== undefined) await held.promise;
      return client.listConventions(...asked);
    };
    element = await openReview({client: {...client, listConventions} as unknown as ReviewClient});
    await press('Enter');
    await titled(element, /Belfort/);
    await press('n');
    held.resolve(undefined);
    await titled(element, /Cluses/);
  });

  it('opens the line last looked at by Enter, from the head of the list', async () => {
    await press('Enter');
    await titled(element, /Belfort/);
    await press('Escape');
    await on('Belfort');
    expect(element.shadowRoot?.activeElement?.matches('.open')).to.equal(true);
  });

  it('opens each form where one begins to write, and folds it by Escape', async () => {
    await press('Enter');
    await titled(element, /Belfort/);
    for (const [key, id] of [
      ['d', 'ask-message'],
      ['r', 'reject-justification'],
      ['t', 'transfer-search-q'],
      ['c', 'counsellor-firstName'],
    ] as const) {
      await press(key);
      await until(() => focusedId(element) === id, `went to ${id}`);
      // In a field, it is typed.
      await sendKeys({type: 'vjn'});
      expect(find(element, `#${id}`).value).to.match(/vjn$/);
      find(element, '#title').focus();
      await press('Escape');
      await until(() => all(element, '[data-command][open]').length === 0, 'folded');
      expect(element.shadowRoot?.activeElement?.localName).to.equal('summary');
    }
    expect(titleOf(element)).to.match(/Belfort/);
  });

  it('goes to the search by /, and writes nothing there', async () => {
    await press('/');
    await until(() => focusedId(element) === 'search', 'went to the search');
    expect(find(element, '#search').value).to.equal('');
  });

  it('takes the next search in the place of the last, after a press beside everything too', async () => {
    find(element, '#search').value = 'belf';
    find(element, '#search').dispatchEvent(new Event('input'));
    find(element, '#search').focus();
    find(element, '#search').blur();
    expect(document.activeElement?.localName).to.equal('body');
    await press('/');
    await until(() => focusedId(element) === 'search', 'went to the search');
    await sendKeys({type: 'x'});
    expect(find(element, '#search').value).to.equal('x');
  });

  it('says what is not possible, and does nothing', async () => {
    await signIn(OWN, 'agency-viewer');
    const viewer = await openReview();
    viewer.shadowRoot?.querySelector<HTMLElement>('.open')?.click();
    await titled(viewer, /Belfort/);
    await sendKeys({press: 'v'});
    await until(
      () => text(find(viewer, '#status')).startsWith('Ce n’est pas possible'),
      'said that it is not possible',
    );
    expect(all(viewer, '[data-command]')).to.have.lengthOf(0);
    await says(viewer, 'Vous n’avez rien à décider');
    await signIn(OWN, 'validator');
  });

  it('turns its keys off by the box that ? leads to, and remembers it in the tab', async () => {
    await press('?');
    await until(() => focusedId(element) === 'use-keys', 'went to the box');
    await expectAccessible(element);
    await press('Space');
    await until(() => text(find(element, '#status')) === 'Les raccourcis sont coupés.', 'said so');
    find(element, '#title').focus();
    await press('j');
    expect(focusedId(element)).to.equal('title');
    element.remove();
    const again = await openReview();
    expect(find(again, '#use-keys').checked).to.equal(false);
    await press('j');
    expect(focusedId(again)).to.equal('title');
    find(again, '.open').click();
    await titled(again, /Belfort/);
    expect(all(again, 'kbd').filter(one => one.closest('.tools'))).to.have.lengthOf(0);
  });

  it('is all within reach of Tab, in the order it is read', async () => {
    const reached: string[] = [];
    // The counts come after the list.
    await says(element, '3 à traiter');
    find(element, '#title').focus();
    for (let tabs = 0; tabs < 14; tabs++) {
      await press('Tab');
      reached.push(focusedText(element).slice(0, 20));
    }
    const order = [
      'Me déconnecter',
      'Moi 3',
      'La structure 3',
      'Chercher',
      'Afficher',
      'Anaïs Belfort chez L',
    ];
    const places = order.map(words => reached.indexOf(words));
    expect(places, reached.join(' | ')).to.deep.equal(places.toSorted((one, other) => one - other));
    expect(places).not.to.include(-1);
  });
});
