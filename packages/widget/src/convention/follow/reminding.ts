import {isApiError, type SignatureClient} from '@immersion-kit/sdk';
import type {SignatoryRole} from '@immersion-kit/sdk/contract';
import {html, type LitElement, nothing, type TemplateResult} from 'lit';
import {Deed} from '../../fields/deed.ts';
import {durationText} from '../../l10n/moments.ts';
import type {PageFailure} from '../../l10n/standing/failure.ts';
import type {Visit} from '../../signature/visit.ts';
import type {Saying} from '../standing/timeline.ts';

const DAY_SECONDS = 86_400;
const TUTOR = 'establishment-tutor';

type Options = {
  readonly client: () => Pick<SignatureClient, 'remindSignatory'> | undefined;
  readonly saying: () => Saying;
  readonly failureOf: (error: unknown) => PageFailure;
};

/** Buttons that have somebody reminded that they are awaited: once a day, whoever asks. */
export class RemindingPart {
  readonly #host: LitElement;
  readonly #options: Options;
  readonly #deeds = new Map<string, Deed>();
  /** What came of a reminder, by who was to be reminded. */
  readonly #answers = new Map<string, (saying: Saying) => string>();

  constructor(host: LitElement, options: Options) {
    this.#host = host;
    this.#options = options;
  }

  /** What a reader can do about somebody who is awaited; the tutor watches, and reminds nobody. */
  view(visit: Visit, role: SignatoryRole, name: string): TemplateResult | typeof nothing {
    if (visit.role === TUTOR || visit.role === role) return nothing;
    const saying = this.#options.saying();
    const answer = this.#answers.get(role);
    if (answer) {
      return html`<p id="reminded-${role}" role="status" tabindex="-1">${answer(saying)}</p>`;
    }
    const deed = this.#deedOf(role);
    const {people, working} = saying.texts;
    return html`<div aria-busy=${deed.isBusy}>
        <button class="button" @click=${() => deed.run(() => this.#remind(visit, role, name))}>
          ${deed.isBusy ? working : people.remind(name)}
        </button>
      </div>
      ${deed.alert()}`;
  }

  #deedOf(role: SignatoryRole): Deed {
    const {failureOf} = this.#options;
    const deed = this.#deeds.get(role) ?? new Deed(this.#host, `remind-${role}`, {failureOf});
    this.#deeds.set(role, deed);
    return deed;
  }

  async #remind({conventionId, within}: Visit, role: SignatoryRole, name: string): Promise<void> {
    const client = this.#options.client();
    if (!client) return;
    try {
      await within(options => client.remindSignatory({conventionId, role}, options));
      this.#answers.set(role, ({texts}) => texts.people.reminded(name));
    } catch (error) {
      if (!isApiError(error) || error.code !== 'message_too_soon') throw error;
      const wait = error.retryAfter ?? DAY_SECONDS;
      this.#answers.set(role, ({texts, language}) =>
        texts.people.tooSoon(name, durationText(wait, language)),
      );
    }
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    this.#host.shadowRoot?.getElementById(`reminded-${role}`)?.focus();
  }
}
