import {answeringEn} from './answering-en.ts';
import {contactEn} from './en.ts';
import type {ExchangeTexts} from './exchange-fr.ts';
import {contactLinkEn} from './link-en.ts';

/** The page where a company and a candidate answer each other, in English. */
export const exchangeEn: ExchangeTexts = {
  link: contactLinkEn,
  contact: contactEn,
  answering: answeringEn,
  title: 'Your exchange',
  host: {
    title: job => `A request for an immersion: ${job}`,
    tab: 'A request for an immersion',
    unread: (name, job) => `${name} would like to come to your company for a few days (${job}).`,
    reading: name =>
      `Reading commits you to nothing. ${name} will only know that the request was opened.`,
    read: 'Read the request',
    asked: name => `What ${name} asks`,
    what: 'What is an immersion?',
    whatLines: [
      'A few days to a month, to discover a job or confirm a plan.',
      'You do not pay the person, who replaces nobody: they keep their status and social protection.',
      'An agreement is signed online before the first day, with an agency that supports the person.',
    ],
  },
  candidate: {
    title: company => `Your request to ${company}`,
    tab: 'Your request',
    statuses: {
      UNCONFIRMED: 'It awaits the code received by e-mail.',
      PENDING: 'We have sent it to the company.',
      OTHER_DATE: 'The company proposes another date.',
      ACCEPTED: 'The company agrees to welcome you.',
      REJECTED: 'The company cannot welcome you this time.',
      WITHDRAWN: 'You have withdrawn this request.',
      EXPIRED: 'The company has not answered. It happens often, and says nothing about you.',
    },
    reachable: {
      PHONE: 'It is up to you to call: the company would rather be called.',
      IN_PERSON: 'It is up to you to go: the company would rather be visited.',
    },
    asked: 'What you asked',
    reach: {PHONE: 'Whom to call', IN_PERSON: 'Where to go', EMAIL: 'How to reach it'},
    ideas: {
      title: 'What you can say',
      lines: [
        'Hello, my name is… and I saw that you welcome people for an immersion.',
        job => `I would like to discover this job: ${job}.`,
        'I am free… Would that suit you?',
        'It is not a job: you do not pay me, and an agreement covers me.',
      ],
    },
    why: reason => `Reason: ${reason}`,
    reasons: {
      NO_TIME: 'no time at the moment',
      UNABLE_TO_HELP: 'cannot help with this plan',
      NO_PLACE: 'no room left',
      CANDIDATE_ALREADY_WARNED: 'has already answered you another way',
      OTHER: 'see the message',
    },
    closes: moment =>
      `Without an answer, the request closes by itself on ${moment}. The company is reminded before.`,
    others: {
      title: 'Other companies welcome people',
      text: 'Writing to several companies gives you more chances.',
      link: 'Look for other companies',
    },
    draft: {
      title: 'Prepare the agreement',
      how: 'It is already filled in with the company, the job and you. What is left: the dates, the hours and your agency.',
      box: company => `${company} agrees to welcome me.`,
      boxMissing: 'Tick this box once the company agrees.',
      act: 'Prepare the agreement',
    },
    withdraw: {
      title: 'Withdraw my request',
      how: 'The company is told, and can no longer answer.',
      box: 'I withdraw my request.',
      boxMissing: 'Tick this box to withdraw the request.',
      act: 'Withdraw',
      done: 'Your request is withdrawn.',
    },
  },
  timeline: {
    title: 'Where the request is',
    sent: 'Request sent',
    seen: 'Request opened by the company',
    answered: 'The company’s answer',
    on: moment => `On ${moment}`,
    marks: {done: 'Done', now: 'Awaited', later: 'To come', ended: 'Stopped'},
  },
  request: {
    name: 'First and last name',
    job: 'Job',
    objective: 'Why',
    datePreferences: 'When, how long',
    activities: 'To see or do',
    experience: 'What may help',
    resume: 'CV online',
    newWindow: '(new window)',
    address: 'Address',
    person: 'Ask for',
    phone: 'Phone',
  },
  messages: {
    title: 'Your messages',
    you: 'You',
    at: moment => `on ${moment}`,
  },
  write: {
    title: 'Write a message',
    answer: 'Say whether this date suits you, or propose another one',
    how: 'We pass it on. Your address is not shown.',
    label: 'Your message',
    hint: {
      host: 'For example: come on Tuesday at 2 pm, ask for Mina at the desk.',
      candidate: 'For example: Tuesday suits me, I will come at 2 pm.',
    },
    missing: 'Write your message.',
    act: 'Send the message',
    done: 'Your message has left.',
  },
  sending: {
    title: 'Copy the code you received',
    intro:
      'Read it first: this is what the code confirms, in your name. The code is in the message that brought you here, and is good for ten minutes; after that, ask for another.',
    notYou: 'Is this not you? Do not type the code: nothing leaves.',
    asked: company => `What you ask of ${company}`,
    unsent:
      'Nothing is sent to the company: you receive how to reach it by e-mail, and your request prepares the agreement.',
    confirm: 'Confirm my request',
    sentTitle: 'It has left',
    sent: 'Your address is confirmed, and your request has left.',
    next: 'An e-mail is coming with your link to follow the request. Keep it.',
    alreadyTitle: 'This request has already left',
    already:
      'It was confirmed with its code. Your link to follow it is in the e-mail that came next.',
    closedTitle: 'Nothing has left',
  },
  company: 'the company',
  objectives: contactEn.objectives,
  working: 'One moment…',
  errorPrefix: 'Error:',
  changed: 'This changed while you were reading. Here is where the request is.',
  failures: {
    ...contactEn.failures,
    link_expired: 'This link is over two months old: it is no longer good.',
    link_invalid: 'This link is no longer good.',
    status_not_allowed: 'The request is past that: it is no longer possible.',
    request_invalid: 'There is something to correct.',
  },
  offline: 'The connection does not work. Check your network, then try again: nothing is lost.',
  slow: contactEn.slow,
  garbled: contactEn.garbled,
  broken: contactEn.broken,
  busy: contactEn.busy,
  tooSoon: contactEn.tooSoon,
};
