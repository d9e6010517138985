import {createTransport} from 'nodemailer';
import type {NodemailerError, SendMailOptions} from 'nodemailer';
import {headerText, isAddress, type Mailbox} from './address.ts';
import {DeliveryError, type Mail, type Sender} from './sender.ts';

/** How long each thing may take, in milliseconds. */
export type SmtpLimits = Readonly<Record<keyof typeof LIMITS, number>>;

const LIMITS = {
  dnsTimeout: 10_000,
  connectionTimeout: 10_000,
  greetingTimeout: 10_000,
  socketTimeout: 20_000,
  // Kept short: servers close idle connections, and a mail sent into a closed one comes back late.
  idleTimeout: 10_000,
  // A mail cut in the middle is tried again by the worker, which counts, and not by the pool.
  maxRequeues: 0,
};

const CODES: Readonly<Record<string, string>> = {
  EAUTH: 'smtp_auth',
  ECONNECTION: 'smtp_connection',
  EDNS: 'smtp_connection',
  ESOCKET: 'smtp_connection',
  ETIMEDOUT: 'smtp_timeout',
  EABORT: 'smtp_timeout',
  ETLS: 'smtp_tls',
};

const isNodemailerError = (error: unknown): error is NodemailerError => error instanceof Error;

/** Only the recipient's refusal is for good: all others may be a fault of the configuration. */
const toDeliveryError = (error: unknown): DeliveryError => {
  if (!isNodemailerError(error)) return new DeliveryError('smtp_failed');
  const {responseCode, command, code = ''} = error;
  if (responseCode === undefined) return new DeliveryError(CODES[code] ?? 'smtp_failed');
  const isPermanent = command === 'RCPT TO' && responseCode >= 500;
  return new DeliveryError(`smtp_${responseCode}`, {isPermanent});
};

/** What the mail library is given: addresses and header texts each in their place. */
export const toMessage = (
  {messageId, to, replyTo, subject, html, text}: Mail,
  from: Mailbox,
): SendMailOptions => ({
  from: {name: headerText(from.name), address: from.address},
  // Addresses as such, never as text to be read again: a name could hold a second one.
  to: {name: '', address: to},
  ...(replyTo !== undefined && isAddress(replyTo) ? {replyTo: {name: '', address: replyTo}} : {}),
  subject: headerText(subject),
  messageId: headerText(messageId),
  // No answering machine should write back (RFC 3834).
  headers: {'Auto-Submitted': 'auto-generated'},
  text,
  html,
});

/** Sends by SMTP: `smtp://user:password@host:587`, or `smtps://` for TLS from the start. */
export const smtpSender = (
  url: string,
  from: Mailbox,
  limits: Partial<SmtpLimits> = {},
): Sender<Mail> => {
  const transport = createTransport({
    url,
    pool: true,
    ...LIMITS,
    ...limits,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    send: async (mail, signal) => {
      if (!isAddress(mail.to)) throw new DeliveryError('address_invalid', {isPermanent: true});
      try {
        await transport.sendMail({...toMessage(mail, from), signal});
      } catch (error) {
        throw toDeliveryError(error);
      }
    },
    close: () => {
      transport.close();
    },
  };
};
