import type {FailuresTexts} from './failures-fr.ts';

/** What may go wrong where a company speaks of itself, in English. */
export const failuresEn: FailuresTexts = {
  working: 'One moment…',
  errorPrefix: 'Error:',
  optional: '(optional)',
  retry: 'Try again',
  failures: {
    host_invalid: 'The entry could not be taken: correct the fields listed.',
    code_invalid:
      'This is not the right code, or it no longer works. Copy the six digits of the last message, or ask for another code.',
    cross_site: 'Reload the page, then start again.',
    internal_error:
      'Something went wrong on our side. Nothing is lost: try again in a few minutes.',
    service_unavailable: 'The service is busy. Nothing is lost: try again in a moment.',
  },
  offline:
    'The connection does not get through. Check your network, then try again: nothing is lost.',
  slow: 'The answer takes too long. Nothing is lost: try again in a moment.',
  garbled: 'The service gave a bad answer. Nothing is lost: try again in a few minutes.',
  broken: 'Something went wrong in this page. Try again in a moment.',
  busy: wait =>
    `Too many requests in a short time. Try again ${wait === undefined ? 'in a while' : `in ${wait}`}: nothing is lost.`,
  tooSoon: wait =>
    `A message has just left. Look in your spam folder too. You can ask for another one ${wait === undefined ? 'in a while' : `in ${wait}`}.`,
};
