import {isApiError} from '@immersion-kit/sdk';
import type {Role} from '@immersion-kit/sdk/contract';
import {html, type LitElement, type TemplateResult} from 'lit';
import {Deed} from '../../fields/deed.ts';
import {durationText} from '../../l10n/moments.ts';
import type {PageFailure} from '../../l10n/standing/failure.ts';
import type {Saying} from './timeline.ts';

const DAY_SECONDS = 86_400;

type Options = {
  readonly saying: () => Saying;
  readonly failureOf: (error: unknown) => PageFailure;
  /** Takes care of what concerns the whole page, and says whether it did. */
  readonly handle?: (failure: PageFailure) => boolean;
};

/** Somebody who is awaited, and what has them reminded. */
type Awaited = {
  readonly role: Role;
  readonly name: string;
  readonly remind: () => Promise<unknown>;
};

/** Buttons that have somebody reminded that they are awaited: once a day, whoever asks. */
export class Reminders {
  readonly #host: LitElement;
  readonly #options: Options;
  readonly #deeds = new Map<string, Deed>();
  /** What came of a reminder, by who was to be reminded. */
  readonly #answers = new Map<string, (saying: Saying) => string>();

  constructor(host: LitElement, options: Options) {
    this.#host = host;
    this.#options = options;
  }

  /** Another convention is shown. */
  forget(): void {
    this.#deeds.clear();
    this.#answers.clear();
  }

  /** The button, or what came of it. */
  view(awaited: Awaited): TemplateResult {
    const {role, name} = awaited;
    const saying = this.#options.saying();
    const answer = this.#answers.get(role);
    if (answer) {
      return html`<p id="reminded-${role}" role="status" tabindex="-1">${answer(saying)}</p>`;
    }
    const deed = this.#deedOf(role);
    const {people, working} = saying.texts;
    return html`<div aria-busy=${deed.isBusy}>
        <button type="button" class="button" @click=${() => deed.run(() => this.#remind(awaited))}>
          ${deed.isBusy ? working : people.remind(name)}
        </button>
      </div>
      ${deed.alert()}`;
  }

  #deedOf(role: Role): Deed {
    const {failureOf, handle} = this.#options;
    const options = {failureOf, ...(handle ? {handle} : {})};
    const deed = this.#deeds.get(role) ?? new Deed(this.#host, `remind-${role}-alert`, options);
    this.#deeds.set(role, deed);
    return deed;
  }

  async #remind({role, name, remind}: Awaited): Promise<void> {
    try {
      await remind();
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
