import {parseArgs} from 'node:util';
import {AGENCY_KINDS, Id, isCivilDate, SCOPES, type Scope} from '@immersion-kit/sdk/contract';
import {safeParse} from 'zod/v4/core';
import {type Key, type Mode, toOrigin} from '../access/key.ts';
import {createKey, listKeys, revokeKey} from '../access/key-store.ts';
import {findAgency} from '../agency/find-agency.ts';
import type {Store} from '../store/database.ts';
import {type Terminal, UsageError} from './terminal.ts';

type World = Terminal & {
  readonly store: Store;
  readonly mode: Mode;
  readonly now: () => Date;
  readonly newId: () => string;
};

const MOST_ORIGINS = 20;
/** What a page does unless told: search, start a convention, write to a company. */
const ON_A_PAGE: readonly Scope[] = ['directory:read', 'convention:write', 'contact:write'];
/** What a page may do: companies may join from it too. */
const PUBLISHABLE: readonly Scope[] = [...ON_A_PAGE, 'directory:write'];

const readOrigins = (texts: readonly string[]): string[] =>
  texts.map(text => {
    const origin = toOrigin(text);
    if (origin === undefined) {
      throw new UsageError(
        `« ${text} » n'est pas une origine : donnez https://exemple.fr, sans chemin ni étoile.`,
      );
    }
    return origin;
  });

const readScopes = (texts: readonly string[]): Scope[] =>
  texts.map(text => {
    const scope = SCOPES.find(known => known === text);
    if (!scope) throw new UsageError(`Droit inconnu : ${text}. Droits : ${SCOPES.join(', ')}.`);
    return scope;
  });

const readAgencies = (ids: readonly string[], kinds: readonly string[]) => {
  const wrongId = ids.find(id => !safeParse(Id, id).success);
  if (wrongId !== undefined) throw new UsageError(`« ${wrongId} » n'est pas un identifiant.`);
  const wrongKind = kinds.find(kind => !AGENCY_KINDS.some(known => known === kind));
  if (wrongKind !== undefined) {
    throw new UsageError(`Sorte inconnue : ${wrongKind}. Sortes : ${AGENCY_KINDS.join(', ')}.`);
  }
  return {agencyIds: ids, agencyKinds: kinds};
};

const readExpiry = (text: string | undefined): Date | null => {
  if (text === undefined) return null;
  if (!isCivilDate(text)) throw new UsageError(`« ${text} » n'est pas une date comme 2027-12-31.`);
  return new Date(`${text}T00:00:00Z`);
};

const readPartner = (text: string | undefined): string | null => {
  if (text === undefined) return null;
  const name = text.trim();
  if (name === '') throw new UsageError('Donnez le nom du partenaire : --partner "Cap emploi 57".');
  return name;
};

const create = async (args: string[], {store, mode, now, newId, out, err}: World) => {
  const {values} = parseArgs({
    args,
    options: {
      name: {type: 'string'},
      publishable: {type: 'boolean', default: false},
      secret: {type: 'boolean', default: false},
      origin: {type: 'string', multiple: true, default: []},
      scope: {type: 'string', multiple: true, default: []},
      agency: {type: 'string', multiple: true, default: []},
      'agency-kind': {type: 'string', multiple: true, default: []},
      partner: {type: 'string'},
      expires: {type: 'string'},
    },
  });
  const {name, publishable, secret} = values;
  if (!name) throw new UsageError('Donnez un nom à la clé : --name "Mission locale de Metz".');
  if (publishable === secret) throw new UsageError('Choisissez --publishable ou --secret.');
  const origins = readOrigins(values.origin);
  const asked = readScopes(values.scope);
  const scopes = publishable && asked.length === 0 ? ON_A_PAGE : asked;
  const beyond = publishable && scopes.find(scope => !PUBLISHABLE.includes(scope));
  if (beyond) throw new UsageError(`Une clé publiable ne peut pas avoir le droit ${beyond}.`);
  // The figures of a partner's keys are judged together: one without a name would escape it.
  if (scopes.includes('statistics:read') && values.partner === undefined) {
    throw new UsageError(
      'Une clé qui lit des chiffres nomme son partenaire : --partner "Cap emploi 57".',
    );
  }
  const agencies = readAgencies(values.agency, values['agency-kind']);
  if (publishable && (origins.length === 0 || origins.length > MOST_ORIGINS)) {
    throw new UsageError(`Une clé publiable demande de 1 à ${MOST_ORIGINS} --origin.`);
  }
  if (secret && scopes.length === 0) throw new UsageError('Une clé secrète demande un --scope.');
  const reaches = scopes.some(scope => scope.startsWith('convention:'));
  if (secret && reaches && values.agency.length + values['agency-kind'].length === 0) {
    throw new UsageError('Dites de quelles conventions : --agency <id> ou --agency-kind <sorte>.');
  }
  for (const id of agencies.agencyIds) {
    if (!(await findAgency(store.db, id))) throw new UsageError(`Aucune structure ${id}.`);
  }
  const text = await createKey(store.db, {
    id: newId(),
    prefix: publishable ? 'pk' : 'sk',
    mode,
    name,
    origins: publishable ? origins : [],
    scopes,
    ...agencies,
    partner: readPartner(values.partner),
    createdAt: now(),
    expiresAt: readExpiry(values.expires),
  });
  err('Clé créée. Notez-la : elle ne sera plus jamais affichée.');
  out(text);
  return 0;
};

const stateOf = ({revokedAt, expiresAt}: Key, now: Date): string => {
  if (revokedAt) return 'révoquée';
  if (expiresAt && expiresAt <= now) return 'expirée';
  return expiresAt ? `jusqu'au ${expiresAt.toISOString().slice(0, 10)}` : 'active';
};

const list = async ({store, now, out}: World) => {
  const keys = await listKeys(store.db);
  for (const key of keys) {
    const detail = [...key.origins, ...key.scopes, ...key.agencyKinds, ...key.agencyIds].join(' ');
    const shown = `${key.prefix}_${key.mode}_…${key.ending}`;
    const partner = key.partner === null ? [] : [`partenaire ${key.partner}`];
    out([key.id, shown, stateOf(key, now()), key.name, ...partner, detail].join('  '));
  }
  if (keys.length === 0) out('Aucune clé.');
  return 0;
};

const revoke = async ([id]: string[], {store, now, out, err}: World) => {
  if (!id) throw new UsageError('Donnez l’identifiant de la clé (voir « keys list »).');
  const known = (await listKeys(store.db)).some(key => key.id === id);
  if (known && (await revokeKey(store.db, id, now()))) {
    out('Clé révoquée ; elle sera refusée partout dans les deux secondes.');
    return 0;
  }
  err(known ? 'Cette clé était déjà révoquée.' : 'Aucune clé ne porte cet identifiant.');
  return 1;
};

/** `keys create | list | revoke`. */
export const keysCommand = ([verb, ...args]: string[], world: World): Promise<number> => {
  switch (verb) {
    case 'create':
      return create(args, world);
    case 'list':
      return list(world);
    case 'revoke':
      return revoke(args, world);
    default:
      throw new UsageError('keys attend create, list ou revoke.');
  }
};
