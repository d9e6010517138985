import {expect} from '@open-wc/testing';
import {delay, http, HttpResponse} from 'msw';
import {expectAccessible} from '../../test/accessible.ts';
import {until} from '../../test/linked-page.ts';
import {all, apiUrl, find, focusedId, text} from '../../test/page.ts';
import {busyYear, makeStatistics, STATISTICS} from '../../test/statistics-page.ts';
import {statisticsFr} from '../l10n/statistics/fr.ts';
import type {FiguresClient} from './statistics-client.ts';
import {createStatisticsClient} from '@immersion-kit/sdk';
import {fixture, html} from '@open-wc/testing';
import type {ImmersionStatisticsElement} from './immersion-statistics.ts';
import {mocking} from '../../test/mocking.ts';

const {failure} = statisticsFr;

const problem = (status: number, code: string) =>
  HttpResponse.json({type: 'about:blank', title: 'Non', status, code}, {status});

const FAILURES = {
  'a cut connection': [() => HttpResponse.error(), failure.network],
  'a server that hangs': [() => delay('infinite'), failure.timeout],
  'a 429': [() => problem(429, 'rate_limited'), failure.busy],
  'a 500': [() => problem(500, 'internal_error'), failure.server],
  'a refusal': [() => problem(403, 'origin_not_allowed'), failure.refused],
  'a question nobody understands': [() => problem(422, 'invalid'), failure.data],
  'a page instead of an answer': [() => HttpResponse.html('<html>portail</html>'), failure.server],
} as const;

/** Only what is never answered is waited for so little: a busy machine may take as long. */
const clientFor = (failure: string): FiguresClient => {
  const brief = failure === 'a server that hangs' ? {timeout: 2500} : {};
  return createStatisticsClient({baseUrl: apiUrl, retries: 0, ...brief});
};

const makeFor = (failure: string) =>
  fixture<ImmersionStatisticsElement>(
    html`<immersion-statistics
      .client=${clientFor(failure)}
      api-url=${apiUrl}
    ></immersion-statistics>`,
  );

const plain = (words: string): string => words.replaceAll(/\s+/g, ' ');

describe('<immersion-statistics> when something fails', () => {
  const worker = mocking();

  for (const [name, [answer, said]] of Object.entries(FAILURES)) {
    it(`${name} is said, and tried again`, async () => {
      worker.use(http.get(STATISTICS, answer));
      const element = await makeFor(name);
      await until(() => element.shadowRoot?.querySelector('.alert'), 'failed');
      expect(text(find(element, '.alert p'))).to.equal(plain(said));
      expect(find(element, '.alert').getAttribute('role')).to.equal('alert');
      await expectAccessible(element);
      const retry = find(element, '.alert button');
      retry.focus();
      retry.click();
      await until(
        () => element.shadowRoot?.activeElement?.localName === 'button' && !retry.isConnected,
        'failed again, where one was',
      );
      worker.use(http.get(STATISTICS, () => HttpResponse.json(busyYear('month'))));
      find(element, '.alert button').click();
      await until(() => focusedId(element) === 'first', 'read the figures');
      expect(all(element, '.alert')).to.deep.equal([]);
      expect(text(find(element, '[data-fact=started] dd'))).to.equal('1 234');
    });
  }

  it('says that the figures are coming', async () => {
    worker.use(http.get(STATISTICS, () => delay('infinite')));
    const element = await makeFor('a server that takes its time');
    const status = all(element, '[role=status]').map(text).join('');
    expect(status).to.equal(statisticsFr.loading);
  });

  it('keeps what was read when another question fails', async () => {
    worker.use(http.get(STATISTICS, () => HttpResponse.json(busyYear('month'))));
    const element = await makeStatistics();
    worker.use(http.get(STATISTICS, () => problem(500, 'internal_error')));
    element.client = clientFor('a 500');
    element.by = 'department';
    await until(() => element.shadowRoot?.querySelector('.alert'), 'failed');
    expect(text(find(element, 'caption'))).to.equal('Les immersions par mois');
    expect(find(element, '#by').value).to.equal('department');
    await expectAccessible(element);
  });
});

describe('<immersion-statistics> and the real server', () => {
  it('reads the figures of a page of another origin, without a key', async () => {
    const element = await makeStatistics();
    expect(text(find(element, '#empty'))).to.contain('rien à dire');
    expect(new URL(apiUrl).origin).not.to.equal(location.origin);
  });
});
