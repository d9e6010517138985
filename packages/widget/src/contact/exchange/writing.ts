import type {Exchange} from '@immersion-kit/sdk';
import {html, nothing, type TemplateResult} from 'lit';
import {Deed} from '../../fields/deed.ts';
import {textField} from '../../fields/native-fields.ts';
import {momentText} from '../../l10n/moments.ts';
import type {PageFailure} from '../../l10n/standing/failure.ts';
import {may, type Opened} from './exchange-client.ts';
import type {PartOptions} from './parts.ts';

const ROWS = 4;
const LONGEST = 2000;

/** The messages of an exchange, and one more to write. */
export class WritingPart {
  readonly #options: PartOptions;
  readonly #deed: Deed;
  #message = '';
  #error = '';
  #intent: {readonly message: string; readonly key: string} | undefined;

  constructor(options: PartOptions) {
    this.#options = options;
    const {host, failureOf, handle} = options;
    this.#deed = new Deed(host, 'writing-failure', {
      failureOf,
      handle: failure => this.#refuse(failure) || handle(failure),
    });
  }

  /** What both wrote. */
  messages(exchange: Exchange): TemplateResult | typeof nothing {
    if (exchange.messages.length === 0) return nothing;
    const {messages} = this.#options.saying().texts;
    return html`<section class="card" id="messages">
      <h2>${messages.title}</h2>
      <ol class="people">
        ${exchange.messages.map(message => this.#messageView(message, exchange))}
      </ol>
    </section>`;
  }

  /** Where one more may be written; folded away, unless it is what is awaited. */
  form(opened: Opened, {isAsked = false} = {}): TemplateResult | typeof nothing {
    return may(opened.exchange, 'write') ? this.#formView(opened, isAsked) : nothing;
  }

  #messageView(
    {by, text, at}: Exchange['messages'][number],
    {side, candidate, businessName}: Exchange,
  ): TemplateResult {
    const {texts, language} = this.#options.saying();
    const other = by === 'host' ? businessName : candidate.firstName;
    return html`<li class=${by === side ? 'own' : 'theirs'}>
      <p class="soft">
        <strong>${by === side ? texts.messages.you : other}</strong>,
        ${texts.messages.at(momentText(at, language))}
      </p>
      <p class="lines">${text}</p>
    </li>`;
  }

  #formView(opened: Opened, isAsked: boolean): TemplateResult {
    const {texts} = this.#options.saying();
    const {write, errorPrefix, working} = texts;
    const side = opened.exchange.side === 'host' ? 'host' : 'candidate';
    const submit = (event: SubmitEvent) => {
      event.preventDefault();
      void this.#send(opened);
    };
    return html`<details class="card" ?open=${isAsked}>
      <summary>${isAsked ? write.answer : write.title}</summary>
      <form novalidate class="stack" aria-busy=${this.#deed.isBusy} @submit=${submit}>
        <p>${write.how}</p>
        ${this.#deed.alert()}
        ${textField(
          {
            id: 'written',
            label: write.label,
            hint: write.hint[side],
            value: this.#message,
            error: this.#error,
            errorPrefix,
            onInput: value => {
              this.#message = value;
              this.#error = '';
              this.#options.host.requestUpdate();
            },
          },
          {rows: ROWS, maxlength: LONGEST, spellcheck: true},
        )}
        <div><button class="button">${this.#deed.isBusy ? working : write.act}</button></div>
      </form>
    </details>`;
  }

  async #send({token}: Opened): Promise<void> {
    const {texts} = this.#options.saying();
    const message = this.#message.trim();
    if (message === '') {
      this.#say(texts.write.missing);
      return;
    }
    await this.#deed.run(async () => {
      // The same words sent again after a failure are the same message.
      if (this.#intent?.message !== message) this.#intent = {message, key: crypto.randomUUID()};
      const idempotencyKey = this.#intent.key;
      await this.#options.client().writeExchange({message}, {key: token, idempotencyKey});
      this.#message = '';
      this.#intent = undefined;
      await this.#options.done(texts.write.done);
    });
  }

  #refuse({fields}: PageFailure): boolean {
    const found = fields.find(({pointer}) => pointer === '/message');
    if (found) this.#say(found.message);
    return found !== undefined;
  }

  #say(error: string): void {
    this.#error = error;
    this.#options.host.requestUpdate();
    void this.#options.screen.focus('#written');
  }
}
