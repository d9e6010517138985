import {expect} from '@open-wc/testing';
import {sendKeys, setViewport} from '@web/test-runner-commands';
import {expectAccessible} from '../../test/accessible.ts';
import {
  deleteElsewhere,
  type Immersion,
  makeImmersion,
  readElsewhere,
  TODAY,
  writeElsewhere,
} from '../../test/assessment-page.ts';
import {makeConvention, type Made} from '../../test/first-party-page.ts';
import {
  focusedText,
  openAs,
  pageText,
  press,
  says,
  titlesOf,
  until,
  write,
} from '../../test/linked-page.ts';
import {all, find, focusedId, text} from '../../test/page.ts';
import {addDays} from '@immersion-kit/sdk/contract';
import './define.ts';
import type {ImmersionAssessmentElement} from './immersion-assessment.ts';

type Element = ImmersionAssessmentElement;

const TAG = 'immersion-assessment';
const TUTOR = 'establishment-tutor';
const SENT = 'Merci, le bilan est envoyé';

const openTutor = (made: Pick<Made, 'id'>): Promise<Element> => openAs(TAG, made, TUTOR);

/** Chooses an answer by its words, under the question it answers. */
const choose = async (element: Element, words: string, question = ''): Promise<void> => {
  const label = all(element, '.radios label, .check label').find(
    one =>
      text(one) === words &&
      text(one.closest('fieldset')?.querySelector('legend')).startsWith(question),
  );
  if (!label) throw new Error(`no answer says ${words}`);
  label.click();
  await element.updateComplete;
};

const answers = (element: Element): string[] =>
  all(element, '[name=assessment-status] + label').map(text);

/** Leaves a field as it is: it is judged then. */
const leave = async (element: Element, id: string): Promise<void> => {
  find(element, `#${id}`).dispatchEvent(new Event('change', {bubbles: true}));
  // Once no press is under way.
  await element.updateComplete;
};

const errorAt = (element: Element, id: string): string => {
  const field = find(element, `#${id}`);
  const described = field.closest('[role=radiogroup]') ?? field;
  const ids = (described.getAttribute('aria-describedby') ?? '').split(' ');
  return ids
    .filter(one => one.endsWith('-error'))
    .map(one => text(find(element, `#${one}`)))
    .join('');
};

const fillWords = async (element: Element): Promise<void> => {
  await write(element, 'assessment-establishmentFeedback', 'Une semaine sérieuse.');
  await write(element, 'assessment-establishmentAdvices', 'Passer le permis.');
};

describe('<immersion-assessment>, for the tutor', () => {
  it('asks one question first, of the person by their name', async () => {
    const element = await openTutor(await makeImmersion());
    expect(focusedText(element)).to.equal('Le bilan de l’immersion');
    expect(text(find(element, 'legend'))).to.match(
      /^Comment s’est passée l’immersion d’Anaïs Delattre-\w+ \?$/,
    );
    expect(answers(element)).to.deep.equal([
      'Jusqu’au bout',
      'La personne n’est pas venue',
      'En partie',
    ]);
    expect(all(element, 'fieldset, textarea')).to.have.lengthOf(1);
    await expectAccessible(element);
  });

  it('is done in three taps when nobody came, and says what comes next', async () => {
    const made = await makeImmersion();
    const element = await openTutor(made);
    const titles = titlesOf(element);
    await choose(element, 'La personne n’est pas venue');
    await expectAccessible(element);
    await choose(element, 'Je ne sais pas');
    await press(element, 'Envoyer le bilan');
    await says(element, SENT);
    expect(titles).to.deep.equal([SENT]);
    await until(() => focusedText(element) === 'Votre bilan est enregistré.', 'said so');
    expect(pageText(element)).to.match(
      /Un message part vers Mission locale du Val, et un autre vers Anaïs/,
    );
    expect(pageText(element)).to.match(
      /L’immersion La personne n’est pas venue Du fait On ne sait pas/,
    );
    await expectAccessible(element);
    const {status, noShowCause, hoursMade} = await readElsewhere(made);
    expect([status, noShowCause, hoursMade]).to.deep.equal(['DID_NOT_SHOW', 'unknown', 0]);
  });

  it('asks because of whom nobody came', async () => {
    const element = await openTutor(await makeImmersion());
    await choose(element, 'La personne n’est pas venue');
    await press(element, 'Envoyer le bilan');
    await until(() => focusedId(element) === 'summary', 'went to the summary');
    expect(errorAt(element, 'assessment-noShowCause')).to.match(/^Erreur : Dites du fait de qui/);
    await expectAccessible(element);
  });

  it('went to its end: a few words, and the rest may be left out', async () => {
    const made = await makeImmersion();
    const element = await openTutor(made);
    await choose(element, 'Jusqu’au bout');
    await expectAccessible(element);
    await choose(element, 'Non', 'L’embauchez-vous');
    await fillWords(element);
    await press(element, 'Envoyer le bilan');
    await says(element, SENT);
    expect(pageText(element)).to.match(/reçoit un message pour lire le bilan et le signer/);
    expect(pageText(element)).to.contain('Heures faites 21 h sur 21 h prévues');
    await expectAccessible(element);
    const {status, hoursMade, endedWithAJob, skills, behaviours, writtenBy} =
      await readElsewhere(made);
    expect({status, hoursMade, endedWithAJob, skills, behaviours, writtenBy}).to.deep.equal({
      status: 'COMPLETED',
      hoursMade: 21,
      endedWithAJob: false,
      skills: undefined,
      behaviours: undefined,
      writtenBy: TUTOR,
    });
  });

  it('keeps everything a tutor may say', async () => {
    const made = await makeImmersion();
    const element = await openTutor(made);
    await choose(element, 'Jusqu’au bout');
    await write(element, 'assessment-skills', 'Tailler un pommier.');
    await press(element, 'Sa façon de travailler (facultatif)');
    await choose(element, 'Oui', 'Arrive à l’heure');
    await choose(element, 'À travailler', 'Trouve sa place');
    await choose(element, 'Oui', 'L’embauchez-vous');
    const type = find(element, '#assessment-typeOfContract');
    type.value = 'work-study';
    await leave(element, 'assessment-typeOfContract');
    await write(element, 'assessment-contractStartDate', addDays(made.dateEnd, 30));
    await choose(element, 'Oui', 'Une formation');
    await fillWords(element);
    await expectAccessible(element);
    await press(element, 'Envoyer le bilan');
    await says(element, SENT);
    expect(pageText(element)).to.contain('Contrat Alternance (apprentissage');
    expect(pageText(element)).to.contain('Trouve sa place dans l’équipe À travailler');
    const kept = await readElsewhere(made);
    expect(kept.behaviours).to.deep.equal({punctuality: 'yes', teamwork: 'to-work-on'});
    expect([kept.typeOfContract, kept.contractStartDate, kept.followedByTraining]).to.deep.equal([
      'work-study',
      addDays(made.dateEnd, 30),
      true,
    ]);
    expect([kept.skills, kept.establishmentFeedback, kept.establishmentAdvices]).to.deep.equal([
      'Tailler un pommier.',
      'Une semaine sérieuse.',
      'Passer le permis.',
    ]);
  });
});

describe('<immersion-assessment>, for an immersion made in part', () => {
  const part = async (made: Immersion): Promise<Element> => {
    const element = await openTutor(made);
    await choose(element, made.dateEnd > TODAY ? 'Elle s’est arrêtée plus tôt' : 'En partie');
    return element;
  };

  it('counts the hours made as one types', async () => {
    const made = await makeImmersion();
    const element = await part(made);
    const madeText = () => text(find(element, '#made'));
    expect(madeText()).to.equal('');
    const {min, max} = find(element, '#assessment-lastDayOfPresence');
    expect([min, max]).to.deep.equal([made.dateStart, made.dateEnd]);
    await write(element, 'assessment-lastDayOfPresence', addDays(made.dateEnd, -1));
    expect(madeText()).to.equal('Heures faites : 14 h sur 21 h prévues.');
    await write(element, 'assessment-missedHours', '1');
    await write(element, 'assessment-missedMinutes', '30');
    expect(madeText()).to.equal('Heures faites : 12 h 30 sur 21 h prévues.');
    await expectAccessible(element);
    await choose(element, 'Non', 'L’embauchez-vous');
    await fillWords(element);
    await press(element, 'Envoyer le bilan');
    await says(element, SENT);
    const {lastDayOfPresence, numberOfMissedHours, hoursMade} = await readElsewhere(made);
    expect([lastDayOfPresence, numberOfMissedHours, hoursMade]).to.deep.equal([
      addDays(made.dateEnd, -1),
      1.5,
      12.5,
    ]);
  });

  it('takes missed hours alone: the last day is then the last planned', async () => {
    const made = await makeImmersion();
    const element = await part(made);
    await write(element, 'assessment-missedHours', '2,5');
    expect(text(find(element, '#made'))).to.equal('Heures faites : 18 h 30 sur 21 h prévues.');
    await choose(element, 'Non', 'L’embauchez-vous');
    await fillWords(element);
    await press(element, 'Envoyer le bilan');
    await says(element, SENT);
    const {lastDayOfPresence, hoursMade} = await readElsewhere(made);
    expect([lastDayOfPresence, hoursMade]).to.deep.equal([made.dateEnd, 18.5]);
  });

  it('says beside each field what does not hold, as it is left', async () => {
    const made = await makeImmersion();
    const element = await part(made);
    const day = 'assessment-lastDayOfPresence';
    for (const [id, value, words] of [
      [day, addDays(made.dateEnd, 1), 'Ce jour n’est pas dans l’immersion'],
      [day, made.dateEnd, 'Rien ne manque'],
      ['assessment-missedHours', '22', 'C’est plus que les heures prévues'],
      ['assessment-missedHours', 'deux', 'Écrivez un nombre d’heures'],
      ['assessment-missedMinutes', '75', 'Écrivez un nombre de minutes de 0 à 59'],
    ] as const) {
      expect(errorAt(element, id)).not.to.contain(words);
      await write(element, id, value);
      await leave(element, id);
      await until(() => errorAt(element, id).includes(words), `said ${words}`);
    }
    await expectAccessible(element);
  });

  it('says what is missing in one place, each line leading to its field', async () => {
    const element = await part(await makeImmersion());
    await press(element, 'Envoyer le bilan');
    await until(() => focusedId(element) === 'summary', 'went to the summary');
    const lines = all(element, '#summary li').map(text);
    expect(lines[0]).to.equal(
      'Dernier jour de présence : Donnez le dernier jour de présence, ou les heures manquées.',
    );
    expect(lines.map(line => line.split(' :')[0])).to.deep.equal([
      'Dernier jour de présence',
      'L’embauchez-vous',
      'Votre avis sur l’immersion',
      'Vos conseils pour la suite',
    ]);
    await expectAccessible(element);
    all(element, '#summary .link')[3]?.click();
    await until(() => focusedId(element) === 'assessment-establishmentAdvices', 'led there');
  });

  it('loses nothing typed when another answer is tried', async () => {
    const element = await part(await makeImmersion());
    await fillWords(element);
    await choose(element, 'La personne n’est pas venue');
    await choose(element, 'Jusqu’au bout');
    expect(find(element, '#assessment-establishmentAdvices').value).to.equal('Passer le permis.');
  });

  it('before its last day, offers the early end alone, and says when the rest can be said', async () => {
    const made = await makeImmersion({since: -1});
    const element = await part(made);
    expect(answers(element)).to.deep.equal([
      'La personne n’est pas venue',
      'Elle s’est arrêtée plus tôt',
    ]);
    expect(text(find(element, '#assessment-status-hint'))).to.match(
      /^« Jusqu’au bout » pourra se dire à partir du \d.*, le dernier jour/,
    );
    expect(find(element, '#assessment-lastDayOfPresence').max).to.equal(TODAY);
    await write(element, 'assessment-lastDayOfPresence', made.dateEnd);
    await leave(element, 'assessment-lastDayOfPresence');
    await until(
      () => errorAt(element, 'assessment-lastDayOfPresence').includes('pas encore venu'),
      'said it is to come',
    );
    await write(element, 'assessment-lastDayOfPresence', made.dateStart);
    await choose(element, 'Non', 'L’embauchez-vous');
    await fillWords(element);
    await expectAccessible(element);
    await press(element, 'Envoyer le bilan');
    await says(element, SENT);
    expect((await readElsewhere(made)).hoursMade).to.equal(7);
  });

  it('on its last day, may be said to have gone to its end', async () => {
    const element = await openTutor(await makeImmersion({since: 0}));
    expect(answers(element)[0]).to.equal('Jusqu’au bout');
  });

  it('before its first day, has nothing to be said of it', async () => {
    const element = await openTutor(await makeConvention({stage: 'validated'}));
    expect(pageText(element)).to.contain('Le bilan s’écrit à la fin de l’immersion, à partir du');
    expect(all(element, 'form, input')).to.have.lengthOf(0);
    await expectAccessible(element);
  });
});

describe('<immersion-assessment>, around the form', () => {
  it('is written by the keyboard alone', async () => {
    const made = await makeImmersion();
    const element = await openTutor(made);
    const tabTo = async (words: string): Promise<void> => {
      for (let steps = 0; focusedText(element) !== words; steps += 1) {
        if (steps > 40) throw new Error(`the keyboard does not reach ${words}`);
        await sendKeys({press: 'Tab'});
      }
    };
    await tabTo('Jusqu’au bout');
    await sendKeys({press: 'ArrowDown'});
    await tabTo('De la personne');
    await sendKeys({press: 'ArrowDown'});
    await tabTo('Envoyer le bilan');
    await sendKeys({press: 'Enter'});
    await says(element, SENT);
    expect((await readElsewhere(made)).noShowCause).to.equal('host');
  });

  it('stands on a narrow phone without being wider', async () => {
    const element = await openTutor(await makeImmersion());
    await setViewport({width: 320, height: 640});
    await choose(element, 'En partie');
    await choose(element, 'Oui', 'L’embauchez-vous');
    for (const folded of all(element, 'summary')) folded.click();
    await press(element, 'Envoyer le bilan');
    await until(() => focusedId(element) === 'summary', 'said what is missing');
    const {scrollWidth} = document.documentElement;
    await setViewport({width: 800, height: 600});
    expect(scrollWidth).to.be.at.most(320);
  });

  it('speaks English in an English page', async () => {
    const element = await openAs(TAG, await makeImmersion(), TUTOR, {lang: 'en'});
    await says(element, /How did the immersion of Anaïs \S+ go\?/);
    await choose(element, 'In part');
    await write(element, 'assessment-missedHours', '2');
    expect(text(find(element, '#made'))).to.equal('Hours made: 19 h out of 21 h planned.');
    await press(element, 'Send the assessment');
    await until(() => focusedId(element) === 'summary', 'said what is missing');
    expect(text(find(element, '#summary'))).to.contain('3 answers are to be corrected');
    await expectAccessible(element);
  });

  it('asks before what was typed is left', async () => {
    const element = await openTutor(await makeImmersion());
    const isKept = () => !globalThis.dispatchEvent(new Event('beforeunload', {cancelable: true}));
    expect(isKept()).to.equal(false);
    await choose(element, 'Jusqu’au bout');
    await fillWords(element);
    expect(isKept()).to.equal(true);
    await choose(element, 'Non', 'L’embauchez-vous');
    await press(element, 'Envoyer le bilan');
    await says(element, SENT);
    expect(isKept()).to.equal(false);
  });

  it('is the representative’s where they are the tutor, and else only read', async () => {
    const made = await makeImmersion();
    const tutor = await openAs(TAG, made, 'establishment-representative');
    expect(answers(tutor)).to.have.lengthOf(3);
    await writeElsewhere(made);
    const reader = await openAs(TAG, made, 'establishment-representative');
    expect(pageText(reader)).to.contain('Une semaine sérieuse.');
    expect(all(reader, 'form')).to.have.lengthOf(0);
    await expectAccessible(reader);
  });

  it('may be written again once the agency has taken it away', async () => {
    const made = await makeImmersion();
    await writeElsewhere(made);
    await deleteElsewhere(made);
    const element = await openTutor(made);
    expect(answers(element)).to.have.lengthOf(3);
  });
});
