import type {Assessment, AssessmentRequest} from '@immersion-kit/sdk';
import {html, nothing, type PropertyDeclarations, type TemplateResult} from 'lit';
import {alertOf, Deed} from '../fields/deed.ts';
import {assessmentFr, type AssessmentTexts} from '../l10n/assessment/fr.ts';
import {Speech} from '../l10n/speech.ts';
import type {PageFailure} from '../l10n/standing/failure.ts';
import {LinkedElement} from '../signature/linked-element.ts';
import {LinkedPage, type LinkedScreen} from '../signature/linked-page.ts';
import type {Visit} from '../signature/visit.ts';
import {AgreeingPart} from './agreeing.ts';
import {
  type AssessmentPageClient,
  type ReadWithAssessment,
  readWithAssessment,
} from './assessment-client.ts';
import {assessmentStyles} from './assessment.styles.ts';
import {signedScreen, writtenScreen} from './done-screens.ts';
import {downloadView} from './download-part.ts';
import {tutorName} from './people.ts';
import {
  assessmentCard,
  awaitedScreen,
  readingScreen,
  type ReadingParts,
} from './reading-screens.ts';
import {todayOf} from './today.ts';
import {WritingPart} from './writing.ts';

const english = async () => (await import('../l10n/assessment/en.ts')).assessmentEn;

/** The assessment is no longer what it was: all is read again, with what happened. */
const CHANGED = new Set([
  'assessment_exists',
  'assessment_not_found',
  'assessment_unsignable',
  'immersion_not_started',
]);

/** Whose words they are: the tutor's, or the agency's, which was told them. */
const leadOf = (
  {writtenBy}: Assessment,
  {convention: {content, agency}}: ReadWithAssessment,
  {signing}: AssessmentTexts,
): string =>
  writtenBy.startsWith('establishment-')
    ? signing.lead(tutorName(content))
    : signing.leadOfAgency(agency.name, tutorName(content));

/** What has just been done here: it stands, whether or not what comes after can be read. */
type Done =
  | {readonly name: 'written'; readonly sent: AssessmentRequest}
  | {readonly name: 'signed'; readonly agrees: boolean};

/**
 * Where people come by the link of their message once an immersion ends: the tutor says how it
 * went, the person reads it and signs it, in agreement or not. On the server's own pages only.
 *
 * @summary The assessment of an immersion, to write, to read, to sign.
 * @tag immersion-assessment
 * @attr {string} lang - `fr` (default) or `en`; taken from the page when absent.
 * @fires {ImmersionShownEvent} immersion-shown - Another screen is shown.
 * @fires {ImmersionGoEvent} immersion-go - Another page of the same link is asked for.
 * @csspart page - All of it.
 */
export class ImmersionAssessmentElement extends LinkedElement {
  static override styles = assessmentStyles;

  static override properties: PropertyDeclarations = {
    ...LinkedElement.properties,
    now: {attribute: false},
  };

  /** Calls the API of the page's own origin. */
  declare client: AssessmentPageClient | undefined;
  /** What time it is. */
  declare now: () => Date;

  readonly #speech = new Speech(this, assessmentFr, english);
  protected readonly page = new LinkedPage(this, {
    client: () => this.client,
    speech: this.#speech,
    read: async (_, visit) => {
      const read = await readWithAssessment(this.own, visit);
      this.#writing.about(read.convention.content);
      return read;
    },
    turned: () => {
      this.#done = undefined;
      this.#agreeing.restart();
    },
  });
  readonly #options = {
    client: () => this.client,
    screen: this.page.screen,
    saying: () => this.#speech,
    failureOf: this.page.failureOf,
    handle: (failure: PageFailure) => this.#handle(failure),
  };
  readonly #writing = new WritingPart(this, {
    ...this.#options,
    now: () => this.now(),
    written: sent => this.#finish({name: 'written', sent}),
  });
  readonly #agreeing = new AgreeingPart(this, {
    ...this.#options,
    client: () => this.own,
    signed: agrees => this.#finish({name: 'signed', agrees}),
  });
  readonly #downloading = new Deed(this, 'download-failure', this.#options);
  #done: Done | undefined;

  constructor() {
    super();
    this.now = () => new Date();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    globalThis.addEventListener('beforeunload', this.#onBeforeUnload);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    globalThis.removeEventListener('beforeunload', this.#onBeforeUnload);
  }

  readonly #onBeforeUnload = (event: BeforeUnloadEvent): void => {
    if (this.#writing.isAtRisk || this.#agreeing.isAtRisk) event.preventDefault();
  };

  #handle(failure: PageFailure): boolean {
    if (!CHANGED.has(failure.code)) return this.page.handle(failure);
    void this.page.readAgain(failure);
    return true;
  }

  async #finish(done: Done): Promise<void> {
    this.#done = done;
    this.requestUpdate();
    await this.page.screen.show();
  }

  protected override render(): TemplateResult {
    const page = this.page.view(this.#speech.texts.title, ({visit, seen}) =>
      this.#screen(visit, seen),
    );
    // The link may have closed under somebody who was writing.
    return this.page.isOpen ? page : html`${page} ${this.#writing.unsentView()}`;
  }

  #screen(visit: Visit, seen: ReadWithAssessment): LinkedScreen {
    if (this.#done) return this.#doneScreen(this.#done, visit, seen);
    const {commands} = seen.convention;
    const {assessment} = seen;
    if (assessment) {
      return commands.includes('sign-assessment')
        ? this.#signScreen(visit, seen, assessment)
        : this.#titled(readingScreen(assessment, this.#partsOf(visit, seen)));
    }
    if (commands.includes('assess')) return this.#writeScreen(visit, seen);
    const {content} = seen.convention;
    const isOver = todayOf(content, this.now()) >= content.dateEnd;
    return this.#titled(awaitedScreen(this.#partsOf(visit, seen), isOver));
  }

  #titled(content: TemplateResult, title = this.#speech.texts.title): LinkedScreen {
    return {title, tab: title, content};
  }

  #partsOf(visit: Visit, read: ReadWithAssessment): ReadingParts {
    const {texts, language} = this.#speech;
    const {conventionId, within} = visit;
    const remind = () => within(options => this.own.remindAssessment({conventionId}, options));
    return {
      texts,
      language,
      visit,
      read,
      title: this.page.titleOf(read),
      failure: this.page.failure,
      remind: (role, name) => this.page.reminders.view({role, name, remind}),
      unsent: this.#writing.unsentView(),
      download: this.#downloadView(visit),
      follow: this.goButton('suivre', texts.follow),
    };
  }

  #downloadView(visit: Visit): TemplateResult {
    return downloadView(visit, {deed: this.#downloading, texts: this.#speech.texts});
  }

  #writeScreen(visit: Visit, read: ReadWithAssessment): LinkedScreen {
    const {failure} = this.page;
    return this.#titled(
      html`${failure ? alertOf(failure.text) : nothing}
        <p class="lead">${this.page.titleOf(read)}.</p>
        ${this.#writing.view(visit, read.convention)}`,
    );
  }

  #signScreen(visit: Visit, read: ReadWithAssessment, assessment: Assessment): LinkedScreen {
    const {texts} = this.#speech;
    const parts = this.#partsOf(visit, read);
    const {failure} = parts;
    return this.#titled(
      html`${failure ? alertOf(failure.text) : nothing}
        <p class="lead">${parts.title}.</p>
        <p>${leadOf(assessment, read, texts)}</p>
        ${assessmentCard(assessment, parts)} ${this.#agreeing.view({visit, read, assessment})}`,
    );
  }

  #doneScreen(done: Done, visit: Visit, {convention}: ReadWithAssessment): LinkedScreen {
    const {texts, language} = this.#speech;
    const follow = this.goButton('suivre', texts.follow, 'primary');
    const parts = {texts, language, convention, follow, download: this.#downloadView(visit)};
    return done.name === 'written'
      ? this.#titled(writtenScreen(done.sent, parts), texts.written.title)
      : this.#titled(signedScreen(done.agrees, parts), texts.signed.title);
  }
}
