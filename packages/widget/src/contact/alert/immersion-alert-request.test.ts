import {expect, fixture, html} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {expectAccessible} from '../../../test/accessible.ts';
import {tells, titleOf} from '../../../test/contact-form.ts';
import {alertToken, contactKey, newPerson, pageClient} from '../../../test/contact-page.ts';
import {ownClient} from '../../../test/first-party-page.ts';
import {until} from '../../../test/linked-page.ts';
import {all, apiKey, apiUrl, find, focusedId, text} from '../../../test/page.ts';
import './define.ts';
import type {ImmersionAlertRequestElement} from './immersion-alert-request.ts';

const METZ = {latitude: 49.1193, longitude: 6.1757, distanceKm: 10, placeLabel: 'Metz'};

const alertForm = async (
  choices: Partial<ImmersionAlertRequestElement> = {},
  lang = 'fr',
): Promise<ImmersionAlertRequestElement> => {
  const page = await fixture<HTMLElement>(html`<div lang=${lang}></div>`);
  const element = document.createElement('immersion-alert-request');
  Object.assign(element, {apiUrl, apiKey: contactKey, search: METZ}, choices);
  page.append(element);
  await element.updateComplete;
  await until(() => element.shadowRoot?.querySelector(`.contact[lang=${lang}]`), `spoke ${lang}`);
  return element;
};

const ask = async (email: string, element: Element): Promise<void> => {
  find(element, '#email').focus();
  await sendKeys({type: email});
  await sendKeys({press: 'Enter'});
};

describe('<immersion-alert-request>', () => {
  it('asks for an address, and says that a message is to be confirmed', async () => {
    const element = await alertForm();
    expect(text(find(element, '.contact'))).to.contain(
      'Tous les métiers, à moins de 10 km de Metz',
    );
    await expectAccessible(element);
    const email = newPerson();
    await ask(email, element);
    await tells(element, 'Ouvrez-le et confirmez');
    expect(titleOf(element)).to.equal('Il reste à confirmer');
    expect(focusedId(element)).to.equal('title');
    await expectAccessible(element);
    const key = await alertToken(email);
    expect(await ownClient().readAlert(undefined, {key})).to.include({
      status: 'unconfirmed',
      placeLabel: 'Metz',
    });
  });

  it('does not hold as asked the search shown since, when the answer comes late', async () => {
    const answer = Promise.withResolvers<{asked: true}>();
    const createAlert = () => answer.promise;
    const element = await alertForm({client: {...pageClient(), createAlert}});
    await ask(newPerson(), element);
    await until(() => all(element, '[aria-busy=true]').length > 0, 'asked');
    element.search = {...METZ, distanceKm: 20};
    await element.updateComplete;
    answer.resolve({asked: true});
    await until(() => all(element, '[aria-busy=true]').length === 0, 'was answered');
    await tells(element, 'à moins de 20 km de Metz');
    expect(titleOf(element)).not.to.equal('Il reste à confirmer');
  });

  it('says by the field what is missing, and what the server refuses', async () => {
    const element = await alertForm();
    find(element, '.button').click();
    await until(() => focusedId(element) === 'email', 'went to it');
    expect(text(find(element, '#email-error'))).to.contain('Donnez votre e-mail');
    await ask('anaïs@courriel.example', element);
    await tells(element, 'sans accent');
    await expectAccessible(element);
  });

  it('a key that may not ask says so, and a lost answer is one request', async () => {
    const refused = await alertForm({apiKey});
    await ask(newPerson(), refused);
    await tells(refused, 'ne sont pas disponibles sur cette page');
    const keys: (string | undefined)[] = [];
    const client = pageClient();
    const element = await alertForm({
      client: {
        createAlert: async (input, options) => {
          keys.push(options?.idempotencyKey);
          if (keys.length === 1) throw new TypeError('lost');
          return client.createAlert(input, options);
        },
      },
    });
    await ask(newPerson(), element);
    await until(() => all(element, '.alert').length === 1, 'said it');
    find(element, '.button').click();
    await tells(element, 'Ouvrez-le et confirmez');
    expect(keys[0]).to.be.a('string').and.equal(keys[1]);
  });

  it('another search is another alert, the address staying', async () => {
    const element = await alertForm();
    const email = newPerson();
    await ask(email, element);
    await tells(element, 'Ouvrez-le et confirmez');
    element.search = {...METZ, jobLabel: 'Boulanger', romeCode: 'D1102'};
    await element.updateComplete;
    expect(find(element, '#email').value).to.equal(email);
    expect(text(find(element, '.contact'))).to.contain('Boulanger, à moins de');
  });

  it('speaks English', async () => {
    const element = await alertForm({}, 'en');
    expect(titleOf(element)).to.equal('Be told about new companies');
    await expectAccessible(element);
  });
});
