import type {Convention} from '@immersion-kit/sdk';
import {expect, fixture, html} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {
  answer,
  BENEFICIARY,
  goOnTo,
  stepOn,
  until,
  writeAt,
} from '../../../test/convention-page.ts';
import {
  byAgency,
  endSessions,
  forgetSignIn,
  invitationOf,
  type Made,
  makeConvention,
  ownClient,
  signIn,
} from '../../../test/first-party-page.ts';
import {all, find, text} from '../../../test/page.ts';
import {clientWithin} from '../../signature/client-within.ts';
import {openVisit} from '../../signature/visit.ts';
import type {ImmersionConventionElement} from '../immersion-convention.ts';
import './define.ts';
import type {ImmersionModificationElement} from './immersion-modification.ts';

const show = async (
  {id}: Pick<Made, 'id'>,
  client = ownClient(),
): Promise<ImmersionModificationElement> => {
  const element = await fixture<ImmersionModificationElement>(
    html`<immersion-modification .client=${client} .conventionId=${id}></immersion-modification>`,
  );
  await until(() => element.shadowRoot?.querySelector('immersion-convention, .alert'), 'opened');
  return element;
};

const formIn = (element: ImmersionModificationElement): ImmersionConventionElement => {
  const form = element.shadowRoot?.querySelector('immersion-convention');
  if (!form) throw new Error('no form');
  return form;
};

/** Opens a convention that lacks one answer, which the form asks for first, and gives it. */
const open = async (made: Pick<Made, 'id'>, client = ownClient()) => {
  const element = await show(made, client);
  const form = formIn(element);
  await form.updateComplete;
  expect(stepOn(form)).to.equal('person');
  await answer(form, `${BENEFICIARY}/isEmployed`, false);
  return {element, form};
};

/** Whether the convention was changed, once it was. */
const outcomeOf = (element: ImmersionModificationElement) => {
  const outcome: {isModified?: boolean} = {};
  element.addEventListener('immersion-modified', ({isModified}) => {
    outcome.isModified = isModified;
  });
  return outcome;
};

const justify = (element: ImmersionModificationElement, why: string): void => {
  const field = find(element, '#justification');
  field.value = why;
  field.dispatchEvent(new Event('input'));
};

const readBack = ({id}: Made): Promise<Convention> =>
  byAgency({agency: 'one', method: 'readConvention', input: {conventionId: id}});

describe('<immersion-modification>', () => {
  before(() => signIn('one', 'validator'));
  after(forgetSignIn);

  it('opens where all can be looked over, and changes what was changed and nothing else', async () => {
    const made = await makeConvention({stage: 'inReview'});
    const {element, form} = await open(made);
    const outcome = outcomeOf(element);
    await goOnTo(form, 'job');
    await writeAt(form, {immersionActivities: 'Pétrir, façonner, ranger le fournil.'});
    await goOnTo(form, 'review');
    justify(element, 'Les activités étaient incomplètes.');
    expect(text(find(form, 'form .button.primary'))).to.equal('Envoyer les changements');
    find(form, 'form .button.primary').click();
    await until(() => outcome.isModified, 'modified');
    const {changes, status} = await readBack(made);
    expect(status).to.equal('READY_TO_SIGN');
    expect(changes?.justification).to.equal('Les activités étaient incomplètes.');
    expect(changes?.fields.map(({pointer}) => pointer)).to.deep.equal([
      '/immersionActivities',
      '/signatories/beneficiary/isEmployed',
    ]);
    const again = await show(made);
    expect(stepOn(formIn(again))).to.equal('review');
  });

  it('asks why before it sends, next to the field', async () => {
    const made = await makeConvention();
    const {element, form} = await open(made);
    await goOnTo(form, 'review');
    find(form, 'form .button.primary').click();
    await until(() => find(element, '#justification').getAttribute('aria-invalid'), 'refused');
    expect(element.shadowRoot?.activeElement?.id).to.equal('justification');
    expect((await readBack(made)).version).to.equal(1);
  });

  it('overtaken by somebody, keeps what was typed and says what they changed', async () => {
    const made = await makeConvention();
    const {element, form} = await open(made);
    const outcome = outcomeOf(element);
    await goOnTo(form, 'review');
    justify(element, 'Une précision.');
    const {content, revision} = await readBack(made);
    await byAgency({
      agency: 'one',
      method: 'modifyConvention',
      input: {
        conventionId: made.id,
        convention: {...content, workConditions: 'Port de charges.'},
        justification: `Autre chose (${revision}).`,
      },
    });
    find(form, 'form .button.primary').click();
    await until(() => element.shadowRoot?.querySelector('#overtaken'), 'overtaken');
    expect(text(find(element, '#overtaken'))).to.contain('Conditions de travail');
    expect(find(element, '#justification').value).to.equal('Une précision.');
    find(form, 'form .button.primary').click();
    await until(() => outcome.isModified, 'modified at last');
  });

  it('is open to who came by a link, whose session may end meanwhile', async () => {
    forgetSignIn();
    const made = await makeConvention();
    const client = ownClient();
    const visit = await openVisit(client, await invitationOf(made, 'establishment-representative'));
    const {element, form} = await open(made, clientWithin(client, visit));
    const outcome = outcomeOf(element);
    await goOnTo(form, 'job');
    find(form, '#field-immersionAppellation').focus();
    find(form, '#field-immersionAppellation').select();
    await sendKeys({type: 'boulang'});
    await until(() => all(form, '[role=option]').length > 0, 'suggested jobs to a session');
    await sendKeys({press: 'Escape'});
    await goOnTo(form, 'review');
    await endSessions(made);
    justify(element, 'Le métier précis.');
    find(form, 'form .button.primary').click();
    await until(() => outcome.isModified, 'modified');
    const {changes} = await readBack(made);
    expect(changes?.justification).to.equal('Le métier précis.');
    await signIn('one', 'validator');
  });

  it('says that a final convention is not changed any more', async () => {
    const element = await show(await makeConvention({stage: 'validated'}));
    expect(text(find(element, '.alert'))).to.equal('Cette convention ne se modifie plus.');
  });
});
