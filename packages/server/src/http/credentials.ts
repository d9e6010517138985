import type {Credentials} from '../access/admit.ts';
import {claimOf} from '../access/key.ts';
import type {KeyRing} from '../access/key-ring.ts';

/** A publishable key may stand in the address of a GET, which spares browsers a preflight. */
export const KEY_PARAMETER = 'key';

const keyText = (request: Request, query: URLSearchParams): string | undefined => {
  const header = request.headers.get('authorization');
  // Clients of the national API v3 send their key bare.
  if (header !== null) return header.replace(/^Bearer\s+/i, '');
  const given = query.get(KEY_PARAMETER);
  return given !== null && claimOf(given)?.prefix !== 'sk' ? given : undefined;
};

/** Reads who sends a request, and looks its key up. */
export const readCredentials = async (
  request: Request,
  query: URLSearchParams,
  keys: KeyRing,
): Promise<Credentials> => {
  const text = keyText(request, query);
  return {
    text,
    key: text !== undefined && claimOf(text) ? await keys.find(text) : undefined,
    origin: request.headers.get('origin') ?? undefined,
  };
};
