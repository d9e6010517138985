import {type Content, element} from './dom.ts';
import {type Failure, failureOf} from './failure.ts';
import type {Field} from './field.ts';
import {alertOf} from './screen.ts';

type Values = Readonly<Record<string, string>>;

type Form = {
  readonly fields: readonly Field[];
  /** What the button says that it does. */
  readonly action: string;
  readonly isQuiet?: boolean;
  readonly className?: string;
  readonly submit: (values: Values) => Promise<unknown>;
  /** Takes care of a failure; else it is said in the form. */
  readonly handle?: (failure: Failure) => boolean;
  /** Which fields a failure is about, when the API does not name them. */
  readonly explain?: (failure: Failure) => ReadonlyMap<Field, string> | undefined;
  /** Beside the button. */
  readonly beside?: Content;
};

const TO_CORRECT = 'Un champ est à corriger.';
const TO_CORRECT_SEVERAL = 'Des champs sont à corriger.';

/**
 * A form that says what is wrong, beside the field and aloud, loses nothing that was typed, and
 * sends once what is sent twice.
 */
export const formOf = ({
  fields,
  action,
  isQuiet = false,
  className,
  submit,
  handle,
  explain,
  beside,
}: Form): HTMLFormElement => {
  const alert = alertOf();
  const button = element('button', {type: 'submit', class: isQuiet && 'quiet'}, action);
  const form = element(
    'form',
    {novalidate: true, class: className},
    alert,
    fields.map(({node}) => node),
    element('div', {class: 'buttons'}, button, beside),
  );
  let isBusy = false;

  const tell = (found: ReadonlyMap<Field, string>, text: string): void => {
    for (const field of fields) field.say(found.get(field) ?? '');
    alert.textContent = text;
    const first = fields.find(field => found.has(field));
    if (text !== '') (first?.control ?? alert).focus();
  };
  const refuse = (failure: Failure): void => {
    if (handle?.(failure)) return;
    const explained = explain?.(failure);
    if (explained) {
      tell(explained, [...explained.values()].join(' '));
      return;
    }
    const found = new Map<Field, string>();
    const others: string[] = [];
    for (const {pointer, message} of failure.fields) {
      const field = fields.find(({name}) => pointer === `/${name}`);
      if (field) found.set(field, message);
      else others.push(message);
    }
    const text = found.size > 1 ? TO_CORRECT_SEVERAL : TO_CORRECT;
    const whole =
      found.size > 0 && others.length === 0 ? text : [failure.text, ...others].join(' ');
    tell(found, whole);
  };

  form.addEventListener('submit', event => {
    event.preventDefault();
    if (isBusy) return;
    const wrong = fields.flatMap(field => {
      const error = field.judge();
      return error === undefined ? [] : ([[field, error]] as const);
    });
    if (wrong.length > 0) {
      tell(new Map(wrong), wrong.length > 1 ? TO_CORRECT_SEVERAL : TO_CORRECT);
      return;
    }
    isBusy = true;
    form.setAttribute('aria-busy', 'true');
    tell(new Map(), '');
    submit(Object.fromEntries(fields.map(({name, value}) => [name, value()])))
      .catch((error: unknown) => {
        refuse(failureOf(error));
      })
      .finally(() => {
        isBusy = false;
        form.removeAttribute('aria-busy');
      });
  });
  return form;
};
