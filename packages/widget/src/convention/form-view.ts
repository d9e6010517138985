import {type CivilDate, labelAt} from '@immersion-kit/sdk/contract';
import type {TemplateResult} from 'lit';
import {
  checkField,
  type Choice,
  type Field,
  radioField,
  selectField,
  textField,
  type TextOptions,
} from '../fields/native-fields.ts';
import type {ConventionTexts} from '../l10n/convention/fr.ts';
import type {Language} from '../l10n/localize.ts';
import type {Answers, FormValues} from './form-values.ts';
import {textAt, valueAt} from '../fields/at-path.ts';

/** For whom the words and the order of the form are chosen. */
export type Profile = 'cap-emploi' | undefined;

/** What a step sees of the form, and what it may do to it. */
export type FormView = {
  readonly texts: ConventionTexts;
  readonly language: Language;
  readonly profile: Profile;
  readonly values: FormValues;
  /** The civil date where the agency is. */
  readonly today: CivilDate;
  /** Whether an e-mail may be left out for a mobile. */
  readonly mobileOnly: boolean;
  /** What is wrong with a field, in words; "" when nothing is, or nothing to say yet. */
  readonly errorAt: (path: string) => string;
  readonly set: (path: string, value: unknown) => void;
  /** A field was left, or a choice made: it may be judged. */
  readonly settle: (path: string) => void;
  readonly answer: (change: Partial<Answers>) => void;
};

/** What a step may say of a field beside its path. */
export type FieldOptions = TextOptions & {
  readonly optional?: boolean;
  readonly label?: string;
  readonly hint?: string;
};

/** The id of a field, in the shadow root. */
export const idOf = (path: string): string => `field-${path.replaceAll('/', '-')}`;

const fieldAt = <Value>(
  form: FormView,
  path: string,
  value: Value,
  {optional, label, hint}: FieldOptions,
): Field<Value> => {
  const {texts} = form;
  return {
    id: idOf(path),
    label: label ?? labelAt(texts.labels, path) ?? path,
    value,
    hint: hint ?? texts.hints[path],
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

/** A field of text at a path of the request. */
export const text = (form: FormView, path: string, options: FieldOptions = {}): TemplateResult =>
  textField(fieldAt(form, path, textAt(form.values.draft, path), options), options);

/** A question with a few answers at a path of the request. */
export const radios = (
  form: FormView,
  path: string,
  choices: readonly Choice[],
  options: FieldOptions = {},
): TemplateResult =>
  radioField(fieldAt(form, path, textAt(form.values.draft, path), options), choices);

/** A list at a path of the request. */
export const select = (
  form: FormView,
  path: string,
  choices: readonly Choice[],
  options: FieldOptions = {},
): TemplateResult =>
  selectField(fieldAt(form, path, textAt(form.values.draft, path), options), choices);

/** Yes or no at a path of the request; neither until it is answered. */
export const yesOrNo = (
  form: FormView,
  path: string,
  options: FieldOptions = {},
): TemplateResult => {
  const answer = valueAt(form.values.draft, path);
  const field = fieldAt(form, path, typeof answer === 'boolean' ? String(answer) : '', options);
  const {yes, no} = form.texts;
  const choices = [
    {value: 'true', label: yes},
    {value: 'false', label: no},
  ];
  const onInput = (value: string) => {
    form.set(path, value === 'true');
  };
  return radioField({...field, onInput}, choices);
};

/** A box to tick for an answer that is not sent. */
export const answerBox = (form: FormView, name: keyof Answers, label: string): TemplateResult =>
  checkField({
    id: `answer-${name}`,
    label,
    value: form.values.answers[name],
    errorPrefix: form.texts.errorPrefix,
    onInput: value => {
      form.answer({[name]: value});
    },
  });
