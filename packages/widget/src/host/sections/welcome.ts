import {DISABLED_WORKER_WELCOMES, SMALL_EMPLOYEE_RANGES} from '@immersion-kit/sdk/contract';
import {html, nothing, type TemplateResult} from 'lit';
import type {EntryForm} from '../entry-form.ts';
import {check, group, radios} from '../entry-view.ts';

const [CERTIFIED, DECLARED, NO] = DISABLED_WORKER_WELCOMES;

/** The most frequent answer first. */
const ANSWERS = [DECLARED, CERTIFIED, NO];

const isSmall = (range: string): boolean =>
  (SMALL_EMPLOYEE_RANGES as readonly string[]).includes(range);

/** Whom the company welcomes. */
export const welcomeSection = (form: EntryForm): TemplateResult => {
  const {welcome, labels} = form.texts;
  const choices = ANSWERS.map(value => {
    const [label = value, detail] = welcome.answers[value] ?? [];
    return {value, label, detail};
  });
  return group(
    form,
    {path: 'welcome', legend: welcome.legend},
    html`${group(
      form,
      {path: 'searchableBy', legend: labels['searchableBy'] ?? '', isInner: true},
      html`${check(form, 'searchableBy/students', 'searchableBy')}
      ${check(form, 'searchableBy/jobSeekers', 'searchableBy')}`,
    )}
    ${radios(form, 'fitForDisabledWorkers', choices)}
    ${
      isSmall(form.typed.numberOfEmployeeRange)
        ? html`<p class="notice" id="aid">${welcome.aid}</p>`
        : nothing
    }`,
  );
};
