import {expect} from '@open-wc/testing';
import {expectAccessible} from '../../../test/accessible.ts';
import {alertToken, newPerson, pageClient} from '../../../test/contact-page.ts';
import {ownClient} from '../../../test/first-party-page.ts';
import {openBy, pageText, press, pressable, says, until} from '../../../test/linked-page.ts';
import {find, focusedId, text} from '../../../test/page.ts';
import './define.ts';

const TAG = 'immersion-alert';
const METZ = {latitude: 49.1193, longitude: 6.1757, distanceKm: 10, placeLabel: 'Metz'};

const asked = async (): Promise<string> => {
  const email = newPerson();
  const search = {...METZ, romeCode: 'D1102', jobLabel: 'Boulanger'};
  await pageClient().createAlert({email, search});
  return alertToken(email);
};

const open = async (lang?: string) => {
  const token = await asked();
  return openBy(TAG, token, {client: ownClient(), ...(lang ? {lang} : {})});
};

describe('<immersion-alert>', () => {
  it('is confirmed by a box and a button, then stopped the same way', async () => {
    const element = await open();
    expect(pageText(element)).to.contain('Boulanger, à moins de 10 km de Metz');
    expect(pageText(element)).to.contain('n’est pas encore active');
    await expectAccessible(element);
    await press(element, 'Activer mon alerte');
    await until(() => focusedId(element) === 'meant', 'asked whether it is meant');
    expect(text(find(element, '#meant-error'))).to.contain('Cochez cette case');
    await expectAccessible(element);
    find(element, '#meant').click();
    await press(element, 'Activer mon alerte');
    await says(element, 'C’est fait : vous serez prévenu.');
    expect(pageText(element)).to.contain('Cette alerte est active.');
    await expectAccessible(element);
    find(element, '#meant').click();
    await press(element, 'Arrêter mon alerte');
    await says(element, 'vous ne recevez plus rien');
    expect(pressable(element, 'Faire une nouvelle recherche').getAttribute('href')).to.equal(
      '/recherche',
    );
    await expectAccessible(element);
  });

  it('a robot that opens the link and presses the button changes nothing', async () => {
    const token = await asked();
    const element = await openBy(TAG, token, {client: ownClient()});
    await press(element, 'Activer mon alerte');
    await new Promise(resolve => setTimeout(resolve, 300));
    const {status} = await ownClient().readAlert(undefined, {key: token});
    expect(status).to.equal('unconfirmed');
  });

  it('speaks English', async () => {
    const element = await open('en');
    expect(pageText(element)).to.contain('This alert is not active yet.');
    await expectAccessible(element);
  });

  it('a link that is cut, or unknown, says so', async () => {
    await says(await openBy(TAG, 'al_abc', {client: ownClient()}), 'il a été coupé');
    const unknown = await openBy(TAG, `al_${'a'.repeat(43)}`, {client: ownClient()});
    await says(unknown, 'n’est plus valable');
    await expectAccessible(unknown);
  });

  it('what fails is said, and may be tried again', async () => {
    let isDown = false;
    const client = ownClient((input, init) =>
      isDown ? Promise.reject(new TypeError('down')) : fetch(input, init),
    );
    const element = await openBy(TAG, await asked(), {client});
    find(element, '#meant').click();
    isDown = true;
    await press(element, 'Activer mon alerte');
    await says(element, 'La connexion ne passe pas.');
    expect(find(element, '#meant').checked).to.equal(true);
    isDown = false;
    await press(element, 'Activer mon alerte');
    await says(element, 'vous serez prévenu');
  });
});
