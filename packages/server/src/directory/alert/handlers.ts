import type {AlertRequests, AlertRoutes} from '@immersion-kit/sdk/contract';
import type {Handlers} from '../../http/mount.ts';
import type {Store} from '../../store/database.ts';
import {createAlert} from './create-alert.ts';
import {confirmAlert, readAlert, stopAlert} from './own-alert.ts';

/** One handler for each route of the alerts. */
export const alertHandlers = ({
  store: {db},
  now,
  newId,
}: {
  readonly store: Store;
  readonly now: () => Date;
  readonly newId: () => string;
}): Handlers<AlertRoutes, AlertRequests> => ({
  createAlert: ({body}, {tx}) => createAlert(tx, body, {now: now(), newId}),
  readAlert: (_, {caller}) => readAlert(db, caller),
  confirmAlert: (_, {tx, caller}) => confirmAlert(tx, caller, now()),
  stopAlert: (_, {tx, caller}) => stopAlert(tx, caller, now()),
});
