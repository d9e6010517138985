import type {Convention} from '@immersion-kit/sdk';
import {expect} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {expectAccessible} from '../../test/accessible.ts';
import {
  byAgency,
  codeFor,
  endSessions,
  expireCodes,
  letADayPass,
  makeConvention,
  type Made,
  signElsewhere,
} from '../../test/first-party-page.ts';
import {
  focusedText,
  openAs,
  pageText,
  press,
  pressable,
  says,
  titlesOf,
  until,
  write,
} from '../../test/linked-page.ts';
import {all, find, focusedId, text} from '../../test/page.ts';
import './define.ts';
import type {ImmersionSignatureElement} from './immersion-signature.ts';

type Element = ImmersionSignatureElement;

const open = (made: Pick<Made, 'id'>, role: Parameters<typeof openAs>[2]): Promise<Element> =>
  openAs('immersion-signature', made, role);

const askCode = async (element: Element): Promise<void> => {
  await press(element, 'Recevoir mon code');
  await until(() => focusedId(element) === 'code', 'asked for the code');
};

const promise = async (element: Element): Promise<void> => {
  if (!find(element, '#promise').checked) find(element, '#promise').click();
  await element.updateComplete;
};

const sign = async (element: Element, code: string): Promise<void> => {
  await write(element, 'code', code);
  await promise(element);
  await press(element, 'Signer la convention');
};

const readBack = ({id}: Pick<Made, 'id'>): Promise<Convention> =>
  byAgency({agency: 'one', method: 'readConvention', input: {conventionId: id}});

const signedRoles = async (made: Pick<Made, 'id'>): Promise<string[]> =>
  (await readBack(made)).signatures.flatMap(({role, signedAt}) =>
    signedAt === undefined ? [] : [role],
  );

/** Changes a convention behind the reader, who may have signed it. */
const modify = async (made: Made, changes: object): Promise<Made> => {
  const {content} = await readBack(made);
  const convention = {...content, ...changes};
  const input = {conventionId: made.id, convention, justification: 'Autre atelier'};
  const state = await byAgency<Made>({agency: 'one', method: 'modifyConvention', input});
  return {...made, ...state};
};

describe('<immersion-signature>, to sign', () => {
  it('says who asks, what for, and who signed already; a code goes to the address on file', async () => {
    const made = await makeConvention();
    await signElsewhere(made, 'establishment-representative');
    const element = await open(made, 'beneficiary');
    expect(focusedText(element)).to.equal('Lire et signer la convention');
    expect(pageText(element)).to.match(/L’immersion d’Anaïs Delattre-\w+ chez Les Vergers/);
    expect(pageText(element)).to.contain('de la signer en tant que personne accueillie');
    expect(text(find(element, 'dl'))).to.contain('35 h en 5 jours : du lundi au vendredi');
    expect(all(element, '.people li').map(text)[1]).to.match(/^Björn Lefèvre.*A signé/);
    await expectAccessible(element);
    await askCode(element);
    expect(pageText(element)).to.match(/part par e-mail à anais@personne\.example\. Il vaut dix/);
    expect(text(find(element, '#status'))).to.contain('Un code part par e-mail');
    const {autocomplete, inputMode} = find(element, '#code');
    expect([autocomplete, inputMode]).to.deep.equal(['one-time-code', 'numeric']);
    await expectAccessible(element);
  });

  for (const [role, words] of [
    ['beneficiary', 'l’entreprise ne vous paie pas'],
    [
      'establishment-representative',
      'vous vous engagez à accueillir cette personne avec un tuteur',
    ],
  ] as const) {
    it(`tells ${role} what their signature means, and signs`, async () => {
      const made = await makeConvention();
      const element = await open(made, role);
      const titles = titlesOf(element);
      expect(pageText(element)).to.contain(words);
      await askCode(element);
      await sign(element, await codeFor(made, role));
      await says(element, 'Merci, vous avez signé');
      await until(() => focusedText(element) === 'Votre signature est enregistrée.', 'said so');
      expect(titles).to.deep.equal(['Merci, vous avez signé']);
      expect(text(find(element, '#status'))).to.equal('');
      expect(await signedRoles(made)).to.deep.equal([role]);
      await expectAccessible(element);
    });
  }

  it('asks the representative of a minor in their own words, and signs last', async () => {
    const made = await makeConvention({choices: {isMinor: true}});
    await signElsewhere(made, 'beneficiary');
    await signElsewhere(made, 'establishment-representative');
    const element = await open(made, 'beneficiary-representative');
    expect(pageText(element)).to.contain('en tant que responsable légal, que cette personne fasse');
    expect(all(element, '#accommodation')).to.have.lengthOf(0);
    await askCode(element);
    await sign(element, await codeFor(made, 'beneficiary-representative'));
    await says(element, 'Toutes les signatures sont là. Mission locale du Val examine');
  });

  it('asks the present employer in their own words', async () => {
    const made = await makeConvention();
    const {signatories} = (await readBack(made)).content;
    const beneficiaryCurrentEmployer = {
      firstName: 'Zoé',
      lastName: 'Åkesson',
      email: 'rh@menuiserie.example',
      phone: '+33639980003',
      businessSiret: '00000000200006',
      businessName: 'Menuiserie du Parc',
      businessAddress: '3 place du Marché 54000 Nancy',
      job: 'Directrice',
    };
    const beneficiary = {...signatories.beneficiary, isEmployed: true};
    await modify(made, {signatories: {...signatories, beneficiary, beneficiaryCurrentEmployer}});
    const element = await open(made, 'beneficiary-current-employer');
    expect(pageText(element)).to.contain(
      'Vous la reprenez à son poste quand l’immersion se termine',
    );
    await askCode(element);
    expect(pageText(element)).to.contain('à rh@menuiserie.example');
  });

  it('is read, and signed, by the keyboard alone', async () => {
    const made = await makeConvention();
    const element = await open(made, 'beneficiary');
    const tabTo = async (words: string): Promise<void> => {
      for (let steps = 0; focusedText(element) !== words; steps += 1) {
        if (steps > 40) throw new Error(`the keyboard does not reach ${words}`);
        await sendKeys({press: 'Tab'});
      }
    };
    await tabTo('Aller à la signature');
    await sendKeys({press: 'Enter'});
    expect(focusedText(element)).to.equal('Signer');
    await tabTo('Recevoir mon code');
    await sendKeys({press: 'Enter'});
    await until(() => focusedId(element) === 'code', 'asked for the code');
    await sendKeys({type: '246 810'});
    await codeFor(made, 'beneficiary');
    await tabTo('J’ai lu la convention et je m’engage à la respecter.');
    await sendKeys({press: 'Space'});
    await tabTo('Signer la convention');
    await sendKeys({press: 'Enter'});
    await says(element, 'Merci, vous avez signé');
    expect(await signedRoles(made)).to.deep.equal(['beneficiary']);
  });

  it('signs once, however often it is pressed', async () => {
    const made = await makeConvention();
    const element = await open(made, 'beneficiary');
    await askCode(element);
    await write(element, 'code', await codeFor(made, 'beneficiary'));
    await promise(element);
    let asked = 0;
    const {client} = element;
    if (!client) throw new Error('no client');
    const {signConvention} = client;
    Object.assign(client, {
      signConvention: (...given: Parameters<typeof signConvention>) => {
        asked += 1;
        return signConvention(...given);
      },
    });
    const button = pressable(element, 'Signer la convention');
    button.click();
    button.click();
    await element.updateComplete;
    expect(text(button)).to.equal('Un instant…');
    button.click();
    await says(element, 'Merci, vous avez signé');
    expect(asked).to.equal(1);
  });
});

describe('<immersion-signature>, when the code is not right', () => {
  it('says what is missing by each field, and goes to the first', async () => {
    const made = await makeConvention();
    const element = await open(made, 'beneficiary');
    await askCode(element);
    await press(element, 'Signer la convention');
    await until(() => find(element, '#code').getAttribute('aria-invalid'), 'refused');
    expect(focusedId(element)).to.equal('code');
    expect(text(find(element, '#code-error'))).to.match(/^Erreur : Recopiez les six chiffres/);
    expect(text(find(element, '#promise-error'))).to.match(/^Erreur : Cochez cette case/);
    expect(text(find(element, '[role=alert]'))).to.equal('Des champs sont à corriger.');
    await expectAccessible(element);
    expect(await signedRoles(made)).to.deep.equal([]);
  });

  for (const [code, words] of [
    ['111111', 'Ce n’est pas le bon code'],
    ['12', 'Le code a six chiffres'],
  ] as const) {
    it(`« ${code} » is refused beside the field, and what was typed stays`, async () => {
      const made = await makeConvention();
      const element = await open(made, 'beneficiary');
      await askCode(element);
      await codeFor(made, 'beneficiary');
      await sign(element, code);
      await says(element, `Erreur : ${words}`);
      expect(focusedId(element)).to.equal('code');
      expect([find(element, '#code').value, find(element, '#promise').checked]).to.deep.equal([
        code,
        true,
      ]);
      await expectAccessible(element);
      await sign(element, await codeFor(made, 'beneficiary'));
      await says(element, 'Merci, vous avez signé');
    });
  }

  it('an old code signs nothing; another does', async () => {
    const made = await makeConvention();
    const element = await open(made, 'beneficiary');
    await askCode(element);
    const code = await codeFor(made, 'beneficiary');
    await expireCodes(made);
    await sign(element, code);
    await says(element, 'Erreur : Ce code n’est plus valable');
    await expectAccessible(element);
    await letADayPass(made);
    await press(element, 'Recevoir un autre code');
    await until(() => !find(element, '#code').hasAttribute('aria-invalid'), 'sent another');
    expect([find(element, '#code').value, find(element, '#promise').checked]).to.deep.equal([
      '',
      true,
    ]);
    await sign(element, await codeFor(made, 'beneficiary'));
    await says(element, 'Merci, vous avez signé');
  });

  it('another code too soon is refused, with how long to wait', async () => {
    const made = await makeConvention();
    const element = await open(made, 'beneficiary');
    await askCode(element);
    await write(element, 'code', '2468');
    await press(element, 'Recevoir un autre code');
    await says(element, /en demander un autre dans \d+ secondes\./);
    await until(() => focusedId(element) === 'code-failure', 'brought the reader there');
    expect(find(element, '#code').value).to.equal('2468');
    await expectAccessible(element);
  });
});

describe('<immersion-signature>, when something moves meanwhile', () => {
  it('goes on once its session is over', async () => {
    const made = await makeConvention();
    const element = await open(made, 'beneficiary');
    await endSessions(made);
    await askCode(element);
    await endSessions(made);
    await sign(element, await codeFor(made, 'beneficiary'));
    await says(element, 'Merci, vous avez signé');
    expect(await signedRoles(made)).to.deep.equal(['beneficiary']);
  });

  it('changed: nothing is signed, what changed is told, and why a former signature fell', async () => {
    const made = await makeConvention();
    await signElsewhere(made, 'establishment-representative');
    const element = await open(made, 'beneficiary');
    expect(all(element, '#changes')).to.have.lengthOf(0);
    find(element, '#accommodation summary').click();
    await until(() => all(element, '#adaptation').length > 0, 'read what was said');
    await write(element, 'adaptation', 'Un siège réglable');
    await write(element, 'ask-change', 'Le 8.');
    await askCode(element);
    const code = await codeFor(made, 'beneficiary');
    const changed = await modify(made, {immersionActivities: 'Greffer des pommiers.'});
    await sign(element, code);
    await says(element, 'La convention a été modifiée depuis que vous l’avez ouverte');
    await until(() => /^La convention a été modifiée/.test(focusedText(element)), 'said first');
    const told = text(find(element, '#changes'));
    expect(told).to.contain('Motif : Autre atelier');
    expect(told).to.match(/Activités.*Avant : Observer la taille.*Maintenant : Greffer des pomm/);
    expect(told).to.contain('elle ne compte plus');
    expect(await signedRoles(made)).to.deep.equal([]);
    expect(all(element, '#code')).to.have.lengthOf(0);
    // What was typed besides is still there.
    expect(find(element, '#adaptation').value).to.equal('Un siège réglable');
    expect(find(element, '#ask-change').value).to.equal('Le 8.');
    await expectAccessible(element);
    await letADayPass(made);
    await askCode(element);
    await sign(element, await codeFor(changed, 'beneficiary'));
    await says(element, 'Merci, vous avez signé');
    const host = await open(made, 'establishment-representative');
    expect(text(find(host, '#changes'))).to.contain('Aviez-vous déjà signé ?');
  });

  it('signed elsewhere: said so, and that is no error', async () => {
    const made = await makeConvention();
    const element = await open(made, 'beneficiary');
    await askCode(element);
    const code = await codeFor(made, 'beneficiary');
    await signElsewhere(made, 'beneficiary');
    await sign(element, code);
    await says(element, 'Vous avez déjà signé');
    expect(all(element, '.alert')).to.have.lengthOf(0);
    expect(text(find(element, '#title'))).to.match(/^L’immersion d’Anaïs/);
    await expectAccessible(element);
  });

  it('refused by the agency: no code leaves, and the reason is there to read', async () => {
    const made = await makeConvention();
    const element = await open(made, 'beneficiary');
    const input = {conventionId: made.id, justification: 'Hors du projet'};
    await readBack(made);
    await byAgency({agency: 'one', method: 'rejectConvention', input});
    await press(element, 'Recevoir mon code');
    await says(element, 'ce n’est plus possible');
    await says(element, /Refusée Arrêtée Motif : Hors du projet/);
    expect(pageText(element)).to.contain('Cette convention ne se signe plus');
    await expectAccessible(element);
  });
});

describe('<immersion-signature>, for who has nothing to sign', () => {
  it('tells the tutor so, who can remind nobody', async () => {
    const made = await makeConvention();
    const element = await open(made, 'establishment-tutor');
    expect(pageText(element)).to.contain('En tant que tuteur ou tutrice, vous n’avez pas à signer');
    expect(all(element, 'button')).to.have.lengthOf(0);
    await expectAccessible(element);
  });

  it('shows who signed where the others are, and has one reminded once a day', async () => {
    const made = await makeConvention();
    await signElsewhere(made, 'beneficiary');
    const element = await open(made, 'beneficiary');
    expect(pageText(element)).to.match(/Signatures En cours 1 signature sur 2/);
    await press(element, 'Relancer Björn Lefèvre');
    await until(
      () => focusedText(element) === 'Un rappel part vers Björn Lefèvre.',
      'reminded somebody',
    );
    await expectAccessible(element);
    const again = await open(made, 'beneficiary');
    await press(again, 'Relancer Björn Lefèvre');
    await says(again, 'a déjà été relancé aujourd’hui : réessayez dans 24 heures.');
  });

  it('gives the document of a validated one', async () => {
    const made = await makeConvention({stage: 'validated'});
    const element = await open(made, 'beneficiary');
    expect(pageText(element)).to.contain('Vous avez déjà signé');
    expect(pressable(element, 'Télécharger la convention signée (PDF)')).to.exist;
    await expectAccessible(element);
  });
});
