import type {Assessment, Convention} from '@immersion-kit/sdk';
import {
  type AssessmentRequest,
  BEHAVIOURS,
  type Fact,
  hoursMade,
  totalHours,
} from '@immersion-kit/sdk/contract';
import {html, nothing, type TemplateResult} from 'lit';
import {factList} from '../document/reading-view.ts';
import type {WordsTexts} from '../l10n/assessment/words-fr.ts';
import {formatDate, type Language} from '../l10n/localize.ts';
import {momentText} from '../l10n/moments.ts';
import {hoursText} from './hours-text.ts';

/** What may be shown of an assessment: written, or being written. */
type Shown = Partial<AssessmentRequest> | Assessment;

/** What is said of an assessment, and in what language. */
export type WordsSaying = {readonly words: WordsTexts; readonly language: Language};

type Said = Shown & Partial<Pick<Assessment, 'signature'>>;

const factsOf = (
  shown: Said,
  {schedule}: Convention['content'],
  {words, language}: WordsSaying,
): Fact[] => {
  const {labels} = words;
  const answer = (is: boolean) => (is ? words.yes : words.no);
  const fact = <Given>(label: string, given: Given | undefined, say: (given: Given) => string) =>
    given === undefined ? [] : [{label, value: say(given)}];
  const day = (date: string) => formatDate(date, language);
  const made = words.made(hoursText(hoursMade(schedule, shown)), hoursText(totalHours(schedule)));
  const isMade = shown.status !== undefined && shown.status !== 'DID_NOT_SHOW';
  return [
    ...fact(labels.status, shown.status, status => words.statuses[status] ?? status),
    ...fact(labels.noShowCause, shown.noShowCause, cause => words.causes[cause] ?? cause),
    ...fact(labels.lastDayOfPresence, shown.lastDayOfPresence, day),
    // None missed is nothing to say.
    ...fact(labels.numberOfMissedHours, shown.numberOfMissedHours || undefined, hoursText),
    ...(isMade ? [{label: labels.hoursMade, value: made}] : []),
    ...fact(labels.endedWithAJob, shown.endedWithAJob, answer),
    ...fact(labels.typeOfContract, shown.typeOfContract, type => words.contracts[type] ?? type),
    ...fact(labels.contractStartDate, shown.contractStartDate, day),
    ...fact(labels.followedByTraining, shown.followedByTraining, answer),
  ];
};

/** What people wrote is in their own language, most often French. */
const passage = (title: string, text: string | undefined): TemplateResult | typeof nothing =>
  text
    ? html`<section class="passage">
        <h3>${title}</h3>
        <p class="lines" lang="fr">${text}</p>
      </section>`
    : nothing;

const behavioursView = (
  {behaviours = {}}: Shown,
  words: WordsTexts,
): TemplateResult | typeof nothing => {
  const facts = BEHAVIOURS.flatMap(name => {
    const rating = behaviours[name];
    return rating === undefined
      ? []
      : [{label: words.behaviours[name] ?? name, value: words.ratings[rating] ?? rating}];
  });
  return facts.length === 0
    ? nothing
    : html`<section class="passage">
        <h3>${words.labels.behaviours}</h3>
        ${factList(facts)}
      </section>`;
};

const signatureView = (
  {signature}: Said,
  {words, language}: WordsSaying,
): TemplateResult | typeof nothing => {
  if (!signature) return nothing;
  const {labels} = words;
  const facts = [
    {label: labels.agrees, value: signature.agrees ? words.agrees : words.disagrees},
    {label: labels.signedAt, value: momentText(signature.signedAt, language)},
  ];
  return html`<section class="passage">
    ${factList(facts)} ${passage(labels.comment, signature.comment)}
  </section>`;
};

/** An assessment in words: facts, then what was written. */
export const assessmentView = (
  shown: Said,
  content: Convention['content'],
  saying: WordsSaying,
): TemplateResult => {
  const {words} = saying;
  const {labels} = words;
  return html`${factList(factsOf(shown, content, saying))} ${passage(labels.skills, shown.skills)}
  ${behavioursView(shown, words)}
  ${passage(labels.establishmentFeedback, shown.establishmentFeedback)}
  ${passage(labels.establishmentAdvices, shown.establishmentAdvices)}
  ${signatureView(shown, saying)}`;
};
