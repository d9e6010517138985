import fc from 'fast-check';
import {DAY, MINUTE} from './clock.ts';
import {otherThan} from './letters.ts';
import {
  invitationAnswer,
  type Modelled,
  MOST_TRIES,
  PARTIES,
  type Party,
  sessionAnswer,
} from './modelled.ts';

/** Which digits are typed: the last that came, others, those of before, somebody else's. */
const TYPED = ['right', 'wrong', 'old', "other's"] as const;

/** Just before and at each end that matters, and far beyond. */
const WAITS = [
  MINUTE - 1,
  1,
  5 * MINUTE,
  10 * MINUTE - 1,
  10 * MINUTE,
  30 * MINUTE - 1,
  30 * MINUTE,
  31 * DAY - 1,
  31 * DAY,
  31 * DAY,
] as const;

/**
 * A step says what kind of thing is done, not with which link: it makes sense whatever the steps
 * before it, so that a failing sequence may be shortened.
 */
export type Step =
  /** What leads to a signature, some steps of it. */
  | {readonly does: 'forward'; readonly pick: number; readonly times: number}
  | {readonly does: 'open' | 'renew' | 'replay' | 'look'; readonly pick: number}
  | {readonly does: 'deliver'}
  | {readonly does: 'remind'; readonly party: Party}
  | {readonly does: 'correct'; readonly party: Party; readonly address: number | 'shared'}
  | {
      readonly does: 'modify';
      readonly text: number;
      readonly party: Party;
      readonly address: number;
    }
  | {readonly does: 'ask'; readonly pick: number; readonly isStale: boolean}
  | {
      readonly does: 'type';
      readonly pick: number;
      readonly what: (typeof TYPED)[number];
      readonly isStale: boolean;
    }
  | {readonly does: 'wait'; readonly ms: number};

const pick = fc.nat(209);
const party = fc.constantFrom(...PARTIES);
const isStale = fc.nat(5).map(one => one === 0);
const does = <Name extends string>(name: Name) => fc.constant(name);
const weighed = <Value>(weight: number, arbitrary: fc.Arbitrary<Value>) => ({weight, arbitrary});

const step: fc.Arbitrary<Step> = fc.oneof(
  weighed(10, fc.record({does: does('forward'), pick, times: fc.integer({min: 1, max: 5})})),
  weighed(3, fc.record({does: does('deliver')})),
  weighed(2, fc.record({does: does('open'), pick})),
  weighed(2, fc.record({does: does('renew'), pick})),
  weighed(1, fc.record({does: does('remind'), party})),
  weighed(
    2,
    fc.record({
      does: does('correct'),
      party,
      address: fc.constantFrom<number | 'shared'>(0, 1, 1, 2, 2, 'shared'),
    }),
  ),
  // A party of the same address is the same party: most of the time nobody is replaced.
  weighed(3, fc.record({does: does('modify'), text: fc.nat(2), party, address: fc.nat(2)})),
  weighed(2, fc.record({does: does('ask'), pick, isStale})),
  weighed(7, fc.record({does: does('type'), pick, what: fc.constantFrom(...TYPED), isStale})),
  weighed(3, fc.record({does: does('wait'), ms: fc.constantFrom(...WAITS)})),
  weighed(2, fc.record({does: does('replay'), pick})),
  weighed(1, fc.record({does: does('look'), pick})),
);

const MOST_STEPS = 20;
const FEW_STEPS = 6;

/** Most sequences are short, so that many begin; some are long, so that all is reached. */
export const sequence = fc.oneof(
  weighed(3, fc.array(step, {minLength: 1, maxLength: FEW_STEPS, size: 'max'})),
  weighed(1, fc.array(step, {minLength: 1, maxLength: MOST_STEPS, size: 'max'})),
);

/** What a step means, the world being as it is. */
export type Deed =
  | {readonly does: 'deliver'}
  | {readonly does: 'open' | 'renew'; readonly invitation: number}
  | {readonly does: 'remind'; readonly party: Party}
  | {readonly does: 'correct'; readonly party: Party; readonly address: number | 'shared'}
  | {
      readonly does: 'modify';
      readonly text: number;
      readonly replaced: {readonly party: Party; readonly address: number};
    }
  | {readonly does: 'ask'; readonly session: number; readonly document: string}
  | {
      readonly does: 'type';
      readonly session: number;
      readonly document: string;
      readonly digits: string;
    }
  | {readonly does: 'replay' | 'look'; readonly session: number; readonly pick: number}
  | {readonly does: 'wait'; readonly ms: number};

const digitsOf = (model: Modelled, of: Party): readonly string[] =>
  model.codes.flatMap(({party, digits}) => (party === of && digits ? [digits] : []));

const typedDigits = (model: Modelled, session: number, what: (typeof TYPED)[number]): string => {
  const own = model.sessions[session]?.party ?? 'beneficiary';
  const known = digitsOf(model, own);
  const others = PARTIES.filter(party => party !== own).flatMap(party => digitsOf(model, party));
  const last = known.at(-1) ?? '000000';
  switch (what) {
    case 'right':
      return last;
    case 'wrong':
      return otherThan(last);
    case 'old':
      return known.at(-2) ?? otherThan(last);
    case "other's":
      return others.at(-1) ?? otherThan(last);
  }
};

/** One of the last few sessions most often; now and then one that never was. */
const sessionAt = ({sessions}: Modelled, pick: number): number =>
  pick % 20 === 0 ? sessions.length : Math.max(0, sessions.length - 1 - (pick % 3));

/** Whether somebody's code came, so that they have something to type. */
const hasCode = (model: Modelled, session: number): boolean => {
  const {party} = model.sessions[session] ?? {};
  return party !== undefined && digitsOf(model, party).length > 0;
};

/** What leads to a signature, from where things are. */
const forward = (model: Modelled, pick: number): Deed => {
  const awaited = PARTIES.filter(party => !model.signed.includes(party));
  const party = awaited[pick % awaited.length];
  if (!party) {
    const {addresses} = model.shown;
    const replaced = {party: 'beneficiary', address: addresses.beneficiary} as const;
    return {does: 'modify', text: pick % 3, replaced};
  }
  const session = model.sessions.findLastIndex(
    (one, index) => one.party === party && sessionAnswer(model, index) === 'done',
  );
  if (session < 0) {
    const invitation = model.invitations.findLastIndex(
      (one, index) => one.party === party && invitationAnswer(model, index) === 'done',
    );
    if (invitation >= 0) return {does: 'open', invitation};
    const known = model.invitations.findLastIndex(one => one.party === party && !one.isRevoked);
    const isWritten = model.events.length > 0 || model.waiting.some(one => one.party === party);
    return isWritten || known < 0 ? {does: 'deliver'} : {does: 'renew', invitation: known};
  }
  const {document, now} = model;
  const code = model.codes.findLast(one => one.party === party);
  const isGood =
    code?.document === document && !code.isUsed && code.tries < MOST_TRIES && now < code.endsAt;
  if (code?.digits && isGood) {
    const digits = pick % 4 === 0 ? otherThan(code.digits) : code.digits;
    return {does: 'type', session, document, digits};
  }
  if (isGood) return {does: 'deliver'};
  const isTooSoon = code !== undefined && now < code.askedAt + MINUTE;
  return isTooSoon ? {does: 'wait', ms: MINUTE} : {does: 'ask', session, document};
};

/** Whom and what a step means; `documents` are those there have been. */
export const deedOf = (one: Step, model: Modelled, documents: readonly string[]): Deed => {
  const documentFor = (isStale: boolean): string =>
    (isStale ? documents.findLast(former => former !== model.document) : undefined) ??
    model.document;
  const isEarly = model.sessions.length === 0 && 'pick' in one && one.pick % 7 > 0;
  if (one.does === 'forward' || isEarly) return forward(model, 'pick' in one ? one.pick : 0);
  switch (one.does) {
    case 'open':
    case 'renew':
      return {does: one.does, invitation: one.pick % (model.invitations.length + 1)};
    case 'modify': {
      const {does, text, party, address} = one;
      return {does, text, replaced: {party, address}};
    }
    case 'ask':
      return {
        does: 'ask',
        session: sessionAt(model, one.pick),
        document: documentFor(one.isStale),
      };
    case 'type': {
      const session = sessionAt(model, one.pick);
      if (one.pick % 7 > 0 && !hasCode(model, session)) return forward(model, one.pick);
      const document = documentFor(one.isStale);
      return {does: 'type', session, document, digits: typedDigits(model, session, one.what)};
    }
    case 'replay':
    case 'look':
      return {does: one.does, session: sessionAt(model, one.pick), pick: one.pick};
    default:
      return one;
  }
};
