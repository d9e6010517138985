import {type ContactStarted, isApiError} from '@immersion-kit/sdk';
import type {ContactRequestInput} from '@immersion-kit/sdk/contract';
import type {ContactClient} from './contact-client.ts';
import type {requestOf} from './contact-values.ts';
import type {ProofKeeper} from './proof/proof-keeper.ts';

/** Under this, nobody notices that a sum is being done. */
const SLOW_MS = 2000;

type Options = {
  readonly client: () => Pick<ContactClient, 'sendContact'>;
  readonly proof: ProofKeeper;
  /** The sum takes a while. */
  readonly slow: () => void;
};

type Body = Parameters<ContactClient['sendContact']>[0];

const isProofRefused = (error: unknown): boolean =>
  isApiError(error) && error.code === 'proof_invalid';

/** Sends a first contact with its proof: what is asked twice, an answer being lost, has one effect. */
export class Sending {
  readonly #options: Options;
  #intent: {readonly asked: string; readonly key: string; readonly body: Body} | undefined;
  isProving = false;

  constructor(options: Options) {
    this.#options = options;
  }

  /** Forgets what was sent: the next one is another. */
  restart(): void {
    this.#intent = undefined;
    this.#options.proof.forget();
  }

  /** Sends; a proof that came too late is made again, once. */
  async send(contact: ReturnType<typeof requestOf>): Promise<ContactStarted> {
    try {
      return await this.#try(contact);
    } catch (error) {
      if (!isProofRefused(error)) throw error;
      this.restart();
      return this.#try(contact);
    }
  }

  async #try(contact: ReturnType<typeof requestOf>): Promise<ContactStarted> {
    const asked = JSON.stringify(contact);
    if (this.#intent?.asked !== asked) {
      this.#options.proof.begin();
      // What the form let through has the contract's shape; the server says so if not.
      const body = {contact: contact as ContactRequestInput, proof: await this.#prove()};
      this.#intent = {asked, key: crypto.randomUUID(), body};
      // It is good once, and this is the once.
      this.#options.proof.forget();
    }
    const {body, key} = this.#intent;
    return this.#options.client().sendContact(body, {idempotencyKey: key});
  }

  async #prove() {
    const timer = setTimeout(() => {
      this.isProving = true;
      this.#options.slow();
    }, SLOW_MS);
    try {
      return await this.#options.proof.take();
    } finally {
      clearTimeout(timer);
      this.isProving = false;
    }
  }
}
