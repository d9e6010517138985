import {html, nothing, type TemplateResult} from 'lit';
import {assessmentSection} from '../../assessment/assessment-section.ts';
import {readingSummary, wholeReading} from '../../document/reading-view.ts';
import {ImmersionModifyEvent} from '../../events.ts';
import {alertOf, noticeOf} from '../../fields/deed.ts';
import {followFr} from '../../l10n/follow/fr.ts';
import {Speech} from '../../l10n/speech.ts';
import {LinkedElement} from '../../signature/linked-element.ts';
import {LinkedPage, type LinkedScreen} from '../../signature/linked-page.ts';
import {type Read, readVisited, type Visit} from '../../signature/visit.ts';
import {agencyRequestOf} from '../standing/asked.ts';
import {followParts} from './follow-parts.ts';

const english = async () => (await import('../../l10n/follow/en.ts')).followEn;

/**
 * Where somebody comes from the link of their message to see where their convention is: who is
 * awaited, what was asked, what to do now. On the server's own pages only.
 *
 * @summary Where a convention stands, for one of its people.
 * @tag immersion-follow
 * @attr {string} lang - `fr` (default) or `en`; taken from the page when absent.
 * @fires {ImmersionShownEvent} immersion-shown - Another screen is shown.
 * @fires {ImmersionGoEvent} immersion-go - Another page of the same link is asked for.
 * @fires {ImmersionModifyEvent} immersion-modify - The convention is to be changed; cancelable.
 * @csspart page - All of it.
 */
export class ImmersionFollowElement extends LinkedElement {
  readonly #speech = new Speech(this, followFr, english);
  protected readonly page = new LinkedPage(this, {
    client: () => this.client,
    speech: this.#speech,
    read: readVisited,
  });

  /** Reads the convention again, once it was changed elsewhere on the page. */
  refresh(): Promise<void> {
    return this.page.readAgain();
  }

  /** Says that what the page was asked to do could not be done. */
  fail(error: unknown): void {
    this.page.fail(error);
  }

  protected override render(): TemplateResult {
    const {title} = this.#speech.texts;
    return this.page.view(title, ({visit, seen}) => this.#screen(visit, seen));
  }

  #screen(visit: Visit, read: Read): LinkedScreen {
    const {texts, language} = this.#speech;
    const {standing, asking, changes} = texts;
    const {reminders, remind, asking: part, failure} = this.page;
    const saying = {texts: standing, language, asking, changes};
    const {convention, reading} = read;
    const content = html`${failure ? alertOf(failure.text) : nothing}
    ${agencyRequestOf(convention, saying, this.#modifyView(read))}
    ${convention.commands.includes('sign') ? this.#awaitedView() : nothing}
    ${this.#assessmentView(read)}
    ${convention.status === 'ACCEPTED_BY_VALIDATOR' ? this.#validatedView(visit) : nothing}
    ${followParts({saying, visit, read, reminders, remind, asking: part})}
    ${readingSummary(reading, standing.essential)} ${wholeReading(reading, standing.whole)}`;
    return {title: this.page.titleOf(read), tab: texts.title, content};
  }

  #awaitedView(): TemplateResult {
    const {awaited, sign} = this.#speech.texts;
    return html`${noticeOf('known', awaited)}
      <div>${this.goButton('signer', sign, 'primary')}</div>`;
  }

  #assessmentView({convention}: Read): TemplateResult | typeof nothing {
    const {texts, language} = this.#speech;
    const {goButton} = this;
    return assessmentSection(convention, {
      texts: texts.assessment,
      language,
      now: new Date(),
      goButton,
    });
  }

  #validatedView(visit: Visit): TemplateResult {
    const {validated, document} = this.#speech.texts;
    return html`<section class="card">
      <p>${validated}</p>
      ${this.page.downloadView(visit)}
      <div>${this.goButton('document', document)}</div>
    </section>`;
  }

  #modifyView({convention}: Read): TemplateResult | typeof nothing {
    if (!convention.commands.includes('modify')) return nothing;
    const modify = () => {
      this.dispatchEvent(new ImmersionModifyEvent(convention.id));
    };
    return html`<div>
      <button class="button primary" @click=${modify}>
        ${this.#speech.texts.asking.agency.modify}
      </button>
    </div>`;
  }
}
