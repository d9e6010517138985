import type {RequestHandler} from 'msw';
import {setupWorker} from 'msw/browser';

export type Mocking = ReturnType<typeof setupWorker>;

/**
 * The page's own worker, which answers nobody else's: pages run side by side, and one that all
 * shared is taken away by the first to leave, while another begins with it.
 */
const serviceWorker = {
  url: `/mockServiceWorker.js${location.search}`,
  options: {scope: `${location.pathname}${location.search}`},
};

/** Answers in place of the server from now on, until it is stopped. */
export const startMocking = async (...handlers: RequestHandler[]): Promise<Mocking> => {
  const worker = setupWorker(...handlers);
  await worker.start({onUnhandledFrame: 'bypass', quiet: true, serviceWorker});
  return worker;
};

/** May answer in place of the server in each test of the suite, and no longer than that test. */
export const mocking = (): Mocking => {
  const worker = setupWorker();
  before(async () => {
    await worker.start({onUnhandledFrame: 'bypass', quiet: true, serviceWorker});
  });
  afterEach(() => {
    worker.resetHandlers();
  });
  after(() => void worker.stop());
  return worker;
};
