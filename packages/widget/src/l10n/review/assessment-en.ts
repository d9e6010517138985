import type {ReviewTexts} from './fr.ts';

/** The assessment of an immersion, as the people of its agency see it, in English. */
export const assessmentEn: ReviewTexts['assessment'] = {
  title: 'The assessment',
  awaited: (tutor: string) => `It is not written yet: it is awaited from ${tutor}.`,
  unsigned: (person: string) => `It is written. ${person} has not signed it yet.`,
  signed: (person: string, moment: string) => `${person} signed it on ${moment}, and agrees.`,
  disagrees: (person: string, moment: string) =>
    `${person} signed it on ${moment}, and does not agree: read why.`,
  noShow: 'It says that the person did not come. Nobody signs it.',
  hired: 'A job follows.',
  read: 'Read the assessment',
  hint: 'Each reading is recorded. An assessment written by mistake is taken away by somebody who validates agreements.',
  reading: 'The assessment is coming…',
  pdf: 'Download the assessment (PDF)',
};
