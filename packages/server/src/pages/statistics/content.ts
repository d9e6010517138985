import {STATISTICS_BY, type Statistics, type StatisticsBy} from '@immersion-kit/sdk/contract';
import {html, join, type SafeHtml} from '../../http/html.ts';
import {isUnavailable} from '../../store/unavailable.ts';
import {breakdown} from './breakdown.ts';
import {headlines} from './headlines.ts';
import {method} from './method.ts';

/** Reads the public figures, told apart in one way. */
export type ReadStatistics = (by: StatisticsBy) => Promise<Statistics>;

const AWAY = html`<p class="alert">
  Les chiffres sont momentanément indisponibles. Réessayez dans un instant.
</p>`;

const FICTION = html`<p class="alert">
  Démonstration&nbsp;: ces chiffres sont ceux d’immersions inventées.
</p>`;

const TOO_FEW = html`<p>
  Il n’y a encore rien à dire&nbsp;: moins de 11 immersions ont commencé pendant ces douze mois.
</p>`;

const figures = async (read: ReadStatistics): Promise<SafeHtml> => {
  const [first, ...others] = await Promise.all(
    STATISTICS_BY.map(async by => [by, await read(by)] as const),
  );
  if (!first) return AWAY;
  const all = [first, ...others];
  const isEmpty = all.every(([, {total, rows}]) => total.started === null && rows.length === 0);
  if (isEmpty) return TOO_FEW;
  return html`${headlines(first[1])} ${join(all.map(([by, one]) => breakdown(by, one)))}
    <p class="small">
      «&nbsp;Non publié&nbsp;»&nbsp;: le chiffre lui-même, ou ce qui reste, compte moins de 11
      immersions. Ce n’est pas un mauvais résultat&nbsp;: 95 sur 100 ne se dit pas non plus.
    </p>`;
};

/**
 * What `/statistiques` says: the element around the same figures for whom no script runs, and how
 * they are computed. When they cannot be read the element, which asks again, is there all the same.
 */
export const statisticsContent = async (
  read: ReadStatistics,
  {isDemo = false}: {readonly isDemo?: boolean} = {},
): Promise<SafeHtml> => {
  const fallback = await figures(read).catch((error: unknown) => {
    if (!isUnavailable(error)) throw error;
    return AWAY;
  });
  return html`<div class="parts">
    ${isDemo ? FICTION : html``}
    <immersion-statistics><div class="parts">${fallback}</div></immersion-statistics>
    ${method()}
  </div>`;
};
