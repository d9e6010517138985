import {parseArgs} from 'node:util';
import {readConfig} from '../config.ts';
import {jsonLog} from '../http/log.ts';
import {startServer} from '../start-server.ts';
import {stopRequest} from './stop-request.ts';
import type {Terminal} from './terminal.ts';

/** Serves until SIGINT or SIGTERM, then stops in good order. */
export const startCommand = async (args: string[], {out, err}: Terminal): Promise<number> => {
  const {values} = parseArgs({args, options: {demo: {type: 'boolean', default: false}}});
  const asked = stopRequest();
  const serving = await startServer({
    config: readConfig(process.env),
    log: jsonLog(() => new Date()),
    demo: values.demo,
    onStep: err,
  });
  out(`Prêt : ${serving.url}`);
  await asked;
  err('Arrêt demandé : les demandes en cours se terminent.');
  await serving.close();
  return 0;
};
