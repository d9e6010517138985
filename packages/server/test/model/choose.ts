import {addDays} from '@immersion-kit/sdk/contract';
import {type Actor, AGENCIES, AGENCY_NAMES, type AgencyName, coversAgency} from './cast.ts';
import {KEY_NAMES, KEYS, qualitiesOf} from './cast.ts';
import {type Content, FIRST_DAY, type Modelled, partiesOf} from './modelled.ts';
import {renewalOf} from './predict.ts';
import type {Ask, Request, World} from './request.ts';
import {isAllowed, isOpen, PARTIES, QUALITIES, type Quality, SUBJECTS} from './rule-book.ts';
import type {Setting, Step, Verb} from './steps.ts';

/** How somebody who sends a request again words it. */
export const again = (content: Content, isSameAddress: boolean): Content => ({
  ...content,
  text: 'Une autre demande.',
  email: isSameAddress ? 'anais@personne.example' : 'autre@personne.example',
});

/** What the first convention of a sequence holds. */
export const firstContent = (
  {hasRepresentative, hasEmployer}: Setting,
  lastName: string,
): Content => ({
  start: FIRST_DAY,
  text: 'Version 0.',
  lastName,
  email: 'anais@personne.example',
  birthdate: '2004-10-03',
  tutor: 'Lefèvre',
  hasRepresentative,
  hasEmployer,
});

const at = <Value>(values: readonly Value[], pick: number): Value => {
  const value = values[pick % values.length];
  if (value === undefined) throw new Error('nothing to choose from');
  return value;
};

const actorsFor = (target: number, world: World): Actor[] => [
  ...KEY_NAMES.map(key => ({key})),
  ...QUALITIES.filter(role => role !== 'system').map(session => ({session, of: target})),
  {session: 'beneficiary', of: 'stranger'},
  ...world.flatMap((_, of): Actor[] => (of === target ? [] : [{session: 'beneficiary', of}])),
];

const STAFF_OR_OWNER: readonly Quality[] = ['counsellor', 'validator', 'beneficiary'];

const mayDo = (actor: Actor, verb: Verb, target: number, {agency}: Modelled): boolean => {
  const qualities = qualitiesOf(actor, target, agency);
  if (verb === 'submit') return coversAgency(actor, agency);
  const isKeysOnly = verb === 'correct-contact' || verb === 'delete-assessment';
  if (isKeysOnly && 'session' in actor) return false;
  if (verb === 'replace') return qualities.some(one => STAFF_OR_OWNER.includes(one));
  return qualities.some(quality => isAllowed(quality, verb));
};

const actorFor = (
  {verb, who, pick}: Extract<Step, {does: 'ask'}>,
  target: number,
  world: World,
  before: Modelled,
): Actor => {
  const all = actorsFor(target, world);
  const able = who === 'rightful' ? all.filter(one => mayDo(one, verb, target, before)) : [];
  return at(able.length > 0 ? able : all, pick);
};

const modification = (before: Modelled, target: number, variant: number): Request => {
  const {content, history} = before;
  const renamed = {...content, text: `Version ${target}.${history.length}.`};
  const changes: readonly Partial<Content>[] = [
    {},
    {hasEmployer: !content.hasEmployer, hasRepresentative: !content.hasRepresentative},
    {hasEmployer: !content.hasEmployer},
    {hasRepresentative: !content.hasRepresentative},
    {start: addDays(content.start, 7)},
    {},
  ];
  return {
    command: 'modify',
    content: {...renamed, ...at(changes, variant)},
    isValid: variant % 6 !== 5,
    referent: variant % 4 === 0 ? 'Muller' : undefined,
  };
};

const agencyFor = (actor: Actor, variant: number): AgencyName =>
  'key' in actor && variant % 5 !== 0
    ? at<AgencyName>(KEYS[actor.key].covers, variant)
    : at(AGENCY_NAMES, variant);

const requestFor = (
  verb: Verb,
  {
    target,
    actor,
    world,
    isStale,
    variant,
  }: {
    target: number;
    actor: Actor;
    world: World;
    isStale: boolean;
    variant: number;
  },
): Request => {
  const before = at(world, target);
  switch (verb) {
    case 'sign':
      return {command: verb, isStale};
    case 'modify':
      return modification(before, target, variant);
    case 'accept':
    case 'validate':
    case 'name-counsellor':
      return {command: verb, name: at(['Konaté', 'Muller', ''], variant)};
    case 'reject':
    case 'cancel':
    case 'deprecate':
      return {command: verb, justification: at(['Projet abandonné.', 'Doublon.'], variant)};
    case 'transfer':
      return {command: verb, to: at([...AGENCY_NAMES, 'unknown'], variant)};
    case 'renew': {
      const {start} = before.content;
      const starts = [7, 7, 7, 14, 4, 3].map(days => addDays(start, days));
      return {command: verb, start: at(starts, variant), isLonger: variant % 5 === 4};
    }
    case 'correct':
      return {
        command: verb,
        ...(variant % 2 === 0 ? {} : {tutor: at(['Åberg', 'Lefèvre'], variant)}),
        ...(variant % 3 === 0 ? {birthdate: at(['2003-05-14', '2004-10-03'], variant)} : {}),
      };
    case 'correct-contact': {
      const role = at(PARTIES, variant);
      return {command: verb, role, email: `${role}.${variant % 4}@personne.example`};
    }
    case 'ask':
      return {command: verb, subject: at(SUBJECTS, variant)};
    case 'assess':
      return {command: verb, outcome: variant % 3 === 0 ? 'DID_NOT_SHOW' : 'COMPLETED'};
    case 'sign-assessment':
      return {command: verb, isStale, agrees: variant % 2 === 0};
    case 'delete-assessment':
      return {command: verb};
    case 'replace':
      // The one after it, most often; itself at times, and what does not exist.
      return {
        command: verb,
        older: variant % 9 === 0 ? 'unknown' : (target + at([1, 1, 1, 0], variant)) % world.length,
      };
    case 'submit': {
      const [first = before] = world;
      return {
        command: verb,
        agency: agencyFor(actor, variant),
        content: {
          ...again(first.content, variant % 2 === 0),
          start: addDays(FIRST_DAY, 7 * (variant % 3)),
          birthdate: '2004-10-03',
        },
        isKept: variant % 7 > 1,
        ...(variant % 7 > 3 ? {replaces: variant % world.length} : {}),
      };
    }
  }
};

/** Two requests by one person to one host a year, renewals apart: the law allows no more. */
const mayStillSubmit = (world: World): boolean =>
  world.filter(({renewalOf}) => renewalOf === undefined).length < 2;

const VALIDATORS = {
  single: 'single',
  double: 'double',
  prescriber: 'prescriber',
  structure: 'prescriber',
  island: 'island',
  closed: 'single',
} as const;

/** Past the validation: renewed, even where it may not be; now and then called off. */
const onward = (world: World, target: number, pick: number): Request | undefined => {
  if (pick % 4 === 1) return {command: 'cancel', justification: 'Projet abandonné.'};
  const {renewalOf: original, content} = at(world, target);
  const isRenewable = original === undefined && renewalOf(world, target) === undefined;
  if (!isRenewable && pick % 2 === 0) return undefined;
  const start = addDays(content.start, pick % 8 === 2 ? 4 : 7);
  return {command: 'renew', start, isLonger: pick % 8 === 6};
};

const forward = (world: World, pick: number): Ask | undefined => {
  // The last one first: it is the others that have come to an end.
  const open = [...world.keys()].filter(index => isOpen(at(world, index).status, 'reject'));
  const target = pick % 3 > 0 ? (open.at(-1) ?? 0) : pick % world.length;
  const before = at(world, target);
  const ask = (actor: Actor, request: Request): Ask => ({
    target,
    actor,
    expects: 'present',
    request,
  });
  const validator: Actor = {key: VALIDATORS[before.agency]};
  switch (before.status) {
    case 'READY_TO_SIGN':
    case 'PARTIALLY_SIGNED': {
      const awaited = partiesOf(before.content).filter(party => !(party in before.signed));
      const actor: Actor = {session: at(awaited, pick), of: target};
      return ask(actor, {command: 'sign', isStale: false});
    }
    case 'IN_REVIEW':
      return AGENCIES[before.agency].isTwoSteps
        ? ask({session: 'counsellor', of: target}, {command: 'accept', name: 'Konaté'})
        : ask(validator, {command: 'validate', name: 'Muller'});
    case 'ACCEPTED_BY_COUNSELLOR':
      return ask(validator, {command: 'validate', name: 'Muller'});
    case 'ACCEPTED_BY_VALIDATOR': {
      if (before.assessment && pick % 12 === 7) {
        return ask(validator, {command: 'delete-assessment'});
      }
      if (pick % 4 === 3) {
        return before.assessment
          ? ask(
              {session: 'beneficiary', of: target},
              {command: 'sign-assessment', isStale: false, agrees: pick % 8 === 3},
            )
          : ask(
              {session: 'establishment-tutor', of: target},
              {command: 'assess', outcome: pick % 12 === 3 ? 'DID_NOT_SHOW' : 'COMPLETED'},
            );
      }
      const request = onward(world, target, pick);
      return request && ask(validator, request);
    }
    default:
      return undefined;
  }
};

/**
 * Whom and what a step means, the world being as it is; nothing when there is no way forward.
 * Nobody can replace what nobody resembles: half of those requests bring the other one about.
 */
export const askOf = (
  step: Extract<Step, {does: 'forward' | 'ask'}>,
  world: World,
): Ask | undefined => {
  if (step.does === 'forward') return forward(world, step.pick);
  const {expects, isStale, variant} = step;
  const isAlone = step.verb === 'replace' && variant % 2 === 0;
  const isMore = step.verb === 'submit' || isAlone;
  const verb = isMore ? (mayStillSubmit(world) ? 'submit' : 'replace') : step.verb;
  const target = step.target % world.length;
  // The same person asks the same thing again, now and then.
  const last = at(world, target).asked.at(-1);
  if (verb === 'ask' && last && variant % 3 === 0) {
    const request = {command: verb, subject: last.subject} as const;
    return {target, actor: {session: last.role, of: target}, expects, request};
  }
  const actor = actorFor({...step, verb}, target, world, at(world, target));
  return {
    target,
    actor,
    expects,
    request: requestFor(verb, {target, actor, world, isStale, variant}),
  };
};
