import {parseArgs} from 'node:util';
import {Siret} from '@immersion-kit/sdk/contract';
import {safeParse} from 'zod/v4/core';
import {banHost, unbanHost} from '../directory/host/ban.ts';
import type {Store} from '../store/database.ts';
import {type Terminal, UsageError} from './terminal.ts';

type World = Terminal & {
  readonly store: Store;
  readonly now: () => Date;
  readonly newId: () => string;
};

const MOST_REASON = 1000;

const readSiret = (command: string, text: string | undefined): string => {
  const {success, data} = safeParse(Siret, text);
  if (!success) throw new UsageError(`${command} attend un SIRET de 14 chiffres.`);
  return data;
};

/** `ban <siret> --reason …`: hides a company everywhere, at once. */
export const banCommand = async (args: string[], world: World): Promise<number> => {
  const {store, now, newId, out} = world;
  const options = {reason: {type: 'string'}} as const;
  const {values, positionals} = parseArgs({args, options, allowPositionals: true});
  const siret = readSiret('ban', positionals[0]);
  const reason = (values.reason ?? '').trim();
  if (reason === '' || reason.length > MOST_REASON) {
    throw new UsageError('Dites pourquoi, en 1000 caractères au plus : --reason "…".');
  }
  const clock = {now: now(), newId};
  const isNew = await store.db.transaction().execute(tx => banHost(tx, {siret, reason}, clock));
  out(
    isNew
      ? `${siret} est exclue ; l’effet est immédiat, partout.`
      : `${siret} était déjà exclue ; sa raison est changée.`,
  );
  return 0;
};

/** `unban <siret>`: lets it come back as it was. */
export const unbanCommand = async (args: string[], {store, out, err}: World): Promise<number> => {
  const {positionals} = parseArgs({args, allowPositionals: true});
  const siret = readSiret('unban', positionals[0]);
  const wasBanned = await store.db.transaction().execute(tx => unbanHost(tx, siret));
  if (!wasBanned) {
    err(`${siret} n’était pas exclue.`);
    return 1;
  }
  out(`${siret} n’est plus exclue ; si elle est dans l’annuaire, elle est de nouveau montrée.`);
  return 0;
};
