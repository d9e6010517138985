import type {Config} from '../config.ts';
import type {Store} from '../store/database.ts';
import {mailboxSenders} from './mailbox.ts';
import type {Senders, SmsSender} from './sender.ts';

type Choice = {
  readonly config: Pick<Config, 'smtp'>;
  readonly store: Store;
  readonly now: () => Date;
  /** A demonstration's people do not exist: nothing leaves for them. */
  readonly demo: boolean;
  readonly sms?: SmsSender | undefined;
};

/** What sends messages, as the configuration says; what nothing sends waits. */
export const chooseSenders = async ({config, store, now, demo, sms}: Choice): Promise<Senders> => {
  if (demo) return mailboxSenders(store.db, now);
  if (!config.smtp) return {sms};
  // Only where it is used: the mail library need not be loaded to search a directory.
  const {smtpSender} = await import('./smtp.ts');
  return {email: smtpSender(config.smtp.url, config.smtp.from), sms};
};
