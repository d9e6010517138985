import {entryEn} from './entry-en.ts';
import {failuresEn} from './failures-en.ts';
import type {HostTexts} from './fr.ts';

const FOUND = 'People who look for one of your jobs near you find your entry.';

/** Every text of the element by which a company joins, in English. */
export const hostEn: HostTexts = {
  standing: {
    ...failuresEn,
    failures: {
      ...failuresEn.failures,
      host_exists:
        'This company is in the directory already. To change its entry, pause it or take it out, use the companies’ page.',
      link_expired:
        'This registration is over seven days old. What you wrote is kept: ask for a new code.',
      link_invalid:
        'This registration is no longer valid. What you wrote is kept: ask for a new code.',
      not_here: 'Joining is not possible on this page at the moment. Tell whoever runs this site.',
    },
  },
  entry: entryEn,
  form: {
    wrong: count => (count > 1 ? `${count} answers to correct` : 'One answer to correct'),
    colon: ':',
  },
  title: 'Welcome people on immersion',
  intro:
    'Three minutes, one page. With your SIRET, almost everything is filled in. You can change, pause or take it all out later.',
  send: 'Get my code',
  sendHint:
    'Nothing is published before you have copied the six-digit code received at your address.',
  sending: 'Sending…',
  known: 'Is your company there already?',
  manage: 'Open the companies’ page',
  newWindow: '(new window)',
  code: {
    title: 'Your code',
    sent: email => `A six-digit code is on its way to ${email}. It is good for ten minutes.`,
    label: 'The six-digit code',
    hint: 'Paste it or copy it. For example: 042 917',
    missing: 'Copy the six digits of the message, for example 042 917.',
    publish: 'Publish my entry',
    again: 'Get another code',
    sentAgain: email => `A new code is on its way to ${email}. The former one is no longer good.`,
    nothing: 'Nothing comes? Look in your spam folder, or check the address.',
    back: 'Correct the address or the entry',
  },
  published: {
    title: 'Your company is in the directory',
    next: 'What happens now',
    lines: {
      EMAIL: [
        FOUND,
        'When one of them writes to you, you receive an e-mail: a button leads to their request, and you answer yes, another date, or not this time.',
        'Answer within a few days, even no: without an answer, we remind you, then the request closes.',
      ],
      PHONE: [FOUND, 'Those who are interested receive your name and number, and call you.'],
      IN_PERSON: [
        FOUND,
        'Those who are interested receive your name and the address, and come to see you.',
      ],
    },
    most: count => `Never more than ${count} a month, as you asked.`,
    convention: 'If you say yes, the immersion begins with an agreement signed by everybody.',
    change: 'To change your entry, pause it or take it out:',
    changeHow: 'All it takes is your SIRET and a code received at the same address.',
    another: 'Enter another company',
  },
};
