import type {ContactLinkTexts} from './link-fr.ts';

/** A link of a first contact, in English. */
export const contactLinkEn: ContactLinkTexts = {
  loading: 'Loading…',
  missing:
    'This page opens with the personal link you received by e-mail. Find that message, then open its link. Once the page is reloaded, it must be opened again.',
  lost: 'Can’t find the message? Look in your spam folder.',
  cutTitle: 'Incomplete link',
  cut: 'This link is not whole: it was cut. Open it from the message you received, or copy it to its last character.',
  closedTitle: 'This link no longer works',
  closed: 'Each e-mail brings a new link: try the one in the last message you received.',
  failedTitle: 'The page does not open',
  retry: 'Try again',
};
