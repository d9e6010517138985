import {entriesOf, type Entry} from '../src/privacy/data-map.ts';
import {leavesOf} from '../src/privacy/fields.ts';
import {isAboutSomebody} from '../src/privacy/line.ts';
import {alertCanaries} from './canary-alert.ts';
import {assessmentCanaries} from './canary-assessment.ts';
import {contactCanaries} from './canary-contact.ts';
import {canaryEntry} from './canary-entry.ts';
import {canaryConvention, type CanaryPeople, canaryWord} from './canary-people.ts';

/** `convention_version.content:signatories.beneficiary.firstName`. */
export const nameOfEntry = ({table, column, field}: Entry): string =>
  field === undefined ? `${table}.${column}` : `${table}.${column}:${field}`;

/** The lines that say something of somebody, and that an erasure takes away or goes through. */
export const personalEntries = (): Entry[] =>
  entriesOf().filter(
    ({line}) => isAboutSomebody(line) && (line.onErasure === 'blanked' || line.isFree),
  );

/**
 * One of a few values, which could not be told from another's; a PDF, whose bytes are compressed.
 */
export const UNTELLABLE: readonly string[] = [
  'accommodation.is_rqth',
  'assessment.content:behaviours.initiative',
  'assessment.content:behaviours.instructions',
  'assessment.content:behaviours.punctuality',
  'assessment.content:behaviours.teamwork',
  'convention_version.content:signatories.beneficiary.isEmployed',
  'document.pdf',
  'draft.content:signatories.beneficiary.isEmployed',
];

const agents = ({staff}: CanaryPeople, path: string) => ({
  [`${path}firstName`]: staff.firstName,
  [`${path}lastName`]: staff.lastName,
});

/** Who answers for a company that joined, and for one that is about to. */
const entries = (people: CanaryPeople): Record<string, string> => {
  const {contact, welcomeAddress} = canaryEntry(people);
  const {firstName, lastName, job = '', email, phone = ''} = contact;
  const said = {
    'contact.firstName': firstName,
    'contact.lastName': lastName,
    'contact.job': job,
    'contact.email': email,
    'contact.phone': phone,
    'welcomeAddress.streetNumberAndAddress': welcomeAddress?.streetNumberAndAddress ?? '',
  };
  return Object.fromEntries(
    Object.entries(said).flatMap(([path, value]) => [
      [`host.content:${path}`, value],
      [`host_registration.content:${path}`, value],
    ]),
  );
};

/** What each of those lines holds after a journey, by name; a line that is not there fails the test. */
export const canariesByEntry = (people: CanaryPeople): Record<string, string> => {
  const {agencyId: _, ...convention} = canaryConvention(people, '');
  const content = leavesOf(convention).flatMap(({path, value}) =>
    typeof value === 'string'
      ? [
          [`convention_version.content:${path}`, value],
          [`draft.content:${path}`, value],
        ]
      : [],
  );
  const {beneficiary, staff} = people;
  const word = (what: string) => canaryWord(people, what);
  return {
    ...(Object.fromEntries(content) as Record<string, string>),
    'convention.status_justification': word('reject'),
    'convention.renewal_justification': word('renouvellement'),
    'convention.transfer_justification': word('transfert'),
    ...agents(people, 'convention.agency_referent:'),
    ...agents(people, 'convention.validators:counsellor.'),
    ...agents(people, 'convention.validators:validator.'),
    'convention_version.justification': word('modification'),
    'convention_version.search_words': beneficiary.lastName.toLowerCase(),
    'asking.message': word('question'),
    'accommodation.adaptation': word('amenagement'),
    'message.recipient': beneficiary.email,
    'message.data:firstName': staff.firstName,
    'mailbox.recipient': beneficiary.email,
    'mailbox.subject': beneficiary.lastName,
    'mailbox.html': beneficiary.lastName,
    'mailbox.text': beneficiary.lastName,
    'document.view': beneficiary.lastName,
    ...entries(people),
    ...assessmentCanaries(people),
    ...contactCanaries(people),
    ...alertCanaries(people),
    'staff_member.email': staff.email,
    'staff_member.first_name': staff.firstName,
    'staff_member.last_name': staff.lastName,
  };
};
