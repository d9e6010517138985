import type {Convention} from '@immersion-kit/sdk';
import {html, nothing, type TemplateResult} from 'lit';
import type {LinkPage} from '../events.ts';
import type {SectionTexts} from '../l10n/assessment/section-fr.ts';
import type {Language} from '../l10n/localize.ts';
import {momentText} from '../l10n/moments.ts';
import {personName, tutorName} from './people.ts';
import {todayOf} from './today.ts';

type Parts = {
  readonly texts: SectionTexts;
  readonly language: Language;
  readonly now: Date;
  /** A button that leads to another page of the same link. */
  readonly goButton: (page: LinkPage, words: string, look?: string) => TemplateResult;
};

type Standing = {readonly text: string; readonly action: string; readonly isOwn?: true};

const standingOf = (
  {assessment, commands, content, status}: Convention,
  {texts, language, now}: Parts,
): Standing | undefined => {
  const {open} = texts;
  if (status !== 'ACCEPTED_BY_VALIDATOR') return undefined;
  if (assessment?.status === 'DID_NOT_SHOW') return {text: texts.noShow, action: open};
  if (commands.includes('sign-assessment')) {
    return {text: texts.toSign, action: texts.sign, isOwn: true};
  }
  if (assessment) {
    const {signedAt} = assessment;
    return signedAt === undefined
      ? {text: texts.unsigned(personName(content)), action: open}
      : {text: texts.signed(momentText(signedAt, language)), action: open};
  }
  const isOver = todayOf(content, now) >= content.dateEnd;
  if (commands.includes('assess')) {
    return isOver
      ? {text: texts.toWrite, action: texts.write, isOwn: true}
      : {text: texts.early, action: texts.write};
  }
  return isOver ? {text: texts.awaited(tutorName(content)), action: open} : undefined;
};

/** Where the assessment of a validated immersion stands, once its time has come. */
export const assessmentSection = (
  convention: Convention,
  parts: Parts,
): TemplateResult | typeof nothing => {
  const standing = standingOf(convention, parts);
  if (!standing) return nothing;
  const {text, action, isOwn} = standing;
  return html`<section class="card" id="assessment">
    <h2>${parts.texts.title}</h2>
    <p>${text}</p>
    <div>${parts.goButton('bilan', action, isOwn ? 'primary' : '')}</div>
  </section>`;
};
