import type {Convention} from '@immersion-kit/sdk';
import {html, nothing, type TemplateResult} from 'lit';
import {statusText} from '../../convention/standing/timeline.ts';
import {momentText} from '../../l10n/moments.ts';
import {datesText} from '../list/line-view.ts';
import type {Saying} from '../saying.ts';

type Open = (conventionId: string) => void;

const seeButton = (id: string, words: string, open: Open): TemplateResult =>
  html`<button
    type="button"
    class="link"
    @click=${() => {
      open(id);
    }}
  >
    ${words}
  </button>`;

/** The person's other conventions with this host, and what they add up to. */
const historyItem = (
  {days, conventions, maxDays, maxConventions, others}: NonNullable<Convention['hostHistory']>,
  saying: Saying,
  open: Open,
): TemplateResult => {
  const {one} = saying.texts;
  return html`<li>
    ${one.history(
      one.historyDays(days, maxDays),
      one.historyConventions(conventions, maxConventions),
    )}
    <ul>
      ${others.map(other => {
        const dates = datesText(other, saying);
        return html`<li>
          ${
            other.id === undefined
              ? `${one.other(dates)} (${one.notYours})`
              : seeButton(other.id, one.other(dates), open)
          }
        </li>`;
      })}
    </ul>
  </li>`;
};

/** What deserves a look before one decides, each with the law it comes from. */
export const attentionView = (
  {warnings = [], duplicates = [], hostHistory}: Convention,
  saying: Saying,
  open: Open,
): TemplateResult | typeof nothing => {
  if (warnings.length + duplicates.length === 0 && !hostHistory) return nothing;
  const {texts, standing} = saying;
  const {one} = texts;
  return html`<section class="card attention" id="attention">
    <h2>${one.attention}</h2>
    <ul>
      ${warnings.map(warning => html`<li>${one.warnings[warning] ?? warning}</li>`)}
      ${hostHistory ? historyItem(hostHistory, saying, open) : nothing}
      ${duplicates.map(({id, status, dateStart, dateEnd}) => {
        const dates = datesText({dateStart, dateEnd}, saying);
        const state = statusText(status, standing).toLowerCase();
        return html`<li>${one.similar(dates, state)} ${seeButton(id, one.see(dates), open)}</li>`;
      })}
    </ul>
  </section>`;
};

/** What was asked of the agency, or by it, in the words of who asked. */
export const askedView = (
  {asked = []}: Convention,
  {texts, standing, language}: Saying,
): TemplateResult | typeof nothing => {
  if (asked.length === 0) return nothing;
  const {one} = texts;
  return html`<section class="card attention" id="asked">
    <h2>${one.askedTitle}</h2>
    <ul class="people">
      ${asked.map(({role, subject, at, message}) => {
        const who = standing.roles[role] ?? role;
        const name = who.charAt(0).toUpperCase() + who.slice(1);
        return html`<li>
          <strong
            >${one.askedBy(name, one.asked[subject] ?? subject, momentText(at, language))}</strong
          >
          ${message === undefined ? nothing : html`<blockquote class="lines">${message}</blockquote>`}
        </li>`;
      })}
    </ul>
  </section>`;
};
