import {html, LitElement, nothing, type PropertyDeclarations, type TemplateResult} from 'lit';
import {todayAt} from '../../convention/form-today.ts';
import {alertOf, noticeOf} from '../../fields/deed.ts';
import {fieldStyles} from '../../fields/fields.styles.ts';
import {formStyles} from '../../fields/form.styles.ts';
import {groupStyles} from '../../fields/group.styles.ts';
import {managedFr} from '../../l10n/host/managed-fr.ts';
import {momentText} from '../../l10n/moments.ts';
import {Speech} from '../../l10n/speech.ts';
import {pageView} from '../../pages/page-view.ts';
import {pageStyles} from '../../theme/page.styles.ts';
import {tokens} from '../../theme/tokens.ts';
import {EntryPart} from '../entry-part.ts';
import {entryStyles} from '../immersion-host.styles.ts';
import {Changes} from './changes.ts';
import type {ManagedClient} from './managed-client.ts';
import {Managing} from './managing.ts';
import {monthView, shownView, standingText} from './shown-view.ts';

const english = async () => (await import('../../l10n/host/managed-en.ts')).managedEn;

/**
 * Where a company looks after its entry: its number, the code received at its address, then what
 * is shown of it, what it changes, pauses or takes out. On the server's own page only.
 *
 * @summary The entry of a company, for those who answer for it.
 * @tag immersion-entry
 * @attr {string} lang - `fr` (default) or `en`; taken from the page when absent.
 * @fires {ImmersionShownEvent} immersion-shown - Another screen is shown.
 * @csspart page - All of it.
 */
export class ImmersionEntryElement extends LitElement {
  static override styles = [tokens, fieldStyles, formStyles, pageStyles, groupStyles, entryStyles];

  static override properties: PropertyDeclarations = {
    client: {attribute: false},
    now: {attribute: false},
  };

  /** Calls the API of the page's own origin. */
  declare client: ManagedClient | undefined;
  /** The clock. */
  declare now: () => Date;

  readonly #speech = new Speech(this, managedFr, english);
  readonly #today = () => todayAt(this.now(), undefined);
  readonly #client = (): ManagedClient => {
    if (!this.client) throw new Error('no client');
    return this.client;
  };
  readonly #entry = new EntryPart(this, {
    client: this.#client,
    texts: () => this.#speech.texts.entry,
    language: () => this.#speech.language,
    today: this.#today,
    onFailure: () => undefined,
  });
  readonly #managing = new Managing(this, {
    client: this.#client,
    saying: () => this.#speech,
    entry: this.#entry,
  });
  readonly #changes = new Changes(this, {
    managing: this.#managing,
    saying: () => this.#speech,
    today: this.#today,
  });
  /** The reader is at the title: another language puts another one in its place. */
  #isAtTitle = false;
  readonly #onBeforeUnload = (event: BeforeUnloadEvent): void => {
    if (this.#managing.isBegun) event.preventDefault();
  };

  constructor() {
    super();
    this.client = undefined;
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

  protected override willUpdate(): void {
    this.#isAtTitle = this.shadowRoot?.activeElement?.id === 'title';
  }

  protected override updated(): void {
    const root = this.shadowRoot;
    if (this.#isAtTitle && !root?.activeElement) root?.getElementById('title')?.focus();
  }

  protected override firstUpdated(): void {
    void this.#managing.page.show();
  }

  protected override render(): TemplateResult {
    const {texts, language} = this.#speech;
    const {screen, said, host, page} = this.#managing;
    const title = texts.titles[screen];
    page.entitle(title);
    const {businessName, businessNameCustomized} = host?.host ?? {};
    const isNamed = screen === 'entry' && businessName !== undefined;
    return pageView({
      language,
      title: isNamed ? (businessNameCustomized ?? businessName) : title,
      content: html`${
        said ? (said.kind === 'done' ? noticeOf('done', said.text) : alertOf(said.text)) : nothing
      }
      ${this.#content()}`,
    });
  }

  #content(): TemplateResult | typeof nothing {
    const managing = this.#managing;
    switch (managing.screen) {
      case 'door':
        return managing.door.doorView();
      case 'code':
        return managing.door.codeView();
      case 'entry':
        return this.#entryView();
      case 'edit':
        return this.#editView();
      case 'address':
        return managing.address.view();
      case 'withdrawn':
        return nothing;
      case 'failed':
        return html`<div>
          <button type="button" class="button primary" @click=${() => void managing.read()}>
            ${this.#speech.texts.standing.retry}
          </button>
        </div>`;
    }
  }

  #entryView(): TemplateResult | typeof nothing {
    const managing = this.#managing;
    const {host} = managing;
    if (!host) return nothing;
    const {texts, language} = this.#speech;
    const {status, confirmedAt} = host;
    const isPaused = status === 'paused';
    const edit = () => {
      managing.edit();
    };
    return html`<p>
        <span class="mark ${isPaused ? 'late' : 'done'}">
          ${standingText(host, this.#speech)}
        </span>
      </p>
      ${isPaused ? this.#changes.resumeView() : nothing}
      ${shownView(host, this.#speech, {edit, isBegun: managing.isBegun})}
      ${monthView(host, this.#speech)}
      ${this.#changes.confirmView(momentText(confirmedAt, language))}
      ${this.#changes.hideView(status)}
      <div>
        <button
          type="button"
          class="button"
          @click=${() => {
            managing.leave();
          }}
        >
          ${texts.leave}
        </button>
      </div>`;
  }

  #editView(): TemplateResult {
    const managing = this.#managing;
    const {edit, standing} = this.#speech.texts;
    const {saving, said} = managing;
    const isChanged = saving.failure?.code === 'precondition_failed' || said?.kind === 'alert';
    const takeStored = () => {
      managing.takeStored();
    };
    const end = html`<div class="stack" aria-busy=${saving.isBusy}>
      ${saving.alert()}
      <div class="actions">
        <button class="button primary" part="button">
          ${saving.isBusy ? standing.working : edit.save}
        </button>
        <button
          type="button"
          class="button"
          @click=${() => {
            managing.cancel();
          }}
        >
          ${edit.cancel}
        </button>
        ${
          isChanged
            ? html`<button type="button" class="link" @click=${takeStored}>
                ${edit.takeStored}
              </button>`
            : nothing
        }
      </div>
    </div>`;
    return this.#entry.view({end, level: 2, isKnown: true, submit: () => void managing.save()});
  }
}
