import type {AssessmentRequest} from '@immersion-kit/sdk';
import type {Convention} from '@immersion-kit/sdk/contract';
import {html, type LitElement, nothing, type TemplateResult} from 'lit';
import {Deed} from '../fields/deed.ts';
import {errorSummary} from '../fields/error-summary.ts';
import {PressWatch} from '../fields/press-watch.ts';
import type {AssessmentTexts} from '../l10n/assessment/fr.ts';
import type {Language} from '../l10n/localize.ts';
import type {PageFailure} from '../l10n/standing/failure.ts';
import type {PageScreen} from '../pages/page-screen.ts';
import type {Visit} from '../signature/visit.ts';
import type {AssessmentPageClient} from './assessment-client.ts';
import {AssessmentForm} from './assessment-form.ts';
import {refusalsOf} from './assessment-issues.ts';
import {assessmentView} from './assessment-view.ts';
import {idOf} from './form-fields.ts';
import {causeField, outcomeField, presenceFields} from './outcome-fields.ts';
import {personName} from './people.ts';
import {todayOf} from './today.ts';
import {learntFields, nextFields, wordFields} from './tutor-fields.ts';

type Options = {
  readonly client: () => Pick<AssessmentPageClient, 'writeAssessment'> | undefined;
  readonly screen: PageScreen;
  readonly saying: () => {readonly texts: AssessmentTexts; readonly language: Language};
  readonly now: () => Date;
  readonly failureOf: (error: unknown) => PageFailure;
  /** Takes care of a failure that concerns more than the form. */
  readonly handle: (failure: PageFailure) => boolean;
  readonly written: (assessment: AssessmentRequest) => Promise<void>;
};

/** What was sent may have arrived. */
const UNANSWERED = new Set(['offline', 'slow', 'unknown', 'internal_error', 'service_unavailable']);

/** Where a tutor says how an immersion went: one question, then what concerns it. */
export class WritingPart {
  readonly #options: Options;
  readonly #sending: Deed;
  readonly #form: AssessmentForm;
  #content: Convention['content'] | undefined;
  #intent = {of: '', key: ''};

  constructor(host: LitElement, options: Options) {
    this.#options = options;
    const {failureOf, handle, saying} = options;
    const press = new PressWatch(host);
    this.#sending = new Deed(host, 'sending-failure', {
      failureOf,
      handle: failure => this.#refuse(failure) || handle(failure),
    });
    this.#form = new AssessmentForm(() => this.#assessed(), {
      saying: () => ({texts: saying().texts.form, language: saying().language}),
      onChange: () => {
        host.requestUpdate();
      },
      whenStill: task => {
        press.whenReleased(task);
      },
    });
  }

  /** Whether leaving the page would lose something. */
  get isAtRisk(): boolean {
    return this.#form.isBegun;
  }

  /** The immersion it is about, as it is read. */
  about(content: Convention['content']): void {
    this.#content = content;
    this.#form.judge();
  }

  /** The form. */
  view(visit: Visit, {agency, content}: Convention): TemplateResult {
    const {texts} = this.#options.saying();
    const {form: words, standing} = texts;
    const view = {form: this.#form, standing};
    const {status} = this.#form.typed;
    const name = personName(content);
    const submit = (event: SubmitEvent) => {
      event.preventDefault();
      void this.#send(visit);
    };
    const isNoShow = status === 'DID_NOT_SHOW';
    const {isBusy} = this.#sending;
    return html`${errorSummary(this.#form.summary, words, 2, path => {
        void this.#options.screen.focus(`#${idOf(path)}`);
      })}
      <form novalidate class="assessment" aria-busy=${isBusy} @submit=${submit}>
        ${outcomeField(view, name)} ${isNoShow ? causeField(view) : nothing}
        ${status === 'PARTIALLY_COMPLETED' ? presenceFields(view) : nothing}
        ${
          status === '' || isNoShow
            ? nothing
            : html`${learntFields(view, texts.words)} ${nextFields(view, texts.words)}
              ${wordFields(view)}`
        }
        ${
          status === ''
            ? nothing
            : html`<p class="soft">
                ${isNoShow ? words.noShowTold(name, agency.name) : words.readBy(name, agency.name)}
              </p>`
        }
        ${this.#sending.alert()}
        <div class="actions">
          <button class="button primary">${isBusy ? standing.working : words.send}</button>
        </div>
      </form>`;
  }

  /** What was typed and can no longer be sent: it may still be copied. */
  unsentView(): TemplateResult | typeof nothing {
    if (!this.#form.isBegun || !this.#content) return nothing;
    const {texts, language} = this.#options.saying();
    const {form, words} = texts;
    return html`<section class="card" id="unsent">
      <h2>${form.unsent}</h2>
      <p>${form.unsentHelp}</p>
      ${assessmentView(this.#form.request, this.#content, {words, language})}
    </section>`;
  }

  #assessed() {
    if (!this.#content) throw new Error('no immersion was read');
    const {dateStart, dateEnd, schedule} = this.#content;
    return {dateStart, dateEnd, schedule, today: todayOf(this.#content, this.#options.now())};
  }

  async #send({conventionId, within}: Visit): Promise<void> {
    const client = this.#options.client();
    if (!client || this.#sending.isBusy) return;
    if (!this.#form.leave()) {
      this.#sending.failure = undefined;
      await this.#options.screen.focus('#summary');
      return;
    }
    const assessment = this.#form.request as AssessmentRequest;
    await this.#sending.run(async () => {
      const idempotencyKey = this.#intentOf(assessment);
      await within(options =>
        client.writeAssessment({conventionId, assessment}, {...options, idempotencyKey}),
      );
      this.#form.clear();
      await this.#options.written(assessment);
    });
  }

  /** The same while what is sent is the same: an answer that was lost has one effect. */
  #intentOf(assessment: AssessmentRequest): string {
    const of = JSON.stringify(assessment);
    if (of !== this.#intent.of) this.#intent = {of, key: crypto.randomUUID()};
    return this.#intent.key;
  }

  /** What the server says of the fields goes beside them. */
  #refuse({code, fields}: PageFailure): boolean {
    // An answer came: the next try is another one.
    if (!UNANSWERED.has(code)) this.#intent = {of: '', key: ''};
    if (fields.length === 0) return false;
    this.#form.refuse(refusalsOf(fields));
    void this.#options.screen.focus('#summary');
    return true;
  }
}
