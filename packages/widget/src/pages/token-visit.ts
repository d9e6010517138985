import type {LitElement} from 'lit';
import type {PageFailure} from '../l10n/standing/failure.ts';

/** How far a reader has come by a link whose token opens one thing, and is the key to it. */
export type TokenPhase<Seen> =
  | {readonly name: 'missing' | 'cut' | 'opening'}
  | {readonly name: 'closed' | 'failed'; readonly failure: PageFailure}
  | {readonly name: 'open'; readonly token: string; readonly seen: Seen};

type Options<Seen> = {
  /** What a token is when no mail program has cut it. */
  readonly whole: RegExp;
  readonly read: (token: string) => Promise<Seen>;
  readonly failureOf: (error: unknown) => PageFailure;
  /** Another phase is on screen. */
  readonly turned: () => void;
};

/** Opens what the link of a message leads to, and reads it again. */
export class TokenVisit<Seen> {
  readonly #host: LitElement;
  readonly #options: Options<Seen>;
  #token: string | undefined;
  /** Grows with each reading: a late answer is nobody's. */
  #turn = 0;
  phase: TokenPhase<Seen> = {name: 'missing'};

  constructor(host: LitElement, options: Options<Seen>) {
    this.#host = host;
    this.#options = options;
  }

  /** Begins with a link, whole or not, or with none. */
  begin(token: string | undefined): void {
    this.#token = token;
    this.#turn += 1;
    if (token === undefined) this.#turnTo({name: 'missing'});
    else if (this.#options.whole.test(token)) void this.open();
    else this.#turnTo({name: 'cut'});
  }

  /** Opens the link, or tries again. */
  async open(): Promise<void> {
    this.phase = {name: 'opening'};
    this.#host.requestUpdate();
    await this.reread();
  }

  /** Reads again; what is on screen stays until it has come. */
  async reread(): Promise<void> {
    const token = this.#token;
    if (token === undefined) return;
    this.#turn += 1;
    const turn = this.#turn;
    const phase = await this.#read(token);
    if (turn === this.#turn) this.#turnTo(phase);
  }

  /** The link no longer opens. */
  close(failure: PageFailure): void {
    this.#turnTo({name: 'closed', failure});
  }

  async #read(token: string): Promise<TokenPhase<Seen>> {
    try {
      return {name: 'open', token, seen: await this.#options.read(token)};
    } catch (error) {
      const failure = this.#options.failureOf(error);
      return {name: isLinkClosed(failure) ? 'closed' : 'failed', failure};
    }
  }

  #turnTo(phase: TokenPhase<Seen>): void {
    this.phase = phase;
    this.#host.requestUpdate();
    this.#options.turned();
  }
}

/** Whether a failure says that the link no longer opens. */
export const isLinkClosed = ({code}: PageFailure): boolean => /^link_/.test(code);
