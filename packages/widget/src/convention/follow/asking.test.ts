import type {Convention} from '@immersion-kit/sdk';
import type {Asked} from '@immersion-kit/sdk/contract';
import {expect} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {http, HttpResponse} from 'msw';
import {expectAccessible} from '../../../test/accessible.ts';
import {
  byAgency,
  makeConvention,
  type Made,
  signElsewhere,
} from '../../../test/first-party-page.ts';
import {
  focusedText,
  openAs,
  pageText,
  press,
  says,
  titlesOf,
  until,
  write,
} from '../../../test/linked-page.ts';
import {all, find, focusedId, text} from '../../../test/page.ts';
import '../../signature/define.ts';
import './define.ts';
import {mocking} from '../../../test/mocking.ts';

const SIGN = 'immersion-signature';
const FOLLOW = 'immersion-follow';

const askedOf = async ({id}: Made): Promise<readonly Asked[]> => {
  const input = {conventionId: id};
  const read = await byAgency<Convention>({agency: 'one', method: 'readConvention', input});
  return read.asked ?? [];
};

const offered = (element: Element): string[] => all(element, '#asking summary').map(text);

describe('what a party may ask of the agency', () => {
  it('is a change, a right address, or not to sign, while it is being signed', async () => {
    const made = await makeConvention();
    const element = await openAs(SIGN, made, 'establishment-representative');
    expect(offered(element)).to.deep.equal([
      'Demander un changement',
      'Je ne veux pas signer',
      'Un e-mail ou un téléphone est faux',
    ]);
    for (const summary of all(element, '#asking summary')) summary.click();
    await element.updateComplete;
    expect(text(find(element, '#asking'))).to.contain('pour que personne ne signe à la place');
    await expectAccessible(element);
    await signElsewhere(made, 'establishment-representative');
    const follow = await openAs(FOLLOW, made, 'establishment-representative');
    expect(offered(follow)).not.to.include('Je ne veux pas signer');
  });

  it('is a change, the cancellation or a renewal, once it is validated', async () => {
    const made = await makeConvention({stage: 'validated'});
    const element = await openAs(FOLLOW, made, 'beneficiary');
    expect(offered(element)).to.deep.equal([
      'Demander un changement',
      'Demander l’annulation',
      'Demander un renouvellement',
    ]);
    for (const summary of all(element, '#asking summary')) summary.click();
    await expectAccessible(element);
  });

  it('is nothing for the tutor, who is told whom to turn to', async () => {
    const made = await makeConvention();
    const element = await openAs(FOLLOW, made, 'establishment-tutor');
    expect(offered(element)).to.deep.equal([]);
    expect(text(find(element, '#asking'))).to.contain('adressez-vous à Mission locale du Val');
  });

  it('sends nothing without words, and says so beside the field', async () => {
    const made = await makeConvention();
    const element = await openAs(SIGN, made, 'beneficiary');
    await press(element, 'Je ne veux pas signer');
    await write(element, 'ask-refusal', '   ');
    await press(element, 'Dire que je ne signe pas');
    await until(() => focusedId(element) === 'ask-refusal', 'brought the reader to it');
    expect(text(find(element, '#ask-refusal-error'))).to.match(/^Erreur : Écrivez quelques mots/);
    await expectAccessible(element);
    expect(await askedOf(made)).to.deep.equal([]);
  });

  it('reaches the agency in their words, by the keyboard alone; they may still sign', async () => {
    const made = await makeConvention();
    const element = await openAs(SIGN, made, 'establishment-representative');
    const titles = titlesOf(element);
    const tabTo = async (words: string): Promise<void> => {
      for (let steps = 0; focusedText(element) !== words; steps += 1) {
        if (steps > 40) throw new Error(`the keyboard does not reach ${words}`);
        await sendKeys({press: 'Tab'});
      }
    };
    await tabTo('Je ne veux pas signer');
    await sendKeys({press: 'Enter'});
    expect(text(find(element, '#asking'))).to.contain('mais pas vos raisons');
    await tabTo('Pourquoi');
    await sendKeys({type: 'Nous fermons cette semaine.'});
    await tabTo('Dire que je ne signe pas');
    await sendKeys({press: 'Enter'});
    await says(element, 'Votre message est parti');
    await until(() => /^Votre message est enregistré/.test(focusedText(element)), 'said so');
    expect(titles).to.deep.equal(['Votre message est parti']);
    expect(pageText(element)).to.contain('Si vous changez d’avis, vous pouvez encore signer.');
    await expectAccessible(element);
    const [asked] = await askedOf(made);
    expect([asked?.role, asked?.subject, asked?.message]).to.deep.equal([
      'establishment-representative',
      'refusal',
      'Nous fermons cette semaine.',
    ]);
    await press(element, 'Revenir à la convention');
    await until(() => all(element, '#signing').length > 0, 'came back');
    expect(text(find(element, '#asked'))).to.match(
      /Vous avez dit que vous ne voulez pas signer\. « Nous fermons cette semaine\. »/,
    );
    expect(find(element, '#ask-refusal').value).to.equal('');
    const other = await openAs(FOLLOW, made, 'beneficiary');
    const told = text(find(other, '#asked'));
    expect(told).to.contain('Björn Lefèvre ne veut pas signer.');
    expect(told).not.to.contain('Nous fermons');
    await expectAccessible(other);
  });

  it('is asked once a day: the second time says that the first arrived', async () => {
    const made = await makeConvention();
    const element = await openAs(FOLLOW, made, 'beneficiary');
    for (const words of ['Le premier jour est le 8.', 'Non, le 9.']) {
      await press(element, 'Demander un changement');
      await write(element, 'ask-change', words);
      await press(element, 'Envoyer ma demande de changement');
      await says(element, /Votre message est parti|déjà demandé aujourd’hui/);
      if (words.startsWith('Le')) await press(element, 'Revenir à la convention');
      await until(() => all(element, '#ask-change').length > 0, 'came back');
    }
    await until(() => focusedId(element) === 'ask-change-failure', 'said it');
    expect(focusedText(element)).to.match(/votre message est bien arrivé.*dans 24 heures\.$/);
    expect(find(element, '#ask-change').value).to.equal('Non, le 9.');
    await expectAccessible(element);
    expect(await askedOf(made)).to.have.lengthOf(1);
  });

  it('too late, shows the convention as it is now', async () => {
    const made = await makeConvention();
    const element = await openAs(FOLLOW, made, 'beneficiary');
    const input = {conventionId: made.id, justification: 'Hors du projet'};
    await askedOf(made);
    await byAgency({agency: 'one', method: 'rejectConvention', input});
    await press(element, 'Demander un changement');
    await write(element, 'ask-change', 'Le 8.');
    await press(element, 'Envoyer ma demande de changement');
    await says(element, /Refusée Arrêtée Motif : Hors du projet/);
    expect(pageText(element)).to.contain('ce n’est plus possible');
    await expectAccessible(element);
  });
});

describe('a question when the service does not answer well', () => {
  const worker = mocking();

  it('loses nothing, and asked again is the same one', async () => {
    const made = await makeConvention();
    const element = await openAs(SIGN, made, 'beneficiary');
    const intents: (string | null)[] = [];
    worker.events.on('request:start', ({request}) => {
      if (request.url.endsWith('/ask')) intents.push(request.headers.get('idempotency-key'));
    });
    worker.use(http.post('*/ask', () => HttpResponse.error()));
    await press(element, 'Un e-mail ou un téléphone est faux');
    await write(element, 'ask-contact', 'Le numéro de Björn.');
    await press(element, 'Signaler l’erreur');
    await until(() => focusedId(element) === 'ask-contact-failure', 'said it');
    expect(focusedText(element)).to.contain('La connexion ne passe pas.');
    expect(find(element, '#ask-contact').value).to.equal('Le numéro de Björn.');
    await expectAccessible(element);
    worker.resetHandlers();
    await press(element, 'Signaler l’erreur');
    await says(element, 'Votre message est parti');
    expect(new Set(intents).size).to.equal(1);
    expect(intents).to.have.lengthOf(2);
  });

  it('says beside the field what the server says of the words', async () => {
    const made = await makeConvention();
    const element = await openAs(SIGN, made, 'beneficiary');
    await press(element, 'Demander un changement');
    await write(element, 'ask-change', '<b>Le 8</b>');
    await press(element, 'Envoyer ma demande de changement');
    await until(() => find(element, '#ask-change').getAttribute('aria-invalid'), 'refused');
    expect(text(find(element, '#ask-change-error'))).to.match(/^Erreur : /);
    expect(find(element, '#ask-change').value).to.equal('<b>Le 8</b>');
    expect(focusedId(element)).to.equal('ask-change');
  });
});
