import type {TemplateResult} from 'lit';
import {
  type Choice,
  type Field,
  radioField,
  type TextOptions,
  textField,
} from '../fields/native-fields.ts';
import type {StandingTexts} from '../l10n/standing/fr.ts';
import type {AssessmentForm} from './assessment-form.ts';
import type {AssessmentField} from './assessment-values.ts';

/** A form, and what its fields say by themselves. */
export type FormView = {
  readonly form: AssessmentForm;
  readonly standing: StandingTexts;
};

/** The id of a field, in the shadow root. */
export const idOf = (path: string): string => `assessment-${path.replaceAll('/', '-')}`;

type Particular = Partial<Pick<Field<string>, 'label' | 'hint' | 'optional'>>;

/** A field as it stands. */
export const fieldAt = (
  {form, standing}: FormView,
  path: AssessmentField,
  particular: Particular = {},
): Field<string> => ({
  id: idOf(path),
  label: form.texts.labels[path] ?? '',
  hint: form.texts.hints[path],
  value: form.typed[path],
  error: form.errorAt(path),
  errorPrefix: standing.errorPrefix,
  onInput: text => {
    form.set(path, text);
  },
  onChange: () => {
    form.settle(path);
  },
  ...particular,
});

/** A field of text. */
export const textAt = (
  view: FormView,
  path: AssessmentField,
  options: TextOptions,
  particular?: Particular,
): TemplateResult => textField(fieldAt(view, path, particular), options);

/** A choice, each answer by its word. */
export const choiceAt = (
  view: FormView,
  path: AssessmentField,
  answers: Readonly<Record<string, string>>,
  particular?: Particular,
): TemplateResult => {
  const choices = Object.entries(answers).map(([value, label]): Choice => ({value, label}));
  return radioField(fieldAt(view, path, particular), choices);
};
