import {isApiError, type Staff} from '@immersion-kit/sdk';
import type {LitElement} from 'lit';
import type {PageFailure} from '../l10n/standing/failure.ts';
import {PageScreen} from '../pages/page-screen.ts';
import {Dealing} from './dealing.ts';
import {ConventionsList} from './list/conventions-list.ts';
import {listTitle} from './list/list-screen.ts';
import {decides, firstFilters} from './list/query.ts';
import {type Filters, type Place, placeIn, stateWith} from './place.ts';
import type {ReviewClient} from './review-client.ts';
import type {Said, Telling} from './said.ts';
import type {Saying} from './saying.ts';
import {SignIn} from './sign-in.ts';

/** What is on screen. */
export type Screen = 'opening' | 'door' | 'code' | 'list' | 'one' | 'failed';

type Options = {
  readonly client: () => ReviewClient | undefined;
  readonly saying: () => Saying;
  readonly failureOf: (error: unknown) => PageFailure;
};

/** What a reader does who does not wait for the list that was asked for. */
const MOVES = ['focusin', 'input'] as const;

/** Where somebody of an agency is, from the door to one convention and back. */
export class Review {
  readonly #host: LitElement;
  readonly #options: Options;
  readonly #screen: PageScreen;
  readonly list: ConventionsList;
  readonly signIn: SignIn;
  readonly dealing: Dealing;
  screen: Screen = 'opening';
  me: Staff | undefined;
  said: Said | undefined;
  /** Something is on its way, and the former screen is still there. */
  isLeaving = false;
  #place: Place | undefined;
  /** Whoever was here last: what they left is theirs. */
  #last: string | undefined;
  /** Each screen asked for makes those asked for before too late. */
  #visit = 0;
  /** The last visit during which the reader went on to something, or typed. */
  #moved = 0;

  constructor(host: LitElement, options: Options) {
    this.#host = host;
    this.#options = options;
    this.#screen = new PageScreen(host);
    const onChange = () => {
      host.requestUpdate();
    };
    this.list = new ConventionsList({...options, onChange});
    this.signIn = new SignIn(host, {
      ...options,
      asked: () => void this.#arrive('code'),
      again: () => void this.#arrive('door'),
      entered: staff => this.#enter(staff),
    });
    this.dealing = new Dealing(host, {
      ...options,
      me: () => this.me,
      announce: text => {
        this.#screen.say(text);
      },
      reshow: said => this.#show(said),
      leave: said => this.toList({said}),
      open: (conventionId, said) => this.open(conventionId, said),
      signedOut: text => {
        this.#lose(text);
      },
    });
    const onMove = () => {
      this.#moved = this.#visit;
    };
    host.addController({
      hostConnected: () => {
        globalThis.addEventListener('popstate', this.#onPopState);
        for (const name of MOVES) host.renderRoot.addEventListener(name, onMove);
      },
      hostDisconnected: () => {
        globalThis.removeEventListener('popstate', this.#onPopState);
        for (const name of MOVES) host.renderRoot.removeEventListener(name, onMove);
      },
    });
  }

  /** Where one is. */
  get place(): Place {
    return this.#place ?? {filters: this.#first, hasKeys: true};
  }

  /** Whether the reader may have the next word on some convention. */
  get decides(): boolean {
    return this.me !== undefined && decides(this.me);
  }

  /** Finds who is signed in, and shows what this page was showing. */
  async begin(): Promise<void> {
    const {client, failureOf} = this.#options;
    this.screen = 'opening';
    this.#host.requestUpdate();
    try {
      const me = await client()?.readMe();
      if (me) await this.#enter(me);
    } catch (error) {
      if (isApiError(error) && error.status === 401) await this.#arrive('door');
      else await this.#fail(failureOf(error));
    }
  }

  /** Tries again what could not be shown. */
  retry(): Promise<void> {
    return this.me ? this.#show() : this.begin();
  }

  /** Opens a convention; Back leads to the line it was opened from. */
  open(conventionId: string, said?: Said): Promise<void> {
    // Pressed twice, it is opened once.
    if (this.place.conventionId !== conventionId) {
      this.#replace({...this.place, line: conventionId});
      this.#push({...this.place, conventionId});
    }
    return this.#show(said);
  }

  /** Shows the list, as it was or as it is asked for. */
  toList({filters, said}: {filters?: Filters; said?: Said | undefined} = {}): Promise<void> {
    const {conventionId: _, ...place} = this.place;
    this.#push({...place, ...(filters ? {filters} : {})});
    return this.#show(said);
  }

  /** Goes on to the next convention that awaits the reader. */
  async toNext(): Promise<void> {
    const visit = this.#visit;
    const following = await this.dealing.findNext();
    if (visit !== this.#visit) return;
    if (following === undefined) this.#screen.say(this.#options.saying().texts.one.noNext);
    else await this.open(following);
  }

  /** Whether keys alone do something: remembered as long as the tab is there. */
  useKeys(hasKeys: boolean): void {
    this.#replace({...this.place, hasKeys});
    const {keys} = this.#options.saying().texts;
    this.#screen.say(hasKeys ? keys.on : keys.off);
    this.#host.requestUpdate();
  }

  async signOut(): Promise<void> {
    await this.#options.client()?.signOut();
    this.#forget();
    history.replaceState(stateWith(history.state, undefined), '');
    this.signIn.hasKept = false;
    await this.#arrive('door');
  }

  /** Goes to something on screen. */
  focus(selector: string): Promise<void> {
    return this.#screen.focus(selector);
  }

  /** Says politely. */
  say(message: string): void {
    this.#screen.say(message);
  }

  /** Names what is on screen, for the tab. */
  entitle(): void {
    this.#screen.entitle(this.#options.saying().texts.titles[this.screen]);
  }

  get #first(): Filters {
    return this.me ? firstFilters(this.me) : {sort: 'waiting', page: 1};
  }

  async #enter(staff: Staff): Promise<void> {
    if (staff.email !== this.#last) this.#forget();
    this.#last = staff.email;
    this.me = staff;
    // Left by a session that ended, one comes back there; the entries of another's are not read.
    this.#place ??= placeIn(history.state, staff.expiresAt);
    this.#replace(this.place);
    void this.list.count(this.decides);
    await this.#show();
  }

  /** The session is over: what was begun is kept, for whoever began it. */
  #lose(reason: string): void {
    this.me = undefined;
    this.signIn.hasKept = this.dealing.hasBegun;
    void this.#arrive('door', {kind: 'alert', text: reason});
  }

  #forget(): void {
    this.me = undefined;
    this.#last = undefined;
    this.#place = undefined;
    this.list.forget();
    this.dealing.forget();
  }

  readonly #onPopState = (): void => {
    // Nobody is in, or nobody yet: the door stays. Hidden, the page shows something else.
    if (!this.me || this.#host.hidden) return;
    this.#place = placeIn(history.state, this.me.expiresAt) ?? {
      ...this.place,
      filters: this.#first,
    };
    void this.#show();
  };

  #push(place: Place): void {
    this.#place = place;
    history.pushState(stateWith(history.state, place, this.me?.expiresAt), '');
  }

  #replace(place: Place): void {
    this.#place = place;
    history.replaceState(stateWith(history.state, place, this.me?.expiresAt), '');
  }

  /** Shows what is asked for; what goes wrong is said, with a way to try again. */
  async #show(said?: Telling): Promise<void> {
    const visit = (this.#visit += 1);
    const isLate = () => visit !== this.#visit || !this.me;
    const {conventionId} = this.place;
    this.isLeaving = true;
    this.#host.requestUpdate();
    const failure =
      conventionId === undefined
        ? await this.#showList(said, isLate)
        : await this.#showOne(conventionId, said, isLate);
    if (isLate()) return;
    this.isLeaving = false;
    this.#host.requestUpdate();
    if (failure === undefined) return;
    if (failure.code === 'sign_in_required') this.#lose(failure.text);
    else await this.#fail(failure);
  }

  async #showOne(
    conventionId: string,
    said: Telling | undefined,
    isLate: () => boolean,
  ): Promise<PageFailure | undefined> {
    this.list.stop();
    const failure = await this.dealing.read(conventionId, isLate);
    if (failure !== undefined || isLate()) return failure;
    await this.#arrive('one', said);
    return undefined;
  }

  async #showList(
    said: Telling | undefined,
    isLate: () => boolean,
  ): Promise<PageFailure | undefined> {
    const {list, place} = this;
    const {filters} = place;
    const wasThere = this.screen === 'list';
    // Back, or the same list again: at once as it was, then as it is.
    const isKnown = list.holds(filters) && !wasThere && !this.dealing.hasActed;
    if (isKnown) await this.#arriveInList(said);
    if (!wasThere) void list.count(this.decides);
    const focused = this.#focusedLine;
    const isFound = await list.find(filters);
    if (isLate()) return undefined;
    if (!isFound) {
      const {failure} = list;
      // Beside the lines there were, when there were some.
      if (failure?.code === 'sign_in_required' || this.screen !== 'list') return failure;
      await this.focus('#list-failure');
      return undefined;
    }
    this.dealing.hasActed = false;
    if (!isKnown) await this.#arriveInList(said, wasThere);
    // The line one was on may have left the list.
    else if (focused !== undefined && this.#focusedLine === undefined) await this.focus('#title');
    return undefined;
  }

  get #focusedLine(): string | undefined {
    const {activeElement} = this.#host.shadowRoot ?? {};
    return activeElement?.closest<HTMLElement>('[data-line]')?.dataset['line'];
  }

  /** To what happened, else to the line one comes from, else to the head of the list. */
  async #arriveInList(said: Telling | undefined, wasThere = false): Promise<void> {
    const {line} = this.place;
    if (wasThere && this.#moved === this.#visit && !said) {
      this.#comeBehind();
      return;
    }
    await this.#arrive('list', said);
    const selector = `[data-line="${CSS.escape(line ?? '')}"] .open`;
    const isBack = !wasThere && !said && this.#host.shadowRoot?.querySelector(selector);
    if (isBack) await this.focus(selector);
  }

  /** The list that was asked for has come while the reader went on: it is said, and takes nothing. */
  #comeBehind(): void {
    this.said = undefined;
    this.#host.requestUpdate();
    this.say(listTitle(this.list, this.#options.saying()));
  }

  async #arrive(screen: Screen, said?: Telling): Promise<void> {
    this.screen = screen;
    this.said = typeof said === 'function' ? said() : said;
    this.isLeaving = false;
    this.#host.requestUpdate();
    await this.#screen.show();
  }

  #fail({text}: PageFailure): Promise<void> {
    return this.#arrive('failed', {kind: 'alert', text});
  }
}
