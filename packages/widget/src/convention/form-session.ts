import type {Agency, ConventionDraft, Job, Offer} from '@immersion-kit/sdk';
import type {LitElement} from 'lit';
import {
  ImmersionDraftEvent,
  ImmersionSteppedEvent,
  ImmersionSubmitEvent,
  ImmersionSubmittedEvent,
} from '../events.ts';
import {tellIntegrator} from '../failure.ts';
import {Combobox} from '../fields/combobox.ts';
import type {CompanyLookup} from '../fields/company-lookup.ts';
import {FormScreen} from '../fields/form-screen.ts';
import {PressWatch} from '../fields/press-watch.ts';
import type {ConventionTexts} from '../l10n/convention/fr.ts';
import type {Language} from '../l10n/localize.ts';
import {AgencyPicker} from './agency-picker.ts';
import {ConventionForm} from './convention-form.ts';
import {DraftKeeper, type DraftLink} from './draft-keeper.ts';
import type {FormClient} from './form-client.ts';
import {FormHistory} from './form-history.ts';
import {issueText} from './form-issues.ts';
import {type Step, STEPS, stepOf} from './form-steps.ts';
import {todayAt} from './form-today.ts';
import {BIRTHDATE, scheduleContextOf} from './schedule-context.ts';
import {idOf, type Profile} from './form-view.ts';
import {draftFromOffer} from './from-offer.ts';
import {companyLookup} from './known-company.ts';
import {ScheduleEditor} from './schedule/schedule-editor.ts';
import {submissionFailure} from './submission-failure.ts';
import {type DuplicateAnswer, Submission} from './submission.ts';

/** What the limits of days and hours depend on. */
const DATES = new Set(['dateStart', 'dateEnd', BIRTHDATE]);
const SUGGESTIONS = 8;

/** What a session takes from the element it serves. */
export type SessionHost = {
  readonly client: () => FormClient;
  readonly texts: () => ConventionTexts;
  readonly language: () => Language;
  readonly profile: () => Profile;
  readonly now: () => Date;
};

/** One request being made: the form, the fields that search, the draft, the sending, the steps. */
export class FormSession {
  readonly #element: LitElement;
  /** What is said aloud, and where the focus goes. */
  readonly screen: FormScreen;
  readonly #host: SessionHost;
  /** The step on screen. */
  step: Step = 'agency';
  /** What is said above the step; "" when nothing is. */
  notice = '';
  /** A draft this page had begun, which only our own pages may open. */
  resumable: DraftLink | undefined;
  /** A draft that could not be opened for now. */
  unopened: DraftLink | undefined;
  /** What was typed to have the draft erased. */
  eraseWord = '';
  /** Whether this page may read drafts: one was opened on it. */
  readsDrafts = false;
  #sendsTexts = false;
  /** Pressed again while a search settles, the button does nothing more. */
  #isGoingOn = false;

  readonly form: ConventionForm;
  readonly picker: AgencyPicker;
  readonly company: CompanyLookup;
  readonly job: Combobox<Job>;
  readonly schedule: ScheduleEditor;
  readonly keeper: DraftKeeper;
  readonly submission: Submission;
  readonly #history: FormHistory;

  constructor(element: LitElement, host: SessionHost) {
    this.#element = element;
    this.screen = new FormScreen(element);
    this.#host = host;
    const {client, texts, language, profile, now} = host;
    const announce = (message: string) => {
      this.screen.announce(message);
    };
    const onFailure = (error: unknown) => {
      tellIntegrator(error, element.localName);
    };
    const onChange = () => {
      element.requestUpdate();
    };
    const press = new PressWatch(element);
    this.form = new ConventionForm({
      whenStill: task => {
        press.whenReleased(task);
      },
      texts,
      language,
      profile,
      today: () => todayAt(now(), this.agency),
      mobileOnly: () => this.#sendsTexts,
      onChange,
      onSettled: path => {
        if (path === 'siret') void this.company.look();
        if (DATES.has(path)) this.schedule.datesChanged();
      },
    });
    this.picker = new AgencyPicker(element, {
      client,
      announce,
      onFailure,
      form: () => this.form,
      onChoice: agency => {
        this.form.set('agencyId', agency?.id);
        this.form.settle('agencyId');
      },
    });
    this.company = companyLookup(() => this.form, {
      client,
      announce,
      texts: () => texts().host,
      onSaid: onChange,
    });
    this.job = new Combobox<Job>(element, {
      announce,
      onFailure,
      texts,
      name: idOf('immersionAppellation'),
      settlesOnBlur: true,
      required: true,
      label: () => texts().labels.immersionAppellation.appellationLabel,
      hint: () => texts().job.hint,
      suggest: async (q, signal) =>
        (await client().suggestJobs({q, limit: SUGGESTIONS}, {signal})).data,
      textOf: found => found.appellationLabel,
      detailOf: found => found.romeLabel,
      error: () => this.form.errorAt('immersionAppellation'),
      onChoice: chosen => {
        this.form.set('immersionAppellation', chosen);
        this.form.settle('immersionAppellation');
      },
    });
    this.schedule = new ScheduleEditor(element, {
      texts: () => texts().schedule,
      language,
      announce,
      context: () => scheduleContextOf(this.form.values.draft),
      messageOf: issue =>
        issueText({path: issue.pointer.replace(/^\//, ''), issue}, texts(), language()),
      onChange: schedule => {
        this.form.set('schedule', schedule);
        this.form.settle('schedule');
      },
    });
    this.keeper = new DraftKeeper({
      client,
      draft: () => this.form.request,
      onChange: () => {
        this.#sayHowDraftGoes();
      },
    });
    this.submission = new Submission(() => {
      this.#sayHowSendingGoes();
    });
    this.#history = new FormHistory(element, remembered => {
      const isElsewhere = remembered !== undefined && remembered.step !== this.step;
      if (isElsewhere && this.submission.state.phase !== 'sent') this.#show(remembered.step);
    });
  }

  /** The agency in charge, as far as it is known. */
  get agency(): Agency | undefined {
    return this.picker.chosen;
  }

  /** Whether leaving the page would lose something. */
  get isAtRisk(): boolean {
    return this.form.isDirty && !this.keeper.isUpToDate;
  }

  /** Asks what the service can do, and finds what this page had begun. */
  begin(): void {
    void this.#host
      .client()
      .readService()
      .then(
        ({textMessages}) => {
          this.#sendsTexts = textMessages;
          this.#element.requestUpdate();
        },
        () => undefined,
      );
    this.resumable = this.#history.remembered?.draft;
    this.#history.replace({step: this.step, draft: this.keeper.link ?? this.resumable});
    this.#element.requestUpdate();
  }

  /** Fills in what is known; what was typed stays, and nothing more is at risk. */
  fill(known: ConventionDraft): void {
    const {isDirty} = this.form;
    const {schedule} = this.form.values.draft;
    this.form.fill(known);
    this.#showLoaded({hasNewHours: this.form.values.draft.schedule !== schedule});
    this.form.isDirty = isDirty;
  }

  /** Sends every request to an agency, which need not be read for that. */
  useAgency(agencyId: string): void {
    if (agencyId === '') return;
    const {isDirty} = this.form;
    this.form.set('agencyId', agencyId);
    this.form.isDirty = isDirty;
    void this.picker.read(agencyId);
  }

  /** Fills in what a search knows of a company. */
  fillFrom(offer: Offer): void {
    this.fill(draftFromOffer(offer));
    this.notice = this.#host.texts().host.fromDirectory(offer.customizedName ?? offer.name);
  }

  /** Opens a draft, on our own pages, where something is left to do. */
  async open(link: DraftLink): Promise<void> {
    const {draft, failure} = this.#host.texts();
    this.notice = draft.opening;
    this.unopened = undefined;
    try {
      this.form.load(await this.keeper.read(link));
      this.#showLoaded({hasNewHours: true});
      this.form.isDirty = false;
      this.keeper.resume(link, this.form.request);
      this.readsDrafts = true;
      this.notice = '';
      this.step = this.form.findUnfinished();
      this.#element.dispatchEvent(new ImmersionDraftEvent('opened'));
      void this.screen.focus('#title');
    } catch (error) {
      const {kind} = submissionFailure(error);
      // An old link is the person's to know, and nobody's to repair.
      if (kind !== 'gone') tellIntegrator(error, this.#element.localName);
      this.notice = kind === 'gone' || kind === 'duplicates' ? draft.notFound : failure[kind];
      if (kind === 'gone') this.#element.dispatchEvent(new ImmersionDraftEvent('missing'));
      else this.unopened = link;
    }
    this.#element.requestUpdate();
  }

  /** Takes a convention to change: what is missing or wrong comes first, else all of it. */
  change(content: ConventionDraft): void {
    this.form.load(content);
    this.#showLoaded({hasNewHours: true});
    this.step = this.form.findUnfinished();
  }

  /** Shows another step; Back leads to this one. */
  goTo(step: Step): void {
    if (step === this.step) return;
    this.#history.push({step, draft: this.keeper.link});
    this.#show(step);
  }

  /** Shows the step before. */
  goBack(): void {
    this.goTo(STEPS[STEPS.indexOf(this.step) - 1] ?? 'agency');
  }

  /** Goes to a field, in its step; inside the schedule, where its editor says. */
  async goToField(path: string): Promise<void> {
    this.goTo(stepOf(path));
    await this.#element.updateComplete;
    const isHours = path === 'schedule' || path.startsWith('schedule/');
    const id = isHours ? this.schedule.fieldIdOf(`/${path}`) : idOf(path);
    const isThere = this.#element.shadowRoot?.getElementById(id) instanceof HTMLElement;
    const otherwise = path === 'agencyId' ? '#agency-place' : `#${idOf(path)}-group`;
    await this.screen.focus(isThere ? `#${id}` : otherwise);
  }

  /** Goes on to the next step, or sends; stays and says why when something is to be corrected. */
  async goOn(): Promise<void> {
    if (this.#isGoingOn || this.submission.state.phase === 'sending') return;
    const settling = this.#settleSearch();
    if (settling) {
      this.#isGoingOn = true;
      await settling;
      this.#isGoingOn = false;
    }
    if (!this.form.leave(this.step)) {
      await this.screen.focus('#summary');
      return;
    }
    const next = STEPS[STEPS.indexOf(this.step) + 1];
    if (next) this.goTo(next);
    else await this.send();
  }

  /** What was typed and not picked means its first suggestion; unreachable, the rules will say. */
  #settleSearch(): Promise<unknown> | undefined {
    if (this.step === 'agency') return this.picker.settle();
    return this.step === 'job' ? this.job.settle().catch(() => false) : undefined;
  }

  /** Sends the request, unless the page prefers not to. */
  async send(answer: DuplicateAnswer = {}): Promise<void> {
    if (!this.#element.dispatchEvent(new ImmersionSubmitEvent())) return;
    this.screen.announce(this.#host.texts().sending);
    const key = this.keeper.link?.token;
    const {whole, values} = this.form;
    await this.submission.send(this.#host.client(), whole, values, {...answer, key});
  }

  /** Keeps a draft from now on, or erases it. */
  async keep(wanted: boolean): Promise<void> {
    const {erased, notErased} = this.#host.texts().draft;
    if (wanted) {
      await this.keeper.save();
      return;
    }
    try {
      await this.keeper.erase();
      this.screen.announce(erased);
      if (this.readsDrafts) {
        this.form.isDirty = false;
        this.#element.dispatchEvent(new ImmersionDraftEvent('erased'));
      }
    } catch (error) {
      tellIntegrator(error, this.#element.localName);
      this.screen.announce(notErased);
      // The box says what is: the draft is still kept.
      this.#element.requestUpdate();
    }
  }

  /** Takes what another window saved. */
  async takeOther(): Promise<void> {
    if (this.keeper.link) await this.open(this.keeper.link);
  }

  /** Begins another request. */
  restart(): void {
    this.form.clear();
    // The next request goes to the same agency, unless another is chosen.
    if (this.agency) this.form.set('agencyId', this.agency.id);
    this.submission.reopen();
    this.company.forget();
    this.job.choose(undefined);
    this.schedule.load(undefined);
    this.resumable = undefined;
    this.notice = '';
    this.form.isDirty = false;
    this.#show('agency');
  }

  /** What has fields of its own takes what the form was given. */
  #showLoaded({hasNewHours}: {readonly hasNewHours: boolean}): void {
    const {immersionAppellation, agencyId, schedule} = this.form.values.draft;
    if (immersionAppellation?.appellationLabel) this.job.choose(immersionAppellation as Job);
    if (agencyId) void this.picker.read(agencyId);
    if (hasNewHours) this.schedule.load(schedule);
    else this.schedule.datesChanged();
  }

  #show(step: Step): void {
    this.step = step;
    this.form.closeSummary();
    this.submission.reopen();
    if (this.keeper.isOn) void this.keeper.save();
    this.#element.dispatchEvent(new ImmersionSteppedEvent(STEPS.indexOf(step) + 1, STEPS.length));
    this.#element.requestUpdate();
    void this.screen.focusTitle();
  }

  #sayHowDraftGoes(): void {
    const {state, link} = this.keeper;
    if (state !== 'off') this.screen.announce(this.#host.texts().draft[state]);
    this.#history.replace({step: this.step, draft: link});
    this.#element.requestUpdate();
  }

  #sayHowSendingGoes(): void {
    const {state} = this.submission;
    this.#element.requestUpdate();
    if (state.phase === 'refused') {
      this.form.refuse(state.issues);
      void this.screen.focus('#summary');
    }
    if (state.phase === 'failed') {
      if (state.failure.kind === 'gone') this.keeper.forget();
      void this.screen.focus('#failure');
    }
    if (state.phase === 'sent') {
      this.keeper.forget();
      this.form.isDirty = false;
      this.#history.replace({step: 'agency'});
      this.#element.dispatchEvent(new ImmersionSubmittedEvent(state.conventionId));
      void this.screen.focus('#title');
    }
  }
}
