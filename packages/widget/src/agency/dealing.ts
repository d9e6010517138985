import type {Convention, Staff} from '@immersion-kit/sdk';
import {isApiError} from '@immersion-kit/sdk';
import type {AskSubject, SignatoryRole} from '@immersion-kit/sdk/contract';
import type {LitElement} from 'lit';
import {Reminders} from '../convention/standing/reminders.ts';
import {statusText} from '../convention/standing/timeline.ts';
import type {PageFailure} from '../l10n/standing/failure.ts';
import type {Acting, Tool} from './commands/acting.ts';
import type {ContactTool} from './commands/contact.ts';
import {makeTool, type Offered, OFFERED} from './commands/tools.ts';
import {decides} from './list/query.ts';
import {findFollowing, type Opened, readOpened} from './one/opened.ts';
import {Accommodation} from './one/accommodation.ts';
import {AssessmentPart} from './one/assessment-part.ts';
import type {ReviewClient} from './review-client.ts';
import type {Said} from './said.ts';
import type {Saying} from './saying.ts';

type Options = {
  readonly client: () => ReviewClient | undefined;
  readonly saying: () => Saying;
  readonly failureOf: (error: unknown) => PageFailure;
  readonly me: () => Staff | undefined;
  readonly announce: (text: string) => void;
  /** Reads and shows the convention again, with what happened. */
  readonly reshow: (said: () => Said) => Promise<void>;
  /** To the list, with what was done. */
  readonly leave: (said: Said) => Promise<void>;
  readonly open: (conventionId: string, said: Said) => Promise<void>;
  readonly signedOut: (reason: string) => void;
};

/** The convention is no longer what it was: all is read again, with what happened. */
const CHANGED = new Set([
  'precondition_failed',
  'status_not_allowed',
  'already_signed',
  'not_a_party',
  'role_not_allowed',
  'two_steps_required',
  'renewal_not_modifiable',
  'convention_not_found',
  'assessment_exists',
  'assessment_not_found',
]);
const OVERTAKEN = new Set(['precondition_failed', 'status_not_allowed']);

const SESSION_OVER = 'sign_in_required';

/** What somebody of an agency does with one convention. */
export class Dealing {
  readonly #host: LitElement;
  readonly #options: Options;
  /** What was begun, by convention then by command. */
  readonly #tools = new Map<string, Tool>();
  /** Forms that come when asked for, and are on their way. */
  readonly #coming = new Set<string>();
  opened: Opened | undefined;
  /** The command whose form is open. */
  tool: Offered | undefined;
  /** The convention to deal with after this one. */
  following: string | undefined;
  #finding: Promise<void> | undefined;
  /** Something was done since the list was last read. */
  hasActed = false;
  readonly accommodation: Accommodation;
  readonly assessment: AssessmentPart;
  readonly reminders: Reminders;

  constructor(host: LitElement, options: Options) {
    this.#host = host;
    this.#options = options;
    const part = {...options, handle: (failure: PageFailure) => this.#handle(failure)};
    this.accommodation = new Accommodation(host, part);
    this.assessment = new AssessmentPart(host, part);
    this.reminders = new Reminders(host, {
      ...part,
      saying: () => {
        const {standing: texts, language} = options.saying();
        return {texts, language};
      },
    });
  }

  /** Has somebody who is awaited reminded. */
  remind(role: SignatoryRole): Promise<unknown> {
    const conventionId = this.opened?.convention.id ?? '';
    return Promise.resolve(this.#options.client()?.remindSignatory({conventionId, role}));
  }

  /** Whether something was typed that was not sent. */
  get hasBegun(): boolean {
    return [...this.#tools.values()].some(tool => tool.isBegun());
  }

  /** Reads a convention; gives what went wrong, unless something else is asked for since. */
  async read(conventionId: string, isLate: () => boolean): Promise<PageFailure | undefined> {
    const {client, failureOf, saying} = this.#options;
    const calls = client();
    if (!calls) return undefined;
    try {
      const opened = await readOpened(calls, conventionId);
      if (isLate()) return undefined;
      this.#take(opened);
      return undefined;
    } catch (error) {
      const failure = failureOf(error);
      const isGone = isApiError(error) && error.code === 'convention_not_found';
      return isGone ? {...failure, text: saying().texts.one.gone} : failure;
    }
  }

  /** The commands offered now, in the order of the page. */
  get offered(): readonly Offered[] {
    const {commands = [], subjects = []} = this.opened?.convention ?? {};
    const asks = (subjects as readonly AskSubject[]).includes('change');
    return OFFERED.filter(
      command => commands.some(one => one === command) && (command !== 'ask' || asks),
    );
  }

  /** The form of a command, as it was left; undefined while it comes. */
  toolFor(command: Exclude<Offered, 'modify'>): Tool | undefined {
    const acting = this.#acting();
    if (!acting) return undefined;
    const key = `${acting.convention().id} ${command}`;
    const known = this.#tools.get(key);
    // Asked for at each drawing, it is made once: what is typed in it would be lost with it.
    if (known || this.#coming.has(key)) return known;
    const made = makeTool(command, acting);
    if (!(made instanceof Promise)) {
      this.#tools.set(key, made);
      return made;
    }
    void this.#receive(key, made);
    return undefined;
  }

  /** Opens the form of a command, and goes where it begins. */
  async begin(command: Exclude<Offered, 'modify'>): Promise<void> {
    this.tool = command;
    this.#host.requestUpdate();
    await this.toolFor(command)?.focus();
  }

  /** Opens the correction of somebody's address. */
  async correctAddressOf(role: string): Promise<void> {
    await this.begin('correct-contact');
    const tool = this.toolFor('correct-contact') as ContactTool | undefined;
    await tool?.choose(role);
  }

  /** Shows the form of a command, or folds it. */
  unfold(command: Offered, isOpen: boolean): void {
    if (isOpen) this.tool = command;
    else if (this.tool === command) this.tool = undefined;
    this.#host.requestUpdate();
  }

  /** What was written of a convention, in forms that are not offered now. */
  unsentOf(conventionId: string, offered: readonly string[]): string[] {
    return [...this.#tools].flatMap(([key, tool]) => {
      const [of, command = ''] = key.split(' ');
      const words = tool.words().trim();
      return of === conventionId && !offered.includes(command) && words !== '' ? [words] : [];
    });
  }

  /** {@link following}, once it has been looked for. */
  async findNext(): Promise<string | undefined> {
    await this.#finding;
    return this.following;
  }

  /** Forgets everything: somebody else may come. */
  forget(): void {
    this.#tools.clear();
    this.#coming.clear();
    this.opened = undefined;
    this.tool = undefined;
    this.following = undefined;
    this.hasActed = false;
    this.accommodation.forget();
    this.assessment.forget();
    this.reminders.forget();
  }

  async #receive(key: string, coming: Promise<Tool>): Promise<void> {
    this.#coming.add(key);
    const tool = await coming.catch(() => undefined);
    // Somebody else may be there by now.
    if (!this.#coming.delete(key) || !tool) return;
    this.#tools.set(key, tool);
    this.#host.requestUpdate();
  }

  #take(opened: Opened): void {
    const isOther = opened.convention.id !== this.opened?.convention.id;
    this.opened = opened;
    this.assessment.forget();
    if (isOther) {
      this.tool = undefined;
      this.following = undefined;
      this.accommodation.forget();
      this.reminders.forget();
    }
    if (this.following === undefined) this.#finding = this.#findFollowing(opened.convention);
  }

  async #findFollowing({id}: Convention): Promise<void> {
    const {client, me} = this.#options;
    const [calls, staff] = [client(), me()];
    if (!calls || !staff) return;
    const awaiting = decides(staff) ? 'me' : 'agency';
    const following = await findFollowing(calls, id, awaiting).catch(() => undefined);
    if (this.opened?.convention.id !== id) return;
    this.following = following;
    this.#host.requestUpdate();
  }

  #acting(): Acting | undefined {
    const {client, me, saying, failureOf, leave, open, announce} = this.#options;
    const [calls, staff, opened] = [client(), me(), this.opened];
    if (!calls || !staff || !opened) return undefined;
    const {id} = opened.convention;
    // A form made for one convention is only shown with it.
    const convention = () =>
      this.opened?.convention.id === id ? this.opened.convention : opened.convention;
    const sent = () => {
      for (const key of this.#tools.keys()) if (key.startsWith(`${id} `)) this.#drop(key);
      this.tool = undefined;
      this.hasActed = true;
    };
    return {
      host: this.#host,
      client: calls,
      me: staff,
      saying,
      failureOf,
      convention,
      announce,
      handle: failure => this.#handle(failure),
      done: text => {
        sent();
        return this.#options.reshow(() => ({kind: 'done', text}));
      },
      left: text => {
        sent();
        return leave({kind: 'done', text});
      },
      open: (other, text) => {
        sent();
        return open(other, {kind: 'done', text});
      },
    };
  }

  /** What was proposed from the former state is proposed anew; what was begun is kept. */
  #drop(key: string): void {
    const command = key.split(' ')[1];
    if (command === this.tool || this.#tools.get(key)?.isBegun() !== true) this.#tools.delete(key);
  }

  #handle({code, text}: PageFailure): boolean {
    const {signedOut, reshow, saying} = this.#options;
    if (code === SESSION_OVER) {
      signedOut(text);
      return true;
    }
    if (!CHANGED.has(code)) return false;
    this.hasActed = true;
    const before = this.opened?.convention.status;
    void reshow(() => {
      const {texts, standing} = saying();
      const now = this.opened?.convention.status;
      const isOvertaken = OVERTAKEN.has(code) && now !== undefined && now !== before;
      const words = isOvertaken ? texts.one.meanwhile(statusText(now, standing)) : text;
      return {kind: 'alert', text: words};
    });
    return true;
  }
}
