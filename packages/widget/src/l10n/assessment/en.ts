import {askingEn} from '../follow/asking-en.ts';
import {linkEn} from '../signature/link-en.ts';
import {standingEn} from '../standing/en.ts';
import {formEn} from './form-en.ts';
import type {AssessmentTexts} from './fr.ts';
import {wordsEn} from './words-en.ts';
import {codeEn} from '../signature/code-en.ts';

/** Every text of the page of the assessment, in English. */
export const assessmentEn: AssessmentTexts = {
  standing: {
    ...standingEn,
    failures: {
      ...standingEn.failures,
      assessment_exists: 'An assessment has just been written for this immersion. Here it is.',
      assessment_not_found: 'This assessment was taken away.',
      assessment_unsignable: 'This assessment says that nobody came: it is not signed.',
      assessment_invalid: 'The assessment is not complete: correct what is shown.',
      immersion_not_started:
        'The immersion has not started: its assessment is written from its first day on.',
      already_signed: 'This assessment is signed already.',
      document_changed:
        'The assessment was replaced since you opened it. Here it is: read it again before you sign.',
    },
  },
  link: {...linkEn, failedTitle: 'The assessment does not open'},
  asking: askingEn,
  title: 'The assessment of the immersion',
  form: formEn,
  words: wordsEn,
  read: 'What the assessment says',
  follow: 'Follow the agreement',
  download: 'Download the assessment (PDF)',
  written: {
    title: 'Thank you, the assessment is sent',
    done: 'Your assessment is recorded.',
    next: 'And now',
    toSign: (name, agency) =>
      `${name} receives a message to read the assessment and sign it. It is then in the file of ${agency}, and you receive a message. You have nothing else to do.`,
    noShow: (name, agency) =>
      `A message goes to ${agency}, and another one to ${name}. You have nothing else to do.`,
    mistake: agency =>
      `A mistake in this assessment? Tell ${agency}, who can take it away: you will write another one.`,
    sent: 'What you sent',
  },
  awaited: {
    notYet: (tutor, day) =>
      `The assessment is written at the end of the immersion, from ${day} on. ${tutor} will receive a message to write it.`,
    asked: tutor => `The tutor was told: ${tutor} has to say how the immersion went.`,
    then: 'As soon as the assessment is written, you receive a message to read it and sign it.',
    thenRead: 'It will be here as soon as it is written.',
    noConvention: 'This immersion is not validated: it has no assessment.',
    notYours:
      'The assessment is between the company, the person and the agency that supports them.',
  },
  signing: {
    ...codeEn,
    lead: tutor => `${tutor} wrote this assessment of your immersion. Read it, then sign it.`,
    leadOfAgency: (agency, tutor) =>
      `${agency} wrote this assessment of your immersion, from what ${tutor} said. Read it, then sign it.`,
    title: 'Your answer',
    question: 'Do you agree with this assessment?',
    choices: {
      yes: ['Yes, I agree', 'You may add a few words.'],
      no: ['No, I do not agree', 'You say why. Your answer stays with the assessment.'],
    },
    comment: 'What you want to say',
    why: 'Why you do not agree',
    commentHint: 'Your tutor and the agency that supports you will read it.',
    missing: {
      agrees: 'Say whether you agree or not.',
      comment: 'Say why you do not agree, in a few words.',
    },
    how: 'To sign, you will copy a code of six digits: it goes to the address or the mobile phone that the agreement gives for you.',
    nothing: 'Nothing comes? Look in your spam folder.',
    promise: 'I have read this assessment.',
    promiseMissing: 'Tick this box once you have read the assessment.',
    sign: 'Sign the assessment',
  },
  signed: {
    title: 'Thank you, you have signed the assessment',
    agrees: 'Your signature is recorded: you agree with the assessment.',
    disagrees:
      'Your signature is recorded, and so is your disagreement: it stays with the assessment.',
    next: 'And now',
    then: agency =>
      `Your copy comes in a message, and another message goes to ${agency}. You have nothing else to do.`,
  },
  reading: {
    own: 'You have signed this assessment: there is nothing else to do.',
    signed: 'This assessment is signed.',
    unsigned: name => `${name} has not signed this assessment yet.`,
    noShow: 'This assessment says that the person did not come. Nobody signs it.',
  },
  noShow: {
    told: 'The company answered that the immersion did not take place.',
    wrong: agency =>
      `Is this not what happened? Tell ${agency}, who can take this assessment away.`,
    phone: 'Phone',
    email: 'E-mail',
    elsewhere: 'How to reach them is at the bottom of the message you received.',
  },
};
