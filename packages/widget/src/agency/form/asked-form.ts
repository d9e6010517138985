import {html, type LitElement, nothing, type TemplateResult} from 'lit';
import {Deed} from '../../fields/deed.ts';
import type {PageFailure} from '../../l10n/standing/failure.ts';
import type {ReviewTexts} from '../../l10n/review/fr.ts';
import type {StandingTexts} from '../../l10n/standing/fr.ts';
import {type Question, questionField} from './question.ts';
import {wrongSummary} from './wrong-summary.ts';

export type Values = Readonly<Record<string, string>>;

/** What is wrong, by the name of what was asked. */
export type Wrong = ReadonlyMap<string, string>;

const NOTHING_WRONG: Wrong = new Map();

/** What was sent may have arrived. */
const UNANSWERED = new Set(['offline', 'slow', 'unknown', 'internal_error', 'service_unavailable']);

/** What a form says by itself. */
type FormSaying = {
  readonly texts: Pick<ReviewTexts, 'form'>;
  readonly standing: Pick<StandingTexts, 'errorPrefix' | 'optional' | 'working'>;
};

type Options = {
  /** Ids of the form's parts begin with it. */
  readonly id: string;
  readonly saying: () => FormSaying;
  readonly failureOf: (error: unknown) => PageFailure;
  readonly questions: () => readonly Question[];
  readonly values?: Values;
  /** @param intent - names what is sent: sent again after a cut, it has one effect. */
  readonly submit: (values: Values, intent: string) => Promise<unknown>;
  /** What no single question says: `missing` is looked at before. */
  readonly judge?: (values: Values) => Wrong;
  /** Takes care of a failure; else it is said in the form. */
  readonly handle?: (failure: PageFailure) => boolean;
  /** Which question a failure is about, when the API does not name it. */
  readonly explain?: (failure: PageFailure) => Wrong | undefined;
};

type Shown = {
  readonly action: string;
  readonly isQuiet?: boolean;
  /** Between the questions and the button. */
  readonly beside?: unknown;
  /** In the place of the field of a question. */
  readonly fieldOf?: (question: Question) => TemplateResult | undefined;
};

/**
 * A form that says what is wrong, by each field and in one place, loses nothing that was typed, and
 * sends once what is sent twice.
 */
export class AskedForm {
  readonly #host: LitElement;
  readonly #options: Options;
  readonly #deed: Deed;
  #values: Record<string, string>;
  #begun: Values;
  #wrong = NOTHING_WRONG;
  #intent: string | undefined;

  constructor(host: LitElement, options: Options) {
    const {id, failureOf, values = {}} = options;
    this.#host = host;
    this.#options = options;
    this.#begun = {...values};
    this.#values = {...values};
    this.#deed = new Deed(host, `${id}-alert`, {
      failureOf: error => this.#whole(failureOf(error)),
      handle: failure => this.#refuse(failure),
    });
  }

  get values(): Values {
    return this.#values;
  }

  get isBusy(): boolean {
    return this.#deed.isBusy;
  }

  /** Why it was not sent, when no question says it. */
  get failure(): PageFailure | undefined {
    return this.#deed.failure;
  }

  /** Whether something was typed that was not there at first. */
  get isBegun(): boolean {
    const names = Object.keys({...this.#begun, ...this.#values});
    return names.some(name => (this.#values[name] ?? '') !== (this.#begun[name] ?? ''));
  }

  /** Answers a question. */
  set(name: string, value: string): void {
    this.#values[name] = value;
    this.#intent = undefined;
    this.#host.requestUpdate();
  }

  /** The id of a question's field, in the shadow root. */
  idOf(name: string): string {
    return `${this.#options.id}-${name.replaceAll('/', '-')}`;
  }

  /** What is wrong with a question; "" when nothing is. */
  errorOf(name: string): string {
    return this.#wrong.get(name) ?? '';
  }

  /** Goes to a field, or to the button that sends. */
  async focus(name: string): Promise<void> {
    await this.#host.updateComplete;
    this.#host.shadowRoot?.getElementById(this.idOf(name))?.focus();
  }

  /** Sends what was typed, unless something is wrong with it; goes there then. */
  async send(): Promise<void> {
    if (this.isBusy) return;
    const {questions, judge, submit} = this.#options;
    const values = this.#trimmed();
    const missing = new Map<string, string>();
    for (const {name, missing: text} of questions()) {
      if (text !== undefined && (values[name] ?? '') === '') missing.set(name, text);
    }
    const wrong = new Map([...(judge?.(values) ?? []), ...missing]);
    if (wrong.size > 0) {
      this.#deed.failure = undefined;
      this.#tell(wrong);
      return;
    }
    this.#wrong = NOTHING_WRONG;
    const intent = (this.#intent ??= crypto.randomUUID());
    await this.#deed.run(async () => {
      await submit(values, intent);
      // Asked again once it was done, it is another one: a second code, for instance.
      this.#intent = undefined;
    });
  }

  /** The form: what is wrong in it, its questions, its button. */
  render({action, isQuiet = false, beside = nothing, fieldOf}: Shown): TemplateResult {
    const {id, questions, saying} = this.#options;
    const {standing} = saying();
    const submit = (event: SubmitEvent) => {
      event.preventDefault();
      void this.send();
    };
    return html`<form
      id=${id}
      class="stack"
      novalidate
      aria-busy=${this.isBusy ? 'true' : nothing}
      @submit=${submit}
    >
      ${this.#deed.alert()} ${this.#summary()}
      ${questions().map(question => fieldOf?.(question) ?? this.field(question))} ${beside}
      <div class="actions">
        <button id=${this.idOf('send')} class="button ${isQuiet ? '' : 'primary'}">
          ${this.isBusy ? standing.working : action}
        </button>
      </div>
    </form>`;
  }

  /** One question of the form. */
  field(question: Question): TemplateResult {
    const {standing} = this.#options.saying();
    const {name, missing} = question;
    return questionField(question, {
      id: this.idOf(name),
      value: this.#values[name] ?? '',
      error: this.errorOf(name),
      optional: missing === undefined ? standing.optional : undefined,
      errorPrefix: standing.errorPrefix,
      onInput: value => {
        this.set(name, value);
      },
    });
  }

  #trimmed(): Values {
    return Object.fromEntries(
      Object.entries(this.#values).map(([name, value]) => [name, value.trim()]),
    );
  }

  #summary(): TemplateResult | typeof nothing {
    const {id, questions, saying} = this.#options;
    // One question alone says what is wrong with it once.
    if (questions().length < 2) return nothing;
    const lines = questions().flatMap(({name, label}) => {
      const message = this.#wrong.get(name);
      return message === undefined ? [] : [{name, label, message}];
    });
    return wrongSummary(`${id}-summary`, lines, saying().texts.form, name => {
      void this.focus(name);
    });
  }

  /** Says what is wrong; one field is gone to at once, several are chosen from. */
  #tell(wrong: Wrong): void {
    this.#wrong = wrong;
    this.#host.requestUpdate();
    const [only] = wrong.keys();
    void this.focus(wrong.size === 1 && only !== undefined ? only : 'summary');
  }

  /** A failure with what the server says of no question of ours. */
  #whole(failure: PageFailure): PageFailure {
    const others = failure.fields.filter(field => this.#nameAt(field) === undefined);
    // Ten days may be wrong in one way: it is said once.
    const text = [...new Set([failure.text, ...others.map(({message}) => message)])].join(' ');
    return {...failure, text};
  }

  #nameAt({pointer}: PageFailure['fields'][number]): string | undefined {
    const path = pointer.slice(1);
    return this.#options.questions().find(({name}) => name === path)?.name;
  }

  #refuse(failure: PageFailure): boolean {
    const {handle, explain} = this.#options;
    // An answer came: the next try is another one.
    if (!UNANSWERED.has(failure.code)) this.#intent = undefined;
    if (handle?.(failure)) return true;
    const placed = failure.fields.flatMap(field => {
      const name = this.#nameAt(field);
      return name === undefined ? [] : [[name, field.message] as const];
    });
    const wrong = explain?.(failure) ?? new Map(placed);
    if (wrong.size === 0) return false;
    this.#tell(wrong);
    return placed.length === failure.fields.length;
  }
}
