import fc from 'fast-check';
import {type Command, decide, type DecisionState} from '../../src/convention/decide.ts';
import {contentOf} from './content.ts';
import {begun, type Modelled, partiesOf, situationOf} from './modelled.ts';
import {after} from './effect.ts';
import {refusalOfRequest} from './predict.ts';
import type {Request} from './request.ts';
import {
  COMMANDS,
  type Party,
  QUALITIES,
  type Quality,
  refusalOf,
  refusalOfSubject,
} from './rule-book.ts';
import {STATUSES, SUBJECTS} from './rule-book.ts';

const TODAY = '2026-12-09';
const MOMENT = {now: new Date(`${TODAY}T12:00:00.000Z`), today: TODAY};

const SIGNERS = partiesOf({hasRepresentative: true, hasEmployer: true} as Modelled['content']);
const OTHERS = QUALITIES.filter(quality => !SIGNERS.includes(quality as Party));

/** Any state and anybody, also what no sequence leads to: the rules alone must answer for it. */
export const state = fc.record({
  status: fc.constantFrom(...STATUSES),
  agency: fc.constantFrom('single' as const, 'double' as const, 'structure' as const),
  content: fc.record({
    // Ends the day before today, today, or the day after; begins after today.
    start: fc.constantFrom('2026-12-04', '2026-12-05', '2026-12-06', '2026-12-10'),
    text: fc.constant('Version 0.'),
    lastName: fc.constant('Delattre'),
    email: fc.constant('anais@personne.example'),
    birthdate: fc.constant('2004-10-03'),
    tutor: fc.constant('Lefèvre'),
    hasRepresentative: fc.boolean(),
    hasEmployer: fc.boolean(),
  }),
  signers: fc.subarray(SIGNERS),
  isRenewal: fc.boolean(),
  subject: fc.constantFrom(...SUBJECTS),
  assessment: fc.constantFrom('none', 'none', 'unsigned', 'signed', 'no-show'),
  isTutorRepresentative: fc.boolean(),
  // A party comes alone, by a link; an agency's software acts in several qualities.
  qualities: fc.oneof(
    fc.constantFrom(...SIGNERS).map((signer): Quality[] => [signer]),
    fc.subarray(OTHERS, {maxLength: 3}),
  ),
  command: fc.constantFrom(...COMMANDS),
  isStale: fc.boolean(),
});
type Drawn = typeof state extends fc.Arbitrary<infer One> ? One : never;

const HASH = 'a'.repeat(64);
const AT = '2026-11-23T09:00:00.000Z';
const JUSTIFICATION = 'Une bonne raison.';

/** The representative when there is one to be; so that all of present, signed and absent are met. */
const drawnRole = ({start}: Drawn['content']): Party =>
  start === '2026-12-05' ? 'beneficiary' : 'beneficiary-representative';

/** The same thing asked of the rules and of the model. */
const asked = ({command, content, isStale, subject}: Drawn): [Command, Request | undefined] => {
  const agent = {firstName: 'Awa', lastName: 'Konaté'};
  const version = {...content, text: 'Version 1.'};
  switch (command) {
    case 'sign':
      return [
        {name: command, documentHash: isStale ? 'b'.repeat(64) : HASH},
        {command, isStale},
      ];
    case 'modify':
      return [
        {name: command, content: contentOf(version), justification: JUSTIFICATION},
        {command, content: version, isValid: true, referent: undefined},
      ];
    case 'accept':
    case 'validate':
      return [
        {name: command, agent},
        {command, name: agent.lastName},
      ];
    case 'name-counsellor':
      return [
        {name: command, agent},
        {command, name: agent.lastName},
      ];
    case 'reject':
    case 'cancel':
    case 'deprecate':
      return [
        {name: command, justification: JUSTIFICATION},
        {command, justification: JUSTIFICATION},
      ];
    case 'transfer':
      return [
        {name: command, agencyId: 'island', justification: JUSTIFICATION},
        {command, to: 'island'},
      ];
    case 'renew':
      return [{name: command, renewalId: 'new'}, undefined];
    case 'correct-contact': {
      const role = drawnRole(content);
      return [
        {name: command, content: contentOf({...content, email: 'autre@personne.example'}), role},
        {command, role, email: 'autre@personne.example'},
      ];
    }
    case 'ask':
      return [
        {name: command, subject, message: JUSTIFICATION},
        {command, subject},
      ];
    case 'assess':
      return [
        {name: command, assessment: {status: 'DID_NOT_SHOW', noShowCause: 'unknown'}},
        {command, outcome: 'DID_NOT_SHOW'},
      ];
    case 'sign-assessment':
      return [
        {name: command, documentHash: isStale ? 'b'.repeat(64) : HASH, agrees: true},
        {command, isStale, agrees: true},
      ];
    case 'delete-assessment':
      return [{name: command, justification: JUSTIFICATION}, {command}];
    case 'correct':
      return [
        {name: command, content: contentOf({...content, tutor: 'Åberg'}), fields: ['tutor']},
        {command, tutor: 'Åberg'},
      ];
  }
};

const modelledOf = ({status, agency, content, signers, isRenewal, assessment}: Drawn): Modelled => {
  const doing = {at: AT, actor: 'key:1', qualities: []};
  const parties = partiesOf(content);
  const signed = Object.fromEntries(
    signers.filter(party => parties.includes(party)).map(party => [party, AT]),
  );
  return {
    ...begun(
      doing,
      {agency, content, referent: undefined, ...(isRenewal ? {renewalOf: 0} : {})},
      [],
    ),
    status,
    signed,
    ...(assessment === 'none' ? {} : {assessment: {outcome: 'COMPLETED', at: AT}}),
  };
};

const givenOf = (drawn: Drawn, modelled: Modelled): DecisionState => {
  const {status, parties, signed, isTwoSteps, isRenewal, end} = situationOf(modelled);
  return {
    status,
    parties,
    signed,
    steps: isTwoSteps ? 'counsellor-and-validator' : 'validator-only',
    isRenewal,
    isRenewed: false,
    assessment: drawn.assessment,
    isTutorRepresentative: drawn.isTutorRepresentative,
    dateStart: drawn.content.start,
    dateEnd: end,
    agencyId: 'own',
    version: modelled.versions.length,
    documentHash: HASH,
    assessmentHash: drawn.assessment === 'none' ? null : HASH,
    validators: {},
  };
};

/** What a decision comes down to: where it leads, and what is told and kept. */
type Outcome =
  | {readonly refused: string}
  | {
      readonly status: string;
      readonly events: readonly string[];
      readonly versions: readonly string[];
      readonly signatures: number;
      readonly justification: string | undefined;
    };

const expectedOf = (drawn: Drawn, modelled: Modelled, request: Request | undefined): Outcome => {
  const {command, qualities, assessment, isTutorRepresentative, isStale} = drawn;
  const situation = {...situationOf(modelled), assessment, isTutorRepresentative};
  const refused = refusalOf(situation, command, qualities, TODAY);
  if (refused) return {refused};
  if ((command === 'sign' || command === 'sign-assessment') && isStale)
    return {refused: 'document_changed'};
  if (command === 'ask') {
    const isRenewable = !drawn.isRenewal;
    const context = {today: TODAY, isRenewable};
    const unasked = refusalOfSubject(situation, drawn.subject, qualities, context);
    if (unasked) return {refused: unasked};
  }
  const other = request && refusalOfRequest(modelled, request, qualities);
  if (other && 'refused' in other) return {refused: other.refused};
  const doing = {at: MOMENT.now.toISOString(), actor: 'key:1', qualities};
  const next = request && after(modelled, request, doing);
  return {
    status: next?.status ?? modelled.status,
    events: next?.history.at(-1)?.events ?? ['convention.renewed'],
    versions: next?.versions.slice(modelled.versions.length) ?? [],
    signatures: (next?.signatures ?? 0) - modelled.signatures,
    justification: next?.justification,
  };
};

/** What the rules decide in a drawn state, and what the model says of it. */
export const decisionsOf = (
  drawn: Drawn,
): {readonly decided: Outcome; readonly expected: Outcome} => {
  const modelled = modelledOf(drawn);
  const [command, request] = asked(drawn);
  const decision = decide(givenOf(drawn, modelled), command, drawn.qualities, MOMENT);
  const expected = expectedOf(drawn, modelled, request);
  if ('refused' in decision) return {decided: decision, expected};
  const {changes, version, signature, events} = decision;
  const decided: Outcome = {
    status: changes.status ?? modelled.status,
    events: events.map(({type}) => type),
    versions: version ? [version.reason] : [],
    signatures: signature ? 1 : 0,
    justification: changes.statusJustification ?? undefined,
  };
  return {decided, expected};
};
