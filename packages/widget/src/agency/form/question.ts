import type {TemplateResult} from 'lit';
import {
  type Choice,
  type Field,
  radioField,
  selectField,
  textField,
} from '../../fields/native-fields.ts';

/** One thing asked in a form of this page. */
export type Question = {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  /** `words`: several lines; `code`: six digits. */
  readonly kind?: 'text' | 'email' | 'tel' | 'date' | 'code' | 'words' | 'radio' | 'select';
  readonly choices?: readonly Choice[];
  /** What to say when it is left empty; without it, it may be. */
  readonly missing?: string;
  readonly autocomplete?: string;
  readonly maxlength?: number;
};

const LONGEST = 250;
const LONGEST_CODE = 20;

/** A question with what was answered and what is wrong with it. */
export const questionField = (
  {kind = 'text', choices = [], autocomplete, maxlength, name: _, missing: __, ...asked}: Question,
  field: Omit<Field<string>, 'label' | 'hint'>,
): TemplateResult => {
  const whole = {...field, ...asked};
  switch (kind) {
    case 'radio':
      return radioField(whole, choices);
    case 'select':
      return selectField(whole, choices);
    case 'words':
      return textField(whole, {rows: 4, maxlength: maxlength ?? LONGEST, spellcheck: true});
    case 'code':
      return textField(whole, {
        autocomplete: 'one-time-code',
        inputmode: 'numeric',
        maxlength: LONGEST_CODE,
      });
    default:
      return textField(whole, {
        type: kind,
        maxlength: maxlength ?? LONGEST,
        ...(autocomplete === undefined ? {} : {autocomplete}),
      });
  }
};
