import {createHash} from 'node:crypto';
import PostalMime, {type Address, type Email} from 'postal-mime';
import {htmlToText} from './html-to-text.ts';
import {replyText} from './reply-text.ts';

/** A mail, as far as we look at it. */
export type InboundMail = {
  /** By which it is known when it is brought again. */
  readonly id: string;
  /** Every address it was sent to. */
  readonly recipients: readonly string[];
  /** Sent by a machine: an absence, a failure, a list. */
  readonly isAutomatic: boolean;
  readonly text: string;
  readonly hasAttachments: boolean;
};

const MOST_TEXT = 50_000;
const LIMITS = {maxNestingDepth: 20, maxHeadersSize: 256_000, maxRfc822NestingDepth: 0};
/** What people write comes before what they join to it, which is not looked at. */
const MOST_BYTES = 1_000_000;
const MOST_LINES = 10_000;
const LINE_FEED = 0x0a;
/** Where a provider says to whom it brought a mail, beside what its sender wrote. */
const BROUGHT_TO = ['delivered-to', 'x-original-to', 'envelope-to', 'x-envelope-to'];
const MACHINE_SUBJECT =
  /^(?:réponse automatique|absence du bureau|automatic reply|out of office|auto ?:|undeliverable|échec de la remise)/iu;

const headerOf = ({headers}: Email, name: string): string =>
  headers.find(({key}) => key === name)?.value.trim() ?? '';

const flat = (addresses: readonly Address[] | undefined): string[] =>
  (addresses ?? []).flatMap(one =>
    one.group ? one.group.map(({address}) => address) : [one.address],
  );

const recipientsOf = (mail: Email): string[] => [
  ...flat(mail.to),
  ...flat(mail.cc),
  ...mail.headers
    .filter(({key}) => BROUGHT_TO.includes(key))
    .flatMap(({value}) => value.split(','))
    .map(text => text.trim().replaceAll(/^<|>$/g, '')),
];

const isAutomatic = (mail: Email): boolean => {
  const submitted = headerOf(mail, 'auto-submitted').toLowerCase();
  const [sender = ''] = flat(mail.from && [mail.from]);
  return (
    (submitted !== '' && !submitted.startsWith('no')) ||
    /^(?:bulk|junk|list|auto_reply)$/i.test(headerOf(mail, 'precedence')) ||
    headerOf(mail, 'x-autoreply') !== '' ||
    headerOf(mail, 'x-autorespond') !== '' ||
    headerOf(mail, 'list-id') !== '' ||
    headerOf(mail, 'return-path') === '<>' ||
    /^multipart\/report\b/i.test(headerOf(mail, 'content-type')) ||
    /^(?:mailer-daemon|postmaster|no-?reply)@/i.test(sender) ||
    MACHINE_SUBJECT.test(mail.subject?.trim() ?? '')
  );
};

const wordsOf = ({text, html}: Email): string =>
  replyText(text?.trim() ? text.slice(0, MOST_TEXT) : htmlToText((html ?? '').slice(0, MOST_TEXT)));

const idOf = ({messageId = ''}: Email, raw: Uint8Array): string =>
  messageId === '' ? createHash('sha256').update(raw).digest('hex') : messageId;

/** The beginning of a mail: its parser spends as much on an empty line as on a full one. */
const beginningOf = (raw: Uint8Array): Uint8Array => {
  let end = 0;
  for (let lines = 0; lines < MOST_LINES; lines++) {
    const next = raw.indexOf(LINE_FEED, end);
    if (next === -1) return raw.subarray(0, MOST_BYTES);
    end = next + 1;
  }
  return raw.subarray(0, Math.min(end, MOST_BYTES));
};

/** Images that stand in the text, a logo in a signature, are no attachment anybody meant. */
const isMeant = ({disposition, related, mimeType}: Email['attachments'][number]): boolean =>
  !(related === true || (disposition === 'inline' && mimeType.startsWith('image/')));

/** Reads a mail from its MIME form; undefined when it is none. */
export const readMail = async (raw: Uint8Array): Promise<InboundMail | undefined> => {
  const mail = await PostalMime.parse(beginningOf(raw), LIMITS).catch(() => undefined);
  if (!mail || mail.headers.length === 0) return undefined;
  return {
    id: idOf(mail, raw),
    recipients: recipientsOf(mail),
    isAutomatic: isAutomatic(mail),
    text: wordsOf(mail),
    hasAttachments: mail.attachments.some(isMeant),
  };
};
