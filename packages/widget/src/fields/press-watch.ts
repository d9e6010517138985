import type {ReactiveController, ReactiveControllerHost} from 'lit';

/**
 * Puts off what may move the page until the pointer is up. Pressing a button takes the focus from
 * a field, whose message then comes or goes: the button would slip away between the press and the
 * release, and the click would be lost.
 */
export class PressWatch implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  #isPressed = false;
  #waiting: (() => void)[] = [];

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  /** Does something now, or once the press under way has become a click. */
  whenReleased(task: () => void): void {
    if (this.#isPressed) this.#waiting.push(task);
    else task();
  }

  hostConnected(): void {
    this.#host.addEventListener('pointerdown', this.#onPress);
    globalThis.addEventListener('pointerup', this.#onRelease);
    globalThis.addEventListener('pointercancel', this.#onRelease);
  }

  hostDisconnected(): void {
    this.#host.removeEventListener('pointerdown', this.#onPress);
    globalThis.removeEventListener('pointerup', this.#onRelease);
    globalThis.removeEventListener('pointercancel', this.#onRelease);
    this.#isPressed = false;
  }

  readonly #onPress = (): void => {
    this.#isPressed = true;
  };

  readonly #onRelease = (): void => {
    // The click comes with the release, in the same turn.
    setTimeout(() => {
      this.#isPressed = false;
      const tasks = this.#waiting;
      this.#waiting = [];
      for (const task of tasks) task();
    });
  };
}
