import {expect} from '@open-wc/testing';
import {http, HttpResponse} from 'msw';
import {validRequest} from '../../../sdk/src/contract/convention/fixtures.ts';
import {
  advance,
  allTyped,
  BENEFICIARY,
  fill,
  forgetHistory,
  goOn,
  makeForm,
  ownClient,
  partnerUrl,
  press,
  pressWords,
  said,
  stepOn,
  until,
  warnsBeforeLeaving,
  write,
  writeAt,
} from '../../test/convention-page.ts';
import {all, find, text} from '../../test/page.ts';
import {conventionFr} from '../l10n/convention/fr.ts';
import './define.ts';
import type {ImmersionConventionElement} from './immersion-convention.ts';
import {mocking} from '../../test/mocking.ts';

type Form = ImmersionConventionElement;

const words = conventionFr.draft;
const plain = (message: string): string => message.replaceAll(/\s+/g, ' ');
const hears = (element: Form, message: string): Promise<void> =>
  until(() => said(element) === plain(message), `said « ${message} », but « ${said(element)} »`);

const KEEP = '#keep-draft';

/** What this entry of the history remembers of the draft. */
const kept = (): {readonly token: string; readonly url: string} | undefined =>
  Object.values((history.state ?? {}) as Record<string, {draft?: never}>)[0]?.draft;

const tokenKept = (): string => kept()?.token ?? '';

/** A form of a step and more, being saved as it is filled in. */
const saving = async (properties: Partial<Form> = {}): Promise<Form> => {
  const element = await makeForm(properties);
  await press(element, KEEP);
  await hears(element, words.saved);
  await goOn(element);
  await fill(element, 'person');
  return element;
};

describe('what <immersion-convention> keeps of a request', () => {
  const worker = mocking();
  let asked: string[] = [];
  worker.events.on('request:start', ({request}) => {
    const {pathname} = new URL(request.url);
    if (request.method !== 'GET') asked.push(`${request.method} ${pathname}`);
  });
  /** Another window on the same drafts. */
  const other = ownClient();

  /** A draft on our own page, at its first unfinished step: the person's. */
  const opened = async () => {
    const {token, url} = await other.createDraft({convention: validRequest});
    const element = await makeForm({agencyId: '', draftLink: {token, url}});
    await until(() => stepOn(element) === 'person', 'opened the draft');
    return {element, token};
  };

  beforeEach(() => {
    forgetHistory();
    asked = [];
  });
  afterEach(() => {
    forgetHistory();
  });

  it('is nothing, until somebody agrees', async () => {
    const element = await makeForm();
    await advance(element, 'review');
    expect(asked).to.deep.equal([]);
    expect(find(element, KEEP).checked).to.equal(false);
  });

  it('is every step, once they do, in one draft', async () => {
    const element = await saving();
    const token = tokenKept();
    await goOn(element);
    await advance(element, 'place');
    await goOn(element);
    await until(() => !warnsBeforeLeaving(), 'saved the last step');
    const {convention} = await other.readDraft({}, {key: token});
    expect(convention.signatories?.beneficiary?.firstName).to.equal('Camille');
    expect(convention.dateStart).to.equal('2026-10-05');
    expect(asked.filter(one => one === 'POST /api/drafts')).to.have.lengthOf(1);
    expect(asked.filter(one => one === 'PUT /api/draft').length).to.be.greaterThan(1);
  });

  it('is one draft, however fast one goes on', async () => {
    const element = await makeForm();
    find(element, KEEP).click();
    await goOn(element);
    await fill(element, 'person');
    await goOn(element);
    await hears(element, words.saved);
    expect(asked.filter(one => one.startsWith('POST'))).to.deep.equal(['POST /api/drafts']);
  });

  it('is opened by a link that only the history remembers', async () => {
    const told: Event[] = [];
    const names = ['immersion-stepped', 'immersion-submit', 'immersion-submitted'];
    for (const name of names) addEventListener(name, event => told.push(event));
    const element = await saving();
    await goOn(element);
    await advance(element, 'review');
    const token = tokenKept();
    expect(token).to.match(/^dr_[\w-]{43}$/);
    const seen = [location.href, element.outerHTML, element.shadowRoot?.innerHTML];
    expect(seen.join()).not.to.contain(token);
    const stored = [localStorage.length, sessionStorage.length, document.cookie];
    expect(stored).to.deep.equal([0, 0, '']);
    await goOn(element);
    expect(stepOn(element)).to.equal('sent');
    expect(told.map(({type}) => type)).to.include.members(names);
    const carried = told.map(event => JSON.stringify(Object.entries(event)));
    expect(carried.join()).not.to.match(/dr_|Camille|Guyen|personne\.example|@/);
    expect(kept()).to.equal(undefined);
  });

  it('gives its link to copy, and says so to everybody, or that it could not', async () => {
    const element = await saving();
    const {clipboard} = navigator;
    const copied: string[] = [];
    const write = (link: string) => Promise.resolve(void copied.push(link));
    const outcome = () => text(find(element, '.draft [role=status]'));
    for (const [value, message] of [
      [{writeText: write}, words.copied],
      [undefined, words.notCopied],
    ] as const) {
      Object.defineProperty(navigator, 'clipboard', {value, configurable: true});
      await pressWords(element, words.copy);
      await until(() => outcome() === plain(message), `said « ${message} »`);
    }
    Object.defineProperty(navigator, 'clipboard', {value: clipboard, configurable: true});
    expect(copied).to.deep.equal([kept()?.url]);
  });

  it('leaves the history alone when the save ends after the form is gone', async () => {
    let answer: () => void = () => undefined;
    const answered = new Promise<void>(resolve => {
      answer = resolve;
    });
    const client = ownClient();
    const createDraft: typeof client.createDraft = async (...given) => {
      await answered;
      return client.createDraft(...given);
    };
    const element = await makeForm({client: {...client, createDraft}});
    await press(element, KEEP);
    element.remove();
    answer();
    await hears(element, words.saved);
    expect(kept()).to.equal(undefined);
  });

  it('holds back who would lose something, and nobody else', async () => {
    const element = await makeForm({prefill: {siret: '00000000100008'}});
    await until(
      () => text(element.shadowRoot?.querySelector('.chosen')).includes('messin'),
      'read',
    );
    expect(warnsBeforeLeaving(), 'nothing was typed').to.equal(false);
    await goOn(element);
    await writeAt(element, {[`${BENEFICIARY}/firstName`]: 'Camille'});
    expect(warnsBeforeLeaving(), 'a name was typed').to.equal(true);
    await press(element, KEEP);
    await hears(element, words.saved);
    expect(warnsBeforeLeaving(), 'it is saved').to.equal(false);
    await writeAt(element, {[`${BENEFICIARY}/firstName`]: 'Zoé'});
    expect(warnsBeforeLeaving(), 'another was typed').to.equal(true);
    element.remove();
    expect(warnsBeforeLeaving(), 'there is no form').to.equal(false);
  });

  it('a save that fails is said, loses nothing, and is tried again at the next step', async () => {
    const element = await saving();
    worker.use(http.put('*/api/draft', () => HttpResponse.error()));
    await goOn(element);
    await hears(element, words.failed);
    expect(text(find(element, '.draft .error'))).to.equal(plain(words.failed));
    expect(warnsBeforeLeaving()).to.equal(true);
    worker.resetHandlers();
    await advance(element, 'host');
    await goOn(element);
    await hears(element, words.saved);
    expect(warnsBeforeLeaving()).to.equal(false);
  });

  it('a first save that fails is tried again too', async () => {
    worker.use(http.post('*/api/drafts', () => HttpResponse.error()));
    const element = await makeForm();
    await press(element, KEEP);
    await hears(element, words.failed);
    expect(find(element, KEEP).checked).to.equal(true);
    worker.resetHandlers();
    await goOn(element);
    await hears(element, words.saved);
  });

  it('what another window changed is kept apart', async () => {
    const element = await saving({apiUrl: partnerUrl});
    const token = tokenKept();
    const elsewhere = ownClient({baseUrl: partnerUrl});
    await elsewhere.saveDraft({convention: {siret: '1'}}, {key: token, ifMatch: '"1"'});
    const typed = await allTyped(element);
    await goOn(element);
    await hears(element, words.elsewhere);
    expect(all(element, '.draft button').map(text)).to.deep.equal([words.keepMine]);
    await pressWords(element, words.keepMine);
    await hears(element, words.saved);
    expect(tokenKept()).to.match(/^dr_/);
    expect(tokenKept()).not.to.equal(token);
    await pressWords(element, conventionFr.back);
    expect(await allTyped(element)).to.deep.equal(typed);
  });

  for (const [choice, name] of [
    [words.takeOther, 'Anaïs'],
    [words.keepMine, 'Zoé'],
  ] as const) {
    it(`on our own pages, « ${choice} » ends with one of them`, async () => {
      const {element, token} = await opened();
      const change = {convention: {...validRequest, workConditions: 'Debout'}};
      await other.saveDraft(change, {key: token});
      await writeAt(element, {[`${BENEFICIARY}/firstName`]: 'Zoé'});
      await pressWords(element, conventionFr.back);
      await hears(element, words.elsewhere);
      await pressWords(element, choice);
      await until(() => !warnsBeforeLeaving(), 'at rest');
      const {convention} = await other.readDraft({}, {key: token});
      expect(convention.signatories?.beneficiary?.firstName).to.equal(name);
      if (stepOn(element) === 'agency') await goOn(element);
      expect(find(element, '#field-signatories-beneficiary-firstName').value).to.equal(name);
    });
  }

  it('what is gone from the server is still here, and kept anew', async () => {
    const element = await saving();
    const token = tokenKept();
    await other.deleteDraft({}, {key: token});
    const typed = await allTyped(element);
    await goOn(element);
    await hears(element, words.gone);
    await pressWords(element, words.keepMine);
    await hears(element, words.saved);
    expect(tokenKept()).not.to.equal(token);
    await pressWords(element, conventionFr.back);
    expect(await allTyped(element)).to.deep.equal(typed);
  });

  it('is erased on demand, from the server too', async () => {
    const element = await saving();
    const token = tokenKept();
    await press(element, KEEP);
    await hears(element, words.erased);
    const refused = await other.readDraft({}, {key: token}).catch((error: unknown) => error);
    expect(refused).to.have.property('code', 'link_invalid');
    expect(kept()).to.equal(undefined);
    expect(warnsBeforeLeaving()).to.equal(true);
  });

  it('is said to be still there when it could not be erased', async () => {
    const element = await saving();
    worker.use(http.delete('*/api/draft', () => HttpResponse.error()));
    await press(element, KEEP);
    await hears(element, words.notErased);
    await element.updateComplete;
    expect(find(element, KEEP).checked).to.equal(true);
    worker.resetHandlers();
    await other.deleteDraft({}, {key: tokenKept()});
    await press(element, KEEP);
    await hears(element, words.erased);
  });

  describe('on another visit', () => {
    it('a partner’s page shows a way to our page, and nothing of the draft', async () => {
      const first = await saving({apiUrl: partnerUrl});
      await goOn(first);
      await hears(first, words.saved);
      const {url} = kept() ?? {};
      first.remove();
      asked = [];
      const element = await makeForm({apiUrl: partnerUrl});
      const link = find(element, '.notice a').getAttribute('href');
      expect(link).to.equal(url);
      expect(link).to.match(new RegExp(`^${partnerUrl}/demande#brouillon=dr_`));
      await goOn(element);
      expect(element.shadowRoot?.innerHTML).not.to.contain('Camille');
      expect(find(element, '#field-signatories-beneficiary-firstName').value).to.equal('');
      expect(asked).to.deep.equal([]);
      await pressWords(element, words.dropResume);
      expect(all(element, '.notice a')).to.have.lengthOf(0);
    });

    it('our page opens it where it was left, and goes on keeping it', async () => {
      const {element, token} = await opened();
      expect(warnsBeforeLeaving()).to.equal(false);
      expect(find(element, '#field-signatories-beneficiary-birthdate-year').value).to.equal('2004');
      await writeAt(element, {[`${BENEFICIARY}/firstName`]: 'Zoé'});
      await pressWords(element, conventionFr.back);
      await hears(element, words.saved);
      const {convention} = await other.readDraft({}, {key: token});
      expect(convention.signatories?.beneficiary?.firstName).to.equal('Zoé');
    });

    it('our page erases it, once that is written in words', async () => {
      const {element, token} = await opened();
      const told: string[] = [];
      element.addEventListener('immersion-draft', ({state}) => told.push(state));
      await pressWords(element, words.erase);
      expect((await other.readDraft({}, {key: token})).revision).to.equal(1);
      await write(element, 'erase-word', words.eraseWord);
      await pressWords(element, words.erase);
      await until(() => told.includes('erased'), 'erased');
      const refused = await other.readDraft({}, {key: token}).catch((error: unknown) => error);
      expect(refused).to.have.property('code', 'link_invalid');
    });

    it('a draft that is no more is said to be', async () => {
      const token = `dr_${'a'.repeat(43)}`;
      const told: string[] = [];
      const tell = ({state}: {state: string}) => told.push(state);
      addEventListener('immersion-draft', tell as never);
      const element = await makeForm({
        draftLink: {token, url: 'https://immersion.example/demande'},
      });
      const notice = () => text(element.shadowRoot?.querySelector('.notice'));
      await until(() => notice() === plain(words.notFound), 'said that it is no more');
      expect(told).to.deep.equal(['missing']);
    });
  });
});
