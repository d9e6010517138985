import type {Role} from '@immersion-kit/sdk/contract';
import {openLink} from '../access/link-token.ts';
import type {ReplyAddress} from '../contact/inbound/reply-address.ts';
import {type Loaded, readLoaded} from '../convention/load.ts';
import {makeCode} from '../signature/code.ts';
import {invite} from '../signature/invitation.ts';
import type {Tx} from '../store/database.ts';
import type {MessageRow} from '../store/message-tables.ts';
import {isCodeKind} from './code-kinds.ts';
import type {ObsoleteReason} from './conditions.ts';
import type {Content} from './content.ts';
import {type ContactKind, contactKindOf, type ContactObsolete} from './contact-kinds.ts';
import {describeConvention, nameOf} from './describe.ts';
import {type Details, wordIn} from './details.ts';
import type {Kind} from './kind.ts';
import {type AccountKind, accountKindOf, kindOf} from './kinds.ts';
import type {Link} from './mail.ts';
import {peopleOf, reach} from './people.ts';
import {writeAboutContact} from './prepare-contact.ts';
import {reasonOf} from './reason.ts';
import {renderHtml} from './render-html.ts';
import {renderText} from './render-text.ts';
import {isStaff} from './roles.ts';
import type {Mail, Sms} from './sender.ts';
import {spaced} from './spaced.ts';

/** What becomes of a message when its turn has come. */
export type Prepared =
  | {readonly message: Mail | Sms}
  | {readonly obsolete: ObsoleteReason | ContactObsolete | 'kind_unknown'};

type World = {
  readonly now: Date;
  readonly newId: () => string;
  readonly publicUrl: string;
  /** Where an answer to a relayed mail goes; undefined where no mail is received. */
  readonly replyAddress?: ReplyAddress | undefined;
};

const isSameAddress = (one: string, other: string): boolean =>
  one.toLowerCase() === other.toLowerCase();

/** Why a message is no longer for somebody: they are reached elsewhere now, or it is not true. */
const obsoleteFor = (
  row: MessageRow,
  kind: Kind,
  loaded: Loaded,
  role: Role,
): ObsoleteReason | undefined => {
  if (isStaff(role)) {
    const {agencyId} = row.data;
    if (agencyId !== undefined && agencyId !== loaded.row.agency_id) return 'agency_changed';
  } else {
    const person = peopleOf(loaded.content).get(role);
    const address = person && reach(person, row.channel)?.address;
    if (address === undefined || !isSameAddress(address, row.recipient)) return 'recipient_changed';
  }
  return kind.holds(loaded, role, row.data);
};

const linksFor = async (
  tx: Tx,
  kind: Kind,
  {row, content}: Loaded,
  roles: readonly Role[],
  {now, newId, publicUrl}: World,
): Promise<Link[]> => {
  if (roles.every(isStaff)) {
    return roles.slice(0, 1).map(role => ({role, name: '', url: `${publicUrl}/agence`}));
  }
  const links: Link[] = [];
  for (const role of kind.page === undefined ? [] : roles) {
    if (isStaff(role)) continue;
    const token = await invite(tx, {conventionId: row.id, role, now, newId});
    const name = nameOf(peopleOf(content).get(role), role);
    links.push({role, name, url: `${publicUrl}/${kind.page ?? ''}#${token}`});
  }
  return links;
};

/** A code has no digits until its message leaves: none is ever stored. */
const dataOf = async (tx: Tx, {kind, channel, data}: MessageRow, now: Date): Promise<Details> =>
  isCodeKind(kind) ? {code: await makeCode(tx, wordIn(data, 'codeId'), {channel, now})} : data;

/** The tutor who also binds the host has one link, the one that may do more. */
const withoutSpareTutor = (roles: readonly Role[]): readonly Role[] =>
  roles.includes('establishment-representative')
    ? roles.filter(role => role !== 'establishment-tutor')
    : roles;

const outgoing = (
  {id, channel, recipient}: MessageRow,
  content: Content,
  {publicUrl}: World,
  {replyTo, link}: {readonly replyTo?: string | undefined; readonly link?: string | undefined},
): Mail | Sms => {
  if (channel === 'sms') {
    const text = spaced(link === undefined ? content.short : `${content.short} ${link}`);
    return {channel, id, to: recipient, text};
  }
  return {
    channel,
    id,
    messageId: `<${id}@${new URL(publicUrl).hostname}>`,
    to: recipient,
    ...(replyTo === undefined ? {} : {replyTo}),
    subject: content.subject,
    html: renderHtml(content),
    text: renderText(content),
  };
};

/** Writes a message about a convention to somebody, whatever its state: links, words, both forms. */
export const writeMessage = async (
  tx: Tx,
  row: MessageRow,
  {kind, loaded, roles}: {kind: Kind; loaded: Loaded; roles: readonly Role[]},
  world: World,
): Promise<Mail | Sms> => {
  const links = await linksFor(tx, kind, loaded, withoutSpareTutor(roles), world);
  const reason = kind.reason && (await reasonOf(tx, kind.reason, loaded, row.data));
  const data = await dataOf(tx, row, world.now);
  const mail = await describeConvention(tx, loaded, {roles, links, reason, data});
  const replyTo = mail.reader.isStaff ? undefined : mail.agency.email;
  return outgoing(row, kind.write(mail), world, {replyTo, link: links[0]?.url});
};

const DAY_MS = 86_400_000;

const writeAccount = async (
  tx: Tx,
  row: MessageRow,
  {write, link}: AccountKind,
  world: World,
): Promise<Mail | Sms> => {
  const {publicUrl, now} = world;
  const {data} = row;
  const opened = link?.opens(data);
  if (!link || !opened) return outgoing(row, write({data, publicUrl}), world, {});
  const expiresAt = new Date(now.getTime() + link.days * DAY_MS);
  const url = `${publicUrl}/${link.page}#${await openLink(tx, opened, {now, expiresAt})}`;
  return outgoing(row, write({data, url, publicUrl}), world, {});
};

const prepareAboutConvention = async (
  tx: Tx,
  row: MessageRow,
  kind: Kind,
  world: World,
): Promise<Prepared> => {
  const loaded = row.convention_id === null ? undefined : await readLoaded(tx, row.convention_id);
  if (!loaded) return {obsolete: 'convention_gone'};
  const judged = row.roles.map(role => ({role, why: obsoleteFor(row, kind, loaded, role)}));
  const roles = judged.flatMap(({role, why}) => (why === undefined ? [role] : []));
  if (roles.length === 0) return {obsolete: judged[0]?.why ?? 'recipient_changed'};
  return {message: await writeMessage(tx, row, {kind, loaded, roles}, world)};
};

const prepareAboutContact = async (
  tx: Tx,
  row: MessageRow,
  kind: ContactKind,
  world: World,
): Promise<Prepared> => {
  const written = await writeAboutContact(tx, row, kind, world);
  if ('obsolete' in written) return written;
  const {content, replyTo} = written;
  return {message: outgoing(row, content, world, {replyTo})};
};

/**
 * Writes a message as things are now, or says why it should not be sent any more. The links of
 * people are made here, in the transaction that holds the message: their tokens go nowhere else.
 */
export const prepareMessage = async (tx: Tx, row: MessageRow, world: World): Promise<Prepared> => {
  if (row.expires_at !== null && row.expires_at <= world.now) return {obsolete: 'expired'};
  const account = accountKindOf(row.kind);
  if (account) {
    const stands = account.stands ? await account.stands(tx, row.data) : true;
    if (!stands) return {obsolete: 'status_changed'};
    return {message: await writeAccount(tx, row, account, world)};
  }
  const contact = contactKindOf(row.kind);
  if (contact) return prepareAboutContact(tx, row, contact, world);
  const kind = kindOf(row.kind);
  return kind ? prepareAboutConvention(tx, row, kind, world) : {obsolete: 'kind_unknown'};
};
