import type {Convention} from '@immersion-kit/sdk';
import {addDays} from '@immersion-kit/sdk/contract';
import {aTimeout, expect, oneEvent} from '@open-wc/testing';
import {setViewport} from '@web/test-runner-commands';
import {expectAccessible} from '../../test/accessible.ts';
import {
  byAgency,
  byParty,
  forgetSignIn,
  type Made,
  makeAgency,
  makeConvention,
  ownClient,
  signElsewhere,
  signIn,
} from '../../test/first-party-page.ts';
import {pageText, press, pressable, says, until} from '../../test/linked-page.ts';
import {all, find, text} from '../../test/page.ts';
import {forgetPlace, openOne, openReview} from '../../test/review-page.ts';
import type {ImmersionReviewElement} from './immersion-review.ts';
import {localDay} from './local-day.ts';

const OWN = 'Structure des regards';

const dayIn = (days: number): string => addDays(localDay(new Date()), days);

const readBack = ({id}: Pick<Made, 'id'>): Promise<Convention> =>
  byAgency({agency: OWN, method: 'readConvention', input: {conventionId: id}});

const open = async (made: Pick<Made, 'id'>): Promise<ImmersionReviewElement> => {
  const element = await openReview();
  await openOne(element, made);
  return element;
};

const STAGES = ['submitted', 'inReview', 'validated'] as const;

describe('<immersion-review>, looking at a convention', () => {
  before(async () => {
    await makeAgency(OWN);
    await signIn(OWN, 'validator');
  });
  after(forgetSignIn);
  afterEach(forgetPlace);

  for (const stage of STAGES) {
    it(`shows one that is ${stage}, whole, in both languages and on a phone`, async () => {
      const made = await makeConvention({agency: OWN, stage, choices: {start: dayIn(15)}});
      const element = await open(made);
      const levels = all(element, 'h1, h2, h3, h4').map(({localName}) => localName);
      expect(levels.filter(name => name === 'h1')).to.have.lengthOf(1);
      expect(text(find(element, '.rest'))).to.contain(
        `Convention n° ${made.id}, suivie par ${OWN}`,
      );
      await press(element, 'Lire toute la convention');
      await expectAccessible(element);
      await setViewport({width: 320, height: 740});
      const {scrollWidth, clientWidth} = document.documentElement;
      expect(scrollWidth).to.be.at.most(clientWidth);
      await expectAccessible(element);
      await setViewport({width: 800, height: 600});
      element.remove();
      const english = await openReview({lang: 'en'});
      await until(() => pageText(english).includes('Back to the list'), 'spoke English');
      await expectAccessible(english);
    });
  }

  it('says what deserves a look, with the law, and what the stays add up to', async () => {
    const choices = {lastName: 'Riquewihr', days: 5};
    const first = await makeConvention({
      agency: OWN,
      stage: 'validated',
      choices: {...choices, start: dayIn(-14)},
    });
    const second = await makeConvention({
      agency: OWN,
      stage: 'inReview',
      choices: {...choices, start: dayIn(3)},
    });
    const element = await open(second);
    const said = text(find(element, '#attention'));
    expect(said).to.contain('Elle commence dans moins de 7 jours.');
    expect(said).to.contain('pour le même objet (article D5135-3 du Code du travail)');
    expect(said).to.contain(
      'celle-ci comprise : 10 jours sur 60, 2 conventions sur 2 (articles L5135-5 et D5135-3',
    );
    await expectAccessible(element);
    const other = all(element, '#attention button').find(one =>
      text(one).startsWith('L’autre convention'),
    );
    other?.click();
    await until(() => pageText(element).includes(`Convention n° ${first.id}`), 'opened the other');
    history.back();
    await until(() => pageText(element).includes(`Convention n° ${second.id}`), 'came back');
  });

  it('shows a similar request, and opens it in turn', async () => {
    const choices = {lastName: 'Eguisheim', start: dayIn(15)};
    const first = await makeConvention({agency: OWN, stage: 'submitted', choices});
    const {content} = await readBack(first);
    const {id} = await byAgency<{id: string}>({
      agency: OWN,
      method: 'submitConvention',
      input: {convention: {...content, agencyId: first.agencyId}, duplicates: 'keep'},
    });
    const element = await open({id});
    expect(text(find(element, '#attention'))).to.contain('Convention semblable, du ');
    expect(text(find(element, '#attention'))).to.contain('(à signer)');
    await expectAccessible(element);
    all(element, '#attention button')[0]?.click();
    await until(() => pageText(element).includes(`Convention n° ${first.id}`), 'opened the other');
  });

  it('shows what a modification changed, before and after, and why', async () => {
    const made = await makeConvention({agency: OWN, stage: 'inReview'});
    const {content} = await readBack(made);
    const days = content.schedule.days.map((day, index) =>
      index === 0 ? {...day, periods: day.periods.slice(0, 1)} : day,
    );
    await byAgency({
      agency: OWN,
      method: 'modifyConvention',
      input: {
        conventionId: made.id,
        convention: {
          ...content,
          immersionActivities: 'Greffer des pommiers.',
          schedule: {...content.schedule, days},
        },
        justification: 'L’atelier ferme le lundi après-midi.',
      },
    });
    const element = await open(made);
    expect(text(find(element, '#changes'))).to.contain(
      'Motif : L’atelier ferme le lundi après-midi.',
    );
    const rows = all(element, '#changes tbody tr').map(row => [...row.children].map(text));
    expect(rows.map(([field]) => field)).to.deep.equal([
      'Jours et horaires',
      'Activités pendant l’immersion',
    ]);
    expect(rows[1]?.slice(1)).to.deep.equal([content.immersionActivities, 'Greffer des pommiers.']);
    expect(rows[0]?.[1]).to.contain('35 h');
    expect(rows[0]?.[2]).to.contain('31 h');
    await expectAccessible(element);
    await setViewport({width: 360, height: 740});
    expect(find(element, '#changes tbody tr').getBoundingClientRect().width).to.be.at.most(360);
    await expectAccessible(element);
    await setViewport({width: 800, height: 600});
  });

  it('shows what a party asked for, in their words', async () => {
    const made = await makeConvention({agency: OWN, stage: 'submitted'});
    await byParty({
      conventionId: made.id,
      role: 'beneficiary',
      method: 'askConvention',
      input: {conventionId: made.id, subject: 'change', message: 'Pas le jeudi.\nMerci.'},
    });
    const element = await open(made);
    expect(text(find(element, '#asked'))).to.match(
      /Personne accueillie, demande un changement, le .* Pas le jeudi\. Merci\./,
    );
    await expectAccessible(element);
  });

  it('reads what was said of a disability only when asked to', async () => {
    const made = await makeConvention({agency: OWN, stage: 'submitted'});
    const said = {isRqth: 'yes', adaptation: 'Un siège réglable'};
    await byParty({
      conventionId: made.id,
      role: 'beneficiary',
      method: 'declareAccommodation',
      input: {conventionId: made.id, ...said},
    });
    let readings = 0;
    const client = ownClient((input, init) => {
      const request = new Request(input, init);
      if (request.url.endsWith('/accommodation')) readings += 1;
      return fetch(request);
    });
    const element = await openReview({client});
    await openOne(element, made);
    expect(readings).to.equal(0);
    expect(pageText(element)).not.to.contain('Un siège réglable');
    await press(element, 'Handicap : ce que la personne a dit');
    await says(element, 'Ce qui aiderait sur place Un siège réglable');
    expect(readings).to.equal(1);
    await expectAccessible(element);
    const part = find(element, '#accommodation');
    for (const isOpen of [false, true]) {
      await press(element, 'Handicap : ce que la personne a dit');
      await oneEvent(part, 'toggle');
      expect(part.hasAttribute('open')).to.equal(isOpen);
    }
    await aTimeout(100);
    expect(readings).to.equal(1);
  });

  it('does not offer it to who only reads', async () => {
    const made = await makeConvention({agency: OWN, stage: 'submitted'});
    await signIn(OWN, 'agency-viewer');
    const element = await open(made);
    expect(() => pressable(element, 'Handicap : ce que la personne a dit')).to.throw();
    expect(pageText(element)).to.contain('Vous n’avez rien à décider');
    await expectAccessible(element);
    await signIn(OWN, 'validator');
  });

  it('follows the signatures, and who is awaited', async () => {
    const made = await makeConvention({agency: OWN, stage: 'submitted'});
    await signElsewhere(made, 'beneficiary');
    const element = await open(made);
    expect(pageText(element)).to.contain('1 signature sur 2');
    expect(pageText(element)).to.contain('Attend : responsable de l’entreprise, depuis le');
  });
});
