import {html, type TemplateResult} from 'lit';
import {describedBy, errorOf, hintOf} from '../../fields/native-fields.ts';
import {type FieldOptions, type FormView, idOf, text} from '../form-view.ts';

type Group = {
  /** An error of the whole group leads here. */
  readonly path: string;
  readonly legend: string;
  readonly hint?: string | undefined;
};

/** Fields about one person or one thing, under one heading. */
export const group = (
  form: FormView,
  {path, legend, hint}: Group,
  content: unknown,
): TemplateResult => {
  const id = `${idOf(path)}-group`;
  const told = {id, hint, error: form.errorAt(path), errorPrefix: form.texts.errorPrefix};
  return html`<fieldset class="group" id=${id} tabindex="-1" aria-describedby=${describedBy(told)}>
    <legend>${legend}</legend>
    ${hintOf(told)} ${errorOf(told)} ${content}
  </fieldset>`;
};

const TOKENS = {
  firstName: 'given-name',
  lastName: 'family-name',
  email: 'email',
  phone: 'tel',
} as const;

const autocompleteOf = (section: string | undefined, name: keyof typeof TOKENS): string =>
  section === undefined ? 'off' : `section-${section} ${TOKENS[name]}`;

/** First and last name, side by side where there is room. */
export const names = (form: FormView, path: string, section?: string): TemplateResult =>
  html`<div class="pair">
    ${(['firstName', 'lastName'] as const).map(name =>
      text(form, `${path}/${name}`, {autocomplete: autocompleteOf(section, name), maxlength: 255}),
    )}
  </div>`;

/** How to reach a person; without an e-mail, by a mobile where text messages can be sent. */
export const reach = (
  form: FormView,
  path: string,
  {section, emailRequired = false}: {section?: string; emailRequired?: boolean} = {},
): TemplateResult => {
  const mayBeMobile = form.mobileOnly && !emailRequired;
  const email: FieldOptions = {
    type: 'email',
    autocomplete: autocompleteOf(section, 'email'),
    ...(mayBeMobile ? {optional: true, hint: form.texts.person.mobileHint} : {}),
  };
  const phone: FieldOptions = {type: 'tel', autocomplete: autocompleteOf(section, 'phone')};
  return html`<div class="pair">
    ${text(form, `${path}/email`, email)} ${text(form, `${path}/phone`, phone)}
  </div>`;
};
