import {databaseUrl, remakeDatabase, TEMPLATE} from '../packages/server/test/database.ts';
import {globalSetup as startPostgres} from '../packages/server/test/global-setup.ts';
import {seedDemo} from '../packages/server/src/demo/seed.ts';
import {openStore} from '../packages/server/src/store/database.ts';
import {bundle} from './bundle.ts';

export {globalTeardown} from '../packages/server/test/global-setup.ts';

const DEMO_TEMPLATE = 'immersion_demo_template';

/**
 * One PostgreSQL for the whole run, with a demonstration filled once, and what browsers run: what
 * `npm start` does the first time costs ten seconds, and each file starts it.
 */
export const globalSetup = async (): Promise<void> => {
  await startPostgres();
  await remakeDatabase(DEMO_TEMPLATE, TEMPLATE);
  const store = openStore(databaseUrl(DEMO_TEMPLATE));
  await seedDemo({store, now: () => new Date(), mode: 'test', onStep: () => undefined});
  await store.close();
  await bundle(console.error);
  process.env['DEMO_TEMPLATE'] = DEMO_TEMPLATE;
};
