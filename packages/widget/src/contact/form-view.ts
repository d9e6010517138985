import type {Offer} from '@immersion-kit/sdk';
import {CONTACT_OBJECTIVES, type ContactMode} from '@immersion-kit/sdk/contract';
import {html, nothing, type TemplateResult} from 'lit';
import {errorSummary} from '../fields/error-summary.ts';
import {
  type Choice,
  type Field,
  radioField,
  selectField,
  textField,
  type TextOptions,
} from '../fields/native-fields.ts';
import type {ContactTexts} from '../l10n/contact/fr.ts';
import type {ContactSession} from './contact-session.ts';
import {type ContactField, fieldsFor, isOptional, jobOf} from './contact-values.ts';
import {type HelpedField, ideasView, selectBlank, withIdea} from './ideas.ts';

const LONG = {rows: 3, maxlength: 1000, spellcheck: true} as const;
const LONGER = {rows: 5, maxlength: 2000, spellcheck: true} as const;

/** What a form is drawn with. */
export type FormParts = {
  readonly session: ContactSession;
  readonly offer: Offer;
  readonly mode: ContactMode;
  readonly texts: ContactTexts;
  readonly level: number;
  readonly root: () => ShadowRoot | null;
};

const hintOf = (field: ContactField, {texts, mode}: FormParts): string | undefined => {
  const hint = (texts.hints as Readonly<Record<string, string | Record<string, string>>>)[field];
  return typeof hint === 'object' ? hint[mode] : hint;
};

const fieldAt = (field: ContactField, parts: FormParts): Field<string> => {
  const {session, texts} = parts;
  const {form} = session;
  return {
    id: `field-${field}`,
    label: texts.labels[field],
    value: form.values[field],
    hint: hintOf(field, parts),
    error: form.errorAt(field),
    optional: isOptional(field) ? texts.optional : undefined,
    errorPrefix: texts.errorPrefix,
    onInput: value => {
      form.set(field, value);
      session.typed();
    },
    onChange: () => {
      form.settle(field);
    },
  };
};

const text = (field: ContactField, parts: FormParts, options: TextOptions): TemplateResult =>
  textField(fieldAt(field, parts), options);

/** A text of several lines, and begun sentences to add to it. */
const helped = (field: HelpedField, parts: FormParts, options: TextOptions): TemplateResult => {
  const {session, offer, texts, root} = parts;
  const {form, screen} = session;
  const add = (idea: string) => {
    form.resume(field);
    form.set(field, withIdea(form.values[field], idea));
    session.typed();
    const area = root()?.querySelector<HTMLTextAreaElement>(`#field-${field}`);
    if (!area) return;
    area.value = form.values[field];
    selectBlank(area, idea);
    screen.announce(texts.help.added);
  };
  const job = jobOf(offer, form.values)?.appellationLabel ?? offer.romeLabel;
  return html`<div class="helped">
    ${text(field, parts, options)}
    ${ideasView({field, label: texts.labels[field], job, texts: texts.help, add})}
  </div>`;
};

const jobField = (parts: FormParts): TemplateResult | typeof nothing => {
  const {offer, texts} = parts;
  if (offer.appellations.length === 1) return nothing;
  const choices: Choice[] = [
    {value: '', label: texts.choose},
    ...offer.appellations.map(job => ({value: job.appellationCode, label: job.appellationLabel})),
  ];
  return selectField(fieldAt('appellationCode', parts), choices);
};

const who = (parts: FormParts): TemplateResult =>
  html`<fieldset class="stack">
    <legend class="part-title">${parts.texts.who}</legend>
    <div class="pair">
      ${text('potentialBeneficiaryFirstName', parts, {autocomplete: 'given-name', maxlength: 255})}
      ${text('potentialBeneficiaryLastName', parts, {autocomplete: 'family-name', maxlength: 255})}
    </div>
    ${text('potentialBeneficiaryEmail', parts, {type: 'email', autocomplete: 'email', maxlength: 254})}
    ${text('potentialBeneficiaryPhone', parts, {type: 'tel', autocomplete: 'tel', maxlength: 30})}
  </fieldset>`;

const what = (parts: FormParts): TemplateResult => {
  const {texts, offer} = parts;
  const asked = fieldsFor(offer);
  const objectives = CONTACT_OBJECTIVES.map(value => ({
    value,
    label: texts.objectives[value] ?? value,
  }));
  return html`<fieldset class="stack">
    <legend class="part-title">${texts.what}</legend>
    ${jobField(parts)} ${radioField(fieldAt('immersionObjective', parts), objectives.toReversed())}
    ${helped('datePreferences', parts, LONG)}
    ${asked.includes('activities') ? helped('activities', parts, LONG) : nothing}
    ${asked.includes('message') ? helped('message', parts, LONGER) : nothing}
  </fieldset>`;
};

/** The form: who one is, then what one asks. */
export const formView = (parts: FormParts): TemplateResult => {
  const {session, texts, mode, level} = parts;
  const {form, deed, isProving} = session;
  const lines = form.isSummarised ? form.summary() : [];
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    void session.goOn();
  };
  const label = mode === 'EMAIL' ? texts.review : texts.ask[mode];
  return html`<p>${texts.intro[mode]}</p>
    ${errorSummary(lines, texts, level + 1, field => void session.goTo(field))} ${deed.alert()}
    <p class="soft">${texts.required}</p>
    <form novalidate class="stack" aria-busy=${deed.isBusy} @submit=${submit}>
      ${who(parts)} ${what(parts)}
      ${isProving ? html`<p class="soft">${texts.proving}</p>` : nothing}
      <div class="actions">
        <button class="button primary" part="button">${deed.isBusy ? texts.working : label}</button>
      </div>
    </form>`;
};
