import type {Convention, ConventionDraft} from '@immersion-kit/sdk';
import {changedFields, labelAt} from '@immersion-kit/sdk/contract';
import {html, LitElement, nothing, type PropertyDeclarations, type TemplateResult} from 'lit';
import {ImmersionModifiedEvent} from '../../events.ts';
import {alertOf} from '../../fields/deed.ts';
import {fieldStyles} from '../../fields/fields.styles.ts';
import {formStyles} from '../../fields/form.styles.ts';
import {textField} from '../../fields/native-fields.ts';
import {conventionFr} from '../../l10n/convention/fr.ts';
import {modificationFr} from '../../l10n/modification/fr.ts';
import {Speech} from '../../l10n/speech.ts';
import {type PageFailure, pageFailure} from '../../l10n/standing/failure.ts';
import {standingFr} from '../../l10n/standing/fr.ts';
import {pageStyles} from '../../theme/page.styles.ts';
import {tokens} from '../../theme/tokens.ts';
import '../define.ts';
import {type ModificationClient, modifyingClient} from './modifying-client.ts';

const FRENCH = {own: modificationFr, standing: standingFr, form: conventionFr};

const english = async (): Promise<typeof FRENCH> => {
  const [{modificationEn}, {standingEn}, {conventionEn}] = await Promise.all([
    import('../../l10n/modification/en.ts'),
    import('../../l10n/standing/en.ts'),
    import('../../l10n/convention/en.ts'),
  ]);
  return {own: modificationEn, standing: standingEn, form: conventionEn};
};

/**
 * Changes a convention that is not final: the request form, filled in, and the reason why.
 *
 * @summary A convention being changed, on the server's own pages.
 * @tag immersion-modification
 * @fires {ImmersionModifiedEvent} immersion-modified - It is changed, or given up.
 * @csspart page - All of it.
 */
export class ImmersionModificationElement extends LitElement {
  static override styles = [tokens, fieldStyles, formStyles, pageStyles];

  static override properties: PropertyDeclarations = {
    client: {attribute: false},
    conventionId: {attribute: false},
  };

  /** Calls the API as whoever changes the convention. */
  declare client: ModificationClient | undefined;
  /** The convention to change. */
  declare conventionId: string;

  readonly #speech = new Speech(this, FRENCH, english);
  #convention: Convention | undefined;
  #content: ConventionDraft | undefined;
  #justification = '';
  #isMissing = false;
  #failure: PageFailure | undefined;
  /** What somebody else changed meanwhile, by its label. */
  #overtakenIn: readonly string[] | undefined;

  constructor() {
    super();
    this.client = undefined;
    this.conventionId = '';
  }

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('conventionId') || changed.has('client')) void this.#open();
  }

  async #open(): Promise<void> {
    const {client, conventionId} = this;
    if (!client || conventionId === '') return;
    this.#failure = undefined;
    try {
      const convention = await client.readConvention({conventionId});
      this.#convention = convention;
      const {content, agency, agencyReferent} = convention;
      this.#content = {
        ...content,
        agencyId: agency.id,
        ...(agencyReferent ? {agencyReferent} : {}),
      };
    } catch (error) {
      const {texts, language} = this.#speech;
      this.#failure = pageFailure(error, texts.standing, language);
    }
    this.requestUpdate();
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('#title')?.focus();
  }

  #leave(isModified: boolean): void {
    this.dispatchEvent(new ImmersionModifiedEvent(this.conventionId, isModified));
  }

  /** A change without its reason is not sent. */
  async #judge(event: Event): Promise<void> {
    if (this.#justification.trim() !== '') return;
    event.preventDefault();
    this.#isMissing = true;
    this.requestUpdate();
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('#justification')?.focus();
  }

  async #beOvertaken(fresh: Convention): Promise<void> {
    const before = this.#convention?.content;
    const {labels} = this.#speech.texts.form;
    this.#overtakenIn = before
      ? changedFields(before, fresh.content).map(
          ({pointer}) => labelAt(labels, pointer.slice(1)) ?? pointer,
        )
      : [];
    this.#convention = fresh;
    this.requestUpdate();
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('#overtaken')?.focus();
  }

  protected override render(): TemplateResult {
    const {texts, language} = this.#speech;
    const {own} = texts;
    return html`<div class="page" part="page" lang=${language}>
      <h1 id="title" tabindex="-1">${own.title}</h1>
      <div>
        <button
          type="button"
          class="link"
          @click=${() => {
            this.#leave(false);
          }}
        >
          ${own.back}
        </button>
      </div>
      ${this.#failure ? this.#renderFailure(this.#failure.text) : this.#renderForm()}
    </div>`;
  }

  #renderFailure(text: string): TemplateResult {
    return html`${alertOf(text)}
      <div class="actions">
        <button type="button" class="button" @click=${() => void this.#open()}>
          ${this.#speech.texts.standing.retry}
        </button>
      </div>`;
  }

  #renderForm(): TemplateResult {
    const {own, standing} = this.#speech.texts;
    const {client} = this;
    const convention = this.#convention;
    const content = this.#content;
    if (!client || !convention || !content) return html`<p role="status">${own.loading}</p>`;
    if (!convention.commands.includes('modify')) return alertOf(own.notAllowed);
    return html`<p>${own.intro}</p>
      <section class="card">
        ${textField(
          {
            id: 'justification',
            label: own.why,
            hint: own.whyHint,
            value: this.#justification,
            error: this.#isMissing ? own.whyMissing : '',
            errorPrefix: standing.errorPrefix,
            onInput: value => {
              this.#justification = value;
              this.#isMissing &&= value.trim() === '';
              this.requestUpdate();
            },
          },
          {rows: 2, maxlength: 6000, spellcheck: true},
        )}
      </section>
      ${this.#renderOvertaken()}
      <immersion-convention
        id="modification"
        .client=${this.#clientOf(client)}
        .agencyId=${convention.agency.id}
        .modified=${content}
        @immersion-submit=${(event: Event) => void this.#judge(event)}
        @immersion-submitted=${(event: Event) => {
          event.stopPropagation();
          this.#leave(true);
        }}
      ></immersion-convention>`;
  }

  #made: ReturnType<typeof modifyingClient> | undefined;

  /** The same one at each rendering: the form would begin again with another. */
  #clientOf(client: ModificationClient): ReturnType<typeof modifyingClient> {
    this.#made ??= modifyingClient(client, {
      conventionId: this.conventionId,
      justification: () => this.#justification.trim(),
      revision: () => this.#convention?.revision ?? 0,
      onOvertaken: fresh => void this.#beOvertaken(fresh),
    });
    return this.#made;
  }

  #renderOvertaken(): TemplateResult | typeof nothing {
    const {own} = this.#speech.texts;
    const labels = this.#overtakenIn;
    if (labels === undefined) return nothing;
    return alertOf(
      html`<p>${own.changedMeanwhile}</p>
        ${
          labels.length === 0
            ? nothing
            : html`<p>${own.changedFields}</p>
                <ul>
                  ${labels.map(label => html`<li>${label}</li>`)}
                </ul>`
        }`,
      'overtaken',
    );
  }
}
