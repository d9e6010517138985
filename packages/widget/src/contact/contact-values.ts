import type {Offer} from '@immersion-kit/sdk';
import {CONTACT_MODES, type ContactMode} from '@immersion-kit/sdk/contract';

/** What somebody fills in, in the order of the screen; names are the contract's. */
export const CONTACT_FIELDS = [
  'appellationCode',
  'potentialBeneficiaryFirstName',
  'potentialBeneficiaryLastName',
  'potentialBeneficiaryEmail',
  'potentialBeneficiaryPhone',
  'immersionObjective',
  'datePreferences',
  'activities',
  'message',
] as const;
export type ContactField = (typeof CONTACT_FIELDS)[number];

/** What is typed, each field as it stands. */
export type ContactValues = Readonly<Record<ContactField, string>>;

/** What is written to a company alone: another one is not told it. */
const ITS_OWN = ['appellationCode', 'activities', 'message'] as const;
/** What may be left empty. */
const OPTIONAL: readonly ContactField[] = ['activities', 'message'];

/** Whether a field may be left empty. */
export const isOptional = (field: ContactField): boolean => OPTIONAL.includes(field);

/** Nothing is typed yet. */
export const nothingTyped = (): ContactValues =>
  Object.fromEntries(CONTACT_FIELDS.map(field => [field, ''])) as ContactValues;

/** What a new company's form begins with: who one is and when, as it was said to another. */
export const carriedOver = (values: ContactValues): ContactValues => ({
  ...values,
  ...Object.fromEntries(ITS_OWN.map(field => [field, ''])),
});

/** How a company wants to be reached; undefined when it cannot be, or in a way unknown here. */
export const modeOf = ({contactMode, voluntaryToImmersion}: Offer): ContactMode | undefined =>
  voluntaryToImmersion ? CONTACT_MODES.find(mode => mode === contactMode) : undefined;

/** What is asked for a mode: words nobody would read are not. */
export const fieldsFor = (offer: Offer): ContactField[] =>
  CONTACT_FIELDS.filter(field => {
    if (field === 'appellationCode') return offer.appellations.length !== 1;
    return modeOf(offer) === 'EMAIL' || !isOptional(field);
  });

/** The job one writes about: the only one there is, or the one chosen. */
export const jobOf = ({appellations}: Offer, {appellationCode}: ContactValues) =>
  appellations.length === 1
    ? appellations[0]
    : appellations.find(job => job.appellationCode === appellationCode);

/** The company as people know it. */
export const companyOf = ({customizedName, name}: Offer): string => customizedName ?? name;

/** What is sent, as it stands: the contract says what is wrong with it. */
export const requestOf = (offer: Offer, values: ContactValues) => {
  const {siret, locationId} = offer;
  const asked = fieldsFor(offer).filter(field => values[field].trim() !== '' || !isOptional(field));
  return {
    siret,
    locationId,
    contactMode: modeOf(offer),
    ...Object.fromEntries(asked.map(field => [field, values[field]])),
    appellationCode: jobOf(offer, values)?.appellationCode,
    immersionObjective: values.immersionObjective || undefined,
  };
};
