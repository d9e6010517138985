import {contactCommands, type ContactSide} from '@immersion-kit/sdk/contract';
import {openLink} from '../access/link-token.ts';
import {type Loaded, readLoaded} from '../contact/load.ts';
import type {ReplyAddress} from '../contact/inbound/reply-address.ts';
import type {Tx} from '../store/database.ts';
import type {ContactKind, ContactObsolete} from './contact-kinds.ts';
import type {Content} from './content.ts';
import {describeContact} from './describe-contact.ts';
import type {MessageRow} from '../store/message-tables.ts';

const DAY_MS = 86_400_000;
/** How long the link of a mail opens its conversation. */
const EXCHANGE_DAYS = 60;
const SENDING_DAYS = 1;

type World = {
  readonly now: Date;
  readonly publicUrl: string;
  /** Where an answer to a mail goes; undefined where no mail is received. */
  readonly replyAddress?: ReplyAddress | undefined;
};

/** A mail about a contact, or why it should not be sent any more. */
type Written =
  | {readonly content: Content; readonly replyTo: string | undefined}
  | {readonly obsolete: ContactObsolete};

const sideOf = ({to}: ContactKind, {data}: MessageRow): ContactSide => {
  if (to !== 'told') return to;
  return data['to'] === 'host' ? 'host' : 'candidate';
};

const addressOf = ({row, company}: Loaded, side: ContactSide): string | undefined =>
  side === 'host' ? company.host?.contact.email : row.content.potentialBeneficiaryEmail;

const obsoleteFor = (
  loaded: Loaded,
  kind: ContactKind,
  {recipient, data}: MessageRow,
  side: ContactSide,
): ContactObsolete | undefined => {
  const {company} = loaded;
  if (side === 'host' && (company.isBanned || company.status === 'withdrawn')) {
    return 'company_gone';
  }
  const address = addressOf(loaded, side);
  if (address?.toLowerCase() !== recipient.toLowerCase()) return 'recipient_changed';
  return kind.holds(loaded, data) ? undefined : 'contact_changed';
};

/** A link of this mail alone: made here, its token goes nowhere else. */
const linkFor = async (
  tx: Tx,
  {link}: ContactKind,
  {contactId, side}: {readonly contactId: string; readonly side: ContactSide},
  {now, publicUrl}: World,
): Promise<string | undefined> => {
  if (link === undefined) return undefined;
  const days = link === 'sending' ? SENDING_DAYS : EXCHANGE_DAYS;
  const caller =
    link === 'sending'
      ? ({kind: link, contactId} as const)
      : ({kind: link, contactId, side} as const);
  const expiresAt = new Date(now.getTime() + days * DAY_MS);
  return `${publicUrl}/echange#${await openLink(tx, caller, {now, expiresAt})}`;
};

/** Writes a message about a contact as things are now. */
export const writeAboutContact = async (
  tx: Tx,
  row: MessageRow,
  kind: ContactKind,
  world: World,
): Promise<Written> => {
  const loaded = row.contact_id === null ? undefined : await readLoaded(tx, row.contact_id);
  if (!loaded || loaded.row.erased_at) return {obsolete: 'contact_gone'};
  const side = sideOf(kind, row);
  const obsolete = obsoleteFor(loaded, kind, row, side);
  if (obsolete) return {obsolete};
  const contactId = loaded.row.id;
  const link = await linkFor(tx, kind, {contactId, side}, world);
  const {status, mode: contactMode} = loaded.row;
  // What is answered once all is said would come back.
  const mayWrite = contactCommands(side, {status, contactMode}).includes('write');
  const isRelayed = kind.takesReplies === true && mayWrite;
  const heldBy = row.recipient;
  const replyTo = isRelayed ? await world.replyAddress?.({contactId, side, heldBy}) : undefined;
  const takesReplies = replyTo !== undefined;
  const {publicUrl} = world;
  const {data} = row;
  const mail = await describeContact(tx, loaded, {side, link, publicUrl, takesReplies, data});
  return {content: kind.write(mail), replyTo};
};
