import type {Convention} from '@immersion-kit/sdk';
import {expect} from '@open-wc/testing';
import {expectAccessible} from '../../test/accessible.ts';
import {
  byAgency,
  forgetSignIn,
  type Made,
  makeAgency,
  makeConvention,
  ownClient,
  signIn,
} from '../../test/first-party-page.ts';
import {focusedText, pageText, press, says, until, write} from '../../test/linked-page.ts';
import {all, find, focusedId, text} from '../../test/page.ts';
import {
  commandsOf,
  forgetPlace,
  openOne,
  openReview,
  titled,
  titleOf,
  unfold,
} from '../../test/review-page.ts';
import type {ImmersionReviewElement} from './immersion-review.ts';

const OWN = 'Structure des décisions';
const OTHER = 'Cap emploi du Saulnois';

const readBack = ({id}: Pick<Made, 'id'>, agency = OWN): Promise<Convention> =>
  byAgency({agency, method: 'readConvention', input: {conventionId: id}});

/** A convention, open. */
const open = async (made: Made): Promise<ImmersionReviewElement> => {
  const element = await openReview();
  await openOne(element, made);
  return element;
};

const make = (stage: 'submitted' | 'inReview' | 'validated'): Promise<Made> =>
  makeConvention({agency: OWN, stage});

describe('<immersion-review>, deciding', () => {
  before(async () => {
    await makeAgency(OWN);
    await makeAgency(OTHER);
    await signIn(OWN, 'validator');
  });
  after(forgetSignIn);
  afterEach(forgetPlace);

  it('offers what may be done, the decision first, each form accessible', async () => {
    const element = await open(await make('inReview'));
    expect(commandsOf(element)).to.deep.equal([
      'validate',
      'ask',
      'reject',
      'name-counsellor',
      'transfer',
      'deprecate',
    ]);
    for (const command of commandsOf(element)) {
      await unfold(element, command);
      expect(all(element, '[data-command][open]')).to.have.lengthOf(1);
      await expectAccessible(element);
    }
  });

  it('accepts as a counsellor, where two decide', async () => {
    const made = await makeConvention({agency: 'two', stage: 'inReview'});
    await signIn('two', 'counsellor');
    const element = await open(made);
    await unfold(element, 'accept');
    await write(element, 'accept-firstName', '');
    await press(element, 'Accepter la convention');
    await until(() => focusedId(element) === 'accept-firstName', 'went to the name');
    expect(pageText(element)).to.contain('Erreur : Écrivez le prénom');
    expect(pageText(element)).to.contain('Une réponse est à corriger');
    await expectAccessible(element);
    await write(element, 'accept-firstName', 'Awa');
    await press(element, 'Accepter la convention');
    await says(element, 'La convention est acceptée : elle reste à valider.');
    expect(focusedText(element)).to.match(/^La convention est acceptée/);
    expect(commandsOf(element)).not.to.include('accept');
    const {status, validators} = await readBack(made, 'two');
    expect([status, validators.counsellor]).to.deep.equal([
      'ACCEPTED_BY_COUNSELLOR',
      {firstName: 'Awa', lastName: 'Roux'},
    ]);
    await signIn(OWN, 'validator');
  });

  it('refuses with a reason, that may be begun from a ready-made one', async () => {
    const made = await make('inReview');
    const element = await open(made);
    await unfold(element, 'reject');
    await press(element, 'Refuser la convention');
    await until(() => focusedId(element) === 'reject-justification', 'went to the reason');
    expect(pageText(element)).to.contain('Erreur : Écrivez le motif');
    await expectAccessible(element);
    const ready = 'Les dates ou les horaires ne permettent pas l’immersion.';
    await press(element, ready);
    expect(find(element, '#reject-justification').value).to.equal(ready);
    await until(() => focusedId(element) === 'reject-justification', 'went to the reason');
    const another = 'La personne n’est pas suivie par notre structure.';
    await press(element, another);
    expect(find(element, '#reject-justification').value).to.equal(another);
    await write(element, 'reject-justification', 'Une raison à moi.');
    await press(element, ready);
    expect(find(element, '#reject-justification').value).to.equal(`Une raison à moi.\n${ready}`);
    await press(element, 'Refuser la convention');
    await says(element, 'La convention est refusée.');
    const {status, statusJustification} = await readBack(made);
    expect([status, statusJustification]).to.deep.equal([
      'REJECTED',
      `Une raison à moi.\n${ready}`,
    ]);
    await expectAccessible(element);
  });

  it('asks every party for a change, once a day', async () => {
    const made = await make('inReview');
    const element = await open(made);
    await unfold(element, 'ask');
    await write(element, 'ask-message', 'Ajoutez la pause de midi.');
    await press(element, 'Envoyer la demande');
    await says(element, 'La demande part à chaque personne de la convention.');
    expect(text(find(element, '#asked'))).to.match(
      /Valideur, demande un changement, le .* Ajoutez la pause de midi\./,
    );
    await expectAccessible(element);
    await unfold(element, 'ask');
    await write(element, 'ask-message', 'Et le soir aussi.');
    await press(element, 'Envoyer la demande');
    await says(element, 'Une demande de modification est déjà partie aujourd’hui');
    expect(find(element, '#ask-message').value).to.equal('Et le soir aussi.');
    const {asked, status} = await readBack(made);
    expect([asked?.length, status]).to.deep.equal([1, 'IN_REVIEW']);
  });

  it('closes a request, and cancels a validated convention', async () => {
    const obsolete = await make('submitted');
    const element = await open(obsolete);
    await unfold(element, 'deprecate');
    await write(element, 'deprecate-justification', 'La personne a trouvé un emploi.');
    await press(element, 'Classer la demande');
    await says(element, 'La demande est classée sans suite.');
    expect((await readBack(obsolete)).status).to.equal('DEPRECATED');
    const validated = await make('validated');
    await openOneAgain(element, validated);
    await unfold(element, 'cancel');
    await write(element, 'cancel-justification', 'L’entreprise ne peut plus accueillir.');
    await press(element, 'Annuler la convention');
    await says(element, 'La convention est annulée.');
    expect((await readBack(validated)).status).to.equal('CANCELLED');
  });

  const openOneAgain = async (element: ImmersionReviewElement, made: Made): Promise<void> => {
    await press(element, 'Revenir à la liste');
    await titled(element, /convention/);
    await openOne(element, made);
  };

  it('names the counsellor, the reader unless somebody is named', async () => {
    const made = await make('inReview');
    const element = await open(made);
    await unfold(element, 'name-counsellor');
    const person = (await readBack(made)).agencyReferent;
    expect(find(element, '#counsellor-firstName').value).to.equal(person?.firstName ?? 'Camille');
    await write(element, 'counsellor-firstName', 'Idir');
    await write(element, 'counsellor-lastName', 'Konaté');
    await press(element, 'Nommer ce conseiller');
    await says(element, 'Le conseiller est nommé.');
    expect(text(find(element, '.head'))).to.contain('Conseiller Idir Konaté');
    expect((await readBack(made)).agencyReferent).to.deep.equal({
      firstName: 'Idir',
      lastName: 'Konaté',
    });
  });

  it('hands a convention over to another agency, and goes back to the list', async () => {
    const made = await make('inReview');
    const element = await open(made);
    await unfold(element, 'transfer');
    await press(element, 'Chercher la structure');
    await until(() => focusedId(element) === 'transfer-search-q', 'went to the name');
    await write(element, 'transfer-search-q', 'nulle part ailleurs');
    await press(element, 'Chercher la structure');
    await says(element, 'Aucune structure trouvée.');
    await expectAccessible(element);
    await write(element, 'transfer-search-q', 'cap saulnois');
    await press(element, 'Chercher la structure');
    await says(element, '1 structure trouvée.');
    await until(() => find(element, '#transfer-agencyId').checked, 'took the only one');
    await press(element, 'Transférer la convention');
    await until(() => focusedId(element) === 'transfer-justification', 'asked why');
    await press(element, 'La personne a déménagé.');
    await expectAccessible(element);
    await press(element, 'Transférer la convention');
    await titled(element, 'Aucune convention');
    expect(focusedText(element)).to.contain('La convention est transférée.');
    expect((await readBack(made, OTHER)).agency.name).to.equal(OTHER);
  });

  it('corrects an address from the name of who is awaited; the others keep theirs', async () => {
    const made = await make('submitted');
    const element = await open(made);
    const {content} = await readBack(made);
    const {firstName, lastName} = content.signatories.establishmentRepresentative;
    await press(element, `Corriger l’adresse de ${firstName} ${lastName}`);
    await until(() => focusedId(element) === 'contact-email', 'went to the address');
    const who = find(element, '#contact-role') as unknown as HTMLSelectElement;
    expect(who.value).to.equal('establishment-representative');
    await press(element, 'Corriger');
    await says(element, 'Erreur : Écrivez la bonne adresse, ou le bon numéro.');
    await write(element, 'contact-email', 'anaïs@exemple.fr');
    await press(element, 'Corriger');
    await says(element, 'Erreur : Une adresse e-mail s’écrit sans accent');
    await expectAccessible(element);
    await write(element, 'contact-email', 'direction@exemple.fr');
    await press(element, 'Corriger');
    await says(element, 'L’adresse est corrigée : un nouveau lien y part.');
    const after = (await readBack(made)).content.signatories;
    expect(after.establishmentRepresentative.email).to.equal('direction@exemple.fr');
    expect(after.beneficiary).to.deep.equal(content.signatories.beneficiary);
  });

  it('reminds who is awaited, once a day', async () => {
    const made = await make('submitted');
    const element = await open(made);
    const {firstName, lastName} = (await readBack(made)).content.signatories.beneficiary;
    const name = `${firstName} ${lastName}`;
    await press(element, `Relancer ${name}`);
    await says(element, `Un rappel part vers ${name}.`);
    expect(focusedText(element)).to.equal(`Un rappel part vers ${name}.`);
    element.remove();
    const again = await openReview();
    await titled(again, /^L’immersion/);
    await press(again, `Relancer ${name}`);
    await says(again, `${name} a déjà été relancé aujourd’hui`);
    await expectAccessible(again);
  });

  it('renews, at dates and hours proposed from the first stay', async () => {
    const made = await make('validated');
    const element = await open(made);
    await unfold(element, 'renew');
    await until(() => element.shadowRoot?.querySelector('#renew-dateStart'), 'had its form');
    await expectAccessible(element);
    const {content} = await readBack(made);
    expect(find(element, '#renew-dateStart').value > content.dateEnd).to.equal(true);
    await write(element, 'renew-justification', 'La personne doit encore pratiquer.');
    const [start, end] = ['#renew-dateStart', '#renew-dateEnd'].map(id => find(element, id).value);
    await write(element, 'renew-dateStart', content.dateStart);
    find(element, '#renew-dateStart').dispatchEvent(new Event('change', {bubbles: true}));
    await press(element, 'Renouveler la convention');
    await says(element, 'Erreur');
    expect(find(element, '#renew-justification').value).to.equal(
      'La personne doit encore pratiquer.',
    );
    await write(element, 'renew-dateStart', start ?? '');
    find(element, '#renew-dateStart').dispatchEvent(new Event('change', {bubbles: true}));
    await press(element, 'Renouveler la convention');
    await says(element, 'Le renouvellement est envoyé');
    const {renewedBy = ''} = await readBack(made);
    const renewal = await readBack({id: renewedBy});
    expect([renewal.content.dateStart, renewal.content.dateEnd]).to.deep.equal([start, end]);
    expect(renewal.content.schedule.days.map(({periods}) => periods)).to.deep.equal(
      content.schedule.days.map(({periods}) => periods),
    );
    expect(pageText(element)).to.contain(`Convention n° ${renewedBy}`);
    await expectAccessible(element);
  });

  it('corrects the tutor and the birthdate of a validated convention, and no more', async () => {
    const made = await make('validated');
    const element = await open(made);
    await unfold(element, 'correct');
    await press(element, 'Enregistrer la correction');
    await says(element, 'Rien n’a été changé');
    await write(element, 'correct-establishmentTutor-phone', '12');
    await press(element, 'Enregistrer la correction');
    await until(
      () => find(element, '#correct-establishmentTutor-phone').ariaInvalid === 'true',
      'was told of the number',
    );
    await expectAccessible(element);
    await write(element, 'correct-establishmentTutor-phone', '01 99 00 00 77');
    await press(element, 'Enregistrer la correction');
    await says(element, 'La correction est enregistrée.');
    const {content} = await readBack(made);
    expect(content.establishmentTutor.phone).to.equal('+33199000077');
  });

  it('asks the page for the form that modifies, by the number alone', async () => {
    const made = await make('inReview');
    const element = await open(made);
    const asked: string[] = [];
    element.addEventListener('immersion-modify', ({conventionId}) => asked.push(conventionId));
    await press(element, 'Modifier la convention');
    expect(asked).to.deep.equal([made.id]);
    await element.show(made.id, 'La convention est modifiée.');
    expect(focusedText(element)).to.contain('La convention est modifiée.');
  });

  it('decides once, however often it is pressed', async () => {
    const made = await make('inReview');
    let sent = 0;
    const client = ownClient((input, init) => {
      const request = new Request(input, init);
      if (request.url.endsWith('/validate')) sent += 1;
      return fetch(request);
    });
    const element = await openReview({client});
    await openOne(element, made);
    await unfold(element, 'validate');
    find(element, '#validate-send').click();
    find(element, '#validate-send').click();
    await says(element, 'l’immersion peut commencer');
    expect(sent).to.equal(1);
  });
});

describe('<immersion-review>, when somebody was there before', () => {
  before(() => signIn(OWN, 'validator'));
  after(forgetSignIn);
  afterEach(forgetPlace);

  it('shows what it has become, and keeps what was typed', async () => {
    const made = await make('inReview');
    const element = await open(made);
    await unfold(element, 'reject');
    await write(element, 'reject-justification', 'Hors du projet.');
    await readBack(made);
    await byAgency({
      agency: OWN,
      method: 'nameCounsellor',
      input: {conventionId: made.id, firstName: 'Idir', lastName: 'Konaté'},
    });
    await press(element, 'Refuser la convention');
    await says(element, 'La convention a changé pendant que vous la lisiez');
    expect(focusedText(element)).to.match(/^La convention a changé/);
    expect(text(find(element, '.head'))).to.contain('Idir Konaté');
    expect(find(element, '#reject-justification').value).to.equal('Hors du projet.');
    await expectAccessible(element);
    await press(element, 'Refuser la convention');
    await says(element, 'La convention est refusée.');
    expect((await readBack(made)).statusJustification).to.equal('Hors du projet.');
  });

  it('says that it was decided, and leaves what was typed to be copied', async () => {
    const made = await make('inReview');
    const element = await open(made);
    await unfold(element, 'reject');
    await write(element, 'reject-justification', 'Un motif déjà écrit.');
    await readBack(made);
    const input = {conventionId: made.id, firstName: 'Idir', lastName: 'Konaté'};
    await byAgency({agency: OWN, method: 'validateConvention', input});
    await press(element, 'Refuser la convention');
    await says(
      element,
      'Quelqu’un est passé avant vous : la convention est maintenant « Validée ».',
    );
    expect(focusedText(element)).to.match(/^Quelqu’un est passé avant vous/);
    expect(commandsOf(element)).not.to.include('reject');
    expect(text(find(element, '#unsent'))).to.contain('Un motif déjà écrit.');
    await expectAccessible(element);
    expect((await readBack(made)).status).to.equal('ACCEPTED_BY_VALIDATOR');
  });

  it('says that it was transferred away, leaves what was typed, and leads back', async () => {
    const made = await make('inReview');
    const element = await open(made);
    await unfold(element, 'ask');
    await write(element, 'ask-message', 'Une demande déjà écrite.');
    await readBack(made);
    const {agencyId} = await makeConvention({agency: OTHER, stage: 'submitted'});
    await byAgency({
      agency: OWN,
      method: 'transferConvention',
      input: {conventionId: made.id, agencyId, justification: 'La personne a déménagé.'},
    });
    await press(element, 'Envoyer la demande');
    await titled(element, 'La page ne s’affiche pas');
    expect(focusedText(element)).to.match(
      /^Cette convention n’est plus suivie par votre structure/,
    );
    expect(pageText(element)).to.contain('Une demande déjà écrite.');
    await expectAccessible(element);
    await press(element, 'Revenir à la liste');
    await titled(element, 'Aucune convention');
    expect(titleOf(element)).to.equal('Aucune convention');
  });
});
