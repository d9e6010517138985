import type {Assessment, Convention} from '@immersion-kit/sdk';

import {expect} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {expectAccessible} from '../../test/accessible.ts';
import {
  assessmentCode,
  type Immersion,
  makeImmersion,
  readElsewhere,
  WENT_WELL,
  writeElsewhere,
} from '../../test/assessment-page.ts';
import {byAgency, byParty, forgetSignIn, makeAgency, signIn} from '../../test/first-party-page.ts';
import {focusedText, pageText, press, says, until, write} from '../../test/linked-page.ts';
import {all, find, focusedId, text} from '../../test/page.ts';
import {
  commandsOf,
  forgetPlace,
  lineOf,
  openOne,
  openReview,
  search,
  showTurn,
  titled,
  unfold,
} from '../../test/review-page.ts';
import {wordsFr} from '../l10n/assessment/words-fr.ts';
import type {ImmersionReviewElement} from './immersion-review.ts';

const OWN = 'Structure des bilans';

const make = (since = 3): Promise<Immersion> => makeImmersion({since, agency: OWN});

/** A convention, open. */
const open = async (made: Immersion): Promise<ImmersionReviewElement> => {
  forgetPlace();
  const element = await openReview();
  await openOne(element, made);
  return element;
};

const sectionOf = (element: Element): string =>
  text(element.shadowRoot?.querySelector('#assessment'));

const signElsewhere = async (made: Immersion, input: object): Promise<unknown> => {
  const code = await assessmentCode(made);
  const {documentHash} = await readElsewhere(made);
  return byParty({
    conventionId: made.id,
    role: 'beneficiary',
    method: 'signAssessment',
    input: {conventionId: made.id, documentHash, code, ...input},
  });
};

const readBack = ({id}: Immersion): Promise<Assessment> =>
  byAgency({agency: OWN, method: 'readAssessment', input: {conventionId: id}});

const summaryOf = async ({id}: Immersion): Promise<Convention['assessment']> => {
  const input = {conventionId: id};
  const {assessment} = await byAgency<Convention>({agency: OWN, method: 'readConvention', input});
  return assessment;
};

/** Unfolds the assessment, and waits for its words. */
const readWhole = async (element: Element): Promise<string> => {
  find(element, '#assessment-read > summary').click();
  await until(() => element.shadowRoot?.querySelector('#assessment-read dl'), 'read it');
  return text(find(element, '#assessment-read'));
};

const choose = async (element: ImmersionReviewElement, id: string): Promise<void> => {
  find(element, `#${id}`).click();
  await element.updateComplete;
};

/** Has the list show those that stand so. */
const show = async (element: ImmersionReviewElement, word: string): Promise<void> => {
  const field = find(element, '#assessment-standing');
  field.value = word;
  field.dispatchEvent(new Event('change', {bubbles: true}));
  field.dispatchEvent(new Event('input', {bubbles: true}));
  await element.updateComplete;
  find(element, '#show').click();
};

/** Waits until the list has some lines, and not others. */
const lists = (element: Element, some: readonly Immersion[], others: readonly Immersion[]) => {
  const has = ({id}: Immersion) => element.shadowRoot?.querySelector(`[data-line="${id}"]`);
  const isSo = () => some.every(made => has(made)) && !others.some(made => has(made));
  return until(isSo, 'listed them');
};

describe('<immersion-review> and the assessment', () => {
  before(async () => {
    await makeAgency(OWN);
    await signIn(OWN, 'validator');
  });
  after(forgetSignIn);
  afterEach(forgetPlace);

  it('says nothing of it before its time', async () => {
    const element = await open(await make(-2));
    expect(all(element, '#assessment')).to.deep.equal([]);
    // The first day has come: somebody may tell that nobody did.
    expect(commandsOf(element)).to.include('assess');
  });

  it('says that it is awaited, of whom, and has them reminded, once a day', async () => {
    const element = await open(await make(0));
    expect(sectionOf(element)).to.match(/Il n’est pas encore écrit : il est attendu de \S+ \S+/);
    expect(all(element, '#assessment-read')).to.deep.equal([]);
    await expectAccessible(element);
    find(element, '#assessment .button').click();
    await until(() => focusedId(element) === 'reminded-establishment-tutor', 'reminded');
    expect(focusedText(element)).to.match(/^Un rappel part/);
    await expectAccessible(element);
  });

  it('reads it whole once it is written, then signed, and has the person reminded', async () => {
    const made = await make();
    await writeElsewhere(made);
    const element = await open(made);
    expect(sectionOf(element)).to.match(/Il est écrit\. \S+ .+ ne l’a pas encore signé\./);
    const whole = await readWhole(element);
    for (const words of [
      wordsFr.statuses['COMPLETED'],
      '21 h sur 21 h prévues',
      WENT_WELL.skills,
      wordsFr.ratings['to-work-on'],
      WENT_WELL.establishmentFeedback,
      WENT_WELL.establishmentAdvices,
    ]) {
      expect(whole).to.contain(words);
    }
    expect(whole).to.match(/Écrit le .* \(/);
    await expectAccessible(element);
    find(element, '#assessment .button').click();
    await until(() => focusedId(element) === 'reminded-beneficiary', 'reminded');
    await signElsewhere(made, {agrees: true});
    const again = await open(made);
    expect(sectionOf(again)).to.match(/l’a signé le .*, et est d’accord\./);
    expect(all(again, '#assessment [id^=reminded], #assessment [id^=remind]')).to.deep.equal([]);
    expect(await readWhole(again)).to.contain('Est d’accord avec ce bilan');
  });

  it('says that the person does not agree, and why', async () => {
    const made = await make();
    await writeElsewhere(made);
    await signElsewhere(made, {agrees: false, comment: 'Je n’ai rien taillé.'});
    const element = await open(made);
    expect(sectionOf(element)).to.contain('et n’est pas d’accord : lisez ses mots.');
    expect(await readWhole(element)).to.contain('Je n’ai rien taillé.');
    await expectAccessible(element);
  });

  it('says that nobody came', async () => {
    const made = await make();
    await writeElsewhere(made, {status: 'DID_NOT_SHOW', noShowCause: 'host'});
    const element = await open(made);
    expect(sectionOf(element)).to.contain('Il dit que la personne n’est pas venue.');
    expect(await readWhole(element)).to.contain(wordsFr.causes['host']);
    expect(text(find(element, '#assessment'))).not.to.contain('Relancer');
  });

  it('writes it when it was told by phone: what is wrong first, then it is there', async () => {
    const made = await make();
    const element = await open(made);
    await unfold(element, 'assess');
    await expectAccessible(element);
    await press(element, 'Enregistrer le bilan');
    await until(() => focusedId(element) === 'summary', 'went to what is wrong');
    expect(text(find(element, '#summary'))).to.contain('Dites comment l’immersion s’est passée.');
    await expectAccessible(element);
    await choose(element, 'assessment-status');
    expect(text(find(element, '[data-command=assess]'))).to.contain(
      'L’entreprise l’embauche-t-elle',
    );
    await choose(element, 'assessment-endedWithAJob-1');
    await write(element, 'assessment-establishmentFeedback', 'Le tuteur est content.');
    await write(element, 'assessment-establishmentAdvices', 'Continuer.');
    await expectAccessible(element);
    await press(element, 'Enregistrer le bilan');
    await says(element, 'Le bilan est enregistré.');
    expect(focusedText(element)).to.equal('Le bilan est enregistré.');
    const {status, writtenBy, establishmentFeedback} = await readBack(made);
    expect([status, writtenBy, establishmentFeedback]).to.deep.equal([
      'COMPLETED',
      'validator',
      'Le tuteur est content.',
    ]);
    expect(commandsOf(element)).not.to.include('assess');
    expect(commandsOf(element)).to.include('delete-assessment');
  });

  it('somebody wrote it meanwhile: it is shown, and what was typed is not lost', async () => {
    const made = await make();
    const element = await open(made);
    await unfold(element, 'assess');
    await choose(element, 'assessment-status');
    await choose(element, 'assessment-endedWithAJob-1');
    await write(element, 'assessment-establishmentFeedback', 'Mots à ne pas perdre.');
    await write(element, 'assessment-establishmentAdvices', 'Continuer.');
    await writeElsewhere(made);
    await press(element, 'Enregistrer le bilan');
    await until(() => element.shadowRoot?.querySelector('#unsent'), 'kept what was typed');
    expect(text(find(element, '#unsent'))).to.contain('Mots à ne pas perdre.');
    expect(sectionOf(element)).to.contain('Il est écrit.');
    expect(focusedText(element)).to.contain('bilan');
    expect((await readBack(made)).writtenBy).to.equal('establishment-tutor');
  });

  it('takes away what was written by mistake, with a reason; another may be written', async () => {
    const made = await make();
    await writeElsewhere(made);
    const element = await open(made);
    await unfold(element, 'delete-assessment');
    await press(element, 'Retirer le bilan');
    await until(() => focusedId(element) === 'deleteAssessment-justification', 'asked why');
    expect(pageText(element)).to.contain('Erreur : Écrivez pourquoi vous retirez ce bilan.');
    await expectAccessible(element);
    await write(element, 'deleteAssessment-justification', 'Mauvaise personne.');
    await press(element, 'Retirer le bilan');
    await says(element, 'Le bilan est retiré : un autre peut être écrit.');
    expect(sectionOf(element)).to.contain('Il n’est pas encore écrit');
    expect(await summaryOf(made)).to.equal(undefined);
    expect(commandsOf(element)).to.include('assess');
  });

  it('downloads it, and says when it cannot', async () => {
    const made = await make();
    await writeElsewhere(made);
    const element = await open(made);
    const kept: string[] = [];
    const keep = (event: Event): void => {
      if (!(event.target instanceof HTMLAnchorElement) || event.target.download === '') return;
      kept.push(event.target.download);
      event.preventDefault();
    };
    document.addEventListener('click', keep);
    await press(element, 'Télécharger le bilan (PDF)');
    await until(() => kept.length > 0, 'kept the file');
    document.removeEventListener('click', keep);
    expect(kept).to.deep.equal([`bilan-${made.id}.pdf`]);
    expect(all(element, '#assessment .alert')).to.deep.equal([]);
  });

  it('is written by the keyboard alone', async () => {
    const made = await make();
    const element = await open(made);
    find(element, '[data-command=assess] > summary').focus();
    await sendKeys({press: 'Enter'});
    await until(() => element.shadowRoot?.querySelector('#assess'), 'unfolded');
    await sendKeys({press: 'Tab'});
    expect(focusedId(element)).to.equal('assessment-status');
    const absent = () => find(element, '#assess [value=DID_NOT_SHOW]').checked;
    for (let tries = 0; tries < 3 && !absent(); tries += 1) await sendKeys({press: 'ArrowUp'});
    await until(() => element.shadowRoot?.querySelector('#assessment-noShowCause'), 'asked why');
    await sendKeys({press: 'Tab'});
    expect(focusedId(element)).to.equal('assessment-noShowCause');
    await sendKeys({press: 'Space'});
    expect(find(element, '#assessment-noShowCause').checked).to.equal(true);
    await sendKeys({press: 'Enter'});
    await says(element, 'Le bilan est enregistré.');
    expect((await readBack(made)).status).to.equal('DID_NOT_SHOW');
  });

  it('a viewer reads it, and has nobody reminded', async () => {
    const made = await make();
    const awaited = await make();
    await writeElsewhere(made);
    await signIn(OWN, 'agency-viewer');
    const element = await open(made);
    expect(await readWhole(element)).to.contain(WENT_WELL.establishmentFeedback);
    expect(commandsOf(element)).to.deep.equal([]);
    expect(text(find(element, '#assessment'))).not.to.contain('Relancer');
    const other = await open(awaited);
    expect(text(find(other, '#assessment'))).not.to.contain('Relancer');
    await signIn(OWN, 'validator');
  });

  it('is a word of each line, and a filter', async () => {
    const [awaited, unsigned, absent, early] = await Promise.all([
      make(),
      make(),
      make(),
      make(-2),
    ]);
    await writeElsewhere(unsigned);
    await writeElsewhere(absent, {status: 'DID_NOT_SHOW', noShowCause: 'beneficiary'});
    const element = await openReview();
    await showTurn(element, 'Peu importe');
    for (const [made, words] of [
      [awaited, 'Bilan attendu'],
      [unsigned, 'Bilan à signer'],
      [absent, 'Non venu'],
      [early, undefined],
    ] as const) {
      await search(element, made.id);
      await titled(element, '1 convention');
      const mark = text(lineOf(element, made).querySelector('[data-column=Étape] .mark'));
      expect(mark).to.equal(words ?? '');
    }
    await expectAccessible(element);
    await search(element, '');
    await lists(element, [awaited, unsigned, absent, early], []);
    await show(element, 'awaited');
    await lists(element, [awaited], [unsigned, absent, early]);
    expect(text(find(element, '.more'))).to.equal('Trier et filtrer (1)');
    await show(element, 'no-show');
    await lists(element, [absent], [awaited, unsigned, early]);
    await show(element, 'unsigned');
    await lists(element, [unsigned], [awaited, absent, early]);
    // Kept in the history of the tab, as the other filters are.
    find(element, `[data-line="${unsigned.id}"] .open`).click();
    await titled(element, /^L’immersion/);
    history.back();
    await lists(element, [unsigned], [awaited, absent, early]);
    await show(element, '');
    await lists(element, [awaited, unsigned, absent, early], []);
  });

  it('is in English where the page is', async () => {
    const made = await make();
    await writeElsewhere(made);
    const element = await openReview({lang: 'en'});
    await until(() => pageText(element).includes('Anybody'), 'spoke English');
    await showTurn(element, 'Anybody');
    await search(element, made.id);
    await until(() => element.shadowRoot?.querySelector(`[data-line="${made.id}"]`), 'found it');
    find(element, `[data-line="${made.id}"] .open`).click();
    await until(() => element.shadowRoot?.querySelector('#assessment-read'), 'opened it');
    expect(sectionOf(element)).to.contain('It is written.');
    expect(await readWhole(element)).to.contain('Hours made');
    await expectAccessible(element);
  });
});
