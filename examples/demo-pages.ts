import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {type Browser, chromium} from 'playwright-core';
import {copyDatabase} from '../packages/server/test/database.ts';
import {CHROMIUM_FLAGS, findChromium} from '../scripts/chromium.mjs';

const START = fileURLToPath(new URL('start.ts', import.meta.url));

/** The demonstration, running in a process of its own, and a browser to look at it with. */
export type DemoPages = {
  /** Where the partner pages are. */
  readonly partner: string;
  /** Where the API and the server's own pages are. */
  readonly api: string;
  /** Where its data are, for a command of the server's. */
  readonly environment: Readonly<Record<string, string>>;
  readonly browser: Browser;
  readonly stop: () => Promise<void>;
};

/** Data of its own: a copy of those the run has prepared, else a folder for `npm start` to fill. */
const dataOfItsOwn = async () => {
  const template = process.env['DEMO_TEMPLATE'];
  if (template !== undefined) {
    const {url, drop} = await copyDatabase(template);
    return {environment: {DATABASE_URL: url}, drop};
  }
  const folder = await mkdtemp(join(tmpdir(), 'immersion-pages-'));
  const drop = () => rm(folder, {recursive: true, force: true});
  return {environment: {DATABASE_URL: '', IMMERSION_DATA_DIR: folder}, drop};
};

/** Starts everything `npm start` does, on free ports and data of its own. */
export const startDemoPages = async (): Promise<DemoPages> => {
  const {environment, drop} = await dataOfItsOwn();
  const child = spawn(process.execPath, ['--conditions=source', START], {
    env: {...process.env, PORT: '0', ...environment},
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [partner, api] = await new Promise<[string, string]>((ready, fail) => {
    let text = '';
    child.once('exit', code => {
      fail(new Error(`The demonstration did not start (${code ?? 'killed'}).`));
    });
    child.stdout.on('data', (chunk: Buffer) => {
      text += chunk.toString();
      const [, site] = /(http\S+)\/mission-locale/.exec(text) ?? [];
      const [, server] = /(http\S+)\/api\s/.exec(text) ?? [];
      if (site !== undefined && server !== undefined) ready([site, server]);
    });
  });
  const browser = await chromium.launch({executablePath: findChromium(), args: CHROMIUM_FLAGS});
  return {
    partner,
    api,
    environment,
    browser,
    stop: async () => {
      await browser.close();
      child.kill('SIGTERM');
      await once(child, 'close');
      await drop();
    },
  };
};
