import {scanMails} from '../test/mail-scanner.ts';
import type {Proof} from './proof.ts';

/** What reads mail before its reader, and presses everything, signs nothing. */
export const scanner: Proof = {
  name: 'scanner',
  claim:
    'un robot qui ouvre chaque lien de chaque e-mail et appuie sur tout ne signe ni ne consomme rien',
  unit: 'passage',
  n: 1,
  run: async ({progress}) => {
    const found = await scanMails(true, progress);
    const {before, after} = found;
    return {
      rows: [
        ['e-mails', found.kinds],
        ['liens', found.links],
        ['demandes HEAD, GET et OPTIONS', found.requests],
        ['pages ouvertes avec leurs scripts', found.opened],
        ['boutons et liens actionnés', found.pressed],
        ['liens abîmés', found.spoilt],
      ],
      divergences: [
        ...Object.keys(before)
          .filter(name => before[name] !== after[name])
          .map(name => `${name} : ${String(before[name])} puis ${String(after[name])}`),
        ...(found.spoilt > 0 ? [`${found.spoilt} liens ne s’ouvrent plus`] : []),
      ],
    };
  },
};
