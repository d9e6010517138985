import {html, type TemplateResult} from 'lit';
import {textAt, valueAt} from '../fields/at-path.ts';
import {
  checkField,
  type Choice,
  describedBy,
  errorOf,
  type Field,
  hintOf,
  radioField,
  selectField,
  textField,
  type TextOptions,
} from '../fields/native-fields.ts';
import type {EntryForm} from './entry-form.ts';
import {textPathOf} from './entry-issues.ts';

/** What a section may say of a field beside its path. */
type FieldOptions = TextOptions & {readonly optional?: boolean; readonly hint?: string};

/** The id of a field, in the shadow root. */
export const idOf = (path: string): string => `field-${path.replaceAll('/', '-')}`;

const wordsAt = (texts: Readonly<Record<string, string>>, path: string): string | undefined => {
  const known = textPathOf(path);
  return texts[known] ?? texts[known.split('/').at(-1) ?? known];
};

const fieldAt = <Value>(
  form: EntryForm,
  path: string,
  value: Value,
  {optional, hint}: FieldOptions = {},
): Field<Value> => {
  const {texts} = form;
  return {
    id: idOf(path),
    label: wordsAt(texts.labels, path) ?? path,
    value,
    hint: hint ?? wordsAt(texts.hints, path),
    error: form.errorAt(path),
    optional: optional === true ? texts.optional : undefined,
    errorPrefix: texts.errorPrefix,
    onInput: typed => {
      form.set(path, typed);
    },
    onChange: () => {
      form.settle(path);
    },
  };
};

/** A field of text at a path of the entry. */
export const text = (form: EntryForm, path: string, options: FieldOptions = {}): TemplateResult =>
  textField(fieldAt(form, path, textAt(form.typed, path), options), options);

/** A question with a few answers at a path of the entry. */
export const radios = (form: EntryForm, path: string, choices: readonly Choice[]): TemplateResult =>
  radioField(fieldAt(form, path, textAt(form.typed, path)), choices);

/** A list at a path of the entry. */
export const select = (
  form: EntryForm,
  path: string,
  choices: readonly Choice[],
  options: FieldOptions = {},
): TemplateResult => selectField(fieldAt(form, path, textAt(form.typed, path), options), choices);

/** A box to tick at a path of the entry. */
export const check = (form: EntryForm, path: string, settles = path): TemplateResult =>
  checkField({
    ...fieldAt(form, path, valueAt(form.typed, path) === true),
    onChange: () => {
      form.settle(settles);
    },
  });

type Group = {
  /** An error of the whole group leads here. */
  readonly path: string;
  readonly legend: string;
  readonly hint?: string | undefined;
  /** One group inside another. */
  readonly isInner?: boolean;
};

/** Fields about one thing, under one heading. */
export const group = (
  form: EntryForm,
  {path, legend, hint, isInner = false}: Group,
  content: unknown,
): TemplateResult => {
  const id = `${idOf(path)}-group`;
  const told = {id, hint, error: form.errorAt(path), errorPrefix: form.texts.errorPrefix};
  return html`<fieldset
    class=${isInner ? 'inner' : 'group'}
    id=${id}
    tabindex="-1"
    aria-describedby=${describedBy(told)}
  >
    <legend>${legend}</legend>
    ${hintOf(told)} ${errorOf(told)} ${content}
  </fieldset>`;
};

/** The fields of a place. */
export const placeFields = (form: EntryForm, path: string): TemplateResult =>
  html`${text(form, `${path}/streetNumberAndAddress`, {maxlength: 200})}
    <div class="pair">
      ${text(form, `${path}/postcode`, {inputmode: 'numeric', maxlength: 10})}
      ${text(form, `${path}/city`, {maxlength: 100})}
    </div>`;
