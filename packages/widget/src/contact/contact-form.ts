import type {FieldProblem, Offer} from '@immersion-kit/sdk';
import {type FieldIssue, validateContact, writeFieldText} from '@immersion-kit/sdk/contract';
import type {SummaryLine} from '../fields/error-summary.ts';
import type {ContactTexts} from '../l10n/contact/fr.ts';
import type {Language} from '../l10n/localize.ts';
import {
  CONTACT_FIELDS,
  type ContactField,
  type ContactValues,
  fieldsFor,
  nothingTyped,
  requestOf,
} from './contact-values.ts';

/** What an idea leaves to say: `[votre raison]`. */
export const TO_SAY = /\[[^[\]\n]{1,60}\]/;

type Issue = {readonly code: string; readonly details?: FieldIssue['details']; message?: string};

type Options = {
  readonly texts: () => ContactTexts;
  readonly language: () => Language;
  readonly changed: () => void;
};

const isField = (name: string): name is ContactField =>
  (CONTACT_FIELDS as readonly string[]).includes(name);

/** `/contact/message`, as the server names it, or `/message`. */
const fieldAt = (pointer: string): string => pointer.split('/').at(-1) ?? '';

/** What was typed to write to a company, and what is wrong with it. */
export class ContactForm {
  readonly #options: Options;
  /** Fields that were left once: what is wrong with them is said. */
  #judged = new Set<ContactField>();
  /** What the server refused, until it is changed. */
  #refused = new Map<ContactField, Issue>();
  values: ContactValues = nothingTyped();
  offer: Offer | undefined;
  /** Everything wrong is told in one place, since a button was pressed. */
  isSummarised = false;

  constructor(options: Options) {
    this.#options = options;
  }

  /** Begins again, about another company. */
  begin(offer: Offer, values: ContactValues): void {
    this.offer = offer;
    this.values = values;
    this.#judged = new Set();
    this.#refused = new Map();
    this.isSummarised = false;
  }

  /** A field holds something else. */
  set(field: ContactField, value: string): void {
    this.values = {...this.values, [field]: value};
    this.#refused.delete(field);
    this.#options.changed();
  }

  /** A field was left: what is wrong with it may be said. */
  settle(field: ContactField): void {
    this.#judged.add(field);
    this.#options.changed();
  }

  /** A field is being written again: nothing is said of it before it is left. */
  resume(field: ContactField): void {
    this.#judged.delete(field);
  }

  /** Takes what the server refused; false when none of it is on this screen. */
  refuse(problems: readonly FieldProblem[]): boolean {
    for (const {pointer, code, message} of problems) {
      const field = fieldAt(pointer);
      if (isField(field)) this.#refused.set(field, {code, message});
    }
    this.isSummarised = this.#refused.size > 0;
    return this.isSummarised;
  }

  /** Looks at everything; true when it may be sent. */
  check(): boolean {
    this.isSummarised = this.#found().size > 0;
    if (this.isSummarised) this.#judged = new Set(CONTACT_FIELDS);
    return !this.isSummarised;
  }

  /** What is wrong with a field, in words; "" when nothing is, or nothing to say yet. */
  errorAt(field: ContactField): string {
    const issue = this.#found().get(field);
    const isSaid = this.#judged.has(field) || this.#refused.has(field);
    return issue && isSaid ? this.#wordsOf(field, issue) : '';
  }

  /** Everything to correct. */
  summary(): SummaryLine[] {
    const {labels} = this.#options.texts();
    const found = this.#found();
    return CONTACT_FIELDS.flatMap(path => {
      const issue = found.get(path);
      return issue ? [{path, name: labels[path], message: this.#wordsOf(path, issue)}] : [];
    });
  }

  #found(): Map<ContactField, Issue> {
    const {offer, values} = this;
    if (!offer) return new Map();
    const found = new Map<ContactField, Issue>(this.#refused);
    for (const issue of validateContact(requestOf(offer, values))) {
      const field = fieldAt(issue.pointer);
      if (isField(field)) found.set(field, issue);
    }
    for (const field of fieldsFor(offer)) {
      if (TO_SAY.test(values[field])) found.set(field, {code: 'unfinished'});
    }
    return found;
  }

  #wordsOf(field: ContactField, {code, details, message}: Issue): string {
    const {missing, problems} = this.#options.texts();
    const isMissing = code === 'required' || this.values[field].trim() === '';
    const known = isMissing ? missing[field] : (message ?? problems[code]);
    return writeFieldText(known ?? problems['invalid'] ?? '', details, this.#options.language());
  }
}
