import {html, nothing, type TemplateResult} from 'lit';
import {live} from 'lit/directives/live.js';

/** A field as it stands: what it is called, what it holds, what is wrong with it. */
export type Field<Value> = {
  /** Its id in the shadow root; those of its hint and error begin with it. */
  readonly id: string;
  readonly label: string;
  readonly value: Value;
  /** What to write, with an example; shown before anything is typed. */
  readonly hint?: string | undefined;
  /** What is wrong and what to do; "" when nothing is. */
  readonly error?: string;
  /** Said after the label; a field without it is required. */
  readonly optional?: string | undefined;
  /** Said before an error. */
  readonly errorPrefix: string;
  /** At each key, or each choice. */
  readonly onInput: (value: Value) => void;
  /** Once the value is settled: the field is left, or a choice is made. */
  readonly onChange?: () => void;
};

/** What only a field of text has. */
export type TextOptions = {
  readonly type?: 'text' | 'email' | 'tel' | 'date' | 'search';
  /** Whether something has to be written; without it, a field that is not optional asks for it. */
  readonly required?: boolean;
  readonly autocomplete?: string;
  readonly inputmode?: 'numeric' | 'text';
  readonly maxlength?: number;
  readonly min?: string | undefined;
  readonly max?: string | undefined;
  /** Lines of a text of several lines. */
  readonly rows?: number;
  readonly spellcheck?: boolean;
};

const targetOf = (event: Event) => event.target as HTMLInputElement;

/** The ids that describe a field: its hint, then what is wrong with it. */
export const describedBy = ({id, hint, error}: Pick<Field<unknown>, 'id' | 'hint' | 'error'>) =>
  [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ') || nothing;

/** What is wrong with a field, in words that do not depend on colour. */
export const errorOf = ({
  id,
  error,
  errorPrefix,
}: Pick<Field<unknown>, 'id' | 'error' | 'errorPrefix'>): TemplateResult | typeof nothing =>
  error
    ? html`<p class="error" id="${id}-error"><strong>${errorPrefix}</strong>${`\u00a0${error}`}</p>`
    : nothing;

/** The hint of a field. */
export const hintOf = ({id, hint}: Pick<Field<unknown>, 'id' | 'hint'>) =>
  hint ? html`<p class="hint" id="${id}-hint">${hint}</p>` : nothing;

const labelOf = ({label, optional}: Pick<Field<unknown>, 'label' | 'optional'>) =>
  html`${label}${optional ? html` <span class="optional">${optional}</span>` : nothing}`;

/** A field of text with its label, hint and error; of several lines with `rows`. */
export const textField = (field: Field<string>, options: TextOptions = {}): TemplateResult => {
  const {id, value, error, optional, onInput, onChange} = field;
  const {type = 'text', autocomplete = 'off', inputmode, maxlength, min, max, rows} = options;
  const input = (event: Event) => {
    onInput(targetOf(event).value);
  };
  const required = options.required ?? !optional;
  const spellcheck = options.spellcheck === true ? 'true' : 'false';
  return html`<div class="field" part="field">
    <label for=${id} part="label">${labelOf(field)}</label>
    ${hintOf(field)} ${errorOf(field)}
    ${
      rows === undefined
        ? html`<input
            id=${id}
            part="input"
            type=${type}
            autocomplete=${autocomplete}
            inputmode=${inputmode ?? nothing}
            maxlength=${maxlength ?? nothing}
            min=${min ?? nothing}
            max=${max ?? nothing}
            spellcheck=${spellcheck}
            ?required=${required}
            aria-invalid=${error ? 'true' : nothing}
            aria-describedby=${describedBy(field)}
            .value=${live(value)}
            @input=${input}
            @change=${onChange ?? nothing}
          />`
        : html`<textarea
            id=${id}
            part="input"
            rows=${rows}
            maxlength=${maxlength ?? nothing}
            autocomplete="off"
            ?required=${required}
            aria-invalid=${error ? 'true' : nothing}
            aria-describedby=${describedBy(field)}
            .value=${live(value)}
            @input=${input}
            @change=${onChange ?? nothing}
          ></textarea>`
    }
  </div>`;
};

/** One of a few values, with its words. */
export type Choice = {
  readonly value: string;
  readonly label: string;
  /** A second line, in smaller type. */
  readonly detail?: string | undefined;
};

/** A choice among a few, each a radio button under one question. */
export const radioField = (field: Field<string>, choices: readonly Choice[]): TemplateResult => {
  const {id, value, error, onInput, onChange} = field;
  return html`<fieldset
    class="field radios"
    role="radiogroup"
    aria-invalid=${error ? 'true' : nothing}
    aria-describedby=${describedBy(field)}
  >
    <legend>${labelOf(field)}</legend>
    ${hintOf(field)} ${errorOf(field)}
    ${choices.map(
      (choice, index) =>
        html`<div class="check">
          <input
            type="radio"
            id=${index === 0 ? id : `${id}-${index}`}
            name=${id}
            value=${choice.value}
            ?required=${!field.optional}
            aria-describedby=${choice.detail ? `${id}-${index}-detail` : nothing}
            .checked=${live(choice.value === value)}
            @change=${() => {
              onInput(choice.value);
              onChange?.();
            }}
          />
          <label for=${index === 0 ? id : `${id}-${index}`}>${choice.label}</label>
          ${
            choice.detail
              ? html`<p class="hint" id="${id}-${index}-detail">${choice.detail}</p>`
              : nothing
          }
        </div>`,
    )}
  </fieldset>`;
};

/** A choice among many, in a list of the browser's own. */
export const selectField = (field: Field<string>, choices: readonly Choice[]): TemplateResult => {
  const {id, value, error, optional, onInput, onChange} = field;
  return html`<div class="field" part="field">
    <label for=${id} part="label">${labelOf(field)}</label>
    ${hintOf(field)} ${errorOf(field)}
    <select
      id=${id}
      part="input"
      autocomplete="off"
      ?required=${!optional}
      aria-invalid=${error ? 'true' : nothing}
      aria-describedby=${describedBy(field)}
      @change=${(event: Event) => {
        onInput(targetOf(event).value);
        onChange?.();
      }}
    >
      ${choices.map(
        choice =>
          html`<option value=${choice.value} ?selected=${choice.value === value}>
            ${choice.label}
          </option>`,
      )}
    </select>
  </div>`;
};

/** A box to tick, under no question of its own. */
export const checkField = (field: Omit<Field<boolean>, 'optional'>): TemplateResult => {
  const {id, label, value, error, onInput, onChange} = field;
  return html`<div class="field">
    ${errorOf(field)}
    <div class="check">
      <input
        type="checkbox"
        id=${id}
        aria-invalid=${error ? 'true' : nothing}
        aria-describedby=${describedBy(field)}
        .checked=${live(value)}
        @change=${(event: Event) => {
          onInput(targetOf(event).checked);
          onChange?.();
        }}
      />
      <label for=${id}>${label}</label>
      ${hintOf(field)}
    </div>
  </div>`;
};
