import type {Context, Hono} from 'hono';
import type {Environment} from '../http/environment.ts';
import type {Gate} from '../http/mount.ts';
import {ProblemError} from '../http/problem.ts';
import {FIRST_PARTY_PAGES, type FirstPartyPage} from './page-list.ts';
import type {Search} from './request/asked-place.ts';
import {requestContent} from './request/content.ts';
import {PAPER, PAPER_HEADERS, paperPage} from './request/paper/page.ts';
import {isBuilt, readScript, SCRIPTS_FOLDER} from './scripts.ts';
import {pageHeaders, pageShell, unbuiltPage} from './shell.ts';
import {type ReadStatistics, statisticsContent} from './statistics/content.ts';

const SCRIPTS = '/pages/:script';
const RETRY_AFTER_SECONDS = '60';
/** Where a page would be shown inside another; no browser that says so gets one. */
const FRAMES = new Set(['iframe', 'frame', 'object', 'embed', 'fencedframe']);

type World = Search &
  Pick<Gate, 'limit'> & {
    readonly statistics: ReadStatistics;
    /** Where the pages' scripts are. */
    readonly folder?: string | undefined;
    /** Whether everything here is fictional. */
    readonly isDemo?: boolean;
  };

const requireTopLevel = (context: Context): void => {
  if (FRAMES.has(context.req.header('sec-fetch-dest') ?? '')) {
    throw new ProblemError('origin_not_allowed');
  }
};

const later = (text: string, page: FirstPartyPage): Response => {
  const headers = {...pageHeaders(page), 'retry-after': RETRY_AFTER_SECONDS};
  return new Response(text, {status: 503, headers});
};

const pageAnswer = async (
  {folder = SCRIPTS_FOLDER, statistics, isDemo = false, limit, ...search}: World,
  page: FirstPartyPage,
  context: Context<Environment>,
): Promise<Response> => {
  requireTopLevel(context);
  if (!(await isBuilt(folder, `${page.path.slice(1)}.js`))) return later(unbuiltPage(page), page);
  if (page.path === '/statistiques') {
    await limit(context, {policy: 'range'}, undefined);
    const content = await statisticsContent(statistics, {isDemo});
    return new Response(pageShell(page, {content}), {headers: pageHeaders(page)});
  }
  if (page.path !== '/demande') return new Response(pageShell(page), {headers: pageHeaders(page)});
  const {isAway, ...own} = await requestContent(search, new URL(context.req.url).searchParams);
  const text = pageShell(page, own);
  return isAway ? later(text, page) : new Response(text, {headers: pageHeaders(page)});
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
 * fills through the API, and a form to print. They open at top level only, and a GET changes
 * nothing.
 */
export const mountPages = (app: Hono<Environment>, world: World): void => {
  const {folder = SCRIPTS_FOLDER} = world;
  for (const page of FIRST_PARTY_PAGES) {
    app.get(page.path, context => pageAnswer(world, page, context));
  }
  app.get(PAPER.path, context => {
    requireTopLevel(context);
    return new Response(paperPage(), {headers: PAPER_HEADERS});
  });
  app.get(SCRIPTS, context => scriptAnswer(folder, context));
  for (const path of [...FIRST_PARTY_PAGES.map(({path}) => path), PAPER.path, SCRIPTS]) {
    app.all(path, () => {
      throw new ProblemError('method_not_allowed');
    });
  }
};
