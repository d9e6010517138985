import type {Context, Hono} from 'hono';
import type {Environment} from '../http/environment.ts';
import {ProblemError} from '../http/problem.ts';
import {mountReading, type ReadingWorld} from './mount-reading.ts';
import {FIRST_PARTY_PAGES, type FirstPartyPage} from './page-list.ts';
import {isBuilt, readScript, SCRIPTS_FOLDER} from './scripts.ts';
import {PAGE_HEADERS, pageShell, unbuiltPage} from './shell.ts';

const SCRIPTS = '/pages/:script';
const RETRY_AFTER_SECONDS = '60';
/** Where a page would be shown inside another; no browser that says so gets one. */
const FRAMES = new Set(['iframe', 'frame', 'object', 'embed', 'fencedframe']);

type World = ReadingWorld & {
  /** Where the pages' scripts are. */
  readonly folder?: string | undefined;
};

const pageAnswer = async (
  folder: string,
  page: FirstPartyPage,
  context: Context,
): Promise<Response> => {
  if (FRAMES.has(context.req.header('sec-fetch-dest') ?? '')) {
    throw new ProblemError('origin_not_allowed');
  }
  if (await isBuilt(folder, `${page.path.slice(1)}.js`)) {
    return new Response(pageShell(page), {headers: PAGE_HEADERS});
  }
  const headers = {...PAGE_HEADERS, 'retry-after': RETRY_AFTER_SECONDS};
  return new Response(unbuiltPage(page), {status: 503, headers});
};

const scriptAnswer = async (folder: string, context: Context): Promise<Response> => {
  const script = await readScript(folder, context.req.param('script') ?? '');
  if (!script) throw new ProblemError('not_found');
  const headers = {
    'content-type': 'text/javascript; charset=utf-8',
    'cache-control': script.isPinned ? 'public, max-age=31536000, immutable' : 'no-cache',
    'cross-origin-resource-policy': 'same-origin',
    etag: script.etag,
  };
  return context.req.header('if-none-match') === script.etag
    ? new Response(null, {status: 304, headers})
    : new Response(script.text, {headers});
};

/**
 * Mounts the pages where people read, sign, follow, decide and ask: a shell each, which its script
 * fills through the API. They open at top level only, and a GET changes nothing.
 */
export const mountPages = (app: Hono<Environment>, world: World): void => {
  const {folder = SCRIPTS_FOLDER} = world;
  mountReading(app, world);
  for (const page of FIRST_PARTY_PAGES) {
    app.get(page.path, context => pageAnswer(folder, page, context));
  }
  app.get(SCRIPTS, context => scriptAnswer(folder, context));
  for (const path of [...FIRST_PARTY_PAGES.map(({path}) => path), SCRIPTS]) {
    app.all(path, () => {
      throw new ProblemError('method_not_allowed');
    });
  }
};
