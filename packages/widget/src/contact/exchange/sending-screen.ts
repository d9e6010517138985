import type {ContactToConfirm} from '@immersion-kit/sdk';
import {html, nothing, type TemplateResult} from 'lit';
import {alertOf, noticeOf} from '../../fields/deed.ts';
import type {PageFailure} from '../../l10n/standing/failure.ts';
import {codeView} from '../code-view.ts';
import {isClosedReason} from '../contact-failure.ts';
import {SentCode} from '../sent-code.ts';
import type {PartOptions} from './parts.ts';
import {requestView} from './request-view.ts';

const capitalised = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

/**
 * Where the code is typed when the page that asked for it was closed. All that the code sends stands
 * above it: somebody else may have written it, under the address of whoever reads this.
 */
export class SendingScreen {
  readonly #options: Omit<PartOptions, 'done'>;
  readonly #code: SentCode;
  #asked: ContactToConfirm | undefined;
  /** It left by the code typed here. */
  #isSent = false;
  /** Why it cannot be sent any more. */
  #closed = '';

  constructor(options: Omit<PartOptions, 'done'>) {
    this.#options = options;
    const {host, client, saying, screen, failureOf} = options;
    this.#code = new SentCode(host, {
      client,
      failureOf,
      texts: () => saying().texts.contact,
      handle: failure => this.#handle(failure),
      screen: {
        announce: words => {
          screen.say(words);
        },
        focus: selector => screen.focus(selector),
      },
      confirmed: () => {
        this.#isSent = true;
        this.#turn();
      },
    });
  }

  /** Begins with the token that awaits the code, and what the code sends. */
  begin(token: string, asked: ContactToConfirm): void {
    this.#asked = asked;
    this.#isSent = false;
    this.#closed = '';
    this.#code.begin(token);
    this.#turn();
  }

  get title(): string {
    const {sending} = this.#options.saying().texts;
    if (this.#closed !== '') return sending.closedTitle;
    if (this.#asked?.isSent) return sending.alreadyTitle;
    return this.#isSent ? sending.sentTitle : sending.title;
  }

  /** The code, or what came of it. */
  view(): TemplateResult {
    const {contact, sending} = this.#options.saying().texts;
    if (this.#closed !== '') return alertOf(this.#closed);
    if (this.#isSent) {
      return html`${noticeOf('done', sending.sent)}
        <section class="card"><p>${sending.next}</p></section>`;
    }
    if (this.#asked?.isSent) {
      return html`${noticeOf('known', sending.already)} ${this.#askedView(this.#asked)}`;
    }
    return html`${this.#asked ? this.#askedView(this.#asked) : nothing}
      <section class="card">
        ${codeView({
          code: this.#code,
          texts: contact,
          intro: html`<p>${sending.intro}</p>
            <p><strong>${sending.notYou}</strong></p>`,
          confirm: sending.confirm,
        })}
      </section>`;
  }

  /** What leaves, and who never sees which part of it. */
  #askedView(asked: ContactToConfirm): TemplateResult {
    const {texts} = this.#options.saying();
    const {contact, sending, company} = texts;
    const title = sending.asked(asked.businessName || company);
    const isRead = asked.contactMode === 'EMAIL';
    return html`${requestView(asked, title, texts, {isTheirs: false})}
      <p class="soft">${isRead ? contact.preview.hidden : sending.unsent}</p>`;
  }

  #handle(failure: PageFailure): boolean {
    const {contact, company} = this.#options.saying().texts;
    const {code} = failure;
    if (isClosedReason(code, contact)) this.#closed = capitalised(contact.closed[code](company));
    else if (!this.#options.handle(failure)) return false;
    this.#turn();
    return true;
  }

  #turn(): void {
    this.#options.host.requestUpdate();
    void this.#options.screen.show();
  }
}
