import {html, nothing, type TemplateResult} from 'lit';
import {Deed, noticeOf} from '../../fields/deed.ts';
import {AnsweringPart} from './answering.ts';
import {may, type Opened} from './exchange-client.ts';
import type {PartOptions} from './parts.ts';
import {requestView} from './request-view.ts';
import type {WritingPart} from './writing.ts';

/** The company's side: reading first, which the person is told, then answering. */
export class HostScreen {
  readonly #options: PartOptions;
  readonly #writing: WritingPart;
  readonly #answering: AnsweringPart;
  readonly #seeing: Deed;

  constructor(options: PartOptions, writing: WritingPart) {
    this.#options = options;
    this.#writing = writing;
    this.#answering = new AnsweringPart(options);
    const {host, failureOf, handle} = options;
    this.#seeing = new Deed(host, 'seeing-failure', {failureOf, handle});
  }

  /** What the company sees now. */
  view(opened: Opened): TemplateResult {
    const {texts} = this.#options.saying();
    const {exchange} = opened;
    const {firstName} = exchange.candidate;
    const isUnread = exchange.seenAt === undefined && exchange.answeredAt === undefined;
    if (isUnread && may(exchange, 'answer')) return this.#unreadView(opened);
    return html`${exchange.status === 'WITHDRAWN' ? noticeOf('known', texts.answering.withdrawn(firstName)) : nothing}
    ${this.#given(opened)} ${requestView(exchange, texts.host.asked(firstName), texts)}
    ${this.#writing.messages(exchange)}
    ${may(exchange, 'answer') ? this.#answering.view(opened) : nothing}
    ${this.#writing.form(opened)} ${this.#whatView()}`;
  }

  #unreadView({token, exchange}: Opened): TemplateResult {
    const {host: words, working} = this.#options.saying().texts;
    const {firstName} = exchange.candidate;
    const read = () =>
      void this.#seeing.run(async () => {
        await this.#options.client().seeExchange(undefined, {key: token});
        await this.#options.done('');
      });
    return html`<section class="card">
        <p class="lead">${words.unread(firstName, exchange.job.appellationLabel)}</p>
        <p>${words.reading(firstName)}</p>
        <div aria-busy=${this.#seeing.isBusy}>
          <button class="button primary" @click=${read}>
            ${this.#seeing.isBusy ? working : words.read}
          </button>
        </div>
        ${this.#seeing.alert()}
      </section>
      ${this.#whatView()}`;
  }

  #given({exchange}: Opened): TemplateResult | typeof nothing {
    const {answering} = this.#options.saying().texts;
    const {answer} = exchange;
    if (answer === undefined) return nothing;
    return html`<p class="lead">
      <strong>${answering.given(answering.short[answer] ?? answer)}</strong>
    </p>`;
  }

  #whatView(): TemplateResult {
    const {host: words} = this.#options.saying().texts;
    return html`<details class="card">
      <summary>${words.what}</summary>
      <ul>
        ${words.whatLines.map(line => html`<li>${line}</li>`)}
      </ul>
    </details>`;
  }
}
