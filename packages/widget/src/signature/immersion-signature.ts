import {nothing, type TemplateResult} from 'lit';
import {followParts} from '../convention/follow/follow-parts.ts';
import {Deed} from '../fields/deed.ts';
import {signatureFr} from '../l10n/signature/fr.ts';
import {Speech} from '../l10n/speech.ts';
import type {PageFailure} from '../l10n/standing/failure.ts';
import {AccommodationPart} from './accommodation.ts';
import {LinkedElement} from './linked-element.ts';
import {LinkedPage, type LinkedScreen} from './linked-page.ts';
import {readingScreen} from './reading-screen.ts';
import {signedScreen} from './signed-screen.ts';
import {SigningPart} from './signing.ts';
import {unsignedScreen} from './unsigned-screen.ts';
import {type Read, readVisited, type Visit} from './visit.ts';

type Signed = {
  /** How the convention stood right after, if it could be read. */
  readonly read: Read | undefined;
  /** Why what was said of a disability is not stored. */
  readonly unsaid: PageFailure | undefined;
};

const english = async () => (await import('../l10n/signature/en.ts')).signatureEn;

/**
 * Where a party comes from the link of their message: reads the convention, signs it with a code,
 * or tells the agency what is wrong. On the server's own pages only.
 *
 * @summary A convention to read and sign.
 * @tag immersion-signature
 * @attr {string} lang - `fr` (default) or `en`; taken from the page when absent.
 * @fires {ImmersionShownEvent} immersion-shown - Another screen is shown.
 * @fires {ImmersionGoEvent} immersion-go - Another page of the same link is asked for.
 * @csspart page - All of it.
 */
export class ImmersionSignatureElement extends LinkedElement {
  readonly #speech = new Speech(this, signatureFr, english);
  protected readonly page = new LinkedPage(this, {
    client: () => this.client,
    speech: this.#speech,
    read: readVisited,
    turned: () => {
      this.#signed = undefined;
      this.#signing.restart();
    },
  });
  readonly #accommodation = new AccommodationPart(this, {
    client: () => this.client,
    texts: () => this.#speech.texts,
    failureOf: this.page.failureOf,
  });
  readonly #declaring = new Deed(this, 'accommodation-unsaved', {
    failureOf: error => {
      const failure = this.page.failureOf(error);
      return {...failure, text: this.#speech.texts.accommodation.unsaved(failure.text)};
    },
  });
  readonly #signing = new SigningPart(this, {
    client: () => this.own,
    screen: this.page.screen,
    saying: () => this.#speech,
    failureOf: this.page.failureOf,
    signed: visit => this.#finish(visit),
    handle: this.page.handle,
  });
  #signed: Signed | undefined;

  /** What was said of a disability is stored after the signature; should it fail, it can be again. */
  async #finish(visit: Visit): Promise<void> {
    if (this.#declaring.isBusy) return;
    await this.#declaring.run(() => this.#accommodation.declare(visit));
    const read = await readVisited(this.page.client, visit).catch(() => undefined);
    const {failure: unsaid} = this.#declaring;
    const isAgain = this.#signed?.unsaid !== undefined && unsaid !== undefined;
    this.#signed = {read, unsaid};
    this.requestUpdate();
    // Failed again, it is said where it was asked.
    if (!isAgain) await this.page.screen.show();
  }

  protected override render(): TemplateResult {
    return this.page.view(this.#speech.texts.title, ({visit, seen}) => {
      if (this.#signed) return this.#signedScreen(visit, this.#signed);
      return seen.convention.commands.includes('sign')
        ? this.#readingScreen(visit, seen)
        : this.#unsignedScreen(visit, seen);
    });
  }

  #readingScreen(visit: Visit, read: Read): LinkedScreen {
    const {texts, language} = this.#speech;
    const content = readingScreen({
      texts,
      language,
      visit,
      read,
      title: this.page.titleOf(read),
      failure: this.page.failure,
      accommodation: this.#accommodation,
      signing: this.#signing,
      asking: this.page.asking.view(visit, read.convention),
      goToSigning: () => void this.page.screen.focus('#signing-title'),
    });
    return {title: texts.title, tab: texts.title, content};
  }

  #signedScreen(visit: Visit, {read, unsaid}: Signed): LinkedScreen {
    const {texts, language} = this.#speech;
    const {title} = texts.signed;
    const content = signedScreen({
      texts,
      language,
      visit,
      read,
      unsaid,
      isSaid: this.#accommodation.isDeclared,
      isBusy: this.#declaring.isBusy,
      declare: () => void this.#finish(visit),
      follow: () => {
        this.go('suivre');
      },
    });
    return {title, tab: title, content};
  }

  #unsignedScreen(visit: Visit, read: Read): LinkedScreen {
    const {texts, language} = this.#speech;
    const {standing, asking, changes} = texts;
    const {reminders, remind, asking: part} = this.page;
    const isValidated = read.convention.status === 'ACCEPTED_BY_VALIDATOR';
    const saying = {texts: standing, language, asking, changes};
    const content = unsignedScreen({
      texts,
      language,
      visit,
      read,
      failure: this.page.failure,
      download: isValidated ? this.page.downloadView(visit) : nothing,
      follow: followParts({saying, visit, read, reminders, remind, asking: part}),
    });
    const title = this.page.titleOf(read);
    return {title, tab: texts.signed.follow, content};
  }
}
