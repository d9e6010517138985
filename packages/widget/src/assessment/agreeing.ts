import type {Assessment} from '@immersion-kit/sdk';
import {html, type LitElement, type TemplateResult} from 'lit';
import {radioField, textField} from '../fields/native-fields.ts';
import type {AssessmentTexts} from '../l10n/assessment/fr.ts';
import type {Language} from '../l10n/localize.ts';
import type {PageFailure} from '../l10n/standing/failure.ts';
import type {PageScreen} from '../pages/page-screen.ts';
import {CodePart, goToFirst} from '../signature/code-part.ts';
import type {Read, Visit} from '../signature/visit.ts';
import type {AssessmentPageClient} from './assessment-client.ts';

type Options = {
  /** Nothing is shown to be signed without one. */
  readonly client: () => Pick<AssessmentPageClient, 'requestAssessmentCode' | 'signAssessment'>;
  readonly screen: PageScreen;
  readonly saying: () => {readonly texts: AssessmentTexts; readonly language: Language};
  readonly failureOf: (error: unknown) => PageFailure;
  /** Takes care of a failure that concerns more than the answer. */
  readonly handle: (failure: PageFailure) => boolean;
  readonly signed: (agrees: boolean) => Promise<void>;
};

/** What is to be signed, for whom. */
type Signing = {readonly visit: Visit; readonly read: Read; readonly assessment: Assessment};
type Errors = {readonly agrees?: string; readonly comment?: string};

const LONGEST = 3000;
const ROWS = 4;

/** Where the person agrees or not, says why, and signs with a code what they have read. */
export class AgreeingPart {
  readonly #host: LitElement;
  readonly #options: Options;
  readonly #code: CodePart;
  #agrees: 'yes' | 'no' | '' = '';
  #comment = '';
  #errors: Errors = {};

  constructor(host: LitElement, options: Options) {
    this.#host = host;
    this.#options = options;
    this.#code = new CodePart(host, {
      ...options,
      handle: failure => this.#refuse(failure) || options.handle(failure),
      isAnswered: () => this.#isAnswered(),
    });
  }

  /** Whether leaving the page would lose something. */
  get isAtRisk(): boolean {
    return this.#comment.trim() !== '';
  }

  /** Another text is to be signed: what was written of the former one stays, the answer does not. */
  restart(): void {
    this.#agrees = '';
    this.#errors = {};
    this.#code.restart();
  }

  /** The question, then the code. */
  view({visit, read, assessment}: Signing): TemplateResult {
    const {client, saying} = this.#options;
    const {title, nothing} = saying().texts.signing;
    const {conventionId, within} = visit;
    const {documentHash} = assessment;
    const {phone, email} = read.convention.content.signatories.beneficiary;
    return html`<section class="card" id="signing">
      <h2 id="signing-title" tabindex="-1">${title}</h2>
      ${this.#answerView()}
      ${this.#code.view({
        nothing,
        addressBy: channel => (channel === 'sms' ? phone : email),
        ask: () =>
          within(options => client().requestAssessmentCode({conventionId, documentHash}, options)),
        sign: async code => {
          const agrees = this.#agrees === 'yes';
          const comment = this.#comment.trim();
          const said = {documentHash, code, agrees, ...(comment === '' ? {} : {comment})};
          await within(options => client().signAssessment({conventionId, ...said}, options));
          this.#comment = '';
          this.restart();
          await this.#options.signed(agrees);
        },
      })}
    </section>`;
  }

  #answerView(): TemplateResult {
    const {signing: words, standing} = this.#options.saying().texts;
    const {errorPrefix, optional} = standing;
    const isAgainst = this.#agrees === 'no';
    const choices = (['yes', 'no'] as const).map(value => {
      const [label = '', detail] = words.choices[value];
      return {value, label, detail};
    });
    const agrees = radioField(
      {
        id: 'agrees',
        label: words.question,
        value: this.#agrees,
        error: this.#errors.agrees ?? '',
        errorPrefix,
        onInput: value => {
          this.#agrees = value === 'yes' ? 'yes' : 'no';
          this.#errors = {};
          this.#host.requestUpdate();
        },
      },
      choices,
    );
    if (this.#agrees === '') return agrees;
    return html`${agrees}
    ${textField(
      {
        id: 'comment',
        label: isAgainst ? words.why : words.comment,
        hint: words.commentHint,
        value: this.#comment,
        error: this.#errors.comment ?? '',
        errorPrefix,
        optional: isAgainst ? undefined : optional,
        onInput: value => {
          this.#comment = value;
        },
      },
      {rows: ROWS, maxlength: LONGEST, spellcheck: true},
    )}`;
  }

  /** Whether the question is answered; else says beside it what is missing. */
  #isAnswered(): boolean {
    const {missing} = this.#options.saying().texts.signing;
    const isUnsaid = this.#agrees === 'no' && this.#comment.trim() === '';
    this.#errors = {
      ...(this.#agrees === '' ? {agrees: missing.agrees} : {}),
      ...(isUnsaid ? {comment: missing.comment} : {}),
    };
    return !goToFirst(this.#host, this.#options.screen, this.#errors);
  }

  /** What is wrong with the words is said beside them. */
  #refuse({fields}: PageFailure): boolean {
    const comment = fields.find(({pointer}) => pointer === '/comment')?.message;
    if (comment === undefined) return false;
    this.#errors = {comment};
    return goToFirst(this.#host, this.#options.screen, this.#errors);
  }
}
