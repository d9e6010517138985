import {
  CONTACT_ANSWERS,
  type ContactAnswer,
  DECLINE_REASONS,
  type DeclineReason,
} from '@immersion-kit/sdk/contract';
import {html, nothing, type TemplateResult} from 'lit';
import {Deed} from '../../fields/deed.ts';
import {radioField, textField} from '../../fields/native-fields.ts';
import type {PageFailure} from '../../l10n/standing/failure.ts';
import type {Opened} from './exchange-client.ts';
import type {PartOptions} from './parts.ts';

type Named = 'answer' | 'reason' | 'message';

const ROWS = 4;
const LONGEST = 2000;

/** What a company answers: a choice first, so that a robot that presses every button says nothing. */
export class AnsweringPart {
  readonly #options: PartOptions;
  readonly #deed: Deed;
  #answer: ContactAnswer | '' = '';
  #reason: DeclineReason | '' = '';
  #message = '';
  #errors: Partial<Record<Named, string>> = {};
  #intent: {readonly said: string; readonly key: string} | undefined;

  constructor(options: PartOptions) {
    this.#options = options;
    const {host, failureOf, handle} = options;
    this.#deed = new Deed(host, 'answer-failure', {
      failureOf,
      handle: failure => this.#refuse(failure) || handle(failure),
    });
  }

  /** The form. */
  view(opened: Opened): TemplateResult {
    const {texts} = this.#options.saying();
    const {answering, errorPrefix, working} = texts;
    const {firstName} = opened.exchange.candidate;
    const isLate = opened.exchange.status === 'EXPIRED';
    const submit = (event: SubmitEvent) => {
      event.preventDefault();
      void this.#send(opened);
    };
    const choices = CONTACT_ANSWERS.map(value => ({value, ...answering.answers[value]}));
    return html`<section class="card" id="answering">
      <h2>${answering.title}</h2>
      <p>${isLate ? answering.late : answering.how(firstName)}</p>
      <form novalidate class="stack" aria-busy=${this.#deed.isBusy} @submit=${submit}>
        ${this.#deed.alert()}
        ${radioField(
          {
            id: 'answer',
            label: answering.question,
            value: this.#answer,
            error: this.#errors.answer ?? '',
            errorPrefix,
            onInput: value => {
              this.#answer = CONTACT_ANSWERS.find(one => one === value) ?? '';
              this.#settle('answer');
            },
          },
          choices,
        )}
        ${this.#answer === 'no' ? this.#reasonView() : nothing}
        ${this.#answer === '' ? nothing : this.#messageView(this.#answer)}
        <div>
          <button class="button primary">${this.#deed.isBusy ? working : answering.act}</button>
        </div>
      </form>
    </section>`;
  }

  #reasonView(): TemplateResult {
    const {answering, errorPrefix} = this.#options.saying().texts;
    return radioField(
      {
        id: 'reason',
        label: answering.reason,
        value: this.#reason,
        error: this.#errors.reason ?? '',
        errorPrefix,
        onInput: value => {
          this.#reason = DECLINE_REASONS.find(one => one === value) ?? '';
          this.#settle('reason');
        },
      },
      DECLINE_REASONS.map(value => ({value, label: answering.reasons[value]})),
    );
  }

  /** Whether something has to be written: another date says which, another reason says what. */
  get #isToSay(): boolean {
    return this.#answer === 'other-date' || (this.#answer === 'no' && this.#reason === 'OTHER');
  }

  #messageView(answer: ContactAnswer): TemplateResult {
    const {answering, errorPrefix} = this.#options.saying().texts;
    return textField(
      {
        id: 'message',
        label: answering.message[answer],
        hint: answering.hints[answer],
        value: this.#message,
        error: this.#errors.message ?? '',
        errorPrefix,
        optional: this.#isToSay ? undefined : answering.optional,
        onInput: value => {
          this.#message = value;
          this.#settle('message');
        },
      },
      {rows: ROWS, maxlength: LONGEST, spellcheck: true},
    );
  }

  #settle(named: Named): void {
    const {[named]: _, ...others} = this.#errors;
    this.#errors = others;
    this.#options.host.requestUpdate();
  }

  #missing(): Partial<Record<Named, string>> {
    const {missing} = this.#options.saying().texts.answering;
    const isUnsaid = this.#isToSay && this.#message.trim() === '';
    return {
      ...(this.#answer === '' ? {answer: missing.answer} : {}),
      ...(this.#answer === 'no' && this.#reason === '' ? {reason: missing.reason} : {}),
      ...(isUnsaid ? {message: this.#answer === 'no' ? missing.OTHER : missing['other-date']} : {}),
    };
  }

  async #send({token}: Opened): Promise<void> {
    const answer = this.#answer;
    this.#errors = this.#missing();
    if (answer === '' || Object.keys(this.#errors).length > 0) {
      await this.#goToFirst();
      return;
    }
    const message = this.#message.trim();
    const said = {
      answer,
      ...(answer === 'no' && this.#reason !== '' ? {reason: this.#reason} : {}),
      ...(message === '' ? {} : {message}),
    };
    await this.#deed.run(async () => {
      // The same answer sent again after a failure is the same answer.
      const text = JSON.stringify(said);
      if (this.#intent?.said !== text) this.#intent = {said: text, key: crypto.randomUUID()};
      const idempotencyKey = this.#intent.key;
      await this.#options.client().answerContact(said, {key: token, idempotencyKey});
      this.#answer = '';
      this.#reason = '';
      this.#message = '';
      await this.#options.done(this.#options.saying().texts.answering.done[answer]);
    });
  }

  /** What the server says of a field goes beside it. */
  #refuse({fields}: PageFailure): boolean {
    const found = fields.flatMap(({pointer, message}) => {
      const named = pointer.slice(1);
      return named === 'answer' || named === 'reason' || named === 'message'
        ? [[named, message] as const]
        : [];
    });
    if (found.length === 0) return false;
    this.#errors = Object.fromEntries(found);
    void this.#goToFirst();
    return true;
  }

  async #goToFirst(): Promise<void> {
    const [first] = Object.keys(this.#errors);
    this.#options.host.requestUpdate();
    if (first !== undefined) await this.#options.screen.focus(`#${first}`);
  }
}
