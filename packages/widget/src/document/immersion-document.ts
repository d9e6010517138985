import type {ConventionDocument} from '@immersion-kit/sdk';
import {html, nothing, type TemplateResult} from 'lit';
import {assessmentSection} from '../assessment/assessment-section.ts';
import {followParts} from '../convention/follow/follow-parts.ts';
import {alertOf, noticeOf} from '../fields/deed.ts';
import {documentFr} from '../l10n/document/fr.ts';
import {momentText} from '../l10n/moments.ts';
import {Speech} from '../l10n/speech.ts';
import {LinkedElement} from '../signature/linked-element.ts';
import {LinkedPage, type LinkedScreen} from '../signature/linked-page.ts';
import type {Visit} from '../signature/visit.ts';
import {PrintedWhole} from './printed-whole.ts';
import {type ReadWithDocument, readWithDocument} from './read-made.ts';
import {readingSummary, wholeReading} from './reading-view.ts';

const english = async () => (await import('../l10n/document/en.ts')).documentEn;

/**
 * Where somebody comes from the link of their message for the validated document: to keep it, print
 * it, or see how it is checked. On the server's own pages only.
 *
 * @summary A validated convention, to keep.
 * @tag immersion-document
 * @attr {string} lang - `fr` (default) or `en`; taken from the page when absent.
 * @fires {ImmersionShownEvent} immersion-shown - Another screen is shown.
 * @fires {ImmersionGoEvent} immersion-go - Another page of the same link is asked for.
 * @csspart page - All of it.
 */
export class ImmersionDocumentElement extends LinkedElement {
  readonly #speech = new Speech(this, documentFr, english);
  protected readonly page = new LinkedPage(this, {
    client: () => this.client,
    speech: this.#speech,
    read: readWithDocument,
  });

  constructor() {
    super();
    new PrintedWhole(this);
  }

  protected override render(): TemplateResult {
    return this.page.view(this.#speech.texts.title, ({visit, seen}) =>
      seen.made ? this.#madeScreen(visit, seen, seen.made) : this.#noneScreen(visit, seen),
    );
  }

  #madeScreen(visit: Visit, read: ReadWithDocument, made: ConventionDocument): LinkedScreen {
    const {texts, language} = this.#speech;
    const {reading} = read;
    const print = () => {
      globalThis.print();
    };
    const content = html`<p class="lead">${this.page.titleOf(read)}.</p>
      ${assessmentSection(read.convention, {
        texts: texts.assessment,
        language,
        now: new Date(),
        goButton: this.goButton,
      })}
      <section class="card">
        <h2>${texts.document}</h2>
        <p>${texts.validated(momentText(made.createdAt, language))}</p>
        ${this.page.downloadView(visit)}
        <div><button class="button" @click=${print}>${texts.print}</button></div>
      </section>
      <section class="card">
        <h2>${texts.verify}</h2>
        <p>${texts.code} <strong class="verification">${made.verificationCode}</strong></p>
        <p><a href=${made.verificationUrl}>${texts.openVerification}</a></p>
      </section>
      ${readingSummary(reading, texts.standing.essential)}
      ${wholeReading(reading, texts.standing.whole)}
      <div>${this.goButton('suivre', texts.follow)}</div>`;
    return {title: texts.title, tab: texts.title, content};
  }

  #noneScreen(visit: Visit, read: ReadWithDocument): LinkedScreen {
    const {texts, language} = this.#speech;
    const {standing, asking, changes} = texts;
    const {reminders, remind, asking: part, failure} = this.page;
    const saying = {texts: standing, language, asking, changes};
    const {convention} = read;
    const content = html`${failure ? alertOf(failure.text) : nothing}
    ${noticeOf('known', this.#whyNone(read))}
    ${
      convention.commands.includes('sign')
        ? html`<div>${this.goButton('signer', texts.sign, 'primary')}</div>`
        : nothing
    }
    ${followParts({saying, visit, read, reminders, remind, asking: part})}`;
    return {title: this.page.titleOf(read), tab: texts.title, content};
  }

  #whyNone({convention: {status}}: ReadWithDocument): string {
    const {none} = this.#speech.texts;
    if (status === 'CANCELLED') return none.cancelled;
    return status === 'ACCEPTED_BY_VALIDATOR' ? none.gone : none.notYet;
  }
}
