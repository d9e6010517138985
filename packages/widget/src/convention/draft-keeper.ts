import type {ConventionDraft} from '@immersion-kit/sdk';
import {isApiError} from '@immersion-kit/sdk';
import type {FormClient} from './form-client.ts';

/** Where a draft is kept, and how to open it again. */
export type DraftLink = {readonly token: string; readonly url: string};

/** How the last save went; `elsewhere`: another window changed it; `gone`: it exists no more. */
export type DraftState = 'off' | 'saving' | 'saved' | 'failed' | 'elsewhere' | 'gone';

type Options = {
  readonly client: () => FormClient;
  readonly draft: () => ConventionDraft;
  /** The state or the link has changed. */
  readonly onChange: () => void;
};

const stateAfter = (error: unknown): DraftState => {
  if (!isApiError(error)) return 'failed';
  if (error.status === 412) return 'elsewhere';
  return error.code === 'link_invalid' || error.code === 'link_expired' ? 'gone' : 'failed';
};

const unlessGone = (error: unknown): void => {
  if (stateAfter(error) !== 'gone') throw error;
};

/** Keeps the form's answers on the server, once the person agreed to it. */
export class DraftKeeper {
  readonly #options: Options;
  #link: DraftLink | undefined;
  #state: DraftState = 'off';
  #saved: ConventionDraft | undefined;
  #under: Promise<void> = Promise.resolve();

  constructor(options: Options) {
    this.#options = options;
  }

  get state(): DraftState {
    return this.#state;
  }

  /** The link that opens the draft again, once there is one. */
  get link(): DraftLink | undefined {
    return this.#link;
  }

  get isOn(): boolean {
    return this.#state !== 'off';
  }

  /** Whether what the form holds is what the server holds. */
  get isUpToDate(): boolean {
    return this.#state === 'saved' && this.#saved === this.#options.draft();
  }

  /** Goes on keeping a draft that a link opened. */
  resume(link: DraftLink, draft: ConventionDraft): void {
    this.#link = link;
    this.#saved = draft;
    this.#enter('saved');
  }

  /** Saves what the form holds, after the save under way; a failure is a state, never thrown. */
  async save(): Promise<void> {
    this.#under = this.#under.then(() => this.#save());
    return this.#under;
  }

  /** Keeps what the form holds in a draft of its own, whatever became of the former. */
  async saveApart(): Promise<void> {
    this.#link = undefined;
    return this.save();
  }

  /** Puts what the form holds in the place of what another window saved; on our pages only. */
  async overwrite(): Promise<void> {
    const {client} = this.#options;
    const link = this.#link;
    // Reading shows the client the version that is to be replaced.
    if (link)
      await client()
        .readDraft({}, {key: link.token})
        .catch(() => undefined);
    return this.save();
  }

  /** Takes the other window's draft instead: what it holds. */
  async read(link: DraftLink): Promise<ConventionDraft> {
    const {convention} = await this.#options.client().readDraft({}, {key: link.token});
    return convention;
  }

  /** Erases the draft, unless it is gone; what the form holds stays on screen. */
  async erase(): Promise<void> {
    // A save under way would begin another one.
    await this.#under;
    if (this.#link)
      await this.#options.client().deleteDraft({}, {key: this.#link.token}).catch(unlessGone);
    this.forget();
  }

  /** The draft was sent, or is no longer wanted. */
  forget(): void {
    this.#link = undefined;
    this.#enter('off');
  }

  async #save(): Promise<void> {
    const {client, draft} = this.#options;
    const convention = draft();
    if (this.#link && this.isUpToDate) return;
    this.#enter('saving');
    try {
      if (this.#link) {
        await client().saveDraft({convention}, {key: this.#link.token});
      } else {
        const {token, url} = await client().createDraft({convention});
        this.#link = {token, url};
      }
      this.#saved = convention;
      this.#enter('saved');
    } catch (error) {
      this.#enter(stateAfter(error));
    }
  }

  #enter(state: DraftState): void {
    this.#state = state;
    this.#options.onChange();
  }
}
