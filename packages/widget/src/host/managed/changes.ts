import {html, type LitElement, nothing, type TemplateResult} from 'lit';
import {AskedForm} from '../../agency/form/asked-form.ts';
import {Deed} from '../../fields/deed.ts';
import {checkField} from '../../fields/native-fields.ts';
import type {Managing} from './managing.ts';
import type {Saying} from './saying.ts';

type Options = {
  readonly managing: Managing;
  readonly saying: () => Saying;
  /** The civil date of the company. */
  readonly today: () => string;
};

/** What is done to an entry beside changing it: said true, paused, shown again, taken out. */
export class Changes {
  readonly #options: Options;
  readonly #confirming: Deed;
  readonly #resuming: Deed;
  readonly #pause: AskedForm;
  readonly #withdrawal: AskedForm;

  constructor(host: LitElement, options: Options) {
    this.#options = options;
    const {managing, saying} = options;
    const {failureOf, handle} = managing;
    this.#confirming = new Deed(host, 'confirm-alert', {failureOf, handle});
    this.#resuming = new Deed(host, 'resume-alert', {failureOf, handle});
    const shared = {failureOf, handle, saying: this.#formSaying};
    this.#pause = new AskedForm(host, {
      ...shared,
      id: 'pause',
      questions: () => this.#pauseQuestions(),
      judge: values => this.#judgePause(values),
      submit: async ({how, until = ''}, idempotencyKey) => {
        const asked = how === 'until' ? {until} : {};
        await managing.change(
          (client, {key}) => client.pauseHost(asked, {key, idempotencyKey}),
          saying().texts.pause.done,
        );
      },
    });
    this.#withdrawal = new AskedForm(host, {
      ...shared,
      id: 'withdraw',
      questions: () => {
        const {sure, missing} = saying().texts.withdraw;
        return [{name: 'sure', label: sure, missing}];
      },
      submit: () => managing.withdraw(),
    });
  }

  /** Whether all is still true. */
  confirmView(last: string): TemplateResult {
    const {confirm, standing} = this.#options.saying().texts;
    const act = () => {
      const {managing} = this.#options;
      void this.#confirming.run(() =>
        managing.change((client, options) => client.confirmHost({}, options), confirm.done),
      );
    };
    return html`<section class="card" aria-busy=${this.#confirming.isBusy}>
      <h2>${confirm.title}</h2>
      <p>${confirm.last(last)}</p>
      <div>
        <button type="button" class="button" @click=${act}>
          ${this.#confirming.isBusy ? standing.working : confirm.button}
        </button>
      </div>
      ${this.#confirming.alert()}
    </section>`;
  }

  /** The way back, of an entry that is paused. */
  resumeView(): TemplateResult {
    const {resume, standing} = this.#options.saying().texts;
    const act = () => {
      const {managing} = this.#options;
      void this.#resuming.run(() =>
        managing.change((client, options) => client.resumeHost({}, options), resume.done),
      );
    };
    return html`<div class="stack" aria-busy=${this.#resuming.isBusy}>
      <div>
        <button type="button" class="button primary" @click=${act}>
          ${this.#resuming.isBusy ? standing.working : resume.button}
        </button>
      </div>
      ${this.#resuming.alert()}
    </div>`;
  }

  /** What hides an entry, folded: for a while, or for good. */
  hideView(status: string): TemplateResult {
    const {pause, withdraw, standing} = this.#options.saying().texts;
    const tick = checkField({
      id: this.#withdrawal.idOf('sure'),
      label: withdraw.sure,
      value: this.#withdrawal.values['sure'] === 'yes',
      error: this.#withdrawal.errorOf('sure'),
      errorPrefix: standing.errorPrefix,
      onInput: isTicked => {
        this.#withdrawal.set('sure', isTicked ? 'yes' : '');
      },
    });
    return html`${
        status === 'published'
          ? html`<details class="text" id="pause-card">
              <summary>${pause.title}</summary>
              <div class="stack">
                <p>${pause.why}</p>
                ${this.#pause.render({action: pause.button, isQuiet: true})}
              </div>
            </details>`
          : nothing
      }
      <details class="text" id="withdraw-card">
        <summary>${withdraw.title}</summary>
        <div class="stack">
          <p>${withdraw.why}</p>
          ${this.#withdrawal.render({
            action: withdraw.button,
            isQuiet: true,
            fieldOf: () => tick,
          })}
        </div>
      </details>`;
  }

  readonly #formSaying = () => {
    const {texts} = this.#options.saying();
    return {texts, standing: texts.standing};
  };

  #pauseQuestions() {
    const {pause} = this.#options.saying().texts;
    const {until, open} = pause.choices;
    const how = {
      name: 'how',
      label: pause.how,
      kind: 'radio',
      missing: pause.missing,
      choices: [
        {value: 'until', label: until},
        {value: 'open', label: open},
      ],
    } as const;
    const day = {name: 'until', label: pause.day, kind: 'date', missing: pause.dayMissing} as const;
    return this.#pause.values['how'] === 'until' ? [how, day] : [how];
  }

  #judgePause({how, until = ''}: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
    const {dayMissing} = this.#options.saying().texts.pause;
    const isWrong = how === 'until' && until <= this.#options.today();
    return new Map(isWrong ? [['until', dayMissing]] : []);
  }
}
