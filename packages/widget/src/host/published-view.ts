import type {HostRequest} from '@immersion-kit/sdk';
import {html, type TemplateResult} from 'lit';
import type {HostTexts} from '../l10n/host/fr.ts';

type Published = {
  readonly texts: HostTexts;
  readonly level: number;
  /** The page where the entry is looked after. */
  readonly page: string;
  readonly another: () => void;
};

/** A link to the page where companies look after their entry. */
export const manageLink = ({manage, newWindow}: HostTexts, page: string): TemplateResult =>
  html`<a href=${page} target="_blank" rel="noopener">${manage} ${newWindow}</a>`;

/** The company is there: what happens next, and how to change it. */
export const publishedView = (
  {contactMode, maxContactsPerMonth}: HostRequest,
  {texts, level, page, another}: Published,
): TemplateResult => {
  const {title, next, lines, most, convention, change, changeHow, another: more} = texts.published;
  const said = [...(lines[contactMode] ?? []), most(maxContactsPerMonth), convention];
  return html`<div class="title" id="title" role="heading" aria-level=${level} tabindex="-1">
      ${title}
    </div>
    <div class="subtitle" role="heading" aria-level=${level + 1}>${next}</div>
    <ol class="then">
      ${said.map(line => html`<li>${line}</li>`)}
    </ol>
    <div class="notice">
      <p>${change} ${manageLink(texts, page)}</p>
      <p>${changeHow}</p>
    </div>
    <div><button type="button" class="button" @click=${another}>${more}</button></div>`;
};
