import {chanceOf} from '../test/chance.ts';
import {harmServer} from '../test/killed-server.ts';
import type {Proof} from './proof.ts';

const KILLS_A_STOP = 10;

/** What a server said it did is there, whenever it or its database dies. */
export const kills: Proof = {
  name: 'kills',
  claim: 'ni un arrêt brutal du serveur, ni un de PostgreSQL ne perd ce qui a été confirmé',
  unit: 'arrêts brutaux',
  n: 200,
  run: async ({n, progress}) => {
    const stops = Math.ceil(n / KILLS_A_STOP);
    const seed = Date.now() % 2 ** 31;
    const found = await harmServer({
      kills: n,
      stops,
      random: chanceOf(seed),
      onHarm: harms => {
        progress(harms, n + stops);
      },
    });
    return {
      rows: [
        ['graine', String(seed)],
        ['arrêts de PostgreSQL', stops],
        ['demandes confirmées', found.acknowledged],
        ['coupées par un arrêt', (found.killing['cut'] ?? 0) + (found.stopping['cut'] ?? 0)],
        ['refusées par un 503', (found.killing['503'] ?? 0) + (found.stopping['503'] ?? 0)],
        ['redemandées alors que tout était fait', found.alreadyDone],
        ['e-mails à envoyer', found.mails],
        ['pris par le serveur pendant les arrêts', found.underFire],
        ['perdus', found.lost],
        ['reçus une fois de trop', found.duplicates],
        ['que rien ne demandait', found.unasked],
      ],
      divergences: [
        ...found.wrong,
        ...(found.duplicates > n ? [`${found.duplicates} répétitions pour ${n} arrêts`] : []),
        ...(found.unasked > 0 ? [`${found.unasked} e-mails que rien ne demandait`] : []),
        ...(found.alreadyDone > 0 || n < 100 ? [] : ["aucune réponse n'a été coupée"]),
      ],
    };
  },
};
