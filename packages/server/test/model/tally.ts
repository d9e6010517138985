import {COMMANDS, isOpen, REFUSALS, STATUSES} from './rule-book.ts';
import type {Verb} from './steps.ts';
import {VERBS} from './steps.ts';

/** What was done, by name; plain data that a child process may send. */
export type Tally = {
  sequences: number;
  commands: number;
  conventions: number;
  /** Answers by code; `accepted` among them. */
  readonly answers: Record<string, number>;
  /** Conventions by the statuses they went through. */
  readonly statuses: Record<string, number>;
  /** `STATUS verb`: how often it was asked, and how often it was accepted. */
  readonly asked: Record<string, number>;
  readonly accepted: Record<string, number>;
};

export const emptyTally = (): Tally => ({
  sequences: 0,
  commands: 0,
  conventions: 0,
  answers: {},
  statuses: {},
  asked: {},
  accepted: {},
});

export const count = (counts: Record<string, number>, name: string, more = 1): void => {
  counts[name] = (counts[name] ?? 0) + more;
};

/** Adds what another lane or process did. */
export const addTally = (total: Tally, part: Tally): void => {
  total.sequences += part.sequences;
  total.commands += part.commands;
  total.conventions += part.conventions;
  for (const field of ['answers', 'statuses', 'asked', 'accepted'] as const) {
    for (const [name, more] of Object.entries(part[field])) count(total[field], name, more);
  }
};

/** What is tried in every status; a new request is counted where the one it resembles stands. */
export const CELL_VERBS: readonly (Verb | 'job')[] = [...VERBS, 'job'];

/** Each status against each command: asked, and accepted when it was. */
export const cellRows = ({asked, accepted}: Tally): string[][] => [
  ['', ...CELL_VERBS],
  ...STATUSES.map(status => [
    status,
    ...CELL_VERBS.map(verb => {
      const cell = `${status} ${verb}`;
      const yes = accepted[cell] ?? 0;
      return yes > 0 ? `${asked[cell] ?? 0} (${yes})` : String(asked[cell] ?? 0);
    }),
  ]),
];

/** What else a request that the rules allow may be refused for, by the field. */
const FIELDS = [
  'agency_same',
  'agency_unknown',
  'dates_order',
  'renewal_of_renewal',
  'renewal_already_done',
  'renewal_before_end',
  'renewal_too_long',
  'immersion_not_over',
];

/** What was never tried: a command in a status, one the rules allow accepted, a refusal. */
export const missed = ({asked, accepted, answers}: Tally): string[] => {
  const cells = STATUSES.flatMap(status => CELL_VERBS.map(verb => `${status} ${verb}`));
  const allowed = STATUSES.flatMap(status =>
    COMMANDS.filter(command => isOpen(status, command)).map(command => `${status} ${command}`),
  );
  const refusals = Object.keys(REFUSALS);
  const words = new Set(Object.keys(answers).flatMap(answer => answer.split(' ')));
  return [
    ...cells.filter(cell => !asked[cell]).map(cell => `${cell} asked`),
    ...allowed.filter(cell => !accepted[cell]).map(cell => `${cell} accepted`),
    ...[...refusals, ...FIELDS].filter(word => !words.has(word)),
  ];
};

const sorted = (counts: Record<string, number>): string =>
  Object.entries(counts)
    .toSorted(([, one], [, other]) => other - one)
    .map(([name, times]) => `${name} ${times}`)
    .join(', ');

/** The whole tally in a few lines. */
export const describeTally = (tally: Tally): string => {
  const rows = cellRows(tally);
  const widths = CELL_VERBS.map((_, index) =>
    Math.max(...rows.map(row => row[index + 1]?.length ?? 0)),
  );
  const lines = rows.map(([status = '', ...cells]) =>
    [status.padEnd(22), ...cells.map((cell, index) => cell.padStart(widths[index] ?? 0))].join(' '),
  );
  const {sequences, commands, conventions, answers, statuses} = tally;
  return [
    ...lines,
    `statuses reached: ${sorted(statuses)}`,
    `answers: ${sorted(answers)}`,
    `${sequences} sequences, ${commands} commands on ${conventions} conventions`,
  ].join('\n');
};
