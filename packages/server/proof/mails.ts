import {chanceOf} from '../test/chance.ts';
import {freshStore} from '../test/database.ts';
import {killWorkers} from '../test/killed-worker.ts';
import type {Proof} from './proof.ts';

/** So that every worker finds something to send, and the last one finds some left. */
const CONVENTIONS_PER_KILL = 4;
const SEED = 7;

/** Mails neither get lost nor come back more often than workers die. */
export const mails: Proof = {
  name: 'mails',
  claim: 'un arrêt brutal de l’envoi ne perd aucun e-mail et n’en répète qu’un au plus',
  unit: 'arrêts brutaux',
  n: 200,
  run: async ({n, progress}) => {
    const {store, url, drop} = await freshStore();
    try {
      const found = await killWorkers({
        store,
        url,
        kills: n,
        conventions: n * CONVENTIONS_PER_KILL,
        random: chanceOf(SEED),
        onKill: killed => {
          progress(killed, n);
        },
      });
      return {
        rows: [
          ['e-mails à envoyer', found.mails],
          ['pris par le serveur pendant les arrêts', found.underFire],
          ['perdus', found.lost],
          ['reçus une fois de trop', found.duplicates],
          ['reçus sous un autre identifiant', found.untold],
        ],
        divergences: [
          ...(found.lost > 0 ? [`${found.lost} e-mails perdus`] : []),
          ...(found.duplicates > n ? [`${found.duplicates} répétitions pour ${n} arrêts`] : []),
          ...(found.untold > 0 ? [`${found.untold} sous un autre identifiant`] : []),
        ],
      };
    } finally {
      await drop();
    }
  },
};
