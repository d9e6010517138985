import type {HostRequests, HostRoutes, RouteRequest} from '@immersion-kit/sdk/contract';
import {type Caller, callerName} from '../../access/caller.ts';
import type {Key} from '../../access/key.ts';
import {afterAsking} from '../../http/ahead.ts';
import type {Handlers} from '../../http/mount.ts';
import {ProblemError} from '../../http/problem.ts';
import {readCompany} from '../company/read-company.ts';
import {putHosts, removeHost} from './batch.ts';
import {
  confirmHost,
  holdListed,
  pauseHost,
  resumeHost,
  updateHost,
  withdrawHost,
} from './change.ts';
import {askPositions} from './locate.ts';
import {publish, readRegistered, resendCode} from './publish.ts';
import {readHost} from './read-host.ts';
import {readRegistration} from './read-registration.ts';
import {register} from './register.ts';
import {askHostCode, openHostSession} from './session.ts';
import {momentOf, type World} from './world.ts';

type Asked<Name extends keyof HostRoutes> = RouteRequest<HostRequests[Name]>;

const registrationOf = (caller: Caller): string => {
  if (caller.kind !== 'registration') throw new ProblemError('link_invalid');
  return caller.registrationId;
};

const companyOf = (caller: Caller) => {
  if (caller.kind !== 'host') throw new ProblemError('link_invalid');
  const {siret, sessionHash} = caller;
  return {siret, sessionHash};
};

const siretOf = (caller: Caller): string => companyOf(caller).siret;

const keyOf = (caller: Caller): Key => {
  if (caller.kind !== 'key') throw new ProblemError('key_invalid');
  return caller.key;
};

/** One handler for each route of the companies that join. */
export const hostHandlers = (world: World): Handlers<HostRoutes, HostRequests> => ({
  registerHost: afterAsking(
    ({body}: Asked<'registerHost'>) =>
      readCompany({db: world.store.db, registry: world.registry}, body.host.siret),
    async ({body}, {tx, caller}, {state}) =>
      register(tx, body.host, {submittedBy: callerName(caller), state}, await momentOf(world)),
  ),
  readRegistration: (_, {caller}) => readRegistration(world.store.db, registrationOf(caller)),
  resendRegistrationCode: async (_, {tx, caller}) => {
    await resendCode(tx, registrationOf(caller), await momentOf(world));
    return {asked: true};
  },
  publishHost: afterAsking(
    async (_: Asked<'publishHost'>, {caller}) =>
      askPositions(world, await readRegistered(world.store.db, registrationOf(caller))),
    async ({body}, {tx, caller}, found) =>
      publish(tx, {id: registrationOf(caller), ...body}, await momentOf(world, found)),
  ),
  requestHostCode: async ({body}, {tx}) => askHostCode(tx, body.siret, await momentOf(world)),
  openHost: async ({body}, {tx}) => {
    const opened = await openHostSession(tx, body, await momentOf(world));
    if (!opened) throw new ProblemError('code_invalid', [], {keeps: true});
    return opened;
  },
  readHost: (_, {caller}) => readHost(world.store.db, siretOf(caller), world.now()),
  updateHost: afterAsking(
    ({body: {host}}: Asked<'updateHost'>, {caller}) =>
      askPositions(world, [{siret: siretOf(caller), addresses: host.businessAddresses}]),
    async ({body}, {tx, caller, expected}, found) =>
      updateHost(tx, {...companyOf(caller), ...body, expected}, await momentOf(world, found)),
  ),
  confirmHost: async (_, {tx, caller}) => confirmHost(tx, siretOf(caller), await momentOf(world)),
  pauseHost: async ({body}, {tx, caller}) =>
    pauseHost(tx, {siret: siretOf(caller), ...body}, await momentOf(world)),
  resumeHost: async (_, {tx, caller}) => resumeHost(tx, siretOf(caller), await momentOf(world)),
  withdrawHost: async (_, {tx, caller}) => {
    const {siret, sessionHash} = companyOf(caller);
    const held = await holdListed(tx, siret);
    return withdrawHost(tx, held, {managedBy: null, sessionHash}, await momentOf(world));
  },
  putHosts: afterAsking(
    ({body}: Asked<'putHosts'>) =>
      askPositions(
        world,
        body.hosts.map(({siret, businessAddresses: addresses}) => ({siret, addresses})),
      ),
    async ({body}, {tx, caller}, found) => ({
      data: await putHosts(tx, body.hosts, keyOf(caller), await momentOf(world, found)),
    }),
  ),
  removeHost: async ({params}, {tx, caller}) =>
    removeHost(tx, params.siret, keyOf(caller), await momentOf(world)),
});
