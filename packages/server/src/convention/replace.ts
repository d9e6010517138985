import type {ConventionContent, Role} from '@immersion-kit/sdk/contract';
import type {Caller} from '../access/caller.ts';
import {ProblemError} from '../http/problem.ts';
import type {Tx} from '../store/database.ts';
import {decide} from './decide.ts';
import {findSimilar, isSurelySame} from './duplicates.ts';
import {type ConventionRow, holdLoaded, momentAt, stateOf} from './load.ts';
import {type Act, record} from './record.ts';
import {rolesOf} from './rights.ts';

/** What is over takes nobody's place: each of two could put the other out of use. */
const OVER = ['REJECTED', 'CANCELLED', 'DEPRECATED'] as const;
const REASON = 'Remplacée par une nouvelle demande.';

/**
 * Puts an older, similar convention out of use because a new one takes its place. An agency may
 * where it may close it; a beneficiary where the older is surely theirs.
 *
 * @param newer - the convention that takes the place, once it is stored: not similar to itself.
 *
 * @throws ProblemError `convention_not_found` when it is not similar or not theirs,
 * `status_not_allowed` when it can no longer be replaced, or the newer one is over.
 */
export const replaceOlder = async (
  tx: Tx,
  id: string,
  content: ConventionContent,
  caller: Caller,
  act: Act,
  newer?: Pick<ConventionRow, 'id' | 'status'>,
): Promise<void> => {
  if (newer && OVER.some(status => status === newer.status)) {
    throw new ProblemError('status_not_allowed');
  }
  const older = await holdLoaded(tx, id);
  if (!older) throw new ProblemError('convention_not_found');
  const similar = (await findSimilar(tx, content, newer?.id)).find(found => found.id === id);
  const isTheirs =
    caller.kind === 'session' &&
    caller.role === 'beneficiary' &&
    similar !== undefined &&
    isSurelySame(similar, content);
  const roles: Role[] = isTheirs ? ['system'] : rolesOf(caller, id, older.agency);
  if (!similar || roles.length === 0) throw new ProblemError('convention_not_found');
  const command = {name: 'deprecate', justification: REASON} as const;
  const decision = decide(stateOf(older), command, roles, momentAt(older.agency, act.now));
  if ('refused' in decision) throw new ProblemError(decision.refused);
  await record(tx, older, decision, {...act, roles});
};
