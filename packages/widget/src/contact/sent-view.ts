import type {ContactMode} from '@immersion-kit/sdk/contract';
import {html, type TemplateResult} from 'lit';
import {noticeOf} from '../fields/deed.ts';
import type {ContactTexts} from '../l10n/contact/fr.ts';

/** It has left: what happens now. */
export const sentView = (
  {sent}: Pick<ContactTexts, 'sent'>,
  mode: ContactMode,
  company: string,
  level: number,
): TemplateResult =>
  html`${noticeOf('done', sent.done[mode](company))}
    <div class="part-title" role="heading" aria-level=${level + 1}>${sent.next}</div>
    <ol class="then">
      ${sent.steps[mode].map(step => html`<li>${step}</li>`)}
    </ol>
    <p class="soft">${sent.several}</p>`;

/** It left from this page before: it is not sent twice. */
export const sentBeforeView = (
  {sent: {again}}: Pick<ContactTexts, 'sent'>,
  company: string,
  restart: () => void,
): TemplateResult =>
  html`${noticeOf('known', again.said(company))}
    <div><button type="button" class="button" @click=${restart}>${again.other}</button></div>`;
