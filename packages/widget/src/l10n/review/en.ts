import {changesEn} from '../follow/changes-en.ts';
import {assessmentEn} from './assessment-en.ts';
import {commandsEn} from './commands-en.ts';
import type {ReviewTexts} from './fr.ts';
import {listEn} from './list-en.ts';
import {oneEn} from './one-en.ts';

export const reviewEn: ReviewTexts = {
  titles: {
    opening: 'Agency space',
    door: 'Agency space',
    code: 'Your sign-in code',
    list: 'The agency’s agreements',
    one: 'One agreement',
    failed: 'The page does not show',
  },
  opening: 'Loading…',
  signIn: {
    intro:
      'For the counsellors and validators of the agencies that prescribe immersions. Sign in with your work address: there is no password.',
    email: 'Your e-mail address',
    emailHint: 'The one your agency registered. For example: awa.konate@agency.fr',
    emailMissing: 'Write your address, for example awa.konate@agency.fr.',
    ask: 'Receive a sign-in code',
    sent: email =>
      `If ${email} is the address of somebody at the agency, a code has just left for it. It is good for ten minutes.`,
    code: 'The six-digit code',
    codeHint: 'For example: 042 917',
    codeMissing: 'Copy the six digits of the message, for example 042 917.',
    enter: 'Sign in',
    nothing:
      'Nothing comes? Look in your spam folder, check the address, or ask whoever runs this service whether it is registered.',
    another: 'Receive another code, or change the address',
    kept: 'What you had begun is kept: you will find it again once signed in.',
    signOut: 'Sign out',
  },
  form: {
    wrong: count =>
      count > 1 ? `${count} answers are to be corrected` : 'One answer is to be corrected',
    colon: ':',
  },
  keys: {
    title: 'Keyboard shortcuts',
    switch: 'Use the shortcuts',
    hint: 'They only work in this page, while you are not writing in a field. None of them decides alone: a decision is always confirmed.',
    on: 'The shortcuts are on.',
    off: 'The shortcuts are off.',
    inList: 'In the list',
    inOne: 'In an agreement',
    names: {
      next: 'Next line',
      previous: 'Previous line',
      open: 'Open the line',
      search: 'Search',
      decide: 'Accept or validate',
      ask: 'Ask for a change',
      reject: 'Refuse',
      transfer: 'Transfer',
      counsellor: 'Name the counsellor',
      nextFile: 'Next agreement to deal with',
      back: 'Back to the list',
      help: 'Show these shortcuts',
    },
    or: 'or',
    enter: 'Enter',
    escape: 'Esc',
    unavailable: 'This is not possible on this agreement for now.',
  },
  list: listEn,
  one: oneEn,
  assessment: assessmentEn,
  commands: commandsEn,
  changes: changesEn,
};
