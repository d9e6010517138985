import {closeLinks} from '../../access/link-token.ts';
import {spendCode} from '../../access/one-time-code.ts';
import {closeHostSide} from '../../contact/host-side.ts';
import type {Tx} from '../../store/database.ts';
import {hostSubject} from './session.ts';

type Closing = {
  readonly secret: Buffer;
  /** The session of whoever does it. */
  readonly sessionHash?: string | undefined;
};

/**
 * Ends what whoever answered for a company until now could still do: sessions, the last code, and the
 * links by which it answers candidates.
 */
export const closeAccess = async (
  tx: Tx,
  siret: string,
  {secret, sessionHash}: Closing,
): Promise<void> => {
  await closeLinks(tx, {kind: 'host', subject: siret, except: sessionHash});
  await spendCode(tx, hostSubject(siret), secret);
  await closeHostSide(tx, siret);
};
