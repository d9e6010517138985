import type {ConventionSummary} from '@immersion-kit/sdk';
import type {CivilDate} from '@immersion-kit/sdk/contract';
import {html, nothing, type TemplateResult} from 'lit';
import {formatDate} from '../../l10n/localize.ts';
import {statusText} from '../../convention/standing/timeline.ts';
import type {Saying} from '../saying.ts';
import {awaitedText, dueOf, type Mark, startOf} from './clock.ts';
import {rangeText, shortDay} from './short-dates.ts';

export type LineView = {
  readonly saying: Saying;
  readonly now: Date;
  readonly today: CivilDate;
  readonly open: (id: string) => void;
};

/** What each standing of an assessment looks like beside its words. */
const LOOKS: Readonly<Record<string, string>> = {
  awaited: 'now',
  unsigned: 'now',
  signed: 'done',
  disputed: 'late',
  'no-show': 'late',
};

/** From when to when. */
export const datesText = (
  {dateStart, dateEnd}: Pick<ConventionSummary, 'dateStart' | 'dateEnd'>,
  {texts, language}: Saying,
): string => {
  const start = formatDate(dateStart, language);
  return dateStart === dateEnd
    ? texts.list.oneDay(start)
    : texts.list.dates(start, formatDate(dateEnd, language));
};

/** Something to see, in words. */
export const markView = (mark: Mark | undefined): TemplateResult | typeof nothing =>
  mark ? html`<span class="mark ${mark.look}">${mark.text}</span>` : nothing;

/** Until when the agency answers, if it is its turn. */
export const dueView = (
  line: ConventionSummary,
  {saying, now}: Pick<LineView, 'saying' | 'now'>,
): TemplateResult | typeof nothing => {
  const due = dueOf(line, now, saying);
  return due
    ? html`${markView(due)}
        <p class="small">${due.before}</p>`
    : nothing;
};

/** Who is awaited, and since when. */
export const awaitedView = (
  line: ConventionSummary,
  saying: Saying,
): TemplateResult | typeof nothing => {
  const awaited = awaitedText(line, saying);
  return awaited === undefined ? nothing : html`<p class="soft small">${awaited}</p>`;
};

/** One line of the list: whose convention, how long is left, when, where it stands. */
export const lineView = (line: ConventionSummary, view: LineView): TemplateResult => {
  const {saying, today, open} = view;
  const {list} = saying.texts;
  const {columns} = list;
  const {id, beneficiary, businessName, appellationLabel, status, submittedAt, asked, assessment} =
    line;
  const person = `${beneficiary.firstName} ${beneficiary.lastName}`;
  return html`<tr role="row" data-line=${id}>
    <th role="rowheader" scope="row">
      <button
        type="button"
        class="link open"
        @click=${() => {
          open(id);
        }}
      >
        ${list.at(person, businessName)}
      </button>
      <p class="soft small">${appellationLabel}</p>
    </th>
    <td role="cell" data-column=${columns.due} class=${line.dueAt === undefined ? 'none' : ''}>
      <div>${dueView(line, view)}</div>
    </td>
    <td role="cell" data-column=${columns.dates}>
      <div>
        ${rangeText(line, saying.language)}
        <p>${markView(startOf(line, today, saying))}</p>
      </div>
    </td>
    <td role="cell" data-column=${columns.status}>
      <div>
        ${statusText(status, saying.standing)} ${awaitedView(line, saying)}
        ${
          assessment === undefined
            ? nothing
            : html`<p>
                <span class="mark ${LOOKS[assessment] ?? ''}">
                  ${list.marks[assessment] ?? assessment}
                </span>
              </p>`
        }
        ${
          asked
            ? html`<p>
                <span class="mark asked">
                  ${list.asks(list.subjects[asked.subject] ?? asked.subject)}
                </span>
              </p>`
            : nothing
        }
      </div>
    </td>
    <td role="cell" data-column=${columns.submitted} class="submitted">
      <div class="small">${shortDay(submittedAt, saying.language)}</div>
    </td>
  </tr>`;
};
