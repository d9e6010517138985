import {changesEn} from '../follow/changes-en.ts';
import {askingEn} from '../follow/asking-en.ts';
import {standingEn} from '../standing/en.ts';
import type {SignatureTexts} from './fr.ts';
import {linkEn} from './link-en.ts';

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
    title: 'Sign',
    how: 'To sign, you will copy a six-digit code: it is sent to the address or the mobile that the agreement gives for you. Asking for a code commits you to nothing.',
    askCode: 'Get my code',
    askAnother: 'Get another code',
    haveCode: 'I have a code already',
    hadCode: 'Copy the code of the last message you received: it is valid for ten minutes.',
    channels: {email: 'e-mail', sms: 'text message'},
    message: 'message',
    asked: (channel, address, until) =>
      `A code is on its way by ${channel}${address === undefined ? '' : ` to ${address}`}. It is valid for ten minutes, until ${until}.`,
    nothing: agency =>
      `Nothing comes? Look in your spam folder. If the address is wrong, tell ${agency}, further down.`,
    code: 'The six-digit code',
    codeHint: 'It is in the message you have just received. For example: 042 917',
    codeMissing: 'Copy the six digits of the message, for example 042 917.',
    codeExpired: 'This code no longer works. Ask for another one with the button below.',
    promise: 'I have read the agreement and I undertake to keep to it.',
    promiseMissing: 'Tick this box to sign. If you do not agree, do not sign.',
    sign: 'Sign the agreement',
    toCorrect: count =>
      count > 1 ? 'Some fields are to be corrected.' : 'A field is to be corrected.',
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
