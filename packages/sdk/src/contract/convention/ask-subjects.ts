import type {CivilDate} from '../primitives/time.ts';
import type {ProblemCode} from '../problem.ts';
import {ASK_SUBJECTS, type AskSubject} from './asking.ts';
import {type LifeCycleState, refuseCommand, TRANSITIONS} from './life-cycle.ts';
import type {Role} from './role.ts';
import {SIGNATORY_ROLES} from './vocabulary.ts';

/** Those of some roles that are a party's of this convention. */
const actingParties = ({parties}: LifeCycleState, roles: readonly Role[]) =>
  SIGNATORY_ROLES.filter(role => roles.includes(role) && parties.includes(role));

const refuseSubject = (
  state: LifeCycleState,
  subject: AskSubject,
  roles: readonly Role[],
  today: CivilDate,
): ProblemCode | undefined => {
  const isValidated = state.status === 'ACCEPTED_BY_VALIDATOR';
  const parties = actingParties(state, roles);
  if (subject === 'change') return undefined;
  if (parties.length === 0) return 'role_not_allowed';
  switch (subject) {
    case 'contact':
      return isValidated ? 'status_not_allowed' : undefined;
    case 'refusal':
      if (isValidated) return 'status_not_allowed';
      return parties.some(party => state.signed.includes(party)) ? 'already_signed' : undefined;
    // The agency itself can do no more: what it would be refused is not asked of it.
    case 'cancellation':
      return refuseCommand(state, 'cancel', TRANSITIONS.cancel.roles, today);
    case 'renewal':
      if (state.isRenewal || state.isRenewed) return 'status_not_allowed';
      return refuseCommand(state, 'renew', TRANSITIONS.renew.roles, today);
  }
};

/**
 * Says why somebody may not ask for something now, or undefined when they may: first whether they
 * may ask at all, then what is peculiar to the subject.
 *
 * @param today - the civil date where the agency is.
 */
export const refuseAsking = (
  state: LifeCycleState,
  subject: AskSubject,
  roles: readonly Role[],
  today: CivilDate,
): ProblemCode | undefined =>
  refuseCommand(state, 'ask', roles, today) ?? refuseSubject(state, subject, roles, today);

/**
 * What somebody may ask for now, in the order of {@link ASK_SUBJECTS}. A party of a convention under
 * way: a change, the right address of somebody, and not to sign as long as they have not; of a
 * validated one: a change, a cancellation until its last day, a renewal where there may be one. The
 * agency, of one under way: a change, which the parties make.
 *
 * @param today - the civil date where the agency is.
 */
export const askSubjects = (
  state: LifeCycleState,
  roles: readonly Role[],
  today: CivilDate,
): AskSubject[] =>
  ASK_SUBJECTS.filter(subject => refuseAsking(state, subject, roles, today) === undefined);
