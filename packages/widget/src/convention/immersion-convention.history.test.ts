import {expect} from '@open-wc/testing';
import {advance, forgetHistory, goOn, makeForm, stepOn, until} from '../../test/convention-page.ts';
import {all, find, focusedId} from '../../test/page.ts';
import './define.ts';
import type {Step} from './form-steps.ts';
import type {ImmersionConventionElement} from './immersion-convention.ts';

const travel = async (element: ImmersionConventionElement, by: number, to: Step): Promise<void> => {
  history.go(by);
  await until(() => stepOn(element) === to, `went to ${to}`);
  await until(() => focusedId(element) === 'title', 'read its title');
};

describe('<immersion-convention> in the history of the browser', () => {
  beforeEach(forgetHistory);
  afterEach(forgetHistory);

  it('goes back and forward between steps, and loses nothing', async () => {
    const {href} = location;
    const element = await makeForm();
    await advance(element, 'place');
    await travel(element, -1, 'host');
    expect(find(element, '#field-businessName').value).to.equal('Les Vergers de la Seille');
    await travel(element, -1, 'person');
    expect(find(element, '#field-signatories-beneficiary-birthdate').value).to.equal('03');
    await travel(element, 2, 'place');
    expect(find(element, '#field-dateEnd').value).to.equal('2026-10-16');
    expect(find(element, '#schedule-usual-1-end').value).to.equal('17:00');
    expect(location.href).to.equal(href);
    await goOn(element);
    await advance(element, 'review');
    await goOn(element);
    expect(stepOn(element)).to.equal('sent');
  });

  it('leaves the page’s own state beside its own, and holds nothing that was typed', async () => {
    history.replaceState({mine: 1}, '');
    const element = await makeForm();
    await advance(element, 'host');
    expect(history.state).to.have.property('mine', 1);
    expect(JSON.stringify(history.state)).not.to.match(/Camille|Guyen|2004|personne\.example/);
    await travel(element, -1, 'person');
    expect(history.state).to.have.property('mine', 1);
  });

  it('begins afresh when another script has written in its place', async () => {
    for (const written of [
      {step: 'host', draft: null},
      {step: 'host', draft: {token: 12, url: 'https://exemple.fr/'}},
      {step: 'host', draft: {token: 'dr_abc', url: 'demain'}},
      {step: 'elsewhere'},
      'host',
    ]) {
      history.replaceState({'immersion-convention': written}, '');
      const element = await makeForm();
      expect([stepOn(element), all(element, 'a.button')]).to.deep.equal(['agency', []]);
      element.remove();
    }
  });

  it('does not show the form again once it has left', async () => {
    const element = await makeForm();
    await advance(element, 'review');
    await goOn(element);
    history.back();
    await new Promise(resolve => {
      addEventListener('popstate', resolve, {once: true});
    });
    await element.updateComplete;
    expect(stepOn(element)).to.equal('sent');
  });

  it('does not disturb a step when the page moves within itself', async () => {
    const element = await makeForm();
    await advance(element, 'person');
    const name = find(element, '#field-signatories-beneficiary-lastName');
    name.focus();
    let steps = 0;
    element.addEventListener('immersion-stepped', () => steps++);
    history.pushState(history.state, '', '#plus-bas');
    history.back();
    await new Promise(resolve => {
      addEventListener('popstate', resolve, {once: true});
    });
    await element.updateComplete;
    expect([steps, focusedId(element)]).to.deep.equal([0, name.id]);
  });

  it('keeps two forms of a page apart', async () => {
    const [one, two] = [await makeForm({id: 'une'}), await makeForm({id: 'deux'})];
    await advance(one, 'host');
    await advance(two, 'person');
    let steps = 0;
    two.addEventListener('immersion-stepped', () => steps++);
    await advance(one, 'place');
    await travel(one, -1, 'host');
    expect([stepOn(two), steps]).to.deep.equal(['person', 0]);
    history.go(-1);
    await until(() => stepOn(two) === 'agency', 'went back to the other’s step');
    expect(stepOn(one)).to.equal('host');
  });
});
