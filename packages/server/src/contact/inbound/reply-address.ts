import {createHmac, timingSafeEqual} from 'node:crypto';
import type {ContactSide} from '@immersion-kit/sdk/contract';

/** Whose answer comes to an address of ours. */
export type Replier = {readonly contactId: string; readonly side: ContactSide};

/** Whom an address of ours is given to: it is worth nothing once another answers for that side. */
type Held = Replier & {readonly heldBy: string};

/** Where a side's answer to a mail goes: an address of ours that says nothing of anybody. */
export type ReplyAddress = (held: Held) => Promise<string>;

/** What an address of ours says before anybody knows whether we made it. */
export type Claim = Replier & {readonly mac: Buffer};

const LOCAL_PART = 'echange';
const MAC_BYTES = 12;
const SIDES: readonly ContactSide[] = ['candidate', 'host'];

const bodyOf = ({contactId, side}: Replier): Buffer =>
  Buffer.concat([
    Buffer.from(contactId.replaceAll('-', ''), 'hex'),
    Buffer.of(SIDES.indexOf(side)),
  ]);

const macOf = (secret: Buffer, body: Buffer, heldBy: string): Buffer =>
  createHmac('sha256', secret)
    .update('reply\n')
    .update(body)
    .update(heldBy.trim().toLowerCase())
    .digest()
    .subarray(0, MAC_BYTES);

/** Letters of one case and digits: some mail servers change the case of an address. */
const toText = (bytes: Buffer): string => BigInt(`0x01${bytes.toString('hex')}`).toString(36);

const fromText = (text: string): Buffer | undefined => {
  let value = 0n;
  for (const character of text) value = value * 36n + BigInt(Number.parseInt(character, 36));
  const hex = value.toString(16);
  return hex.startsWith('1') && hex.length % 2 === 1 ? Buffer.from(hex.slice(1), 'hex') : undefined;
};

/** The address to which one side answers: `echange+…@reponse.exemple.fr`. */
export const replyAddressOf = (
  {heldBy, ...replier}: Held,
  {secret, domain}: {readonly secret: Buffer; readonly domain: string},
): string => {
  const body = bodyOf(replier);
  return `${LOCAL_PART}+${toText(Buffer.concat([body, macOf(secret, body, heldBy)]))}@${domain}`;
};

/** Reads what may be one of our addresses; undefined for any other. */
export const readReplyAddress = (address: string, domain: string): Claim | undefined => {
  const [, text = '', at] =
    /^echange\+([a-z0-9]{20,60})@([^@]+)$/.exec(address.toLowerCase()) ?? [];
  if (at !== domain.toLowerCase()) return undefined;
  const bytes = fromText(text);
  if (bytes?.length !== 17 + MAC_BYTES) return undefined;
  const side = SIDES[bytes[16] ?? 0];
  const hex = bytes.subarray(0, 16).toString('hex');
  const contactId = hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  return side && {contactId, side, mac: bytes.subarray(17)};
};

/** Whether we made the address that claims this, for whoever is that side now. */
export const isGivenTo = (heldBy: string, {mac, ...replier}: Claim, secret: Buffer): boolean =>
  heldBy !== '' && timingSafeEqual(mac, macOf(secret, bodyOf(replier), heldBy));
