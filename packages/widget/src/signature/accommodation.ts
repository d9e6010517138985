import type {ConventionClient} from '@immersion-kit/sdk';
import {type Accommodation, RQTH_ANSWERS} from '@immersion-kit/sdk/contract';
import {html, type LitElement, nothing, type TemplateResult} from 'lit';
import {Deed} from '../fields/deed.ts';
import {radioField, textField} from '../fields/native-fields.ts';
import type {SignatureTexts} from '../l10n/signature/fr.ts';
import type {PageFailure} from '../l10n/standing/failure.ts';
import type {Visit} from './visit.ts';

/** What the part on disability calls. */
type AccommodationClient = Pick<ConventionClient, 'readAccommodation' | 'declareAccommodation'>;

type Options = {
  readonly client: () => AccommodationClient | undefined;
  readonly texts: () => SignatureTexts;
  readonly failureOf: (error: unknown) => PageFailure;
};

const LONGEST = 2000;
const ROWS = 4;

const isAnswer = (text: string): text is Accommodation['isRqth'] =>
  RQTH_ANSWERS.some(one => one === text);

/**
 * What the beneficiary says of a disability, or not, on the page where they sign. It is read only
 * when they open this part and stored only once they have signed: what presses every button has no
 * code, and says nothing.
 */
export class AccommodationPart {
  readonly #host: LitElement;
  readonly #options: Options;
  readonly #reading: Deed;
  #before: Accommodation | undefined;
  #said: Accommodation | undefined;
  /** Whether an answer given on this page is stored. */
  isDeclared = false;

  constructor(host: LitElement, options: Options) {
    this.#host = host;
    this.#options = options;
    this.#reading = new Deed(host, 'accommodation-failure', {failureOf: options.failureOf});
  }

  /** The part, closed until it is opened. */
  view(visit: Visit, agency: string): TemplateResult {
    const {accommodation: texts, standing} = this.#options.texts();
    const open = (event: Event) => {
      if (event.target instanceof HTMLDetailsElement && event.target.open) void this.#read(visit);
    };
    return html`<details class="card" id="accommodation" @toggle=${open}>
      <summary>${texts.title}</summary>
      <div class="stack">
        <p>${texts.why(agency)}</p>
        ${this.#reading.alert()}
        ${this.#reading.isBusy ? html`<p role="status">${standing.working}</p>` : nothing}
        ${this.#said ? this.#fieldsView(this.#said) : nothing}
        <p>${texts.when}</p>
      </div>
    </details>`;
  }

  /** Stores what was just said, if something was. */
  async declare({conventionId, within}: Visit): Promise<void> {
    const client = this.#options.client();
    const said = this.#said;
    if (!client || !said) return;
    const {isRqth, adaptation} = this.#before ?? {};
    if (said.isRqth === isRqth && said.adaptation === adaptation) return;
    await within(options => client.declareAccommodation({conventionId, ...said}, options));
    this.#before = said;
    this.isDeclared = true;
  }

  async #read({conventionId, within}: Visit): Promise<void> {
    const client = this.#options.client();
    if (!client || this.#said) return;
    await this.#reading.run(async () => {
      const read = await within(options => client.readAccommodation({conventionId}, options));
      const {isRqth, adaptation} = read;
      this.#before = {isRqth: isAnswer(isRqth) ? isRqth : 'unsaid', adaptation};
      this.#said = this.#before;
    });
  }

  #say(more: Partial<Accommodation>): void {
    if (this.#said) this.#said = {...this.#said, ...more};
    this.#host.requestUpdate();
  }

  #fieldsView({isRqth, adaptation}: Accommodation): TemplateResult {
    const {accommodation: texts, standing} = this.#options.texts();
    const {errorPrefix, optional} = standing;
    return html`${radioField(
      {
        id: 'is-rqth',
        label: texts.isRqth,
        value: isRqth,
        optional,
        errorPrefix,
        onInput: value => {
          if (isAnswer(value)) this.#say({isRqth: value});
        },
      },
      RQTH_ANSWERS.map(value => ({value, label: texts.answers[value]})),
    )}
    ${textField(
      {
        id: 'adaptation',
        label: texts.adaptation,
        hint: texts.adaptationHint,
        value: adaptation,
        optional,
        errorPrefix,
        onInput: value => {
          this.#say({adaptation: value});
        },
      },
      {rows: ROWS, maxlength: LONGEST, spellcheck: true},
    )}`;
  }
}
