import type {Agency} from '@immersion-kit/sdk';
import {html, nothing, type TemplateResult} from 'lit';
import type {ConventionTexts} from '../l10n/convention/fr.ts';
import {formatDate, formatPhone, type Language} from '../l10n/localize.ts';
import type {SubmissionFailure} from './submission-failure.ts';
import type {DuplicateAnswer} from './submission.ts';

const print = (): void => {
  globalThis.print();
};

/** How to reach the agency: what is known of it, as links. */
const agencyContact = (agency: Agency | undefined): TemplateResult | typeof nothing => {
  const {phone, contactEmail} = agency ?? {};
  if (phone === undefined && contactEmail === undefined) return nothing;
  return html`${phone === undefined ? nothing : html`<a href="tel:${phone}">${formatPhone(phone)}</a>`}
  ${contactEmail === undefined ? nothing : html` <a href="mailto:${contactEmail}">${contactEmail}</a>`}`;
};

type FailureOptions = {
  readonly texts: ConventionTexts;
  readonly language: Language;
  readonly agency: Agency | undefined;
  readonly level: number;
  readonly send: (answer?: DuplicateAnswer) => void;
  /** Where staff open a convention. */
  readonly staffPage: string;
};

const duplicatesPanel = (
  duplicates: Extract<SubmissionFailure, {kind: 'duplicates'}>['duplicates'],
  {texts, language, level, send, staffPage}: FailureOptions,
): TemplateResult => {
  const words = texts.duplicates;
  return html`<div
    class="summary"
    id="failure"
    role="group"
    aria-labelledby="failure-title"
    tabindex="-1"
  >
    <div class="summary-title" id="failure-title" role="heading" aria-level=${level}>
      ${words.title}
    </div>
    <p>${words.intro}</p>
    <ul>
      ${duplicates.flatMap(({id, dateStart, dateEnd, actions}) => {
        const dates = words.dates(formatDate(dateStart, language), formatDate(dateEnd, language));
        const offered: readonly string[] = actions;
        return [
          offered.includes('sign')
            ? html`<li><a href=${staffPage}>${words.sign(dates)}</a></li>`
            : offered.includes('resume')
              ? html`<li><a href=${staffPage}>${words.resume(dates)}</a></li>`
              : nothing,
          offered.includes('replace')
            ? html`<li>
                <button
                  type="button"
                  class="link"
                  @click=${() => {
                    send({replaces: id});
                  }}
                >
                  ${words.replace(dates)}
                </button>
              </li>`
            : nothing,
        ];
      })}
      <li>
        <button
          type="button"
          class="link"
          @click=${() => {
            send({duplicates: 'keep'});
          }}
        >
          ${words.keep}
        </button>
      </li>
    </ul>
  </div>`;
};

/** Why the request did not leave, and every way on; it takes the focus. */
export const failurePanel = (
  failure: SubmissionFailure,
  options: FailureOptions,
): TemplateResult => {
  if (failure.kind === 'duplicates') return duplicatesPanel(failure.duplicates, options);
  const {texts, agency, send} = options;
  const contact = agencyContact(agency);
  return html`<div class="summary" id="failure" role="alert" tabindex="-1">
    <p>${texts.failure[failure.kind]}</p>
    ${
      agency && contact !== nothing
        ? html`<p>${texts.failure.call(agency.name)} ${contact}</p>`
        : nothing
    }
    <div class="actions">
      ${
        failure.retries
          ? html`<button
              type="button"
              class="button primary"
              @click=${() => {
                send();
              }}
            >
              ${texts.failure.retry}
            </button>`
          : nothing
      }
      <button type="button" class="button" @click=${print}>${texts.failure.print}</button>
    </div>
  </div>`;
};

/** The request has left: what happens now. */
export const sentScreen = (
  conventionId: string,
  agency: Agency | undefined,
  texts: ConventionTexts,
  level: number,
  again: () => void,
): TemplateResult => {
  const contact = agencyContact(agency);
  return html`<div class="title" id="title" role="heading" aria-level=${level} tabindex="-1">
      ${texts.sent.title}
    </div>
    <ol class="then">
      ${texts.sent.lines.map(line => html`<li>${line}</li>`)}
    </ol>
    ${
      agency && contact !== nothing
        ? html`<p>${texts.sent.question} ${texts.help.agency(agency.name)} ${contact}</p>`
        : nothing
    }
    <p class="soft">${texts.sent.number(conventionId)}</p>
    <button type="button" class="button" @click=${again}>${texts.sent.again}</button>`;
};

/** Who can help, at the same place in every step. */
export const helpNotice = (
  agency: Agency | undefined,
  texts: ConventionTexts,
  level: number,
  page: string,
): TemplateResult => {
  const contact = agencyContact(agency);
  return html`<div class="help">
    <div role="heading" aria-level=${level} class="part-title">${texts.help.title}</div>
    ${agency && contact !== nothing ? html`<p>${texts.help.agency(agency.name)} ${contact}</p>` : nothing}
    <p><a href=${page} target="_blank" rel="noopener">${texts.help.page} ${texts.newWindow}</a></p>
  </div>`;
};
