import {freshStore} from '../test/database.ts';
import {writeHostile} from '../test/hostile-mails.ts';
import {MAIL_PAYLOADS} from '../test/mail-payloads.ts';
import {messageWorld} from '../test/message-world.ts';
import type {Proof} from './proof.ts';

/** What people write never becomes more than words in what others are sent. */
export const hostile: Proof = {
  name: 'hostile',
  claim: 'aucun texte, si hostile soit-il, ne change d’un e-mail autre chose que ses mots',
  unit: 'textes',
  n: MAIL_PAYLOADS.length,
  run: async ({n, progress}) => {
    const {store, drop} = await freshStore();
    try {
      const times = await writeHostile(await messageWorld(store), {texts: n}, progress);
      const mails = [...times.values()].reduce((sum, count) => sum + count, 0);
      return {
        rows: [
          ['sortes d’e-mails', times.size],
          ['e-mails écrits et relus', mails],
        ],
        divergences: [],
      };
    } finally {
      await drop();
    }
  },
};
