import type {ReviewTexts} from './fr.ts';

export const oneEn: ReviewTexts['one'] = {
  opening: 'The agreement is opening…',
  back: 'Back to the list',
  next: 'Next agreement to deal with',
  noNext: 'Nothing else to deal with: no other agreement awaits you.',
  number: (id, agency) => `Agreement no. ${id}, followed by ${agency}`,
  facts: {
    status: 'Step',
    dates: 'Dates',
    due: 'Time left',
    counsellor: 'Counsellor',
  },
  gone: 'This agreement is no longer followed by your agency, or does not exist. It may have been transferred.',
  meanwhile: status =>
    `Somebody was there before you: the agreement is now “${status}”. Here it is up to date.`,
  attention: 'To look at',
  warnings: {
    starts_in_past: 'The first day has already passed.',
    starts_soon: 'It begins in less than 7 days.',
    same_objective_same_host:
      'This person already had an agreement with this company for the same purpose (Code du travail, article D5135-3).',
    long_day: 'One day is over 10 hours.',
    sunday: 'It has a Sunday in it.',
  },
  similar: (dates, status) => `Similar agreement, ${dates} (${status}).`,
  see: dates => `See the one ${dates}`,
  history: (days, conventions) =>
    `With this company, over twelve months, this one included: ${days}, ${conventions} (Code du travail, articles L5135-5 and D5135-3).`,
  historyDays: (days, most) => `${days} of ${most} days`,
  historyConventions: (count, most) => `${count} of ${most} agreements`,
  other: dates => `The other agreement, ${dates}`,
  notYours: 'followed by another agency',
  askedTitle: 'What is asked',
  askedBy: (who, subject, moment) => `${who}, ${subject}, on ${moment}`,
  asked: {
    change: 'asks for a change',
    refusal: 'does not want to sign',
    contact: 'says that an address is wrong',
    cancellation: 'asks to cancel',
    renewal: 'asks to renew',
  },
  changesTitle: 'What changed since the last version',
  changedOn: moment => `Changed on ${moment}.`,
  changedWhy: reason => `Reason: ${reason}`,
  changed: {field: 'What changes', before: 'Before', after: 'After'},
  accommodation: {
    title: 'Disability: what the person said',
    hint: 'To be read only if you need it to prepare the welcome. Each reading is recorded. This answer is neither in the agreement nor in a message: the company does not see it.',
    rqth: 'Recognition as a disabled worker (RQTH)',
    answers: {yes: 'Yes', no: 'No', unsaid: 'The person said nothing'},
    adaptation: 'What would help on site',
    noAdaptation: 'Nothing is asked for',
    reading: 'Reading…',
  },
  pdf: 'Download the signed agreement (PDF)',
  correctAddress: name => `Correct the address of ${name}`,
};
