import type {Measure} from '../../src/statistics/measures.ts';
import type {Published} from '../../src/statistics/published.ts';
import type {Stay} from '../../src/statistics/stays.ts';
import {type Equation, solverOf, sumOf} from './rational.ts';

const SMALLEST = 11;

/** Groups of people that never overlap, and the measures that add up some of them. */
type System = {
  readonly groups: Readonly<Record<string, (stay: Stay) => boolean>>;
  readonly measures: Readonly<Partial<Record<Measure, readonly string[]>>>;
  /** What nobody may learn when it is small. */
  readonly secrets: readonly (readonly string[])[];
};

const began = ({outcome}: Stay) => outcome === 'started';

const SYSTEMS: readonly System[] = [
  {
    groups: {
      soon: stay => began(stay) && stay.validationHours <= 48,
      late: stay => began(stay) && stay.validationHours > 48,
    },
    measures: {started: ['soon', 'late'], within48Hours: ['soon']},
    secrets: [['soon', 'late'], ['soon'], ['late']],
  },
  {
    groups: {
      ahead: stay => began(stay) && stay.noticeDays >= 7,
      hurried: stay => began(stay) && stay.noticeDays < 7,
    },
    measures: {started: ['ahead', 'hurried'], atLeastOneWeek: ['ahead']},
    secrets: [['ahead', 'hurried'], ['ahead'], ['hurried']],
  },
  {
    groups: {
      none: stay => began(stay) && !stay.isAssessed,
      unsigned: stay => began(stay) && stay.isAssessed && !stay.isAssessmentSigned,
      signed: stay => began(stay) && stay.isAssessmentSigned,
    },
    measures: {
      started: ['none', 'unsigned', 'signed'],
      written: ['unsigned', 'signed'],
      signed: ['signed'],
    },
    secrets: [
      ['none', 'unsigned', 'signed'],
      ['unsigned', 'signed'],
      ['none', 'unsigned'],
      ['none'],
      ['unsigned'],
      ['signed'],
    ],
  },
  {
    groups: {cancelled: stay => stay.outcome === 'cancelled-before-start'},
    measures: {cancelledBeforeStart: ['cancelled']},
    secrets: [['cancelled']],
  },
  {
    groups: {absent: stay => stay.outcome === 'did-not-show'},
    measures: {didNotShow: ['absent']},
    secrets: [['absent']],
  },
];

/** What is told, and what somebody who adds and subtracts all of it learns that they should not. */
export const attack = ({atoms, cells, told}: Published): {tellings: number; leaks: string[]} => {
  const leaks: string[] = [];
  let tellings = 0;
  for (const {groups, measures, secrets} of SYSTEMS) {
    const isOfStarted = 'started' in measures;
    const there = atoms.map(({stays}) => (isOfStarted ? stays.some(began) : stays.length > 0));
    const own = cells.map(cell => cell.atoms.filter(atom => there[atom]));
    const unknowns = (some: readonly number[], names: readonly string[]): Equation =>
      sumOf(some.flatMap(atom => names.map(name => `${name} ${atom}`)));
    const count = (some: readonly number[], names: readonly string[]): number =>
      some
        .flatMap(atom => atoms[atom]?.stays ?? [])
        .filter(stay => names.some(name => groups[name]?.(stay))).length;
    const known: {cell: number; names: readonly string[]}[] = [];
    for (const [measure, names] of Object.entries(measures)) {
      for (const cell of cells.keys()) {
        if (told[cell]?.has(measure as Measure)) known.push({cell, names});
      }
    }
    tellings += known.length;
    const follows = solverOf(known.map(({cell, names}) => unknowns(own[cell] ?? [], names)));
    const sought: [string, readonly number[]][] = cells.map(({by, key}, index) => [
      `${by} ${key}`,
      own[index] ?? [],
    ]);
    for (const {cell: large} of known) {
      for (const {cell: small} of known) {
        const around = own[large] ?? [];
        const inside = new Set(own[small]);
        if ([...inside].some(atom => !around.includes(atom))) continue;
        const rest = around.filter(atom => !inside.has(atom));
        sought.push([`${cells[large]?.key ?? ''} without ${cells[small]?.key ?? ''}`, rest]);
      }
    }
    for (const [name, some] of sought) {
      if (some.length === 0) continue;
      for (const names of secrets) {
        const size = count(some, names);
        if (size < SMALLEST && follows(unknowns(some, names))) {
          leaks.push(`${size} ${names.join('+')} of ${name}`);
        }
      }
    }
  }
  return {tellings, leaks};
};
