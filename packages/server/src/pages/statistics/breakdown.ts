import type {Figures, Statistics, StatisticsBy} from '@immersion-kit/sdk/contract';
import {html, join, type SafeHtml} from '../../http/html.ts';
import {countText, daysText, hoursText, rowName, shareText, TOO_FEW} from './words.ts';

const WAYS: Record<StatisticsBy, {readonly title: string; readonly head: string}> = {
  month: {title: 'Par mois', head: 'Mois'},
  department: {title: 'Par département', head: 'Département'},
  'agency-kind': {title: 'Par réseau de structures', head: 'Réseau'},
};

const COLUMNS = [
  'Commencées',
  'Validation\u00a0: délai médian',
  'Validées en 48\u00a0h',
  'Demande\u00a0: délai médian',
  'Demandées une semaine avant',
  'Annulées avant',
  'Bilans écrits',
  'Bilans signés',
] as const;

/** What may not be told is left out where rows are blocks. */
const FEW = html`data-few`;
const NOTHING = html``;

/** In the order of the columns. */
const cellsOf = (figures: Figures): readonly string[] => {
  const {started, cancelledBeforeStart, validation, notice, assessment} = figures;
  return [
    countText(started),
    validation ? hoursText(validation.medianHours) : TOO_FEW,
    shareText(validation?.within48Hours ?? null, started),
    notice ? daysText(notice.medianDays) : TOO_FEW,
    shareText(notice?.atLeastOneWeek ?? null, started),
    countText(cancelledBeforeStart),
    shareText(assessment.written, started),
    shareText(assessment.signed, started),
  ];
};

// The rows are blocks, which would take their meaning away from assistive technologies: the roles
// give it back.
const cell = (text: string, index: number): SafeHtml =>
  html`<td role="cell" data-column="${COLUMNS[index] ?? ''}" ${text === TOO_FEW ? FEW : NOTHING}>
    <span>${text}</span>
  </td>`;

const line = (name: string, figures: Figures): SafeHtml =>
  html`<tr role="row">
    <th role="rowheader" scope="row">${name}</th>
    ${join(cellsOf(figures).map(cell))}
  </tr>`;

const table = (by: StatisticsBy, {total, rows}: Statistics): SafeHtml => {
  const {title, head} = WAYS[by];
  return html`<table role="table" class="hours">
    <caption>
      Les immersions ${title.toLowerCase()}
    </caption>
    <thead role="rowgroup">
      <tr role="row">
        ${join([head, ...COLUMNS].map(name => html`<th role="columnheader" scope="col">${name}</th>`))}
      </tr>
    </thead>
    <tbody role="rowgroup">
      ${join(rows.map(({key, figures}) => line(rowName(by, key), figures)))}
      ${line('Ensemble', total)}
    </tbody>
  </table>`;
};

/** What may be told of each part, told apart in one way. */
export const breakdown = (by: StatisticsBy, statistics: Statistics): SafeHtml =>
  html`<section>
    <h2>${WAYS[by].title}</h2>
    ${
      statistics.rows.length === 0
        ? html`<p>Aucune ligne ne compte assez d’immersions pour être montrée à part.</p>`
        : table(by, statistics)
    }
  </section>`;
