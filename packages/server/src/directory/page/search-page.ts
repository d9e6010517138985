import type {Hono} from 'hono';
import type {Environment} from '../../http/environment.ts';
import {ProblemError} from '../../http/problem.ts';
import type {Directory} from '../directory.ts';
import {PATH} from './address.ts';
import {searchDocument} from './document.ts';
import {runSearch} from './search.ts';
import {readForm} from './search-form.ts';
import {STYLE_SOURCE} from './style.ts';

const HEADERS = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy':
    `default-src 'none'; style-src ${STYLE_SOURCE}; form-action 'self'; base-uri 'none'; ` +
    "frame-ancestors 'none'",
  'cross-origin-resource-policy': 'same-origin',
};

const RETRY_AFTER_SECONDS = '2';

/**
 * Mounts `GET /recherche`: the search of the directory as a page of our own, which needs neither
 * a script nor a key, and keeps nothing in the browser.
 */
export const mountSearchPage = (app: Hono<Environment>, directory: Directory): void => {
  app.get(PATH, async context => {
    const reading = readForm(new URL(context.req.url).searchParams);
    const shown = await runSearch(directory, reading);
    const {text} = searchDocument(shown);
    if (shown.outcome.state !== 'away') return new Response(text, {headers: HEADERS});
    const headers = {...HEADERS, 'retry-after': RETRY_AFTER_SECONDS};
    return new Response(text, {status: 503, headers});
  });
  app.all(PATH, () => {
    throw new ProblemError('method_not_allowed');
  });
};
