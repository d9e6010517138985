import {formEn} from '../assessment/form-en.ts';
import type {FormTexts} from '../assessment/form-fr.ts';

/** What somebody of the agency is asked, who writes what a tutor told them, in English. */
export const tellingEn: FormTexts = {
  ...formEn,
  causes: {...formEn.causes, host: 'Of the company', unknown: 'The tutor does not know'},
  words: 'The tutor’s words',
  labels: {
    ...formEn.labels,
    endedWithAJob: 'Is the company hiring them?',
    establishmentFeedback: 'What the tutor thinks of the immersion',
    establishmentAdvices: 'Their advice for what comes next',
  },
  hints: {...formEn.hints, endedWithAJob: 'What the tutor knows today.'},
  readBy: (name: string) =>
    `${name} reads this assessment and signs it. The tutor receives it once it is signed.`,
  noShowTold: (name: string) => `A message says so to ${name}. There is nothing else to fill in.`,
};
