import {isApiError} from '@immersion-kit/sdk';
import type {SignatoryRole} from '@immersion-kit/sdk/contract';
import {html, type LitElement, type TemplateResult} from 'lit';
import {Deed} from '../../fields/deed.ts';
import {durationText} from '../../l10n/moments.ts';
import type {PageFailure} from '../../l10n/standing/failure.ts';
import type {ReviewClient} from '../review-client.ts';
import type {Saying} from '../saying.ts';

const DAY_SECONDS = 86_400;

type Options = {
  readonly client: () => ReviewClient | undefined;
  readonly saying: () => Saying;
  readonly failureOf: (error: unknown) => PageFailure;
  readonly handle: (failure: PageFailure) => boolean;
};

/** Has somebody reminded that they are awaited: once a day, whoever asks. */
export class Reminders {
  readonly #host: LitElement;
  readonly #options: Options;
  readonly #deeds = new Map<string, Deed>();
  readonly #answers = new Map<string, string>();

  constructor(host: LitElement, options: Options) {
    this.#host = host;
    this.#options = options;
  }

  forget(): void {
    this.#deeds.clear();
    this.#answers.clear();
  }

  /** The button, or what came of it. */
  view(conventionId: string, role: SignatoryRole, name: string): TemplateResult {
    const {people} = this.#options.saying().standing;
    const answer = this.#answers.get(role);
    if (answer !== undefined) {
      return html`<p role="status" tabindex="-1" id="reminded-${role}">${answer}</p>`;
    }
    const deed = this.#deedFor(role);
    return html`<div aria-busy=${deed.isBusy ? 'true' : 'false'}>
        <button
          type="button"
          class="button"
          @click=${() => void this.#remind(conventionId, role, name)}
        >
          ${deed.isBusy ? this.#options.saying().standing.working : people.remind(name)}
        </button>
      </div>
      ${deed.alert()}`;
  }

  #deedFor(role: string): Deed {
    const known = this.#deeds.get(role);
    if (known) return known;
    const {failureOf, handle} = this.#options;
    const deed = new Deed(this.#host, `remind-${role}-alert`, {failureOf, handle});
    this.#deeds.set(role, deed);
    return deed;
  }

  async #remind(conventionId: string, role: SignatoryRole, name: string): Promise<void> {
    await this.#deedFor(role).run(async () => {
      this.#answers.set(role, await this.#answerOf(conventionId, role, name));
    });
    if (!this.#answers.has(role)) return;
    await this.#host.updateComplete;
    this.#host.shadowRoot?.getElementById(`reminded-${role}`)?.focus();
  }

  async #answerOf(conventionId: string, role: SignatoryRole, name: string): Promise<string> {
    const {client, saying} = this.#options;
    const {standing, language} = saying();
    try {
      await client()?.remindSignatory({conventionId, role});
      return standing.people.reminded(name);
    } catch (error) {
      if (!isApiError(error) || error.code !== 'message_too_soon') throw error;
      const wait = durationText(error.retryAfter ?? DAY_SECONDS, language);
      return standing.people.tooSoon(name, wait);
    }
  }
}
