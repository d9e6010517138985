import type {AssessmentRequest, Convention} from '@immersion-kit/sdk';
import {html, type TemplateResult} from 'lit';
import {noticeOf} from '../fields/deed.ts';
import type {AssessmentTexts} from '../l10n/assessment/fr.ts';
import type {Language} from '../l10n/localize.ts';
import {assessmentView} from './assessment-view.ts';
import {personName} from './people.ts';

type Parts = {
  readonly texts: AssessmentTexts;
  readonly language: Language;
  readonly convention: Convention;
  readonly follow: TemplateResult;
  readonly download: TemplateResult;
};

/** The assessment is sent: what was said, and what comes next. */
export const writtenScreen = (sent: AssessmentRequest, parts: Parts): TemplateResult => {
  const {texts, language, convention, follow, download} = parts;
  const {written, words} = texts;
  const {content, agency} = convention;
  const next = sent.status === 'DID_NOT_SHOW' ? written.noShow : written.toSign;
  return html`${noticeOf('done', written.done)}
    <section class="card">
      <h2>${written.next}</h2>
      <p>${next(personName(content), agency.name)}</p>
      <p class="soft">${written.mistake(agency.name)}</p>
      <div>${follow}</div>
    </section>
    <section class="card">
      <h2>${written.sent}</h2>
      ${assessmentView(sent, content, {words, language})} ${download}
    </section>`;
};

/** The person has signed, in agreement or not. */
export const signedScreen = (
  agrees: boolean,
  {texts, convention, follow, download}: Parts,
): TemplateResult => {
  const {signed} = texts;
  return html`${noticeOf('done', agrees ? signed.agrees : signed.disagrees)}
    <section class="card">
      <h2>${signed.next}</h2>
      <p>${signed.then(convention.agency.name)}</p>
      ${download}
      <div>${follow}</div>
    </section>`;
};
