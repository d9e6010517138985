import type {AskSubject, SignatoryRole} from '@immersion-kit/sdk/contract';
import type {LitElement, TemplateResult} from 'lit';
import {AskingPart, askedView} from '../convention/follow/asking.ts';
import {Reminders} from '../convention/standing/reminders.ts';
import {downloadView} from '../document/download-part.ts';
import {Deed} from '../fields/deed.ts';
import type {AskingTexts} from '../l10n/follow/asking-fr.ts';
import type {LinkTexts} from '../l10n/signature/link-fr.ts';
import type {Speech} from '../l10n/speech.ts';
import {type PageFailure, pageFailure} from '../l10n/standing/failure.ts';
import type {StandingTexts} from '../l10n/standing/fr.ts';
import {PageScreen} from '../pages/page-screen.ts';
import {pageView} from '../pages/page-view.ts';
import {unopenedTitle, unopenedView} from './link-view.ts';
import {isClosed, type LinkPhase, LinkVisit} from './link-visit.ts';
import type {Read, Visit, VisitClient} from './visit.ts';

/** The words every page of a link needs. */
export type LinkedTexts = {
  readonly link: LinkTexts;
  readonly standing: StandingTexts;
  readonly asking: AskingTexts;
};

type Open<Seen extends Read> = Extract<LinkPhase<Seen>, {readonly name: 'open'}>;

/** One screen: its title on the page, for the tab when that one names somebody, and the rest. */
export type LinkedScreen = {
  readonly title: unknown;
  readonly tab: string;
  readonly content: unknown;
};

type Options<Texts extends LinkedTexts, Seen extends Read> = {
  readonly client: () => VisitClient | undefined;
  readonly speech: Speech<Texts>;
  readonly read: (client: VisitClient, visit: Visit) => Promise<Seen>;
  /** The convention is on screen, read for the first time or again. */
  readonly turned?: () => void;
};

/** The convention is no longer what it was: all is read again, with what happened. */
const CHANGED = new Set([
  'document_changed',
  'already_signed',
  'status_not_allowed',
  'role_not_allowed',
  'not_a_party',
  'convention_not_found',
]);

/** What the pages of a link have in common: they open by it, read, follow, ask, and read again. */
export class LinkedPage<Texts extends LinkedTexts, Seen extends Read = Read> {
  readonly #host: LitElement;
  readonly #options: Options<Texts, Seen>;
  readonly #link: LinkVisit<Seen>;
  readonly #renewing: Deed;
  readonly #downloading: Deed;
  readonly screen: PageScreen;
  readonly asking: AskingPart;
  readonly reminders: Reminders;
  /** What happened to the convention while it was read. */
  failure: PageFailure | undefined;
  /** The same, until the convention has been read again. */
  #happened: PageFailure | undefined;
  #asked: AskSubject | undefined;

  constructor(host: LitElement, options: Options<Texts, Seen>) {
    this.#host = host;
    this.#options = options;
    this.screen = new PageScreen(host);
    const {client, speech} = options;
    const {failureOf} = this;
    this.#renewing = new Deed(host, 'link-failure', {failureOf});
    this.#downloading = new Deed(host, 'download-failure', {failureOf, handle: this.handle});
    this.#link = new LinkVisit(host, {
      client,
      failureOf,
      read: visit => options.read(this.client, visit),
      turned: () => {
        this.#turn();
      },
    });
    this.reminders = new Reminders(host, {
      failureOf,
      saying: () => ({texts: speech.texts.standing, language: speech.language}),
    });
    this.asking = new AskingPart(host, {
      client,
      failureOf,
      saying: () => speech,
      handle: this.handle,
      asked: subject => {
        this.#asked = subject;
        this.#host.requestUpdate();
        void this.screen.show();
      },
    });
  }

  /** Whether the link has opened, and still does. */
  get isOpen(): boolean {
    return this.#link.phase.name === 'open';
  }

  /** The client of an element that has opened: without one, nothing opens. */
  get client(): VisitClient {
    const client = this.#options.client();
    if (!client) throw new Error('no client');
    return client;
  }

  /** Has somebody who is awaited reminded. */
  readonly remind = ({conventionId, within}: Visit, role: SignatoryRole): Promise<unknown> =>
    within(options => this.client.remindSignatory({conventionId, role}, options));

  /** What went wrong, in the words of the page. */
  readonly failureOf = (error: unknown): PageFailure => {
    const {texts, language} = this.#options.speech;
    return pageFailure(error, texts.standing, language);
  };

  /** Takes care of what concerns the whole page: the convention has changed, or the link closed. */
  readonly handle = (failure: PageFailure): boolean => {
    if (isClosed(failure)) this.#link.close(failure);
    else if (CHANGED.has(failure.code)) void this.readAgain(failure);
    else return false;
    return true;
  };

  /** Begins with a link, whole or not, or with none. */
  begin(token: string | undefined): void {
    this.#link.begin(token);
  }

  /** Reads the convention again, and says what happened to it. */
  async readAgain(failure?: PageFailure): Promise<void> {
    this.#happened = failure;
    await this.#link.reread();
  }

  /** Says, first of all, that something could not be done. */
  fail(error: unknown): void {
    this.failure = this.failureOf(error);
    this.#host.requestUpdate();
    void this.screen.show();
  }

  /** A button that has the browser keep the signed PDF. */
  downloadView(visit: Visit): TemplateResult {
    const {standing: texts} = this.#options.speech.texts;
    return downloadView(visit, {client: this.client, deed: this.#downloading, texts});
  }

  /** The page as it stands; `title` is what it is called before it is open. */
  view(title: string, open: (opened: Open<Seen>) => LinkedScreen): TemplateResult {
    const {texts, language} = this.#options.speech;
    const {phase} = this.#link;
    if (phase.name !== 'open') {
      this.screen.entitle(unopenedTitle(phase, texts, title));
      return unopenedView(phase, {
        texts,
        language,
        title,
        deed: this.#renewing,
        renew: () => this.#link.renew(),
        retry: () => this.#link.open(),
      });
    }
    const shown = this.#asked === undefined ? open(phase) : this.#askedScreen(this.#asked, phase);
    this.screen.entitle(shown.tab);
    return pageView({language, ...shown});
  }

  /** What the convention is called, with its people. */
  titleOf({convention, reading}: Read): string {
    const {link} = this.#options.speech.texts;
    const {name = ''} = reading.people.find(({role}) => role === 'beneficiary') ?? {};
    return link.immersion(reading.title, name, convention.content.businessName);
  }

  #askedScreen(subject: AskSubject, {seen}: Open<Seen>): LinkedScreen {
    const {asking} = this.#options.speech.texts;
    const {agency, commands} = seen.convention;
    const {title} = asking.asked;
    const content = askedView(subject, agency.name, asking, {
      canStillSign: commands.includes('sign'),
      back: () => void this.readAgain(),
    });
    return {title, tab: title, content};
  }

  #turn(): void {
    this.#asked = undefined;
    if (this.#link.phase.name === 'open') {
      this.failure = this.#happened;
      this.#happened = undefined;
    }
    this.#options.turned?.();
    void this.screen.show();
  }
}
