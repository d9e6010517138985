import type {Assessment} from '@immersion-kit/sdk';
import {expect} from '@open-wc/testing';
import {sendKeys, setViewport} from '@web/test-runner-commands';
import {expectAccessible} from '../../test/accessible.ts';
import {
  assessmentCode,
  deleteElsewhere,
  type Immersion,
  makeImmersion,
  readElsewhere,
  WENT_WELL,
  writeElsewhere,
} from '../../test/assessment-page.ts';
import {byParty, endSessions, expireCodes} from '../../test/first-party-page.ts';
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
import './define.ts';
import type {ImmersionAssessmentElement} from './immersion-assessment.ts';

type Element = ImmersionAssessmentElement;

const TAG = 'immersion-assessment';
const SIGNED = 'Merci, vous avez signé le bilan';

const open = (made: Pick<Immersion, 'id'>, lang = 'fr'): Promise<Element> =>
  openAs(TAG, made, 'beneficiary', {lang});

const written = async (assessment: object = WENT_WELL): Promise<Immersion> => {
  const made = await makeImmersion();
  await writeElsewhere(made, assessment);
  return made;
};

const answer = async (element: Element, which: 'yes' | 'no'): Promise<void> => {
  find(element, `[name=agrees][value=${which}]`).click();
  await element.updateComplete;
};

const askCode = async (element: Element): Promise<void> => {
  await press(element, 'Recevoir mon code');
  await until(() => focusedId(element) === 'code', 'asked for the code');
};

const sign = async (element: Element, code: string): Promise<void> => {
  await write(element, 'code', code);
  if (!find(element, '#promise').checked) find(element, '#promise').click();
  await press(element, 'Signer le bilan');
};

const signatureOf = async (made: Immersion): Promise<Assessment['signature']> =>
  (await readElsewhere(made)).signature;

describe('<immersion-assessment>, for the person', () => {
  it('reads it in words, with the hours made', async () => {
    const made = await written({
      ...WENT_WELL,
      status: 'PARTIALLY_COMPLETED',
      lastDayOfPresence: (await makeImmersion()).dateEnd,
      numberOfMissedHours: 1.5,
      endedWithAJob: true,
      typeOfContract: 'permanent',
      contractStartDate: '2027-01-04',
      followedByTraining: true,
    });
    const element = await open(made);
    expect(focusedText(element)).to.equal('Le bilan de l’immersion');
    const said = pageText(element);
    expect(said).to.contain('Björn Lefèvre a écrit ce bilan de votre immersion.');
    for (const words of [
      'L’immersion En partie',
      'Heures manquées jusqu’à ce jour 1 h 30',
      'Heures faites 19 h 30 sur 21 h prévues',
      'Embauche Oui',
      'Contrat CDI',
      'Début du contrat 4 janvier 2027',
      'Une formation suit Oui',
      'Ce qui a été appris Tailler un pommier.',
      'Arrive à l’heure et prévient en cas d’absence Oui',
      'Trouve sa place dans l’équipe À travailler',
      'L’avis du tuteur Une semaine sérieuse.',
      'Ses conseils pour la suite Passer le permis.',
    ]) {
      expect(said).to.contain(words);
    }
    await expectAccessible(element);
  });

  it('agrees, and signs with the code that was sent to them', async () => {
    const made = await written();
    const element = await open(made);
    const titles = titlesOf(element);
    await answer(element, 'yes');
    await expectAccessible(element);
    await askCode(element);
    expect(pageText(element)).to.match(/part par e-mail à anais@personne\.example\. Il vaut dix/);
    expect(text(find(element, '#status'))).to.contain('Un code part par e-mail');
    await expectAccessible(element);
    await sign(element, await assessmentCode(made));
    await says(element, SIGNED);
    expect(titles).to.deep.equal([SIGNED]);
    await until(() => /vous êtes d’accord/.test(focusedText(element)), 'said so');
    await expectAccessible(element);
    const signature = await signatureOf(made);
    expect([signature?.agrees, signature?.comment]).to.deep.equal([true, undefined]);
    const again = await open(made);
    expect(pageText(again)).to.contain('Vous avez signé ce bilan : il n’y a plus rien à faire.');
    expect(pageText(again)).to.contain('Est d’accord avec ce bilan');
    expect(all(again, '#signing')).to.have.lengthOf(0);
    await expectAccessible(again);
  });

  it('disagrees, and says why; it is required, and stays with the assessment', async () => {
    const made = await written();
    const element = await open(made);
    await answer(element, 'no');
    await press(element, 'Recevoir mon code');
    await until(() => focusedId(element) === 'comment', 'asked why');
    expect(text(find(element, '#comment-error'))).to.match(/^Erreur : Dites pourquoi/);
    await expectAccessible(element);
    await write(element, 'comment', '  Je n’ai pas été absente mardi. ');
    await askCode(element);
    await sign(element, await assessmentCode(made));
    await says(element, SIGNED);
    expect(pageText(element)).to.contain('votre désaccord aussi');
    const signature = await signatureOf(made);
    expect([signature?.agrees, signature?.comment]).to.deep.equal([
      false,
      'Je n’ai pas été absente mardi.',
    ]);
    const tutor = await openAs(TAG, made, 'establishment-tutor');
    expect(pageText(tutor)).to.contain('Ce bilan est signé.');
    expect(pageText(tutor)).to.contain('N’est pas d’accord avec ce bilan');
    expect(pageText(tutor)).to.contain('Ce qu’elle en dit Je n’ai pas été absente mardi.');
    await expectAccessible(tutor);
  });

  it('sends no code before an answer is chosen: what presses every button signs nothing', async () => {
    const made = await written();
    const element = await open(made);
    for (const button of all(element, '#signing button')) button.click();
    await until(() => all(element, '#agrees-error').length > 0, 'asked for an answer');
    await expectAccessible(element);
    expect(await signatureOf(made)).to.equal(undefined);
  });

  it('is read, and signed, by the keyboard alone', async () => {
    const made = await written();
    const element = await open(made);
    const tabTo = async (words: string): Promise<void> => {
      for (let steps = 0; focusedText(element) !== words; steps += 1) {
        if (steps > 40) throw new Error(`the keyboard does not reach ${words}`);
        await sendKeys({press: 'Tab'});
      }
    };
    await tabTo('Oui, je suis d’accord');
    await sendKeys({press: 'Space'});
    await tabTo('Recevoir mon code');
    await sendKeys({press: 'Enter'});
    await until(() => focusedId(element) === 'code', 'asked for the code');
    await sendKeys({type: '246 810'});
    await assessmentCode(made);
    await tabTo('J’ai lu ce bilan.');
    await sendKeys({press: 'Space'});
    await tabTo('Signer le bilan');
    await sendKeys({press: 'Enter'});
    await says(element, SIGNED);
    expect((await signatureOf(made))?.agrees).to.equal(true);
  });

  it('says what is wrong with the code beside it, keeps what was written, and goes on', async () => {
    const made = await written();
    const element = await open(made);
    await answer(element, 'yes');
    await write(element, 'comment', 'Merci à l’équipe.');
    await askCode(element);
    await press(element, 'Signer le bilan');
    await until(() => focusedId(element) === 'code', 'asked for the code');
    expect(all(element, '#code-error, #promise-error')).to.have.lengthOf(2);
    await expectAccessible(element);
    const code = await assessmentCode(made);
    await sign(element, '000 000');
    await until(() => /bon code/.test(text(all(element, '#code-error')[0])), 'said it is wrong');
    expect(focusedId(element)).to.equal('code');
    await expireCodes(made);
    await sign(element, code);
    await until(() => /plus valable/.test(text(all(element, '#code-error')[0])), 'said it is old');
    expect(find(element, '#comment').value).to.equal('Merci à l’équipe.');
    await sign(element, await assessmentCode(made));
    await says(element, SIGNED);
    expect((await signatureOf(made))?.comment).to.equal('Merci à l’équipe.');
  });

  it('comes back with a code received before, even half an hour later', async () => {
    const made = await written();
    const element = await open(made);
    await answer(element, 'yes');
    await press(element, 'J’ai déjà un code');
    await until(() => focusedId(element) === 'code', 'asked for the code');
    await endSessions(made);
    await sign(element, await assessmentCode(made));
    await says(element, SIGNED);
  });

  it('signs nothing but what was read: replaced meanwhile, it is shown again', async () => {
    const made = await written();
    const element = await open(made);
    await answer(element, 'no');
    await write(element, 'comment', 'Il manque une heure.');
    await deleteElsewhere(made);
    await writeElsewhere(made, {...WENT_WELL, establishmentFeedback: 'Autre avis.'});
    await press(element, 'Recevoir mon code');
    await says(element, 'Le bilan a été remplacé depuis que vous l’avez ouvert.');
    expect(pageText(element)).to.contain('Autre avis.');
    expect(all(element, '[name=agrees]:checked')).to.have.lengthOf(0);
    await answer(element, 'no');
    expect(find(element, '#comment').value).to.equal('Il manque une heure.');
    await expectAccessible(element);
  });

  it('taken away meanwhile, says so', async () => {
    const made = await written();
    const element = await open(made);
    await answer(element, 'yes');
    await deleteElsewhere(made);
    await press(element, 'Recevoir mon code');
    await says(element, 'Ce bilan a été retiré.');
    expect(pageText(element)).to.contain('Le tuteur a été prévenu');
    await expectAccessible(element);
  });

  it('stands on a narrow phone, and speaks English', async () => {
    const made = await written({...WENT_WELL, establishmentFeedback: 'très'.repeat(200)});
    await setViewport({width: 320, height: 640});
    const element = await open(made, 'en');
    await answer(element, 'no');
    const {scrollWidth} = document.documentElement;
    await setViewport({width: 800, height: 600});
    expect(scrollWidth).to.be.at.most(320);
    expect(pageText(element)).to.contain('Björn Lefèvre wrote this assessment of your immersion.');
    expect(all(element, 'p[lang=fr]')).to.have.lengthOf(3);
    await expectAccessible(element);
  });
});

describe('<immersion-assessment>, while it is awaited', () => {
  it('says that the tutor was told, and has them reminded, once a day', async () => {
    const element = await open(await makeImmersion());
    expect(pageText(element)).to.contain('Le tuteur a été prévenu : Björn Lefèvre doit dire');
    await expectAccessible(element);
    await press(element, 'Relancer Björn Lefèvre');
    await until(() => focusedId(element) === 'reminded-establishment-tutor', 'said it left');
    expect(focusedText(element)).to.equal('Un rappel part vers Björn Lefèvre.');
    await expectAccessible(element);
  });

  it('says that they were reminded today already', async () => {
    const made = await makeImmersion();
    const input = {conventionId: made.id};
    await byParty({conventionId: made.id, role: 'beneficiary', method: 'remindAssessment', input});
    const element = await open(made);
    await press(element, 'Relancer Björn Lefèvre');
    await says(
      element,
      /Björn Lefèvre a déjà été relancé aujourd’hui : réessayez dans 24 heures\./,
    );
  });

  it('says when it is to come, with nobody to remind yet', async () => {
    const element = await open(await makeImmersion({since: -1}));
    expect(pageText(element)).to.match(/à partir du .*\. Björn Lefèvre recevra un message/);
    expect(all(element, 'button').map(text)).to.deep.equal(['Suivre la convention']);
    await expectAccessible(element);
  });

  it('lets the company have the person reminded, once it is written', async () => {
    const made = await written();
    const element = await openAs(TAG, made, 'establishment-tutor');
    expect(pageText(element)).to.match(/Anaïs Delattre-\w+ n’a pas encore signé ce bilan\./);
    const remind = all(element, 'button').find(one => text(one).startsWith('Relancer Anaïs'));
    remind?.click();
    await until(() => focusedId(element) === 'reminded-beneficiary', 'said it left');
    await expectAccessible(element);
  });
});

describe('<immersion-assessment>, when it says that nobody came', () => {
  const noShow = {status: 'DID_NOT_SHOW', noShowCause: 'beneficiary'};

  it('tells the person what was said and whom to call; there is nothing to sign', async () => {
    const made = await written(noShow);
    const element = await open(made);
    expect(pageText(element)).to.contain('répondu que l’immersion n’a pas eu lieu');
    expect(pageText(element)).to.contain('Du fait De la personne');
    expect(pageText(element)).to.contain(
      'Ce n’est pas ce qui s’est passé ? Dites-le à Mission locale du Val',
    );
    expect(all(element, '#signing')).to.have.lengthOf(0);
    await expectAccessible(element);
  });

  it('tells the others that nobody signs it', async () => {
    const element = await openAs(TAG, await written(noShow), 'establishment-representative');
    expect(pageText(element)).to.contain('Personne ne le signe.');
    await expectAccessible(element);
  });
});

describe('<immersion-assessment>, for those who only read', () => {
  it('the present employer reads nothing of it, before or after', async () => {
    const made = await makeImmersion();
    for (const write of [undefined, writeElsewhere]) {
      await write?.(made);
      const element = await openAs(TAG, made, 'beneficiary-current-employer');
      expect(pageText(element)).to.contain('Le bilan est entre l’entreprise, la personne');
      expect(pageText(element)).not.to.contain('sérieuse');
      expect(all(element, 'button').map(text)).to.deep.equal(['Suivre la convention']);
      await expectAccessible(element);
    }
  });

  it('the representative of a minor reads it', async () => {
    const made = await makeImmersion({isMinor: true});
    await writeElsewhere(made);
    const element = await openAs(TAG, made, 'beneficiary-representative');
    expect(pageText(element)).to.contain('Une semaine sérieuse.');
    expect(all(element, '#signing, form')).to.have.lengthOf(0);
    await expectAccessible(element);
  });
});
