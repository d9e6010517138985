import type {Offer} from '@immersion-kit/sdk';
import {make} from './dom.ts';
import type {Spot} from './spread.ts';

/** Pixels between two pins: each is a target of that size. */
export const PIN_SIZE = 44;

/** Pins of the map: one button an offer, in the order of the list. */
export type Pins = {
  readonly buttons: readonly HTMLButtonElement[];
  place(shown: readonly Spot[]): void;
  /** Says which one was chosen last. */
  mark(chosen: Offer | undefined): void;
  /** Shows the name of one pin, of none without it. */
  name: (pin?: HTMLElement) => void;
};

/** What tells one offer from another, from one answer of the server to the next. */
export const offerKey = ({siret, locationId, rome, remoteWorkMode}: Offer): string =>
  [siret, locationId, rome, remoteWorkMode].join();

const EDGE = 8;

const move = (element: HTMLElement, {x, y}: Spot): void => {
  element.style.transform = `translate(${Math.round(x)}px, ${Math.round(y)}px)`;
};

/** Above its pin, or below at the top of the map, and never past its sides. */
const moveTip = (tip: HTMLElement, pin: HTMLElement, view: HTMLElement, at: Spot): void => {
  const frame = view.getBoundingClientRect();
  const box = pin.getBoundingClientRect();
  const [centre, half] = [box.left + box.width / 2, tip.offsetWidth / 2 + EDGE];
  const within = Math.min(Math.max(centre, frame.left + half), frame.right - half);
  const low = box.top - frame.top < tip.offsetHeight + EDGE;
  const y = low ? at.y + PIN_SIZE / 2 + 2 : at.y - PIN_SIZE / 2 - 2 - tip.offsetHeight;
  move(tip, {x: at.x + within - centre - tip.offsetWidth / 2, y});
};

export const createPins = (
  pane: HTMLElement,
  view: HTMLElement,
  offers: readonly Offer[],
  label: (number: number, name: string) => string,
  choose: (offer: Offer) => void,
  reveal: (pin: HTMLElement) => void,
): Pins => {
  let places: readonly Spot[] = [];
  // The pins' own names say it; and it lets the mouse through, to the pins under it.
  const tip = make('span', {class: 'tip', 'aria-hidden': 'true'});
  const name = (pin?: HTMLElement): void => {
    pane.querySelector('.named')?.classList.remove('named');
    const at = places[buttons.findIndex(button => button === pin)];
    tip.hidden = !pin || !at;
    if (!pin || !at) return;
    pin.classList.add('named');
    tip.textContent = pin.getAttribute('aria-label');
    moveTip(tip, pin, view, at);
  };
  const buttons = offers.map((offer, index) => {
    const number = index + 1;
    // As `offerTitle` has it; its module would bring lit's templates into the map's file.
    const called = label(number, offer.customizedName ?? offer.name);
    const disc = make('span', {class: 'disc'}, String(number));
    const pin = make('button', {type: 'button', class: 'pin', 'aria-label': called}, disc);
    pin.addEventListener('click', () => {
      choose(offer);
    });
    pin.addEventListener('focus', () => {
      // A click that moved its own pin away would be lost.
      if (pin.matches(':focus-visible')) reveal(pin);
      name(pin);
    });
    // The name stays when the mouse leaves, to be read at ease, until another pin or Escape.
    pin.addEventListener('pointerenter', () => {
      name(pin);
    });
    pin.addEventListener('blur', () => {
      name();
    });
    return pin;
  });
  tip.hidden = true;
  pane.replaceChildren(...buttons, tip);
  return {
    buttons,
    name,
    place: shown => {
      places = shown;
      buttons.forEach((pin, index) => {
        move(pin, shown[index] ?? {x: 0, y: 0});
      });
      name(buttons.find(pin => pin.classList.contains('named')));
    },
    mark: chosen => {
      const key = chosen && offerKey(chosen);
      offers.forEach((offer, index) => {
        if (offerKey(offer) === key) buttons[index]?.setAttribute('aria-current', 'true');
        else buttons[index]?.removeAttribute('aria-current');
      });
    },
  };
};
