import type {Company, CompanyClient} from '@immersion-kit/sdk';
import {isSiret} from '@immersion-kit/sdk/contract';

/** What a form holds at some paths, by path. */
export type Texts = Readonly<Record<string, string>>;

/** What is said of a company that is looked for. */
type LookupTexts = {
  readonly searching: string;
  readonly unknown: string;
  readonly closed: string;
  readonly found: (name: string) => string;
};

/** Whom a lookup asks, and how it says what it learns. */
export type LookupSaying = {
  readonly client: () => Pick<CompanyClient, 'readCompany'>;
  readonly texts: () => LookupTexts;
  /** What is said of the number has changed. */
  readonly onSaid: () => void;
  readonly announce: (message: string) => void;
};

type Options = LookupSaying & {
  /** The number in the form, as it was typed. */
  readonly siret: () => string;
  /** Where what is known of a company goes in the form. */
  readonly knownOf: (company: Company) => Texts;
  /** What the form holds at a path, "" when nothing is. */
  readonly textAt: (path: string) => string;
  /** Writes in the form; "" empties. */
  readonly write: (texts: Texts) => void;
};

/** Fills in what is known of a company from its number; what a person wrote is never replaced. */
export class CompanyLookup {
  readonly #options: Options;
  #asked = '';
  #filled: Texts = {};
  /** What the number told us, in words. */
  said = '';

  constructor(options: Options) {
    this.#options = options;
  }

  /** Forgets the number, and what it told us. */
  forget(): void {
    this.#asked = '';
    this.#filled = {};
    this.said = '';
  }

  /** Asks about the number in the form, once each; unknown or unreachable, the form goes on. */
  async look(): Promise<void> {
    const {client, texts, knownOf} = this.#options;
    const siret = this.#options.siret().replaceAll(/\s/g, '');
    if (siret === this.#asked) return;
    this.#asked = siret;
    this.#say('');
    if (!isSiret(siret)) return;
    this.#say(texts().searching);
    const company = await client()
      .readCompany({siret})
      .catch(() => undefined);
    // Another number was typed meanwhile.
    if (siret !== this.#asked) return;
    if (company?.name === undefined) {
      this.#fill({});
      this.#say(texts().unknown);
      return;
    }
    this.#fill(knownOf(company));
    this.#say(company.state === 'closed' ? texts().closed : texts().found(company.name));
  }

  #say(message: string): void {
    this.said = message;
    if (message !== '') this.#options.announce(message);
    this.#options.onSaid();
  }

  #fill(known: Texts): void {
    const {textAt, write} = this.#options;
    const changes: Record<string, string> = {};
    for (const path of Object.keys({...this.#filled, ...known})) {
      const value = textAt(path);
      const isOurs = value === '' || value === this.#filled[path];
      // What another number told us is not of this one.
      if (isOurs && value !== (known[path] ?? '')) changes[path] = known[path] ?? '';
    }
    this.#filled = known;
    write(changes);
  }
}
