import type {FieldProblem, HostRequest, Job} from '@immersion-kit/sdk';
import type {CivilDate} from '@immersion-kit/sdk/contract';
import {html, type LitElement, type TemplateResult} from 'lit';
import {textAt, withAt} from '../fields/at-path.ts';
import {Combobox} from '../fields/combobox.ts';
import {CompanyLookup} from '../fields/company-lookup.ts';
import {errorSummary} from '../fields/error-summary.ts';
import {FormScreen} from '../fields/form-screen.ts';
import {PressWatch} from '../fields/press-watch.ts';
import type {EntryTexts} from '../l10n/host/entry-fr.ts';
import type {Language} from '../l10n/localize.ts';
import type {EntryClient} from './entry-client.ts';
import {EntryForm} from './entry-form.ts';
import {refusalsOf} from './entry-issues.ts';
import {EMPTY_ENTRY, type EntryTyped} from './entry-values.ts';
import {idOf} from './entry-view.ts';
import {knownOf} from './known-entry.ts';
import {companySection} from './sections/company.ts';
import {conditionsSection} from './sections/conditions.ts';
import {jobsSection} from './sections/jobs.ts';
import {placesSection} from './sections/places.ts';
import {reachSection} from './sections/reach.ts';
import {timingSection} from './sections/timing.ts';
import {welcomeSection} from './sections/welcome.ts';

const SUGGESTIONS = 8;

type Options = {
  readonly client: () => EntryClient;
  readonly texts: () => EntryTexts;
  readonly language: () => Language;
  readonly today: () => CivilDate;
  readonly onFailure: (error: unknown) => void;
};

type Shown = {
  /** Level of the heading of the summary. */
  readonly level: number;
  /** The number of the company is known, and does not change. */
  readonly isKnown?: boolean;
  /** What stands after the questions: what could not be sent, the button that sends. */
  readonly end: unknown;
  readonly submit: () => void;
};

/** The questions about a company, on one page: filled from its number, judged as one goes. */
export class EntryPart {
  readonly #element: LitElement;
  readonly #press: PressWatch;
  readonly #job: Combobox<Job>;
  readonly #company: CompanyLookup;
  /** What is said aloud, and where the focus goes. */
  readonly screen: FormScreen;
  readonly form: EntryForm;

  constructor(element: LitElement, options: Options) {
    this.#element = element;
    const {client, texts, language, today, onFailure} = options;
    this.screen = new FormScreen(element);
    this.#press = new PressWatch(element);
    const onChange = () => {
      element.requestUpdate();
    };
    const announce = (message: string) => {
      this.screen.announce(message);
    };
    this.form = new EntryForm({
      texts,
      language,
      today,
      onChange,
      whenStill: task => {
        this.#press.whenReleased(task);
      },
      onSettled: path => {
        if (path === 'siret') void this.#company.look();
      },
    });
    this.#company = new CompanyLookup({
      client,
      announce,
      knownOf,
      onSaid: onChange,
      texts: () => texts().company,
      siret: () => this.form.typed.siret,
      textAt: path => textAt(this.form.typed, path),
      write: known => {
        this.#fill(known);
      },
    });
    this.#job = new Combobox<Job>(element, {
      announce,
      onFailure,
      texts,
      name: idOf('offers'),
      settlesOnBlur: true,
      required: true,
      label: () => texts().labels['offers'] ?? '',
      hint: () => texts().hints['offers'] ?? '',
      suggest: async (q, signal) =>
        (await client().suggestJobs({q, limit: SUGGESTIONS}, {signal})).data,
      textOf: found => found.appellationLabel,
      detailOf: found => found.romeLabel,
      error: () => this.form.errorAt('offers'),
      onChoice: chosen => {
        if (chosen) this.#addJob(chosen);
      },
    });
  }

  /** Shows what is known of a company. */
  load(typed: EntryTyped): void {
    this.form.load(typed);
    this.#job.choose(undefined);
    this.#company.forget();
  }

  /** Empties the form. */
  clear(): void {
    this.load(EMPTY_ENTRY);
  }

  /** What is to be sent; undefined when something is to be corrected, which is then shown. */
  async ready(): Promise<HostRequest | undefined> {
    // What was typed and not picked means its first suggestion; unreachable, the rules will say.
    await this.#job.settle().catch(() => false);
    if (this.form.leave()) return this.form.whole;
    await this.screen.focus('#summary');
    return undefined;
  }

  /** Shows what the server refused, by field; false when it named none. */
  refuse(problems: readonly FieldProblem[]): boolean {
    if (problems.length === 0) return false;
    this.form.refuse(refusalsOf(problems, this.form.typed));
    void this.screen.focus('#summary');
    return true;
  }

  /** The whole form. */
  view({level, isKnown = false, end, submit}: Shown): TemplateResult {
    const {form} = this;
    const {texts} = form;
    const touch = () => {
      form.isDirty = true;
    };
    const send = (event: SubmitEvent) => {
      event.preventDefault();
      submit();
    };
    const job = {
      field: this.#job.render(),
      remove: (index: number) => {
        this.#removeJob(index);
      },
    };
    const places = {
      add: () => {
        this.#addPlace();
      },
      remove: (index: number) => {
        this.#removePlace(index);
      },
    };
    const begin = (words: string) => void this.#begin(words);
    return html`${errorSummary(form.summary, texts, level, path => void this.#goToField(path))}
      <form novalidate class="entry" @submit=${send} @input=${touch} @change=${touch}>
        <p class="soft">${texts.requiredNote}</p>
        ${companySection(form, {found: this.#company.said, isKnown})} ${placesSection(form, places)}
        ${jobsSection(form, job)} ${welcomeSection(form)} ${timingSection(form)}
        ${reachSection(form)} ${conditionsSection(form, {begin})} ${end}
      </form>`;
  }

  #fill(known: Readonly<Record<string, string>>): void {
    const {form} = this;
    const filled = Object.entries(known).reduce(
      (typed, [path, text]) => withAt(typed, path, text),
      form.typed,
    );
    form.fill(filled);
  }

  #addJob({appellationCode, appellationLabel}: Job): void {
    const {remoteWorkMode} = EMPTY_ENTRY;
    this.#job.choose(undefined);
    this.form.isDirty = true;
    this.#press.whenReleased(() => {
      this.form.addJob({appellationCode, appellationLabel, remoteWorkMode});
      this.screen.announce(this.form.texts.jobs.added(appellationLabel));
    });
  }

  #removeJob(index: number): void {
    const {appellationLabel = ''} = this.form.typed.offers[index] ?? {};
    this.form.removeJob(index);
    this.form.isDirty = true;
    this.screen.announce(this.form.texts.jobs.removed(appellationLabel));
    void this.screen.focus(`#${idOf('offers')}`);
  }

  #addPlace(): void {
    this.form.addPlace();
    this.form.isDirty = true;
    const count = this.form.typed.businessAddresses.length;
    this.screen.announce(this.form.texts.places.added(count));
    void this.screen.focus(`#${idOf(`businessAddresses/${count - 1}/streetNumberAndAddress`)}`);
  }

  #removePlace(index: number): void {
    this.form.removePlace(index);
    this.form.isDirty = true;
    this.screen.announce(this.form.texts.places.removed);
    void this.screen.focus('#add-place');
  }

  /** Adds the beginning of a sentence to the text, and lets it be finished. */
  async #begin(words: string): Promise<void> {
    const path = 'additionalInformation';
    const before = this.form.typed.additionalInformation.trimEnd();
    this.form.set(path, `${before}${before === '' ? '' : '\n'}${words} `);
    this.form.isDirty = true;
    await this.screen.focus(`#${idOf(path)}`);
    const field = this.#element.shadowRoot?.querySelector<HTMLTextAreaElement>(`#${idOf(path)}`);
    field?.setSelectionRange(field.value.length, field.value.length);
    this.screen.announce(this.form.texts.conditions.added(words));
  }

  /** Goes to a field; to the first of its group, when it is several. */
  async #goToField(path: string): Promise<void> {
    await this.#element.updateComplete;
    const isThere = this.#element.shadowRoot?.getElementById(idOf(path)) instanceof HTMLElement;
    await this.screen.focus(isThere ? `#${idOf(path)}` : `#${idOf(path)}-group input`);
  }
}
