import type {Host} from '@immersion-kit/sdk';
import type {CallOptions} from '@immersion-kit/sdk';
import type {LitElement} from 'lit';
import type {Said} from '../../agency/said.ts';
import {type PageFailure, pageFailure} from '../../l10n/standing/failure.ts';
import {PageScreen} from '../../pages/page-screen.ts';
import type {EntryPart} from '../entry-part.ts';
import {typedOf} from '../entry-values.ts';
import {Address} from './address.ts';
import {Door} from './door.ts';
import {Deed} from '../../fields/deed.ts';
import type {ManagedClient} from './managed-client.ts';
import type {Saying} from './saying.ts';

export type ManagedScreen = 'door' | 'code' | 'entry' | 'edit' | 'address' | 'withdrawn' | 'failed';

type Options = {
  readonly client: () => ManagedClient;
  readonly saying: () => Saying;
  readonly entry: EntryPart;
};

type WithKey = Required<Pick<CallOptions, 'key'>>;

const CLOSED = new Set(['link_expired', 'link_invalid']);

/** A company looks after its entry: how it comes in, what it reads, what it changes. */
export class Managing {
  readonly #element: LitElement;
  readonly #options: Options;
  #session = '';
  /** The revision that what is being written replaces. */
  #base = 0;
  readonly page: PageScreen;
  readonly door: Door;
  readonly saving: Deed;
  /** The code asked at another address, before it answers for the company. */
  readonly address: Address;
  screen: ManagedScreen = 'door';
  /** What has just happened, said at the head of the screen. */
  said: Said | undefined;
  /** The entry as it was last read. */
  host: Host | undefined;

  constructor(element: LitElement, options: Options) {
    this.#element = element;
    this.#options = options;
    this.page = new PageScreen(element);
    const {failureOf} = this;
    this.saving = new Deed(element, 'failure', {
      failureOf,
      handle: failure => this.#handleSaving(failure),
    });
    this.address = new Address(element, {
      saying: options.saying,
      failureOf,
      handle: failure => failure.code !== 'code_invalid' && this.#handleSaving(failure),
      email: () => options.entry.form.whole.contact.email,
      send: code => this.#save(code),
      back: () => {
        this.#show('edit');
      },
    });
    this.door = new Door(element, {
      ...options,
      failureOf,
      asked: () => {
        this.#show('code');
      },
      again: () => {
        this.#show('door');
      },
      entered: session => this.#enter(session),
    });
  }

  /** Whether something was written and not saved. */
  get isBegun(): boolean {
    return this.#options.entry.form.isDirty;
  }

  /** What went wrong, in the words of the page. */
  readonly failureOf = (error: unknown): PageFailure => {
    const {texts, language} = this.#options.saying();
    return pageFailure(error, texts.standing, language);
  };

  /** Takes care of what concerns the whole page: the half hour is over, or the entry has moved on. */
  readonly handle = (failure: PageFailure): boolean => {
    const said: Said = {kind: 'alert', text: failure.text};
    if (CLOSED.has(failure.code)) this.#show('door', said);
    else if (failure.code === 'status_not_allowed') void this.read('entry', said);
    else return false;
    return true;
  };

  /** Reads the entry again, then shows it, or what is being written. */
  async read(screen: 'entry' | 'edit' = 'entry', said?: Said): Promise<void> {
    try {
      this.host = await this.#call((client, options) => client.readHost({}, options));
      this.#show(screen, said);
    } catch (error) {
      const failure = this.failureOf(error);
      if (!this.handle(failure)) this.#show('failed', {kind: 'alert', text: failure.text});
    }
  }

  /** Changes something, then shows the entry as it is now, and what was done. */
  async change(
    act: (client: ManagedClient, options: WithKey) => Promise<unknown>,
    done: string,
  ): Promise<void> {
    await this.#call(act);
    await this.read('entry', {kind: 'done', text: done});
  }

  /** Takes the company out: nothing can be read any more. */
  async withdraw(): Promise<void> {
    await this.#call((client, options) => client.withdrawHost({}, options));
    this.#options.entry.clear();
    this.#session = '';
    this.host = undefined;
    this.#show('withdrawn', {kind: 'done', text: this.#options.saying().texts.withdraw.done});
  }

  /** Begins to change the entry, or goes on. */
  edit(): void {
    if (!this.isBegun) this.#load();
    this.#show('edit');
  }

  /** Leaves what was written, for the entry as it is stored. */
  takeStored(): void {
    this.#load();
    this.saving.failure = undefined;
    this.#show('edit');
  }

  /** Returns to the entry without saving. */
  cancel(): void {
    this.#load();
    this.#show('entry');
  }

  /** Forgets all of it, on this device. */
  leave(): void {
    this.#options.entry.clear();
    this.#session = '';
    this.host = undefined;
    this.#show('door', {kind: 'done', text: this.#options.saying().texts.left});
  }

  /** Saves what was written, unless something is to be corrected, or somebody saved meanwhile. */
  async save(): Promise<void> {
    if (this.saving.isBusy) return;
    const ready = await this.#options.entry.ready();
    if (ready) await this.saving.run(() => this.#save());
  }

  async #save(code?: string): Promise<void> {
    const {entry, saying} = this.#options;
    const {siret: _, ...host} = entry.form.whole;
    await this.#update(code === undefined ? {host} : {host, code});
    entry.form.isDirty = false;
    await this.read('entry', {kind: 'done', text: saying().texts.edit.saved});
  }

  /** What was written stays; what is to be corrected is in the form. */
  #handleSaving(failure: PageFailure): boolean {
    if (failure.code === 'address_unconfirmed') {
      this.address.begin();
      this.#show('address');
      return true;
    }
    if (this.handle(failure)) return true;
    const isCorrected = this.#options.entry.refuse(failure.fields);
    if (isCorrected) this.#show('edit');
    return isCorrected;
  }

  async #update(asked: Parameters<ManagedClient['updateHost']>[0]): Promise<void> {
    try {
      await this.#call((client, options) => client.updateHost(asked, options));
    } catch (error) {
      // Saved again, it replaces what is read now: what was written stays.
      if (this.failureOf(error).code === 'precondition_failed') {
        this.host = await this.#call((client, options) => client.readHost({}, options));
        this.#base = this.host.revision;
      }
      throw error;
    }
  }

  async #enter(session: string): Promise<void> {
    this.#session = session;
    const isBegun = this.isBegun && this.host !== undefined;
    const {siret} = this.host?.host ?? {};
    await this.read();
    if (!isBegun || this.host === undefined) return;
    if (this.host.host.siret !== siret) {
      // What was being written is of another company.
      this.#load();
      return;
    }
    // What was being written when the half hour ended.
    const isChanged = this.host.revision !== this.#base;
    this.#base = this.host.revision;
    const text = this.#options.saying().texts.standing.failures['precondition_failed'] ?? '';
    this.#show('edit', isChanged ? {kind: 'alert', text} : undefined);
  }

  #load(): void {
    if (!this.host) return;
    this.#base = this.host.revision;
    this.#options.entry.load(typedOf(this.host.host, this.host.appellations));
  }

  #call<T>(act: (client: ManagedClient, options: WithKey) => Promise<T>): Promise<T> {
    return act(this.#options.client(), {key: this.#session});
  }

  #show(screen: ManagedScreen, said?: Said): void {
    this.screen = screen;
    this.said = said;
    if (screen !== 'edit') this.saving.failure = undefined;
    this.#element.requestUpdate();
    void this.page.show();
  }
}
