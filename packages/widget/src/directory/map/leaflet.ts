import type {Coords, DoneCallback, LatLng, Point} from 'leaflet';
import {GridLayer} from 'leaflet/src/layer/tile/GridLayer.js';
import {Map as LeafletMap} from 'leaflet/src/map/Map.js';

/**
 * Leaflet's map without its listeners, whose `mousedown` hides the outline of a focused button
 * and leaves a `keydown` on the window: `gestures.ts` listens instead.
 */
export class QuietMap extends LeafletMap {
  declare private _move: (centre: LatLng, zoom: number, data: {pinch: boolean}) => this;

  protected _initEvents(): void {
    // See above.
  }

  /** Shows the point `held` of the earth under the point `at` of the map, without a new start. */
  hold(held: LatLng, at: Point, zoom: number): void {
    const size = this.getSize();
    const centre = this.project(held, zoom).subtract(at).add(size.divideBy(2));
    this._move(this.unproject(centre, zoom), zoom, {pinch: true});
  }
}

/**
 * Images of a tile server. Leaflet's own layer stops a download by giving the image a `data:`
 * address, which `img-src` may refuse.
 */
export class Tiles extends GridLayer {
  readonly #template: string;

  constructor(template: string) {
    super({maxZoom: 19, className: 'tiles'});
    this.#template = template;
    this.on('tileunload', ({tile}) => {
      tile.removeAttribute('src');
    });
  }

  protected override createTile({x, y, z}: Coords, done: DoneCallback): HTMLElement {
    const image = document.createElement('img');
    image.alt = '';
    image.crossOrigin = 'anonymous';
    image.referrerPolicy = 'no-referrer';
    image.onload = () => {
      done(undefined, image);
    };
    image.onerror = () => {
      done(new Error('tile'), image);
    };
    const part: Record<string, number> = {x, y, z};
    image.src = this.#template.replaceAll(/\{([xyz])\}/g, (_, name: string) => String(part[name]));
    return image;
  }
}
