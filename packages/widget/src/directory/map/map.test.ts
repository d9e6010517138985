import type {Offer} from '@immersion-kit/sdk';
import {expect, waitUntil} from '@open-wc/testing';
import {emulateMedia, sendKeys, sendMouse, setViewport} from '@web/test-runner-commands';
import {html, LitElement} from 'lit';
import {LONGEST_MS} from '../../../test/page.ts';
import {tokens} from '../../theme/tokens.ts';
import {createMap, type MapOptions, mapStyles, type ResultsMap} from './map.ts';

/** As `immersion-search` holds the map: in a shadow root, with the tokens. */
class MapPage extends LitElement {
  static override styles = [tokens, mapStyles];
  protected override render() {
    return html`<div id="box"></div>`;
  }
}
customElements.define('map-page', MapPage);

const METZ = {lat: 49.1193, lon: 6.1757};
const NAMES = ['Fournil des Arcades', 'Mie & Cie', '<b>Levain</b>', 'La Huche', 'Pain d’Hier'];
/** The first three are at one place. */
const OFFERS = NAMES.map(
  (name, n) =>
    ({
      siret: String(n),
      name,
      rome: 'D1102',
      locationId: String(n),
      remoteWorkMode: 'ON_SITE',
      position: n < 3 ? METZ : {lat: METZ.lat + n * 0.01, lon: METZ.lon - n * 0.008},
    }) as Offer,
);
const texts: MapOptions['texts'] = {
  label: 'Carte des résultats',
  keys: 'Carte : flèches pour se déplacer, + et − pour zoomer',
  skip: 'Passer la carte',
  back: 'Revenir avant la carte',
  zoomIn: 'Zoomer',
  zoomOut: 'Dézoomer',
  fit: 'Tout voir',
  north: 'N',
  marker: (number, name) => `${number} : ${name}`,
  scale: metres => `${metres / 1000} km`,
};

let page: MapPage;
const after = document.createElement('button');
let map: ResultsMap | undefined;
let selected: string[];

const root = () => page.shadowRoot ?? page;
const box = () => root().querySelector('#box') ?? page;
const get = (selector: string) => {
  const found = root().querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`no ${selector}`);
  return found;
};
const pins = () => [...root().querySelectorAll<HTMLElement>('.pin')];
const focused = () => page.shadowRoot?.activeElement ?? null;
const nameOf = (element: Element | null) =>
  element?.getAttribute('aria-label') ?? element?.textContent ?? '';
const press = (key: string) => sendKeys({press: key});
const shift = () => get('.leaflet-map-pane').style.transform;
const zoom = () => get('.area').getAttribute('r');
const centreOf = (element: Element) => {
  const {x, y, width, height} = element.getBoundingClientRect();
  return {x: x + width / 2, y: y + height / 2};
};
const middle = (element: Element): [number, number] => {
  const {x, y} = centreOf(element);
  return [Math.round(x), Math.round(y)];
};

const start = async (changes: Partial<MapOptions> = {}) => {
  page = new MapPage();
  after.textContent = 'Après';
  document.body.append(page, after);
  await page.updateComplete;
  selected = [];
  const onSelect = ({name}: Offer) => selected.push(name);
  map = createMap(box() as HTMLElement, {
    offers: OFFERS,
    centre: METZ,
    place: 'Metz',
    radiusKm: 10,
    texts,
    onSelect,
    ...changes,
  });
  return map;
};

describe('the map of results', () => {
  beforeEach(() => setViewport({width: 900, height: 700}));
  afterEach(async () => {
    map?.destroy();
    map = undefined;
    page.remove();
    after.remove();
    await emulateMedia({
      colorScheme: 'light',
      forcedColors: 'none',
      reducedMotion: 'no-preference',
    });
  });

  for (const media of [
    {colorScheme: 'light'},
    {colorScheme: 'dark'},
    {forcedColors: 'active'},
  ] as const) {
    it(`is accessible: ${Object.values(media).join()}`, async () => {
      await emulateMedia(media);
      document.documentElement.style.colorScheme = 'light dark';
      const live = await start();
      await expect(page).to.be.accessible();
      const [, , , fourth] = OFFERS;
      if (fourth) live.focus(fourth);
      await expect(page).to.be.accessible();
      document.documentElement.style.colorScheme = '';
    });
  }

  it('is gone through by Tab in the order of the list, each pin chosen by Enter or Space', async () => {
    await start();
    const path: string[] = [];
    for (let step = 0; step < 12 && !path.at(-1)?.startsWith('5 '); step += 1) {
      await press('Tab');
      path.push(nameOf(focused()));
      if (focused()?.classList.contains('pin')) await press(step % 2 ? 'Enter' : 'Space');
    }
    const names = NAMES.map((name, index) => `${index + 1} : ${name}`);
    const first = [texts.skip, texts.zoomOut, texts.zoomIn, texts.fit, texts.keys];
    expect(path).to.deep.equal([...first, ...names]);
    expect(selected).to.deep.equal(NAMES);
    expect(pins().filter(pin => pin.hasAttribute('aria-current'))).to.have.lengthOf(1);
    await press('Tab');
    expect(nameOf(focused())).to.equal(texts.back);
    await press('Tab');
    expect(document.activeElement === after).to.equal(true);
  });

  it('is jumped over with the first button', async () => {
    await start();
    await press('Tab');
    await press('Enter');
    expect(nameOf(focused())).to.equal(texts.back);
    await press('Tab');
    expect(document.activeElement === after).to.equal(true);
  });

  it('shows offers of one place side by side, each under the mouse', async () => {
    await setViewport({width: 360, height: 700});
    await start();
    for (const pin of pins()) {
      const {width, height} = pin.getBoundingClientRect();
      expect(Math.min(width, height)).to.be.at.least(44);
      await sendMouse({type: 'click', position: middle(pin)});
    }
    expect(selected).to.deep.equal(NAMES);
    for (const tool of root().querySelectorAll('.tool')) {
      const {width, height} = tool.getBoundingClientRect();
      expect(Math.min(width, height)).to.be.at.least(44);
    }
    expect(document.documentElement.scrollWidth).to.be.at.most(360);
  });

  it('moves by arrows, + and −, and by its buttons', async () => {
    await start();
    const [still, far] = [shift(), zoom()];
    get('.view').focus();
    await press('ArrowRight');
    await waitUntil(() => shift() !== still, 'never moved', {timeout: LONGEST_MS});
    await press('+');
    expect(Number(zoom())).to.be.closeTo(Number(far) * 2, 1);
    await press('-');
    get('[aria-label="Zoomer"]').click();
    expect(Number(zoom())).to.be.closeTo(Number(far) * 2, 1);
    get('.tools button:last-child').click();
    expect(Number(zoom())).to.be.closeTo(Number(far), 1);
    expect(get('.area').getAttribute('cx')).to.equal(get('.here').getAttribute('cx'));
  });

  it('does not move for who asked for no motion: it is there at once', async () => {
    await emulateMedia({reducedMotion: 'reduce'});
    await start();
    const still = shift();
    get('.view').dispatchEvent(new KeyboardEvent('keydown', {key: 'ArrowRight'}));
    expect(shift()).not.to.equal(still);
    const there = shift();
    await new Promise(done => setTimeout(done, 300));
    expect(shift()).to.equal(there);
    const moving = page.shadowRoot?.getAnimations() ?? [];
    expect(moving).to.deep.equal([]);
  });

  it('leaves the wheel to the page, until Ctrl is held or it has the focus', async () => {
    await start();
    const view = get('.view');
    const wheel = (ctrlKey: boolean) => {
      const event = new WheelEvent('wheel', {deltaY: -120, ctrlKey, cancelable: true});
      view.dispatchEvent(event);
      return event.defaultPrevented;
    };
    const far = zoom();
    expect(wheel(false)).to.equal(false);
    expect(zoom()).to.equal(far);
    expect(wheel(true)).to.equal(true);
    expect(Number(zoom())).to.be.above(Number(far));
    view.focus();
    expect(wheel(false)).to.equal(true);
  });

  it('is dragged by a mouse without choosing the pin under it', async () => {
    await start();
    const [pin] = pins();
    if (!pin) throw new Error('no pin');
    const [x, y] = middle(pin);
    await sendMouse({type: 'move', position: [x, y]});
    await sendMouse({type: 'down'});
    await sendMouse({type: 'move', position: [x + 30, y + 20]});
    await sendMouse({type: 'move', position: [x + 60, y + 40]});
    await sendMouse({type: 'up'});
    expect(selected).to.deep.equal([]);
    expect(middle(pin)).to.deep.equal([x + 60, y + 40]);
    pin.focus();
    await press('Enter');
    expect(selected).to.deep.equal(NAMES.slice(0, 1));
  });

  it('lets one finger scroll the page; two move and zoom it', async () => {
    await start();
    const view = get('.view');
    const {x, y} = view.getBoundingClientRect();
    const touch = (type: string, ...points: [number, number][]) => {
      const touches = points.map(
        ([dx, dy], identifier) =>
          new Touch({identifier, target: view, clientX: x + dx, clientY: y + dy}),
      );
      const event = new TouchEvent(type, {touches, cancelable: true});
      view.dispatchEvent(event);
      return event.defaultPrevented;
    };
    const [far, here] = [Number(zoom()), centreOf(get('.here'))];
    expect(touch('touchstart', [100, 100])).to.equal(false);
    expect(touch('touchmove', [100, 180])).to.equal(false);
    expect(centreOf(get('.here'))).to.deep.equal(here);
    expect(touch('touchstart', [100, 100], [200, 100])).to.equal(true);
    expect(touch('touchmove', [120, 130], [220, 130])).to.equal(true);
    expect(centreOf(get('.here')).x).to.be.closeTo(here.x + 20, 1.5);
    expect(centreOf(get('.here')).y).to.be.closeTo(here.y + 30, 1.5);
    touch('touchmove', [100, 130], [300, 130]);
    touch('touchend');
    expect(Number(zoom())).to.be.closeTo(far * 2, 2);
  });

  it('brings a pin that the keyboard reaches into view, with its name', async () => {
    const live = await start();
    for (let step = 0; step < 6; step += 1) get('[aria-label="Zoomer"]').click();
    const [, , , , last] = OFFERS;
    if (last) live.focus(last);
    const [pin, view] = [focused(), get('.view').getBoundingClientRect()];
    const at = pin?.getBoundingClientRect();
    expect(nameOf(pin)).to.equal('5 : Pain d’Hier');
    expect(at?.left).to.be.at.least(view.left);
    expect(at?.right).to.be.at.most(view.right);
    expect(at?.top).to.be.at.least(view.top);
    expect(at?.bottom).to.be.at.most(view.bottom);
    await press('+');
    expect(get('.tip').textContent).to.equal(nameOf(pin));
    await press('Escape');
    expect(get('.tip').hidden).to.equal(true);
  });

  it('takes new offers and keeps the focus on the one that stays', async () => {
    const live = await start();
    pins()[3]?.focus();
    live.update({offers: [...OFFERS].reverse()});
    expect(nameOf(focused())).to.equal('2 : La Huche');
    live.update({offers: [], centre: undefined, radiusKm: undefined});
    expect(pins()).to.deep.equal([]);
    expect(root().querySelector('.area')).to.equal(null);
  });

  it('leaves nothing behind it: no node, no listener', async () => {
    const live = new Set<string>();
    let count = 0;
    const methods = EventTarget.prototype;
    const kept = {
      add: Reflect.get<EventTarget, 'addEventListener'>(methods, 'addEventListener'),
      remove: Reflect.get<EventTarget, 'removeEventListener'>(methods, 'removeEventListener'),
    };
    const ids = new WeakMap<object, number>();
    const key = (target: EventTarget, type: string, listener: object) => {
      if (!ids.has(listener)) ids.set(listener, (count += 1));
      const kind = target instanceof Window ? 'window' : target.constructor.name;
      return [kind, type, ids.get(listener)].join(' ');
    };
    const planted = () => undefined;
    const outside = (target: EventTarget | undefined) =>
      target === undefined || target === globalThis || target === document || target === page;
    EventTarget.prototype.addEventListener = function (type, listener, options) {
      if (listener && outside(this)) live.add(key(this, type, listener));
      kept.add.call(this, type, listener, options);
    };
    EventTarget.prototype.removeEventListener = function (type, listener, options) {
      if (listener && outside(this)) live.delete(key(this, type, listener));
      kept.remove.call(this, type, listener, options);
    };
    try {
      await start();
      const [nodes, before] = [root().querySelectorAll('*').length, [...live]];
      for (let turn = 0; turn < 5; turn += 1) map?.update({offers: [...OFFERS]});
      expect(root().querySelectorAll('*').length).to.equal(nodes);
      await sendMouse({type: 'click', position: middle(get('.view'))});
      await sendMouse({type: 'click', position: middle(pins()[0] ?? page)});
      expect([...live]).to.deep.equal(before);
      map?.destroy();
      map = undefined;
      expect(box().childElementCount).to.equal(0);
      expect([...live]).to.deep.equal([]);
      document.addEventListener('click', planted);
      expect(live.size, 'the watch sees a listener').to.equal(1);
      document.removeEventListener('click', planted);
    } finally {
      methods.addEventListener = kept.add;
      methods.removeEventListener = kept.remove;
    }
  });

  it('writes no markup and sets no style attribute', async () => {
    const written: string[] = [];
    const kept = {set: Reflect.get<Element, 'setAttribute'>(Element.prototype, 'setAttribute')};
    const markup = Object.getOwnPropertyDescriptor(Element.prototype, 'innerHTML') ?? {};
    page = new MapPage();
    document.body.append(page);
    await page.updateComplete;
    Element.prototype.setAttribute = function (name, value) {
      if (name === 'style') written.push(value);
      kept.set.call(this, name, value);
    };
    Object.defineProperty(Element.prototype, 'innerHTML', {
      ...markup,
      set: (value: string) => written.push(value),
    });
    try {
      const live = createMap(box() as HTMLElement, {
        offers: OFFERS,
        centre: METZ,
        texts,
        attribution: '<b>IGN</b>',
        onSelect: () => undefined,
      });
      live.update({radiusKm: 20});
      expect(get('.credit').textContent).to.equal('<b>IGN</b>');
      live.destroy();
      expect(written).to.deep.equal([]);
      page.setAttribute('style', 'top: 0');
      expect(written, 'the watch sees a style').to.have.lengthOf(1);
    } finally {
      Element.prototype.setAttribute = kept.set;
      Object.defineProperty(Element.prototype, 'innerHTML', markup);
    }
  });

  it('asks no tile unless told where, and then without saying from where', async () => {
    const live = await start();
    expect(root().querySelector('img')).to.equal(null);
    live.update({tiles: '/tuile/{z}/{x}/{y}', attribution: '© IGN'});
    const tile = get('img') as HTMLImageElement;
    expect(tile.src).to.match(/\/tuile\/\d+\/\d+\/\d+$/);
    expect([tile.referrerPolicy, tile.crossOrigin, tile.alt]).to.deep.equal([
      'no-referrer',
      'anonymous',
      '',
    ]);
    expect(get('.credit').hidden).to.equal(false);
    live.update({tiles: undefined});
    expect(root().querySelector('img')).to.equal(null);
  });
});
