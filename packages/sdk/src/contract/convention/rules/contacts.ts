import {sameEmail} from '../../primitives/email.ts';
import {isMobile} from '../../primitives/phone.ts';
import type {RuleIssue} from '../rule-issue.ts';
import {partiesOf, type Party, type PartyName} from './people.ts';
import type {ConventionRule} from './rule.ts';

/** Who may not share the tutor's address: the beneficiary's side of the convention. */
const OPPOSED_TO_TUTOR: readonly PartyName[] = [
  'beneficiary',
  'beneficiaryRepresentative',
  'beneficiaryCurrentEmployer',
];

const pathOf = ({name}: Party, field: 'email' | 'phone'): string[] => ['signatories', name, field];

/** Each signatory signs alone: an address shared by two would let one sign for the other. */
export const distinctEmails: ConventionRule = convention => {
  const parties = partiesOf(convention);
  return parties.flatMap((party): RuleIssue[] =>
    parties.some(
      ({name, email}) =>
        name !== party.name && email && party.email && sameEmail(email, party.email),
    )
      ? [{path: pathOf(party, 'email'), code: 'email_duplicate'}]
      : [],
  );
};

/** The tutor may be the host's representative, not someone of the beneficiary's side. */
export const tutorEmail: ConventionRule = convention => {
  const email = convention.establishmentTutor?.email;
  return email !== undefined &&
    partiesOf(convention).some(
      party =>
        OPPOSED_TO_TUTOR.includes(party.name) && party.email && sameEmail(party.email, email),
    )
    ? [{path: ['establishmentTutor', 'email'], code: 'email_tutor'}]
    : [];
};

/** Codes to sign may go to the phone: two signatories do not share one. */
export const distinctPhones: ConventionRule = convention => {
  const parties = partiesOf(convention);
  return parties.flatMap((party): RuleIssue[] =>
    parties.some(({name, phone}) => name !== party.name && phone && phone === party.phone)
      ? [{path: pathOf(party, 'phone'), code: 'phone_duplicate'}]
      : [],
  );
};

/**
 * Each signatory can be invited to sign: by e-mail, or by text message to a mobile where the
 * service sends them. The e-mail is the field to fill in, so the one named.
 */
export const reachable: ConventionRule = (convention, {mobileOnly}) =>
  partiesOf(convention)
    .filter(({email, phone}) => !email && phone && !(mobileOnly && isMobile(phone)))
    .map(party => ({
      path: pathOf(party, 'email'),
      code: mobileOnly ? 'contact_required' : 'mobile_only_unavailable',
    }));
