import {PARTIES} from '../role.ts';
import type {ConventionRule, Known} from './rule.ts';

/** The names of the signatories in a request. */
export type PartyName = keyof typeof PARTIES;

const NAMES = Object.keys(PARTIES) as PartyName[];

/** A signatory who is part of the convention, with how to reach them as far as it is known. */
export type Party = {
  readonly name: PartyName;
  readonly email: string | undefined;
  readonly phone: string | undefined;
};

/** The signatories that are part of a convention; "" in a field means absent. */
export const partiesOf = ({signatories}: Known): Party[] =>
  NAMES.flatMap(name => {
    const party = signatories?.[name];
    return party ? [{name, email: party.email || undefined, phone: party.phone || undefined}] : [];
  });

/**
 * Whoever is employed and comes on their working time comes with their employer's agreement: the
 * employer is a party (Code du travail, D5135-1).
 */
export const employerRequired: ConventionRule = ({signatories}) =>
  signatories?.beneficiary?.isEmployed === true &&
  signatories.beneficiaryCurrentEmployer === undefined
    ? [{path: ['signatories', 'beneficiaryCurrentEmployer'], code: 'employer_required'}]
    : [];
