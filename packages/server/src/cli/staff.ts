import {parseArgs} from 'node:util';
import {Email, Id, PersonName, STAFF_ROLES, type StaffRole} from '@immersion-kit/sdk/contract';
import {safeParse} from 'zod/v4/core';
import {listMembers} from '../staff/member.ts';
import {giveRight, type RightRefusal, takeRights} from '../staff/rights.ts';
import type {Store} from '../store/database.ts';
import {type Terminal, UsageError} from './terminal.ts';

type World = Terminal & {
  readonly store: Store;
  readonly now: () => Date;
  readonly newId: () => string;
};

const REFUSALS: Readonly<Record<RightRefusal, string>> = {
  agency_unknown: 'Aucune structure ne porte cet identifiant.',
  validator_elsewhere:
    'Cette structure se rattache à une autre, qui valide ses conventions : donnez ce rôle là-bas.',
  right_unknown: 'Cette personne n’a pas ce rôle dans cette structure.',
  last_validator:
    'Ce serait le dernier valideur prévenu de cette structure : nommez-en un autre d’abord.',
  last_counsellor:
    'Ce serait le dernier conseiller prévenu de cette structure, qui travaille en deux temps : ' +
    'nommez-en un autre d’abord.',
};

const OPTIONS = {
  email: {type: 'string'},
  'first-name': {type: 'string'},
  'last-name': {type: 'string'},
  agency: {type: 'string'},
  role: {type: 'string'},
  unnotified: {type: 'boolean', default: false},
} as const;

const readEmail = (text = ''): string => {
  const {success, data} = safeParse(Email, text);
  if (!success) throw new UsageError('Donnez une adresse : --email camille.roux@exemple.fr.');
  return data;
};

const readName = (text: string | undefined, option: string): string => {
  const {success, data} = safeParse(PersonName, text);
  if (!success) throw new UsageError(`Donnez le nom de la personne : ${option} Camille.`);
  return data;
};

const readAgency = (text: string | undefined): string => {
  const {success, data} = safeParse(Id, text);
  if (!success) throw new UsageError('Donnez l’identifiant de la structure : --agency <id>.');
  return data;
};

const readRole = (text: string | undefined): StaffRole => {
  const role = STAFF_ROLES.find(known => known === text);
  if (!role) throw new UsageError(`Donnez un rôle : --role ${STAFF_ROLES.join(' | ')}.`);
  return role;
};

const add = async (args: string[], {store, now, newId, out, err}: World): Promise<number> => {
  const {values} = parseArgs({args, options: OPTIONS});
  const given = {
    email: readEmail(values.email),
    firstName: readName(values['first-name'], '--first-name'),
    lastName: readName(values['last-name'], '--last-name'),
    agencyId: readAgency(values.agency),
    role: readRole(values.role),
    isNotified: !values.unnotified,
  };
  const clock = {now: now(), newId};
  const refusal = await store.db.transaction().execute(tx => giveRight(tx, given, clock));
  if (refusal) {
    err(REFUSALS[refusal]);
    return 1;
  }
  out(`${given.firstName} ${given.lastName} peut se connecter avec ${given.email}.`);
  return 0;
};

const remove = async (args: string[], {store, now, out, err}: World): Promise<number> => {
  const {values} = parseArgs({args, options: OPTIONS});
  const taken = {
    email: readEmail(values.email),
    agencyId: readAgency(values.agency),
    role: values.role === undefined ? undefined : readRole(values.role),
  };
  const refusal = await store.db.transaction().execute(tx => takeRights(tx, taken, now()));
  if (refusal) {
    err(REFUSALS[refusal]);
    return 1;
  }
  out('Rôle retiré ; l’effet est immédiat.');
  return 0;
};

const list = async (args: string[], {store, out}: World): Promise<number> => {
  const {values} = parseArgs({args, options: {agency: OPTIONS.agency}});
  const agencyId = values.agency === undefined ? undefined : readAgency(values.agency);
  const members = await listMembers(store.db, agencyId);
  for (const {email, firstName, lastName, rights} of members) {
    out(`${lastName} ${firstName}  ${email}`);
    for (const {agencyId: id, agencyName, role, isNotified} of rights) {
      out(`  ${role}${isNotified ? '' : ' (non prévenu)'}  ${agencyName}  ${id}`);
    }
  }
  if (members.length === 0) out('Personne.');
  return 0;
};

/** `staff add | remove | list`: who may sign in for which agency, and as what. */
export const staffCommand = ([verb, ...args]: string[], world: World): Promise<number> => {
  switch (verb) {
    case 'add':
      return add(args, world);
    case 'remove':
      return remove(args, world);
    case 'list':
      return list(args, world);
    default:
      throw new UsageError('staff attend add, remove ou list.');
  }
};
