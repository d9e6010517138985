import type {Offer} from '@immersion-kit/sdk';
import {expect} from '@open-wc/testing';
import {bypass, http, HttpResponse} from 'msw';
import {contactForm, fillAll, pressOn, screen, tells, titleOf} from '../../test/contact-form.ts';
import {codeOf, contactsOf, joinedCompany} from '../../test/contact-page.ts';
import {until} from '../../test/linked-page.ts';
import {mocking} from '../../test/mocking.ts';
import {all, find} from '../../test/page.ts';
import './define.ts';
import type {ImmersionContactElement} from './immersion-contact.ts';

const FORM = /^Écrire à /;

describe('<immersion-contact>, whose reader has gone on to another company', () => {
  const worker = mocking();

  /** Lets an answer go once it is told to, and not before. */
  const holding = (path: string) => {
    const asked = Promise.withResolvers<undefined>();
    const gate = Promise.withResolvers<undefined>();
    worker.use(
      http.post(path, async ({request}) => {
        asked.resolve(undefined);
        await gate.promise;
        return fetch(bypass(request));
      }),
    );
    return {
      asked: asked.promise,
      go: () => {
        gate.resolve(undefined);
      },
    };
  };

  const goTo = async (element: ImmersionContactElement, offer: Offer): Promise<void> => {
    element.offer = offer;
    await element.updateComplete;
  };

  const isIdle = (element: ImmersionContactElement) =>
    until(() => all(element, '[aria-busy=true]').length === 0, 'was done');

  const toPreview = async (element: ImmersionContactElement): Promise<string> => {
    const email = await fillAll(element);
    await pressOn(element, 'Relire avant d’envoyer');
    return email;
  };

  it('leaves them there when what they sent is taken', async () => {
    const [one, other] = [await joinedCompany(), await joinedCompany()];
    const element = await contactForm(one);
    const email = await toPreview(element);
    const held = holding('*/api/contacts');
    await pressOn(element, 'Envoyer');
    await held.asked;
    await goTo(element, other);
    held.go();
    await isIdle(element);
    expect(titleOf(element)).to.match(FORM);
    expect(all(element, '#code, .alert')).to.deep.equal([]);
    await codeOf(email);
  });

  it('tells them nothing of what failed for the former', async () => {
    const [one, other] = [await joinedCompany(), await joinedCompany()];
    const element = await contactForm(one);
    await toPreview(element);
    const asked = Promise.withResolvers<undefined>();
    const answer = Promise.withResolvers<Response>();
    worker.use(
      http.post('*/api/contacts', () => {
        asked.resolve(undefined);
        return answer.promise;
      }),
    );
    await pressOn(element, 'Envoyer');
    await asked.promise;
    await goTo(element, other);
    const code = 'host_unavailable';
    answer.resolve(
      HttpResponse.json({type: 'about:blank', title: code, status: 409, code}, {status: 409}),
    );
    await isIdle(element);
    expect(titleOf(element)).to.match(FORM);
    expect(all(element, '.alert')).to.deep.equal([]);
    await goTo(element, one);
    expect(find(element, '#field-datePreferences').value).to.equal('Une semaine en février');
  });

  it('holds as written to the company whose code was typed, and no other', async () => {
    const [one, other] = [await joinedCompany(), await joinedCompany()];
    const element = await contactForm(one);
    const email = await toPreview(element);
    await pressOn(element, 'Envoyer');
    await screen(element, 'Recopiez le code reçu');
    const code = find(element, '#code');
    code.value = await codeOf(email);
    code.dispatchEvent(new Event('input', {bubbles: true}));
    const held = holding('*/api/sending/confirm');
    find(element, 'form .primary').click();
    await held.asked;
    await goTo(element, other);
    const told = new Promise(resolve => {
      element.addEventListener('immersion-contacted', resolve, {once: true});
    });
    held.go();
    await told;
    await element.updateComplete;
    expect(titleOf(element)).to.match(FORM);
    await goTo(element, one);
    await tells(element, 'Votre demande à');
    expect(await contactsOf(email)).to.have.length(1);
  });
});
