import type {LinkTexts} from './link-fr.ts';

/** The link of a message, in English. */
export const linkEn: LinkTexts = {
  loading: 'Loading…',
  missing:
    'This page opens with the personal link you received by e-mail or text message. Find that message, then open its link. Once the page is reloaded, it must be opened again.',
  lost: 'Can’t find the message? Look in your spam folder, or ask the agency that supports you to send it again.',
  cutTitle: 'Incomplete link',
  cut: 'This link is not whole: it was cut. Open it from the message you received, or copy it to its last character.',
  closedTitle: 'This link no longer works',
  closed: 'A new link can be sent to you, at the address given in the agreement.',
  renew: 'Get a new link',
  renewedTitle: 'A new link',
  renewed:
    'If this link was yours, a new one is on its way to the address we know. It arrives within a few minutes.',
  renewedLost:
    'Nothing comes? Look in your spam folder. If your address was corrected, the new link is in the last message received at the right address.',
  failedTitle: 'The agreement does not open',
  immersion: (_french, name, business) => `The immersion of ${name} at ${business}`,
};
