import {html, type TemplateResult} from 'lit';
import {keyed} from 'lit/directives/keyed.js';
import type {Language} from '../l10n/localize.ts';

type View = {
  readonly language: Language;
  readonly title: unknown;
  /** What stands under the title; what happened comes first. */
  readonly content: unknown;
};

/** What every element of a page of ours shows: one title, its content, and what is said politely. */
export const pageView = ({language, title, content}: View): TemplateResult =>
  html`<div class="page" part="page" lang=${language}>
    ${
      // Another title is another heading: going to it is heard, even from the one before.
      keyed(title, html`<h1 id="title" tabindex="-1">${title}</h1>`)
    }
    ${content}
    <p id="status" class="visually-hidden" role="status"></p>
  </div>`;

/** The same, before there is something to read: it takes no focus. */
export const loadingView = (language: Language, title: string, loading: string): TemplateResult =>
  html`<div class="page" part="page" lang=${language} aria-busy="true">
    <h1>${title}</h1>
    <p role="status">${loading}</p>
  </div>`;
