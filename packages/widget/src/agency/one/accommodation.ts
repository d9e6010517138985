import type {ConventionClient} from '@immersion-kit/sdk';
import {html, type LitElement, nothing, type TemplateResult} from 'lit';
import {factList} from '../../document/reading-view.ts';
import {Deed} from '../../fields/deed.ts';
import type {PageFailure} from '../../l10n/standing/failure.ts';
import type {ReviewClient} from '../review-client.ts';
import type {Saying} from '../saying.ts';

type Answer = Awaited<ReturnType<ConventionClient['readAccommodation']>>;

type Options = {
  readonly client: () => ReviewClient | undefined;
  readonly saying: () => Saying;
  readonly failureOf: (error: unknown) => PageFailure;
  readonly handle: (failure: PageFailure) => boolean;
};

/** What the person said of a disability: read only when somebody opens this part, and traced. */
export class Accommodation {
  readonly #options: Options;
  readonly #deed: Deed;
  #answer: Answer | undefined;

  constructor(host: LitElement, options: Options) {
    this.#options = options;
    const {failureOf, handle} = options;
    this.#deed = new Deed(host, 'accommodation-alert', {failureOf, handle});
  }

  forget(): void {
    this.#answer = undefined;
    this.#deed.failure = undefined;
  }

  view(conventionId: string): TemplateResult {
    const {saying} = this.#options;
    const {accommodation} = saying().texts.one;
    return html`<details
      id="accommodation"
      class="text"
      @toggle=${(event: Event) => {
        if ((event.target as HTMLDetailsElement).open) void this.#read(conventionId);
      }}
    >
      <summary>${accommodation.title}</summary>
      <div class="stack">
        <p class="soft">${accommodation.hint}</p>
        ${this.#deed.alert()}
        <div role="status">
          ${this.#deed.isBusy ? accommodation.reading : nothing} ${this.#answerView()}
        </div>
      </div>
    </details>`;
  }

  async #read(conventionId: string): Promise<void> {
    if (this.#answer) return;
    await this.#deed.run(async () => {
      this.#answer = await this.#options.client()?.readAccommodation({conventionId});
    });
  }

  #answerView(): TemplateResult | typeof nothing {
    const answer = this.#answer;
    if (!answer) return nothing;
    const {accommodation: texts} = this.#options.saying().texts.one;
    return factList([
      {label: texts.rqth, value: texts.answers[answer.isRqth] ?? answer.isRqth},
      {label: texts.adaptation, value: answer.adaptation || texts.noAdaptation},
    ]);
  }
}
