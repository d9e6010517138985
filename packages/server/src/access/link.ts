import {createHash, randomBytes} from 'node:crypto';
import {LINK_PURPOSES, type LinkPurpose} from '@immersion-kit/sdk/contract';

/** An invitation opens no route by itself: it is exchanged for a session. */
type TokenPurpose = LinkPurpose | 'invitation' | 'staff';

const PREFIXES: Readonly<Record<TokenPurpose, string>> = {
  draft: 'dr',
  session: 'ls',
  registration: 'hr',
  host: 'hs',
  sending: 'cs',
  exchange: 'ex',
  alert: 'al',
  invitation: 'in',
  staff: 'st',
};
const SECRET_BYTES = 32;

/** Makes the token of a link: opaque, 256 bits, its prefix says what it opens. */
export const makeLinkToken = (purpose: TokenPurpose): string =>
  `${PREFIXES[purpose]}_${randomBytes(SECRET_BYTES).toString('base64url')}`;

/** Under which a token is stored and looked up. */
export const hashLinkToken = (token: string): string =>
  createHash('sha256').update(token).digest('hex');

/** What a presented text claims to open, or undefined when it is no link's token. */
export const linkPurposeOf = (text: string): LinkPurpose | undefined => {
  const [, prefix] = /^([a-z]{2})_[\w-]{43}$/.exec(text) ?? [];
  return LINK_PURPOSES.find(purpose => PREFIXES[purpose] === prefix);
};
