import type {Agency, Place} from '@immersion-kit/sdk';
import {Task, TaskStatus} from '@lit/task';
import {html, type LitElement, nothing, type TemplateResult} from 'lit';
import {Combobox} from '../fields/combobox.ts';
import {describedBy, errorOf, radioField} from '../fields/native-fields.ts';
import {formatDistance} from '../l10n/localize.ts';
import type {FormClient} from './form-client.ts';
import {type FormView, idOf} from './form-view.ts';

const FIRST_SHOWN = 5;

type Options = {
  readonly client: () => FormClient;
  readonly form: () => FormView;
  readonly announce: (message: string) => void;
  readonly onFailure: (error: unknown) => void;
  /** The person chose an agency, or no longer does. */
  readonly onChoice: (agency: Agency | undefined) => void;
};

/** Finds the structure that validates: a town, then those that cover it, the nearest first. */
export class AgencyPicker {
  readonly place: Combobox<Place>;
  readonly #host: LitElement;
  readonly #options: Options;
  readonly #found: Task<readonly [Place | undefined, string | undefined], readonly Agency[]>;
  #chosen: Agency | undefined;
  #showsAll = false;
  /** What was typed and is no place we know. */
  #unknown = '';

  constructor(host: LitElement, options: Options) {
    this.#host = host;
    this.#options = options;
    const {client, form, announce, onFailure} = options;
    const texts = () => form().texts;
    this.place = new Combobox<Place>(host, {
      name: 'agency-place',
      settlesOnBlur: true,
      required: true,
      label: () => texts().agency.place,
      hint: () => texts().agency.placeHint,
      texts,
      suggest: async (q, signal) => (await client().suggestPlaces({q}, {signal})).data,
      textOf: ({name, postcodes}) => `${name} (${postcodes[0] ?? ''})`,
      detailOf: ({departmentName}) => departmentName,
      // Beside the agencies themselves, once there are some.
      error: () => this.#placeError,
      // An agency of another town, no longer on screen, is not what they ask for.
      onChoice: () => {
        if (this.#chosen) this.#choose(undefined);
      },
      announce,
      onFailure,
    });
    this.#found = new Task(host, {
      args: () => [this.place.chosen, form().profile] as const,
      task: async ([place, profile], {signal}) => {
        if (!place) return [];
        const near = {
          departmentCode: place.departmentCode,
          latitude: place.position.lat,
          longitude: place.position.lon,
        };
        const [own, all] = await Promise.all([
          profile === undefined
            ? {data: []}
            : client().searchAgencies({...near, kinds: [profile]}, {signal}),
          client().searchAgencies(near, {signal}),
        ]);
        const others = all.data.filter(({id}) => own.data.every(agency => agency.id !== id));
        return [...own.data, ...others];
      },
      onComplete: agencies => {
        this.#showsAll = false;
        if (this.place.chosen) announce(texts().agency.found(agencies.length));
      },
      onError: onFailure,
    });
  }

  /** The agency in charge, as far as it is known. */
  get chosen(): Agency | undefined {
    return this.#chosen;
  }

  /** Takes the first place that what was typed may mean, or says that it means none. */
  async settle(): Promise<void> {
    // Unreachable, the field has said so already.
    const isFound = await this.place.settle().catch(() => true);
    this.#unknown = isFound ? '' : this.place.text;
  }

  get #placeError(): string {
    const {texts, errorAt} = this.#options.form();
    if (this.#offered.length > 0) return '';
    const isUnknown = this.#unknown !== '' && this.#unknown === this.place.text;
    return isUnknown ? texts.agency.placeUnknown : errorAt('agencyId');
  }

  /** Reads the agency the page or a draft names, to show who it is. */
  async read(agencyId: string): Promise<void> {
    if (agencyId === this.#chosen?.id) return;
    try {
      const agency = await this.#options.client().readAgency({agencyId});
      // Another one was chosen meanwhile.
      if (this.#options.form().values.draft.agencyId !== agencyId) return;
      this.#chosen = agency;
      this.#host.requestUpdate();
    } catch (error) {
      this.#options.onFailure(error);
    }
  }

  /** The agencies on screen to choose from. */
  get #offered(): readonly Agency[] {
    const isFound = this.place.chosen && this.#found.status === TaskStatus.COMPLETE;
    return isFound ? (this.#found.value ?? []) : [];
  }

  #choose(agency: Agency | undefined): void {
    this.#chosen = agency;
    this.#options.onChoice(agency);
  }

  /** The agency, or how to find it; a page that names its own does not let it be changed. */
  render(isFixed: boolean): TemplateResult {
    const {texts} = this.#options.form();
    const chosen = this.#chosen;
    if (isFixed || (chosen && this.place.chosen === undefined)) {
      const id = idOf('agencyId');
      const error = this.#options.form().errorAt('agencyId');
      return html`<div
        class="chosen"
        role="group"
        id=${id}
        tabindex="-1"
        aria-describedby=${describedBy({id, error})}
      >
        ${errorOf({id, error, errorPrefix: texts.errorPrefix})}
        <p class="soft">${texts.agency.chosen}</p>
        <p><strong>${chosen?.name ?? '…'}</strong></p>
        ${chosen ? html`<p>${addressOf(chosen)}</p>` : nothing}
        ${
          isFixed
            ? nothing
            : html`<button
                type="button"
                class="link"
                @click=${() => {
                  this.#choose(undefined);
                }}
              >
                ${texts.agency.other}
              </button>`
        }
      </div>`;
    }
    return html`<p>${texts.agency.why}</p>
      ${this.place.render()} ${this.#renderFound()}`;
  }

  #renderFound(): TemplateResult | typeof nothing {
    const form = this.#options.form();
    const {texts, language} = form;
    if (!this.place.chosen) return nothing;
    if (this.#found.status === TaskStatus.PENDING) {
      return html`<p class="soft">${texts.agency.searching}</p>`;
    }
    if (this.#found.status === TaskStatus.ERROR) {
      return html`<p class="error">${texts.suggestionsFailed}</p>
        <button type="button" class="button" @click=${() => void this.#found.run()}>
          ${texts.failure.retry}
        </button>`;
    }
    const agencies = this.#found.value ?? [];
    if (agencies.length === 0) return html`<p>${texts.agency.none}</p>`;
    const shown = this.#showsAll ? agencies : agencies.slice(0, FIRST_SHOWN);
    return html`${radioField(
      {
        id: idOf('agencyId'),
        label: texts.agency.choose,
        value: form.values.draft.agencyId ?? '',
        error: form.errorAt('agencyId'),
        errorPrefix: texts.errorPrefix,
        onInput: id => {
          this.#choose(agencies.find(agency => agency.id === id));
        },
      },
      shown.map(agency => ({
        value: agency.id,
        label: agency.name,
        detail: [
          addressOf(agency),
          ...(agency.distance_m === undefined
            ? []
            : [texts.agency.away(formatDistance(agency.distance_m, language))]),
        ].join(' · '),
      })),
    )}
    ${
      shown.length < agencies.length
        ? html`<button
            type="button"
            class="link"
            @click=${() => {
              this.#showsAll = true;
              this.#host.requestUpdate();
            }}
          >
            ${texts.agency.more}
          </button>`
        : nothing
    }`;
  }
}

const addressOf = ({address}: Agency): string =>
  `${address.streetNumberAndAddress}, ${address.postcode} ${address.city}`;
