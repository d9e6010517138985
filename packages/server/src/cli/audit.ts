import {verifyAudit} from '../convention/audit-store.ts';
import type {Store} from '../store/database.ts';
import {type Terminal, UsageError} from './terminal.ts';

const EVERY = 5000;

/** `audit verify`: exit code 0 when every convention's history is whole, 1 when one is not. */
export const auditCommand = async (
  [verb]: string[],
  {store, out, err}: Terminal & {readonly store: Store},
): Promise<number> => {
  if (verb !== 'verify') throw new UsageError('audit attend verify.');
  const {checked, broken} = await verifyAudit(store.db, done => {
    if (done % EVERY === 0) err(`${done} conventions vérifiées`);
  });
  for (const {conventionId, sequence} of broken) {
    out(`✗ convention ${conventionId} : l'historique ne se suit plus à l'entrée ${sequence}`);
  }
  out(`${checked} convention(s) vérifiée(s), ${broken.length} altérée(s).`);
  return broken.length === 0 ? 0 : 1;
};
