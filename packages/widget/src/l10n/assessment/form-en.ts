import {formatTextsEn} from '@immersion-kit/sdk/contract';
import type {FormTexts} from './form-fr.ts';

const {text_invalid, text_html, text_nir} = formatTextsEn;
const CHOOSE = 'Choose an answer.';

/** What a tutor is asked of an immersion, in English. */
export const formEn: FormTexts = {
  optional: '(optional)',
  colon: ':',
  errors: count =>
    count === 1 ? 'One answer is to be corrected' : `${count} answers are to be corrected`,
  question: name => `How did the immersion of ${name} go?`,
  statuses: {
    COMPLETED: ['To its end', 'All the planned hours were made.'],
    PARTIALLY_COMPLETED: ['In part', 'It stopped earlier, or hours are missing.'],
    DID_NOT_SHOW: ['The person did not come', 'Not a single day.'],
  },
  early: {
    choice: ['It stopped earlier', 'You give the last day of presence.'],
    hint: day =>
      `“To its end” can be said from ${day} on, the last day. If all goes well, there is nothing to do before.`,
  },
  causes: {
    beneficiary: 'Of the person',
    host: 'Of us, the company',
    both: 'Of both, by common agreement',
    unknown: 'I do not know',
  },
  presence: 'What was done',
  presenceHint: (first, last) => `The immersion was planned from ${first} to ${last}.`,
  missed: 'Hours missed up to that day',
  missedHint: 'Late arrivals, absences. Leave empty if none is missing.',
  made: (made, planned) => `Hours made: ${made} out of ${planned} planned.`,
  learnt: 'What the person showed',
  behaviours: 'The way they work',
  next: 'And next',
  words: 'Your words',
  yes: 'Yes',
  no: 'No',
  choose: 'Choose',
  labels: {
    status: 'How the immersion went',
    noShowCause: 'Because of whom?',
    lastDayOfPresence: 'Last day of presence',
    missedHours: 'Hours',
    missedMinutes: 'Minutes',
    skills: 'What the person learnt to do',
    endedWithAJob: 'Are you hiring them?',
    typeOfContract: 'Type of contract',
    contractStartDate: 'Start of the contract',
    followedByTraining: 'Does training follow?',
    establishmentFeedback: 'What you think of the immersion',
    establishmentAdvices: 'Your advice for what comes next',
  },
  hints: {
    lastDayOfPresence: 'Leave empty if the person came until the last planned day.',
    skills: 'For example: prepare an order, work at the till, prune a tree.',
    endedWithAJob: 'What you know today.',
    establishmentFeedback: 'What went well, what was difficult. Two sentences are enough.',
    establishmentAdvices: 'For example: the job suits them, learn to drive.',
  },
  earlyDay: 'The last day the person came.',
  missing: {
    status: 'Say how the immersion went.',
    noShowCause: 'Say because of whom, even “I do not know”.',
    lastDayOfPresence: 'Give the last day of presence.',
    presence: 'Give the last day of presence, or the hours missed.',
    missedHours: 'Give the hours missed.',
    endedWithAJob: CHOOSE,
    typeOfContract: 'Choose a type of contract, such as a permanent one.',
    contractStartDate: 'Give the first day of the contract.',
    establishmentFeedback: 'Write a few words about the immersion.',
    establishmentAdvices: 'Write one piece of advice at least.',
  },
  problems: {
    invalid: 'This answer is not accepted: check it.',
    text_invalid,
    text_html,
    text_nir,
    required: 'Fill in this field.',
    civil_date: 'This date is incomplete or does not exist. Choose it in the calendar.',
    value_not_allowed: CHOOSE,
    too_long: 'This text is too long: {limit} characters at most.',
    immersion_not_over:
      'The immersion is not over: say so on the last day, or say that it stopped earlier.',
    last_day_outside: 'This day is not in the immersion: give one between its two dates.',
    last_day_future: 'This day has not come yet: give the last day of presence.',
    nothing_missed:
      'Nothing is missing: give an earlier day or missed hours, or answer “To its end”.',
    missed_hours_over: 'This is more than the hours planned up to that day: check them.',
    too_large: 'This is more than the hours planned up to that day: check them.',
    contract_before_start: 'The contract cannot start before the immersion: check the date.',
    type_number: 'Write a number of hours, such as 3.',
    minutes: 'Write a number of minutes from 0 to 59, such as 30.',
  },
  readBy: (name, agency) =>
    `${name} reads this assessment and signs it. ${agency} receives it. You will not be able to change it.`,
  noShowTold: (name, agency) =>
    `A message says so to ${agency}, and another one to ${name}. There is nothing else to fill in.`,
  send: 'Send the assessment',
  unsent: 'What you had written was not sent',
  unsentHelp: 'Here it is, so that nothing is lost: you can copy it, or send it to the agency.',
};
