import {addMonths} from '@immersion-kit/sdk/contract';
import {type Actor, coversAgency, qualitiesOf, todayAt} from './cast.ts';
import {after, askingAs, closed, DEPRECATED} from './effect.ts';
import {begun, changed, type Content, type Doing, endOf, type Modelled} from './modelled.ts';
import {signedVersionOf, situationOf} from './modelled.ts';
import type {Ask, Request, World} from './request.ts';
import {
  isOpen,
  PARTIES,
  type Quality,
  refusalOf,
  refusalOfSubject,
  type Refusal,
} from './rule-book.ts';

/** What must come of it: a refusal that changes nothing, or the world after. */
export type Prediction =
  | {readonly refused: Refusal; readonly fields?: readonly string[]}
  | {readonly world: World; readonly answered: number};

const REASON = 'Remplacée par une nouvelle demande.';
const FORGOTTEN =
  "Demande classée automatiquement : un mois après la fin prévue de l'immersion, elle n'était pas validée.";
const DEAD = ['REJECTED', 'CANCELLED', 'DEPRECATED'];
const AGENCY: readonly Quality[] = [
  'counsellor',
  'validator',
  'prescriber-validator',
  'agency-admin',
];

const daysApart = (one: string, other: string): number =>
  Math.abs(Date.parse(one) - Date.parse(other)) / 86_400_000;

/** The convention that renews another, unless it came to nothing: then another one may. */
export const renewalOf = (world: World, target: number): number | undefined => {
  const index = world.findIndex(
    ({renewalOf: original, status}) => original === target && !DEAD.includes(status),
  );
  return index < 0 ? undefined : index;
};

/** The conventions alive that look like a request for the same immersion. */
export const similarTo = (world: World, {start, birthdate}: Content, except?: number): number[] =>
  world.flatMap(({status, content}, index) =>
    index !== except &&
    !DEAD.includes(status) &&
    content.birthdate === birthdate &&
    daysApart(content.start, start) <= 7
      ? [index]
      : [],
  );

const put = (world: World, index: number, modelled: Modelled): World =>
  world.map((one, place) => (place === index ? modelled : one));

/** Puts an older convention out of use in favour of one with a given content. */
const replaced = (
  world: World,
  older: number | 'unknown',
  content: Content,
  {actor, doing, now, mine}: {actor: Actor; doing: Doing; now: Date; mine: number | undefined},
): Prediction => {
  const before = older === 'unknown' ? undefined : world[older];
  if (!before || older === 'unknown' || older === mine) return {refused: 'convention_not_found'};
  const isOwner = 'session' in actor && actor.session === 'beneficiary';
  const isTheirs = isOwner && before.content.email === content.email;
  const qualities: Quality[] = isTheirs ? ['system'] : qualitiesOf(actor, older, before.agency);
  const isSimilar = similarTo(world, content, mine).includes(older);
  if (!isSimilar || qualities.length === 0) return {refused: 'convention_not_found'};
  const today = todayAt(before.agency, now);
  const refused = refusalOf(situationOf(before), 'deprecate', qualities, today);
  if (refused) return {refused};
  const next = closed(before, {...doing, qualities}, DEPRECATED, REASON);
  return {world: put(world, older, next), answered: mine ?? world.length};
};

const submitted = (
  world: World,
  {agency, content, isKept, replaces}: Extract<Request, {command: 'submit'}>,
  actor: Actor,
  doing: Doing,
  now: Date,
): Prediction => {
  if ('session' in actor) return {refused: 'link_invalid'};
  if (actor.key === 'reader') return {refused: 'scope_missing'};
  if (agency === 'closed') return {refused: 'convention_invalid', fields: ['agency_unknown']};
  if (!coversAgency(actor, agency)) return {refused: 'agency_not_allowed'};
  const made = {...doing, qualities: []};
  const cleared: Prediction =
    replaces === undefined
      ? {world, answered: world.length}
      : replaced(world, replaces, content, {actor, doing: made, now, mine: undefined});
  if ('refused' in cleared) return cleared;
  const similar = similarTo(cleared.world, content);
  if (!isKept && similar.length > 0) return {refused: 'duplicate_found'};
  const events = ['convention.submitted', ...similar.map(() => 'convention.duplicate-suspected')];
  const convention = begun(made, {agency, content, referent: undefined}, events);
  return {world: [...cleared.world, convention], answered: cleared.world.length};
};

const renewed = (
  world: World,
  target: number,
  before: Modelled,
  {start, isLonger}: Extract<Request, {command: 'renew'}>,
  doing: Doing,
): Prediction => {
  if (before.renewalOf !== undefined) {
    return {refused: 'convention_invalid', fields: ['renewal_of_renewal']};
  }
  if (renewalOf(world, target) !== undefined) {
    return {refused: 'convention_invalid', fields: ['renewal_already_done']};
  }
  const fields = [
    ...(start <= endOf(before.content) ? ['renewal_before_end'] : []),
    ...(isLonger ? ['renewal_too_long'] : []),
  ];
  if (fields.length > 0) return {refused: 'convention_invalid', fields};
  const content = {...before.content, start};
  const {agency, referent} = before;
  const renewal = begun(doing, {agency, content, referent, renewalOf: target}, [
    'convention.submitted',
  ]);
  const original = changed(before, doing, ['convention.renewed'], {});
  return {world: [...put(world, target, original), renewal], answered: target};
};

/** Who signs and where their codes go: only the agency touches that. */
const touched = (before: Content, after: Content): string[] => [
  ...(before.email === after.email ? [] : ['contact_kept']),
  ...(before.hasRepresentative === after.hasRepresentative ? [] : ['contact_kept']),
  ...(before.hasEmployer === after.hasEmployer ? [] : ['contact_kept']),
];

/** What a request is refused for beyond the rules every reader is told of. */
export const refusalOfRequest = (
  before: Modelled,
  request: Request,
  qualities: readonly Quality[],
): Prediction | undefined => {
  switch (request.command) {
    case 'sign':
    case 'sign-assessment':
      return request.isStale ? {refused: 'document_changed'} : undefined;
    case 'modify': {
      if (!request.isValid) return {refused: 'convention_invalid', fields: ['dates_order']};
      const isByLink = qualities.every(quality => PARTIES.some(party => party === quality));
      const fields = isByLink ? touched(before.content, request.content) : [];
      return fields.length > 0 ? {refused: 'convention_invalid', fields} : undefined;
    }
    case 'transfer': {
      if (request.to === before.agency)
        return {refused: 'convention_invalid', fields: ['agency_same']};
      const isOut = request.to === 'unknown' || request.to === 'closed';
      return isOut ? {refused: 'convention_invalid', fields: ['agency_unknown']} : undefined;
    }
    case 'correct-contact': {
      const {parties, signed} = situationOf(before);
      if (!parties.includes(request.role)) return {refused: 'not_a_party'};
      return signed.includes(request.role) ? {refused: 'already_signed'} : undefined;
    }
    case 'correct': {
      const isAgency = qualities.some(quality => AGENCY.includes(quality));
      return request.birthdate !== undefined && !isAgency
        ? {refused: 'role_not_allowed'}
        : undefined;
    }
    default:
      return undefined;
  }
};

const DAY_MS = 86_400_000;

const refusalOfQuestion = (
  world: World,
  target: number,
  before: Modelled,
  {subject}: Extract<Request, {command: 'ask'}>,
  {qualities, at}: Doing,
): Prediction | undefined => {
  const isRenewable = before.renewalOf === undefined && renewalOf(world, target) === undefined;
  const today = todayAt(before.agency, new Date(at));
  const situation = situationOf(before);
  const refused = refusalOfSubject(situation, subject, qualities, {today, isRenewable});
  if (refused) return {refused};
  const role = askingAs(before, qualities);
  const isTooSoon = before.asked.some(
    one =>
      one.role === role &&
      one.subject === subject &&
      one.version === signedVersionOf(before) &&
      Date.parse(at) - Date.parse(one.at) < DAY_MS,
  );
  return isTooSoon ? {refused: 'message_too_soon'} : undefined;
};

/** What shows the version it is about is refused without one; what only adds to it shows none. */
const isConditional = (command: Request['command']): boolean =>
  !['sign', 'ask', 'assess', 'sign-assessment'].includes(command);

/** What must come of a request. `name` is what the records call its author. */
export const predict = (
  world: World,
  {target, actor, expects, request}: Ask,
  now: Date,
  name: string,
): Prediction => {
  const at = now.toISOString();
  const doing = {at, actor: name, qualities: []};
  if (request.command === 'submit') return submitted(world, request, actor, doing, now);
  const isSignature = request.command === 'sign' || request.command === 'sign-assessment';
  if ('key' in actor && isSignature) return {refused: 'link_invalid'};
  // An address is the agency's to correct: whoever came by a link would sign for another.
  const isAgencys =
    request.command === 'correct-contact' || request.command === 'delete-assessment';
  if ('session' in actor && isAgencys) return {refused: 'link_invalid'};
  if ('key' in actor && actor.key === 'reader') return {refused: 'scope_missing'};
  if (isConditional(request.command) && expects === 'nothing')
    return {refused: 'precondition_missing'};
  const before = world[target];
  const qualities = before ? qualitiesOf(actor, target, before.agency) : [];
  if (!before || qualities.length === 0) return {refused: 'convention_not_found'};
  if (isConditional(request.command) && expects === 'former')
    return {refused: 'precondition_failed'};
  const acting = {...doing, qualities};
  if (request.command === 'replace') {
    if (DEAD.includes(before.status)) return {refused: 'status_not_allowed'};
    const context = {actor, doing: acting, now, mine: target};
    return replaced(world, request.older, before.content, context);
  }
  const today = todayAt(before.agency, now);
  const refused = refusalOf(situationOf(before), request.command, qualities, today);
  if (refused) return {refused};
  if (request.command === 'renew') return renewed(world, target, before, request, acting);
  if (request.command === 'assess' && request.outcome === 'COMPLETED') {
    const isEarly = today < endOf(before.content);
    if (isEarly) return {refused: 'assessment_invalid', fields: ['immersion_not_over']};
  }
  const unasked =
    request.command === 'ask' && refusalOfQuestion(world, target, before, request, acting);
  if (unasked) return unasked;
  return (
    refusalOfRequest(before, request, qualities) ?? {
      world: put(world, target, after(before, request, acting)),
      answered: target,
    }
  );
};

/** What the daily job does: whatever nobody validated is closed a month after its end. */
export const afterJob = (world: World, now: Date): World =>
  world.map(before => {
    const isForgotten = endOf(before.content) <= addMonths(todayAt(before.agency, now), -1);
    if (!isForgotten || !isOpen(before.status, 'deprecate')) return before;
    const doing: Doing = {at: now.toISOString(), actor: 'job:deprecate', qualities: ['system']};
    return closed(before, doing, DEPRECATED, FORGOTTEN);
  });
