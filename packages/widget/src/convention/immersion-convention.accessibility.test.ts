import {expect} from '@open-wc/testing';
import {resetMouse, sendKeys, sendMouse, setViewport} from '@web/test-runner-commands';
import {http, HttpResponse} from 'msw';
import {
  advance,
  BENEFICIARY,
  bornOn,
  answer,
  described,
  fill,
  forgetHistory,
  goOn,
  isInvalid,
  linesOf,
  makeForm,
  ownClient,
  press,
  said,
  stepOn,
  until,
  writeAt,
} from '../../test/convention-page.ts';
import {all, find, focusedId, seen, text} from '../../test/page.ts';
import './define.ts';
import {STEPS} from './form-steps.ts';
import type {ImmersionConventionElement} from './immersion-convention.ts';
import {startMocking} from '../../test/mocking.ts';

type Form = ImmersionConventionElement;

const SUBMIT = '*/api/conventions';
const ID = '00000000-0000-7000-8000-000000000009';

/** Ids given twice in the shadow root. */
const twice = (element: Form): string[] => {
  const ids = all(element, '[id]').map(({id}) => id);
  return ids.filter((id, index) => ids.indexOf(id) !== index);
};

/** Ids that something points at and nothing has. */
const dangling = (element: Form): string[] =>
  all(element, '[for], [aria-labelledby], [aria-describedby], [aria-controls]')
    .flatMap(one =>
      ['for', 'aria-labelledby', 'aria-describedby', 'aria-controls'].flatMap(name =>
        (one.getAttribute(name) ?? '').split(/\s+/),
      ),
    )
    .filter(id => id !== '' && element.shadowRoot?.getElementById(id) === null);

const levels = (element: Form): number[] =>
  all(element, '[role=heading]').map(one => Number(one.getAttribute('aria-level')));

const check = async (element: Form): Promise<void> => {
  expect(twice(element), 'ids given twice').to.deep.equal([]);
  expect(dangling(element), 'ids that nothing has').to.deep.equal([]);
  await expect(element).to.be.accessible();
};

describe('<immersion-convention>, for everybody', () => {
  afterEach(forgetHistory);

  describe('step by step', () => {
    let element: Form;
    before(async () => {
      element = await makeForm({agencyId: '', profile: 'cap-emploi'});
      document.body.append(element);
    });
    after(() => {
      element.remove();
    });

    for (const step of STEPS) {
      it(`${step} is accessible empty, with what is wrong, and filled in`, async () => {
        expect(stepOn(element)).to.equal(step);
        await check(element);
        if (step !== 'review') {
          await goOn(element);
          expect(linesOf(element)).not.to.have.lengthOf(0);
          await check(element);
        }
        if (step === 'agency') await chooseByKeyboard(element);
        await fill(element, step);
        if (step === 'person') {
          await answer(element, `${BENEFICIARY}/isEmployed`, true);
          await bornOn(element, '2010-01-15');
          await goOn(element);
          await check(element);
          await fill(element, step);
        }
        if (step === 'place') {
          for (const week of all(element, 'summary')) week.click();
          await element.updateComplete;
        }
        await check(element);
        if (step !== 'review') await goOn(element);
      });
    }
  });

  it('is accessible when it fails, finds a similar request, and has left', async () => {
    const worker = await startMocking();
    const element = await makeForm({client: ownClient()});
    await advance(element, 'review');
    worker.use(http.post(SUBMIT, () => HttpResponse.error()));
    await goOn(element);
    await check(element);
    const dates = {dateStart: '2026-10-05', dateEnd: '2026-10-09'};
    const duplicates = [{id: ID, status: 'IN_REVIEW', ...dates, actions: ['resume', 'replace']}];
    const problem = {type: 'about:blank', title: 'Non', status: 409, code: 'duplicate_found'};
    worker.use(http.post(SUBMIT, () => HttpResponse.json({...problem, duplicates}, {status: 409})));
    await goOn(element);
    expect(all(element, '#failure li')).to.have.lengthOf(3);
    await check(element);
    worker.resetHandlers();
    await goOn(element);
    expect(stepOn(element)).to.equal('sent');
    await check(element);
    worker.stop();
  });

  it('is accessible while it keeps a draft, and speaks of it politely', async () => {
    const element = await makeForm();
    await press(element, '#keep-draft');
    await until(() => said(element).includes('enregistrées'), 'said so');
    find(element, '.draft summary').click();
    await check(element);
    const next = await makeForm();
    expect(find(next, '.notice a').getAttribute('href')).to.contain('/demande#');
    await check(next);
  });

  it('stands under the headings of its page', async () => {
    for (const headingLevel of [2, 4]) {
      const element = await makeForm({headingLevel});
      expect(find(element, '#title').getAttribute('aria-level')).to.equal(String(headingLevel));
      await goOn(element);
      await goOn(element);
      expect(levels(element).every(level => level >= headingLevel)).to.equal(true);
      await advance(element, 'review');
      expect(new Set(levels(element))).to.deep.equal(new Set([headingLevel, headingLevel + 1]));
      await check(element);
    }
  });

  it('stands twice on a page, each with its own answers', async () => {
    const [one, two] = [await makeForm({id: 'une'}), await makeForm({id: 'deux'})];
    for (const element of [one, two]) await advance(element, 'person');
    await writeAt(one, {[`${BENEFICIARY}/firstName`]: 'Zoé'});
    await goOn(one);
    expect(find(two, '#field-signatories-beneficiary-firstName').value).to.equal('Camille');
    expect(stepOn(two)).to.equal('person');
    await check(one);
    await check(two);
  });

  it('says on which step one is, at its head and to who cannot see it', async () => {
    const element = await makeForm();
    const told: string[] = [];
    element.addEventListener('immersion-stepped', ({step, of}) => told.push(`${step}/${of}`));
    await goOn(element);
    expect(focusedId(element)).to.equal('title');
    expect(text(find(element, '.progress'))).to.equal('Étape 2 sur 7');
    expect(told).to.deep.equal(['2/7']);
  });

  it('is filled in and left by keyboard alone', async () => {
    const element = await makeForm();
    await goOn(element);
    await fill(element, 'person');
    find(element, '#field-signatories-beneficiary-phone').focus();
    await sendKeys({press: 'Enter'});
    await until(() => stepOn(element) === 'host', 'went on by Enter');
    await sendKeys({press: 'Tab'});
    expect(focusedId(element)).to.equal('field-siret');
  });
});

/** Where something is once it has stood there for a while: the window and the scroll settle late. */
const whenStill = async (node: Element): Promise<DOMRect> => {
  const placeOf = () => node.getBoundingClientRect();
  for (let before = placeOf(); ; before = placeOf()) {
    await new Promise(resolve => setTimeout(resolve, 150));
    if (before.top === placeOf().top) return before;
  }
};

/** Brings the mouse over the top edge of something, which moves away first; gives where that is. */
const aimAt = async (target: HTMLElement): Promise<number> => {
  for (let tries = 0; tries < 20; tries += 1) {
    const {left, top} = await whenStill(target);
    const [x, y] = [Math.round(left + 20), Math.round(top + 4)];
    await sendMouse({type: 'move', position: [x, y]});
    // What came late on a busy machine may have moved it meanwhile.
    const root = target.getRootNode() as ShadowRoot;
    if (target.getBoundingClientRect().top === top && root.elementFromPoint(x, y) === target) {
      return top;
    }
  }
  throw new Error('it never stood still');
};

describe('<immersion-convention> under a mouse', function () {
  // On a busy machine the press and the release of two pages at once do not always come in time.
  this.retries(2);

  afterEach(async () => {
    forgetHistory();
    await resetMouse();
    await setViewport({width: 800, height: 600});
  });

  it('loses no press of the button when a message comes above it', async () => {
    await setViewport({width: 800, height: 2400});
    const element = await makeForm();
    await advance(element, 'safety');
    await press(element, '#field-individualProtection');
    const field = find(element, '#field-individualProtectionDescription');
    field.focus();
    await sendKeys({type: '<b>Gants</b>'});
    const button = find(element, '.primary[part=button]');
    const top = await aimAt(button);
    await sendMouse({type: 'down', button: 'left'});
    await new Promise(resolve => setTimeout(resolve, 100));
    await sendMouse({type: 'up', button: 'left'});
    await until(() => focusedId(element) === 'summary', 'heard the press');
    expect(button.getBoundingClientRect().top).to.be.greaterThan(top);
    expect(described(element, field.id)).to.contain('Erreur');
    expect(isInvalid(element, field.id)).to.equal(true);
  });
});

const chooseByKeyboard = async (element: Form): Promise<void> => {
  find(element, '#agency-place').focus();
  await sendKeys({type: 'metz'});
  await seen(element, '#agency-place-list li');
  await sendKeys({press: 'ArrowDown'});
  await sendKeys({press: 'Enter'});
  await seen(element, '[name=field-agencyId]');
  await press(element, '#field-agencyId');
};
