import type {AlertTexts} from './alert-fr.ts';
import {contactLinkEn} from './link-en.ts';

/** Alerts by e-mail, in English. */
export const alertEn: AlertTexts = {
  link: contactLinkEn,
  title: 'Be told about new companies',
  about: (job, km, place) => `${job ?? 'All jobs'}, within ${km} km of ${place}`,
  how: 'One e-mail a day at most, only when a company arrives. Without an account, and each message has a link to stop.',
  email: 'Your e-mail',
  emailHint: 'For example: camille.roux@exemple.fr',
  emailMissing: 'Give your e-mail: a message arrives there, to confirm.',
  ask: 'Tell me',
  asked: {
    title: 'One thing left: confirm',
    done: email =>
      `An e-mail is on its way to ${email}. Open it and confirm: nothing else will be sent to you before.`,
    spam: 'Nothing comes? Look in your spam folder.',
  },
  page: {
    title: 'Your alert',
    unconfirmed: {
      lead: 'This alert is not active yet.',
      box: 'I want to be told by e-mail about new companies.',
      boxMissing: 'Tick this box to activate the alert.',
      act: 'Activate my alert',
    },
    active: {
      lead: 'This alert is active.',
      box: 'I no longer want to be told.',
      boxMissing: 'Tick this box to stop the alert.',
      act: 'Stop my alert',
    },
    confirmed: 'Done: you will be told.',
    stopped: 'Done: you will receive nothing more from this alert.',
    isStopped: 'This alert is stopped: you receive nothing more.',
    search: 'Search again',
    since: moment => `Asked for on ${moment}`,
    never:
      'This is not you? Close this page: without a confirmation nothing is sent, and the alert is erased.',
  },
  working: 'One moment…',
  errorPrefix: 'Error:',
  failures: {
    link_expired: 'This link is no longer good.',
    link_invalid: 'This link is no longer good: the alert is stopped, or erased.',
    request_invalid: 'This alert could not be understood. Search again, then try again.',
    internal_error: 'Something went wrong on our side. Try again in a few minutes.',
    service_unavailable: 'The service is busy. Try again in a moment.',
  },
  refused: 'Alerts are not available on this page for now.',
  offline: 'The connection does not work. Check your network, then try again.',
  slow: 'The answer takes too long. Try again in a moment.',
  garbled: 'The service answered badly. Try again in a few minutes.',
  broken: 'Something went wrong in this page. Reload it, then try again.',
  busy: wait =>
    `Too many requests in a short time. Try again ${wait === undefined ? 'in a while' : `in ${wait}`}.`,
  tooSoon: wait =>
    `A message has just left. Try again ${wait === undefined ? 'in a while' : `in ${wait}`}.`,
};
