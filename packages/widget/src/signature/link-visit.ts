import type {LitElement} from 'lit';
import type {PageFailure} from '../l10n/standing/failure.ts';
import {isWholeInvitation, openVisit, type Read, type Visit, type VisitClient} from './visit.ts';

/** How far a reader has come by the link of their message. */
export type LinkPhase<Seen extends Read = Read> =
  | {readonly name: 'missing' | 'cut' | 'opening' | 'renewed'}
  | {readonly name: 'closed' | 'failed'; readonly failure: PageFailure}
  | {readonly name: 'open'; readonly visit: Visit; readonly seen: Seen};

type OpeningClient = Pick<VisitClient, 'openInvitation' | 'renewInvitation'>;

type Options<Seen extends Read> = {
  readonly client: () => OpeningClient | undefined;
  readonly failureOf: (error: unknown) => PageFailure;
  /** What the page reads once the link is open. */
  readonly read: (visit: Visit) => Promise<Seen>;
  /** Another phase is on screen. */
  readonly turned: () => void;
};

/** Opens a page by the link of a message, reads its convention, and reads it again. */
export class LinkVisit<Seen extends Read = Read> {
  readonly #host: LitElement;
  readonly #options: Options<Seen>;
  #token: string | undefined;
  /** Grows with each opening: a late answer is nobody's. */
  #turn = 0;
  phase: LinkPhase<Seen> = {name: 'missing'};

  constructor(host: LitElement, options: Options<Seen>) {
    this.#host = host;
    this.#options = options;
  }

  /** Begins with a link, whole or not, or with none. */
  begin(token: string | undefined): void {
    this.#token = token;
    this.#turn += 1;
    if (token === undefined) this.#turnTo({name: 'missing'});
    else if (isWholeInvitation(token)) void this.open();
    else this.#turnTo({name: 'cut'});
  }

  /** Opens the link, or tries again. */
  async open(): Promise<void> {
    const client = this.#options.client();
    const token = this.#token;
    if (!client || token === undefined) return;
    this.#turn += 1;
    const turn = this.#turn;
    this.phase = {name: 'opening'};
    this.#host.requestUpdate();
    const phase = await this.#read(() => openVisit(client, token));
    if (turn === this.#turn) this.#turnTo(phase);
  }

  /** Reads the convention again; what is on screen stays until it has come. */
  async reread(): Promise<void> {
    const {phase} = this;
    if (phase.name !== 'open') return;
    const turn = this.#turn;
    const fresh = await this.#read(() => Promise.resolve(phase.visit));
    if (turn === this.#turn) this.#turnTo(fresh);
  }

  /** The link itself no longer opens. */
  close(failure: PageFailure): void {
    this.#turnTo({name: 'closed', failure});
  }

  /** Has a new link sent to the address on file. */
  async renew(): Promise<void> {
    if (this.#token === undefined) return;
    await this.#options.client()?.renewInvitation({token: this.#token});
    this.#turnTo({name: 'renewed'});
  }

  async #read(opening: () => Promise<Visit>): Promise<LinkPhase<Seen>> {
    try {
      const visit = await opening();
      const seen = await this.#options.read(visit);
      return {name: 'open', visit, seen};
    } catch (error) {
      const failure = this.#options.failureOf(error);
      return {name: isClosed(failure) ? 'closed' : 'failed', failure};
    }
  }

  #turnTo(phase: LinkPhase<Seen>): void {
    this.phase = phase;
    this.#host.requestUpdate();
    this.#options.turned();
  }
}

/** Whether a failure says that the link no longer opens. */
export const isClosed = ({code}: PageFailure): boolean =>
  code === 'link_expired' || code === 'link_invalid';
