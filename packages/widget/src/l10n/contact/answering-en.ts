import type {AnsweringTexts} from './answering-fr.ts';

/** What a company answers, in English. */
export const answeringEn: AnsweringTexts = {
  title: 'Your answer',
  how: name => `${name} gets it at once. You can write again afterwards.`,
  late: 'The request had closed for want of an answer: you can still answer.',
  question: 'What do you answer?',
  answers: {
    yes: {
      label: 'Yes, with pleasure',
      detail:
        'Your names and addresses will then be in the agreement, which the person prepares and you will sign.',
    },
    'other-date': {label: 'Yes, but on another date', detail: 'Say which, even roughly.'},
    no: {label: 'No, not this time', detail: 'A clear no helps: the person looks elsewhere.'},
  },
  reason: 'Why?',
  reasons: {
    NO_TIME: 'I have no time at the moment',
    UNABLE_TO_HELP: 'I cannot help with this plan',
    NO_PLACE: 'I have no room left',
    CANDIDATE_ALREADY_WARNED: 'I have already answered the person another way',
    OTHER: 'Another reason',
  },
  message: {
    yes: 'A word for the person',
    'other-date': 'When?',
    no: 'A word for the person',
  },
  hints: {
    yes: 'For example: come on Tuesday at 2 pm, ask for Mina at the desk.',
    'other-date': 'For example: rather the second week of April.',
    no: 'For example: try the bakery next door, it welcomes people.',
  },
  missing: {
    answer: 'Choose an answer.',
    reason: 'Choose a reason: it helps the person understand.',
    'other-date': 'Say when, even roughly.',
    OTHER: 'Give the reason in a few words.',
  },
  act: 'Send my answer',
  done: {
    yes: 'Your yes has been sent. The person prepares the agreement: you will get it, to read and sign.',
    'other-date': 'Your proposal has left. You will be told of the answer.',
    no: 'Your answer has left. Thank you for giving it.',
  },
  optional: '(optional)',
  given: answer => `You answered: ${answer}.`,
  short: {yes: 'yes', 'other-date': 'another date', no: 'not this time'},
  withdrawn: name => `${name} has withdrawn the request: there is nothing left to do.`,
};
