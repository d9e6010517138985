import type {Assessment, Convention} from '@immersion-kit/sdk';
import {html, type TemplateResult} from 'lit';
import {assessmentView} from '../../assessment/assessment-view.ts';
import {wordsFr} from '../../l10n/assessment/words-fr.ts';
import type {Language} from '../../l10n/localize.ts';
import {momentText} from '../../l10n/moments.ts';

type Saying = {
  /** In what quality it was written. */
  readonly role: string;
  readonly language: Language;
};

/** What shows an assessment whole, in a language. */
export const wordsIn = async (language: Language) => {
  const words =
    language === 'en' ? (await import('../../l10n/assessment/words-en.ts')).wordsEn : wordsFr;
  const view = (
    assessment: Assessment,
    content: Convention['content'],
    {role, language: spoken}: Saying,
  ): TemplateResult =>
    html`<p class="soft">${words.written(role, momentText(assessment.createdAt, spoken))}</p>
      ${assessmentView(assessment, content, {words, language: spoken})}`;
  return {view};
};
