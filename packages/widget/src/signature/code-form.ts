import {html, nothing, type TemplateResult} from 'lit';
import {alertOf, type Deed} from '../fields/deed.ts';
import {checkField, textField} from '../fields/native-fields.ts';
import type {SignatureTexts} from '../l10n/signature/fr.ts';

const LONGEST = 20;

/** What is typed to sign, and what is wrong with it. */
export type Typed = {
  code: string;
  isPromised: boolean;
  /** By field; nothing where all is well. */
  errors: {readonly code?: string; readonly promise?: string};
};

/** The words of the act: a convention is signed with it, and what else is signed. */
type CodeTexts = Pick<SignatureTexts, 'standing'> & {
  readonly signing: Pick<
    SignatureTexts['signing'],
    'toCorrect' | 'code' | 'codeHint' | 'promise' | 'sign' | 'askAnother'
  >;
};

type View = {
  readonly texts: CodeTexts;
  readonly typed: Typed;
  readonly signing: Deed;
  readonly asking: Deed;
  readonly sign: () => void;
  readonly askAnother: () => void;
};

/** The act itself: the code received, a promise, and a button that says that it signs. */
export const codeForm = (view: View): TemplateResult => {
  const {texts, typed, signing, asking} = view;
  const {signing: words, standing} = texts;
  const {errorPrefix} = standing;
  const wrong = Object.keys(typed.errors).length;
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    view.sign();
  };
  return html`<form novalidate class="stack" aria-busy=${signing.isBusy} @submit=${submit}>
    ${wrong > 0 ? alertOf(words.toCorrect(wrong)) : nothing} ${signing.alert()}
    <div class="code">
      ${textField(
        {
          id: 'code',
          label: words.code,
          hint: words.codeHint,
          value: typed.code,
          error: typed.errors.code ?? '',
          errorPrefix,
          onInput: value => {
            typed.code = value;
          },
        },
        {autocomplete: 'one-time-code', inputmode: 'numeric', maxlength: LONGEST},
      )}
    </div>
    ${checkField({
      id: 'promise',
      label: words.promise,
      value: typed.isPromised,
      error: typed.errors.promise ?? '',
      errorPrefix,
      onInput: value => {
        typed.isPromised = value;
      },
    })}
    <div class="actions">
      <button class="button primary">${signing.isBusy ? standing.working : words.sign}</button>
      <button type="button" class="button" aria-busy=${asking.isBusy} @click=${view.askAnother}>
        ${asking.isBusy ? standing.working : words.askAnother}
      </button>
    </div>
    ${asking.alert()}
  </form>`;
};
