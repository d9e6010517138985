import type {Convention, ConventionClient} from '@immersion-kit/sdk';
import {ASK_SUBJECTS, type AskSubject} from '@immersion-kit/sdk/contract';
import {html, type LitElement, nothing, type TemplateResult} from 'lit';
import {repeat} from 'lit/directives/repeat.js';
import {Deed, noticeOf} from '../../fields/deed.ts';
import {textField} from '../../fields/native-fields.ts';
import type {AskingTexts} from '../../l10n/follow/asking-fr.ts';
import type {Language} from '../../l10n/localize.ts';
import {durationText} from '../../l10n/moments.ts';
import type {PageFailure} from '../../l10n/standing/failure.ts';
import type {StandingTexts} from '../../l10n/standing/fr.ts';
import type {Visit} from '../../signature/visit.ts';

/** What asking calls. */
type AskingClient = Pick<ConventionClient, 'askConvention'>;

type Options = {
  readonly client: () => AskingClient | undefined;
  readonly saying: () => {
    readonly texts: {readonly asking: AskingTexts; readonly standing: StandingTexts};
    readonly language: Language;
  };
  readonly failureOf: (error: unknown) => PageFailure;
  /** Takes care of a failure that concerns more than what is asked. */
  readonly handle: (failure: PageFailure) => boolean;
  readonly asked: (subject: AskSubject) => void;
};

type Draft = {message: string; error: string; readonly deed: Deed; intent: string | undefined};

const LONGEST = 2000;
const ROWS = 4;

const isSubject = (subject: string): subject is AskSubject =>
  ASK_SUBJECTS.some(one => one === subject);

/** What a party may ask of the agency, each in a short form that loses nothing. */
export class AskingPart {
  readonly #host: LitElement;
  readonly #options: Options;
  readonly #drafts = new Map<AskSubject, Draft>();

  constructor(host: LitElement, options: Options) {
    this.#host = host;
    this.#options = options;
  }

  /** One form for each thing that may be asked now; without any, whom to turn to. */
  view(visit: Visit, {subjects, agency}: Convention): TemplateResult {
    const {asking} = this.#options.saying().texts;
    const known = subjects.filter(isSubject);
    return html`<section class="card" id="asking">
      <h2>${asking.title}</h2>
      ${
        known.length === 0
          ? html`<p>${asking.nothing(agency.name)}</p>`
          : repeat(
              known,
              subject => subject,
              subject => this.#formView(visit, subject, agency.name),
            )
      }
    </section>`;
  }

  #formView(visit: Visit, subject: AskSubject, agency: string): TemplateResult | typeof nothing {
    const {asking, standing} = this.#options.saying().texts;
    const texts = asking.subjects[subject];
    if (!texts) return nothing;
    const draft = this.#draftOf(subject);
    const isTold = subject === 'refusal' && visit.role !== 'beneficiary';
    const submit = (event: SubmitEvent) => {
      event.preventDefault();
      void this.#send(visit, subject, draft);
    };
    return html`<details>
      <summary>${texts.title}</summary>
      <form novalidate class="stack" aria-busy=${draft.deed.isBusy} @submit=${submit}>
        <p>${texts.then(agency)} ${isTold ? asking.refusalTold : nothing}</p>
        ${draft.deed.alert()}
        ${textField(
          {
            id: `ask-${subject}`,
            label: texts.label,
            hint: texts.hint,
            value: draft.message,
            error: draft.error,
            errorPrefix: standing.errorPrefix,
            onInput: value => {
              draft.message = value;
              draft.intent = undefined;
            },
          },
          {rows: ROWS, maxlength: LONGEST, spellcheck: true},
        )}
        <div>
          <button class="button">${draft.deed.isBusy ? standing.working : texts.send}</button>
        </div>
      </form>
    </details>`;
  }

  #draftOf(subject: AskSubject): Draft {
    const known = this.#drafts.get(subject);
    if (known) return known;
    const {failureOf, handle} = this.#options;
    const deed = new Deed(this.#host, `ask-${subject}-failure`, {
      failureOf: error => this.#inContext(failureOf(error)),
      handle: failure => this.#refuse(draft, subject, failure) || handle(failure),
    });
    const draft: Draft = {message: '', error: '', deed, intent: undefined};
    this.#drafts.set(subject, draft);
    return draft;
  }

  async #send({conventionId, within}: Visit, subject: AskSubject, draft: Draft): Promise<void> {
    const client = this.#options.client();
    const message = draft.message.trim();
    draft.error = message === '' ? this.#options.saying().texts.asking.missing : '';
    if (draft.error !== '' || !client) {
      await this.#goTo(subject);
      return;
    }
    await draft.deed.run(async () => {
      // The same words sent again after a failure are the same question.
      draft.intent ??= crypto.randomUUID();
      const idempotencyKey = draft.intent;
      await within(options =>
        client.askConvention({conventionId, subject, message}, {...options, idempotencyKey}),
      );
      this.#drafts.delete(subject);
      this.#options.asked(subject);
    });
  }

  /** What the server says of the words goes beside them. */
  #refuse(draft: Draft, subject: AskSubject, {fields}: PageFailure): boolean {
    const found = fields.find(({pointer}) => pointer === '/message');
    if (!found) return false;
    draft.error = found.message;
    void this.#goTo(subject);
    return true;
  }

  #inContext(failure: PageFailure): PageFailure {
    if (failure.code !== 'message_too_soon') return failure;
    const {texts, language} = this.#options.saying();
    const {retryAfter} = failure;
    const wait = retryAfter === undefined ? undefined : durationText(retryAfter, language);
    return {...failure, text: texts.asking.tooSoon(wait)};
  }

  async #goTo(subject: AskSubject): Promise<void> {
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    this.#host.shadowRoot?.getElementById(`ask-${subject}`)?.focus();
  }
}

/** The question has left: what happens then, and the way back. */
export const askedView = (
  subject: AskSubject,
  agency: string,
  asking: AskingTexts,
  {canStillSign, back}: {readonly canStillSign: boolean; readonly back: () => void},
): TemplateResult => {
  const {asked, subjects} = asking;
  return html`${noticeOf('done', asked.done(agency))}
    <section class="card">
      <h2>${asked.next}</h2>
      <p>${subjects[subject]?.then(agency)}</p>
      <p>${asked.unchanged} ${subject === 'refusal' && canStillSign ? asked.still : nothing}</p>
      <div><button class="button primary" @click=${back}>${asked.back}</button></div>
    </section>`;
};
