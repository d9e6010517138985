import type {Assessment, Convention} from '@immersion-kit/sdk';
import {html, type LitElement, nothing, type TemplateResult} from 'lit';
import {keyed} from 'lit/directives/keyed.js';
import {personName, tutorName} from '../../assessment/people.ts';
import {todayOf} from '../../assessment/today.ts';
import {Reminders} from '../../convention/standing/reminders.ts';
import {downloadAssessment} from '../../document/download.ts';
import {Deed} from '../../fields/deed.ts';
import {momentText} from '../../l10n/moments.ts';
import type {PageFailure} from '../../l10n/standing/failure.ts';
import type {ReviewClient} from '../review-client.ts';
import type {Saying} from '../saying.ts';

type Options = {
  readonly client: () => ReviewClient | undefined;
  readonly saying: () => Saying;
  readonly failureOf: (error: unknown) => PageFailure;
  readonly handle: (failure: PageFailure) => boolean;
};

/** What shows an assessment, which comes when somebody wants to read one. */
type Words = Awaited<ReturnType<typeof import('./assessment-words.ts').wordsIn>>;

type Shown = {
  readonly convention: Convention;
  readonly now: Date;
  /** Whether the reader may have somebody reminded. */
  readonly reminds: boolean;
};

/** Where the assessment of an immersion stands; it is read when somebody opens it, and traced. */
export class AssessmentPart {
  readonly #host: LitElement;
  readonly #options: Options;
  readonly #reading: Deed;
  readonly #downloading: Deed;
  readonly #reminders: Reminders;
  #read: {readonly assessment: Assessment; readonly words: Words} | undefined;

  constructor(host: LitElement, options: Options) {
    this.#host = host;
    this.#options = options;
    const {failureOf, handle, saying} = options;
    this.#reading = new Deed(host, 'assessment-alert', {failureOf, handle});
    this.#downloading = new Deed(host, 'assessment-download-alert', {failureOf, handle});
    this.#reminders = new Reminders(host, {
      failureOf,
      handle,
      saying: () => {
        const {standing: texts, language} = saying();
        return {texts, language};
      },
    });
  }

  /** Another convention is shown, or another state of it. */
  forget(): void {
    this.#read = undefined;
    this.#reading.failure = undefined;
    this.#downloading.failure = undefined;
    this.#reminders.forget();
  }

  view(shown: Shown): TemplateResult | typeof nothing {
    const {convention} = shown;
    const text = this.#standing(shown);
    if (text === undefined) return nothing;
    const {assessment} = convention;
    const {texts} = this.#options.saying();
    const isHired = assessment?.endedWithAJob === true;
    return html`<section class="card" id="assessment">
      <h2>${texts.assessment.title}</h2>
      <p>${text} ${isHired ? texts.assessment.hired : nothing}</p>
      ${this.#remindView(shown)}
      ${assessment ? keyed(JSON.stringify(assessment), this.#writtenView(convention)) : nothing}
    </section>`;
  }

  #standing({convention, now}: Shown): string | undefined {
    const {assessment, content, status} = convention;
    const {texts, language} = this.#options.saying();
    const words = texts.assessment;
    if (status !== 'ACCEPTED_BY_VALIDATOR') return undefined;
    if (!assessment) {
      const isOver = todayOf(content, now) >= content.dateEnd;
      return isOver ? words.awaited(tutorName(content)) : undefined;
    }
    if (assessment.status === 'DID_NOT_SHOW') return words.noShow;
    const {signedAt, agrees} = assessment;
    const person = personName(content);
    if (signedAt === undefined) return words.unsigned(person);
    const say = agrees === false ? words.disagrees : words.signed;
    return say(person, momentText(signedAt, language));
  }

  #remindView({convention, reminds}: Shown): TemplateResult | typeof nothing {
    const {id: conventionId, assessment, content} = convention;
    const isFinal = assessment?.signedAt !== undefined || assessment?.status === 'DID_NOT_SHOW';
    if (!reminds || isFinal) return nothing;
    const [role, name] = assessment
      ? (['beneficiary', personName(content)] as const)
      : (['establishment-tutor', tutorName(content)] as const);
    const remind = async () => this.#options.client()?.remindAssessment({conventionId});
    return this.#reminders.view({role, name, remind});
  }

  #writtenView(convention: Convention): TemplateResult {
    const {texts, standing} = this.#options.saying();
    const words = texts.assessment;
    const {isBusy} = this.#downloading;
    return html`<details
        class="tool"
        id="assessment-read"
        @toggle=${(event: Event) => {
          if ((event.target as HTMLDetailsElement).open) void this.#open(convention);
        }}
      >
        <summary>${words.read}</summary>
        <div class="stack">
          <p class="soft">${words.hint}</p>
          ${this.#reading.alert()}
          <div role="status">${this.#reading.isBusy ? words.reading : nothing}</div>
          ${this.#read ? this.#wordsView(convention) : nothing}
        </div>
      </details>
      <div class="stack" aria-busy=${isBusy ? 'true' : 'false'}>
        <div>
          <button
            type="button"
            class="button"
            @click=${() => this.#downloading.run(() => downloadAssessment(convention.id))}
          >
            ${isBusy ? standing.working : words.pdf}
          </button>
        </div>
        ${this.#downloading.alert()}
      </div>`;
  }

  #wordsView({content}: Convention): TemplateResult | typeof nothing {
    const read = this.#read;
    if (!read) return nothing;
    const {assessment, words} = read;
    const {standing, language} = this.#options.saying();
    const role = standing.roles[assessment.writtenBy] ?? assessment.writtenBy;
    return words.view(assessment, content, {role, language});
  }

  async #open({id: conventionId}: Convention): Promise<void> {
    if (this.#read) return;
    const {client, saying} = this.#options;
    await this.#reading.run(async () => {
      const [assessment, {wordsIn}] = await Promise.all([
        client()?.readAssessment({conventionId}),
        import('./assessment-words.ts'),
      ]);
      const words = await wordsIn(saying().language);
      if (assessment) this.#read = {assessment, words};
    });
    this.#host.requestUpdate();
  }
}
