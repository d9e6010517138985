/**
 * By what somebody who writes is known: their address in lower case, without the tag that makes as
 * many of one mailbox as one likes (`anais+2@…`).
 */
export const senderKey = (email: string): string =>
  email.toLowerCase().replace(/^([^+@]+)\+[^@]*@/, '$1@');
