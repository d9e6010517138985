import {changesEn} from '../follow/changes-en.ts';
import {askingEn} from '../follow/asking-en.ts';
import {standingEn} from '../standing/en.ts';
import type {SignatureTexts} from './fr.ts';
import {linkEn} from './link-en.ts';
import {codeEn} from './code-en.ts';

/** Every text of the page where one reads and signs, in English. */
export const signatureEn: SignatureTexts = {
  standing: standingEn,
  link: linkEn,
  changes: changesEn,
  asking: askingEn,
  title: 'Read and sign the agreement',
  asks: (agency, role) =>
    `${agency} asks you to read this agreement, then to sign it. You sign as: ${role}.`,
  means: {
    beneficiary:
      'By signing, you undertake to do the activities written here, to follow the rules of the company and to tell your counsellor of any absence. You keep your status, your social protection and your benefits; the company does not pay you.',
    'establishment-representative':
      'By signing for the company, you undertake to welcome this person with a tutor, for the activities written here, to protect them as you do your employees and to report any accident within 24 hours. They replace nobody and you do not pay them.',
    'beneficiary-representative':
      'By signing, you agree, as their legal representative, that this person does this immersion, on the dates, at the hours and for the activities written here. They sign too, on their side.',
    'beneficiary-current-employer':
      'By signing, you agree that this person, whom you employ, does this immersion. You take them back in their job when the immersion ends.',
  },
  pending: agency =>
    `Wait for the answer of ${agency} before you sign: what you sign is what is written here.`,
  goToSigning: 'Go to the signature',
  formerVoid:
    'Had you signed already? Your signature was about the former version: it no longer counts, for one signs only what one has read. You have to sign again.',
  accommodation: {
    title: 'Disability: to speak of it or not (optional)',
    why: agency =>
      `Nothing obliges you to, and not answering changes nothing in the agreement. Your answer helps prepare your welcome. Only the counsellors and validators of ${agency} read it: it is neither in the agreement nor in a message, and the company does not see it.`,
    isRqth: 'Are you officially recognised as a disabled worker?',
    answers: {
      yes: 'Yes, I am recognised as one (RQTH)',
      no: 'No',
      unsaid: 'I would rather not say',
    },
    adaptation: 'What would help you there',
    adaptationHint: 'For example: an adjustable seat, written instructions, breaks.',
    when: 'Your answer is stored when you sign, further down. To change it later, tell your counsellor.',
    unsaved: why => `Your answer about a disability is not stored. ${why}`,
    again: 'Store my answer about a disability',
    saved: 'Your answer about a disability is stored.',
  },
  signing: {
    ...codeEn,
    title: 'Sign',
    how: 'To sign, you will copy a six-digit code: it is sent to the address or the mobile that the agreement gives for you. Asking for a code commits you to nothing.',
    nothing: agency =>
      `Nothing comes? Look in your spam folder. If the address is wrong, tell ${agency}, further down.`,
    promise: 'I have read the agreement and I undertake to keep to it.',
    promiseMissing: 'Tick this box to sign. If you do not agree, do not sign.',
    sign: 'Sign the agreement',
  },
  signed: {
    title: 'Thank you, you have signed',
    done: 'Your signature is stored.',
    next: 'What happens now',
    awaited: names => `Still to sign: ${names}. You will receive a message at each step.`,
    all: agency =>
      `All the signatures are there. ${agency} reviews the agreement, within 48 hours as a rule. The immersion does not begin before the validation.`,
    unknown: 'You will receive a message at each step.',
    follow: 'Follow the agreement',
  },
  unsigned: {
    already: 'You have signed already: there is nothing left to do.',
    notYours: role => `As ${role}, you have nothing to sign. Here is where the agreement stands.`,
    closed: 'This agreement can no longer be signed. Here is where it stands.',
  },
};
