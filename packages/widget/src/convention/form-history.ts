import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {DraftLink} from './draft-keeper.ts';
import {type Step, STEPS} from './form-steps.ts';

/** What the browser's history remembers of a form: never what was typed. */
export type Remembered = {readonly step: Step; readonly draft?: DraftLink | undefined};

const NAME = 'immersion-convention';

const isLink = (value: Partial<DraftLink> | null): boolean =>
  typeof value?.token === 'string' && URL.canParse(value.url ?? '');

/** The page's history is the page's: another script may have written in it. */
const isRemembered = (value: unknown): value is Remembered => {
  if (typeof value !== 'object' || value === null) return false;
  const {step, draft} = value as Partial<Remembered>;
  return STEPS.includes(step as Step) && (draft === undefined || isLink(draft));
};

const nameFor = (id: string): string => (id === '' ? NAME : `${NAME} ${id}`);

/** What this entry of the browser's history remembers of the form with an id. */
export const rememberedOf = (id: string): Remembered | undefined => {
  const state = history.state as Readonly<Record<string, unknown>> | null;
  const value = state?.[nameFor(id)];
  return isRemembered(value) ? value : undefined;
};

/**
 * Makes Back go to the step before, instead of leaving the page, and remembers which draft was
 * being kept. The page's own state is left beside ours, and its address is never changed.
 */
export class FormHistory implements ReactiveController {
  readonly #host: {readonly id: string; readonly isConnected: boolean};
  readonly #onBack: (remembered: Remembered | undefined) => void;

  constructor(
    host: ReactiveControllerHost & {readonly id: string; readonly isConnected: boolean},
    onBack: (remembered: Remembered | undefined) => void,
  ) {
    this.#host = host;
    this.#onBack = onBack;
    host.addController(this);
  }

  /** What this page's entry remembers. */
  get remembered(): Remembered | undefined {
    return rememberedOf(this.#host.id);
  }

  /** One more step: Back leads to the one before. */
  push(remembered: Remembered): void {
    if (this.#host.isConnected) history.pushState(this.#stateWith(remembered), '');
  }

  /** The same step, and what is to be remembered of it. */
  replace(remembered: Remembered): void {
    // A save may end after the form has left the page: its history is no longer ours.
    if (this.#host.isConnected) history.replaceState(this.#stateWith(remembered), '');
  }

  hostConnected(): void {
    globalThis.addEventListener('popstate', this.#onPopState);
  }

  hostDisconnected(): void {
    globalThis.removeEventListener('popstate', this.#onPopState);
  }

  readonly #onPopState = (): void => {
    this.#onBack(this.remembered);
  };

  #stateWith(remembered: Remembered): unknown {
    return {...(history.state as object | null), [nameFor(this.#host.id)]: remembered};
  }
}
