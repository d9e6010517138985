import {esbuildPlugin} from '@web/dev-server-esbuild';
import {defaultReporter} from '@web/test-runner';
import {playwrightLauncher} from '@web/test-runner-playwright';
import {ownApi} from './packages/widget/test/own-api.ts';
import {startElementServer} from './packages/widget/test/server.ts';
import {CHROMIUM_FLAGS, findChromium} from './scripts/chromium.mjs';
import {failedTests} from './scripts/failed-tests.mjs';

const {origin, port, known, serverUrl, happen, stop} = await startElementServer();

/** msw's worker must come from the root of the page's own origin. */
const mockWorker = async (context, next) => {
  if (context.path === '/mockServiceWorker.js') {
    context.path = '/node_modules/msw/lib/mockServiceWorker.js';
  }
  await next();
};

/** What a test has happen on the server's side. */
const happenings = {
  name: 'happenings',
  executeCommand: ({command, payload}) => happen(command, payload),
};

const stopServer = {name: 'stop-server', serverStop: stop};

export default {
  files: ['packages/widget/src/**/*.test.ts', 'packages/sdk/test/**/*.browser.test.ts'],
  rootDir: '.',
  port,
  hostname: 'localhost',
  concurrency: 2,
  testsStartTimeout: 60_000,
  testsFinishTimeout: 300_000,
  browserStartTimeout: 60_000,
  testFramework: {config: {timeout: 30_000}},
  nodeResolve: {exportConditions: ['source', 'browser', 'development']},
  plugins: [
    esbuildPlugin({ts: true, target: 'es2022', tsconfig: 'packages/widget/tsconfig.json'}),
    happenings,
    stopServer,
  ],
  reporters: [defaultReporter(), failedTests()],
  // Said once by each page: it hides the rest.
  filterBrowserLogs: ({args}) => !String(args[0]).startsWith('Lit is in dev mode'),
  middleware: [mockWorker, ownApi(serverUrl)],
  browsers: [
    playwrightLauncher({
      product: 'chromium',
      launchOptions: {executablePath: findChromium(), args: CHROMIUM_FLAGS},
    }),
  ],
  testRunnerHtml: framework => `<!doctype html>
    <html lang="fr">
      <head><title>Essais (${origin})</title></head>
      <body>
        <script>globalThis.IMMERSION = ${JSON.stringify(known)};</script>
        <script type="module" src="${framework}"></script>
      </body>
    </html>`,
};
