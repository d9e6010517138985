import {html, type TemplateResult} from 'lit';
import type {FormSession} from '../form-session.ts';
import {agencyStep} from './agency-step.ts';
import {hostStep} from './host-step.ts';
import {jobStep} from './job-step.ts';
import {personStep} from './person-step.ts';
import {placeStep} from './place-step.ts';
import {reviewStep} from './review-step.ts';
import {safetyStep} from './safety-step.ts';

type Options = {readonly level: number; readonly isAgencyFixed: boolean};

/** What the step on screen asks. */
export const stepContent = (
  session: FormSession,
  {level, isAgencyFixed}: Options,
): TemplateResult => {
  const {form} = session;
  switch (session.step) {
    case 'agency':
      return html`<p class="soft">${form.texts.requiredNote}</p>
        ${agencyStep(form, session.picker.render(isAgencyFixed))}`;
    case 'person':
      return personStep(form);
    case 'host':
      return hostStep(form, session.company.said);
    case 'place':
      return placeStep(form, session.schedule.render(form.issuesIn('schedule')));
    case 'job':
      return jobStep(form, session.job.render());
    case 'safety':
      return safetyStep(form);
    case 'review':
      return reviewStep(form, {
        agency: session.agency?.name ?? '',
        level,
        go: step => {
          session.goTo(step);
        },
      });
  }
};
