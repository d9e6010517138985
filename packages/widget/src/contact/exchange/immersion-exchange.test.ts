import {expect} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import type {ContactMode} from '@immersion-kit/sdk/contract';
import {expectAccessible} from '../../../test/accessible.ts';
import {exchangeToken, expireContact, joinedCompany, written} from '../../../test/contact-page.ts';
import {openBy, pageText, press, says, titlesOf, until, write} from '../../../test/linked-page.ts';
import {ownClient} from '../../../test/first-party-page.ts';
import {all, find, focusedId, text} from '../../../test/page.ts';
import './define.ts';
import type {ImmersionExchangeElement} from './immersion-exchange.ts';

const TAG = 'immersion-exchange';

/** A conversation with a company of its own. */
const conversation = async (mode?: ContactMode) => {
  const offer = await joinedCompany(mode);
  const {contactId, email} = await written(offer);
  const openAs = async (side: 'candidate' | 'host', lang?: string) =>
    openBy(TAG, await exchangeToken(contactId, side), {
      client: ownClient(),
      ...(lang ? {lang} : {}),
    });
  return {
    offer,
    contactId,
    email,
    openAs,
    asHost: async () => {
      const client = ownClient();
      return {client, key: await exchangeToken(contactId, 'host')};
    },
  };
};

const answerWith = async (
  {asHost}: Awaited<ReturnType<typeof conversation>>,
  answer: Parameters<ReturnType<typeof ownClient>['answerContact']>[0],
): Promise<void> => {
  const {client, key} = await asHost();
  await client.answerContact(answer, {key});
};

const choose = async (element: ImmersionExchangeElement, label: string): Promise<void> => {
  const found = all(element, 'label').find(one => text(one) === label);
  found?.click();
  await element.updateComplete;
};

describe('<immersion-exchange> for a company', () => {
  it('opens without saying who asks what, then reads by a gesture, which the person is told', async () => {
    const {openAs, offer} = await conversation();
    const element = await openAs('host');
    expect(text(find(element, 'h1'))).to.equal('Une demande d’immersion : Boulanger / Boulangère');
    expect(pageText(element)).to.contain('Anaïs aimerait venir quelques jours');
    expect(pageText(element)).not.to.contain('Une semaine en février');
    await expectAccessible(element);
    await press(element, 'Lire la demande');
    await says(element, 'Une semaine en février');
    expect(pageText(element)).to.contain('Je prépare un CAP.');
    expect(pageText(element)).to.contain('Voir la fournée du matin');
    expect(pageText(element)).not.to.match(/courriel\.example|6 ?39/);
    await expectAccessible(element);
    const candidate = await openAs('candidate');
    expect(text(find(candidate, '#timeline .done:nth-child(2)'))).to.contain(
      'Demande ouverte par l’entreprise Fait',
    );
    expect(text(find(candidate, 'h1'))).to.equal(`Votre demande à ${offer.name}`);
  });

  it('a robot that presses every button tells it was opened, and nothing else', async () => {
    const talk = await conversation();
    for (const side of ['host', 'candidate'] as const) {
      const element = await talk.openAs(side);
      for (let round = 0; round < 2; round += 1) {
        for (const button of all(element, 'button')) button.click();
        await new Promise(resolve => setTimeout(resolve, 400));
      }
    }
    const {client, key} = await talk.asHost();
    const exchange = await client.readExchange(undefined, {key});
    expect(exchange.status).to.equal('PENDING');
    expect(exchange.messages).to.have.length(1);
  });

  it('says yes, with a word', async () => {
    const {openAs} = await conversation();
    const element = await openAs('host');
    await press(element, 'Lire la demande');
    await says(element, 'Que répondez-vous');
    await press(element, 'Envoyer ma réponse');
    await until(() => focusedId(element) === 'answer', 'asked for a choice');
    expect(text(find(element, '#answer-error'))).to.contain('Choisissez une réponse.');
    await expectAccessible(element);
    await choose(element, 'Oui, je veux bien l’accueillir');
    await write(element, 'message', 'Venez mardi à 14 h.');
    await expectAccessible(element);
    await press(element, 'Envoyer ma réponse');
    await says(element, 'Votre oui est envoyé.');
    expect(pageText(element)).to.contain('Vous avez répondu : oui.');
    expect(pageText(element)).to.contain('Venez mardi à 14 h.');
    expect(all(element, '#answering')).to.deep.equal([]);
    await expectAccessible(element);
  });

  it('proposes another date, which it has to say', async () => {
    const {openAs} = await conversation();
    const element = await openAs('host');
    await press(element, 'Lire la demande');
    await says(element, 'Que répondez-vous');
    await choose(element, 'Oui, mais à une autre date');
    await press(element, 'Envoyer ma réponse');
    await until(() => focusedId(element) === 'message', 'asked when');
    expect(text(find(element, '#message-error'))).to.contain('Dites quand, même à peu près.');
    await sendKeys({type: 'La deuxième semaine d’avril'});
    await press(element, 'Envoyer ma réponse');
    await says(element, 'Votre proposition est envoyée.');
    const candidate = await openAs('candidate');
    expect(pageText(candidate)).to.contain('L’entreprise propose une autre date.');
    // What is awaited of the reader is open, and says what it is.
    const [asked] = all(candidate, 'details[open] summary');
    expect(text(asked)).to.contain('Dites si cette date vous va');
    expect(pageText(candidate)).to.contain('La deuxième semaine d’avril');
    expect(pageText(candidate)).not.to.contain('Préparer la convention');
  });

  it('says no, and why', async () => {
    const {openAs} = await conversation();
    const element = await openAs('host');
    await press(element, 'Lire la demande');
    await says(element, 'Que répondez-vous');
    await choose(element, 'Non, pas cette fois');
    await press(element, 'Envoyer ma réponse');
    await until(() => focusedId(element) === 'reason', 'asked why');
    await choose(element, 'Une autre raison');
    await press(element, 'Envoyer ma réponse');
    await until(() => focusedId(element) === 'message', 'asked what');
    expect(text(find(element, '#message-error'))).to.contain('Dites la raison');
    await choose(element, 'Je n’ai plus de place');
    await expectAccessible(element);
    await press(element, 'Envoyer ma réponse');
    await says(element, 'Merci de l’avoir donnée.');
    const candidate = await openAs('candidate');
    expect(pageText(candidate)).to.contain('ne peut pas vous accueillir cette fois');
    expect(pageText(candidate)).to.contain('Motif : plus de place');
    const others = find(candidate, '#others a').getAttribute('href') ?? '';
    expect(decodeURIComponent(others.replaceAll('+', ' '))).to.equal(
      '/recherche?metier=Boulanger / Boulangère&lieu=La Rochelle',
    );
    await expectAccessible(candidate);
  });

  it('writes more afterwards, and what was withdrawn meanwhile is told', async () => {
    const talk = await conversation();
    await answerWith(talk, {answer: 'yes'});
    const element = await talk.openAs('host');
    await press(element, 'Écrire un message');
    await press(element, 'Envoyer le message');
    await until(() => focusedId(element) === 'written', 'asked for words');
    await write(element, 'written', 'Entrez par la cour.');
    await press(element, 'Envoyer le message');
    await says(element, 'Votre message est parti.');
    expect(all(element, '#messages li')).to.have.length(2);
    const candidate = ownClient();
    const key = await exchangeToken(talk.contactId, 'candidate');
    await candidate.withdrawContact(undefined, {key});
    await press(element, 'Écrire un message');
    await write(element, 'written', 'Toujours bon ?');
    await press(element, 'Envoyer le message');
    await says(element, 'Cela a changé pendant que vous lisiez.');
    expect(pageText(element)).to.contain('Anaïs a retiré sa demande');
  });

  it('may still answer what closed for want of an answer', async () => {
    const {openAs, contactId} = await conversation();
    await expireContact(contactId);
    const element = await openAs('host');
    await press(element, 'Lire la demande');
    await says(element, 'vous pouvez encore répondre');
    await choose(element, 'Oui, je veux bien l’accueillir');
    await press(element, 'Envoyer ma réponse');
    await says(element, 'Votre oui est envoyé.');
  });

  it('speaks English', async () => {
    const {openAs} = await conversation();
    const element = await openAs('host', 'en');
    await press(element, 'Read the request');
    await says(element, 'What do you answer?');
    await expectAccessible(element);
  });
});

describe('<immersion-exchange> for a candidate', () => {
  it('says where the request is, and until when', async () => {
    const {openAs} = await conversation();
    const element = await openAs('candidate');
    expect(pageText(element)).to.contain('Nous l’avons envoyée à l’entreprise.');
    expect(pageText(element)).to.match(/la demande se ferme d’elle-même le \w+ \d+/);
    expect(all(element, '.steps li').map(one => one.className)).to.deep.equal([
      'done',
      'now',
      'later',
    ]);
    await expectAccessible(element);
  });

  it('once it is a yes, goes on to a convention that is filled in', async () => {
    const talk = await conversation();
    await answerWith(talk, {answer: 'yes', message: 'Avec plaisir.'});
    const element = await talk.openAs('candidate');
    expect(pageText(element)).to.contain('L’entreprise est d’accord pour vous accueillir.');
    expect(pageText(element)).to.contain('Avec plaisir.');
    const left: string[] = [];
    element.leave = address => left.push(address);
    await press(element, 'Préparer la convention');
    await until(() => focusedId(element) === 'drafting', 'asked whether it is meant');
    expect(left).to.deep.equal([]);
    await expectAccessible(element);
    find(element, '#drafting').click();
    await press(element, 'Préparer la convention');
    await until(() => left.length > 0, 'went on');
    expect(left[0]).to.match(/^\/demande#brouillon=dr_[\w-]{43}$/);
    const key = left[0]?.split('=')[1] ?? '';
    const {convention} = await ownClient().readDraft(undefined, {key});
    expect(convention.siret).to.equal(talk.offer.siret);
    expect(convention.signatories?.beneficiary?.email).to.equal(talk.email);
  });

  it('withdraws, once the box says that it is meant', async () => {
    const {openAs, asHost} = await conversation();
    const element = await openAs('candidate');
    await press(element, 'Retirer ma demande');
    find(element, '#withdrawing').click();
    await press(element, 'Retirer');
    await says(element, 'Votre demande est retirée.');
    expect(pageText(element)).to.contain('Vous avez retiré cette demande.');
    await expectAccessible(element);
    const {client, key} = await asHost();
    expect((await client.readExchange(undefined, {key})).status).to.equal('WITHDRAWN');
  });

  it('without an answer, is told gently and led to others', async () => {
    const {openAs, contactId} = await conversation();
    await expireContact(contactId);
    const element = await openAs('candidate');
    expect(pageText(element)).to.contain('cela ne dit rien de vous');
    expect(pageText(element)).to.contain('D’autres entreprises accueillent');
    await expectAccessible(element);
  });

  for (const [mode, words, shown] of [
    ['PHONE', 'À vous d’appeler', '03 87 00 00 00'],
    ['IN_PERSON', 'À vous d’y aller', '1 rue des Essais'],
  ] as const) {
    it(`finds how to reach a company that prefers ${mode}, and goes on by itself`, async () => {
      const {openAs} = await conversation(mode);
      const element = await openAs('candidate');
      expect(pageText(element)).to.contain(words);
      expect(text(find(element, '#reach')))
        .to.contain(shown)
        .and.to.contain('Odile Marchal');
      expect(pageText(element)).to.contain('Préparer la convention');
      expect(pageText(element)).to.contain('Ce que vous pouvez dire');
      await expectAccessible(element);
    });
  }

  it('names the tab without naming anybody', async () => {
    const {openAs} = await conversation();
    const element = await openAs('candidate');
    const titles = titlesOf(element);
    await press(element, 'Retirer ma demande');
    find(element, '#withdrawing').click();
    await press(element, 'Retirer');
    await says(element, 'Votre demande est retirée.');
    expect(titles.join()).not.to.match(/Anaïs|Fournil/);
  });

  for (const scheme of ['light', 'dark'] as const) {
    it(`fits a page 320 px wide, in the ${scheme}`, async () => {
      const talk = await conversation();
      await answerWith(talk, {answer: 'yes', message: 'x'.repeat(200)});
      for (const side of ['host', 'candidate'] as const) {
        const element = await talk.openAs(side);
        const page = element.parentElement as HTMLElement;
        page.style.cssText = `box-sizing: border-box; width: 320px; padding: 16px; color-scheme: ${scheme}; background: ${scheme === 'dark' ? '#151a23' : '#fff'}`;
        expect(element.scrollWidth).to.be.at.most(288);
        await expectAccessible(element);
      }
    });
  }
});

describe('<immersion-exchange> and its link', () => {
  const cases = {
    'without one, says where it is': [undefined, 'le lien personnel que vous avez reçu'],
    'cut by a mail program, says so': ['ex_abc', 'il a été coupé'],
    'unknown, says that it no longer works': [`ex_${'a'.repeat(43)}`, 'n’est plus valable'],
    'that awaits no code, says so': [`cs_${'a'.repeat(43)}`, 'n’attend plus de code'],
    'of another kind, is not opened': [`in_${'a'.repeat(43)}`, 'il a été coupé'],
  } as const;
  for (const [name, [link, words]] of Object.entries(cases)) {
    it(name, async () => {
      const element = await openBy(TAG, link, {client: ownClient()});
      await says(element, words);
      await expectAccessible(element);
    });
  }

  it('a server that does not answer may be asked again', async () => {
    const {contactId} = await conversation();
    let isDown = true;
    const client = ownClient((input, init) =>
      isDown ? Promise.reject(new TypeError('down')) : fetch(input, init),
    );
    const element = await openBy(TAG, await exchangeToken(contactId, 'candidate'), {client});
    await says(element, 'La connexion ne passe pas.');
    await expectAccessible(element);
    isDown = false;
    await press(element, 'Réessayer');
    await says(element, 'Nous l’avons envoyée à l’entreprise.');
  });
});
