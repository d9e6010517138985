import {createHmac, timingSafeEqual} from 'node:crypto';
import type {ContactSide} from '@immersion-kit/sdk/contract';

/** Where a side's answer to a mail goes: an address of ours that says nothing of anybody. */
export type ReplyAddress = (contactId: string, side: ContactSide) => Promise<string>;

/** Whose answer came to an address of ours. */
export type Replier = {readonly contactId: string; readonly side: ContactSide};

const LOCAL_PART = 'echange';
const MAC_BYTES = 12;
const SIDES: readonly ContactSide[] = ['candidate', 'host'];

const macOf = (secret: Buffer, body: Buffer): Buffer =>
  createHmac('sha256', secret).update('reply\n').update(body).digest().subarray(0, MAC_BYTES);

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
  {contactId, side}: Replier,
  {secret, domain}: {readonly secret: Buffer; readonly domain: string},
): string => {
  const id = Buffer.from(contactId.replaceAll('-', ''), 'hex');
  const body = Buffer.concat([id, Buffer.of(SIDES.indexOf(side))]);
  return `${LOCAL_PART}+${toText(Buffer.concat([body, macOf(secret, body)]))}@${domain}`;
};

/** Reads one of our addresses; undefined for any other, and for one that we did not make. */
export const readReplyAddress = (
  address: string,
  {secret, domain}: {readonly secret: Buffer; readonly domain: string},
): Replier | undefined => {
  const [, text = '', at] =
    /^echange\+([a-z0-9]{20,60})@([^@]+)$/.exec(address.toLowerCase()) ?? [];
  if (at !== domain.toLowerCase()) return undefined;
  const bytes = fromText(text);
  if (bytes?.length !== 17 + MAC_BYTES) return undefined;
  const body = bytes.subarray(0, 17);
  if (!timingSafeEqual(bytes.subarray(17), macOf(secret, body))) return undefined;
  const side = SIDES[body[16] ?? 0];
  const hex = body.subarray(0, 16).toString('hex');
  const contactId = hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  return side && {contactId, side};
};
