import {createLimiter} from '../access/limit/limiter.ts';
import type {Config} from '../config.ts';
import type {Log} from '../http/log.ts';
import {chooseSenders} from '../message/senders.ts';
import {createWorker} from '../message/worker.ts';
import type {Store} from '../store/database.ts';
import {stopRequest} from './stop-request.ts';
import type {Terminal} from './terminal.ts';

type World = Terminal & {
  readonly store: Store;
  readonly config: Config;
  readonly now: () => Date;
  readonly newId: () => string;
  readonly log: Log;
};

/** `worker`: sends what waits until SIGINT or SIGTERM, apart from any server. */
export const workerCommand = async (world: World): Promise<number> => {
  const asked = stopRequest();
  const {store, config, now, newId, log, out, err} = world;
  const senders = await chooseSenders({config, store, now, demo: false});
  const worker = createWorker({
    store,
    now,
    newId,
    senders,
    limiter: createLimiter({pool: store.pool, now}),
    publicUrl: () => config.publicUrl ?? `http://${config.host}:${config.port}`,
    replyDomain: config.inbound?.domain,
    log,
  });
  if (!config.smtp) err('IMMERSION_SMTP_URL manque : les e-mails attendront.');
  worker.start();
  out('Prêt : les messages partent.');
  await asked;
  err('Arrêt demandé : les messages en cours se terminent.');
  await worker.stop();
  return 0;
};
