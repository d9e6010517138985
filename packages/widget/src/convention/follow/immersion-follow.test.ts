import type {Convention} from '@immersion-kit/sdk';
import {expect} from '@open-wc/testing';
import {setViewport} from '@web/test-runner-commands';
import {http, HttpResponse} from 'msw';
import {expectAccessible} from '../../../test/accessible.ts';
import {
  byAgency,
  byParty,
  endSessions,
  expireLinks,
  invitationOf,
  makeConvention,
  type Made,
  signElsewhere,
} from '../../../test/first-party-page.ts';
import {
  focusedText,
  openAs,
  openBy,
  pageText,
  press,
  pressable,
  says,
  titlesOf,
  until,
} from '../../../test/linked-page.ts';
import {all, find, focusedId, text} from '../../../test/page.ts';
import './define.ts';
import type {ImmersionFollowElement} from './immersion-follow.ts';
import {startMocking} from '../../../test/mocking.ts';

const TAG = 'immersion-follow';

const open = (
  made: Pick<Made, 'id'>,
  role: Parameters<typeof openAs>[2],
): Promise<ImmersionFollowElement> => openAs(TAG, made, role);

/** Titles of what is on screen, in order. */
const headings = (element: Element): string[] => all(element, 'h1, h2').map(text);

/** Pages that are asked for, from now on. */
const wanted = (element: HTMLElement): string[] => {
  const pages: string[] = [];
  element.addEventListener('immersion-go', ({page}) => pages.push(page));
  return pages;
};

const readBack = ({id}: Pick<Made, 'id'>): Promise<Convention> =>
  byAgency({agency: 'one', method: 'readConvention', input: {conventionId: id}});

describe('<immersion-follow>', () => {
  it('says where it is, who is awaited, and that one’s own signature is', async () => {
    const made = await makeConvention();
    await signElsewhere(made, 'establishment-representative');
    const element = await open(made, 'beneficiary');
    expect(focusedText(element)).to.match(/^L’immersion d’Anaïs Delattre-\w+ chez Les Vergers/);
    expect(headings(element).slice(1)).to.deep.equal([
      'Où en est la convention',
      'Les signatures',
      'Quelque chose ne va pas ?',
      'L’essentiel',
    ]);
    expect(pageText(element)).to.match(/Signatures En cours 1 signature sur 2/);
    expect(find(element, '.steps > [aria-current=step]').className).to.equal('now');
    expect(text(find(element, '.notice'))).to.equal('Votre signature est attendue.');
    const pages = wanted(element);
    await press(element, 'Lire et signer la convention');
    expect(pages).to.deep.equal(['signer']);
    await expectAccessible(element);
  });

  it('names its tab without naming anybody', async () => {
    const made = await makeConvention();
    const element = await openBy(TAG, 'in_abc');
    const titles = titlesOf(element);
    element.invitation = await invitationOf(made, 'beneficiary');
    await until(() => all(element, '.steps').length > 0, 'opened');
    expect(titles.at(-1)).to.equal('Suivre la convention');
    expect(titles.join(' ')).not.to.contain('Anaïs');
  });

  it('has those who are awaited reminded, even once its session is over', async () => {
    const made = await makeConvention();
    await signElsewhere(made, 'beneficiary');
    const element = await open(made, 'beneficiary');
    await endSessions(made);
    await press(element, 'Relancer Björn Lefèvre');
    await says(element, 'Un rappel part vers Björn Lefèvre.');
    expect(focusedId(element)).to.equal('reminded-establishment-representative');
    expect(all(element, 'button').map(text)).not.to.include('Relancer Björn Lefèvre');
    await expectAccessible(element);
  });

  it('shows first that the agency asks for a change, and who may make it', async () => {
    const made = await makeConvention({stage: 'inReview'});
    const message = 'Écrivez les horaires du samedi.';
    const input = {conventionId: made.id, subject: 'change', message};
    await byAgency({agency: 'one', method: 'askConvention', input});
    const element = await open(made, 'beneficiary');
    expect(headings(element)[1]).to.equal('Mission locale du Val vous demande un changement');
    expect(text(find(element, '#agency-request'))).to.contain(
      '« Écrivez les horaires du samedi. »',
    );
    let modified = '';
    element.addEventListener('immersion-modify', ({conventionId}) => {
      modified = conventionId;
    });
    await press(element, 'Modifier la convention');
    expect(modified).to.equal(made.id);
    expect(all(element, '#asked')).to.have.lengthOf(0);
    await expectAccessible(element);
    const tutor = await open(made, 'establishment-tutor');
    expect(text(find(tutor, '#agency-request'))).not.to.contain('samedi');
    expect(all(tutor, '#agency-request button')).to.have.lengthOf(0);
  });

  it('reads again what was changed elsewhere on the page', async () => {
    const made = await makeConvention();
    const element = await open(made, 'beneficiary');
    const {content} = await readBack(made);
    const convention = {...content, immersionActivities: 'Greffer.'};
    await byParty({
      conventionId: made.id,
      role: 'beneficiary',
      method: 'readConvention',
      input: {conventionId: made.id},
    });
    const input = {conventionId: made.id, convention, justification: 'Autre atelier'};
    await byAgency({agency: 'one', method: 'modifyConvention', input});
    await element.refresh();
    await until(() => all(element, '#changes').length > 0, 'read it again');
    expect(text(find(element, '#changes'))).to.contain('Maintenant : Greffer.');
    await expectAccessible(element);
  });

  it('validated, gives the document to keep and the page of it', async () => {
    const made = await makeConvention({stage: 'validated'});
    const element = await open(made, 'establishment-tutor');
    expect(pageText(element)).to.contain(
      'La convention est validée : l’immersion peut avoir lieu.',
    );
    const kept: string[] = [];
    const keep = (event: Event) => {
      const [link] = event.composedPath();
      if (!(link instanceof HTMLAnchorElement) || link.download === '') return;
      event.preventDefault();
      kept.push(link.download);
    };
    document.addEventListener('click', keep);
    await press(element, 'Télécharger la convention signée (PDF)');
    await until(() => kept.length > 0, 'kept the file');
    document.removeEventListener('click', keep);
    expect(kept).to.deep.equal([`convention-${made.id}.pdf`]);
    const pages = wanted(element);
    await press(element, 'Voir la convention signée');
    expect(pages).to.deep.equal(['document']);
    await expectAccessible(element);
  });

  it('refused, stops there and says why', async () => {
    const made = await makeConvention({stage: 'inReview'});
    await readBack(made);
    const input = {conventionId: made.id, justification: 'Hors du projet.\nÀ revoir.'};
    await byAgency({agency: 'one', method: 'rejectConvention', input});
    const element = await open(made, 'beneficiary');
    expect(text(find(element, '.steps'))).to.match(/Refusée Arrêtée Motif : Hors du projet/);
    expect(text(find(element, '.steps'))).not.to.contain('À venir');
    expect(all(element, 'button')).to.have.lengthOf(0);
    await expectAccessible(element);
  });

  for (const [stage, agency, words] of [
    ['inReview', 'one', /Validation\s: Mission locale du Val En cours En principe sous 48 heures/],
    [
      'accepted',
      'two',
      /Accord d’un conseiller\s: Agence des Forges Fait .*Validation\s: Agence des Forges En cours/,
    ],
  ] as const) {
    it(`${stage}, says what the agency does now`, async () => {
      const made = await makeConvention({stage, agency});
      const element = await open(made, 'beneficiary');
      expect(text(find(element, '.steps'))).to.match(words);
      await expectAccessible(element);
    });
  }

  it('speaks English in an English page, but for the document itself', async () => {
    const made = await makeConvention();
    const element = await openAs(TAG, made, 'beneficiary', {lang: 'en'});
    await says(element, 'Your signature is awaited.');
    expect(text(find(element, '#title'))).to.match(/^The immersion of Anaïs \S+ at Les Vergers/);
    const french = all(element, '[lang=fr]').map(text).join(' ');
    expect(french).to.contain('Convention de mise en situation');
    await expectAccessible(element);
  });

  it('stands on a narrow phone without being wider', async () => {
    const made = await makeConvention();
    await setViewport({width: 320, height: 640});
    const element = await open(made, 'beneficiary');
    for (const folded of all(element, 'summary')) folded.click();
    await element.updateComplete;
    const {scrollWidth} = document.documentElement;
    await setViewport({width: 800, height: 600});
    expect(scrollWidth).to.be.at.most(320);
  });
});

describe('<immersion-follow> when something goes wrong', () => {
  it('too old a link is replaced', async () => {
    const made = await makeConvention();
    const invitation = await invitationOf(made, 'beneficiary');
    await expireLinks(made);
    const element = await openBy(TAG, invitation);
    expect(pressable(element, 'Recevoir un nouveau lien')).to.exist;
    await expectAccessible(element);
  });

  it('a reminder and a file that do not leave are said where they were asked', async () => {
    const worker = await startMocking(
      http.post('*/remind', () => HttpResponse.error()),
      http.get('*/document.pdf', () => new HttpResponse('<html>', {status: 502})),
    );
    const open1 = await makeConvention();
    const element = await open(open1, 'beneficiary');
    await press(element, 'Relancer Björn Lefèvre');
    await until(() => focusedId(element)?.startsWith('remind-'), 'said it');
    expect(focusedText(element)).to.contain('La connexion ne passe pas.');
    await expectAccessible(element);
    const validated = await open(await makeConvention({stage: 'validated'}), 'beneficiary');
    await press(validated, 'Télécharger la convention signée (PDF)');
    await until(() => focusedId(validated) === 'download-failure', 'said it');
    expect(focusedText(validated)).to.contain('Le service a mal répondu.');
    await expectAccessible(validated);
    worker.stop();
  });
});
