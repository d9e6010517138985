import {html, LitElement, nothing, type PropertyDeclarations, type TemplateResult} from 'lit';
import {downloadPdf} from '../document/download.ts';
import {assessmentParts} from '../assessment/assessment.styles.ts';
import {readingStyles} from '../document/reading.styles.ts';
import {ImmersionModifyEvent} from '../events.ts';
import {scheduleStyles} from '../convention/schedule/schedule.styles.ts';
import {alertOf, Deed, noticeOf} from '../fields/deed.ts';
import {fieldStyles} from '../fields/fields.styles.ts';
import {formStyles} from '../fields/form.styles.ts';
import {groupStyles} from '../fields/group.styles.ts';
import {reviewFr} from '../l10n/review/fr.ts';
import {Speech} from '../l10n/speech.ts';
import {type PageFailure, pageFailure} from '../l10n/standing/failure.ts';
import {standingFr} from '../l10n/standing/fr.ts';
import {loadingView, pageView} from '../pages/page-view.ts';
import {pageStyles} from '../theme/page.styles.ts';
import {tokens} from '../theme/tokens.ts';
import {reviewStyles} from './immersion-review.styles.ts';
import {Keyboard} from './keys/keyboard.ts';
import {keysView} from './keys/keys-view.ts';
import {listScreen, listTitle} from './list/list-screen.ts';
import {oneScreen} from './one/one-screen.ts';
import {unsentView} from './one/commands-view.ts';
import type {Filters} from './place.ts';
import {Review} from './review.ts';
import type {Said} from './said.ts';
import type {ReviewClient} from './review-client.ts';
import type {Saying} from './saying.ts';

const FRENCH = {own: reviewFr, standing: standingFr};

const english = async (): Promise<typeof FRENCH> => {
  const [{reviewEn}, {standingEn}] = await Promise.all([
    import('../l10n/review/en.ts'),
    import('../l10n/standing/en.ts'),
  ]);
  return {own: reviewEn, standing: standingEn};
};

/** What has just happened, where the screen begins. */
const saidView = (said: Said | undefined): TemplateResult | typeof nothing => {
  if (!said) return nothing;
  return said.kind === 'done' ? noticeOf('done', said.text) : alertOf(said.text);
};

/**
 * Where the people of an agency deal with its conventions: what awaits them, one convention, what
 * they decide of it.
 *
 * @summary The conventions of an agency, on the server's own page.
 * @tag immersion-review
 * @fires {ImmersionShownEvent} immersion-shown - Another screen is shown.
 * @fires {ImmersionModifyEvent} immersion-modify - A convention is to be modified.
 * @csspart page - All of it.
 */
export class ImmersionReviewElement extends LitElement {
  static override styles = [
    tokens,
    fieldStyles,
    formStyles,
    scheduleStyles,
    pageStyles,
    readingStyles,
    groupStyles,
    assessmentParts,
    reviewStyles,
  ];

  static override properties: PropertyDeclarations = {
    client: {attribute: false},
    now: {attribute: false},
  };

  /** Calls the API as whoever is signed in. */
  declare client: ReviewClient | undefined;
  /** The clock. */
  declare now: () => Date;

  readonly #speech = new Speech(this, FRENCH, english);
  readonly #review: Review;
  readonly #leaving: Deed;
  readonly #downloading: Deed;
  /** What is written in the filters, and what it was written over. */
  #typed: {readonly filters: Filters; readonly over: Filters} | undefined;
  #isUnfolded = false;

  constructor() {
    super();
    this.client = undefined;
    this.now = () => new Date();
    const failureOf = (error: unknown): PageFailure => {
      const {texts, language} = this.#speech;
      return pageFailure(error, texts.standing, language);
    };
    this.#review = new Review(this, {
      client: () => this.client,
      saying: () => this.#saying,
      failureOf,
    });
    this.#leaving = new Deed(this, 'leaving-alert', {failureOf});
    this.#downloading = new Deed(this, 'download-alert', {failureOf});
    this.addController(new Keyboard(this, this.#review, () => this.#saying));
  }

  /** Shows a convention, and says what was done to it elsewhere on the page. */
  async show(conventionId: string, done?: string): Promise<void> {
    const said = done === undefined ? undefined : ({kind: 'done', text: done} as const);
    await this.#review.open(conventionId, said);
  }

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('client') && this.client) void this.#review.begin();
  }

  protected override updated(): void {
    this.#review.entitle();
  }

  get #saying(): Saying {
    const {texts, language} = this.#speech;
    return {texts: texts.own, standing: texts.standing, language};
  }

  protected override render(): TemplateResult {
    const {language} = this.#speech;
    const {texts} = this.#saying;
    if (this.#review.screen === 'opening') {
      return loadingView(language, texts.titles.opening, texts.opening);
    }
    return pageView({language, title: this.#title, content: this.#content});
  }

  get #title(): string {
    const {screen, list, dealing} = this.#review;
    const saying = this.#saying;
    if (screen === 'list') return listTitle(list, saying);
    if (screen === 'one') return dealing.opened?.reading.title ?? saying.texts.titles.one;
    return saying.texts.titles[screen];
  }

  get #content(): TemplateResult {
    const {screen, said, signIn, isLeaving} = this.#review;
    const {texts} = this.#saying;
    const view = () => {
      switch (screen) {
        case 'door':
          return signIn.doorView();
        case 'code':
          return signIn.codeView();
        case 'list':
          return this.#list();
        case 'one':
          return this.#one();
        default:
          return this.#failed();
      }
    };
    const isInside = screen === 'list' || screen === 'one';
    return html`${saidView(said)}
      <div class="stack screen" aria-busy=${isLeaving ? 'true' : 'false'}>
        ${view()}
        ${isLeaving && screen === 'one' ? html`<p class="soft">${texts.one.opening}</p>` : nothing}
      </div>
      ${isInside ? this.#keys() : nothing}`;
  }

  #keys(): TemplateResult {
    return keysView({
      saying: this.#saying,
      hasKeys: this.#review.place.hasKeys,
      use: hasKeys => {
        this.#review.useKeys(hasKeys);
      },
    });
  }

  #list(): TemplateResult {
    const {me, list, place, isLeaving} = this.#review;
    if (!me) return html``;
    const {filters} = place;
    // Of another search, or of none, what was typed is no longer in sight.
    const typed = this.#typed?.over === filters ? this.#typed.filters : filters;
    return listScreen({
      saying: this.#saying,
      me,
      list,
      filters,
      typed,
      now: this.now(),
      isOpening: isLeaving && place.conventionId !== undefined,
      isOpen: this.#isUnfolded,
      unfold: isOpen => {
        this.#isUnfolded = isOpen;
        this.requestUpdate();
      },
      leaving: this.#leaving,
      signOut: () => this.#review.signOut(),
      type: written => {
        this.#typed = {filters: written, over: filters};
        this.requestUpdate();
      },
      find: asked => void this.#review.toList({filters: asked}),
      open: id => void this.#review.open(id),
    });
  }

  #one(): TemplateResult {
    const {me, dealing, place, said} = this.#review;
    const {opened} = dealing;
    if (!me || !opened) return html``;
    const {id} = opened.convention;
    return oneScreen({
      saying: this.#saying,
      me,
      dealing,
      opened,
      now: this.now(),
      hasKeys: place.hasKeys,
      isDone: said?.kind === 'done',
      downloading: this.#downloading,
      download: async () => {
        // Says that the session is over, which a file would not.
        await this.client?.readDocument({conventionId: id});
        await downloadPdf(id);
      },
      back: () => void this.#review.toList(),
      next: () => void this.#review.toNext(),
      decide: () => void this.#review.focus('#commands-title'),
      open: other => void this.#review.open(other),
      modify: conventionId => {
        this.dispatchEvent(new ImmersionModifyEvent(conventionId));
      },
    });
  }

  #failed(): TemplateResult {
    const {me, place, dealing} = this.#review;
    const saying = this.#saying;
    const {conventionId} = place;
    const unsent = conventionId === undefined ? [] : dealing.unsentOf(conventionId, []);
    return html`<div class="actions">
        <button type="button" class="button primary" @click=${() => void this.#review.retry()}>
          ${saying.standing.retry}
        </button>
        ${
          me && conventionId !== undefined
            ? html`<button type="button" class="button" @click=${() => void this.#review.toList()}>
                ${saying.texts.one.back}
              </button>`
            : nothing
        }
      </div>
      ${unsentView(unsent, saying)}`;
  }
}
