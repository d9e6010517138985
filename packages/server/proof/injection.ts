import {testApp} from '../test/api.ts';
import {problemOf} from '../test/asking.ts';
import {freshStore} from '../test/database.ts';
import {bodySender, fullBodies} from '../test/full-bodies.ts';
import {CANARY, type Injection, namesThem, oneByOne, VALUES} from '../test/injections.ts';
import {serverOwnedNames} from '../test/server-owned.ts';
import {changedTables, dumpTables, tablesWith} from '../test/table-dump.ts';
import type {Proof} from './proof.ts';

/** Every name in every place of every body, alone, with one value after the other. */
export const injection: Proof = {
  name: 'injection',
  claim: "aucun champ que le serveur tient seul ne s'écrit par une demande",
  unit: 'champs injectés',
  n: 130_000,
  run: async ({n, progress}) => {
    const {store, drop} = await freshStore();
    const {send} = await bodySender(store, testApp(store).app);
    const names = await serverOwnedNames(store);
    const before = await dumpTables(store);
    const divergences: string[] = [];
    const perRoute = new Map<string, number>();
    let done = 0;

    const tryOne = async (route: string, injected: Injection): Promise<void> => {
      const full = fullBodies().find(({name}) => name === route);
      if (!full) return;
      const {status, text} = await send(full.route, injected.body);
      const named = status === 400 && namesThem(injected, problemOf(text).errors);
      if (!named) divergences.push(`${route} ${injected.pointers.join()}: ${text.slice(0, 300)}`);
      perRoute.set(route, (perRoute.get(route) ?? 0) + 1);
      progress(++done, n);
    };

    for (const value of VALUES) {
      for (const full of fullBodies()) {
        for (const name of names) {
          for (const injected of oneByOne(full, name, value)) {
            if (done < n) await tryOne(full.name, injected);
          }
        }
      }
    }
    const after = await dumpTables(store);
    const stored = [...changedTables(before, after), ...tablesWith(after, CANARY)];
    divergences.push(...stored.map(table => `stored in ${table}`));
    await drop();
    return {
      rows: [
        ['noms essayés', names.length],
        ['champs injectés', done],
        ...[...perRoute].map(([route, count]) => [route, count] as const),
        ['lignes écrites', stored.length],
      ],
      divergences,
    };
  },
};
