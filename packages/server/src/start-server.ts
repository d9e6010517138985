import {createLimiter} from './access/limit/limiter.ts';
import {createApp} from './app.ts';
import type {Config} from './config.ts';
import {startJobs} from './convention/jobs-timer.ts';
import {seedConventions} from './demo/conventions.ts';
import {seedPast} from './demo/past.ts';
import {seedDemo, withdrawDemoKey} from './demo/seed.ts';
import {createLocate} from './directory/address/addresses.ts';
import {createRegistry} from './directory/company/registry.ts';
import {describeError, type Log} from './http/log.ts';
import {serve, type Serving} from './http/serve.ts';
import type {SmsSender} from './message/sender.ts';
import {chooseSenders} from './message/senders.ts';
import {createWorker} from './message/worker.ts';
import {newId} from './store/id.ts';
import {migrate} from './store/migrate.ts';
import {openConfiguredStore} from './store/open.ts';
import {VERSION} from './version.ts';

/** How to start the whole server. */
export type ServerOptions = {
  readonly config: Config;
  readonly log: Log;
  /** Fills an empty database with fictional hosts and accepts the public demonstration key. */
  readonly demo?: boolean;
  /** What sends text messages; without it those who gave no e-mail are not reached. */
  readonly sms?: SmsSender;
  /** Told in French what takes time before the server is ready. */
  readonly onStep?: (step: string) => void;
};

const ALREADY_SERVED =
  'Un autre serveur utilise déjà ce dossier de données. Arrêtez-le, ou donnez un autre dossier ' +
  'par IMMERSION_DATA_DIR.';

/**
 * Starts the database when it is ours, brings it up to date and serves the API.
 *
 * @throws Error in French when the data folder is already served, or the port taken.
 */
export const startServer = async ({
  config,
  log,
  demo = false,
  sms,
  onStep = () => undefined,
}: ServerOptions): Promise<Serving> => {
  const now = () => new Date();
  const failed = (error: unknown) => {
    log({event: 'error', ...describeError(error)});
  };
  onStep('Ouverture de la base de données');
  const {store, cluster, close} = await openConfiguredStore(config);
  try {
    if (cluster && !(await cluster.claim())) throw new Error(ALREADY_SERVED);
    await migrate(store.db, step => {
      onStep(`Mise à jour de la base : ${step}`);
    });
    if (demo) await seedDemo({store, now, onStep, mode: config.mode});
    else await withdrawDemoKey(store.db);
    let url = `http://${config.host}:${config.port}`;
    const publicUrl = () => config.publicUrl ?? url;
    const senders = await chooseSenders({config, store, now, demo, sms});
    const limiter = createLimiter({pool: store.pool, now});
    const app = createApp({
      store,
      mode: config.mode,
      version: VERSION,
      publicUrl,
      now,
      newId: () => newId(now()),
      log,
      limiter: config.rateLimits ? limiter : undefined,
      trustedProxies: config.trustedProxies,
      isDemo: demo,
      sendsTexts: senders.sms !== undefined,
      inbound: config.inbound,
      registry:
        config.companyRegistryUrl === undefined
          ? undefined
          : createRegistry({url: config.companyRegistryUrl, fetch, now}),
      locate:
        config.addressesUrl === undefined
          ? undefined
          : createLocate({url: config.addressesUrl, fetch, now}),
    });
    await app.warm();
    const serving = await serve(app, config);
    ({url} = serving);
    if (demo) await seedConventions(store, {now: now(), publicUrl: publicUrl()});
    store.hurry();
    const past = demo ? seedPast(store, {now: now(), onFailure: failed}) : undefined;
    const jobs = startJobs({store, now, newId: () => newId(now()), log});
    // A proxy that limits requests cannot limit what they send: this limiter is always there.
    const worker = createWorker({
      store,
      now,
      newId: () => newId(now()),
      senders,
      limiter,
      publicUrl,
      replyDomain: config.inbound?.domain,
      log,
    });
    worker.start();
    log({event: 'started'});
    return {
      ...serving,
      close: async () => {
        log({event: 'stopping'});
        await serving.close();
        await Promise.all([jobs.stop(), worker.stop(), past?.stop()]);
        await close();
        log({event: 'stopped'});
      },
    };
  } catch (error) {
    await close();
    throw error;
  }
};
