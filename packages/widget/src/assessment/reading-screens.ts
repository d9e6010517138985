import type {Agency, Assessment} from '@immersion-kit/sdk';
import {html, nothing, type TemplateResult} from 'lit';
import {alertOf, noticeOf} from '../fields/deed.ts';
import type {AssessmentTexts} from '../l10n/assessment/fr.ts';
import {formatDate, formatPhone, type Language} from '../l10n/localize.ts';
import {momentText} from '../l10n/moments.ts';
import type {PageFailure} from '../l10n/standing/failure.ts';
import type {Visit} from '../signature/visit.ts';
import type {ReadWithAssessment} from './assessment-client.ts';
import {assessmentView} from './assessment-view.ts';
import {personName, tutorName} from './people.ts';

/** What every screen without a form is made of. */
export type ReadingParts = {
  readonly texts: AssessmentTexts;
  readonly language: Language;
  readonly visit: Visit;
  readonly read: ReadWithAssessment;
  /** What the immersion is called, with its people. */
  readonly title: string;
  /** What has just happened to it. */
  readonly failure: PageFailure | undefined;
  /** A button that has somebody awaited reminded. */
  readonly remind: (role: 'establishment-tutor' | 'beneficiary', name: string) => TemplateResult;
  /** What was typed here and cannot be sent any more. */
  readonly unsent: unknown;
  readonly download: TemplateResult;
  readonly follow: TemplateResult;
};

const BENEFICIARY = 'beneficiary';

/** The assessment itself, in its card. */
export const assessmentCard = (
  assessment: Assessment,
  {texts, language, read, download}: Pick<ReadingParts, 'texts' | 'language' | 'read' | 'download'>,
): TemplateResult => {
  const {words, standing} = texts;
  const role = standing.roles[assessment.writtenBy] ?? assessment.writtenBy;
  return html`<section class="card">
    <h2>${texts.read}</h2>
    <p class="soft">${words.written(role, momentText(assessment.createdAt, language))}</p>
    ${assessmentView(assessment, read.convention.content, {words, language})} ${download}
  </section>`;
};

const callView = (agency: Agency | undefined, {noShow}: AssessmentTexts): TemplateResult => {
  const {phone, contactEmail} = agency ?? {};
  if (phone === undefined && contactEmail === undefined) return html`<p>${noShow.elsewhere}</p>`;
  return html`<dl>
    ${
      phone === undefined
        ? nothing
        : html`<div>
            <dt>${noShow.phone}</dt>
            <dd><a href="tel:${phone}">${formatPhone(phone)}</a></dd>
          </div>`
    }
    ${
      contactEmail === undefined
        ? nothing
        : html`<div>
            <dt>${noShow.email}</dt>
            <dd><a href="mailto:${contactEmail}">${contactEmail}</a></dd>
          </div>`
    }
  </dl>`;
};

/** What a no-show means to the person it is about, and whom to call when it is wrong. */
const toldView = ({texts, read}: ReadingParts): TemplateResult =>
  html`<section class="card attention">
    <p>${texts.noShow.told}</p>
    <p>${texts.noShow.wrong(read.convention.agency.name)}</p>
    ${callView(read.agency, texts)}
  </section>`;

const standingOf = (assessment: Assessment, parts: ReadingParts): TemplateResult => {
  const {texts, visit, read, remind} = parts;
  const {reading} = texts;
  const isOwn = visit.role === BENEFICIARY;
  if (assessment.status === 'DID_NOT_SHOW') {
    return isOwn ? toldView(parts) : noticeOf('known', reading.noShow);
  }
  if (assessment.signature) return noticeOf('known', isOwn ? reading.own : reading.signed);
  const name = personName(read.convention.content);
  return html`${noticeOf('known', reading.unsigned(name))} ${remind(BENEFICIARY, name)}`;
};

/** The assessment to read, and where it stands. */
export const readingScreen = (assessment: Assessment, parts: ReadingParts): TemplateResult => {
  const {failure, title, unsent, follow} = parts;
  // Signed elsewhere in the meantime: that is no failure.
  const isSaid = failure !== undefined && failure.code !== 'already_signed';
  return html`${isSaid ? alertOf(failure.text) : nothing}
    <p class="lead">${title}.</p>
    ${standingOf(assessment, parts)} ${assessmentCard(assessment, parts)} ${unsent}
    <div>${follow}</div>`;
};

const awaitedView = (parts: ReadingParts, isOver: boolean): TemplateResult => {
  const {texts, language, visit, read, remind} = parts;
  const {awaited} = texts;
  const {status, content} = read.convention;
  if (status !== 'ACCEPTED_BY_VALIDATOR') return noticeOf('known', awaited.noConvention);
  if (visit.role === 'beneficiary-current-employer') return noticeOf('known', awaited.notYours);
  const tutor = tutorName(content);
  const then = visit.role === BENEFICIARY ? awaited.then : awaited.thenRead;
  if (!isOver) {
    const day = formatDate(content.dateEnd, language);
    return html`${noticeOf('known', awaited.notYet(tutor, day))}
      <p>${then}</p>`;
  }
  return html`${noticeOf('known', awaited.asked(tutor))}
    <p>${then}</p>
    ${visit.role === 'establishment-tutor' ? nothing : remind('establishment-tutor', tutor)}`;
};

/** There is no assessment yet: who was asked, and who may be reminded. */
export const awaitedScreen = (parts: ReadingParts, isOver: boolean): TemplateResult =>
  html`${parts.failure ? alertOf(parts.failure.text) : nothing}
    <p class="lead">${parts.title}.</p>
    ${awaitedView(parts, isOver)} ${parts.unsent}
    <div>${parts.follow}</div>`;
