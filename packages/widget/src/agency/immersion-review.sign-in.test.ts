import {expect} from '@open-wc/testing';
import {expectAccessible} from '../../test/accessible.ts';
import {
  endStaffSessions,
  makeAgency,
  makeConvention,
  makeStaff,
  ownClient,
  signInCodeOf,
} from '../../test/first-party-page.ts';
import {
  focusedText,
  pageText,
  press,
  pressable,
  says,
  until,
  write,
} from '../../test/linked-page.ts';
import {find, focusedId, text} from '../../test/page.ts';
import {
  forgetPlace,
  openOne,
  openReview,
  search,
  showTurn,
  titled,
  titleOf,
  unfold,
} from '../../test/review-page.ts';
import type {ImmersionReviewElement} from './immersion-review.ts';

const OWN = 'Structure de la porte';
const REASON = 'Le projet de la personne a changé depuis.';

const signOut = () => ownClient().signOut();

describe('<immersion-review>, the door', () => {
  before(() => makeAgency(OWN));
  afterEach(async () => {
    await signOut().catch(() => undefined);
    forgetPlace();
  });

  const somebody = (): Promise<string> => makeStaff(OWN, 'validator');

  const enter = async (element: ImmersionReviewElement, email: string): Promise<void> => {
    await write(element, 'sign-in-email', email);
    await press(element, 'Recevoir un code de connexion');
    await titled(element, 'Votre code de connexion');
    await write(element, 'code-code', await signInCodeOf(email));
    await press(element, 'Me connecter');
    await until(() => element.shadowRoot?.querySelector('#search'), 'came in');
  };

  it('asks for an address, then for the code, and gives the list', async () => {
    const email = await somebody();
    const element = await openReview();
    expect(titleOf(element)).to.equal('Espace de la structure');
    expect(focusedId(element)).to.equal('title');
    expect(find(element, '#sign-in-email').autocomplete).to.equal('email');
    await expectAccessible(element);
    await write(element, 'sign-in-email', email);
    await press(element, 'Recevoir un code de connexion');
    await titled(element, 'Votre code de connexion');
    expect(focusedId(element)).to.equal('title');
    expect(pageText(element)).to.contain(`Si ${email} est l’adresse`);
    expect(find(element, '#code-code').autocomplete).to.equal('one-time-code');
    await expectAccessible(element);
    const code = await signInCodeOf(email);
    await write(element, 'code-code', `${code.slice(0, 3)} ${code.slice(3)}`);
    await press(element, 'Me connecter');
    await titled(element, 'Aucune convention');
    expect(pageText(element)).to.contain(`Camille Roux, ${OWN}`);
  });

  it('says what is wrong with an address, or a code, by its field', async () => {
    const element = await openReview();
    await press(element, 'Recevoir un code de connexion');
    await until(() => focusedId(element) === 'sign-in-email', 'went to the address');
    expect(pageText(element)).to.contain('Erreur : Écrivez votre adresse');
    await write(element, 'sign-in-email', 'personne');
    await press(element, 'Recevoir un code de connexion');
    await says(element, 'Erreur : Une adresse e-mail est attendue');
    expect(find(element, '#sign-in-email').ariaInvalid).to.equal('true');
    await expectAccessible(element);
    const email = await somebody();
    await write(element, 'sign-in-email', email);
    await press(element, 'Recevoir un code de connexion');
    await titled(element, 'Votre code de connexion');
    const code = await signInCodeOf(email);
    await write(element, 'code-code', code === '000000' ? '111111' : '000000');
    await press(element, 'Me connecter');
    await says(element, 'Erreur : Ce n’est pas le bon code');
    expect(focusedId(element)).to.equal('code-code');
    await expectAccessible(element);
    await press(element, 'Recevoir un autre code, ou changer d’adresse');
    await titled(element, 'Espace de la structure');
    expect(find(element, '#sign-in-email').value).to.equal(email);
  });

  it('tells nobody whether an address is known', async () => {
    const element = await openReview();
    await write(element, 'sign-in-email', 'personne@ailleurs.example');
    await press(element, 'Recevoir un code de connexion');
    await titled(element, 'Votre code de connexion');
  });

  it('is closed behind whoever signs out: Back shows nothing of what they saw', async () => {
    await makeConvention({agency: OWN, stage: 'inReview', choices: {lastName: 'Vauban'}});
    const element = await openReview();
    await enter(element, await somebody());
    find(element, '.open').click();
    await titled(element, /Vauban/);
    await press(element, 'Revenir à la liste');
    await titled(element, /convention/);
    await press(element, 'Me déconnecter');
    await titled(element, 'Espace de la structure');
    history.back();
    await new Promise(resolve => setTimeout(resolve, 200));
    expect(titleOf(element)).to.equal('Espace de la structure');
    expect(pageText(element)).not.to.contain('Vauban');
  });

  it('a session that is over asks to sign in again, and nothing that was typed is lost', async () => {
    const made = await makeConvention({agency: OWN, stage: 'inReview'});
    const email = await somebody();
    const element = await openReview();
    await enter(element, email);
    await openOne(element, made);
    const title = titleOf(element);
    await unfold(element, 'reject');
    await write(element, 'reject-justification', REASON);
    await endStaffSessions(OWN);
    await press(element, 'Refuser la convention');
    await titled(element, 'Espace de la structure');
    expect(focusedText(element)).to.match(/^Votre session est terminée/);
    await says(element, 'Ce que vous aviez commencé est gardé');
    await expectAccessible(element);
    await enterAgain(element, email, title);
    expect(find(element, '#reject-justification').value).to.equal(REASON);
    await press(element, 'Refuser la convention');
    await says(element, 'La convention est refusée.');
  });

  const enterAgain = async (element: ImmersionReviewElement, email: string, title: string) => {
    await write(element, 'sign-in-email', email);
    await press(element, 'Recevoir un code de connexion');
    await titled(element, 'Votre code de connexion');
    await write(element, 'code-code', await signInCodeOf(email));
    await press(element, 'Me connecter');
    await titled(element, title);
  };

  it('somebody else finds nothing of who was there before', async () => {
    const made = await makeConvention({agency: OWN, stage: 'inReview'});
    const [one, other] = [await somebody(), await somebody()];
    const element = await openReview();
    await enter(element, one);
    await openOne(element, made);
    await unfold(element, 'reject');
    await write(element, 'reject-justification', REASON);
    await endStaffSessions(OWN);
    await press(element, 'Refuser la convention');
    await titled(element, 'Espace de la structure');
    await enter(element, other);
    expect(find(element, '#search').value).to.equal('');
    await openOne(element, made);
    await unfold(element, 'reject');
    expect(find(element, '#reject-justification').value).to.equal('');
    history.back();
    await titled(element, /convention/);
  });

  it('a session that is over in the list keeps what is looked for', async () => {
    await makeConvention({agency: OWN, stage: 'inReview', choices: {lastName: 'Ronchamp'}});
    const email = await somebody();
    const element = await openReview();
    await enter(element, email);
    await showTurn(element, 'Peu importe');
    await endStaffSessions(OWN);
    await search(element, 'ronchamp');
    await titled(element, 'Espace de la structure');
    await enterAgain(element, email, '1 convention');
    expect(find(element, '#search').value).to.equal('ronchamp');
    expect(text(find(element, '.open'))).to.contain('Ronchamp');
    expect(pressable(element, 'Me déconnecter')).to.be.instanceOf(HTMLElement);
  });
});
