import type {ContactToConfirm, Exchange} from '@immersion-kit/sdk';
import {html, nothing, type TemplateResult} from 'lit';
import type {ExchangeTexts} from '../../l10n/contact/exchange-fr.ts';
import {formatPhone} from '../../l10n/localize.ts';

const line = (term: string, detail: unknown): TemplateResult | typeof nothing =>
  detail === undefined || detail === ''
    ? nothing
    : html`<div>
        <dt>${term}</dt>
        <dd>${detail}</dd>
      </div>`;

/** Only what opens a web page: an address of another kind is not made a link. */
const webLink = (address: string | undefined, after: string): TemplateResult | undefined => {
  if (address === undefined || !/^https?:/.test(address) || !URL.canParse(address))
    return undefined;
  const {href, host} = new URL(address);
  return html`<a href=${href} target="_blank" rel="noopener noreferrer nofollow ugc"
    >${host} ${after}</a
  >`;
};

/** What a request says, whether it has left or not: its sender's phone before it has, to them alone. */
type Asked = Pick<
  ContactToConfirm,
  | 'job'
  | 'immersionObjective'
  | 'datePreferences'
  | 'activities'
  | 'experienceAdditionalInformation'
  | 'resumeLink'
  | 'message'
> & {
  readonly candidate: {
    readonly firstName: string;
    readonly lastName: string;
    readonly phone?: string | undefined;
  };
};

/**
 * What somebody asks of a company, in their own words.
 *
 * @param isTheirs - it was confirmed by its sender: before, a stranger may have chosen where its
 *   link leads, which is then told and opens nothing.
 */
export const requestView = (
  asked: Asked,
  title: string,
  {request, objectives, contact}: ExchangeTexts,
  {isTheirs = true}: {readonly isTheirs?: boolean} = {},
): TemplateResult => {
  const {candidate, job, immersionObjective: objective} = asked;
  return html`<section class="card" id="request">
    <h2>${title}</h2>
    <dl>
      ${line(request.name, `${candidate.firstName} ${candidate.lastName}`)}
      ${line(request.phone, candidate.phone && formatPhone(candidate.phone))}
      ${line(request.job, job.appellationLabel)}
      ${line(request.objective, objectives[objective] ?? objective)}
      ${line(request.datePreferences, asked.datePreferences)}
      ${line(request.activities, asked.activities)}
      ${line(request.experience, asked.experienceAdditionalInformation)}
      ${line(request.resume, isTheirs ? webLink(asked.resumeLink, request.newWindow) : asked.resumeLink)}
      ${line(contact.preview.message, asked.message)}
    </dl>
  </section>`;
};

/** How to reach a company that would rather be called or visited. */
export const reachView = (
  {reach, contactMode}: Exchange,
  {request, candidate}: ExchangeTexts,
): TemplateResult | typeof nothing => {
  if (!reach) return nothing;
  const {name, job, phone, address} = reach;
  const call = phone && html`<a class="number" href="tel:${phone}">${formatPhone(phone)}</a>`;
  return html`<section class="card attention" id="reach">
    <h2>${candidate.reach[contactMode] ?? candidate.reach['EMAIL']}</h2>
    <dl>
      ${line(request.person, job === undefined ? name : `${name}, ${job}`)}
      ${line(request.phone, call)} ${line(request.address, address)}
    </dl>
  </section>`;
};
