import {addDays} from '@immersion-kit/sdk/contract';
import fc from 'fast-check';
import {endOf, type Modelled} from './modelled.ts';
import type {Ask} from './request.ts';
import {COMMANDS} from './rule-book.ts';

export const VERBS = [...COMMANDS, 'replace', 'submit'] as const;
export type Verb = (typeof VERBS)[number];

/**
 * A step says what kind of thing is done, not to whom exactly: it makes sense whatever the steps
 * before it, so that a failing sequence may be shortened.
 */
export type Step =
  /** The next thing that leads to a validation, by somebody who may. */
  | {readonly does: 'forward'; readonly pick: number}
  | {
      readonly does: 'ask';
      readonly verb: Verb;
      readonly target: number;
      readonly who: 'rightful' | 'anybody';
      readonly pick: number;
      readonly expects: Ask['expects'];
      readonly isStale: boolean;
      readonly variant: number;
    }
  | {
      readonly does: 'wait';
      readonly until: 'first-morning' | 'last-evening' | 'next-morning' | 'eve' | 'month';
    }
  | {readonly does: 'job'};

/** How a sequence begins. */
export type Setting = {
  readonly agency: 'single' | 'double' | 'structure' | 'island';
  readonly hasRepresentative: boolean;
  readonly hasEmployer: boolean;
  /** A second request much like the first, sent by the same agency. */
  readonly hasTwin: boolean;
};

/** What has the most ways to go. */
const OFTEN: readonly Verb[] = [
  'sign',
  'modify',
  'transfer',
  'renew',
  'cancel',
  'replace',
  'ask',
  'assess',
];

const number = fc.nat(209);
const often = <Value>(weight: number, value: Value) => ({weight, arbitrary: fc.constant(value)});

const step: fc.Arbitrary<Step> = fc.oneof(
  {weight: 9, arbitrary: fc.record({does: fc.constant('forward' as const), pick: number})},
  {
    weight: 10,
    arbitrary: fc.record({
      does: fc.constant('ask' as const),
      verb: fc.oneof(
        {weight: 3, arbitrary: fc.constantFrom(...VERBS)},
        {weight: 1, arbitrary: fc.constantFrom(...OFTEN)},
      ),
      target: number,
      who: fc.oneof(often(3, 'rightful' as const), often(1, 'anybody' as const)),
      pick: number,
      expects: fc.oneof(
        often(12, 'present' as const),
        often(2, 'former' as const),
        often(1, 'nothing' as const),
      ),
      isStale: fc.oneof(often(4, false), often(1, true)),
      variant: number,
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      does: fc.constant('wait' as const),
      until: fc.constantFrom('first-morning', 'last-evening', 'next-morning', 'eve', 'month'),
    }),
  },
  {weight: 1, arbitrary: fc.constant({does: 'job' as const})},
);

const setting: fc.Arbitrary<Setting> = fc.record({
  agency: fc.constantFrom('single', 'double', 'structure', 'island'),
  hasRepresentative: fc.boolean(),
  hasEmployer: fc.boolean(),
  hasTwin: fc.oneof(often(4, false), often(1, true)),
});

const MOST_STEPS = 40;
const FEW_STEPS = 10;

/** A sequence: most are short, so that many begin; some are long, so that all is reached. */
export const sequence = fc.record({
  setting,
  steps: fc.oneof(
    {weight: 4, arbitrary: fc.array(step, {minLength: 1, maxLength: FEW_STEPS, size: 'max'})},
    {weight: 1, arbitrary: fc.array(step, {minLength: 1, maxLength: MOST_STEPS, size: 'max'})},
  ),
});
export type Sequence = {readonly setting: Setting; readonly steps: readonly Step[]};

/** The instant a wait leads to, counted from the last day of a convention. */
export const waited = (
  until: Extract<Step, {does: 'wait'}>['until'],
  {content}: Modelled,
  monthAfter: (day: string) => string,
): Date => {
  const end = endOf(content);
  const instants = {
    'first-morning': `${content.start}T09:00:00.000Z`,
    // Late enough for the island to be on the next day.
    'last-evening': `${end}T21:30:00.000Z`,
    'next-morning': `${addDays(end, 1)}T09:00:00.000Z`,
    eve: `${addDays(monthAfter(end), -1)}T09:00:00.000Z`,
    month: `${monthAfter(end)}T09:00:00.000Z`,
  };
  return new Date(instants[until]);
};
