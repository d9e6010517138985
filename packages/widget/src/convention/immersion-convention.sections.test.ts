import {expect} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {http, HttpResponse} from 'msw';
import {
  advance,
  agencies,
  answer,
  BENEFICIARY,
  bornOn,
  EMPLOYER,
  fill,
  forgetHistory,
  goOn,
  goOnTo,
  linesOf,
  makeForm,
  ownClient,
  personAt,
  press,
  pressWords,
  REPRESENTATIVE,
  SIGNER,
  stepOn,
  until,
  write,
  writeAt,
} from '../../test/convention-page.ts';
import {all, find, focusedId, seen, text} from '../../test/page.ts';
import {conventionFr} from '../l10n/convention/fr.ts';
import './define.ts';
import type {FormClient} from './form-client.ts';
import type {ImmersionConventionElement} from './immersion-convention.ts';
import {startMocking} from '../../test/mocking.ts';

type Form = ImmersionConventionElement;

const isAsked = (element: Form, path: string): boolean =>
  all(element, `#field-${path.replaceAll('/', '-')}`).length > 0;

/** A form whose requests are read instead of being sent. */
const overheard = async (properties: Partial<Form> = {}) => {
  const requests: Parameters<FormClient['submitConvention']>[0][] = [];
  const submitConvention: FormClient['submitConvention'] = request => {
    requests.push(request);
    const documentHash = '0'.repeat(64);
    const id = '00000000-0000-7000-8000-000000000001';
    return Promise.resolve({id, status: 'READY_TO_SIGN', revision: 1, version: 1, documentHash});
  };
  const element = await makeForm({client: {...ownClient(), submitConvention}, ...properties});
  const sent = async () => {
    await advance(element, 'review');
    await goOn(element);
    return requests[0]?.convention;
  };
  return {element, requests, sent};
};

/** The first answer about towns comes when it is let go, whatever others come before. */
const withLateTown = () => {
  const client = ownClient();
  const held = Promise.withResolvers<undefined>();
  const asked: Promise<unknown>[] = [];
  const suggestPlaces = (async (...words) => {
    const answer = client.suggestPlaces(...words);
    const late = asked.length === 0 ? held.promise.then(() => answer) : answer;
    asked.push(late);
    return late;
  }) as FormClient['suggestPlaces'];
  const letGo = async () => {
    held.resolve(undefined);
    await asked[0];
    await new Promise(resolve => setTimeout(resolve));
  };
  return {client: {...client, suggestPlaces}, asked, letGo};
};

describe('what the answers of a request open', () => {
  afterEach(forgetHistory);

  it('keeps the agency that is chosen when the town is found twice, once late', async () => {
    const {client, asked, letGo} = withLateTown();
    const element = await makeForm({agencyId: '', client});
    find(element, '#agency-place').focus();
    await write(element, 'agency-place', 'metz');
    // Left, the field looks for the town; so does the button.
    await goOn(element);
    expect(asked).to.have.lengthOf(2);
    await seen(element, '[name=field-agencyId]');
    await press(element, '#field-agencyId');
    await letGo();
    expect(find(element, '#field-agencyId').checked).to.equal(true);
    await goOn(element);
    expect(stepOn(element)).to.equal('person');
  });

  it('keeps what is written while what was written before is looked for', async () => {
    const {client, letGo} = withLateTown();
    const element = await makeForm({agencyId: '', client});
    const field = find(element, '#agency-place');
    field.focus();
    await write(element, 'agency-place', 'metz');
    field.blur();
    field.focus();
    await write(element, 'agency-place', 'nanc');
    await letGo();
    expect(field.value).to.equal('nanc');
  });

  it('a legal representative, from the birthdate alone, before any date', async () => {
    const {element, sent} = await overheard();
    await advance(element, 'person');
    expect(isAsked(element, `${REPRESENTATIVE}/email`)).to.equal(false);
    await bornOn(element, '2010-01-15');
    const asked = text(find(element, '#field-signatories-beneficiaryRepresentative-group'));
    expect(asked).to.contain('moins de 18 ans le premier jour');
    await writeAt(element, personAt(REPRESENTATIVE, 'Ly', '06 39 98 00 02'));
    await goOn(element);
    const convention = await sent();
    expect(convention?.signatories.beneficiaryRepresentative?.firstName).to.equal('Ly');
  });

  it('no longer, once the dates come after their eighteenth birthday', async () => {
    const {element, sent} = await overheard();
    await advance(element, 'person');
    await bornOn(element, '2008-12-10');
    await writeAt(element, personAt(REPRESENTATIVE, 'Ly', '06 39 98 00 02'));
    await goOnTo(element, 'place', async step => {
      if (step !== 'person') await fill(element, step);
    });
    await fill(element, 'place');
    await writeAt(element, {dateStart: '2026-12-14', dateEnd: '2026-12-18'});
    await goOn(element);
    const convention = await sent();
    expect(convention?.dateStart).to.equal('2026-12-14');
    expect(convention?.signatories).not.to.have.property('beneficiaryRepresentative');
  });

  it('once the dates say so, of somebody who comes of age soon', async () => {
    const {element} = await overheard();
    await advance(element, 'person');
    await bornOn(element, '2008-10-20');
    expect(isAsked(element, `${REPRESENTATIVE}/email`)).to.equal(false);
    await goOnTo(element, 'place', async step => {
      if (step !== 'person') await fill(element, step);
    });
    await fill(element, 'place');
    await goOn(element);
    expect(linesOf(element).join()).to.contain('représentant légal');
  });

  it('by the day it is where the agency is', async () => {
    // 22:00 in Paris, and already the next day in Saint-Denis.
    const now = () => new Date('2026-10-02T20:30:00Z');
    const adults: boolean[] = [];
    for (const agencyId of [agencies.missionLocale, agencies.reunion]) {
      const {element} = await overheard({agencyId, now});
      await until(() => !text(find(element, '.chosen')).includes('…'), 'read the agency');
      await advance(element, 'person');
      // Of age 60 days later there, and a day short of it in Paris.
      await bornOn(element, '2008-12-02');
      adults.push(!isAsked(element, `${REPRESENTATIVE}/email`));
    }
    expect(adults).to.deep.equal([false, true]);
  });

  it('a representative of an adult, whose fields are then all asked for', async () => {
    const {element, sent} = await overheard();
    await advance(element, 'person');
    await press(element, '#answer-isProtected');
    await goOn(element);
    expect(linesOf(element)).to.have.lengthOf(4);
    await press(element, '#answer-isProtected');
    await goOn(element);
    const convention = await sent();
    expect(convention?.signatories).not.to.have.property('beneficiaryRepresentative');
  });

  it('an employer, which comes back as it was when the answer does', async () => {
    const {element, sent} = await overheard();
    await advance(element, 'person');
    await answer(element, `${BENEFICIARY}/isEmployed`, true);
    await writeAt(element, {[`${EMPLOYER}/businessName`]: 'Menuiserie'});
    await answer(element, `${BENEFICIARY}/isEmployed`, false);
    expect(isAsked(element, `${EMPLOYER}/businessName`)).to.equal(false);
    await answer(element, `${BENEFICIARY}/isEmployed`, true);
    const name = find(element, '#field-signatories-beneficiaryCurrentEmployer-businessName');
    expect(name.value).to.equal('Menuiserie');
    await answer(element, `${BENEFICIARY}/isEmployed`, false);
    await goOn(element);
    const convention = await sent();
    expect(convention?.signatories).not.to.have.property('beneficiaryCurrentEmployer');
  });

  it('another tutor, or the one who signs', async () => {
    const {element, sent} = await overheard();
    await goOnTo(element, 'host', step => fill(element, step));
    await press(element, '#answer-tutorSigns');
    await writeAt(element, {'establishmentTutor/firstName': 'Zoé'});
    await press(element, '#answer-tutorSigns');
    expect(isAsked(element, 'establishmentTutor/firstName')).to.equal(false);
    const convention = await sent();
    expect(convention?.establishmentTutor).to.deep.include({
      firstName: 'Bjorn',
      email: 'bjorn@personne.example',
      job: 'Cheffe de culture',
    });
  });

  it('another structure, whose name and number are then asked for', async () => {
    const {element, sent} = await overheard();
    await press(element, '#answer-isAccompanied');
    await goOn(element);
    expect(linesOf(element)).to.have.lengthOf(2);
    await writeAt(element, {
      'accompanyingStructure/name': 'Atelier du Saulnois',
      'accompanyingStructure/siret': '000 000 003 00004',
    });
    await goOn(element);
    const convention = await sent();
    expect(convention?.accompanyingStructure?.name).to.equal('Atelier du Saulnois');
  });

  it('what protects, only when there is something', async () => {
    const {element, sent} = await overheard();
    await advance(element, 'safety');
    await answer(element, 'individualProtection', true);
    await writeAt(element, {individualProtectionDescription: 'Gants'});
    await answer(element, 'individualProtection', false);
    await goOn(element);
    const convention = await sent();
    expect(convention?.individualProtectionDescription).to.equal('');
  });

  it('an e-mail may be left out where text messages are sent, and not of who is the tutor', async () => {
    const worker = await startMocking();
    const service = {mode: 'test', textMessages: true};
    worker.use(http.get('*/api/service', () => HttpResponse.json(service)));
    const {element, requests} = await overheard();
    await advance(element, 'person');
    const email = find(element, '#field-signatories-beneficiary-email');
    await until(() => !email.required, 'said that it may be left out');
    worker.stop();
    expect(text(email.parentElement)).to.contain('facultatif').and.to.contain('SMS');
    await writeAt(element, {[`${BENEFICIARY}/email`]: ''});
    await goOnTo(element, 'host');
    expect(find(element, '#field-signatories-establishmentRepresentative-email').required).to.equal(
      true,
    );
    await fill(element, 'host');
    await writeAt(element, {[`${SIGNER}/email`]: ''});
    await goOn(element);
    expect(linesOf(element)).to.have.lengthOf(1);
    await fill(element, 'host');
    await goOn(element);
    await advance(element, 'safety');
    await goOn(element);
    await goOn(element);
    expect(stepOn(element)).to.equal('sent');
    expect(requests[0]?.convention.signatories.beneficiary).not.to.have.property('email');
  });
});

describe('who validates a request', () => {
  afterEach(forgetHistory);

  const names = (element: Form): string[] =>
    all(element, '[name=field-agencyId]').map(radio => text(radio.nextElementSibling));

  const inMetz = async (properties: Partial<Form> = {}): Promise<Form> => {
    const element = await makeForm({agencyId: '', ...properties});
    find(element, '#agency-place').focus();
    await sendKeys({type: 'metz'});
    await seen(element, '#agency-place-list li');
    await sendKeys({press: 'ArrowDown'});
    await sendKeys({press: 'Enter'});
    await seen(element, '[name=field-agencyId]');
    return element;
  };

  it('is found by a town, the nearest first, and said', async () => {
    const element = await inMetz();
    expect(names(element)[0]).to.equal('Mission locale du Pays messin');
    expect(names(element)).not.to.include('Mission locale de Metz-Borny');
    expect(text(find(element, '#status'))).to.match(/\d structures proposées/);
    await press(element, '#field-agencyId');
    await goOn(element);
    expect(text(find(element, '.help'))).to.contain('Mission locale du Pays messin');
  });

  it('is theirs first on a page of Cap emploi, where no health is asked', async () => {
    const element = await inMetz({profile: 'cap-emploi'});
    expect(names(element)[0]).to.equal('Cap emploi 57');
    await press(element, '#field-agencyId');
    await goOn(element);
    expect(text(find(element, '.form'))).to.contain('demandés plus tard, sur notre propre page');
    await advance(element, 'host');
    expect(isAsked(element, 'hostDisabilityReferent')).to.equal(true);
    await goOn(element);
    await advance(element, 'review');
    const fields = all(element, 'input, select, textarea').map(({id}) => id);
    expect(fields.join()).not.to.match(/rqth|disab|handicap/i);
  });

  it('is no longer the one of a town that was left', async () => {
    const element = await inMetz();
    await press(element, '#field-agencyId');
    find(element, '#agency-place').focus();
    await sendKeys({press: 'Backspace'});
    expect(focusedId(element)).to.equal('agency-place');
    await write(element, 'agency-place', '97400');
    await goOn(element);
    expect(stepOn(element)).to.equal('agency');
    await until(() => names(element).join().includes('Réunion'), 'found those of Saint-Denis');
    expect(all(element, '[name=field-agencyId]:checked')).to.have.lengthOf(0);
    expect(stepOn(element)).to.equal('agency');
  });

  it('may be changed when a page only proposes it', async () => {
    const element = await makeForm({agencyId: '', prefill: {agencyId: agencies.nancy}});
    await until(() => text(element.shadowRoot?.querySelector('.chosen')).includes('Nancy'), 'read');
    await pressWords(element, conventionFr.agency.other);
    await goOn(element);
    expect(linesOf(element).join()).to.contain('choisissez la structure');
  });

  it('may not when a page names its own, even while it cannot be read', async () => {
    const down = ownClient({baseUrl: 'http://127.0.0.1:9'});
    const element = await makeForm({client: down});
    expect(all(element, '#agency-place, .chosen button')).to.have.lengthOf(0);
    await goOn(element);
    expect(stepOn(element)).to.equal('person');
  });
});
