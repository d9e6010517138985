import {addDays} from '@immersion-kit/sdk/contract';
import {expect} from '@open-wc/testing';
import {sendKeys, setViewport} from '@web/test-runner-commands';
import {expectAccessible} from '../../test/accessible.ts';
import {
  byParty,
  forgetSignIn,
  type Made,
  letWait,
  makeAgency,
  makeConvention,
  signIn,
} from '../../test/first-party-page.ts';
import {
  focusedText,
  pageText,
  press,
  says,
  titlesOf,
  until,
  write,
} from '../../test/linked-page.ts';
import {all, find, focusedId, text} from '../../test/page.ts';
import {
  forgetPlace,
  lineOf,
  linesOf,
  openReview,
  search,
  showTurn,
  titled,
  titleOf,
} from '../../test/review-page.ts';
import {localDay} from './local-day.ts';

const OWN = 'Structure des listes';

/** A civil date, by how many days it is from now. */
const dayIn = (days: number): string => addDays(localDay(new Date()), days);

const namesOf = (lines: readonly string[]): string[] =>
  lines.map(line => /^Anaïs (\S+) chez Les Vergers de la Seille$/.exec(line)?.[1] ?? line);

describe('<immersion-review>, the list', () => {
  const made: Record<'late' | 'recent' | 'soon' | 'asked' | 'validated', Made> = {} as never;
  const make = (lastName: string, stage: 'submitted' | 'inReview' | 'validated', days: number) =>
    makeConvention({agency: OWN, stage, choices: {lastName, start: dayIn(days)}});

  before(async () => {
    await makeAgency(OWN);
    made.late = await make('Tardieu', 'inReview', 20);
    made.recent = await make('Neuville', 'inReview', 30);
    made.soon = await make('Prochet', 'submitted', 2);
    made.asked = await make('Demange', 'submitted', 15);
    made.validated = await make('Valade', 'validated', 25);
    await letWait(made.late, 53);
    await letWait(made.recent, 5);
    await byParty({
      conventionId: made.asked.id,
      role: 'establishment-representative',
      method: 'askConvention',
      input: {conventionId: made.asked.id, subject: 'refusal', message: 'Nous déménageons.'},
    });
    await signIn(OWN, 'validator');
  });
  after(forgetSignIn);
  afterEach(forgetPlace);

  it('shows first what awaits the reader, the longest wait first, and counts it', async () => {
    const element = await openReview();
    expect(titleOf(element)).to.equal('2 conventions');
    expect(focusedId(element)).to.equal('title');
    expect(namesOf(linesOf(element))).to.deep.equal(['Tardieu', 'Neuville']);
    await says(element, '2 à traiter, 1 en retard.');
    expect(all(element, '.turn').map(text)).to.deep.equal([
      'Moi 2',
      'La structure 2',
      'Les signataires 2',
      'Peu importe',
    ]);
    await expectAccessible(element);
  });

  it('tells the time left in words, until when, and who is awaited since when', async () => {
    const element = await openReview();
    const late = text(lineOf(element, made.late));
    expect(late).to.match(/En retard de [56] heures À traiter avant \S+ \d+ \S+, \d+ h \d\d/);
    expect(late).to.match(/Attend : valideur, depuis le \S+ \d+ \S+, \d+ h \d\d/);
    expect(text(lineOf(element, made.recent))).to.match(/Encore 4[34] heures À traiter avant/);
  });

  it('marks what was asked, and the first day when it is near', async () => {
    const element = await openReview();
    await showTurn(element, 'Les signataires');
    await titled(element, '2 conventions');
    expect(text(lineOf(element, made.asked))).to.contain('Demande : ne veut pas signer');
    expect(text(lineOf(element, made.soon))).to.contain('Commence dans 2 jours');
    expect(text(lineOf(element, made.soon))).to.match(
      /Attend : personne accueillie et responsable de l’entreprise/,
    );
    await expectAccessible(element);
  });

  it('finds a name, keeps what was asked in sight, and clears it', async () => {
    const element = await openReview();
    await showTurn(element, 'Peu importe');
    await titled(element, '5 conventions');
    await search(element, 'vala');
    await titled(element, '1 convention');
    expect(namesOf(linesOf(element))).to.deep.equal(['Valade']);
    expect(focusedId(element)).to.equal('title');
    expect(find(element, '#search').value).to.equal('vala');
    await press(element, 'Tout effacer');
    await titled(element, '5 conventions');
    expect(find(element, '#search').value).to.equal('');
  });

  it('filters by step and orders, by the fields and by the heads of the columns', async () => {
    await setViewport({width: 1300, height: 900});
    const element = await openReview();
    await showTurn(element, 'Peu importe');
    await titled(element, '5 conventions');
    const head = (words: string) =>
      all(element, 'th button').find(one => text(one).startsWith(words));
    head('Dates')?.click();
    await until(() => head('Dates')?.closest('th')?.ariaSort === 'ascending', 'sorted');
    expect(namesOf(linesOf(element))).to.deep.equal([
      'Prochet',
      'Demange',
      'Tardieu',
      'Valade',
      'Neuville',
    ]);
    const step = find(element, '#step') as unknown as HTMLSelectElement;
    step.value = 'ACCEPTED_BY_VALIDATOR';
    step.dispatchEvent(new Event('change'));
    await element.updateComplete;
    await press(element, 'Afficher');
    await titled(element, '1 convention');
    expect(text(find(element, '.more'))).to.equal('Trier et filtrer (1)');
    expect(namesOf(linesOf(element))).to.deep.equal(['Valade']);
    await expectAccessible(element);
    await setViewport({width: 800, height: 600});
  });

  it('says that nothing matches, and what there is elsewhere', async () => {
    const element = await openReview();
    await search(element, 'valade');
    await titled(element, 'Aucune convention');
    await says(element, '1 convention correspond à cette recherche si l’on enlève les filtres.');
    await expectAccessible(element);
    await press(element, 'Chercher dans toutes les conventions');
    await titled(element, '1 convention');
    expect(namesOf(linesOf(element))).to.deep.equal(['Valade']);
  });

  it('says that all is up to date when nothing awaits', async () => {
    const calm = 'Structure sans rien';
    await makeAgency(calm);
    await signIn(calm, 'counsellor');
    const element = await openReview();
    expect(titleOf(element)).to.equal('Aucune convention');
    await says(element, 'Rien à traiter pour l’instant.');
    expect(pageText(element)).to.contain('Tout est à jour');
    await expectAccessible(element);
    await signIn(OWN, 'validator');
  });

  it('shows its agency to who only reads', async () => {
    await signIn(OWN, 'agency-viewer');
    const element = await openReview();
    expect(namesOf(linesOf(element))).to.deep.equal(['Tardieu', 'Neuville']);
    expect(all(element, '.turn').map(one => text(one).split(' ')[0])).not.to.include('Moi');
    await signIn(OWN, 'validator');
  });

  it('keeps nothing of a search in the address, and Back gives the list back where it was', async () => {
    const address = location.href;
    const element = await openReview();
    await showTurn(element, 'Peu importe');
    await titled(element, '5 conventions');
    await search(element, 'vergers');
    await until(
      () => titleOf(element) === '5 conventions' && focusedId(element) === 'title',
      'found',
    );
    find(element, `[data-line="${made.validated.id}"] .open`).click();
    await titled(element, /Valade/);
    expect(location.href).to.equal(address);
    history.back();
    await titled(element, '5 conventions');
    await until(() => focusedText(element).includes('Valade'), 'went to the line');
    expect(find(element, '#search').value).to.equal('vergers');
    history.back();
    await until(() => find(element, '#search').value === '', 'gave the list before it back');
    history.forward();
    await until(() => find(element, '#search').value === 'vergers', 'went forward again');
  });

  it('is found again by a page that is loaded again, in the tab only', async () => {
    const first = await openReview();
    await showTurn(first, 'Peu importe');
    await titled(first, '5 conventions');
    first.remove();
    const again = await openReview();
    expect(titleOf(again)).to.equal('5 conventions');
    expect([localStorage.length, sessionStorage.length]).to.deep.equal([0, 0]);
  });

  it('names its screens and nobody', async () => {
    const element = await openReview();
    const titles = titlesOf(element);
    find(element, '.open').click();
    await titled(element, /Tardieu/);
    await press(element, 'Revenir à la liste');
    await titled(element, '2 conventions');
    expect(titles).to.deep.equal(['Une convention', 'Conventions de la structure']);
  });

  it('is typed in and sent at once by Enter, what was typed staying', async () => {
    const element = await openReview();
    await write(element, 'search', 'tardieu');
    find(element, '#search').focus();
    await sendKeys({press: 'Enter'});
    await titled(element, '1 convention');
    expect(find(element, '#search').value).to.equal('tardieu');
  });

  for (const width of [320, 360]) {
    it(`holds in ${width} px, as blocks, without a scroll to the side`, async () => {
      await setViewport({width, height: 740});
      const element = await openReview();
      await showTurn(element, 'Peu importe');
      await titled(element, '5 conventions');
      const {scrollWidth, clientWidth} = document.documentElement;
      expect(scrollWidth).to.be.at.most(clientWidth);
      expect(find(element, 'thead').checkVisibility()).to.equal(false);
      expect(find(element, '#choices').checkVisibility()).to.equal(false);
      find(element, '.more').click();
      await element.updateComplete;
      expect(find(element, '#choices').checkVisibility()).to.equal(true);
      await expectAccessible(element);
      await setViewport({width: 800, height: 600});
    });
  }

  it('speaks English', async () => {
    const element = await openReview({lang: 'en'});
    await titled(element, '2 agreements');
    await says(element, '2 to deal with, 1 late.');
    expect(text(lineOf(element, made.late))).to.match(/Late by [56] hours/);
    await expectAccessible(element);
  });
});
