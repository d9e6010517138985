import {expect, fixture, html} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import type {Offer} from '@immersion-kit/sdk';
import {http, HttpResponse} from 'msw';
import {expectAccessible} from '../../test/accessible.ts';
import {contactKey, joinedCompany, newPerson} from '../../test/contact-page.ts';
import {until} from '../../test/linked-page.ts';
import {all, apiUrl, find, focusedId, pick, seen, submit, text} from '../../test/page.ts';
import '../define.ts';
import type {ImmersionSearchElement} from './immersion-search.ts';
import {mocking} from '../../test/mocking.ts';

/** What the search is answered, whatever it asks. */
const answerWith = (offers: readonly Offer[]) =>
  http.get('*/api/offers', () =>
    HttpResponse.json({
      data: offers,
      pagination: {
        totalRecords: offers.length,
        currentPage: 1,
        totalPages: 1,
        numberPerPage: 12,
      },
    }),
  );

const search = async (lang = 'fr'): Promise<ImmersionSearchElement> =>
  fixture<ImmersionSearchElement>(
    html`<immersion-search
      lang=${lang}
      api-url=${apiUrl}
      api-key=${contactKey}
    ></immersion-search>`,
  );

/** Opens the first company of a search. */
const opened = async (offer: Offer, lang = 'fr'): Promise<ImmersionSearchElement> => {
  const element = await search(lang);
  submit(element);
  await seen(element, '.offers');
  await until(() => text(find(element, '.offers')).includes(offer.name), 'listed it');
  find(element, '.offer .name').click();
  await seen(element, 'dialog[open] #panel-title');
  return element;
};

const contactIn = (element: Element) =>
  element.shadowRoot?.querySelector('dialog immersion-contact') ?? undefined;

describe('<immersion-search> and a first contact', () => {
  const worker = mocking();

  it('leads from a company to its form, which comes when it is asked for', async () => {
    const offer = await joinedCompany();
    worker.use(answerWith([offer]));
    const element = await opened(offer);
    expect(contactIn(element)).to.equal(undefined);
    await expectAccessible(element);
    const [write] = all(element, 'dialog .primary');
    expect(text(write)).to.equal('Écrire à cette entreprise');
    write?.click();
    await until(() => {
      const title = contactIn(element)?.shadowRoot?.activeElement;
      return title?.id === 'title' && text(title) === `Écrire à ${offer.name}`;
    }, 'went to it');
    await expectAccessible(element);
  });

  it('keeps what is typed when the dialog is closed, by Escape too', async () => {
    const offer = await joinedCompany();
    worker.use(answerWith([offer]));
    const element = await opened(offer);
    all(element, 'dialog .primary')[0]?.click();
    await until(() => contactIn(element), 'opened it');
    const contact = contactIn(element) as Element;
    find(contact, '#field-potentialBeneficiaryFirstName').focus();
    await sendKeys({type: 'Anaïs'});
    await sendKeys({press: 'Escape'});
    await until(() => !element.shadowRoot?.querySelector('dialog[open]'), 'closed');
    find(element, '.offer .name').click();
    await seen(element, 'dialog[open] .primary');
    all(element, 'dialog .primary')[0]?.click();
    await until(() => contactIn(element), 'opened it again');
    expect(
      find(contactIn(element) as Element, '#field-potentialBeneficiaryFirstName').value,
    ).to.equal('Anaïs');
  });

  it('brings no form to who has gone on to another company before it came', async () => {
    const [one, other] = [await joinedCompany(), await joinedCompany()];
    worker.use(answerWith([one, other]));
    const element = await opened(one);
    all(element, 'dialog .primary')[0]?.click();
    all(element, '.offer .name')[1]?.click();
    await import('../contact/on-demand.ts');
    await until(() => text(find(element, 'dialog')).includes(other.name), 'showed the other');
    expect(contactIn(element) === undefined).to.equal(true);
    expect(focusedId(element)).to.equal('panel-title');
  });

  for (const [mode, words] of [
    ['PHONE', 'Appeler cette entreprise'],
    ['IN_PERSON', 'Aller voir cette entreprise'],
  ] as const) {
    it(`names the way of a company that prefers ${mode}`, async () => {
      const offer = await joinedCompany(mode);
      worker.use(answerWith([offer]));
      const element = await opened(offer);
      expect(all(element, 'dialog .primary').map(text)).to.deep.equal([words]);
    });
  }

  it('offers no contact with a company that has none, or is not there yet', async () => {
    const offer = await joinedCompany();
    const {contactMode: _, ...without} = offer;
    for (const other of [
      without,
      {...offer, isAvailable: false, availableFrom: '2027-03-01'},
      {...offer, voluntaryToImmersion: false},
    ]) {
      worker.use(answerWith([other]));
      const element = await opened(other);
      expect(all(element, 'dialog .primary')).to.deep.equal([]);
    }
  });

  it('says how a company answers, whether that does it credit or not', async () => {
    const offer = await joinedCompany();
    const cases = [
      [
        {answered: 8, received: 10, typicalDays: 3},
        'Répond en 3 jours environ (8 réponses sur 10 demandes)',
        true,
      ],
      [
        {answered: 1, received: 4, typicalDays: 9},
        'Répond en 9 jours environ (1 réponse sur 4 demandes)',
        false,
      ],
      [{answered: 0, received: 5}, '0 réponse sur 5 demandes', false],
    ] as const;
    for (const [responsiveness, words, isShown] of cases) {
      worker.use(answerWith([{...offer, responsiveness}]));
      const element = await opened(offer);
      expect(text(find(element, 'dialog dl'))).to.contain(words);
      expect(text(find(element, '.offer .name').closest('.offer')).includes('Répond')).to.equal(
        isShown,
      );
    }
  });

  it('sorts by the answers to requests', async () => {
    const asked: string[] = [];
    worker.use(
      http.get('*/api/offers', ({request}) => {
        asked.push(new URL(request.url).searchParams.get('sortBy') ?? '');
        return undefined;
      }),
    );
    const element = await search();
    find(element, 'summary').click();
    const sort = find(element, '#sort');
    sort.value = 'responsiveness';
    sort.dispatchEvent(new Event('change'));
    submit(element);
    await seen(element, '.offer');
    expect(asked).to.deep.equal(['responsiveness']);
  });

  it('asks to be told of the companies to come, around a place alone', async () => {
    const element = await search();
    submit(element);
    await seen(element, '.offer');
    const alertButton = () =>
      all(element, '.results .button').find(one => text(one).startsWith('Être prévenu'));
    expect(alertButton()).to.equal(undefined);
    await pick(element, 'place', 'metz');
    submit(element);
    await until(alertButton, 'offered it');
    await expectAccessible(element);
    alertButton()?.click();
    await until(() => focusedId(element) === '', 'went to it');
    const alert = element.shadowRoot?.querySelector('immersion-alert-request') as Element;
    find(alert, '#email').focus();
    await sendKeys({type: newPerson()});
    await sendKeys({press: 'Enter'});
    await until(() => text(find(alert, '.contact')).includes('Ouvrez-le et confirmez'), 'left');
    await expectAccessible(element);
    // Another search, another alert.
    submit(element);
    await until(alertButton, 'offered it again');
  });

  it('speaks English, down to the form', async () => {
    const offer = await joinedCompany();
    worker.use(answerWith([offer]));
    const element = await opened(offer, 'en');
    expect(all(element, 'dialog .primary').map(text)).to.deep.equal(['Write to this company']);
    all(element, 'dialog .primary')[0]?.click();
    await until(
      () =>
        text(contactIn(element)?.shadowRoot?.querySelector('#title')) === `Write to ${offer.name}`,
      'spoke English',
    );
  });
});
