import {type Content, element} from './dom.ts';

/** One question of a form. */
export type Field = {
  readonly name: string;
  readonly node: HTMLElement;
  /** What the keyboard is brought to. */
  readonly control: HTMLElement;
  readonly value: () => string;
  /** Says what is wrong beside the field; `''` takes it back. */
  readonly say: (error: string) => void;
  /** What is wrong before anything is sent, or undefined. */
  readonly judge: () => string | undefined;
};

/** What every field says of itself. */
type Asking = {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  /** What to say when it is left empty; without it, it may be. */
  readonly missing?: string;
};

let count = 0;

const ERROR = 'Erreur\u00a0: ';

const parts = ({hint}: Asking, control: HTMLElement) => {
  count += 1;
  const id = `champ-${count}`;
  const error = element('p', {class: 'error', id: `${id}-erreur`});
  const help =
    hint === undefined ? undefined : element('p', {class: 'hint', id: `${id}-aide`}, hint);
  const describe = (isWrong: boolean): void => {
    const ids = [...(help ? [help.id] : []), ...(isWrong ? [error.id] : [])];
    if (ids.length === 0) control.removeAttribute('aria-describedby');
    else control.setAttribute('aria-describedby', ids.join(' '));
    if (isWrong) control.setAttribute('aria-invalid', 'true');
    else control.removeAttribute('aria-invalid');
  };
  control.id = id;
  describe(false);
  const say = (text: string): void => {
    error.textContent = text === '' ? '' : ERROR + text;
    describe(text !== '');
  };
  return {id, error, help, say};
};

const titled = ({label, missing}: Asking): string =>
  missing === undefined ? `${label} (facultatif)` : label;

type Typed = Asking & {
  readonly kind?: 'text' | 'email' | 'tel' | 'search' | 'code' | 'words';
  readonly autocomplete?: string;
  readonly value?: string;
  /** Characters, at most. */
  readonly longest?: number;
  /** A search field is not marked as optional: nothing in it is asked. */
  readonly isBare?: boolean;
};

const inputOf = ({kind = 'text', autocomplete, value = '', longest = 6000}: Typed) => {
  if (kind === 'words') {
    const area = element('textarea', {rows: '4', maxlength: String(longest)});
    area.value = value;
    return area;
  }
  const isCode = kind === 'code';
  const input = element('input', {
    type: isCode ? 'text' : kind,
    autocomplete: isCode ? 'one-time-code' : (autocomplete ?? 'off'),
    inputmode: isCode ? 'numeric' : undefined,
    maxlength: isCode ? '20' : '250',
  });
  input.value = value;
  return input;
};

/** A field to type in. */
export const typed = (asking: Typed): Field => {
  const control = inputOf(asking);
  const {id, error, help, say} = parts(asking, control);
  if (asking.missing !== undefined) control.required = true;
  const label = element('label', {for: id}, asking.isBare ? asking.label : titled(asking));
  return {
    name: asking.name,
    node: element(
      'div',
      {class: asking.kind === 'code' ? 'field code' : 'field'},
      label,
      help,
      control,
      error,
    ),
    control,
    value: () => control.value.trim(),
    say,
    judge: () => (control.value.trim() === '' ? asking.missing : undefined),
  };
};

type Choices = readonly (readonly [value: string, text: string])[];

/** One choice among several, from a list. */
export const chosen = (
  asking: Asking & {readonly choices: Choices; readonly value?: string},
): Field => {
  const control = element(
    'select',
    {},
    asking.choices.map(([value, text]) =>
      element('option', {value, selected: value === asking.value}, text),
    ),
  );
  const {id, error, help, say} = parts(asking, control);
  return {
    name: asking.name,
    node: element(
      'div',
      {class: 'field'},
      element('label', {for: id}, asking.label),
      help,
      control,
      error,
    ),
    control,
    value: () => control.value,
    say,
    judge: () => (control.value === '' ? asking.missing : undefined),
  };
};

/** One choice among a few, all in sight. */
export const picked = (
  asking: Asking & {readonly choices: Choices; readonly value?: string},
): Field => {
  const group = element('fieldset', {role: 'radiogroup'});
  const {id, error, help, say} = parts(asking, group);
  const inputs = asking.choices.map(([value]) =>
    element('input', {type: 'radio', name: id, value, checked: value === asking.value}),
  );
  group.append(
    element('legend', {}, asking.label),
    ...(help ? [help] : []),
    ...asking.choices.map(([, text], index) =>
      element('label', {class: 'choice'}, inputs[index], element('span', {}, text)),
    ),
    error,
  );
  const value = () => inputs.find(({checked}) => checked)?.value ?? '';
  return {
    name: asking.name,
    node: group,
    control: inputs[0] ?? group,
    value,
    say,
    judge: () => (value() === '' ? asking.missing : undefined),
  };
};

/** Something to agree to; its value is `oui` or nothing. */
export const agreed = (asking: Asking): Field => {
  const control = element('input', {type: 'checkbox'});
  const {id, error, help, say} = parts(asking, control);
  if (asking.missing !== undefined) control.required = true;
  const label: Content = element(
    'label',
    {class: 'check', for: id},
    control,
    element('span', {}, asking.label),
  );
  return {
    name: asking.name,
    node: element('div', {class: 'field'}, label, help, error),
    control,
    value: () => (control.checked ? 'oui' : ''),
    say,
    judge: () => (control.checked ? undefined : asking.missing),
  };
};
