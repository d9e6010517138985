import type {Company, ConventionDraft} from '@immersion-kit/sdk';
import {EMPLOYEE_RANGES} from '@immersion-kit/sdk/contract';
import {CompanyLookup, type LookupSaying, type Texts} from '../fields/company-lookup.ts';
import type {ConventionForm} from './convention-form.ts';
import {textAt, withAt} from '../fields/at-path.ts';

const isRange = (text: string): boolean => (EMPLOYEE_RANGES as readonly string[]).includes(text);

const knownOf = ({name, address, collectiveAgreement, employeeRange = ''}: Company): Texts => ({
  ...(name === undefined ? {} : {businessName: name}),
  ...(address === undefined ? {} : {immersionAddress: address}),
  ...(collectiveAgreement === undefined ? {} : {collectiveAgreement}),
  ...(isRange(employeeRange) ? {establishmentNumberEmployeesRange: employeeRange} : {}),
});

/** The same request with these texts; one that is emptied is no longer there. */
const withTexts = (draft: ConventionDraft, texts: Texts): ConventionDraft =>
  Object.entries(texts).reduce(
    (filled, [path, text]) => withAt(filled, path, text === '' ? undefined : text),
    draft,
  );

/** Fills a request in with what is known of its company. */
export const companyLookup = (form: () => ConventionForm, saying: LookupSaying): CompanyLookup =>
  new CompanyLookup({
    ...saying,
    knownOf,
    siret: () => form().values.draft.siret ?? '',
    textAt: path => textAt(form().values.draft, path),
    write: filled => {
      form().replace(withTexts(form().values.draft, filled));
    },
  });
