import type {StatisticsRow} from '@immersion-kit/sdk/contract';
import {html, nothing, svg, type SVGTemplateResult, type TemplateResult} from 'lit';
import {rowName} from './row-name.ts';
import {numberText, type Saying, shortMonth} from './saying.ts';

/** More bars than this are not seen at a glance: the table has them all. */
const MOST_BARS = 12;

type Bar = {readonly key: string; readonly count: number};

type Charted = {readonly by: string; readonly rows: readonly StatisticsRow[]};

const barsOf = (rows: readonly StatisticsRow[]): Bar[] =>
  rows.map(({key, figures}) => ({key, count: figures.started ?? 0}));

const greatestOf = (bars: readonly Bar[]): number => Math.max(1, ...bars.map(({count}) => count));

/** One above the other: names are long. A bar is as wide as its part of the greatest. */
const lying = (bars: readonly Bar[], by: string, saying: Saying): SVGTemplateResult[] => {
  const greatest = greatestOf(bars);
  return bars.map(
    ({key, count}, index) =>
      svg`<svg class="lying" y="${index * 2.75}em" height="2.75em" width="100%">
        <text y="1.1em">${rowName(by, key, saying)}</text>
        <text y="1.1em" x="100%" text-anchor="end">${numberText(count, saying.language)}</text>
        <rect y="1.5em" height="0.75em" width="${(count / greatest) * 100}%" rx="2"></rect>
      </svg>`,
  );
};

/** Side by side, as time goes; without room, the numbers stay in the table. */
const standing = (bars: readonly Bar[], {language}: Saying): SVGTemplateResult[] => {
  const greatest = greatestOf(bars);
  const step = 100 / bars.length;
  return bars.map(({key, count}, index) => {
    const height = (count / greatest) * 72;
    return svg`<svg class="standing" x="${index * step}%" width="${step}%" height="100%">
      <text class="count" x="50%" y="${84 - height}%" dy="-0.4em" text-anchor="middle">
        ${count === 0 ? nothing : numberText(count, language)}
      </text>
      <rect x="12%" width="76%" y="${84 - height}%" height="${height}%" rx="2"></rect>
      <text class="name" x="50%" y="98%" text-anchor="middle">${shortMonth(key, language)}</text>
      <text class="letter" x="50%" y="98%" text-anchor="middle">${shortMonth(key, language).charAt(0).toUpperCase()}</text>
    </svg>`;
  });
};

/** The immersions that started, as bars; the table beside says the same in words. */
export const chartView = ({by, rows}: Charted, saying: Saying): TemplateResult => {
  const all = barsOf(rows);
  if (by === 'month') {
    return html`<p class="soft">${saying.texts.chartOf}</p>
      <svg class="chart months" part="chart" aria-hidden="true">${standing(all, saying)}</svg>`;
  }
  const shown = all.toSorted((one, other) => other.count - one.count).slice(0, MOST_BARS);
  const isPart = shown.length < all.length;
  return html`<p class="soft">${saying.texts.chartOf}</p>
    <svg class="chart" part="chart" aria-hidden="true" height="${shown.length * 2.75}em">
      ${lying(shown, by, saying)}
    </svg>
    ${isPart ? html`<p class="soft">${saying.texts.chart(shown.length)}</p>` : nothing}`;
};
