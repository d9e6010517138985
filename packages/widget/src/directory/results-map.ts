import type {Offer} from '@immersion-kit/sdk';
import {html, type LitElement, nothing, type ReactiveController, type TemplateResult} from 'lit';
import {tellIntegrator} from '../failure.ts';
import type {Translation} from '../l10n/fr.ts';
import {formatDistance, type Language} from '../l10n/localize.ts';
import type {SearchChoice} from './search-query.ts';

type MapModule = typeof import('./map/map.ts');
type Shown = ReturnType<MapModule['createMap']>;

/** What the map takes from the search it belongs to. */
export type ResultsMapHost = {
  readonly texts: () => Translation;
  readonly language: () => Language;
  readonly tiles: () => {readonly url: string; readonly attribution: string};
  readonly open: (offer: Offer) => void;
};

/** The map beside the list, loaded when it is first asked for; the list stays the main view. */
export class ResultsMap implements ReactiveController {
  readonly #element: LitElement;
  readonly #host: ResultsMapHost;
  #wanted = false;
  #module: MapModule | undefined;
  #map: Shown | undefined;
  #offers: readonly Offer[] = [];
  #choice: SearchChoice | undefined;
  #drawn: unknown;

  constructor(element: LitElement, host: ResultsMapHost) {
    this.#element = element;
    this.#host = host;
    element.addController(this);
  }

  hostUpdated(): void {
    const container = this.#element.shadowRoot?.querySelector<HTMLElement>('#map');
    if (!container || !this.#module) {
      this.#remove();
      return;
    }
    if (this.#map && this.#drawn === this.#offers) return;
    this.#drawn = this.#offers;
    if (this.#map && container.hasChildNodes()) this.#map.update(this.#options);
    else {
      this.#map?.destroy();
      this.#map = this.#module.createMap(container, this.#options);
    }
  }

  hostDisconnected(): void {
    this.#remove();
  }

  #remove(): void {
    this.#map?.destroy();
    this.#map = undefined;
    this.#drawn = undefined;
  }

  get #options() {
    const {place, radius} = this.#choice ?? {};
    const {url, attribution} = this.#host.tiles();
    const {map} = this.#host.texts();
    return {
      offers: this.#offers,
      centre: place?.position,
      place: place?.name,
      radiusKm: place ? radius : undefined,
      tiles: url === '' ? undefined : url,
      attribution,
      texts: {
        ...map,
        marker: (number: number, name: string) => `${number} : ${name}`,
        scale: (metres: number) => formatDistance(metres, this.#host.language()),
      },
      onSelect: this.#host.open,
    };
  }

  async #toggle(): Promise<void> {
    this.#wanted = !this.#wanted;
    this.#element.requestUpdate();
    if (!this.#wanted || this.#module) return;
    try {
      const module = await import('./map/map.ts');
      const sheet = module.mapStyles.styleSheet;
      const root = this.#element.shadowRoot;
      if (sheet && root) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
      this.#module = module;
    } catch (error) {
      this.#wanted = false;
      tellIntegrator(error, this.#element.localName);
    }
    this.#element.requestUpdate();
  }

  /** The button that shows the map, and the map's place once it is wanted. */
  render(offers: readonly Offer[], choice: SearchChoice): TemplateResult {
    this.#offers = offers;
    this.#choice = choice;
    const texts = this.#host.texts();
    return html`<button
        type="button"
        class="button"
        aria-expanded=${this.#wanted ? 'true' : 'false'}
        @click=${() => void this.#toggle()}
      >
        ${this.#wanted ? texts.hideMap : texts.showMap}
      </button>
      ${this.#wanted ? html`<div id="map" part="map"></div>` : nothing}`;
  }
}
