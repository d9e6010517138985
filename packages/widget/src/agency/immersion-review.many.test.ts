import type {ConventionPage, ConventionSummary} from '@immersion-kit/sdk';
import {expect} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {expectAccessible} from '../../test/accessible.ts';
import {forgetSignIn, makeAgency, ownClient, signIn} from '../../test/first-party-page.ts';
import {focusedText, press, until} from '../../test/linked-page.ts';
import {find, focusedId, text} from '../../test/page.ts';
import {forgetPlace, linesOf, openReview, titled, titleOf} from '../../test/review-page.ts';
import type {ReviewClient} from './review-client.ts';

const OWN = 'Structure des quatre cents';
const HOW_MANY = 400;
const HOUR_MS = 3_600_000;

const lineAt = (index: number): ConventionSummary => {
  const waitingSince = new Date(Date.now() - (HOW_MANY - index) * HOUR_MS).toISOString();
  return {
    id: `00000000-0000-7000-8000-${String(index).padStart(12, '0')}`,
    status: 'IN_REVIEW',
    agencyId: '00000000-0000-7000-8000-000000000999',
    beneficiary: {firstName: 'Anaïs', lastName: `Numéro-${index + 1}`},
    siret: '00000000100008',
    businessName: 'Les Vergers de la Seille',
    appellationLabel: 'Arboriculteur / Arboricultrice',
    dateStart: '2026-12-01',
    dateEnd: '2026-12-12',
    submittedAt: waitingSince,
    updatedAt: waitingSince,
    waitingFor: ['validator'],
    waitingSince,
    dueAt: new Date(Date.parse(waitingSince) + 48 * HOUR_MS).toISOString(),
    isLate: HOW_MANY - index > 48,
  };
};

/** A list of 400, as the API gives it page by page. */
const manyClient = (): ReviewClient => {
  const lines = Array.from({length: HOW_MANY}, (_, index) => lineAt(index));
  const listConventions = ({page = 1, perPage = 50} = {}): Promise<ConventionPage> =>
    Promise.resolve({
      data: lines.slice((page - 1) * perPage, page * perPage),
      pagination: {
        totalRecords: HOW_MANY,
        currentPage: page,
        totalPages: Math.ceil(HOW_MANY / perPage),
        numberPerPage: perPage,
      },
    });
  return {...ownClient(), listConventions} as unknown as ReviewClient;
};

describe('<immersion-review>, with 400 open files', () => {
  before(async () => {
    await makeAgency(OWN);
    await signIn(OWN, 'validator');
  });
  after(forgetSignIn);
  afterEach(forgetPlace);

  it('shows 50 at once, and how many there are', async () => {
    const element = await openReview({client: manyClient()});
    expect(titleOf(element)).to.equal('400 conventions');
    expect(linesOf(element)).to.have.lengthOf(50);
    await until(() => text(find(element, '#to-do')) !== '', 'counted');
    expect(text(find(element, '#to-do'))).to.equal('400 à traiter, au moins 100 en retard.');
    await expectAccessible(element);
  });

  it('turns the page by a button, and brings the reader to its head', async () => {
    const element = await openReview({client: manyClient()});
    await press(element, 'Page suivante');
    await titled(element, '400 conventions, page 2 sur 8');
    expect(focusedId(element)).to.equal('title');
    expect(scrollY).to.equal(0);
    expect(linesOf(element)[0]).to.contain('Numéro-51 ');
    await sendKeys({press: 'j'});
    await until(() => focusedText(element).includes('Numéro-51 '), 'went to the first line');
    await press(element, 'Page précédente');
    await titled(element, '400 conventions');
    history.back();
    await titled(element, '400 conventions, page 2 sur 8');
  });
});
