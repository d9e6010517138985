import type {ProofChallenge, SendingClient} from '@immersion-kit/sdk';
import type {ProofOfWork} from '@immersion-kit/sdk/contract';
import {solve} from './solve.ts';

/** A challenge is good ten minutes: an older one would be refused on arrival. */
const GOOD_MS = 8 * 60_000;

type Options = {
  readonly client: () => Pick<SendingClient, 'readChallenge'>;
  /** Milliseconds that only go forward. */
  readonly elapsed: () => number;
};

type Kept = {
  readonly challenge: ProofChallenge;
  readonly at: number;
  work: Promise<number | undefined> | undefined;
  readonly stopping: AbortController;
};

/** Does a challenge's sums while somebody writes, so that sending does not wait for them. */
export class ProofKeeper {
  readonly #options: Options;
  #kept: Kept | undefined;

  constructor(options: Options) {
    this.#options = options;
  }

  /** Asks for a challenge; rejects where this page may not write to companies. */
  async ask(): Promise<void> {
    const challenge = await this.#options.client().readChallenge();
    // Another has come meanwhile, whose sums may be under way.
    if (this.#isGood) return;
    this.forget();
    const at = this.#options.elapsed();
    this.#kept = {challenge, at, work: undefined, stopping: new AbortController()};
  }

  /** Begins the sums, unless they are done or under way. */
  begin(): void {
    const kept = this.#kept;
    if (!kept || kept.work) return;
    kept.work = solve(kept.challenge, kept.stopping.signal);
    // Stopped, nobody waits for it.
    kept.work.catch(() => undefined);
  }

  /** The proof to send, once it is done: a fresh one when the one begun is too old. */
  async take(): Promise<ProofOfWork> {
    if (!this.#isGood) await this.ask();
    this.begin();
    const kept = this.#kept;
    const number = await kept?.work;
    if (!kept || number === undefined) throw new Error('the challenge has no answer');
    const {algorithm, challenge, salt, signature} = kept.challenge;
    return {algorithm, challenge, salt, number, signature};
  }

  get #isGood(): boolean {
    return this.#kept !== undefined && this.#options.elapsed() - this.#kept.at <= GOOD_MS;
  }

  /** Stops, and lets go of what was done: it is good once. */
  forget(): void {
    this.#kept?.stopping.abort();
    this.#kept = undefined;
  }
}
