import {entryEn} from './entry-en.ts';
import {failuresEn} from './failures-en.ts';
import type {ManagedTexts} from './managed-fr.ts';

/** Every text of the page where a company looks after its entry, in English. */
export const managedEn: ManagedTexts = {
  standing: {
    ...failuresEn,
    failures: {
      ...failuresEn.failures,
      link_expired: 'Your half hour is over: ask for a new code. What you wrote is kept.',
      link_invalid: 'Your access is over: ask for a new code. What you wrote is kept.',
      status_not_allowed: 'The entry has moved on: here it is up to date.',
      precondition_failed:
        'The entry was changed elsewhere while you were writing. What you wrote is still here: save again to keep it, or take the entry as it is.',
    },
  },
  entry: entryEn,
  form: {
    wrong: count => (count > 1 ? `${count} answers to correct` : 'One answer to correct'),
    colon: ':',
  },
  titles: {
    door: 'The entry of your company',
    code: 'Your code',
    entry: 'The entry of your company',
    edit: 'Change the entry',
    address: 'Confirm the e-mail address',
    withdrawn: 'The entry is withdrawn',
    failed: 'The entry does not show',
  },
  door: {
    intro:
      'To change your entry, pause it or take it out. There is no password: a code goes to the e-mail address given when you joined.',
    siret: 'The SIRET of the company',
    siretHint: '14 digits. For example: 123 456 789 00012',
    siretMissing: 'Write the 14 digits of the SIRET, for example 123 456 789 00012.',
    siretWrong:
      'This SIRET is not the right one: it has 14 digits. Compare it with one of your invoices.',
    ask: 'Get a code',
  },
  code: {
    sent: siret =>
      `If the company ${siret} is in the directory, a code has just left for its address. It is good for ten minutes.`,
    label: 'The six-digit code',
    hint: 'Paste it or copy it. For example: 042 917',
    missing: 'Copy the six digits of the message, for example 042 917.',
    open: 'Open my entry',
    nothing:
      'Nothing comes? Look in your spam folder. If the address is no longer yours, write to whoever runs this service.',
    another: 'Get another code, or change the SIRET',
  },
  address: {
    sent: email => `A code was sent to ${email}. It is good for ten minutes. Nothing is saved yet.`,
    why: 'This address will receive the requests of candidates and the codes of the entry: show that it is yours. The former one is told of the change.',
    nothing:
      'Nothing comes? Look in your junk mail, and check the address. Another code can be sent one minute after the first.',
    again: 'Get another code',
    back: 'Return to what you wrote',
  },
  publication: {
    title: 'Publish your entry',
    loading: 'Loading…',
    kept: 'What we keep with the entry',
    intro:
      'Read it first: this is what the code publishes, in your name. Type the code from the message that brought you here: your entry will be in the directory.',
    notYou: 'Is this not you? Do not type the code: nothing leaves.',
    publish: 'Publish my entry',
    again: 'Get another code',
    sentAgain: 'A new code is on its way to the same address. The former one is no longer good.',
    published: 'Your company is in the directory',
    done: 'People who look for one of your jobs near you find your entry. To change it, pause it or remove it, all it takes is your SIRET and a code.',
    over: 'This link publishes nothing any more: the entry is in the directory already, or the registration is more than seven days old.',
  },
  statuses: {
    published: 'Shown in the directory',
    paused: 'Paused: nobody sees it',
    withdrawn: 'Withdrawn',
  },
  fullUntil: day => `Full: no new request before ${day}`,
  pausedUntil: day => `Paused until ${day}: nobody sees it`,
  shown: {
    title: 'What candidates see',
    name: 'Name',
    places: 'Places',
    jobs: 'Jobs',
    audiences: 'People welcome',
    disabled: 'Disabled people',
    contact: 'First contact',
    available: 'Welcome',
    atOnce: 'From now on',
    from: day => `From ${day}`,
    website: 'Site',
    conditions: 'How people are welcomed',
    hidden:
      'Not shown in the directory: your name, your e-mail and your phone. They are in the agreement of those you say yes to.',
    hiddenUntil:
      'Your name and your phone go to candidates who contact you only; your e-mail never does.',
    edit: 'Change the entry',
  },
  month: {
    title: 'In the last 30 days',
    received: (count, most) =>
      count > 1
        ? `${count} requests received, of ${most} at most`
        : `${count} request received, of ${most} at most`,
    week: (count, most) => `Of them, ${count} in the last 7 days, of ${most} at most`,
    full: day =>
      `It is full: nobody can write to you before ${day}. To receive more requests, change the number in the entry.`,
    answers: (answered, received) =>
      `In 12 months, ${answered} ${answered > 1 ? 'answers' : 'answer'} for ${received} ${received > 1 ? 'requests' : 'request'}`,
    days: count => (count > 1 ? `in ${count} days as a rule` : 'within the day as a rule'),
    soon: 'Your answers will be counted here after the first three requests.',
  },
  confirm: {
    title: 'Is it still true?',
    last: moment => `You said so on ${moment}. We ask again every six months.`,
    button: 'All is up to date',
    done: 'Thank you, it is noted: all is up to date.',
  },
  pause: {
    title: 'Pause',
    why: 'Your entry no longer appears and nobody can write to you. The requests you have received go on.',
    how: 'Until when?',
    choices: {until: 'Until a given day', open: 'Until I come back here'},
    missing: 'Say until when, for example until a given day.',
    day: 'Day of return to the directory',
    dayMissing: 'Choose a day to come.',
    button: 'Pause the entry',
    done: 'The entry is paused.',
  },
  resume: {button: 'Return to the directory', done: 'The entry is shown again.'},
  withdraw: {
    title: 'Take out of the directory',
    why: 'Your entry disappears everywhere, at once. To return, the company will have to join again.',
    sure: 'Yes, take this company out of the directory',
    missing: 'Tick the box to take the company out.',
    button: 'Take out for good',
    done: 'Your company is no longer in the directory. A message confirms it. Thank you for having welcomed people.',
  },
  edit: {
    save: 'Save',
    saved: 'The entry is saved.',
    cancel: 'Return without saving',
    takeStored: 'Take the entry as it is',
    goOn: 'Go on with what you had begun to write',
  },
  leave: 'Leave this page',
  left: 'The entry is closed on this device.',
};
