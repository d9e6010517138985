import type {Statistics, StatisticsBy} from '@immersion-kit/sdk/contract';
import {expect} from '@open-wc/testing';
import {emulateMedia, sendKeys, setViewport} from '@web/test-runner-commands';
import {http, HttpResponse} from 'msw';
import {expectAccessible} from '../../test/accessible.ts';
import {until} from '../../test/linked-page.ts';
import {all, apiUrl, find, focusedId, text} from '../../test/page.ts';
import {busyYear, makeStatistics, quietYear, STATISTICS} from '../../test/statistics-page.ts';
import {mocking} from '../../test/mocking.ts';

const answering = (year: (by: StatisticsBy) => Statistics) =>
  http.get(STATISTICS, ({request}) =>
    HttpResponse.json(
      year((new URL(request.url).searchParams.get('by') ?? 'month') as StatisticsBy),
    ),
  );

const factOf = (element: Element, name: string): string =>
  text(find(element, `[data-fact=${name}] dd`));

const linesOf = (element: Element): string[][] =>
  all(element, 'tbody tr, tfoot tr').map(line => [...line.children].map(text));

const barsOf = (element: Element): number[] =>
  all(element, '.chart rect').map(bar =>
    Math.round(Math.max(parseFloat(bar.getAttribute('width') ?? ''), 0)),
  );

const choose = async (element: Element, by: string, caption: string): Promise<void> => {
  const field = find(element, '#by');
  field.value = by;
  field.dispatchEvent(new Event('change', {bubbles: true}));
  await until(() => text(element.shadowRoot?.querySelector('caption')) === caption, `told ${by}`);
};

describe('<immersion-statistics>', () => {
  const worker = mocking();
  const asked: string[] = [];
  worker.events.on('request:start', ({request}) => {
    const {pathname, search} = new URL(request.url);
    if (pathname === '/api/statistics') asked.push(search);
  });
  beforeEach(() => {
    asked.length = 0;
    worker.use(answering(busyYear));
  });
  afterEach(async () => {
    await setViewport({width: 800, height: 600});
    await emulateMedia({media: 'screen', colorScheme: 'light'});
  });

  it('says the key figures in words', async () => {
    const element = await makeStatistics();
    expect(factOf(element, 'started')).to.equal('1 234');
    expect(factOf(element, 'validation')).to.equal(
      '6,5 heures ou moins pour la moitié d’entre elles, 31 heures en moyenne. Le repère : 48 heures.',
    );
    expect(factOf(element, 'within48Hours')).to.equal('1 111, soit 90 %');
    expect(factOf(element, 'notice')).to.equal(
      '12 jours ou moins pour la moitié d’entre elles, 14 jours en moyenne. Le repère : une semaine.',
    );
    expect(factOf(element, 'atLeastOneWeek')).to.equal('987, soit 80 %');
    expect(factOf(element, 'cancelledBeforeStart')).to.equal('40');
    expect(factOf(element, 'didNotShow')).to.equal('12');
    expect(factOf(element, 'written')).to.equal('802, soit 65 %');
    expect(factOf(element, 'signed')).to.equal('617, soit 50 %');
    expect(text(find(element, '.part'))).to.contain('entre octobre 2025 et septembre 2026');
    const link = find(element, '.part a') as unknown as HTMLAnchorElement;
    expect(link.href).to.equal(`${apiUrl}/statistiques#calcul`);
  });

  it('shows the months as bars, and the same as a table', async () => {
    const element = await makeStatistics();
    expect(asked).to.deep.equal(['?by=month']);
    const chart = find(element, '.chart');
    expect(chart.getAttribute('aria-hidden')).to.equal('true');
    expect(all(element, '.chart .name').map(text)).to.deep.equal([
      'oct.',
      'nov.',
      'déc.',
      'janv.',
      'févr.',
      'mars',
      'avr.',
    ]);
    const heights = all(element, '.chart rect').map(bar => bar.getBoundingClientRect().height);
    for (const [index, height] of heights.entries()) {
      expect(height / (heights.at(-1) ?? 0)).to.be.closeTo((100 + 10 * index) / 160, 0.01);
    }
    expect(text(find(element, 'caption'))).to.equal('Les immersions par mois');
    expect(linesOf(element)[0]).to.deep.equal([
      'Octobre 2025',
      '100',
      '6,5 heures',
      '90, soit 90 %',
      '12 jours',
      '80, soit 80 %',
      '40',
      '65, soit 65 %',
      '50, soit 50 %',
    ]);
    expect(linesOf(element)).to.have.lengthOf(8);
    expect(linesOf(element).at(-1)?.[0]).to.equal('Ensemble');
    expect(all(element, 'tbody [scope=row]')).to.have.lengthOf(7);
    expect(all(element, 'thead [scope=col]')).to.have.lengthOf(9);
  });

  it('tells them apart by department, the twelve greatest drawn, and says what is too few', async () => {
    const element = await makeStatistics();
    await choose(element, 'department', 'Les immersions par département');
    expect(asked).to.deep.equal(['?by=month', '?by=department']);
    expect(text(find(element, '#status'))).to.equal('Les chiffres sont là : 15 lignes de détail.');
    const names = linesOf(element).map(([name]) => name);
    expect(names.slice(0, 4)).to.deep.equal([
      'Corse-du-Sud (2A)',
      'Moselle (57)',
      'La Réunion (974)',
      '999',
    ]);
    expect(names.at(-2)).to.equal('Val-d’Oise (95)');
    expect(linesOf(element).at(-2)).to.deep.equal([
      'Val-d’Oise (95)',
      '20',
      '30 heures',
      '–non publié',
      '1 jour',
      ...Array.from({length: 4}, () => '–non publié'),
    ]);
    const bars = barsOf(element);
    expect(bars).to.have.lengthOf(12);
    expect(bars[0]).to.equal(100);
    expect(bars).to.deep.equal(bars.toSorted((one, other) => other - one));
    expect(text(find(element, '.statistics'))).to.contain('Le dessin montre les 12');
    expect(text(find(element, '.statistics'))).to.contain('moins de 11 immersions');
  });

  it('tells them apart by network, from the attribute; a word to come is shown as it is', async () => {
    const element = await makeStatistics({by: 'agency-kind'});
    expect(asked).to.deep.equal(['?by=agency-kind']);
    expect(linesOf(element).map(([name]) => name)).to.deep.equal([
      'France Travail',
      'Missions locales',
      'Insertion par l’activité économique',
      'word-to-come',
      'Ensemble',
    ]);
    expect(find(element, '#by').value).to.equal('agency-kind');
  });

  it('takes a word it does not know for the months', async () => {
    await makeStatistics({by: 'shoe-size'});
    expect(asked).to.deep.equal(['?by=month']);
  });

  it('says that nothing may be told yet', async () => {
    worker.use(answering(quietYear));
    const element = await makeStatistics();
    expect(text(find(element, '#empty'))).to.contain('Il n’y a encore rien à dire');
    expect(all(element, 'table, .chart, dl, #by')).to.deep.equal([]);
    await expectAccessible(element);
  });

  it('says that no part may be told, when the whole may', async () => {
    worker.use(answering(by => ({...busyYear(by), rows: []})));
    const element = await makeStatistics();
    expect(factOf(element, 'started')).to.equal('1 234');
    expect(text(find(element, '#no-row'))).to.contain('Aucune ligne');
    expect(all(element, 'table, .chart')).to.deep.equal([]);
    await expectAccessible(element);
  });

  it('neither rounds to none nor to all', async () => {
    const near = (by: StatisticsBy): Statistics => {
      const year = busyYear(by);
      const {total} = year;
      const written = 99_990;
      return {
        ...year,
        total: {...total, started: 100_000, assessment: {written, signed: 100_000 - written}},
      };
    };
    worker.use(answering(near));
    const element = await makeStatistics();
    expect(factOf(element, 'written')).to.equal('99 990, soit 99 %');
    expect(factOf(element, 'signed')).to.equal('10, soit 1 %');
  });

  it('is in English where the page is', async () => {
    const element = await makeStatistics({lang: 'en'});
    await until(() => element.shadowRoot?.querySelector('[lang=en]'), 'spoke English');
    expect(text(find(element, '#first'))).to.equal('Key figures');
    expect(factOf(element, 'started')).to.equal('1,234');
    expect(linesOf(element)[0]?.[0]).to.equal('October 2025');
    await expectAccessible(element);
  });

  for (const [width, colorScheme] of [
    [1280, 'light'],
    [1280, 'dark'],
    [320, 'light'],
    [320, 'dark'],
  ] as const) {
    it(`axe finds nothing, ${width} px wide, ${colorScheme}`, async () => {
      await setViewport({width, height: 700});
      await emulateMedia({colorScheme});
      for (const by of ['month', 'department', 'agency-kind']) {
        const element = await makeStatistics({by});
        element.style.colorScheme = colorScheme;
        element.style.background = 'Canvas';
        await expectAccessible(element);
        expect(document.documentElement.scrollWidth).to.be.at.most(width);
        const wide = all(element, '.statistics *').filter(
          part =>
            !part.closest('.visually-hidden, thead') &&
            part.getBoundingClientRect().right > globalThis.innerWidth + 1,
        );
        expect(wide.map(part => part.outerHTML)).to.deep.equal([]);
      }
    });
  }

  it('is used by the keyboard alone', async () => {
    const element = await makeStatistics();
    const places: (string | undefined)[] = [];
    for (let n = 0; n < 2; n += 1) {
      await sendKeys({press: 'Tab'});
      places.push(focusedId(element) || element.shadowRoot?.activeElement?.localName);
    }
    expect(places).to.deep.equal(['a', 'by']);
    await sendKeys({press: 'ArrowDown'});
    await until(
      () => text(find(element, 'caption')) === 'Les immersions par département',
      'told departments',
    );
    expect(focusedId(element)).to.equal('by');
  });

  it('prints the figures, without the choice', async () => {
    const element = await makeStatistics();
    await emulateMedia({media: 'print'});
    expect(getComputedStyle(find(element, '.field')).display).to.equal('none');
    for (const part of ['table', '.chart', 'dl']) {
      expect(find(element, part).getBoundingClientRect().height, part).to.be.above(50);
    }
  });
});
