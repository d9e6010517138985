import type {Company, ConventionDraft} from '@immersion-kit/sdk';
import {EMPLOYEE_RANGES, isSiret} from '@immersion-kit/sdk/contract';
import type {ConventionTexts} from '../l10n/convention/fr.ts';
import type {FormClient} from './form-client.ts';
import {withValue} from './form-values.ts';

const FILLED = [
  'businessName',
  'immersionAddress',
  'collectiveAgreement',
  'establishmentNumberEmployeesRange',
] as const;
type Filled = Partial<Record<(typeof FILLED)[number], string>>;

const isRange = (text: string): boolean => (EMPLOYEE_RANGES as readonly string[]).includes(text);

const knownOf = ({name, address, collectiveAgreement, employeeRange = ''}: Company): Filled => ({
  ...(name === undefined ? {} : {businessName: name}),
  ...(address === undefined ? {} : {immersionAddress: address}),
  ...(collectiveAgreement === undefined ? {} : {collectiveAgreement}),
  ...(isRange(employeeRange) ? {establishmentNumberEmployeesRange: employeeRange} : {}),
});

type Options = {
  readonly client: () => FormClient;
  readonly texts: () => ConventionTexts;
  readonly draft: () => ConventionDraft;
  readonly onFilled: (draft: ConventionDraft) => void;
  readonly announce: (message: string) => void;
};

/** Fills in what is known of a company from its number; what a person wrote is never replaced. */
export class CompanyLookup {
  readonly #options: Options;
  #asked = '';
  #filled: Filled = {};
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
    const {client, texts, draft} = this.#options;
    const siret = (draft().siret ?? '').replaceAll(/\s/g, '');
    if (siret === this.#asked) return;
    this.#asked = siret;
    this.#say('');
    if (!isSiret(siret)) return;
    this.#say(texts().host.searching);
    const company = await client()
      .readCompany({siret})
      .catch(() => undefined);
    // Another number was typed meanwhile.
    if (siret !== this.#asked) return;
    if (company?.name === undefined) {
      this.#fill({});
      this.#say(texts().host.unknown);
      return;
    }
    this.#fill(knownOf(company));
    this.#say(company.state === 'closed' ? texts().host.closed : texts().host.found(company.name));
  }

  #say(message: string): void {
    this.said = message;
    if (message !== '') this.#options.announce(message);
    this.#options.onFilled(this.#options.draft());
  }

  #fill(known: Filled): void {
    let draft = this.#options.draft();
    for (const name of FILLED) {
      const value = draft[name] ?? '';
      const isOurs = value === '' || value === this.#filled[name];
      // What another number told us is not of this one.
      if (isOurs && value !== (known[name] ?? '')) draft = withValue(draft, name, known[name]);
    }
    this.#filled = known;
    this.#options.onFilled(draft);
  }
}
