import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import fc from 'fast-check';
import {addDays} from '../primitives/civil-day.ts';
import {AssessmentRequest, pruneAssessment} from './assessment-request.ts';
import {type Assessed, validateAssessment} from './validate-assessment.ts';

/** Five days of seven hours, which are over. */
const ASSESSED: Assessed = {
  dateStart: '2026-11-16',
  dateEnd: '2026-11-20',
  schedule: {
    regular: true,
    days: Array.from({length: 5}, (_, index) => ({
      date: addDays('2026-11-16', index),
      periods: [
        {start: '09:00', end: '12:00'},
        {start: '13:00', end: '17:00'},
      ],
    })),
  },
  today: '2026-11-23',
};
const WHOLE = {
  status: 'COMPLETED',
  endedWithAJob: false,
  establishmentFeedback: 'Une belle semaine.',
  establishmentAdvices: 'Continuer.',
};
const PART = {
  ...WHOLE,
  status: 'PARTIALLY_COMPLETED',
  lastDayOfPresence: '2026-11-19',
  numberOfMissedHours: 0,
};
const HIRED = {
  ...WHOLE,
  endedWithAJob: true,
  typeOfContract: 'permanent',
  contractStartDate: '2026-11-23',
};

const saidOf = (input: unknown, assessed: Partial<Assessed> = {}): string =>
  validateAssessment(input, {...ASSESSED, ...assessed})
    .map(({pointer, code}) => `${pointer} ${code}`)
    .join(' ');

type Line = readonly [title: string, input: object, said: string, assessed?: Partial<Assessed>];

const TABLE: readonly Line[] = [
  ['whole', WHOLE, ''],
  ['V134: no feedback', {...WHOLE, establishmentFeedback: ''}, '/establishmentFeedback required'],
  ['V134: 9200', {...WHOLE, establishmentFeedback: 'a'.repeat(9200)}, ''],
  [
    'V134: 9201',
    {...WHOLE, establishmentFeedback: 'a'.repeat(9201)},
    '/establishmentFeedback too_long',
  ],
  [
    'V135: advice, 6001',
    {...WHOLE, establishmentAdvices: 'a'.repeat(6001)},
    '/establishmentAdvices too_long',
  ],
  [
    'V137: nothing of what was missed',
    {...PART, lastDayOfPresence: undefined, numberOfMissedHours: undefined},
    '/lastDayOfPresence required /numberOfMissedHours required',
  ],
  [
    'V137: to the last hour of the last day',
    {...PART, lastDayOfPresence: '2026-11-20'},
    '/status nothing_missed',
  ],
  ['V137c: hours only', {...PART, lastDayOfPresence: '2026-11-20', numberOfMissedHours: 2}, ''],
  ['an early end', PART, ''],
  ['on the very day', {...PART, lastDayOfPresence: '2026-11-17'}, '', {today: '2026-11-17'}],
  [
    'V137b: before the first day',
    {...PART, lastDayOfPresence: '2026-11-15'},
    '/lastDayOfPresence last_day_outside',
  ],
  [
    'V137b: after the last day',
    {...PART, lastDayOfPresence: '2026-11-21'},
    '/lastDayOfPresence last_day_outside',
  ],
  ['a day to come', PART, '/lastDayOfPresence last_day_future', {today: '2026-11-18'}],
  [
    'V137b: more hours than planned by then',
    {...PART, numberOfMissedHours: 28.5},
    '/numberOfMissedHours missed_hours_over',
  ],
  ['all of them', {...PART, numberOfMissedHours: 28}, ''],
  ['fewer than none', {...PART, numberOfMissedHours: -1}, '/numberOfMissedHours too_small'],
  ['hired', HIRED, ''],
  [
    'hired, no contract',
    {...HIRED, typeOfContract: undefined, contractStartDate: undefined},
    '/typeOfContract required /contractStartDate required',
  ],
  [
    'V137b: hired before',
    {...HIRED, contractStartDate: '2026-11-15'},
    '/contractStartDate contract_before_start',
  ],
  ['hired or not, unsaid', {...WHOLE, endedWithAJob: undefined}, '/endedWithAJob required'],
  ['nobody came', {status: 'DID_NOT_SHOW', noShowCause: 'unknown'}, ''],
  ['nobody came, for whom', {status: 'DID_NOT_SHOW'}, '/noShowCause required'],
  ['whole before its end', WHOLE, '/status immersion_not_over', {today: '2026-11-19'}],
  ['whole on its last day', WHOLE, '', {today: '2026-11-20'}],
  ['a field of nobody', {...WHOLE, mark: 18}, '/mark unknown_field'],
];

describe('what is wrong with an assessment', () => {
  for (const [title, input, said, assessed] of TABLE) {
    test(`${title}: ${said || 'nothing'}`, () => {
      assert.equal(saidOf(input, assessed), said);
    });
  }

  test('whatever is given, it answers, and says nothing twice of one field', () => {
    fc.assert(
      fc.property(fc.anything(), input => {
        const said = validateAssessment(input, ASSESSED).map(({pointer}) => pointer);
        assert.ok(said.length > 0);
        assert.equal(new Set(said).size, said.length);
      }),
    );
  });
});

test('what does not concern an immersion that went so is left out', () => {
  const all = AssessmentRequest.parse({...HIRED, ...PART, noShowCause: 'host', skills: 'Pétrir.'});
  const {establishmentFeedback, establishmentAdvices} = WHOLE;
  const said = {
    endedWithAJob: false,
    skills: 'Pétrir.',
    establishmentFeedback,
    establishmentAdvices,
  };
  assert.deepEqual(pruneAssessment({...all, status: 'DID_NOT_SHOW'}), {
    status: 'DID_NOT_SHOW',
    noShowCause: 'host',
  });
  assert.deepEqual(pruneAssessment({...all, status: 'COMPLETED'}), {status: 'COMPLETED', ...said});
  assert.equal(pruneAssessment({...all, endedWithAJob: true}).typeOfContract, 'permanent');
});
