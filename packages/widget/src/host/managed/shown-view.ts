import type {Host} from '@immersion-kit/sdk';
import {html, nothing, type TemplateResult} from 'lit';
import {formatDate} from '../../l10n/localize.ts';
import {enumeration} from '../../l10n/moments.ts';
import type {Saying} from './saying.ts';

/** A thing that is said of a company: its name, and what is said. */
export type Line = readonly [name: string, content: unknown];

/** What candidates see of a company. */
export const shownLines = (
  {host, appellations}: Pick<Host, 'host' | 'appellations'>,
  {texts, language}: Saying,
): Line[] => {
  const {shown, entry} = texts;
  const {students, jobSeekers} = host.searchableBy;
  const audiences = [
    students ? entry.labels['searchableBy/students'] : undefined,
    jobSeekers ? entry.labels['searchableBy/jobSeekers'] : undefined,
  ].filter(words => words !== undefined);
  const jobs = new Map(
    appellations.map(({appellationCode, appellationLabel}) => [appellationCode, appellationLabel]),
  );
  const {nextAvailabilityDate: from, website, additionalInformation} = host;
  const titles = new Set(
    host.offers.map(({appellationCode}) => jobs.get(appellationCode) ?? appellationCode),
  );
  return [
    [shown.name, host.businessNameCustomized ?? host.businessName],
    [
      shown.places,
      host.businessAddresses
        .map(
          ({streetNumberAndAddress, postcode, city}) =>
            `${streetNumberAndAddress}, ${postcode} ${city}`,
        )
        .join('\n'),
    ],
    [shown.jobs, enumeration([...titles], language)],
    [shown.audiences, audiences.join('\n')],
    [shown.disabled, entry.welcome.answers[host.fitForDisabledWorkers]?.[0] ?? ''],
    [shown.contact, entry.reach.modes[host.contactMode]?.[0] ?? ''],
    [shown.available, from === undefined ? shown.atOnce : shown.from(formatDate(from, language))],
    ...(website === undefined ? [] : [[shown.website, website] as const]),
    ...(additionalInformation === undefined
      ? []
      : [[shown.conditions, additionalInformation] as const]),
  ];
};

/** Things that are said of a company, one under the other. */
export const linesView = (lines: readonly Line[]): TemplateResult =>
  html`<dl>
    ${lines.map(
      ([name, content]) =>
        html`<div>
          <dt>${name}</dt>
          <dd>${content}</dd>
        </div>`,
    )}
  </dl>`;

/** What candidates see of the company, and what they never do. */
export const shownView = (
  read: Host,
  saying: Saying,
  {edit, isBegun}: {readonly edit: () => void; readonly isBegun: boolean},
): TemplateResult => {
  const {shown, edit: words} = saying.texts;
  const isByMail = read.host.contactMode === 'EMAIL';
  return html`<section class="card">
    <h2>${shown.title}</h2>
    ${linesView(shownLines(read, saying))}
    <p class="soft">${isByMail ? shown.hidden : shown.hiddenUntil}</p>
    <div>
      <button type="button" class="button primary" @click=${edit}>
        ${isBegun ? words.goOn : shown.edit}
      </button>
    </div>
  </section>`;
};

/** How many wrote lately, and how they were answered. */
export const monthView = (
  {contacts, responsiveness}: Host,
  {texts, language}: Saying,
): TemplateResult => {
  const {month} = texts;
  const {fullUntil} = contacts;
  return html`<section class="card">
    <h2>${month.title}</h2>
    <ul>
      <li>${month.received(contacts.month, contacts.mostAMonth)}</li>
      <li>${month.week(contacts.week, contacts.mostAWeek)}</li>
      ${
        responsiveness === undefined
          ? nothing
          : html`<li>
              ${[
                month.answers(responsiveness.answered, responsiveness.received),
                ...(responsiveness.typicalDays === undefined
                  ? []
                  : [month.days(responsiveness.typicalDays)]),
              ].join(', ')}
            </li>`
      }
    </ul>
    ${responsiveness === undefined ? html`<p class="soft">${month.soon}</p>` : nothing}
    ${fullUntil === undefined ? nothing : html`<p>${month.full(formatDate(fullUntil, language))}</p>`}
  </section>`;
};

/** Where an entry stands, in a few words: hidden, full for some days, or there. */
export const standingText = (
  {status, pausedUntil, contacts}: Host,
  {texts, language}: Saying,
): string => {
  if (pausedUntil !== undefined) return texts.pausedUntil(formatDate(pausedUntil, language));
  const {fullUntil} = contacts;
  if (status === 'published' && fullUntil !== undefined) {
    return texts.fullUntil(formatDate(fullUntil, language));
  }
  return texts.statuses[status] ?? status;
};
