import {isFrench} from '../country.ts';
import type {ConventionRule, Known} from './rule.ts';

const POSTCODE = /(?<!\d)\d{5}(?!\d)/;

/** An address in France holds its postcode: five digits on their own. */
export const addressPostcode: ConventionRule = ({immersionAddress, immersionCountry}) =>
  immersionAddress !== undefined &&
  immersionCountry !== undefined &&
  isFrench(immersionCountry) &&
  !POSTCODE.test(immersionAddress)
    ? [{path: ['immersionAddress'], code: 'address_postcode'}]
    : [];

const described =
  (
    answer: 'individualProtection' | 'sanitaryPrevention',
    description: 'individualProtectionDescription' | 'sanitaryPreventionDescription',
    code: 'protection_description_required' | 'prevention_description_required',
  ): ConventionRule =>
  (convention: Known) =>
    convention[answer] === true && convention[description] === ''
      ? [{path: [description], code}]
      : [];

/** Protective equipment, when there is some, is named: the document must inform of it. */
export const protectionDescription = described(
  'individualProtection',
  'individualProtectionDescription',
  'protection_description_required',
);

/** So are the measures of prevention. */
export const preventionDescription = described(
  'sanitaryPrevention',
  'sanitaryPreventionDescription',
  'prevention_description_required',
);
