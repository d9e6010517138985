/** What can happen to a first contact, as its events name it: ids and words, nobody. */
export const CONTACT_EVENTS = [
  'contact.sent',
  'contact.seen',
  'contact.answered',
  'contact.written',
  'contact.withdrawn',
  'contact.expired',
  'contact.drafted',
] as const;
/** A word of {@link CONTACT_EVENTS}. */
export type ContactEventType = (typeof CONTACT_EVENTS)[number];
