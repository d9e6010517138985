import type {ContactMode} from '@immersion-kit/sdk/contract';
import {html, nothing, type TemplateResult} from 'lit';
import {noticeOf} from '../fields/deed.ts';
import {textField} from '../fields/native-fields.ts';
import type {ContactTexts} from '../l10n/contact/fr.ts';
import type {SentCode} from './sent-code.ts';

const LONGEST = 20;

type View = {
  readonly code: SentCode;
  readonly texts: Pick<ContactTexts, 'code' | 'errorPrefix' | 'working'>;
  /** What is said first: where the code went, and what it is for. */
  readonly intro: unknown;
  readonly confirm: string;
  /** Another way on, beside asking for another code. */
  readonly beside?: unknown;
};

/** The code received by mail: to copy, to paste, or filled in by the browser. */
export const codeView = ({code, texts, intro, confirm, beside}: View): TemplateResult => {
  const {code: words, errorPrefix, working} = texts;
  const {confirming, asking} = code;
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    void code.confirm();
  };
  return html`${code.isResent ? noticeOf('known', words.resent) : nothing} ${intro}
    <form novalidate class="stack" aria-busy=${confirming.isBusy} @submit=${submit}>
      ${confirming.alert()}
      <div class="code">
        ${textField(
          {
            id: 'code',
            label: words.label,
            hint: words.hint,
            value: code.value,
            error: code.error,
            errorPrefix,
            onInput: value => {
              code.type(value);
            },
          },
          {autocomplete: 'one-time-code', inputmode: 'numeric', maxlength: LONGEST},
        )}
      </div>
      <div class="actions">
        <button class="button primary" part="button">
          ${confirming.isBusy ? working : confirm}
        </button>
        <button
          type="button"
          class="button"
          aria-busy=${asking.isBusy}
          @click=${() => void code.askAgain()}
        >
          ${asking.isBusy ? working : words.again}
        </button>
        ${beside ?? nothing}
      </div>
      ${asking.alert()}
    </form>
    <p class="soft">${words.spam}</p>`;
};

/** Where the code went, and what it is for. */
export const codeIntro = (
  {code}: Pick<ContactTexts, 'code'>,
  mode: ContactMode,
  address: string,
): TemplateResult =>
  html`<p>${code.sent(address)}</p>
    <p>${code.why[mode]}</p>`;
