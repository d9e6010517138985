import {createDirectoryClient, type Offer} from '@immersion-kit/sdk';
import {expect} from '@open-wc/testing';
import {http, HttpResponse} from 'msw';
import {
  advance,
  allTyped,
  BENEFICIARY,
  fill,
  forgetHistory,
  goOn,
  goOnTo,
  makeForm,
  ownClient,
  personAt,
  press,
  said,
  SIGNER,
  sirets,
  stepOn,
  until,
  write,
  writeAt,
} from '../../test/convention-page.ts';
import {all, apiKey, apiUrl, find, focusedId, text} from '../../test/page.ts';
import {conventionFr} from '../l10n/convention/fr.ts';
import './define.ts';
import type {ImmersionConventionElement} from './immersion-convention.ts';
import {startMocking} from '../../test/mocking.ts';

type Form = ImmersionConventionElement;

const {unknown, closed} = conventionFr.host;
const plain = (message: string): string => message.replaceAll(/\s+/g, ' ');
const found = (element: Form): string => text(find(element, '.found'));
const finds = (element: Form, message: string): Promise<void> =>
  until(() => found(element) === plain(message), `said « ${message} », but « ${found(element)} »`);

const atTheHost = async (properties: Partial<Form> = {}): Promise<Form> => {
  const element = await makeForm(properties);
  await goOnTo(element, 'host', step => fill(element, step));
  return element;
};

const NAME = '#field-businessName';
const ADDRESS = 'immersionAddress';

describe('a company known by its number', () => {
  afterEach(forgetHistory);

  it('is filled in, and said politely', async () => {
    const element = await atTheHost();
    await writeAt(element, {siret: sirets.known});
    await finds(element, conventionFr.host.found('Fournil n° 1'));
    expect(said(element)).to.equal(found(element));
    expect(find(element, NAME).value).to.equal('Fournil n° 1');
    const range = find(element, '#field-establishmentNumberEmployeesRange');
    expect(range.value).to.equal('3-5');
    await writeAt(element, {
      businessActivity: 'Boulangerie',
      ...personAt(SIGNER, 'Bjorn', '01 99 00 00 01'),
      'establishmentTutor/job': 'Chef',
    });
    await goOn(element);
    expect(find(element, `#field-${ADDRESS}`).value).to.equal('1 rue des Essais 57000 Metz');
  });

  it('takes its complaints back: what is filled in is no longer missing', async () => {
    const element = await atTheHost();
    await goOn(element);
    expect(find(element, NAME).getAttribute('aria-invalid')).to.equal('true');
    await writeAt(element, {siret: sirets.known});
    await finds(element, conventionFr.host.found('Fournil n° 1'));
    await element.updateComplete;
    expect(find(element, NAME).getAttribute('aria-invalid')).to.equal(null);
  });

  it('never replaces what was typed', async () => {
    const element = await atTheHost();
    await writeAt(element, {businessName: 'Chez Muller'});
    await writeAt(element, {siret: sirets.known});
    await finds(element, conventionFr.host.found('Fournil n° 1'));
    expect(find(element, NAME).value).to.equal('Chez Muller');
  });

  it('takes back what the number before had told, and only that', async () => {
    const element = await atTheHost();
    await writeAt(element, {siret: sirets.known});
    await finds(element, conventionFr.host.found('Fournil n° 1'));
    await writeAt(element, {collectiveAgreement: 'Boulangerie'});
    await writeAt(element, {siret: '000 000 001 00008'});
    await finds(element, unknown);
    expect(find(element, NAME).value).to.equal('');
    expect(find(element, '#field-collectiveAgreement').value).to.equal('Boulangerie');
  });

  it('may be unknown, or closed, which is said and stops nobody', async () => {
    const element = await atTheHost();
    await fill(element, 'host');
    await finds(element, unknown);
    await writeAt(element, {siret: sirets.closed});
    await finds(element, closed);
    await goOn(element);
    expect(stepOn(element)).to.equal('place');
  });

  it('may be out of reach, which stops nobody', async () => {
    const element = await atTheHost({client: ownClient()});
    element.client = ownClient({baseUrl: 'http://127.0.0.1:9'});
    await fill(element, 'host');
    await finds(element, unknown);
    await goOn(element);
    expect(stepOn(element)).to.equal('place');
  });

  it('is not asked about before its number is whole, nor twice', async () => {
    const worker = await startMocking();
    let asked = 0;
    worker.use(
      http.get('*/api/companies/:siret', ({params}) => {
        asked++;
        return HttpResponse.json({siret: params['siret'], state: 'open', name: 'Muller'});
      }),
    );
    const element = await atTheHost();
    await writeAt(element, {siret: '900 000'});
    await writeAt(element, {siret: sirets.known});
    await finds(element, conventionFr.host.found('Muller'));
    await writeAt(element, {siret: `${sirets.known} `});
    await element.updateComplete;
    worker.stop();
    expect(asked).to.equal(1);
  });
});

describe('what a page knows already', () => {
  afterEach(forgetHistory);

  const offerOf = async (): Promise<Offer> => {
    const {searchOffers} = createDirectoryClient({baseUrl: apiUrl, key: apiKey});
    const {data} = await searchOffers({appellationCodes: ['38444']});
    const [offer] = data;
    if (!offer) throw new Error('no offer');
    return offer;
  };

  it('comes from a company of the search, by its offer', async () => {
    const element = await makeForm();
    const offer = await offerOf();
    await element.begin(offer);
    expect(focusedId(element)).to.equal('title');
    expect(text(find(element, '.notice'))).to.contain('Demande pour Studio & Cie');
    const typed = await goOnTo(element, 'host', step => fill(element, step)).then(() =>
      allTyped(element),
    );
    expect(typed['field-siret']).to.equal(offer.siret);
    expect(typed['field-businessName']).to.equal('Studio & Cie <b>web</b>');
    await writeAt(element, {
      businessName: 'Studio',
      businessActivity: 'Informatique',
      ...personAt(SIGNER, 'Bjorn', '01 99 00 00 01'),
      'establishmentTutor/job': 'Chef',
    });
    await goOn(element);
    expect(find(element, '[name=field-remoteWorkMode]:checked').value).to.equal('FULL_REMOTE');
    expect(find(element, `#field-${ADDRESS}`).value).to.contain('54000 Nancy');
    await writeAt(element, {dateStart: '2026-10-05', dateEnd: '2026-10-09'});
    await goOn(element);
    expect(find(element, '#field-immersionAppellation').value).to.contain('web');
  });

  it('never replaces what was typed, nor hours, nor an answer', async () => {
    const element = await atTheHost();
    await fill(element, 'host');
    await goOn(element);
    await write(element, 'schedule-usual-0-start', '08:00');
    await press(element, '#field-remoteWorkMode-1');
    element.offer = await offerOf();
    await element.updateComplete;
    expect(find(element, '#schedule-usual-0-start').value).to.equal('08:00');
    expect(find(element, '[name=field-remoteWorkMode]:checked').value).to.equal('HYBRID');
    const typed = await allTyped(element);
    expect(typed['field-businessName']).to.equal('Les Vergers de la Seille');
    expect(typed['field-signatories-beneficiary-firstName']).to.equal('Camille');
  });

  it('comes by `prefill`, answers included', async () => {
    const prefill = {
      signatories: {
        beneficiary: {firstName: 'Anaïs', birthdate: '2004-10-03', isEmployed: false},
        establishmentRepresentative: {firstName: 'Lý', lastName: 'Ngô'},
      },
      establishmentTutor: {firstName: 'Zoé', lastName: 'Åkesson', job: 'Cheffe'},
      accompanyingStructure: {name: 'Atelier du Saulnois'},
      dateStart: '2026-10-05',
      dateEnd: '2026-10-09',
    };
    const element = await makeForm({prefill});
    expect(find(element, '#field-accompanyingStructure-name').value).to.equal(
      'Atelier du Saulnois',
    );
    await press(element, '#answer-isAccompanied');
    await goOn(element);
    await writeAt(element, {[`${BENEFICIARY}/firstName`]: 'Camille'});
    element.prefill = {...prefill, siret: '1', businessName: 'Muller'};
    await element.updateComplete;
    expect(find(element, '#field-signatories-beneficiary-firstName').value).to.equal('Camille');
    expect(find(element, '#field-signatories-beneficiary-birthdate-year').value).to.equal('2004');
    await advance(element, 'person');
    await goOn(element);
    expect(find(element, '#field-establishmentTutor-firstName').value).to.equal('Zoé');
    await fill(element, 'host');
    await writeAt(element, personAt('establishmentTutor', 'Zoe', '01 99 00 00 02'));
    await goOn(element);
    expect(find(element, '#field-dateEnd').value).to.equal('2026-10-09');
    expect(text(find(element, '#schedule-total'))).to.contain('5 jours');
  });

  it('what is hostile in it stays text', async () => {
    const element = await makeForm({prefill: {businessName: '<img src=x onerror=alert(1)>'}});
    await goOnTo(element, 'host', step => fill(element, step));
    expect(all(element, 'img')).to.have.lengthOf(0);
    expect(find(element, NAME).value).to.equal('<img src=x onerror=alert(1)>');
  });
});
