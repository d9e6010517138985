import type {Credentials} from '../access/admit.ts';
import {allowsOrigin, claimOf} from '../access/key.ts';
import type {KeyRing} from '../access/key-ring.ts';
import type {Link} from '../access/link-store.ts';
import {linkPurposeOf} from '../access/link.ts';

/** A publishable key may stand in the address of a GET, which spares browsers a preflight. */
export const KEY_PARAMETER = 'key';

const keyText = (request: Request, query: URLSearchParams): string | undefined => {
  const header = request.headers.get('authorization');
  // Clients of the national API v3 send their key bare.
  if (header !== null) return header.replace(/^Bearer\s+/i, '');
  const given = request.method === 'GET' ? query.get(KEY_PARAMETER) : null;
  const secret = given === null || claimOf(given)?.prefix === 'sk' || linkPurposeOf(given);
  return secret ? undefined : given;
};

/** Where keys and links are looked up. */
export type Registers = {
  readonly keys: KeyRing;
  readonly findLink: (text: string) => Promise<Link | undefined>;
};

/** Reads who sends a request, and looks its key or link up. */
export const readCredentials = async (
  request: Request,
  query: URLSearchParams,
  {keys, findLink}: Registers,
): Promise<Credentials> => {
  const text = keyText(request, query);
  const key = text !== undefined && claimOf(text) ? await keys.find(text) : undefined;
  const link = text !== undefined && linkPurposeOf(text) ? await findLink(text) : undefined;
  const origin = request.headers.get('origin') ?? undefined;
  // A page whose key is refused may still read why, when its site is one some key lists.
  const isPartner =
    origin !== undefined && (key ? allowsOrigin(key, origin) : await keys.knowsOrigin(origin));
  return {text, key, link, origin, isPartner};
};
