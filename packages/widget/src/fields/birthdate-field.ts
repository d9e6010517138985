import {html, type TemplateResult} from 'lit';
import {live} from 'lit/directives/live.js';
import {describedBy, errorOf, type Field, hintOf} from './native-fields.ts';

const PARTS = ['day', 'month', 'year'] as const;
type Part = (typeof PARTS)[number];
type Typed = Readonly<Record<Part, string>>;

const AUTOCOMPLETE = {day: 'bday-day', month: 'bday-month', year: 'bday-year'} as const;
const LENGTH = {day: 2, month: 2, year: 4};

const inTwo = (text: string): string => (/^\d$/.test(text) ? `0${text}` : text);

/** A date in three parts as one text, as far as it was typed: `2004-10-03`, `2004--3`. */
const joinParts = ({day, month, year}: Typed): string => {
  const parts = [year, month, day].map(part => part.replaceAll(/[\s-]/g, ''));
  return parts.every(part => part === '') ? '' : parts.join('-');
};

/** The same with its day and month in two digits, once they are typed: `2004-1-3` → `2004-01-03`. */
export const settleDate = (text: string): string => {
  const {day, month, year} = splitParts(text);
  return joinParts({day: inTwo(day), month: inTwo(month), year});
};

/** The three parts of such a text. */
export const splitParts = (text: string): Typed => {
  const [year = '', month = '', day = ''] = text.split('-');
  return {day, month, year};
};

/** A date pasted whole: `03/10/2004`, `3.10.2004`, `2004-10-03`. */
export const readPasted = (text: string): string | undefined => {
  const [, day = '', month = '', year = ''] =
    /^\s*(\d{1,2})[\s./-](\d{1,2})[\s./-](\d{4})\s*$/.exec(text) ?? [];
  if (year !== '') return settleDate(joinParts({day, month, year}));
  return /^\s*(\d{4}-\d{2}-\d{2})\s*$/.exec(text)?.[1];
};

/** What the three fields hold, as they are now: a program may fill them faster than we draw. */
const readFields = (fields: Element): string => {
  const [day = '', month = '', year = ''] = [...fields.querySelectorAll('input')].map(
    ({value}) => value,
  );
  return joinParts({day, month, year});
};

const isWhole = (text: string): boolean => Object.values(splitParts(text)).every(Boolean);

/**
 * A date people know by heart, in three fields: day, month, year. It holds one text, `AAAA-MM-JJ`
 * once whole; a date pasted in any of the three fills them all.
 */
export const birthdateField = (
  field: Field<string>,
  labels: Typed,
  autocompletes: boolean,
): TemplateResult => {
  const {id, label, value, error, onInput, onChange} = field;
  const typed = splitParts(value);
  const leave = (event: FocusEvent) => {
    const fields = event.currentTarget as Element;
    // From one part to the next, it is still being typed.
    if (event.relatedTarget instanceof Node && fields.contains(event.relatedTarget)) return;
    onChange?.();
  };
  return html`<fieldset
    class="field birthdate"
    aria-describedby=${describedBy(field)}
    @input=${(event: InputEvent) => {
      const {value: text} = event.target as HTMLInputElement;
      onInput(readPasted(text) ?? readFields(event.currentTarget as Element));
    }}
    @change=${(event: Event) => {
      const {value: text} = event.target as HTMLInputElement;
      const fields = readPasted(text) ?? readFields(event.currentTarget as Element);
      onInput(settleDate(fields));
      if (isWhole(fields)) onChange?.();
    }}
    @focusout=${leave}
  >
    <legend>${label}</legend>
    ${hintOf(field)} ${errorOf(field)}
    <div class="parts">
      ${PARTS.map(
        (part, index) =>
          html`<div class=${part}>
            <label for=${index === 0 ? id : `${id}-${part}`}>${labels[part]}</label>
            <input
              id=${index === 0 ? id : `${id}-${part}`}
              part="input"
              type="text"
              inputmode="numeric"
              maxlength="10"
              size=${LENGTH[part]}
              autocomplete=${(autocompletes ? AUTOCOMPLETE[part] : 'off') as 'off'}
              required
              aria-invalid=${error ? 'true' : 'false'}
              .value=${live(typed[part])}
            />
          </div>`,
      )}
    </div>
  </fieldset>`;
};
