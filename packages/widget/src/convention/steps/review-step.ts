import type {ConventionDraft} from '@immersion-kit/sdk';
import {type ConventionRequest, isCivilDate, labelAt} from '@immersion-kit/sdk/contract';
import {html, nothing, type TemplateResult} from 'lit';
import {formatDate} from '../../l10n/localize.ts';
import type {Step} from '../form-steps.ts';
import {STEP_FIELDS} from '../form-steps.ts';
import type {FormView} from '../form-view.ts';
import {valueAt} from '../../fields/at-path.ts';
import {requestOf} from '../form-values.ts';
import {reviewHours} from './review-hours.ts';

/** Shown by other words, or not at all. */
const HIDDEN = new Set([
  'agencyId',
  'immersionCountry',
  'immersionAppellation/romeCode',
  'immersionAppellation/romeLabel',
  'immersionAppellation/appellationCode',
]);

const wordsOf = (form: FormView, path: string, value: unknown): string => {
  const {texts, language} = form;
  if (value === true) return texts.yes;
  if (value === false) return texts.no;
  const text = String(value);
  if (isCivilDate(text)) return formatDate(text, language);
  if (path === 'establishmentNumberEmployeesRange') return texts.host.size(text);
  if (path === 'remoteWorkMode') return texts.place.modes[text] ?? text;
  return path === 'immersionObjective' ? (texts.job.objectives[text] ?? text) : text;
};

/** Whom the whole step is about: not named again. */
const PERSON = 'signatories/beneficiary';

type Fact = readonly [label: string, words: string];

/** The fields of a group, in the order of their labels. */
const namesAt = ({texts}: FormView, path: string): string[] =>
  Object.keys(valueAt(texts.labels, path) as object);

const leavesOf = (form: FormView, request: ConventionDraft, path: string): Fact[] => {
  const value = valueAt(request, path);
  if (path === 'schedule' || HIDDEN.has(path) || value === undefined || value === '') return [];
  if (typeof value === 'object') {
    return namesAt(form, path).flatMap(name => leavesOf(form, request, `${path}/${name}`));
  }
  return [[labelAt(form.texts.labels, path) ?? path, wordsOf(form, path, value)]];
};

const whoOf = ({texts, values}: FormView, name: string): string | undefined =>
  name === 'establishmentTutor' && values.answers.tutorSigns
    ? texts.host.sameTutor
    : texts.groups[name];

const factsOf = (form: FormView, step: Exclude<Step, 'review'>): TemplateResult[] => {
  const {texts, values, today} = form;
  const request = requestOf(values, today);
  const groups = new Map<string, Fact[]>();
  const paths = STEP_FIELDS[step];
  const isWhole = (path: string) => !paths.some(group => path.startsWith(`${group}/`));
  for (const path of paths.filter(isWhole)) {
    const name = Object.keys(texts.groups).find(key => path === key || path.startsWith(`${key}/`));
    // The tutor is the person just above: only what is new is said.
    const isSame = path === 'establishmentTutor' && values.answers.tutorSigns;
    const facts = leavesOf(form, request, isSame ? `${path}/job` : path);
    groups.set(name ?? '', [...(groups.get(name ?? '') ?? []), ...facts]);
  }
  return [...groups].flatMap(([name, facts]) =>
    facts.length === 0
      ? []
      : [
          html`${name === '' || name === PERSON ? nothing : html`<p class="who">${whoOf(form, name)}</p>`}
            <dl>
              ${facts.map(
                ([label, words]) =>
                  html`<div>
                    <dt>${label}</dt>
                    <dd>${words}</dd>
                  </div>`,
              )}
            </dl>`,
        ],
  );
};

const hoursOf = (form: FormView): TemplateResult | typeof nothing => {
  const {schedule, dateStart, dateEnd} = form.values.draft as Partial<ConventionRequest>;
  return schedule === undefined || dateStart === undefined || dateEnd === undefined
    ? nothing
    : reviewHours(form, schedule, {dateStart, dateEnd});
};

/** Who will be sent a link, by name. */
const signersOf = ({values, today}: FormView): string[] =>
  Object.values(requestOf(values, today).signatories ?? {}).flatMap(person =>
    person?.firstName ? [`${person.firstName} ${person.lastName ?? ''}`] : [],
  );

type Options = {
  /** The agency in charge, as people call it. */
  readonly agency: string;
  readonly level: number;
  readonly go: (step: Step) => void;
};

/** Everything as it will be sent, each part one press from being changed. */
export const reviewStep = (form: FormView, {agency, level, go}: Options): TemplateResult => {
  const {texts} = form;
  const steps = Object.keys(STEP_FIELDS) as Exclude<Step, 'review'>[];
  return html`
    <p>${texts.review.intro}</p>
    ${steps.map(
      step =>
        html`<section class="part" aria-labelledby="review-${step}">
          <div class="part-head">
            <div id="review-${step}" role="heading" aria-level=${level} class="part-title">
              ${texts.steps[step]}
            </div>
            <button
              type="button"
              class="link"
              aria-label=${texts.changeStep(texts.steps[step])}
              @click=${() => {
                go(step);
              }}
            >
              ${texts.change}
            </button>
          </div>
          ${step === 'agency' && agency !== '' ? html`<p>${agency}</p>` : nothing}
          ${factsOf(form, step)} ${step === 'place' ? hoursOf(form) : nothing}
        </section>`,
    )}
    <div class="notice">
      <p>${texts.review.then}</p>
      <ul>
        ${signersOf(form).map(name => html`<li>${name}</li>`)}
      </ul>
      ${agency === '' ? nothing : html`<p>${texts.review.thenAgency(agency)}</p>`}
    </div>
  `;
};
