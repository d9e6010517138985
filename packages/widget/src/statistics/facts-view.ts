import type {Figures} from '@immersion-kit/sdk/contract';
import {html, type TemplateResult} from 'lit';
import {countText, daysText, hoursText, numberText, type Saying, shareText} from './saying.ts';

type Name = keyof Saying['texts']['facts'];

/** What is said of the whole, a name and its words each. */
const factsOf = (figures: Figures, saying: Saying): readonly (readonly [Name, string])[] => {
  const {texts, language} = saying;
  const {started, cancelledBeforeStart, didNotShow, validation, notice, assessment} = figures;
  const share = (count: Figures['started']): string =>
    count === null ? texts.tooFewWhole : shareText(count, started, saying);
  const whole = (count: Figures['started']): string =>
    count === null ? texts.tooFewWhole : numberText(count, language);
  return [
    ['started', countText(started, saying)],
    [
      'validation',
      validation
        ? texts.hours(
            hoursText(validation.medianHours, language),
            hoursText(validation.meanHours, language),
          )
        : texts.tooFewWhole,
    ],
    ['within48Hours', share(validation?.within48Hours ?? null)],
    [
      'notice',
      notice
        ? texts.days(daysText(notice.medianDays, language), daysText(notice.meanDays, language))
        : texts.tooFewWhole,
    ],
    ['atLeastOneWeek', share(notice?.atLeastOneWeek ?? null)],
    ['written', share(assessment.written)],
    ['signed', share(assessment.signed)],
    ['cancelledBeforeStart', whole(cancelledBeforeStart)],
    ['didNotShow', whole(didNotShow)],
  ];
};

/** The figures of the whole, in words. */
export const factsView = (figures: Figures, saying: Saying): TemplateResult =>
  html`<dl class="facts" part="figures">
    ${factsOf(figures, saying).map(
      ([name, words]) =>
        html`<div data-fact=${name}>
          <dt>${saying.texts.facts[name]}</dt>
          <dd>${words}</dd>
        </div>`,
    )}
  </dl>`;
